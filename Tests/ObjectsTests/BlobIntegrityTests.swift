import Foundation
import HosuTesting
import Objects
import Primitives
import Store
import Testing

@Suite struct BlobIntegrityTests {
    /// What can happen to a file behind the store's back.
    enum Damage: CaseIterable {
        case flippedBit
        case truncated
        case grown
        case removed

        /// Damages a file; the bit is in its last block.
        func strike(_ path: String) throws {
            var bytes = try contents(path)
            switch self {
            case .flippedBit: bytes[bytes.count - 10] ^= 4
            case .truncated: bytes.removeLast()
            case .grown: bytes.append(0)
            case .removed: return try FileManager.default.removeItem(atPath: path)
            }
            try write(bytes, path)
        }
    }

    @Test("damaged files are answered as failures, never as data", arguments: Damage.allCases)
    func damage(_ damage: Damage) async throws {
        try await Lake.run { lake in
            try await lake.put("a", pattern(600_000))
            let file = try #require(try await lake.files().first)
            try damage.strike(lake.directory + "/" + file)

            let failure = await #expect(throws: ObjectFailure.self) { try await lake.bytes("a") }

            guard case .blobDamaged(let key, let reason) = failure else {
                Issue.record("unexpected failure \(String(describing: failure))")
                return
            }
            #expect(key == "a")
            #expect(reason.contains(file.split(separator: "/").last ?? "-"))
        }
    }

    @Test("ranges read beside a damaged block are whole, those that touch it fail")
    func ranges() async throws {
        try await Lake.run { lake in
            let bytes = pattern(1_000_000)
            try await lake.put("a", bytes)
            let file = try #require(try await lake.files().first)
            try Damage.flippedBit.strike(lake.directory + "/" + file)

            #expect(try await lake.bytes("a", 5..<700_000) == Array(bytes[5..<700_000]))
            await #expect(throws: ObjectFailure.self) { try await lake.bytes("a", 999_998..<1_000_000) }
        }
    }

    @Test(
        "every range of an object in parts is read as written, and damage to one part leaves the others readable"
    )
    func parts() async throws {
        try await Lake.run { lake in
            let whole = pattern(5 << 20) + pattern(700_001, seed: 3)
            let seam: Int64 = 5 << 20
            let upload = try await lake.objects.beginUpload("lake", "a", attributes: ObjectAttributes())
            var named: [NamedPart] = []
            for (number, bytes) in [whole[..<(5 << 20)], whole[(5 << 20)...]].enumerated() {
                let part = try await lake.objects.putPart(
                    upload,
                    number: number + 1,
                    expectation: BodyExpectation(),
                    body: BodyStream(Array(bytes))
                )
                named.append(NamedPart(number: part.number, etag: part.etag))
            }
            _ = try await lake.objects.completeUpload("lake", "a", upload.id, parts: named)

            let end = Int64(whole.count)
            for range in [0..<end, 0..<1, 262_143..<262_145, seam - 1..<seam + 1, seam..<end, end - 1..<end] {
                let expected = Array(whole[Int(range.lowerBound)..<Int(range.upperBound)])
                #expect(try await lake.bytes("a", range) == expected)
            }
            for file in try await lake.files() where try contents(lake.directory + "/" + file).count == 700_001
            {
                try Damage.flippedBit.strike(lake.directory + "/" + file)
            }
            #expect(try await lake.bytes("a", 0..<seam) == Array(whole[..<(5 << 20)]))
            await #expect(throws: ObjectFailure.self) { try await lake.bytes("a") }
            // An engine's file is made from verified bytes only.
            await #expect(throws: ObjectFailure.self) {
                try await lake.objects.snapshot([.key(bucket: "lake", key: "a")])
            }
        }
    }

    @Test("a small body in the store is verified too, and one of an earlier release is read without a check")
    func inline() async throws {
        try await Lake.run { lake in
            try await lake.put("a", pattern(100))
            let row = try #require(
                try await lake.store.read { try $0.scan(.all, in: "object_bodies", limit: 1, reversed: false) }
                    .first
            )
            func store(_ bytes: [UInt8]) async throws {
                try await lake.store.write { try $0.put(bytes, at: row.key, in: "object_bodies") }
            }

            try await store(Array(row.value.prefix(100)))
            #expect(try await lake.bytes("a") == pattern(100))
            var damaged = row.value
            damaged[50] ^= 1
            for bytes in [damaged, Array(row.value.prefix(99)), []] {
                try await store(bytes)
                await #expect(throws: ObjectFailure.self) { try await lake.bytes("a") }
            }
        }
    }

    @Test("a file whose record has no checks, of an earlier release, is read and copied")
    func earlierReleases() async throws {
        try await Lake.run { lake in
            try await lake.put("a", pattern(300_000))
            let row = try #require(
                try await lake.store.read { try $0.scan(.all, in: "blobs", limit: 1, reversed: false) }.first
            )
            try await lake.store.write { try $0.put(Array(row.value.prefix(1)), at: row.key, in: "blobs") }

            let copy = ObjectCopy(sourceBucket: "lake", sourceKey: "a", bucket: "lake", key: "b")
            _ = try await lake.objects.copy(copy)
            try await lake.objects.delete("lake", ["a"])

            #expect(try await lake.bytes("b") == pattern(300_000))
            try await lake.objects.delete("lake", ["b"])
            #expect(try await lake.files() == [])
        }
    }

    @Test("files that an engine wrote are verified like uploads")
    func engineFiles() async throws {
        try await Lake.run { lake in
            let staged = lake.objects.stage()
            try write(pattern(600_000), staged.path)
            let sealed = try await lake.objects.seal([staged], for: "lake")
            let now = lake.clock.now
            try await lake.store.write { view in
                _ = try lake.objects.adopt(sealed[0], bucket: "lake", key: "t", at: now, in: view)
            }
            #expect(try await lake.bytes("t") == pattern(600_000))

            let file = try #require(try await lake.files().first)
            try Damage.flippedBit.strike(lake.directory + "/" + file)

            await #expect(throws: ObjectFailure.self) { try await lake.bytes("t") }
        }
    }
}
