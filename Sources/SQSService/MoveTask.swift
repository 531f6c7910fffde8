import Primitives
package import Queues
package import Runs
package import Store

/// A task that moves the messages of a dead-letter queue, as it is kept.
struct MoveTask: Codable, Sendable {
    /// How far a task is; those of earlier releases were complete when they were kept.
    enum State: String, Codable, Sendable {
        case running = "RUNNING"
        case completed = "COMPLETED"
        case cancelled = "CANCELLED"
        case failed = "FAILED"
    }

    let tenant: Tenant
    let id: String
    let sourceARN: String
    let destinationARN: String?
    /// Messages a second; without one, all move at once.
    let speed: Int?
    var movedCount: Int
    let startedAt: Timestamp
    /// How many messages there were at the start.
    var totalCount: Int?
    var state: State?
    var failureReason: String?

    var handle: String { Base64.encode(Array("{\"taskId\":\"\(id)\",\"sourceArn\":\"\(sourceARN)\"}".utf8)) }
    var isRunning: Bool { state == .running }

    private static let table = Table<MoveTask>("queue_move_tasks", coder: .json()) {
        TupleKey($0.tenant, $0.sourceARN, -$0.startedAt.epochMicroseconds, $0.id)
    }

    func put(_ view: any WriteView) throws { try Self.table.put(self, view) }

    /// The newest tasks of a queue, the newest first.
    static func all(
        of sourceARN: String,
        _ tenant: Tenant,
        limit: Int,
        _ view: any ReadView
    ) throws -> [MoveTask] {
        try table.scan(.prefix(TupleKey(tenant, sourceARN)), view, limit: limit)
    }

    static func find(
        _ id: String,
        of sourceARN: String,
        _ tenant: Tenant,
        _ view: any ReadView
    ) throws -> MoveTask? {
        try table.scan(.prefix(TupleKey(tenant, sourceARN)), view).first { $0.id == id }
    }
}

/// Moves the messages of tasks that have a speed, that many each second.
package struct MoveTaskRunner: RunHandler {
    package static let kind: RunKind = "sqs.move"

    package let policy = RunPolicy.untiring(concurrency: 4)
    private let store: any MetadataStore
    private let signals: QueueSignals
    private let table = QueueTable()

    package init(store: any MetadataStore, signals: QueueSignals) {
        self.store = store
        self.signals = signals
    }

    package func advance(_ run: Run, _ context: RunContext) async throws -> RunStep {
        let id = String(decoding: run.checkpoint, as: UTF8.self)
        let now = context.world.clock.now
        let task = try await store.read { view in try MoveTask.find(id, of: run.subject, run.tenant, view) }
        guard let task, task.isRunning else { return .finished() }
        let ids: @Sendable () -> String = { context.world.ids.uuid() }
        let writes: RunStep.Writes = { [table, signals] view in
            guard var task = try MoveTask.find(id, of: run.subject, run.tenant, view), task.isRunning else {
                return
            }
            try Self.move(&task, table, signals, limit: task.speed ?? .max, at: now, ids: ids, view)
        }
        return .asleep(until: now.advanced(by: .seconds(1)), run.checkpoint, writes)
    }

    package func ended(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        // The task says itself how it ended.
    }

    /// Moves so many messages and stores the task, which is over when none is left.
    static func move(
        _ task: inout MoveTask,
        _ table: QueueTable,
        _ signals: QueueSignals,
        limit: Int,
        at now: Timestamp,
        ids: () -> String,
        _ view: any WriteView
    ) throws {
        let left = (task.totalCount ?? 0) - task.movedCount
        var reached: [String] = []
        do {
            let source = try table.require(arn: task.sourceARN, view)
            let destination = try task.destinationARN.map { try table.require(arn: $0, view) }
            try table.redrive(
                source,
                to: destination,
                limit: min(limit, left),
                reached: &reached,
                at: now,
                ids: ids,
                view
            )
            if reached.count < limit || reached.count == left { task.state = .completed }
        } catch let failure as QueueFailure where failure == .unknownSource {
            task.state = .failed
            task.failureReason = failure.message
        } catch let failure as QueueFailure where failure.kind == .queueDoesNotExist {
            task.state = .failed
            task.failureReason = "AWS.SimpleQueueService.NonExistentQueue"
        }
        task.movedCount += reached.count
        let ids = Set(reached)
        view.afterCommit { for id in ids { signals.signal(id) } }
        try task.put(view)
    }
}
