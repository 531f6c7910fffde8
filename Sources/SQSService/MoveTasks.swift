import Primitives
import Queues
import Runs
import ServiceKit
import Shapes
import Store

/// Moving the messages of a dead-letter queue back.
///
/// Source: Amazon SQS API Reference, StartMessageMoveTask, ListMessageMoveTasks, CancelMessageMoveTask.
/// Differs: without a speed all messages move in the transaction that starts the task.
extension SQSService {
    private static func missing(_ parameter: String) -> QueueFailure {
        QueueFailure(
            .resourceNotFound,
            "The resource that you specified for the \(parameter) parameter doesn't exist."
        )
    }

    /// Source: for the rule Amazon SQS Developer Guide, "Learn how to configure a dead-letter queue redrive"; the words are ours.
    private static let otherType = QueueFailure(
        .invalidParameterValue,
        "The destination queue must be of the same type as the source queue."
    )

    func startMessageMoveTask(
        _ input: SQS.StartMessageMoveTaskRequest,
        _ call: Call
    ) async throws -> SQS.StartMessageMoveTaskResult {
        let now = call.world.clock.now
        let id = call.world.ids.uuid()
        let runID = call.world.ids.uuid()
        let ids: @Sendable () -> String = { call.world.ids.uuid() }
        let task = try await worded {
            if let speed = input.maxNumberOfMessagesPerSecond, !(1...500).contains(speed) {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Value \(speed) for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: Must be between 1 and 500, if "
                        + "provided."
                )
            }
            return try await store.write { [table, signals, runs] view in
                let source = try Self.source(input.sourceArn, call, table, view)
                let sources = try table.all(call.tenant, prefix: "", view)
                guard sources.contains(where: { $0.redrive?.targetARN == source.arn }) else {
                    throw QueueFailure(
                        .invalidParameterValue,
                        "Source queue must be configured as a Dead Letter Queue."
                    )
                }
                guard try MoveTask.all(of: source.arn, call.tenant, limit: 1, view).first?.isRunning != true
                else {
                    throw QueueFailure(
                        .invalidParameterValue,
                        "There is already a task running. Only one active task is allowed for a source queue arn at a given time."
                    )
                }
                if let arn = input.destinationArn {
                    guard let destination = try Self.find(arn, call, table, view) else {
                        throw Self.missing("DestinationArn")
                    }
                    guard destination.isFIFO == source.isFIFO else { throw Self.otherType }
                }
                var task = MoveTask(
                    tenant: call.tenant,
                    id: id,
                    sourceARN: source.arn,
                    destinationARN: input.destinationArn,
                    speed: input.maxNumberOfMessagesPerSecond,
                    movedCount: 0,
                    startedAt: now,
                    totalCount: try table.counts(source, at: now, view).visible,
                    state: .running
                )
                if task.speed != nil {
                    try task.put(view)
                    try runs.submit(
                        Run(
                            id: runID,
                            kind: MoveTaskRunner.kind,
                            tenant: call.tenant,
                            subject: source.arn,
                            createdAt: now,
                            checkpoint: Array(id.utf8)
                        ),
                        view
                    )
                } else {
                    try MoveTaskRunner.move(&task, table, signals, limit: .max, at: now, ids: ids, view)
                }
                return task
            }
        }
        return .init(taskHandle: task.handle)
    }

    private static func find(
        _ arn: String,
        _ call: Call,
        _ table: QueueTable,
        _ view: any ReadView
    ) throws -> Queue? {
        guard let queue = try table.find(arn: arn, view), queue.tenant == call.tenant else { return nil }
        return queue
    }

    private static func source(
        _ arn: String,
        _ call: Call,
        _ table: QueueTable,
        _ view: any ReadView
    ) throws -> Queue {
        guard let queue = try find(arn, call, table, view) else { throw missing("SourceArn") }
        return queue
    }

    func listMessageMoveTasks(
        _ input: SQS.ListMessageMoveTasksRequest,
        _ call: Call
    ) async throws -> SQS.ListMessageMoveTasksResult {
        let limit = input.maxResults ?? 1
        let tasks = try await worded {
            guard (1...10).contains(limit) else {
                throw QueueFailure(
                    .invalidParameterValue,
                    "Value \(limit) for parameter MaxResults is invalid. Reason: Must be between 1 and 10, if provided."
                )
            }
            return try await store.read { [table] view in
                let source = try Self.source(input.sourceArn, call, table, view)
                return try MoveTask.all(of: source.arn, call.tenant, limit: limit, view)
            }
        }
        return .init(
            results: tasks.map { task in
                .init(
                    taskHandle: task.isRunning ? task.handle : nil,
                    status: (task.state ?? .completed).rawValue,
                    sourceArn: task.sourceARN,
                    destinationArn: task.destinationARN,
                    maxNumberOfMessagesPerSecond: task.speed,
                    approximateNumberOfMessagesMoved: task.movedCount,
                    approximateNumberOfMessagesToMove: task.totalCount ?? task.movedCount,
                    failureReason: task.failureReason,
                    startedTimestamp: Int(task.startedAt.epochMilliseconds)
                )
            }
        )
    }

    func cancelMessageMoveTask(
        _ input: SQS.CancelMessageMoveTaskRequest,
        _ call: Call
    ) async throws -> SQS.CancelMessageMoveTaskResult {
        let movedCount = try await worded {
            guard let json = Base64.decode(input.taskHandle).flatMap({ try? JSONValue(parsing: $0) }),
                let id = json["taskId"]?.string, let arn = json["sourceArn"]?.string
            else {
                throw QueueFailure(.invalidParameterValue, "Value for parameter TaskHandle is invalid.")
            }
            return try await store.write { [table] view in
                let source = try Self.source(arn, call, table, view)
                guard var task = try MoveTask.find(id, of: source.arn, call.tenant, view) else {
                    throw QueueFailure(.resourceNotFound, "Task does not exist.")
                }
                guard task.isRunning else {
                    throw QueueFailure(.unsupportedOperation, "Only active tasks can be cancelled.")
                }
                // Its run ends when it wakes.
                task.state = .cancelled
                try task.put(view)
                return task.movedCount
            }
        }
        return .init(approximateNumberOfMessagesMoved: movedCount)
    }
}
