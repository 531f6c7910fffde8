import Primitives
import Queues
import ServiceKit
import Shapes
import Store

/// Moving the messages of a dead-letter queue back.
///
/// Source: Amazon SQS API Reference, StartMessageMoveTask, ListMessageMoveTasks, CancelMessageMoveTask.
/// Differs: all messages move at once, whatever speed is asked for, so a task is complete when it has been started.
extension SQSService {
    /// A task that has moved its messages.
    struct MoveTask: Codable, Sendable {
        let tenant: Tenant
        let id: String
        let sourceARN: String
        let destinationARN: String?
        let speed: Int?
        let movedCount: Int
        let startedAt: Timestamp
    }

    private static let tasks = Table<MoveTask>("queue_move_tasks", coder: .json()) {
        TupleKey($0.tenant, $0.sourceARN, -$0.startedAt.epochMicroseconds, $0.id)
    }

    private static let noSource = QueueFailure(
        .resourceNotFound,
        "The resource that you specified for the SourceArn parameter doesn't exist."
    )

    func startMessageMoveTask(
        _ input: SQS.StartMessageMoveTaskRequest,
        _ call: Call
    ) async throws -> SQS.StartMessageMoveTaskResult {
        let now = call.world.clock.now
        let id = call.world.ids.uuid()
        try await worded {
            try await store.write { [table, signals] view in
                guard let source = try? table.require(arn: input.sourceArn, view), source.tenant == call.tenant
                else {
                    throw Self.noSource
                }
                let isDeadLetterQueue = try table.all(call.tenant, prefix: "", view).contains {
                    $0.redrive?.targetARN == source.arn
                }
                guard isDeadLetterQueue else {
                    throw QueueFailure(
                        .invalidParameterValue,
                        "Source queue must be configured as a Dead Letter Queue."
                    )
                }
                let destination = try input.destinationArn.map { arn in
                    guard let queue = try? table.require(arn: arn, view), queue.tenant == call.tenant else {
                        throw QueueFailure(
                            .resourceNotFound,
                            "The resource that you specified for the DestinationArn parameter doesn't exist."
                        )
                    }
                    return queue
                }
                let count = try table.redrive(source, to: destination, at: now, view)
                try Self.tasks.put(
                    MoveTask(
                        tenant: call.tenant,
                        id: id,
                        sourceARN: source.arn,
                        destinationARN: input.destinationArn,
                        speed: input.maxNumberOfMessagesPerSecond,
                        movedCount: count,
                        startedAt: now
                    ),
                    view
                )
                let reached = try table.all(call.tenant, prefix: "", view).map(\.id)
                view.afterCommit { for queue in reached { signals.signal(queue) } }
            }
        }
        return .init(
            taskHandle: Base64.encode(Array("{\"taskId\":\"\(id)\",\"sourceArn\":\"\(input.sourceArn)\"}".utf8))
        )
    }

    func listMessageMoveTasks(
        _ input: SQS.ListMessageMoveTasksRequest,
        _ call: Call
    ) async throws -> SQS.ListMessageMoveTasksResult {
        let limit = min(10, max(1, input.maxResults ?? 1))
        let tasks = try await worded {
            try await store.read { [table] view in
                guard (try? table.require(arn: input.sourceArn, view)) != nil else { throw Self.noSource }
                return try Self.tasks.scan(.prefix(TupleKey(call.tenant, input.sourceArn)), view, limit: limit)
            }
        }
        return .init(
            results: tasks.map { task in
                .init(
                    status: "COMPLETED",
                    sourceArn: task.sourceARN,
                    destinationArn: task.destinationARN,
                    maxNumberOfMessagesPerSecond: task.speed,
                    approximateNumberOfMessagesMoved: task.movedCount,
                    approximateNumberOfMessagesToMove: task.movedCount,
                    startedTimestamp: Int(task.startedAt.epochMilliseconds)
                )
            }
        )
    }

    func cancelMessageMoveTask(
        _ input: SQS.CancelMessageMoveTaskRequest,
        _ call: Call
    ) async throws -> SQS.CancelMessageMoveTaskResult {
        throw QueueFailure(.unsupportedOperation, "Only active tasks can be cancelled.").asSQS
    }
}
