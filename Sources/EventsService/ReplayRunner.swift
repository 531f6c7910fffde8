package import Events
import Primitives
package import Runs
package import Store

/// Brings archived events to their bus again, some at a time.
package struct ReplayRunner: RunHandler {
    package static let kind: RunKind = "events.replay"
    private static let eventsPerStep = 100

    package let policy = RunPolicy(
        concurrency: 4,
        retry: RetryPolicy(mostAttempts: 10),
        restartRule: .resume
    )
    private let store: any MetadataStore
    private let bus: EventBus

    package init(store: any MetadataStore, bus: EventBus) {
        self.store = store
        self.bus = bus
    }

    /// A run's subject is the replay's name; its checkpoint is the place of the event that was brought last.
    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let now = context.world.clock.now
        let position = run.checkpoint.isEmpty ? nil : TupleKey(encoded: run.checkpoint)
        let found = try await store.read {
            [bus] view -> (EventReplay, [(event: BusEvent, position: TupleKey)])? in
            guard let replay = try bus.tables.replay(run.subject, run.tenant, view) else { return nil }
            let named = try bus.tables.archive(replay.archiveName, run.tenant, view)
            // Another archive may have the name by now.
            let oldest = named?.id == replay.archiveID ? named?.oldest(at: now) : nil
            let events = try bus.archived.scan(
                replay.archiveID,
                from: max(replay.start, oldest ?? replay.start),
                upTo: replay.end.advanced(by: .microseconds(1)),
                after: position,
                limit: Self.eventsPerStep,
                view
            )
            return (replay, events)
        }
        guard let (replay, events) = found else { return .finished() }
        let isLast = events.count < Self.eventsPerStep
        let writes: RunStep.Writes = { [bus] view in
            guard var replay = try bus.tables.replay(replay.name, replay.tenant, view) else { return }
            for (event, _) in events {
                var event = event
                event.ingestedAt = now
                event.replayName = replay.name
                try bus.put(
                    event,
                    bus: replay.bus,
                    tenant: replay.tenant,
                    only: replay.ruleARNs.flatMap { $0.isEmpty ? nil : Set($0) },
                    in: view
                )
            }
            replay.state = isLast ? .completed : .running
            replay.lastTime = events.last?.event.time ?? replay.lastTime
            replay.endedAt = isLast ? now : nil
            try bus.tables.put(replay, view)
        }
        guard !isLast, let last = events.last else { return .finished(writes) }
        return .again(last.position.bytes, writes)
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        guard var replay = try bus.tables.replay(run.subject, run.tenant, view) else { return }
        switch end {
        case .cancelled: replay.state = .cancelled
        case .failed, .interrupted:
            replay.state = .failed
            replay.stateReason = "The replay could not be finished."
        }
        try bus.tables.put(replay, view)
    }
}
