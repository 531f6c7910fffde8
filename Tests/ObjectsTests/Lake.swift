import Foundation
import HosuTesting
import Logging
import Objects
import Primitives
import Store
import Synchronization

/// An object store on a directory of its own, for one test.
struct Lake: Sendable {
    let directory: String
    let store: InMemoryStore
    let clock: ManualClock
    let objects: ObjectStore

    static func run(
        faults: @escaping @Sendable (FaultPoint) throws -> Void = { _ in },
        calls: FileCalls? = nil,
        _ body: (Lake) async throws -> Void
    ) async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "hosu-\(UUID().uuidString)")
            .path()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let lake = try await Lake(directory: directory, store: InMemoryStore(), calls: calls, faults: faults)
        try await lake.objects.createBucket("lake", owner: .standard)
        try await body(lake)
        await lake.objects.close()
    }

    /// The same lake as the next process finds it, after a crash.
    func reopened() async throws -> Lake {
        try await Lake(directory: directory, store: store) { _ in }
    }

    private init(
        directory: String,
        store: InMemoryStore,
        calls: FileCalls? = nil,
        faults: @escaping @Sendable (FaultPoint) throws -> Void
    ) async throws {
        self.directory = directory
        self.store = store
        clock = ManualClock()
        var configuration = ObjectStore.Configuration(directory: directory)
        configuration.isDurable = calls != nil
        configuration.calls = calls ?? FileCalls()
        // With one thread, removals are done before what is asked for after them.
        configuration.threadCount = 1
        configuration.faults = faults
        // Identifiers from the system: a reopened lake must not count from one again.
        let world = World(clock: clock, ids: World.system.ids, chance: SeededChance(seed: 1))
        objects = try await ObjectStore.open(
            configuration,
            store: store,
            world: world,
            logger: Logger(label: "lake") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    @discardableResult
    func put(
        _ key: String,
        _ bytes: [UInt8],
        _ conditions: WriteConditions = WriteConditions()
    ) async throws
        -> ObjectVersion
    {
        let object = NewObject(bucket: "lake", key: key, conditions: conditions)
        return try await objects.put(object, body: BodyStream(bytes))
    }

    func bytes(_ key: String, _ range: Range<Int64>? = nil) async throws -> [UInt8] {
        try await objects.open("lake", key).stream(range).collect(upTo: 1 << 30)
    }

    /// The files under `blobs` and `staging`, once removals that were asked for are done.
    func files() async throws -> [String] {
        await objects.settled()
        let found = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
        return found.filter { path in
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: directory + "/" + path, isDirectory: &isDirectory)
            return !isDirectory.boolValue && (path.hasPrefix("blobs/") || path.hasPrefix("staging/"))
        }
    }
}

/// Bytes that differ from place to place.
func pattern(_ count: Int, seed: Int = 0) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        for index in 0..<count { buffer[index] = UInt8(truncatingIfNeeded: index &* 31 &+ index >> 9 &+ seed) }
        filled = count
    }
}

func contents(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
}

func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
}

/// Something that is off until a test turns it on.
final class Switch: Sendable {
    private let state = Mutex(false)

    var isOn: Bool { state.withLock { $0 } }

    func turn(on: Bool) { state.withLock { $0 = on } }
}
