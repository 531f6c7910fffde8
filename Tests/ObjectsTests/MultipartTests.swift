import HosuTesting
import Objects
import Primitives
import Testing

@Suite struct MultipartTests {
    private static let large = pattern(5 << 20)

    @Test("parts in any order become one object, whose completion can be repeated")
    func completing() async throws {
        try await Lake.run { lake in
            let upload = try await begin(lake, .crc32, isFullObject: true)
            let last = try await put(lake, upload, 7, pattern(1000, seed: 3))
            _ = try await put(lake, upload, 2, pattern(30, seed: 9))
            let first = try await put(lake, upload, 2, Self.large)
            _ = try await put(lake, upload, 9, pattern(50))
            let named = [first, last].map { NamedPart(number: $0.number, etag: $0.etag) }

            let version = try await lake.objects.completeUpload("lake", "big", upload.id, parts: named)
            let again = try await lake.objects.completeUpload("lake", "big", upload.id, parts: named)

            let whole = Self.large + pattern(1000, seed: 3)
            let digests = MD5Digest.value(of: Self.large) + MD5Digest.value(of: pattern(1000, seed: 3))
            #expect(version.etag == Hex.encode(MD5Digest.value(of: digests)) + "-2")
            #expect(again.etag == version.etag)
            #expect(version.checksum?.value == Checksum.value(of: whole, .crc32))
            #expect(version.partByteCounts == [5 << 20, 1000])
            #expect(try await lake.bytes("big", 5_242_870..<5_242_900) == Array(whole[5_242_870..<5_242_900]))
            #expect(try await lake.files().count == 2)

            // An engine gets one file, and the object keeps it.
            let path = try await lake.objects.snapshot([.key(bucket: "lake", key: "big")]).files[0].path
            #expect(try contents(path) == whole)
            #expect(try await lake.files().count == 1)
            #expect(try await lake.bytes("big") == whole)
        }
    }

    @Test("parts that are wrong, missing, too small or out of order refuse the completion, and nothing is lost")
    func refusals() async throws {
        try await Lake.run { lake in
            let upload = try await begin(lake, nil, isFullObject: false)
            let one = try await put(lake, upload, 1, pattern(10))
            let two = try await put(lake, upload, 2, pattern(20))
            let named = [one, two].map { NamedPart(number: $0.number, etag: $0.etag) }
            let cases: [([NamedPart], ObjectFailure)] = [
                (named, .partTooSmall(number: 1, etag: one.etag, byteCount: 10)),
                (named.reversed(), .partsOutOfOrder),
                ([named[0], named[0]], .partsOutOfOrder),
                (
                    [NamedPart(number: 3, etag: one.etag)],
                    .partInvalid(number: 3, etag: one.etag, uploadID: upload.id)
                ),
                (
                    [NamedPart(number: 1, etag: two.etag)],
                    .partInvalid(number: 1, etag: two.etag, uploadID: upload.id)
                ),
            ]
            for (parts, failure) in cases {
                await #expect(throws: failure) {
                    try await lake.objects.completeUpload("lake", "big", upload.id, parts: parts)
                }
            }

            #expect(try await lake.objects.parts(upload, after: 1, limit: 10) == [two])
            try await lake.objects.abortUpload("lake", "big", upload.id)
            #expect(try await lake.files() == [])
            await #expect(throws: ObjectFailure.uploadMissing(upload.id)) {
                try await put(lake, upload, 1, pattern(10))
            }
        }
    }

    @Test("parts with checksums of another kind become an object that has one of all its bytes")
    func secondChecksum() async throws {
        try await Lake.run { lake in
            let upload = try await begin(lake, nil, isFullObject: true)
            let parts = [
                try await put(lake, upload, 1, Self.large, .crc32),
                try await put(lake, upload, 2, pattern(1000), .sha256),
            ]
            let named = parts.map { NamedPart(number: $0.number, etag: $0.etag, checksum: $0.checksum?.value) }

            let version = try await lake.objects.completeUpload("lake", "big", upload.id, parts: named)

            let whole = Checksum.value(of: Self.large + pattern(1000), .crc64nvme)
            #expect(parts.map(\.checksum?.algorithm) == [.crc32, .sha256])
            #expect(version.checksum == StoredChecksum(algorithm: .crc64nvme, value: whole))
        }
    }

    @Test("parts copied from objects share their bytes")
    func copying() async throws {
        try await Lake.run { lake in
            try await lake.put("source", Self.large + pattern(5000))
            try await lake.put("small", pattern(500))
            let upload = try await begin(lake, .sha256, isFullObject: false)
            let source = try await lake.objects.open("lake", "source")
            let small = try await lake.objects.open("lake", "small")
            let parts = [
                try await lake.objects.copyPart(upload, number: 1, from: source, range: 100..<5_243_000),
                try await lake.objects.copyPart(upload, number: 2, from: small, range: 10..<20),
            ]
            try await lake.objects.delete("lake", ["source"])

            let named = parts.map { NamedPart(number: $0.number, etag: $0.etag, checksum: $0.checksum?.value) }
            let version = try await lake.objects.completeUpload("lake", "big", upload.id, parts: named)

            let expected = (Self.large + pattern(5000))[100..<5_243_000] + pattern(500)[10..<20]
            #expect(try await lake.bytes("big") == Array(expected))
            #expect(version.checksum?.text.hasSuffix("-2") == true)
        }
    }

    private func begin(
        _ lake: Lake,
        _ algorithm: ChecksumAlgorithm?,
        isFullObject: Bool
    ) async throws -> MultipartUpload {
        try await lake.objects.beginUpload(
            "lake",
            "big",
            attributes: ObjectAttributes(),
            algorithm: algorithm,
            isFullObjectChecksum: isFullObject
        )
    }

    @discardableResult
    private func put(
        _ lake: Lake,
        _ upload: MultipartUpload,
        _ number: Int,
        _ bytes: [UInt8],
        _ algorithm: ChecksumAlgorithm? = nil
    ) async throws -> UploadedPart {
        try await lake.objects.putPart(
            upload,
            number: number,
            expectation: BodyExpectation(algorithm: algorithm),
            body: BodyStream(bytes)
        )
    }
}
