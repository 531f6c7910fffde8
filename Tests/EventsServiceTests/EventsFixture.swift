import Deliveries
import HosuServer
import HosuTesting
import Primitives
import Runs
import ServiceKit
import Shapes

/// A server with a queue that rules send to.
struct EventsFixture {
    static let queueARN = "arn:aws:sqs:us-east-1:000000000000:q"

    let hosu: TestHosu

    init() async throws {
        hosu = try await TestHosu()
        _ = try await hosu.invoke("sqs", "CreateQueue", ["QueueName": "q"])
    }

    @discardableResult
    func call(_ operation: String, _ input: JSONValue = [:]) async throws -> JSONValue {
        try await hosu.invoke("events", operation, input)
    }

    func refusal(_ operation: String, _ input: JSONValue) async -> String {
        do {
            return "answered \(try await call(operation, input).text)"
        } catch {
            return (error as? any ServiceFailure).map { "\($0.code): \($0.message)" } ?? "\(error)"
        }
    }

    /// A rule on a bus with one target, which is the queue unless a target says otherwise.
    func rule(
        _ name: String = "r",
        pattern: String = #"{"source":["shop"]}"#,
        bus: String = "default",
        target: JSONValue = [:]
    ) async throws {
        try await call(
            "PutRule",
            ["Name": .string(name), "EventPattern": .string(pattern), "EventBusName": .string(bus)]
        )
        try await self.target(target, rule: name, bus: bus)
    }

    func target(_ target: JSONValue, rule: String = "r", bus: String = "default") async throws {
        var members = JSONObject([("Id", "t"), ("Arn", .string(Self.queueARN))])
        for member in target.object?.members ?? [] { members[member.name] = member.value }
        try await call(
            "PutTargets",
            ["Rule": .string(rule), "EventBusName": .string(bus), "Targets": [.object(members)]]
        )
    }

    @discardableResult
    func put(_ detail: JSONValue = [:], source: String = "shop", bus: String = "default") async throws -> String
    {
        let reply = try await call(
            "PutEvents",
            [
                "Entries": [
                    [
                        "Source": .string(source), "DetailType": "Order", "Detail": .string(detail.text),
                        "EventBusName": .string(bus),
                    ]
                ]
            ]
        )
        return reply["Entries"]?[0]?["EventId"]?.string ?? ""
    }

    /// Waits until the delivery has ended.
    func delivered(_ eventID: String, rule: String = "r", bus: String = "default", suffix: String = "") async {
        let id = "\(eventID)/\(bus)/\(rule)/t\(suffix)"
        await hosu.core.runs.waitForEnd(of: RunKey(kind: DeliveryRunner.kind, tenant: .standard, id: id))
    }

    /// The bodies of the messages in a queue, which are gone then.
    func bodies(_ queue: String = "q") async throws -> [String] {
        try await messages(queue).compactMap { $0["Body"]?.string }
    }

    func messages(_ queue: String = "q") async throws -> [JSONValue] {
        let url = JSONValue.string("http://localhost/000000000000/\(queue)")
        let reply = try await hosu.invoke(
            "sqs",
            "ReceiveMessage",
            ["QueueUrl": url, "MaxNumberOfMessages": 10, "MessageAttributeNames": ["All"]]
        )
        return reply["Messages"]?.array ?? []
    }
}
