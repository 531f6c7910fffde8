import Primitives
import Runs
import ServiceKit
import StatesLanguage
import Store

/// What the store keeps of an activity.
struct ActivityRecord: Codable, Sendable {
    let tenant: Tenant
    let name: String
    let createdAt: Timestamp
    var tags: [String: String] = [:]

    var arn: String { StatesNames.activity(name, tenant) }
}

/// Activities, and the tasks that wait for their workers.
struct ActivityTable: Sendable {
    private static let activities = Table<ActivityRecord>("states_activities", coder: .json()) {
        TupleKey($0.tenant, $0.name)
    }
    private static let tasks: TableName = "states_activity_tasks"

    func all(_ tenant: Tenant, _ view: any ReadView) throws -> [ActivityRecord] {
        try Self.activities.scan(.prefix(TupleKey(tenant)), view)
    }

    func find(_ name: String, _ tenant: Tenant, _ view: any ReadView) throws -> ActivityRecord? {
        try Self.activities.get(TupleKey(tenant, name), view)
    }

    func put(_ activity: ActivityRecord, _ view: any WriteView) throws {
        try Self.activities.put(activity, view)
    }

    func delete(_ name: String, _ tenant: Tenant, _ view: any WriteView) throws {
        try Self.activities.delete(TupleKey(tenant, name), view)
        for row in try view.scan(.prefix(TupleKey(tenant, StatesNames.activity(name, tenant))), in: Self.tasks)
        {
            try view.delete(row.key, in: Self.tasks)
        }
    }

    /// Puts a task behind those that wait for the activity's workers.
    func offer(_ request: TaskRequest, _ token: String, _ record: ExecutionRecord, _ view: any WriteView) throws
    {
        let prefix = TupleKey(record.tenant, request.resource.arn)
        let last = try view.scan(.prefix(prefix), in: Self.tasks, limit: 1, reversed: true).first
        var number = Int64(0)
        if let last, case .integer(let known)? = try JSONValue(parsing: last.value)["number"] {
            number = known + 1
        }
        let value: JSONValue = [
            "number": .integer(number), "token": .string(token), "input": .string(request.arguments.text),
        ]
        try view.put(value.bytes, at: prefix.appending(number), in: Self.tasks)
    }

    /// Takes the task that has waited longest and whose token is still good.
    func take(
        _ arn: String,
        _ tenant: Tenant,
        _ executions: ExecutionTable,
        _ view: any WriteView
    ) throws -> (token: String, input: String, holder: ExecutionTable.Holder)? {
        for row in try view.scan(.prefix(TupleKey(tenant, arn)), in: Self.tasks, limit: 100) {
            try view.delete(row.key, in: Self.tasks)
            let value = try JSONValue(parsing: row.value)
            guard let token = value["token"]?.string, let input = value["input"]?.string,
                let holder = try executions.holder(of: token, tenant, view)
            else { continue }
            return (token, input, holder)
        }
        return nil
    }
}

/// Source: Step Functions API Reference, CreateActivity, GetActivityTask.
extension StatesService {
    func createActivity(
        _ input: States.CreateActivityInput,
        _ call: Call
    ) async throws -> States.CreateActivityOutput {
        try StatesNames.check(input.name)
        guard input.encryptionConfiguration?.type != .customerManagedKmsKey else {
            throw States.InvalidEncryptionConfiguration(
                message: "Invalid Encryption Configuration: customer managed KMS keys are not available."
            )
        }
        let record = ActivityRecord(
            tenant: call.tenant,
            name: input.name,
            createdAt: call.world.clock.now,
            tags: try StatesTags.checked(input.tags ?? [])
        )
        let stored = try await store.write { [core] view -> ActivityRecord in
            if let old = try core.activities.find(record.name, record.tenant, view) { return old }
            try core.activities.put(record, view)
            return record
        }
        return .init(activityArn: stored.arn, creationDate: stored.createdAt)
    }

    func deleteActivity(
        _ input: States.DeleteActivityInput,
        _ call: Call
    ) async throws -> States.DeleteActivityOutput {
        let name = try StatesNames.parse(activity: input.activityArn)
        try await store.write { [core] view in try core.activities.delete(name, call.tenant, view) }
        return .init()
    }

    func describeActivity(
        _ input: States.DescribeActivityInput,
        _ call: Call
    ) async throws -> States.DescribeActivityOutput {
        let activity = try await activity(input.activityArn, call)
        return .init(activityArn: activity.arn, name: activity.name, creationDate: activity.createdAt)
    }

    func listActivities(
        _ input: States.ListActivitiesInput,
        _ call: Call
    ) async throws -> States.ListActivitiesOutput {
        let activities = try await store.read { [core] view in try core.activities.all(call.tenant, view) }
        let page = try StatesPages.page(
            activities,
            input.nextToken,
            input.maxResults,
            scope: "activities",
            position: \.name
        )
        return .init(
            activities: page.elements.map {
                .init(activityArn: $0.arn, name: $0.name, creationDate: $0.createdAt)
            },
            nextToken: page.nextToken
        )
    }

    /// Gives a worker the next task, and waits up to a minute for one.
    func getActivityTask(
        _ input: States.GetActivityTaskInput,
        _ call: Call
    ) async throws -> States.GetActivityTaskOutput {
        let arn = try await activity(input.activityArn, call).arn
        let (number, bell) = core.activityBells.listen(arn)
        defer { core.activityBells.stop(arn, number) }
        let machine = call.world.machineClock
        let deadline = machine.now.advanced(by: .seconds(60))
        while true {
            if let task = try await takeTask(arn, input.workerName, call) { return task }
            let isOver = try await withThrowingTaskGroup(of: Bool.self) { group in
                group.addTask {
                    for await _ in bell { return false }
                    return true
                }
                group.addTask {
                    let rest = deadline.since(machine.now)
                    try await call.world.clock.wait(upTo: rest, resting: BusyWork.current)
                    return true
                }
                defer { group.cancelAll() }
                return try await group.next() ?? true
            }
            if isOver { return .init() }
        }
    }

    private func takeTask(
        _ arn: String,
        _ workerName: String?,
        _ call: Call
    ) async throws -> States.GetActivityTaskOutput? {
        try await store.write { [core, runs] view in
            guard let task = try core.activities.take(arn, call.tenant, core.executions, view) else {
                return nil
            }
            let message = TaskAnswer.started(task: task.holder.task, worker: workerName).message
            try core.executions.tell(message, to: task.holder.key, call.tenant, view)
            try runs.raise(StatesCore.signal(task.holder.key), view)
            view.afterCommit { core.bells.ring(task.holder.key) }
            return .init(taskToken: task.token, input: task.input)
        }
    }

    private func activity(_ arn: String, _ call: Call) async throws -> ActivityRecord {
        let name = try StatesNames.parse(activity: arn)
        return try await store.read { [core] view in
            guard let activity = try core.activities.find(name, call.tenant, view) else {
                throw States.ActivityDoesNotExist(message: "Activity Does Not Exist: '\(arn)'")
            }
            return activity
        }
    }
}
