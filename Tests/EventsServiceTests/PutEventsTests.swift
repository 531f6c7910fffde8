import Deliveries
import HosuServer
import HosuTesting
import Primitives
import Runs
import Testing

@testable import EventsService

@Suite struct PutEventsTests {
    @Test("entries that are not right fail by themselves, in their places")
    func partialFailures() async throws {
        let fixture = try await EventsFixture()
        let right: JSONValue = ["Source": "shop", "DetailType": "Order", "Detail": "{}"]

        let reply = try await fixture.call(
            "PutEvents",
            [
                "Entries": [
                    right, ["DetailType": "Order", "Detail": "{}"], ["Source": "shop", "Detail": "{}"],
                    ["Source": "shop", "DetailType": "Order"],
                    ["Source": "shop", "DetailType": "Order", "Detail": "[1]"],
                    ["Source": "aws.s3", "DetailType": "Order", "Detail": "{}"],
                ]
            ]
        )

        let entries = reply["Entries"]?.array ?? []
        #expect(reply["FailedEntryCount"] == 5)
        #expect(entries.first?["EventId"] != nil)
        #expect(
            entries.dropFirst().map { "\($0["ErrorCode"]?.string ?? ""): \($0["ErrorMessage"]?.string ?? "")" }
                == [
                    "InvalidArgument: Parameter Source is not valid. Reason: Source is a required argument.",
                    "InvalidArgument: Parameter DetailType is not valid. Reason: DetailType is a required argument.",
                    "InvalidArgument: Parameter Detail is not valid. Reason: Detail is a required argument.",
                    "MalformedDetail: Detail is malformed.",
                    "NotAuthorizedForSourceException: Not authorized for the source.",
                ]
        )
        await fixture.hosu.close()
    }

    @Test("a request may have a mebibyte of entries and no more", arguments: [0, 1])
    func size(excess: Int) async throws {
        let fixture = try await EventsFixture()
        let fixed = "shopOrder".utf8.count + #"{"a":""}"#.utf8.count
        let detail = #"{"a":""# + String(repeating: "x", count: (1 << 20) - fixed + excess) + #""}"#

        let answer = await fixture.refusal(
            "PutEvents",
            ["Entries": [["Source": "shop", "DetailType": "Order", "Detail": .string(detail)]]]
        )

        let message = "ValidationException: Total size of the entries in the request is over the limit."
        #expect((answer == message) == (excess > 0))
        await fixture.hosu.close()
    }

    @Test("what a target cannot get goes to its dead-letter queue, with the reason")
    func deadLetters() async throws {
        let fixture = try await EventsFixture()
        try await fixture.rule(target: [
            "Arn": "arn:aws:sqs:us-east-1:000000000000:gone", "Input": "1",
            "DeadLetterConfig": ["Arn": .string(EventsFixture.queueARN)],
        ])

        let id = try await fixture.put(["a": 1])
        await fixture.delivered(id)
        await fixture.delivered(id, suffix: "/dead-letter")

        let message = try #require(try await fixture.messages().first)
        let attributes = message["MessageAttributes"]
        #expect(attributes?["ERROR_CODE"]?["StringValue"] == "NO_RESOURCE")
        #expect(attributes?["TARGET_ARN"]?["StringValue"] == "arn:aws:sqs:us-east-1:000000000000:gone")
        #expect(
            attributes?["RULE_ARN"]?["StringValue"] == "arn:aws:events:us-east-1:000000000000:rule/r"
        )
        #expect(try JSONValue(parsing: message["Body"]?.string ?? "")["detail"] == ["a": 1])
        await fixture.hosu.close()
    }

    @Test("a bus forwards to another, and what came from one goes to no third")
    func forwarding() async throws {
        let fixture = try await EventsFixture()
        let role: JSONValue = "arn:aws:iam::000000000000:role/r"
        for name in ["b", "c"] { try await fixture.call("CreateEventBus", ["Name": .string(name)]) }
        let arn = "arn:aws:events:us-east-1:000000000000:event-bus/"
        try await fixture.rule(target: ["Arn": .string(arn + "b"), "RoleArn": role])
        try await fixture.rule("in-b", bus: "b")
        try await fixture.rule("on", bus: "b", target: ["Arn": .string(arn + "c"), "RoleArn": role])
        try await fixture.rule("in-c", bus: "c")

        let id = try await fixture.put()
        await fixture.delivered(id)
        await fixture.delivered(id, rule: "in-b", bus: "b")

        let bodies = try await fixture.bodies()
        #expect(bodies.count == 1)
        #expect(try JSONValue(parsing: bodies.first ?? "")["id"] == .string(id))
        await fixture.hosu.close()
    }

    @Test("a log group gets the event as a line")
    func logGroups() async throws {
        let fixture = try await EventsFixture()
        _ = try await fixture.hosu.invoke("logs", "CreateLogGroup", ["logGroupName": "/aws/events/x"])
        try await fixture.rule(target: ["Arn": "arn:aws:logs:us-east-1:000000000000:log-group:/aws/events/x"])

        let id = try await fixture.put(["a": 1])
        await fixture.delivered(id)

        let found = try await fixture.hosu.invoke(
            "logs",
            "FilterLogEvents",
            ["logGroupName": "/aws/events/x"]
        )
        let line = try JSONValue(parsing: found["events"]?[0]?["message"]?.string ?? "")
        #expect(line["id"] == .string(id))
        await fixture.hosu.close()
    }

    @Test("a pattern can be tried on an event")
    func patterns() async throws {
        let fixture = try await EventsFixture()
        let event =
            #"{"id":"1","account":"0","source":"shop","time":"2026-03-01T00:00:00Z","region":"r","resources":[],"#
            + #""detail-type":"t","detail":{"n":5}}"#

        let fits = try await fixture.call(
            "TestEventPattern",
            ["EventPattern": #"{"detail":{"n":[{"numeric":["<",6]}]}}"#, "Event": .string(event)]
        )
        let misses = try await fixture.call(
            "TestEventPattern",
            ["EventPattern": #"{"source":["other"]}"#, "Event": .string(event)]
        )

        #expect(fits["Result"] == true)
        #expect(misses["Result"] == false)
        await fixture.hosu.close()
    }
}
