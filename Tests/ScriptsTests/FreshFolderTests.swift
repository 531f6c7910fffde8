import Foundation
import Primitives
import Scripts
import Testing

@Suite struct FreshFolderTests {
    private let files = FileManager.default
    private let top = FileManager.default.temporaryDirectory.path + "/fresh-" + UUID().uuidString

    private func make(_ path: String) throws {
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    @Test("what was there is gone, and what several make as soon as they may stays")
    func severalAtOnce() async throws {
        defer { try? files.removeItem(atPath: top) }
        for number in 0..<200 { try make("\(top)/folder/left-\(number)/below") }
        let pool = BlockingPool(name: "test", threadCount: 2)
        let folder = FreshFolder(top + "/folder", on: pool)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await folder.clear()
                    try await pool.run { try make("\(folder.path)/new-\(number)") }
                }
            }
            try await group.waitForAll()
        }

        #expect(try files.contentsOfDirectory(atPath: top) == ["folder"])
        #expect(try files.contentsOfDirectory(atPath: folder.path).sorted() == (0..<8).map { "new-\($0)" })
        pool.close()
    }

    @Test("a folder that is not there needs no clearing, and is not cleared later either")
    func notThere() async throws {
        defer { try? files.removeItem(atPath: top) }
        let pool = BlockingPool(name: "test", threadCount: 1)
        let folder = FreshFolder(top + "/folder", on: pool)

        try await folder.clear()
        try make(folder.path + "/new")
        try await folder.clear()

        #expect(try files.contentsOfDirectory(atPath: folder.path) == ["new"])
        pool.close()
    }

    @Test("what an earlier removal left aside goes with the next")
    func leftAside() async throws {
        defer { try? files.removeItem(atPath: top) }
        try make(top + "/folder/left")
        try make(top + "/folder.old/left")
        let pool = BlockingPool(name: "test", threadCount: 1)

        try await FreshFolder(top + "/folder", on: pool).clear()

        #expect(try files.contentsOfDirectory(atPath: top) == [])
        pool.close()
    }
}
