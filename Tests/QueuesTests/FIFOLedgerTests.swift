import Primitives
import Store
import Testing

@testable import Queues

@Suite struct FIFOLedgerTests {
    private struct OldCounter: Codable, Sendable {
        var queueID: String?
        var topicID: String?
        var last: Int64
    }

    @Test(
        "numbers go on where the ledgers of queues and of topics stood before they were one",
        arguments: [("queueID", "q"), ("topicID", "t")]
    )
    func olderRecords(member: String, owner: String) async throws {
        let store = InMemoryStore()
        let counters = Table<OldCounter>("counters", coder: .json()) {
            TupleKey($0.queueID ?? $0.topicID ?? "")
        }
        let old =
            member == "queueID"
            ? OldCounter(queueID: owner, last: 41) : OldCounter(topicID: owner, last: 41)
        let ledger = FIFOLedger(counters: "counters", entries: "entries")

        let number = try await store.write { view in
            try counters.put(old, view)
            return try ledger.next(of: owner, view)
        }

        #expect(number == 42)
    }

    private struct OldEntry: Codable, Sendable {
        var queueID: String?
        var topicID: String?
        let scope: String
        let id: String
        let messageID: String
        let sequence: Int64
        let expiresAt: Timestamp
    }

    @Test(
        "what was said to a queue or a topic before their ledgers were one is not said again",
        arguments: [true, false]
    )
    func olderEntries(isOfQueue: Bool) async throws {
        let store = InMemoryStore()
        let now = Timestamp(epochMicroseconds: 0)
        let entries = Table<OldEntry>("entries", coder: .json()) { TupleKey("owner", $0.scope, $0.id) }
        let old = OldEntry(
            queueID: isOfQueue ? "owner" : nil,
            topicID: isOfQueue ? nil : "owner",
            scope: "group",
            id: "hash",
            messageID: "first",
            sequence: 41,
            expiresAt: now.advanced(by: .seconds(1))
        )
        let ledger = FIFOLedger(counters: "counters", entries: "entries")

        let entered = try await store.write { view in
            try entries.put(old, view)
            return try ledger.enter("second", as: "hash", scope: "group", of: "owner", at: now, view)
        }

        #expect(entered.messageID == "first")
        #expect(entered.sequence == 41)
        #expect(!entered.isNew)
    }
}
