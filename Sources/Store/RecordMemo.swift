import Synchronization

/// Records read lately, so that those which are asked for over and over are not decoded each time.
///
/// What is known of a key counts only for the very bytes that a view finds there, so nothing has to be forgotten when
/// records change or transactions are undone. A class because all users of a table share it.
final class RecordMemo<Record: Sendable>: Sendable {
    private struct Entry {
        let bytes: [UInt8]
        let record: Record
    }

    /// Longer records are decoded each time, so that this stays small.
    private static var longestRecord: Int { 32 << 10 }

    private let capacity: Int
    private let entries = Mutex<[TupleKey: Entry]>([:])

    init(capacity: Int) {
        self.capacity = capacity
    }

    func find(_ key: TupleKey, _ bytes: [UInt8]) -> Record? {
        entries.withLock { entries in
            guard let entry = entries[key], entry.bytes == bytes else { return nil }
            return entry.record
        }
    }

    func add(_ record: Record, _ key: TupleKey, _ bytes: [UInt8]) {
        guard bytes.count <= Self.longestRecord else { return }
        entries.withLock { entries in
            if entries.count >= capacity { entries.removeAll(keepingCapacity: true) }
            entries[key] = Entry(bytes: bytes, record: record)
        }
    }
}
