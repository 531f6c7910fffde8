package import Primitives
package import Runs
package import Store

/// The calls that are still to be made: an outbox, filled in the transactions of those who send.
package struct Deliveries: Sendable {
    /// The last delivery of an order, for the next one to wait for.
    private struct Tail: Codable, Sendable {
        let tenant: Tenant
        let order: String
        let id: String
    }

    private static let table = Table<Delivery>("deliveries", coder: Delivery.coder) {
        TupleKey($0.tenant, $0.id)
    }
    private static let tails = Table<Tail>("delivery_tails", coder: .json()) {
        TupleKey($0.tenant, $0.order)
    }

    private let runs: RunRuntime

    package init(runs: RunRuntime) {
        self.runs = runs
    }

    /// Has the call made once this transaction is durable, the first time at once.
    package func add(_ delivery: Delivery, in view: any WriteView) throws {
        let key = TupleKey(delivery.tenant, delivery.id)
        guard try !Self.table.contains(key, view) else { return }
        try Self.table.put(delivery, view)
        var progress = Progress()
        if let order = delivery.order {
            progress.predecessor = try Self.tails.get(TupleKey(delivery.tenant, order), view)?.id
            try Self.tails.put(Tail(tenant: delivery.tenant, order: order, id: delivery.id), view)
        }
        let run = Run(
            id: delivery.id,
            kind: DeliveryRunner.kind,
            tenant: delivery.tenant,
            subject: delivery.id,
            createdAt: delivery.createdAt,
            checkpoint: progress.bytes
        )
        try runs.submit(run, view)
    }

    /// Drops a call that has not been made; one that is being made right now may still arrive.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    package func cancel(_ id: String, tenant: Tenant, in view: any WriteView) throws -> Bool {
        try runs.cancel(RunKey(kind: DeliveryRunner.kind, tenant: tenant, id: id), view)
    }

    package func find(_ id: String, tenant: Tenant, _ view: any ReadView) throws -> Delivery? {
        try Self.table.get(TupleKey(tenant, id), view)
    }

    /// Forgets a delivery that has ended.
    static func remove(_ id: String, _ tenant: Tenant, _ view: any WriteView) throws {
        guard let delivery = try table.delete(TupleKey(tenant, id), view), let order = delivery.order else {
            return
        }
        let key = TupleKey(tenant, order)
        if try tails.get(key, view)?.id == id { try tails.delete(key, view) }
    }

    /// How far a delivery is; what its run keeps between steps.
    struct Progress: Equatable {
        /// Attempts that failed.
        var attempts = 0
        /// The delivery that comes before it and must have ended.
        var predecessor: String?

        init() {}

        init(_ bytes: [UInt8]) {
            let text = String(decoding: bytes, as: UTF8.self)
            let parts = text.split(separator: " ", maxSplits: 1)
            attempts = parts.first.flatMap { Int($0) } ?? 0
            predecessor = parts.count > 1 ? String(parts[1]) : nil
        }

        var bytes: [UInt8] {
            if attempts == 0, predecessor == nil { return [] }
            return Array((predecessor.map { "\(attempts) \($0)" } ?? "\(attempts)").utf8)
        }
    }
}

/// Makes calls that are no operation of a service, such as requests to servers elsewhere.
package protocol DeliveryPerformer: Sendable {
    /// What `Delivery.service` says for them.
    var name: String { get }

    /// Makes one attempt.
    ///
    /// - Throws: `DeliveryFailure` with what is to follow, or a service's refusal.
    func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue
}

/// Hears of the ends of deliveries.
package protocol DeliveryObserver: Sendable {
    /// What `Delivery.observer` says for those that it hears of.
    var name: String { get }

    /// Stores what follows, in the transaction that ends the delivery.
    ///
    /// Before that of a failed one its dead letter was sent, where it has one.
    func ended(_ delivery: Delivery, _ outcome: DeliveryOutcome, _ now: Timestamp, _ view: any WriteView) throws
}

/// How a delivery ended.
package enum DeliveryOutcome: Hashable, Sendable {
    /// With what was answered.
    case delivered(JSONValue)
    /// `limit` is nil where the failure is permanent.
    case failed(DeliveryFailure, attempts: Int, limit: DeliveryLimit?)
}
