import Deliveries
import Functions
import Primitives
package import Runs
import ServiceKit
import Shapes
package import Store

/// A request that nobody waits for, until its function has taken it or it is given up.
struct QueuedEvent: Sendable {
    var id: String
    var reference: FunctionReference
    var payload: [UInt8]
    var clientContext: String?
    var traceID: String?
    let createdAt: Timestamp
    /// How often the function was called and failed.
    var failures = 0
    /// How often there was no place for it, since the last call.
    var refusals = 0

    private struct Head: Codable {
        let id: String
        let tenant: Tenant
        let name: String
        let qualifier: String?
        let clientContext: String?
        let traceID: String?
        let createdAt: Timestamp
        let failures: Int
        let refusals: Int
    }

    /// A line of JSON, and then the payload as it came.
    static let table = Table<QueuedEvent>("lambda_events", coder: coder) {
        TupleKey($0.reference.tenant, $0.id)
    }
    private static let heads = RecordCoder<Head>.json()
    private static let coder = RecordCoder<QueuedEvent>(
        version: 1,
        encode: { event in
            let head = Head(
                id: event.id,
                tenant: event.reference.tenant,
                name: event.reference.name,
                qualifier: event.reference.qualifier,
                clientContext: event.clientContext,
                traceID: event.traceID,
                createdAt: event.createdAt,
                failures: event.failures,
                refusals: event.refusals
            )
            return try heads.encode(head) + [0x0A] + event.payload
        },
        decode: { body, _ in
            let end = body.firstIndex(of: 0x0A) ?? body.endIndex
            let head = try heads.decode(Array(body[..<end]), of: "lambda_events")
            return QueuedEvent(
                id: head.id,
                reference: FunctionReference(
                    tenant: head.tenant,
                    name: head.name,
                    qualifier: head.qualifier
                ),
                payload: Array(body[min(end + 1, body.endIndex)...]),
                clientContext: head.clientContext,
                traceID: head.traceID,
                createdAt: head.createdAt,
                failures: head.failures,
                refusals: head.refusals
            )
        }
    )
}

extension LambdaCore {
    /// Puts a request into the queue of events.
    ///
    /// - Throws: `ResourceNotFoundException` where there is no such function.
    func enqueue(_ request: FunctionRequest, for reference: FunctionReference) async throws {
        // Clients that send a request twice with one id mean two requests.
        let event = QueuedEvent(
            id: world.ids.uuid(),
            reference: reference,
            payload: request.payload,
            clientContext: request.clientContext,
            traceID: request.traceID,
            createdAt: world.clock.now
        )
        try await store.write { [tables, runs] view in
            guard try tables.locate(reference, view) != nil else { throw reference.explicit.missing }
            var event = event
            if try QueuedEvent.table.get(TupleKey(reference.tenant, request.id), view) == nil {
                event.id = request.id
            }
            try QueuedEvent.table.put(event, view)
            let run = Run(
                id: event.id,
                kind: EventRunner.kind,
                tenant: reference.tenant,
                subject: event.id,
                createdAt: event.createdAt
            )
            try runs.submit(run, view)
        }
    }
}

/// Calls functions with the events of the queue.
///
/// A function that fails is called again after one minute, and after two more; where there is no place for a request, it
/// waits, from one second up to five minutes. What is given up goes to the destination for failures and to the dead
/// letter queue.
///
/// Source: Lambda Developer Guide, "How Lambda handles errors and retries with asynchronous invocation".
package struct EventRunner: RunHandler {
    package static let kind: RunKind = "lambda.event"

    package let policy = RunPolicy.untiring(concurrency: 64, longestDelay: .seconds(300))
    private let core: LambdaCore

    package init(_ core: LambdaCore) {
        self.core = core
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        try QueuedEvent.table.delete(TupleKey(run.tenant, run.id), view)
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let chance = context.world.chance.unit()
        let key = TupleKey(run.tenant, run.id)
        let (found, config, target) = try await core.store.read { [tables = core.tables] view in
            let event = try QueuedEvent.table.get(key, view)
            let config = try event.flatMap { try tables.invokeConfig($0.reference, view) }
            let target = try event.flatMap { try tables.locate($0.reference, chance: chance, view) }
            return (event, config, target)
        }
        // A function that was deleted takes its events along.
        guard var event = found, let target else {
            return .finished { view in try QueuedEvent.table.delete(key, view) }
        }
        let now = context.world.clock.now
        let deadline = event.createdAt.advanced(by: .seconds(config?.mostAgeInSeconds ?? 21_600))
        let outcomes = EventOutcomes(core: core, config: config, version: target.version)
        if now > deadline { return outcomes.giveUp(event, .eventAgeExceeded, nil, at: now) }
        if target.function.reservedConcurrency == 0 {
            return outcomes.giveUp(event, .zeroReservedConcurrency, nil, at: now)
        }
        do {
            let request = FunctionRequest(
                id: event.id,
                payload: event.payload,
                clientContext: event.clientContext,
                traceID: event.traceID
            )
            let result = try await core.runtime.invoke(
                target.version.specification(of: target.function),
                request.invocation(of: event.reference)
            )
            let end = context.world.clock.now
            guard result.functionError != nil else { return outcomes.succeed(event, result, at: end) }
            event.failures += 1
            event.refusals = 0
            guard event.failures <= config?.mostRetries ?? 2 else {
                return outcomes.giveUp(event, .retriesExhausted, result, at: end)
            }
            let next = end.advanced(by: .seconds(event.failures == 1 ? 60 : 120))
            // It would be too old then: what it came to is told now, with the last answer.
            guard next <= deadline else { return outcomes.giveUp(event, .eventAgeExceeded, result, at: end) }
            return Self.wait(event, until: next)
        } catch let failure as FunctionFailure {
            if failure == .closing { throw failure }
            event.refusals += 1
            let seconds = min(300, 1 << min(event.refusals - 1, 9))
            return Self.wait(event, until: context.world.clock.now.advanced(by: .seconds(seconds)))
        }
    }

    private static func wait(_ event: QueuedEvent, until moment: Timestamp) -> RunStep {
        .asleep(until: moment, []) { view in try QueuedEvent.table.put(event, view) }
    }
}
