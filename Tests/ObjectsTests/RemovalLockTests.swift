import Foundation
import Objects
import Testing

@Suite struct RemovalLockTests {
    @Test("while a backup runs no file is removed, and when it has ended those that waited go")
    func deferral() async throws {
        try await Lake.run { lake in
            try await lake.put("k", pattern(50_000))
            let before = try await lake.files()
            let backup = try RemovalLock(directory: lake.directory)
            try backup.lockForBackup()

            try await lake.put("k", pattern(50_000, seed: 1))
            try await lake.objects.delete("lake", ["k"])
            let during = try await lake.files()
            backup.unlock()
            // The next removal begins when the one that waited is done, or does its work.
            var after = try await lake.files()
            while !after.isEmpty { after = try await lake.files() }

            #expect(during.count == 2)
            #expect(Set(during).isSuperset(of: before))
        }
    }

    @Test("a lake that is opened while a backup runs leaves strays to the next opening")
    func sweeping() async throws {
        try await Lake.run { lake in
            try await lake.put("k", pattern(50_000))
            let stray = lake.directory + "/blobs/aa/00000000000000aaaaaaaaaaaa"
            try write(pattern(10), stray)
            let backup = try RemovalLock(directory: lake.directory)
            try backup.lockForBackup()

            let second = try await lake.reopened()
            let during = FileManager.default.fileExists(atPath: stray)
            await second.objects.close()
            backup.unlock()
            let third = try await lake.reopened()

            #expect(during)
            #expect(!FileManager.default.fileExists(atPath: stray))
            #expect(try await third.bytes("k") == pattern(50_000))
            await third.objects.close()
        }
    }
}
