package import Logging
import Primitives
package import Runs
package import ServiceKit
import Shapes
package import Store

/// Makes the calls that are due.
package struct DeliveryRunner: RunHandler {
    package static let kind: RunKind = "delivery"

    /// A place is held only while a call is being made; a call of a function may take its minutes.
    package let policy = RunPolicy.untiring(concurrency: 1024, longestDelay: .seconds(600))
    private let store: any MetadataStore
    private let deliveries: Deliveries
    private let calls: DeliveryCalls
    private let performers: [String: any DeliveryPerformer]
    private let observers: [String: any DeliveryObserver]
    private let logger: Logger

    package init(
        store: any MetadataStore,
        deliveries: Deliveries,
        invoker: LateInvoker,
        performers: [any DeliveryPerformer] = [],
        observers: [any DeliveryObserver] = [],
        logger: Logger
    ) {
        self.store = store
        self.deliveries = deliveries
        calls = DeliveryCalls(invoker: invoker, logger: logger)
        let performers = performers + [LogGroupPerformer(calls: calls)]
        self.performers = Dictionary(performers.map { ($0.name, $0) }) { first, _ in first }
        self.observers = Dictionary(observers.map { ($0.name, $0) }) { first, _ in first }
        self.logger = logger
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        var progress = Deliveries.Progress(run.checkpoint)
        if let predecessor = progress.predecessor {
            progress.predecessor = nil
            let key = RunKey(kind: Self.kind, tenant: run.tenant, id: predecessor)
            return .awaiting(.ended(key), progress.bytes)
        }
        let found = try await store.read { [deliveries] in try deliveries.find(run.id, tenant: run.tenant, $0) }
        guard let delivery = found?.attempt(progress.attempts + 1) else { return .finished() }
        if progress.attempts == 0, let start = delivery.notBefore, start > context.world.clock.now {
            return .asleep(until: start, progress.bytes)
        }
        do {
            let answer = try await perform(delivery, context.world)
            return finish(delivery, .delivered(answer), at: context.world.clock.now)
        } catch {
            // Stopping is no failure of the call: the next start makes it.
            try Task.checkCancellation()
            return step(after: error, delivery, progress, context.world)
        }
    }

    private func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
        let answer =
            if let performer = performers[delivery.service] {
                try await performer.perform(delivery, world)
            } else {
                try await calls.make(delivery, world)
            }
        if let member = delivery.failureMember, let value = answer[member], !value.isNull {
            throw DeliveryFailure(value.string ?? member, answer["Payload"]?.string ?? value.text, .passing)
        }
        return answer
    }

    private func step(
        after error: any Error,
        _ delivery: Delivery,
        _ progress: Deliveries.Progress,
        _ world: World
    ) -> RunStep {
        if !(error is DeliveryFailure), !(error is any ServiceFailure) {
            logger.error("call failed", metadata: ["cause": "\(delivery.cause)", "error": "\(error)"])
        }
        let failure = DeliveryFailure(error)
        let now = world.clock.now
        var progress = progress
        let delay: Duration
        var limit: DeliveryLimit?
        switch failure.verdict {
        case .permanent:
            return finish(delivery, .failed(failure, attempts: progress.attempts + 1, limit: nil), at: now)
        case .passing:
            progress.attempts += 1
            delay = delivery.retry.delay(afterAttempt: progress.attempts, chance: world.chance)
            if progress.attempts >= delivery.retry.mostAttempts { limit = .attempts }
        case .deferred(let wanted):
            delay = wanted
        }
        let next = now.advanced(by: delay)
        if let age = delivery.retry.mostAgeInSeconds, next.since(delivery.createdAt) > .seconds(age) {
            limit = limit ?? .age
        }
        if let limit {
            return finish(delivery, .failed(failure, attempts: progress.attempts, limit: limit), at: now)
        }
        logger.info(
            "call will be made again",
            metadata: [
                "cause": "\(delivery.cause)", "operation": "\(delivery.service):\(delivery.operation)",
                "attempt": "\(progress.attempts)", "error": "\(failure.code)",
            ]
        )
        return .asleep(until: next, progress.bytes)
    }

    private func finish(_ delivery: Delivery, _ outcome: DeliveryOutcome, at now: Timestamp) -> RunStep {
        var letter: Delivery?
        if case .failed(let failure, let attempts, let limit) = outcome {
            logger.warning(
                "call given up",
                metadata: [
                    "cause": "\(delivery.cause)", "operation": "\(delivery.service):\(delivery.operation)",
                    "attempts": "\(attempts)", "error": "\(failure.code): \(failure.message)",
                ]
            )
            letter = delivery.letter(failure, attempts: attempts, limit, at: now)
        }
        let observer = delivery.observer.flatMap { observers[$0] }
        return .finished { [deliveries, letter] view in
            try Deliveries.remove(delivery.id, delivery.tenant, view)
            if let letter { try deliveries.add(letter, in: view) }
            try observer?.ended(delivery, outcome, now, view)
        }
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        try Deliveries.remove(run.id, run.tenant, view)
    }
}

extension Delivery {
    /// The message to the dead-letter queue, nil where there is none.
    fileprivate func letter(
        _ failure: DeliveryFailure,
        attempts: Int,
        _ limit: DeliveryLimit?,
        at now: Timestamp
    ) -> Delivery? {
        guard let deadLetter, let queue = ARN(deadLetter.queueARN) else { return nil }
        var attributes = deadLetter.attributes
        if deadLetter.saysWhy {
            attributes["ERROR_CODE"] = deadLetter.usesRuleCodes ? failure.ruleCode : failure.code
            attributes["ERROR_MESSAGE"] = failure.message.isEmpty ? failure.code : failure.message
            attributes["RETRY_ATTEMPTS"] = String(max(attempts - 1, 0))
            attributes["EXHAUSTED_RETRY_CONDITION"] = limit?.rawValue
        }
        let message = attributes.sorted { $0.key < $1.key }.map { name, value in
            (name, ["DataType": "String", "StringValue": .string(value)] as JSONValue)
        }
        var input = JSONObject([
            ("QueueUrl", .string(DeliveryTarget.url(ofQueue: queue))),
            ("MessageBody", .string(deadLetter.body)),
        ])
        if !message.isEmpty { input["MessageAttributes"] = .object(JSONObject(message)) }
        if queue.resource.hasSuffix(".fifo") {
            input["MessageGroupId"] = .string(order ?? id)
            input["MessageDeduplicationId"] = .string(DeliveryTarget.name(from: id))
        }
        return Delivery(
            id: id + "/dead-letter",
            tenant: tenant,
            recipient: Tenant(account: queue.account, region: queue.region),
            service: "sqs",
            operation: "SendMessage",
            input: .object(input),
            createdAt: now,
            retry: .patient,
            cause: cause
        )
    }
}
