import Events
import HosuServer
import HosuTesting
import Primitives
import ServiceKit
import Store
import Testing

@testable import GlueService

/// A Hosu where a rule sends all events of a source to a queue.
private struct Listener {
    let hosu: TestHosu
    private static let url: JSONValue = "http://localhost/000000000000/events"

    init(_ hosu: TestHosu, source: String) async throws {
        self.hosu = hosu
        _ = try await hosu.invoke("sqs", "CreateQueue", ["QueueName": "events"])
        try await Self.add(
            "listen",
            #"{"source": ["\#(source)"]}"#,
            "arn:aws:sqs:us-east-1:000000000000:events",
            hosu
        )
    }

    static func add(_ name: String, _ pattern: String, _ target: String, _ hosu: TestHosu) async throws {
        var rule = EventRule(tenant: .standard, bus: "default", name: name, at: hosu.clock.now)
        rule.pattern = pattern
        rule.targets = [RuleTarget(id: "t", arn: target)]
        let made = rule
        try await hosu.core.store.write { view in try EventTables().put(made, mark: name, view) }
    }

    /// Waits for an event and takes it.
    func event() async throws -> JSONValue {
        let reply = try await hosu.invoke(
            "sqs",
            "ReceiveMessage",
            ["QueueUrl": Self.url, "WaitTimeSeconds": 20, "MaxNumberOfMessages": 1]
        )
        let message = reply["Messages"]?[0] ?? .null
        _ = try await hosu.invoke(
            "sqs",
            "DeleteMessage",
            ["QueueUrl": Self.url, "ReceiptHandle": message["ReceiptHandle"] ?? .null]
        )
        return try JSONValue(parsing: message["Body"]?.string ?? "null")
    }
}

@Suite struct GlueEventsTests {
    @Test("changes of databases, tables and partitions are told as AWS tells them")
    func catalog() async throws {
        let hosu = try await TestHosu()
        let glue = GlueHosu(hosu: hosu)
        let listener = try await Listener(hosu, source: "aws.glue")

        try await glue("CreateDatabase", ["DatabaseInput": ["Name": "db"]])
        var event = try await listener.event()
        #expect(event["detail-type"] == "Glue Data Catalog Database State Change")
        #expect(event["resources"] == ["arn:aws:glue:us-east-1:000000000000:database/db"])
        #expect(
            event["detail"] == ["databaseName": "db", "typeOfChange": "CreateDatabase", "changedTables": []]
        )

        try await glue.makeTable("t", keys: ["day:string", "hour:string"])
        event = try await listener.event()
        #expect(event["resources"] == ["arn:aws:glue:us-east-1:000000000000:table/db/t"])
        #expect(
            event["detail"] == ["databaseName": "db", "typeOfChange": "CreateTable", "changedTables": ["t"]]
        )

        let inputs: [JSONValue] = ["00", "01"].map { ["Values": ["2026-03-01", .string($0)]] }
        try await glue(
            "BatchCreatePartition",
            ["DatabaseName": "db", "TableName": "t", "PartitionInputList": .array(inputs)]
        )
        event = try await listener.event()
        #expect(event["detail-type"] == "Glue Data Catalog Table State Change")
        #expect(
            event["detail"] == [
                "databaseName": "db", "changedPartitions": ["[2026-03-01, 00]", "[2026-03-01, 01]"],
                "typeOfChange": "BatchCreatePartition", "tableName": "t",
            ]
        )

        try await glue("DeleteDatabase", ["Name": "db"])
        #expect(try await listener.event()["detail"]?["typeOfChange"] == "DeleteDatabase")
        await hosu.close()
    }

    @Test("a rule starts a workflow once enough events have come, and when the window is over")
    func workflow() async throws {
        let staged = try await StagedHosu(jobs: ["j"])
        let hosu = staged.hosu
        let glue = staged.glue
        try await glue("CreateWorkflow", ["Name": "w"])
        try await glue(
            "CreateTrigger",
            [
                "Name": "e", "Type": "EVENT", "WorkflowName": "w", "Actions": [["JobName": "j"]],
                "EventBatchingCondition": ["BatchSize": 2, "BatchWindow": 60],
            ]
        )
        #expect(try await glue("GetTrigger", ["Name": "e"])["Trigger"]?["State"] == "CREATED")
        try await Listener.add(
            "start",
            #"{"detail-type": ["Glue Data Catalog Database State Change"]}"#,
            "arn:aws:glue:us-east-1:000000000000:workflow/w",
            hosu
        )

        for name in ["a", "b"] { try await glue("CreateDatabase", ["DatabaseInput": ["Name": .string(name)]]) }
        var started = try await runs(of: "w", 1, glue)
        #expect(started[0]["StartingEventBatchCondition"]?["BatchSize"] == 2)
        let ids = started[0]["WorkflowRunProperties"]?["aws:eventIds"]?.string ?? ""
        #expect(ids.hasPrefix("[") && ids.split(separator: ", ").count == 2)

        try await glue("CreateDatabase", ["DatabaseInput": ["Name": "c"]])
        started = try await runs(of: "w", 2, glue) { hosu.clock.advance(by: .seconds(1)) }
        #expect(started.contains { $0["StartingEventBatchCondition"]?["BatchSize"] == 1 })
        await hosu.close()
    }

    /// The runs of a workflow once there are so many.
    private func runs(
        of workflow: String,
        _ count: Int,
        _ glue: GlueHosu,
        meanwhile: () -> Void = {}
    ) async throws -> [JSONValue] {
        while true {
            let found = try await glue("GetWorkflowRuns", ["Name": .string(workflow)])["Runs"]?.array ?? []
            if found.count >= count { return found }
            meanwhile()
            await Task.yield()
        }
    }

    @Test("executions of state machines are told from their start to their end")
    func executions() async throws {
        let hosu = try await TestHosu()
        let listener = try await Listener(hosu, source: "aws.states")
        let machine = try await hosu.invoke(
            "stepfunctions",
            "CreateStateMachine",
            [
                "name": "m", "roleArn": "arn:aws:iam::000000000000:role/r",
                "definition": #"{"StartAt": "a", "States": {"a": {"Type": "Pass", "Result": 1, "End": true}}}"#,
            ]
        )

        _ = try await hosu.invoke(
            "stepfunctions",
            "StartExecution",
            ["stateMachineArn": machine["stateMachineArn"] ?? .null, "name": "x"]
        )

        let events = [try await listener.event(), try await listener.event()]
        let details = events.compactMap { $0["detail"] }
        let ended = try #require(details.first { $0["status"] == "SUCCEEDED" })
        #expect(Set(details.map { $0["status"]?.string }) == ["RUNNING", "SUCCEEDED"])
        #expect(ended["output"] == "1" && ended["outputDetails"] == ["included": true])
        #expect(ended["name"] == "x" && ended["stopDate"]?.int != nil)
        #expect(events[0]["resources"] == ["arn:aws:states:us-east-1:000000000000:execution:m:x"])
        await hosu.close()
    }
}
