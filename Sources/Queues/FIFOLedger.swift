import Foundation
package import Primitives
package import Store

/// The numbers of messages, and what was said within five minutes and is not to be said again: of queues, and of topics.
///
/// Source: Amazon SQS Developer Guide, "Exactly-once processing in Amazon SQS"; Amazon SNS Developer Guide, "Message
/// deduplication for FIFO topics".
package struct FIFOLedger: Sendable {
    private struct Counter: Codable, Sendable {
        let ownerID: String
        var last: Int64
    }

    private struct Entry: Codable, Sendable {
        let ownerID: String
        let scope: String
        let id: String
        let messageID: String
        let sequence: Int64
        let expiresAt: Timestamp
    }

    private static let byExpiry = TableIndex<Entry>("expiry") {
        [TupleKey($0.ownerID, $0.expiresAt.epochMicroseconds)]
    }
    /// For how long senders and receivers of FIFO queues may say the same again: five minutes.
    ///
    /// Source: Amazon SQS API Reference, SendMessage, MessageDeduplicationId, and ReceiveMessage, ReceiveRequestAttemptId.
    static let window = Duration.seconds(300)

    private let counters: Table<Counter>
    private let entries: Table<Entry>

    package init(counters: TableName, entries: TableName) {
        self.counters = Table(counters, coder: Self.coder()) { TupleKey($0.ownerID) }
        self.entries = Table(entries, coder: Self.coder(), indexes: [Self.byExpiry]) {
            TupleKey($0.ownerID, $0.scope, $0.id)
        }
    }

    /// Before version 2, queues and topics had each a name of their own for the owner.
    private static func coder<Record: Codable & Sendable>() -> RecordCoder<Record> {
        .json(version: 2) { json, _ in
            var members = try JSONValue(parsing: Array(json)).object ?? JSONObject()
            members["ownerID"] = members["queueID"] ?? members["topicID"]
            return try JSONDecoder().decode(Record.self, from: Data(JSONValue.object(members).bytes))
        }
    }

    /// What a message is known by whose sender names nothing: a hash of what it says.
    package static func id(ofContent text: String) -> String {
        Hex.encode(Checksum.value(of: Array(text.utf8), .sha256))
    }

    /// The number of a new message.
    package func next(of ownerID: String, _ view: any WriteView) throws -> Int64 {
        var counter = try counters.get(TupleKey(ownerID), view) ?? Counter(ownerID: ownerID, last: 0)
        counter.last += 1
        try counters.put(counter, view)
        return counter.last
    }

    /// The number of a new message; the message's own id and number where it was there within five minutes.
    ///
    /// `scope` is the group within which messages are compared; empty where all are.
    package func enter(
        _ messageID: String,
        as id: String,
        scope: String,
        of ownerID: String,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> (messageID: String, sequence: Int64, isNew: Bool) {
        if let known = try entries.get(TupleKey(ownerID, scope, id), view), known.expiresAt > now {
            return (known.messageID, known.sequence, false)
        }
        let range = KeyRange.keys(from: TupleKey(ownerID), upTo: TupleKey(ownerID, now.epochMicroseconds + 1))
        for old in try entries.scan(Self.byExpiry, range, view, limit: 4) {
            try entries.delete(TupleKey(ownerID, old.scope, old.id), view)
        }
        let entry = Entry(
            ownerID: ownerID,
            scope: scope,
            id: id,
            messageID: messageID,
            sequence: try next(of: ownerID, view),
            expiresAt: now.advanced(by: Self.window)
        )
        try entries.put(entry, view)
        return (messageID, entry.sequence, true)
    }

    package func forget(_ ownerID: String, _ view: any WriteView) throws {
        for entry in try entries.scan(.prefix(TupleKey(ownerID)), view) {
            try entries.delete(TupleKey(ownerID, entry.scope, entry.id), view)
        }
        try counters.delete(TupleKey(ownerID), view)
    }
}
