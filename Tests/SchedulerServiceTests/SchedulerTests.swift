import Deliveries
import HosuTesting
import Logging
import Primitives
import Runs
import SQSService
import ServiceKit
import Shapes
import Store
import Testing

@testable import SchedulerService

/// Scheduler and queues over one store, which can be stopped and started.
private final class SchedulerHosu: Sendable {
    let clock: ManualClock
    let runs: RunRuntime
    private let invoker: ServiceInvoker
    private let world: World

    /// `start` has the time at which the server was started.
    init(
        _ clock: ManualClock,
        _ store: any MetadataStore = InMemoryStore(),
        start: ManualClock? = nil
    ) async throws {
        self.clock = clock
        world = .manual(clock: clock)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        runs = RunRuntime(store: store, world: world, logger: logger)
        let late = LateInvoker()
        invoker = ServiceInvoker(
            ServiceDirectory([
                SchedulerService(store: store, runs: runs, invoker: late), SQSService(store: store, runs: runs),
            ])
        )
        late.fill(invoker)
        try await runs.start(handlers: [
            ScheduleRunner(store: store, runs: runs, clock: start ?? clock, logger: logger),
            DeliveryRunner(store: store, deliveries: Deliveries(runs: runs), invoker: late, logger: logger),
        ])
    }

    @discardableResult
    func ask(_ service: String, _ operation: String, _ input: JSONValue) async throws -> JSONValue {
        let call = Call(
            tenant: .standard,
            principal: .root(account: "000000000000", accessKeyID: "test"),
            requestID: "r",
            world: world,
            logger: Logger(label: "test")
        )
        return try await invoker.invoke(service, operation, input, call: call)
    }

    /// The code and the message with which an operation is refused; nil when it succeeds.
    func refusal(_ operation: String, _ input: JSONValue) async throws -> String? {
        do {
            try await ask("scheduler", operation, input)
            return nil
        } catch let failure as any ServiceFailure {
            return "\(failure.code): \(failure.message)"
        }
    }

    func makeQueue(_ name: String = "q") async throws {
        try await ask("sqs", "CreateQueue", ["QueueName": .string(name)])
    }

    /// Waits for a message and takes it.
    func message(_ queue: String = "q") async throws -> JSONValue {
        let reply = try await ask(
            "sqs",
            "ReceiveMessage",
            [
                "QueueUrl": .string("http://localhost/000000000000/\(queue)"), "WaitTimeSeconds": 20,
                "MessageAttributeNames": ["All"],
            ]
        )
        let message = reply["Messages"]?[0] ?? .null
        try await ask(
            "sqs",
            "DeleteMessage",
            [
                "QueueUrl": .string("http://localhost/000000000000/\(queue)"),
                "ReceiptHandle": message["ReceiptHandle"] ?? .null,
            ]
        )
        return message
    }
}

@Suite struct SchedulerTests {
    private let clock = ManualClock()

    static func schedule(
        _ expression: String,
        name: String = "s",
        _ members: [(String, JSONValue)] = [],
        target: [(String, JSONValue)] = []
    ) -> JSONValue {
        var aim = JSONObject([
            ("Arn", "arn:aws:sqs:us-east-1:000000000000:q" as JSONValue),
            ("RoleArn", "arn:aws:iam::000000000000:role/r"),
            ("Input", "<aws.scheduler.scheduled-time>"),
        ])
        for (name, value) in target { aim[name] = value }
        var input = JSONObject([
            ("Name", .string(name)), ("ScheduleExpression", .string(expression)),
            ("FlexibleTimeWindow", ["Mode": "OFF"] as JSONValue), ("Target", .object(aim)),
        ])
        for (name, value) in members { input[name] = value }
        return .object(input)
    }

    @Test("a schedule fires each time its moment comes")
    func fires() async throws {
        let hosu = try await SchedulerHosu(clock)
        try await hosu.makeQueue()
        try await hosu.ask("scheduler", "CreateSchedule", Self.schedule("cron(0 9 * * ? *)"))

        for day in ["01", "02"] {
            await clock.waitForSleepers()
            clock.advance(by: .seconds(86_400))
            #expect(try await hosu.message()["Body"]?.string == "2026-03-\(day)T09:00:00Z")
        }
        await hosu.runs.stop()
    }

    @Test("of what came while the server was down, the last is made up for, once")
    func restart() async throws {
        let store = InMemoryStore()
        let first = try await SchedulerHosu(clock, store)
        try await first.makeQueue()
        try await first.ask("scheduler", "CreateSchedule", Self.schedule("cron(0 9 * * ? *)"))
        await clock.waitForSleepers()
        await first.runs.stop()
        clock.advance(by: .seconds(86_400 * 5 + 3600 * 10))

        let second = try await SchedulerHosu(clock, store)

        #expect(try await second.message()["Body"]?.string == "2026-03-06T09:00:00Z")
        await clock.waitForSleepers()
        clock.advance(by: .seconds(86_400))
        #expect(try await second.message()["Body"]?.string == "2026-03-07T09:00:00Z")
        await second.runs.stop()
    }

