import Foundation
import HosuTesting
import Store
import StoreSQLite
import Testing

@Suite struct SQLiteStoreTests {
    @Test("the SQLite store keeps the contract", arguments: StoreContract.cases)
    func contract(contractCase: StoreContract.Case) async throws {
        try await inDirectory { directory in
            let store = try SQLiteStore.open(path: directory + "/hosu.sqlite")
            try await contractCase.run(store)
            try await store.close()
        }
    }

    @Test("what was written is there after closing and opening")
    func reopening() async throws {
        try await inDirectory { directory in
            let first = try SQLiteStore.open(path: directory + "/hosu.sqlite")
            try await first.write { view in try view.put([7], at: TupleKey("호수"), in: "lakes") }
            try await first.close()

            let second = try SQLiteStore.open(path: directory + "/hosu.sqlite")
            #expect(try await second.read { try $0.get(TupleKey("호수"), in: "lakes") } == [7])
            try await second.close()
            await #expect(throws: StoreFailure.closed) {
                try await second.write { view in try view.put([7], at: TupleKey("호수"), in: "lakes") }
            }
        }
    }

    @Test("a file that is no store is refused with its path")
    func foreignFile() async throws {
        try await inDirectory { directory in
            let path = directory + "/hosu.sqlite"
            try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: path))

            #expect { try SQLiteStore.open(path: path) } throws: { error in
                "\(error)".contains(path)
            }
        }
    }

    @Test("a directory has one holder at a time, and who is refused learns the endpoint")
    func directoryLock() async throws {
        try await inDirectory { directory in
            let lock = try DataDirectoryLock.acquire(directory: directory)
            lock.announce(endpoint: "http://127.0.0.1:4566")

            #expect {
                try DataDirectoryLock.acquire(directory: directory)
            } throws: { error in
                (error as? DataDirectoryInUse)?.holder.endpoint == "http://127.0.0.1:4566"
                    && (error as? DataDirectoryInUse)?.holder.processID
                        == ProcessInfo.processInfo.processIdentifier
            }
            lock.release()
            try DataDirectoryLock.acquire(directory: directory).release()
        }
    }
}

/// A directory of its own for one test, gone afterwards.
func inDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "hosu-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
}
