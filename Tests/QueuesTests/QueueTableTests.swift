import Primitives
import Queues
import Store
import Testing

@Suite struct QueueTableTests {
    private let store = InMemoryStore()
    private let table = QueueTable()
    private let start = Timestamp(epochMicroseconds: 1_772_000_000_000_000)

    private func make(_ name: String, _ attributes: [String: String] = [:]) async throws -> Queue {
        let queue = Queue(
            tenant: .standard,
            name: name,
            id: "id-\(name)",
            attributes: attributes,
            tags: [:],
            at: start
        )
        try await store.write { [table] view in try table.put(queue, view) }
        return queue
    }

    private func send(
        _ body: String,
        to queue: Queue,
        group: String? = nil,
        key: String? = nil,
        delay: Int? = nil,
        at seconds: Int = 0
    )
        async throws -> (id: String, sequence: Int64)
    {
        let now = start.advanced(by: .seconds(seconds))
        return try await store.write { [table] view in
            var draft = QueueTable.Draft(id: "m-\(body)-\(seconds)", body: body, senderID: "me")
            draft.group = group
            draft.deduplicationID = key
            draft.delaySeconds = delay
            return try table.send(draft, to: queue, at: now, view)
        }
    }

    private func receive(
        _ queue: Queue,
        _ limit: Int = 10,
        hidden: Int = 30,
        attempt: String? = nil,
        at seconds: Int
    ) async throws -> [QueuedMessage] {
        let now = start.advanced(by: .seconds(seconds))
        return try await store.write { [table] view in
            try table.receive(
                from: queue,
                atMost: limit,
                hiddenFor: hidden,
                at: now,
                attempt: attempt,
                receipts: { "r\(seconds)" },
                view
            )
        }
    }

    @Test("a message is hidden while someone has it, and comes back when they do not delete it")
    func visibility() async throws {
        let queue = try await make("q")
        _ = try await send("a", to: queue)

        #expect(try await receive(queue, at: 1).map(\.body) == ["a"])
        #expect(try await receive(queue, at: 2).isEmpty)
        let again = try await receive(queue, at: 31)
        #expect(again.map(\.receiveCount) == [2])
        try await store.write { [table, start] view in
            try table.delete(again[0].receiptHandle, from: queue, at: start.advanced(by: .seconds(32)), view)
        }
        #expect(try await receive(queue, at: 100).isEmpty)
    }

    @Test("a standard queue takes a handle whose time is over, and none beyond twelve hours")
    func lateVisibility() async throws {
        let queue = try await make("q")
        _ = try await send("a", to: queue)
        let handle = try await receive(queue, at: 1)[0].receiptHandle
        let change = { (seconds: Int, moment: Int) in
            try await store.write { [table, start] view in
                try table.changeVisibility(
                    handle,
                    seconds: seconds,
                    of: queue,
                    at: start.advanced(by: .seconds(moment)),
                    view
                )
            }
        }

        let failure = await #expect(throws: QueueFailure.self) { try await change(43_200, 2) }
        #expect(failure?.message.contains("beyond the limit [43200 seconds]") == true)
        try await change(60, 40)

        #expect(try await receive(queue, at: 41).isEmpty)
        #expect(try await receive(queue, at: 100).map(\.body) == ["a"])
    }

    @Test("who asks again under the same attempt gets the same messages, until one is deleted")
    func attempts() async throws {
        let queue = try await make("q.fifo", ["FifoQueue": "true"])
        for body in ["a", "b"] { _ = try await send(body, to: queue, group: "g", key: body) }

        let first = try await receive(queue, attempt: "x", at: 1)
        #expect(first.map(\.body) == ["a", "b"])
        let again = try await receive(queue, attempt: "x", at: 20)
        #expect(again.map(\.receiptHandle) == first.map(\.receiptHandle))
        #expect(again.map(\.receiveCount) == [1, 1])
        #expect(try await receive(queue, attempt: "y", at: 21).isEmpty)
        // Hidden anew at 20.
        #expect(try await receive(queue, at: 45).isEmpty)
        try await store.write { [table, start] view in
            try table.delete(first[0].receiptHandle, from: queue, at: start.advanced(by: .seconds(46)), view)
        }
        #expect(try await receive(queue, attempt: "x", at: 47).isEmpty)
    }

    @Test("what is hidden for no time is received once at a time")
    func unhidden() async throws {
        let queue = try await make("q", ["MessageRetentionPeriod": "60"])
        _ = try await send("old", to: queue, delay: 3)
        _ = try await send("new", to: queue, at: 30)

        #expect(try await receive(queue, hidden: 0, at: 61).map(\.body) == ["new"])
    }

