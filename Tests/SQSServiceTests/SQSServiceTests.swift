import HosuTesting
import Logging
import Primitives
import Queues
import Runs
import ServiceKit
import Shapes
import Store
import Testing

@testable import SQSService

@Suite struct SQSServiceTests {
    private let clock = ManualClock()
    private let invoker: ServiceInvoker
    private let world: World

    init() {
        world = .manual(clock: clock)
        let store = InMemoryStore()
        let runs = RunRuntime(store: store, world: world, logger: Logger(label: "test"))
        invoker = ServiceInvoker(ServiceDirectory([SQSService(store: store, runs: runs)]))
    }

    private func ask(_ operation: String, _ input: JSONValue) async throws -> JSONValue {
        try await invoker.invoke(
            "sqs",
            operation,
            input,
            call: Call(
                tenant: .standard,
                principal: .root(account: "000000000000", accessKeyID: "test"),
                requestID: "r",
                world: world,
                logger: Logger(label: "test")
            )
        )
    }

    private func failure(
        _ operation: String,
        _ input: JSONValue
    ) async -> (code: String?, query: String?, message: String?) {
        do {
            _ = try await ask(operation, input)
            return (nil, nil, nil)
        } catch {
            let failure = error as? any ServiceFailure
            return (failure?.code, failure?.headers["x-amzn-query-error"], failure?.message)
        }
    }

    private func make(_ name: String, _ attributes: JSONValue = [:]) async throws -> JSONValue {
        try await ask("CreateQueue", ["QueueName": .string(name), "Attributes": attributes])["QueueUrl"]
            ?? .null
    }

    @Test("a long poll wakes when a message is sent")
    func longPoll() async throws {
        let url = try await make("q")
        let waiting = Task { try await ask("ReceiveMessage", ["QueueUrl": url, "WaitTimeSeconds": 20]) }
        await clock.waitForSleepers(1)

        _ = try await ask("SendMessage", ["QueueUrl": url, "MessageBody": "now"])

        #expect(try await waiting.value["Messages"]?[0]?["Body"] == "now")
        #expect(clock.sleeperCount == 0)
    }

    @Test("a long poll wakes when a delay is over, and ends empty at its own time")
    func longPollAndTime() async throws {
        let url = try await make("q")
        _ = try await ask("SendMessage", ["QueueUrl": url, "MessageBody": "later", "DelaySeconds": 5])
        let first = Task { try await ask("ReceiveMessage", ["QueueUrl": url, "WaitTimeSeconds": 20]) }
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(5))
        #expect(try await first.value["Messages"]?[0]?["Body"] == "later")

        let second = Task { try await ask("ReceiveMessage", ["QueueUrl": url, "WaitTimeSeconds": 3]) }
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(3))

        #expect(try await second.value["Messages"] == nil)
    }

    @Test(
        "failures have the codes of both protocols",
        arguments: [
            (
                "GetQueueUrl", ["QueueName": "none"], "QueueDoesNotExist",
                "AWS.SimpleQueueService.NonExistentQueue;Sender"
            ),
            (
                "CreateQueue", ["QueueName": "a b"], "InvalidParameterValueException",
                "InvalidParameterValue;Sender"
            ),
            (
                "CreateQueue", ["QueueName": "a", "Attributes": ["FifoQueue": "true"]],
                "InvalidParameterValueException", "InvalidParameterValue;Sender"
            ),
            (
                "CreateQueue", ["QueueName": "a", "Attributes": ["KmsMasterKeyId": "k"]],
                "UnsupportedOperation", "AWS.SimpleQueueService.UnsupportedOperation;Sender"
            ),
            (
                "StartMessageMoveTask", ["SourceArn": "arn:aws:sqs:us-east-1:000000000000:none"],
                "ResourceNotFoundException", "ResourceNotFoundException;Sender"
            ),
        ] as [(String, JSONValue, String, String)]
    )
    func failures(_ operation: String, _ input: JSONValue, _ code: String, _ query: String) async {
        let failure = await failure(operation, input)

        #expect(failure.code == code)
        #expect(failure.query == query)
    }

    @Test("permissions are statements of the policy")
    func permissions() async throws {
        let url = try await make("q")
        let grant: JSONValue = [
            "QueueUrl": url, "Label": "partner", "AWSAccountIds": ["111111111111"], "Actions": ["SendMessage"],
        ]
        _ = try await ask("AddPermission", grant)

        let answer = try await ask("GetQueueAttributes", ["QueueUrl": url, "AttributeNames": ["Policy"]])
        let policy = try JSONValue(parsing: answer["Attributes"]?["Policy"]?.string ?? "")
        #expect(policy["Statement"]?[0]?["Action"] == "SQS:SendMessage")
        #expect(policy["Statement"]?[0]?["Principal"]?["AWS"] == "arn:aws:iam::111111111111:root")
        #expect(await failure("AddPermission", grant).code == "InvalidParameterValueException")
        _ = try await ask("RemovePermission", ["QueueUrl": url, "Label": "partner"])
        #expect(
            try await ask("GetQueueAttributes", ["QueueUrl": url, "AttributeNames": ["Policy"]])["Attributes"]
                == nil
        )
    }

    @Test("a task with a speed moves nothing at once")
    func speed() async throws {
        let dead = try await make("dead")
        let arn: JSONValue = "arn:aws:sqs:us-east-1:000000000000:dead"
        let policy: JSONValue =
            #"{"deadLetterTargetArn": "arn:aws:sqs:us-east-1:000000000000:dead", "maxReceiveCount": 3}"#
        _ = try await make("q", ["RedrivePolicy": policy])
        _ = try await ask("SendMessage", ["QueueUrl": dead, "MessageBody": "m"])

        _ = try await ask("StartMessageMoveTask", ["SourceArn": arn, "MaxNumberOfMessagesPerSecond": 1])

        let task = try await ask("ListMessageMoveTasks", ["SourceArn": arn])["Results"]?[0]
        #expect(task?["Status"] == "RUNNING")
        #expect(task?["ApproximateNumberOfMessagesToMove"] == 1)
    }

    @Test("a message larger than the queue takes is refused")
    func size() async throws {
        let url = try await make("q", ["MaximumMessageSize": "1024"])

        let failure = await failure(
            "SendMessage",
            ["QueueUrl": url, "MessageBody": .string(String(repeating: "x", count: 1025))]
        )

        #expect(
            failure.message
                == "One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes."
        )
    }

    @Test("queues are listed in pages")
    func pages() async throws {
        for name in ["a1", "a2", "a3", "b1"] { _ = try await make(name) }

        let first = try await ask("ListQueues", ["QueueNamePrefix": "a", "MaxResults": 2])
        let second = try await ask(
            "ListQueues",
            ["QueueNamePrefix": "a", "MaxResults": 2, "NextToken": first["NextToken"] ?? .null]
        )

        #expect(first["QueueUrls"]?.array?.count == 2)
        #expect(second["QueueUrls"] == ["http://127.0.0.1:4566/000000000000/a3"])
        #expect(second["NextToken"] == nil)
    }
}
