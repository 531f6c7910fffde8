import Primitives

/// What of an execution has changed since its checkpoint was taken.
struct CheckpointChanges: Sendable {
    var isHeadChanged = true
    var threads: Set<Int> = []
    var removed: Set<Int> = []
    /// Maps whose items are new.
    var mapsBegun: Set<Int> = []
    /// Maps and parallel states whose items and results are not needed any more.
    var mapsEnded: Set<Int> = []
    /// New results of maps and parallel states, by their indices.
    var results: [Int: Set<Int>] = [:]

    /// Notes that a state's items and results are not needed any more.
    mutating func endCollection(_ id: Int) {
        mapsEnded.insert(id)
        mapsBegun.remove(id)
        results[id] = nil
    }

    mutating func remove(_ id: Int) {
        threads.remove(id)
        removed.insert(id)
        results[id] = nil
        mapsBegun.remove(id)
    }
}

/// A checkpoint as parts, of which each step writes only those that changed.
///
/// The head and the threads are small; items of a map are written once, results one by one.
package struct CheckpointParts: Sendable {
    package var written: [(key: String, bytes: [UInt8])] = []
    /// Keys that are gone, and those that begin with what ends in `/`.
    package var removed: [String] = []
}

extension Execution {
    /// What must be stored so that the execution can go on from here; empties the list of changes.
    package mutating func takeCheckpoint() -> CheckpointParts {
        var parts = CheckpointParts()
        let changes = self.changes
        self.changes = CheckpointChanges()
        self.changes.isHeadChanged = false
        if changes.isHeadChanged { parts.written.append(("head", head.bytes)) }
        for id in changes.removed.sorted() {
            parts.removed.append("t\(id)")
            parts.removed.append("m\(id)/")
        }
        for id in changes.mapsEnded.subtracting(changes.removed).sorted() { parts.removed.append("m\(id)/") }
        for id in changes.threads.sorted() {
            guard let thread = threads[id] else { continue }
            parts.written.append(("t\(id)", CheckpointCoder.value(of: thread).bytes))
        }
        for id in changes.mapsBegun.sorted() {
            guard case .map(let progress)? = threads[id]?.phase else { continue }
            let value: JSONValue = ["items": .array(progress.items), "input": progress.input]
            parts.written.append(("m\(id)/items", value.bytes))
        }
        for (id, indices) in changes.results.sorted(by: { $0.key < $1.key }) {
            let results: [JSONValue?]
            switch threads[id]?.phase {
            case .map(let progress)?: results = progress.results
            case .parallel(let progress)?: results = progress.results
            case .entering?, .task?, .waiting?, .backingOff?, .mapRun?, nil: continue
            }
            for index in indices.sorted() {
                guard let result = results[index] else { continue }
                parts.written.append(("m\(id)/r\(index)", result.bytes))
            }
        }
        return parts
    }

    private var head: JSONValue {
        var members: [(String, JSONValue)] = [
            ("events", .integer(Int64(lastEventID))), ("threads", .integer(Int64(lastThreadID))),
            ("ready", .array(ready.map { .integer(Int64($0)) })),
        ]
        if let deadline { members.append(("deadline", .integer(deadline.epochMicroseconds))) }
        return .object(JSONObject(members))
    }

    /// Reads an execution that runs from all its parts.
    ///
    /// Nil where the parts are none of ours.
    package init?(_ identity: Identity, parts: [(key: String, bytes: [UInt8])]) {
        self.init(identity)
        changes.isHeadChanged = false
        var maps: [Int: (items: JSONValue?, results: [Int: JSONValue])] = [:]
        var values: [(Int, JSONValue)] = []
        for (key, bytes) in parts {
            guard let value = try? JSONValue(parsing: bytes) else { return nil }
            if key == "head" {
                lastEventID = value["events"]?.int ?? 0
                lastThreadID = value["threads"]?.int ?? 0
                ready = value["ready"]?.array?.compactMap(\.int) ?? []
                if case .integer(let moment)? = value["deadline"] {
                    deadline = Timestamp(epochMicroseconds: moment)
                }
            } else if key.hasPrefix("t"), let id = Int(key.dropFirst()) {
                values.append((id, value))
            } else if key.hasPrefix("m") {
                let names = key.dropFirst().split(separator: "/")
                guard names.count == 2, let id = Int(names[0]) else { return nil }
                if names[1] == "items" {
                    maps[id, default: (nil, [:])].items = value
                } else if let index = Int(names[1].dropFirst()) {
                    maps[id, default: (nil, [:])].results[index] = value
                }
            }
        }
        for (id, value) in values {
            let map = maps[id]
            guard
                let thread = CheckpointCoder.thread(id, value, items: map?.items, results: map?.results ?? [:])
            else { return nil }
            threads[id] = thread
        }
    }
}