    @Test("a server whose clock was set back since its start has missed nothing")
    func resetClock() async throws {
        let start = ManualClock(now: clock.now.advanced(by: .seconds(30 * 86_400)))
        let hosu = try await SchedulerHosu(clock, start: start)
        try await hosu.makeQueue()

        try await hosu.ask("scheduler", "CreateSchedule", Self.schedule("rate(1 hours)"))

        #expect(try await hosu.message()["Body"]?.string == "2026-03-01T00:00:00Z")
        await clock.waitForSleepers()
        clock.advance(by: .seconds(3600))
        #expect(try await hosu.message()["Body"]?.string == "2026-03-01T01:00:00Z")
        await hosu.runs.stop()
    }

    @Test("a schedule that is stopped, changed or deleted fires no more as it did")
    func changes() async throws {
        let hosu = try await SchedulerHosu(clock)
        try await hosu.makeQueue()
        try await hosu.ask("scheduler", "CreateSchedule", Self.schedule("cron(0 9 * * ? *)"))
        await clock.waitForSleepers()

        try await hosu.ask(
            "scheduler",
            "UpdateSchedule",
            Self.schedule("cron(0 10 * * ? *)", [("State", "DISABLED")])
        )
        #expect(clock.sleeperCount == 0)
        try await hosu.ask("scheduler", "UpdateSchedule", Self.schedule("cron(0 10 * * ? *)"))
        await clock.waitForSleepers()
        clock.advance(by: .seconds(86_400))

        #expect(try await hosu.message()["Body"]?.string == "2026-03-01T10:00:00Z")
        await clock.waitForSleepers()
        try await hosu.ask("scheduler", "DeleteSchedule", ["Name": "s"])
        #expect(clock.sleeperCount == 0)
        let refusal = try await hosu.refusal("GetSchedule", ["Name": "s"])
        #expect(refusal == "ResourceNotFoundException: Schedule s does not exist.")
        await hosu.runs.stop()
    }

    @Test("a schedule that is to go after completion is gone when it has fired for the last time")
    func deletion() async throws {
        let hosu = try await SchedulerHosu(clock)
        try await hosu.makeQueue()
        try await hosu.ask(
            "scheduler",
            "CreateSchedule",
            Self.schedule("at(2026-03-01T09:00:00)", [("ActionAfterCompletion", "DELETE")])
        )
        await clock.waitForSleepers()

        clock.advance(by: .seconds(86_400))

        #expect(try await hosu.message()["Body"]?.string == "2026-03-01T09:00:00Z")
        #expect(try await hosu.ask("scheduler", "ListSchedules", [:])["Schedules"] == [])
        await hosu.runs.stop()
    }

    @Test("a schedule with a window fires within it, and names its own moment")
    func window() async throws {
        let hosu = try await SchedulerHosu(clock)
        try await hosu.makeQueue()
        try await hosu.ask(
            "scheduler",
            "CreateSchedule",
            Self.schedule(
                "cron(0 9 * * ? *)",
                [("FlexibleTimeWindow", ["Mode": "FLEXIBLE", "MaximumWindowInMinutes": 30])]
            )
        )
        await clock.waitForSleepers()
        clock.advance(by: .seconds(9 * 3600 + 1800))

        #expect(try await hosu.message()["Body"]?.string == "2026-03-01T09:00:00Z")
        await hosu.runs.stop()
    }

