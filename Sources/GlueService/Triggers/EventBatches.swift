import Catalog
package import Deliveries
package import Primitives
package import Runs
package import Store

/// Events that a workflow has been told of and that have not started a run of it yet.
struct EventBatch: Codable, Sendable {
    let tenant: Tenant
    let workflowName: String
    /// The run that ends the batch when its window is over.
    let id: String
    var eventIDs: [String]
    let firstAt: Timestamp
    let endsAt: Timestamp

    static let table = Table<EventBatch>("glue_event_batches", coder: .json()) {
        TupleKey($0.tenant, $0.workflowName)
    }

    /// What the run that it starts tells of it.
    func starting(at now: Timestamp) -> WorkflowRun.Events {
        WorkflowRun.Events(
            ids: eventIDs,
            windowInSeconds: Int(now.since(firstAt).components.seconds)
        )
    }
}

/// Starts runs of workflows whose first trigger waits for events, when rules send them some.
///
/// Source: AWS Glue Developer Guide, "Starting an AWS Glue workflow with an Amazon EventBridge event".
package struct WorkflowEvents: DeliveryPerformer {
    package let name = DeliveryTarget.workflowService
    private let store: any MetadataStore
    private let runs: RunRuntime
    private let orchestration: Orchestration

    package init(store: any MetadataStore, runs: RunRuntime, orchestration: Orchestration) {
        self.store = store
        self.runs = runs
        self.orchestration = orchestration
    }

    package func perform(_ delivery: Delivery, _ world: World) async throws -> JSONValue {
        let name = delivery.input["WorkflowName"]?.string ?? ""
        let token = delivery.input["EventId"]?.string ?? delivery.id
        let payload = delivery.input["Payload"]?.string.flatMap { try? JSONValue(parsing: $0) }
        let eventID = payload?["id"]?.string ?? token.split(separator: "/").first.map(String.init) ?? token
        let batchID = world.ids.uuid()
        let now = world.clock.now
        try await store.write { [self] view in
            let catalog = CatalogWriter(tenant: delivery.recipient, now: now, view: view)
            try take(eventID, for: name, batchID: batchID, catalog)
        }
        return [:]
    }

    private func take(_ eventID: String, for name: String, batchID: String, _ catalog: CatalogWriter) throws {
        guard let workflow = try catalog.reader.find(Workflow.self, name) else {
            throw DeliveryFailure("EntityNotFoundException", "Workflow \(name) does not exist.", .permanent)
        }
        let triggers = try catalog.reader.triggers(of: name)
        guard let batching = triggers.first(where: { $0.occasion == .event })?.eventBatching else {
            throw DeliveryFailure(
                "InvalidInputException",
                "Workflow \(name) has no starting trigger of type EVENT.",
                .permanent
            )
        }
        let known = try EventBatch.table.get(TupleKey(catalog.tenant, name), catalog.view)
        var batch =
            known
            ?? EventBatch(
                tenant: catalog.tenant,
                workflowName: name,
                id: batchID,
                eventIDs: [],
                firstAt: catalog.now,
                endsAt: catalog.now.advanced(by: .seconds(batching.windowInSeconds))
            )
        // A delivery that comes again brings no new event.
        guard !batch.eventIDs.contains(eventID) else { return }
        batch.eventIDs.append(eventID)
        if batch.eventIDs.count >= batching.size {
            try runs.cancel(Self.key(of: batch), catalog.view)
            try EventBatch.table.delete(TupleKey(catalog.tenant, name), catalog.view)
            return try orchestration.startByItself(workflow, batch.starting(at: catalog.now), catalog)
        }
        try EventBatch.table.put(batch, catalog.view)
        guard known == nil else { return }
        let run = Run(
            id: batch.id,
            kind: EventBatchRunner.kind,
            tenant: catalog.tenant,
            subject: name,
            createdAt: catalog.now
        )
        try runs.submit(run, catalog.view)
    }

    private static func key(of batch: EventBatch) -> RunKey {
        RunKey(kind: EventBatchRunner.kind, tenant: batch.tenant, id: batch.id)
    }
}

/// Starts a run of a workflow when the window of a batch is over that has not filled up.
package struct EventBatchRunner: RunHandler {
    package static let kind: RunKind = "glue.event-batch"

    package let policy = RunPolicy.untiring(concurrency: 4)
    private let store: any MetadataStore
    private let orchestration: Orchestration

    package init(store: any MetadataStore, orchestration: Orchestration) {
        self.store = store
        self.orchestration = orchestration
    }

    /// A run's subject is the workflow's name; its checkpoint says whether it has slept.
    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let key = TupleKey(run.tenant, run.subject)
        let found = try await store.read { view in try EventBatch.table.get(key, view) }
        guard let batch = found, batch.id == run.id else { return .finished() }
        guard !run.checkpoint.isEmpty else { return .asleep(until: batch.endsAt, [1]) }
        let now = context.world.clock.now
        return .finished { [orchestration] view in
            guard let batch = try EventBatch.table.get(key, view), batch.id == run.id else { return }
            try EventBatch.table.delete(key, view)
            let catalog = CatalogWriter(tenant: run.tenant, now: now, view: view)
            guard let workflow = try catalog.reader.find(Workflow.self, run.subject) else { return }
            try orchestration.startByItself(workflow, batch.starting(at: now), catalog)
        }
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // Whoever ends it has taken the batch.
    }
}
