import Testing

@testable import Primitives

@Suite struct GzipTests {
    /// Bytes that gzip itself made; the last has two members.
    static let cases: [(compressed: String, text: String)] = [
        (
            "1f8b0800000000000203cbc82f2ee50200609e0fe805000000",
            "hosu\n"
        ),
        (
            "1f8b0800000000000203cbc82f2e55c8182546895162381300fc2e2965e8030000",
            String(repeating: "hosu ", count: 200)
        ),
        (
            "1f8b08000000000002031d8f410200510442afd2d542e5fe27187f1616a83c5daaddcdd432e16aca24c14c88d9"
                + "c57866c5a05a6504232d4e3a491baebd0de2e552e9c6708009ecd5e5a05fc7350659c7044e3c8d2e8855cf37aa"
                + "f6550b7df1dead0b736eaee71ea6d9fbae63e7521daa87aa923aea239eed87ed9acc5684a523f6b8ffa023c2bd"
                + "53bc33472943b64bcf774fa70ede953a892cd4ea18c89b70265dfb01fe6d690a2c010000",
            "cbebhhhgdbhaggahedbfaaa agdga dhh dfddheag bcebf g deeh gahdggcf fbh bc gfhahaegcc dad  dg"
                + " ffhe ag c  dgahf d ghfgfa  fhadc cb eabbahaedebcfebcce ceehfhhbaegfgdebe dgadagcach g d h"
                + "d agfgaecdaebbeecgeca adhc agdfbdgdhbge hafgeacdfcfgdebg f h dbabccc def efffbedhc bfagbgc"
                + "cfbgb dbefe bhebaeaabgbaddgcbh"
        ),
        (
            "1f8b0800000000000403010600f9ff73746f7265640bf9435606000000",
            "stored"
        ),
        (
            "1f8b0800000000000203cbcf4b5500004961ac23040000001f8b08000000000002032b29cf0700668aca110300"
                + "0000",
            "one two"
        ),
        (
            "1f8b080000000000020303000000000000000000",
            ""
        ),
    ]

    @Test("what gzip made becomes what it was made of", arguments: cases)
    func decompresses(compressed: String, text: String) throws {
        let bytes = try #require(Hex.decode(compressed))

        #expect(String(decoding: try Gzip.decompress(bytes, limit: 4096), as: UTF8.self) == text)
    }

    @Test("bytes that are cut off, changed or no gzip are refused")
    func refusals() throws {
        let bytes = try #require(Hex.decode(Self.cases[1].compressed))
        var changed = bytes
        changed[bytes.count - 7] ^= 1

        #expect(throws: Gzip.Failure.incomplete) { try Gzip.decompress(Array(bytes.dropLast(3)), limit: 4096) }
        #expect(throws: Gzip.Failure.incomplete) { try Gzip.decompress(Array(bytes.prefix(14)), limit: 4096) }
        #expect(throws: Gzip.Failure.checksumMismatch) { try Gzip.decompress(changed, limit: 4096) }
        #expect(throws: Gzip.Failure.malformed) {
            try Gzip.decompress(Array("{\"a\": \"no gzip\"}".utf8), limit: 9)
        }
    }

    @Test("a body that would become larger than its reader takes is not made")
    func limit() throws {
        let bytes = try #require(Hex.decode(Self.cases[1].compressed))

        #expect(throws: Gzip.Failure.tooLarge(limitInBytes: 100)) { try Gzip.decompress(bytes, limit: 100) }
    }
}