    @Test("what cannot be called goes to the dead-letter queue, with the reason")
    func deadLetter() async throws {
        let hosu = try await SchedulerHosu(clock)
        try await hosu.makeQueue("dlq")
        try await hosu.ask(
            "scheduler",
            "CreateSchedule",
            Self.schedule(
                "rate(1 hours)",
                target: [
                    ("Arn", "arn:aws:scheduler:::aws-sdk:sqs:sendMessage"),
                    (
                        "Input",
                        #"{"QueueUrl": "http://localhost/000000000000/none", "MessageBody": "<aws.scheduler.attempt-number>"}"#
                    ),
                    ("DeadLetterConfig", ["Arn": "arn:aws:sqs:us-east-1:000000000000:dlq"]),
                ]
            )
        )

        let message = try await hosu.message("dlq")

        let attributes = message["MessageAttributes"]
        #expect(attributes?["ERROR_CODE"]?["StringValue"]?.string == "QueueDoesNotExist")
        #expect(attributes?["RETRY_ATTEMPTS"]?["StringValue"]?.string == "0")
        #expect(
            attributes?["SCHEDULE_ARN"]?["StringValue"]?.string
                == "arn:aws:scheduler:us-east-1:000000000000:schedule/default/s"
        )
        #expect(attributes?["EXHAUSTED_RETRY_CONDITION"] == nil)
        #expect(message["Body"]?.string?.contains(#""MessageBody": "1""#) == true)
        await hosu.runs.stop()
    }

    @Test("a request that comes again under its token is not done again")
    func tokens() async throws {
        let hosu = try await SchedulerHosu(clock)
        let request = Self.schedule("cron(0 9 * * ? *)", [("ClientToken", "t")])

        #expect(try await hosu.refusal("CreateSchedule", request) == nil)
        #expect(try await hosu.refusal("CreateSchedule", request) == nil)
        #expect(
            try await hosu.refusal("CreateSchedule", Self.schedule("cron(0 9 * * ? *)"))
                == "ConflictException: Schedule s already exists."
        )
        #expect(
            try await hosu.refusal("CreateSchedule", Self.schedule("rate(1 hour)", [("ClientToken", "t")]))
                == "ConflictException: The client token t was used with another request before."
        )
        #expect(try await hosu.refusal("DeleteSchedule", ["Name": "s", "ClientToken": "d"]) == nil)
        #expect(try await hosu.refusal("DeleteSchedule", ["Name": "s", "ClientToken": "d"]) == nil)
        #expect(
            try await hosu.refusal("DeleteSchedule", ["Name": "s"])
                == "ResourceNotFoundException: Schedule s does not exist."
        )
        await hosu.runs.stop()
    }

    @Test("a group goes with all its schedules")
    func groups() async throws {
        let hosu = try await SchedulerHosu(clock)
        try await hosu.ask("scheduler", "CreateScheduleGroup", ["Name": "g"])
        for name in ["a", "b"] {
            try await hosu.ask(
                "scheduler",
                "CreateSchedule",
                Self.schedule("cron(0 9 * * ? *)", name: name, [("GroupName", "g")])
            )
        }
        await clock.waitForSleepers(2)

        try await hosu.ask("scheduler", "DeleteScheduleGroup", ["Name": "g"])

        #expect(clock.sleeperCount == 0)
        #expect(try await hosu.ask("scheduler", "ListSchedules", [:])["Schedules"] == [])
        #expect(
            try await hosu.refusal("GetSchedule", ["Name": "a", "GroupName": "g"])
                == "ResourceNotFoundException: Schedule group g does not exist."
        )
        await hosu.runs.stop()
    }

    @Test(
        "what cannot be a schedule is refused in the service's words",
        arguments: [
            (schedule("rate(5 weeks)"), "Invalid Schedule Expression rate(5 weeks)."),
            (
                schedule("at(2026-02-28T00:00:00)"),
                "Invalid Schedule Expression at(2026-02-28T00:00:00). The time has passed."
            ),
            (
                schedule("at(2026-03-08T02:30:00)", [("ScheduleExpressionTimezone", "America/New_York")]),
                "Invalid Schedule Expression at(2026-03-08T02:30:00). There is no such time in America/New_York: the clocks go "
                    + "forward over it."
            ),
            (
                schedule("rate(1 hour)", [("ScheduleExpressionTimezone", "+09:00")]),
                "Invalid ScheduleExpressionTimezone +09:00."
            ),
            (
                schedule("rate(1 hour)", [("StartDate", "2026-02-28T23:50:00Z")]),
                "The StartDate you specify cannot be earlier than 5 minutes ago."
            ),
            (
                schedule("rate(1 hour)", [("EndDate", "2026-02-28T23:50:00Z")]),
                "The EndDate you specify must be in the future."
            ),
            (
                schedule("rate(1 hour)", target: [("Arn", "arn:aws:sns:us-east-1:000000000000:t.fifo")]),
                "The FIFO topic arn:aws:sns:us-east-1:000000000000:t.fifo needs a universal target, sns:publish."
            ),
            (
                schedule("rate(1 hour)", target: [("Arn", "arn:aws:glue:us-east-1:000000000000:job/j")]),
                "Provided Arn is not in correct format."
            ),
            (
                schedule(
                    "rate(1 hour)",
                    target: [("Arn", "arn:aws:scheduler:::aws-sdk:sqs:sendMessage"), ("Input", "{}")]
                ),
                "Invalid RequestJson provided. Reason Request payload is missing the following field(s): QueueUrl, MessageBody."
            ),
            (
                schedule("rate(1 hour)", target: [("Arn", "arn:aws:sqs:us-east-1:000000000000:q.fifo")]),
                "MessageGroupId is required for the FIFO queue arn:aws:sqs:us-east-1:000000000000:q.fifo."
            ),
        ]
    )
    func refusals(_ input: JSONValue, _ message: String) async throws {
        let hosu = try await SchedulerHosu(clock)

        #expect(try await hosu.refusal("CreateSchedule", input) == "ValidationException: \(message)")
        await hosu.runs.stop()
    }
}
