package import Primitives
package import Store

/// Puts messages into queues inside the transactions of those who send them, such as topics and buckets.
package struct QueueOutlet: Sendable {
    let signals: QueueSignals
    private let table = QueueTable()

    package init(signals: QueueSignals) {
        self.signals = signals
    }

    /// Why a queue does not take a message; it never will.
    package enum Refusal: Error, Hashable {
        case missing
        case tooLong
        case tooManyAttributes
        case other(String)
    }

    /// Puts a message into the queue; waiting receivers hear of it once that is durable.
    package func send(
        _ draft: QueueTable.Draft,
        to arn: String,
        at now: Timestamp,
        _ view: any WriteView
    ) throws -> Refusal? {
        guard let queue = try table.find(arn: arn, view) else { return .missing }
        var draft = draft
        if !queue.isFIFO { draft.deduplicationID = nil }
        guard draft.attributes.count <= 10 else { return .tooManyAttributes }
        let byteCount =
            draft.body.utf8.count
            + draft.attributes.reduce(0) { $0 + $1.key.utf8.count + $1.value.byteCount }
        guard byteCount <= queue.number("MaximumMessageSize") else { return .tooLong }
        do {
            _ = try table.send(draft, to: queue, at: now, view)
        } catch let failure as QueueFailure {
            return .other(failure.message)
        }
        view.afterCommit { [signals] in signals.signal(queue.id) }
        return nil
    }
}