    @Test("an old receipt deletes nothing, and a made-up one is refused")
    func receipts() async throws {
        let queue = try await make("q")
        _ = try await send("a", to: queue)
        let first = try await receive(queue, at: 1)
        _ = try await receive(queue, at: 40)

        try await store.write { [table, start] view in
            try table.delete(first[0].receiptHandle, from: queue, at: start, view)
        }

        #expect(try await receive(queue, at: 80).count == 1)
        await #expect(throws: QueueFailure.self) {
            try await store.write { [table, start] view in
                try table.delete("AAAA", from: queue, at: start, view)
            }
        }
    }

    @Test("a delayed message comes when its delay is over")
    func delay() async throws {
        let queue = try await make("q", ["DelaySeconds": "5"])
        _ = try await send("a", to: queue)
        _ = try await send("b", to: queue, delay: 0)

        #expect(try await receive(queue, at: 1).map(\.body) == ["b"])
        let counts = try await store.read { [table, start] view in
            try table.counts(queue, at: start.advanced(by: .seconds(1)), view)
        }
        #expect(counts == (visible: 0, delayed: 1, inFlight: 1))
        #expect(try await receive(queue, at: 5).map(\.body) == ["a"])
    }

    @Test("a message that was received too often goes to the dead-letter queue, and back by a redrive")
    func deadLetters() async throws {
        let dead = try await make("dead")
        let queue = try await make(
            "q",
            ["RedrivePolicy": #"{"deadLetterTargetArn":"\#(dead.arn)","maxReceiveCount":2}"#]
        )
        let sent = try await send("a", to: queue)

        _ = try await receive(queue, at: 1)
        _ = try await receive(queue, at: 40)
        #expect(try await receive(queue, at: 80).isEmpty)
        let found = try await receive(dead, hidden: 0, at: 81)

        #expect(found.map(\.id) == [sent.id])
        #expect(found[0].sourceARN == queue.arn)
        #expect(try await redrive(dead, at: 90).reached == [queue.id])
        let back = try await receive(queue, at: 91)
        #expect(back.map(\.body) == ["a"])
        #expect(back.map(\.id) == ["new"])
    }

    @Test("a message that was moved back is kept as long as a new one")
    func ageAfterRedrive() async throws {
        let dead = try await make("dead")
        let queue = try await make("q", ["MessageRetentionPeriod": "60"])
        _ = try await send("a", to: dead)

        #expect(try await redrive(dead, to: queue, at: 90).reached == [queue.id])

        #expect(try await receive(queue, hidden: 0, at: 149).map(\.body) == ["a"])
        #expect(try await receive(queue, at: 150).isEmpty)
    }

    @Test("a message that came from no queue cannot be moved back to it")
    func redriveToNowhere() async throws {
        let dead = try await make("dead")
        _ = try await send("a", to: dead)

        let redriven = try await redrive(dead, at: 1)

        #expect(redriven.reached.isEmpty)
        #expect(redriven.failure == .unknownSource)
        #expect(try await receive(dead, at: 2).map(\.body) == ["a"])
    }

    @Test("a queue that is its own dead-letter queue goes on to give its messages")
    func ownDeadLetters() async throws {
        let arn = try await make("q").arn
        let queue = try await make(
            "q",
            ["RedrivePolicy": #"{"deadLetterTargetArn":"\#(arn)","maxReceiveCount":1}"#]
        )
        _ = try await send("a", to: queue)

        for second in 1...3 {
            #expect(try await receive(queue, hidden: 0, at: second).map(\.receiveCount) == [second])
        }
    }

    private func redrive(
        _ dead: Queue,
        to queue: Queue? = nil,
        limit: Int = 10,
        at seconds: Int
    ) async throws -> (reached: [String], failure: QueueFailure?) {
        let now = start.advanced(by: .seconds(seconds))
        return try await store.write { [table] view -> (reached: [String], failure: QueueFailure?) in
            var reached: [String] = []
            do {
                try table.redrive(
                    dead,
                    to: queue,
                    limit: limit,
                    reached: &reached,
                    at: now,
                    ids: { "new" },
                    view
                )
                return (reached, nil)
            } catch let failure as QueueFailure {
                return (reached, failure)
            }
        }
    }

    @Test("a redrive takes nothing for one of its messages that the queue keeps no more")
    func redriveOfOldMessages() async throws {
        let dead = try await make("dead", ["MessageRetentionPeriod": "60"])
        let queue = try await make("q")
        _ = try await send("old", to: dead)
        _ = try await send("new", to: dead, at: 30)

        #expect(try await redrive(dead, to: queue, limit: 1, at: 61).reached == [queue.id])

        #expect(try await receive(queue, at: 62).map(\.body) == ["new"])
    }

    @Test("a redrive that misses a queue says what it moved before")
    func redriveToMissingQueue() async throws {
        let dead = try await make("dead")
        let policy = ["RedrivePolicy": #"{"deadLetterTargetArn":"\#(dead.arn)","maxReceiveCount":1}"#]
        let kept = try await make("kept", policy)
        let gone = try await make("gone", policy)
        for queue in [kept, gone] {
            _ = try await send("a", to: queue)
            _ = try await receive(queue, at: 1)
            #expect(try await receive(queue, at: 40).isEmpty)
        }
        try await store.write { [table] view in try table.delete(gone, view) }

        let redriven = try await redrive(dead, at: 50)

        #expect(redriven.reached == [kept.id])
        #expect(redriven.failure?.kind == .queueDoesNotExist)
        #expect(try await receive(kept, at: 51).map(\.body) == ["a"])
    }

    @Test("a group of a FIFO queue waits for its first message, others go on")
    func groups() async throws {
        let queue = try await make("q.fifo", ["FifoQueue": "true"])
        for (body, group) in [("a1", "a"), ("a2", "a"), ("b1", "b")] {
            _ = try await send(body, to: queue, group: group, key: body)
        }

        let first = try await receive(queue, 1, at: 1)
        #expect(first.map(\.body) == ["a1"])
        #expect(try await receive(queue, at: 2).map(\.body) == ["b1"])
        try await store.write { [table, start] view in
            try table.delete(first[0].receiptHandle, from: queue, at: start.advanced(by: .seconds(3)), view)
        }
        #expect(try await receive(queue, at: 4).map(\.body) == ["a2"])
    }

    @Test("a receiver takes the messages of a group in their order, also when they come back and expire")
    func groupOrder() async throws {
        let queue = try await make("q.fifo", ["FifoQueue": "true", "MessageRetentionPeriod": "60"])
        for (body, second) in [("a1", 0), ("a2", 10), ("a3", 20), ("b1", 20)] {
            _ = try await send(body, to: queue, group: String(body.prefix(1)), key: body, at: second)
        }

        #expect(try await receive(queue, 2, hidden: 5, at: 21).map(\.body) == ["a1", "a2"])
        #expect(try await receive(queue, hidden: 5, at: 22).map(\.body) == ["b1"])
        #expect(try await receive(queue, 3, hidden: 5, at: 30).map(\.body) == ["a1", "a2", "a3"])
        #expect(try await receive(queue, 9, hidden: 1, at: 65).map(\.body) == ["b1", "a2", "a3"])
        #expect(try await receive(queue, 9, hidden: 1, at: 75).map(\.body) == ["a3", "b1"])
    }

    @Test("a long queue with one group in someone's hands does not slow down the others")
    func longQueue() async throws {
        let queue = try await make("q.fifo", ["FifoQueue": "true"])
        for number in 0..<300 { _ = try await send("a\(number)", to: queue, group: "a", key: "a\(number)") }
        _ = try await send("b", to: queue, group: "b", key: "b")

        #expect(try await receive(queue, 1, at: 1).map(\.body) == ["a0"])
        #expect(try await receive(queue, 1, at: 2).map(\.body) == ["b"])
        #expect(try await receive(queue, 1, at: 3).isEmpty)
    }

    @Test("the same message within five minutes is one")
    func duplicates() async throws {
        let queue = try await make("q.fifo", ["FifoQueue": "true", "ContentBasedDeduplication": "true"])

        let first = try await send("x", to: queue, group: "g")
        let second = try await send("x", to: queue, group: "g", at: 299)
        let third = try await send("x", to: queue, group: "g", at: 300)

        #expect(first == second)
        #expect(third.sequence > first.sequence)
        #expect(try await receive(queue, at: 301).count == 2)
    }

    @Test("what is older than the queue keeps is gone")
    func retention() async throws {
        let queue = try await make("q", ["MessageRetentionPeriod": "60"])
        _ = try await send("a", to: queue)
        _ = try await send("b", to: queue, at: 30)

        #expect(try await receive(queue, at: 61).map(\.body) == ["b"])
    }

    @Test(
        "attributes are checked",
        arguments: [
            (["VisibilityTimeout": "43201"], QueueFailure.Kind.invalidAttributeValue),
            (["Colour": "red"], .invalidAttributeName),
            (["ContentBasedDeduplication": "true"], .invalidAttributeName),
            (["DelaySeconds": "x"], .invalidAttributeValue),
            (["RedrivePolicy": "{}"], .invalidParameterValue), (["Policy": "no"], .invalidAttributeValue),
        ]
    )
    func attributes(_ attributes: [String: String], _ kind: QueueFailure.Kind) {
        let failure = #expect(throws: QueueFailure.self) {
            try QueueAttribute.check(attributes, isFIFO: false)
        }

        #expect(failure?.kind == kind)
    }

    /// Source: the digests that boto3 checks; computed by hand from the documented layout.
    @Test("digests are those of SQS")
    func digests() {
        #expect(MessageDigests.body("hello") == "5d41402abc4b2a76b9719d911017c592")
        #expect(MessageDigests.attributes([:]) == nil)
    }

    @Test("who waits at a queue hears of what is put there")
    func signals() async {
        let signals = QueueSignals()
        let stream = signals.subscribe("q")

        signals.signal("q")
        var iterator = stream.makeAsyncIterator()

        #expect(await iterator.next() != nil)
    }
}
