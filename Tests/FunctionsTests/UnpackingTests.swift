import Foundation
import Primitives
import Testing

@testable import Functions

@Suite struct UnpackingTests {
    private let root = FileManager.default.temporaryDirectory.path + "/hosu-unpack-" + UUID().uuidString

    private func unpack(_ zip: [UInt8], limit: Int = Unpacking.sizeLimit) throws -> String {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let folder = root + "/code"
        try Unpacking.unpack(try ZipArchive(zip), into: folder, limit: limit)
        return folder
    }

    private func clear() { try? FileManager.default.removeItem(atPath: root) }

    private func mode(_ path: String) -> mode_t {
        var information = stat()
        return stat(path, &information) == 0 ? information.st_mode & 0o7777 : 0
    }

    @Test("files, folders, programs and links of a package are unpacked, readable by everyone")
    func whole() throws {
        defer { clear() }
        var zip = ZipWriter()
        zip.add("app.py", Array("x = 1\n".utf8), mode: 0o100600)
        zip.add("lib/", [], mode: 0o040700)
        zip.add("lib/deep/data.txt", [UInt8](repeating: 7, count: 300_000), isDeflated: true)
        zip.add("bin/run", Array("#!/bin/sh\n".utf8), mode: 0o104755)
        zip.add("lib/link", Array("../app.py".utf8), mode: 0o120777)

        let folder = try unpack(zip.bytes)

        #expect(try String(contentsOfFile: folder + "/app.py", encoding: .utf8) == "x = 1\n")
        #expect(mode(folder + "/app.py") == 0o644)
        #expect(mode(folder + "/bin/run") == 0o755)
        #expect(FileManager.default.contents(atPath: folder + "/lib/deep/data.txt")?.count == 300_000)
        #expect(try String(contentsOfFile: folder + "/lib/link", encoding: .utf8) == "x = 1\n")
    }

    @Test(
        "names and links that lead out of the package are refused",
        arguments: [
            ("../evil", 0o100644, ""), ("/etc/evil", 0o100644, ""), ("a/../../evil", 0o100644, ""),
            ("link", 0o120777, "/etc/passwd"), ("link", 0o120777, "../outside"),
            ("a/link", 0o120777, "../../x"),
            ("a/link", 0o120777, "b/../../../x"), ("device", 0o060644, ""),
        ] as [(String, UInt32, String)]
    )
    func outside(name: String, mode: UInt32, contents: String) {
        defer { clear() }
        var zip = ZipWriter()
        zip.add(name, Array(contents.utf8), mode: mode)

        #expect(throws: CodeFailure.self) { try unpack(zip.bytes) }
    }

    @Test("nothing is written through a link of the same package")
    func throughLink() {
        defer { clear() }
        var zip = ZipWriter()
        zip.add("a", Array("b".utf8), mode: 0o120777)
        zip.add("a/file", Array("x".utf8))

        #expect(throws: CodeFailure.notUnzipped(reason: "a is a file and a folder.")) { try unpack(zip.bytes) }
    }

    @Test("packages that say less than they hold, or hold too much, are refused")
    func sizes() {
        defer { clear() }
        var lying = ZipWriter()
        lying.add("big", [UInt8](repeating: 0, count: 1 << 20), isDeflated: true, claimedCount: 10)
        let big = ZipWriter.files(["a": String(repeating: "x", count: 2000)])

        #expect(throws: CodeFailure.self) { try unpack(lying.bytes) }
        #expect(throws: CodeFailure.tooLarge(limit: 1000)) { try unpack(big, limit: 1000) }
    }

    @Test(
        "sizes and places of 64 bits that no package has are refused",
        arguments: [[UInt64.max >> 1], [1 << 62, 1 << 62, 1 << 62, 1 << 62], [1 << 40], [1 << 39, 1 << 39]]
    )
    func wide(sizes: [UInt64]) {
        defer { clear() }
        for isPlace in [false, true] {
            var zip = ZipWriter()
            for (index, size) in sizes.enumerated() {
                zip.add(
                    "\(index)",
                    Array("x".utf8),
                    wideCount: isPlace ? 1 : size,
                    wideOffset: isPlace ? size : nil
                )
            }

            #expect(throws: CodeFailure.self) { try unpack(zip.bytes) }
        }
    }

    @Test("damaged packages are refused")
    func damaged() {
        defer { clear() }
        var wrong = ZipWriter()
        wrong.add("app.py", Array("x".utf8), check: 1)
        var secret = ZipWriter()
        secret.add("app.py", Array("x".utf8), flags: 1)
        let good = ZipWriter.files(["app.py": "x = 1"])

        for zip in [wrong.bytes, secret.bytes, Array(good.dropLast(30)), Array("no zip".utf8), []] {
            #expect(throws: CodeFailure.self) { try unpack(zip) }
        }
        // Whatever stands in the directory, nothing but a failure comes of it.
        for position in good.indices {
            var changed = good
            changed[position] ^= 0xFF
            _ = try? unpack(changed)
            clear()
        }
    }

    @Test("a package is kept once, and its layers lie over one another in their order")
    func kept() async throws {
        defer { clear() }
        let packages = CodePackages(root: root, isDurable: false)
        let first = try await packages.add(ZipWriter.files(["python/a.py": "1", "python/b.py": "1"]))
        let second = try await packages.add(ZipWriter.files(["python/b.py": "2", "bin/x": "2"]))

        let folder = try await packages.folder(layers: [first.digest, second.digest])
        let again = try await packages.add(ZipWriter.files(["python/b.py": "2", "bin/x": "2"]))
        let texts = ["python/a.py", "python/b.py", "bin/x"].map {
            try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }

        #expect(texts == ["1", "2", "2"])
        #expect(again == second)
        #expect(try await packages.zip(first.digest).count == first.byteCount)
        await packages.remove(first.digest)
        await #expect(throws: FunctionFailure.codeMissing(first.digest)) {
            try await packages.zip(first.digest)
        }
        await packages.close()
    }
}
