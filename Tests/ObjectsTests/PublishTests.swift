import Foundation
import Objects
import Primitives
import Testing

@Suite struct PublishTests {
    @Test("what comes and what goes for it are seen together")
    func replaces() async throws {
        try await Lake.run { lake in
            try await lake.put("t/old", pattern(10))
            try await lake.put("t2/other", pattern(10))
            let path = lake.directory + "/written"
            try write(pattern(100_000), path)
            let staged = try await lake.objects.stage(moving: "written", below: lake.directory)
            var publication = ObjectPublication(bucket: "lake")
            publication.removedPrefixes = ["t/"]
            let sealed = try await lake.objects.seal([staged], for: "lake")
            publication.added = sealed.map { ("t/new", $0) }

            let removedCount = try await lake.objects.publish(publication)

            #expect(removedCount == 1)
            #expect(!FileManager.default.fileExists(atPath: path))
            #expect(try await lake.bytes("t/new") == pattern(100_000))
            let keys = try await lake.objects.list(ListRequest(bucket: "lake")).objects.map(\.key)
            #expect(keys == ["t/new", "t2/other"])
        }
    }

    @Test("nothing happens where the place is taken", arguments: ["t", "t/"])
    func absentFolder(folder: String) async throws {
        try await Lake.run { lake in
            try await lake.put("t/old", pattern(10))
            var publication = ObjectPublication(bucket: "lake")
            publication.absentFolder = folder
            publication.removedPrefixes = ["t/"]

            await #expect(throws: ObjectFailure.conditionFailed(folder)) {
                try await lake.objects.publish(publication)
            }

            #expect(try await lake.objects.isThere("t/old", in: "lake"))
            #expect(try await !lake.objects.isThere("t/ol", in: "lake"))
        }
    }

    @Test("neither a link nor what lies behind one is taken for a file")
    func links() async throws {
        try await Lake.run { lake in
            let files = FileManager.default
            let scratch = lake.directory + "/scratch"
            try files.createDirectory(atPath: lake.directory + "/secret", withIntermediateDirectories: true)
            try write(pattern(10), lake.directory + "/secret/key")
            try files.createDirectory(atPath: scratch, withIntermediateDirectories: true)
            try files.createSymbolicLink(atPath: scratch + "/writes", withDestinationPath: "../secret")
            try files.createSymbolicLink(atPath: scratch + "/file", withDestinationPath: "../secret/key")

            for path in ["writes/key", "file", "../secret/key", "writes"] {
                await #expect(throws: (any Error).self) {
                    try await lake.objects.stage(moving: path, below: scratch)
                }
            }
            await #expect(throws: (any Error).self) {
                try await lake.objects.makeFolder("writes/new", below: scratch, permissions: 0o777)
            }

            #expect(try files.contentsOfDirectory(atPath: lake.directory + "/secret") == ["key"])
        }
    }
}
