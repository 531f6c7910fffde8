import Foundation
import HosuTesting
import Objects
import Primitives
import Store
import Testing

@Suite struct BlobScrubTests {
    private func scrub(_ lake: Lake) throws -> ScrubReport {
        try BlobScrub(lake.store, directory: lake.directory).run()
    }

    @Test("a lake as it was written is whole")
    func whole() async throws {
        try await Lake.run { lake in
            try await lake.put("small", pattern(100))
            try await lake.put("large", pattern(300_000))
            try await lake.put("empty", [])

            let report = try scrub(lake)

            #expect(report.isWhole)
            #expect(report.objectCount == 3)
            #expect(report.fileCount == 1)
            #expect(report.byteCount == 300_100)
            #expect(report.uncheckedFileCount == 0)
        }
    }

    @Test("every object that a damaged file belongs to is named", arguments: BlobIntegrityTests.Damage.allCases)
    func damage(_ damage: BlobIntegrityTests.Damage) async throws {
        try await Lake.run { lake in
            try await lake.put("a", pattern(600_000))
            let file = try #require(try await lake.files().first)
            try await lake.put("whole", pattern(300_000))
            _ = try await lake.objects.copy(
                ObjectCopy(sourceBucket: "lake", sourceKey: "a", bucket: "lake", key: "copy")
            )
            try damage.strike(lake.directory + "/" + file)

            let report = try scrub(lake)

            #expect(report.damages.map(\.key) == ["a", "copy"])
            #expect(report.damagedFileCount == 1)
            #expect(report.fileCount == 2)
            #expect(report.damages.allSatisfy { $0.bucket == "lake" && $0.reason.contains(file.suffix(20)) })
        }
    }

    @Test("older versions, parts of uploads and small bodies are named when they are damaged")
    func places() async throws {
        try await Lake.run { lake in
            try await lake.objects.updateBucket("lake") { $0.versioning = .enabled }
            let old = try await lake.put("v", pattern(600_000))
            try await lake.put("v", pattern(10))
            let upload = try await lake.objects.beginUpload("lake", "up", attributes: ObjectAttributes())
            _ = try await lake.objects.putPart(
                upload,
                number: 7,
                expectation: BodyExpectation(),
                body: BodyStream(pattern(600_001))
            )
            for file in try await lake.files() {
                try BlobIntegrityTests.Damage.flippedBit.strike(lake.directory + "/" + file)
            }
            try await lake.store.write { view in
                for row in try view.scan(.all, in: "object_bodies") {
                    try view.put(row.value.map { $0 ^ 1 }, at: row.key, in: "object_bodies")
                }
            }

            let damages = try scrub(lake).damages

            #expect(damages.map(\.key) == ["v", "v", "up"])
            #expect(damages[1].versionID == old.versionID)
            #expect(damages[2].uploadID == upload.id)
            #expect(damages[2].partNumber == 7)
        }
    }

    @Test("files without checks, of an earlier release, are counted and must be there")
    func earlierReleases() async throws {
        try await Lake.run { lake in
            try await lake.put("a", pattern(300_000))
            try await lake.store.write { view in
                for row in try view.scan(.all, in: "blobs") {
                    try view.put(Array(row.value.prefix(1)), at: row.key, in: "blobs")
                }
            }

            #expect(try scrub(lake).uncheckedFileCount == 1)
            #expect(try scrub(lake).isWhole)
            let file = try #require(try await lake.files().first)
            try FileManager.default.removeItem(atPath: lake.directory + "/" + file)
            #expect(try scrub(lake).damages.map(\.key) == ["a"])
        }
    }
}
