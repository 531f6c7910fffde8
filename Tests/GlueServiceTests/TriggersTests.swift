import HosuTesting
import Primitives
import Scripts
import Shapes
import Testing

/// Triggers: what starts jobs, and when.
@Suite struct TriggersTests {
    @Test("a trigger keeps what it was made with")
    func roundTrip() async throws {
        let hosu = try await StagedHosu(jobs: ["a", "b"])
        let actions: JSONValue = [
            [
                "JobName": "b", "Arguments": ["--day": "1"], "Timeout": 5,
                "NotificationProperty": ["NotifyDelayAfter": 3],
            ]
        ]
        let predicate: JSONValue = [
            "Logical": "ANY",
            "Conditions": [["LogicalOperator": "EQUALS", "JobName": "a", "State": "FAILED"]],
        ]

        try await hosu.glue(
            "CreateTrigger",
            [
                "Name": "after", "Type": "CONDITIONAL", "Actions": actions, "Predicate": predicate,
                "Description": "뒤에", "Tags": ["team": "data"],
            ]
        )
        let trigger = try await hosu.glue("GetTrigger", ["Name": "after"])["Trigger"]

        #expect(trigger?["State"] == "CREATED")
        #expect(trigger?["Actions"] == actions)
        #expect(trigger?["Predicate"] == predicate)
        #expect(trigger?["Description"] == "뒤에")
        let tagged = try await hosu.glue("ListTriggers", ["Tags": ["team": "data"]])
        #expect(tagged["TriggerNames"] == ["after"])
        await hosu.hosu.close()
    }

    @Test(
        "a trigger that could not fire is refused by name",
        arguments: [
            (#"{"Type":"SCHEDULED","Actions":[{"JobName":"a"}]}"#, "Schedule is required"),
            (#"{"Type":"SCHEDULED","Schedule":"daily","Actions":[{"JobName":"a"}]}"#, "Invalid schedule"),
            (#"{"Type":"CONDITIONAL","Actions":[{"JobName":"a"}]}"#, "Predicate is required"),
            (#"{"Type":"ON_DEMAND","Actions":[]}"#, "Actions cannot be"),
            (#"{"Type":"ON_DEMAND","Actions":[{}]}"#, "Exactly one of JobName and CrawlerName"),
            (#"{"Type":"ON_DEMAND","StartOnCreation":true,"Actions":[{"JobName":"a"}]}"#, "StartOnCreation"),
            (#"{"Type":"ON_DEMAND","Actions":[{"JobName":"z"}]}"#, "EntityNotFoundException: Job with name: z"),
            (#"{"Type":"EVENT","Actions":[{"JobName":"a"}]}"#, "EVENT triggers must be part of a workflow"),
            (
                #"{"Type":"ON_DEMAND","WorkflowName":"w","Actions":[{"JobName":"a"}]}"#,
                "EntityNotFoundException: Workflow with name w"
            ),
            (
                #"{"Type":"CONDITIONAL","Actions":[{"JobName":"a"}],"Predicate":{"Conditions":[{"JobName":"a","State":"FAILED"}]}}"#,
                "Job cannot be a Predicate and Action for Conditional Trigger."
            ),
            (
                #"{"Type":"CONDITIONAL","Actions":[{"JobName":"a"}],"Predicate":{"Conditions":[{"JobName":"b","State":"RUNNING"}]}}"#,
                "SUCCEEDED, STOPPED, FAILED, TIMEOUT"
            ),
        ]
    )
    func refused(input: String, reason: String) async throws {
        let hosu = try await StagedHosu(jobs: ["a", "b"])
        var object = try #require(try JSONValue(parsing: input).object)
        object["Name"] = "t"

        let refusal = try await hosu.glue.refusal("CreateTrigger", .object(object))

        #expect(refusal?.contains(reason) == true, "\(refusal ?? "accepted")")
        await hosu.hosu.close()
    }

    @Test("firing by hand starts every job with its arguments, and says by which trigger")
    func onDemand() async throws {
        let hosu = try await StagedHosu(jobs: ["a", "b"])
        try await hosu.glue(
            "CreateTrigger",
            [
                "Name": "go", "Type": "ON_DEMAND",
                "Actions": [["JobName": "a", "Arguments": ["--x": "1"]], ["JobName": "b", "Timeout": 7]],
            ]
        )

        try await hosu.glue("StartTrigger", ["Name": "go"])
        await hosu.scripts.waitFor("a", "b")
        let a = try await hosu.runs("a")
        let b = try await hosu.runs("b")

        #expect(a.first?["TriggerName"] == "go")
        #expect(a.first?["Arguments"]?["--x"] == "1")
        #expect(b.first?["Timeout"] == 7)
        let trigger = try await hosu.glue("GetTrigger", ["Name": "go"])
        #expect(trigger["Trigger"]?["State"] == "CREATED")
        await hosu.hosu.close()
    }

    @Test("where one job has no place, firing by hand starts none")
    func allOrNothing() async throws {
        let hosu = try await StagedHosu(jobs: ["a", "b"])
        try await hosu.glue(
            "CreateTrigger",
            ["Name": "go", "Type": "ON_DEMAND", "Actions": [["JobName": "a"], ["JobName": "b"]]]
        )
        try await hosu.glue("StartJobRun", ["JobName": "b"])
        await hosu.scripts.waitFor("b")

        let refusal = try await hosu.glue.refusal("StartTrigger", ["Name": "go"])

        #expect(refusal?.hasPrefix("ConcurrentRunsExceededException") == true)
        #expect(try await hosu.runs("a").isEmpty)
        await hosu.hosu.close()
    }

    @Test("jobs follow one another as their ends say, with their predecessors")
    func chain() async throws {
        let hosu = try await StagedHosu(jobs: ["a", "b", "c", "d"])
        try await hosu.glue(
            "CreateTrigger",
            ["Name": "go", "Type": "ON_DEMAND", "Actions": [["JobName": "a"], ["JobName": "b"]]]
        )
        try await hosu.makeConditional("both", [("a", "SUCCEEDED"), ("b", "SUCCEEDED")], starts: ["c"])
        try await hosu.makeConditional(
            "bad",
            [("a", "FAILED"), ("b", "FAILED")],
            starts: ["d"],
            logical: "ANY"
        )

        try await hosu.glue("StartTrigger", ["Name": "go"])
        await hosu.scripts.waitFor("a", "b")
        let ids = try await [hosu.runs("a"), hosu.runs("b")].map { $0[0]["Id"] ?? .null }
        try await hosu.end("a")
        #expect(try await hosu.runs("c").isEmpty)
        try await hosu.end("b")
        await hosu.scripts.waitFor("c")
        let run = try #require(try await hosu.runs("c").first)
        let shown = try await hosu.glue(
            "GetJobRun",
            ["JobName": "c", "RunId": run["Id"] ?? .null, "PredecessorsIncluded": true]
        )

        #expect(
            shown["JobRun"]?["PredecessorRuns"] == [
                ["JobName": "a", "RunId": ids[0]], ["JobName": "b", "RunId": ids[1]],
            ]
        )
        #expect(shown["JobRun"]?["TriggerName"] == "both")
        #expect(try await hosu.runs("d").isEmpty)
        await hosu.hosu.close()
    }

    @Test("a job that somebody started by hand sets off nothing")
    func adHoc() async throws {
        let hosu = try await StagedHosu(jobs: ["a", "b"])
        try await hosu.makeConditional("after", [("a", "SUCCEEDED")], starts: ["b"])

        try await hosu.glue("StartJobRun", ["JobName": "a"])
        await hosu.scripts.waitFor("a")
        try await hosu.end("a")

        #expect(try await hosu.runs("b").isEmpty)
        await hosu.hosu.close()
    }

    @Test("a trigger that was stopped does not fire; one that waits for failures counts the last retry alone")
    func stoppedAndRetried() async throws {
        let hosu = try await StagedHosu(jobs: ["b", "c"])
        try await hosu.makeJob("a", retries: 1)
        try await hosu.glue(
            "CreateTrigger",
            ["Name": "go", "Type": "ON_DEMAND", "Actions": [["JobName": "a"]]]
        )
        try await hosu.makeConditional("bad", [("a", "FAILED")], starts: ["b"])
        try await hosu.makeConditional("off", [("a", "FAILED")], starts: ["c"])
        try await hosu.glue("StopTrigger", ["Name": "off"])

        try await hosu.glue("StartTrigger", ["Name": "go"])
        await hosu.scripts.waitFor("a")
        try await hosu.end("a", .failed("no"))
        await hosu.scripts.waitFor("a")
        #expect(try await hosu.runs("b").isEmpty)
        try await hosu.end("a", .failed("no"))
        await hosu.scripts.waitFor("b")

        #expect(try await hosu.runs("a").count == 2)
        #expect(try await hosu.runs("c").isEmpty)
        let off = try await hosu.glue("GetTrigger", ["Name": "off"])
        #expect(off["Trigger"]?["State"] == "DEACTIVATED")
        await hosu.hosu.close()
    }

    @Test("a schedule fires at its times for a day, and no more once it is stopped")
    func scheduled() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        try await hosu.glue(
            "CreateTrigger",
            [
                "Name": "hourly", "Type": "SCHEDULED", "Schedule": "cron(0 * * * ? *)",
                "Actions": [["JobName": "a"]], "StartOnCreation": true,
            ]
        )

        for _ in 0..<24 {
            await hosu.hosu.clock.waitForSleepers()
            hosu.hosu.clock.advance(by: .seconds(3600))
            await hosu.scripts.waitFor("a")
            try await hosu.end("a")
        }
        let starts = try await Set(hosu.runs("a").map { $0["StartedOn"] })
        try await hosu.glue("StopTrigger", ["Name": "hourly"])
        hosu.hosu.clock.advance(by: .seconds(86_400))

        #expect(starts.count == 24)
        #expect(try await hosu.runs("a").count == 24)
        await hosu.hosu.close()
    }

    @Test("an update replaces the description, keeps what a trigger cannot be without, and moves the schedule")
    func update() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        try await hosu.glue(
            "CreateTrigger",
            [
                "Name": "t", "Type": "SCHEDULED", "Schedule": "cron(0 1 * * ? *)", "Description": "old",
                "Actions": [["JobName": "a"]], "StartOnCreation": true,
            ]
        )

        let updated = try await hosu.glue(
            "UpdateTrigger",
            ["Name": "t", "TriggerUpdate": ["Schedule": "cron(0 2 * * ? *)"]]
        )["Trigger"]

        #expect(updated?["Schedule"] == "cron(0 2 * * ? *)")
        #expect(updated?["State"] == "ACTIVATED")
        #expect(updated?["Actions"] == [["JobName": "a"]])
        #expect(updated?["Description"] == nil)
        await hosu.hosu.clock.waitForSleepers()
        hosu.hosu.clock.advance(by: .seconds(3600 + 60))
        #expect(try await hosu.runs("a").isEmpty)
        await hosu.hosu.close()
    }

    @Test("triggers are listed by the job that they start, and deleted without complaint when they are gone")
    func listing() async throws {
        let hosu = try await StagedHosu(jobs: ["a", "b"])
        for (name, job) in [("x", "a"), ("y", "b"), ("z", "a")] {
            try await hosu.glue(
                "CreateTrigger",
                ["Name": .string(name), "Type": "ON_DEMAND", "Actions": [["JobName": .string(job)]]]
            )
        }

        let ofA = try await hosu.glue("ListTriggers", ["DependentJobName": "a"])
        let page = try await hosu.glue("ListTriggers", ["MaxResults": 2])
        let rest = try await hosu.glue("ListTriggers", ["NextToken": page["NextToken"] ?? .null])
        let batch = try await hosu.glue("BatchGetTriggers", ["TriggerNames": ["y", "none"]])
        try await hosu.glue("DeleteTrigger", ["Name": "y"])
        try await hosu.glue("DeleteTrigger", ["Name": "y"])

        #expect(ofA["TriggerNames"] == ["x", "z"])
        #expect(page["TriggerNames"] == ["x", "y"])
        #expect(rest["TriggerNames"] == ["z"])
        #expect(batch["TriggersNotFound"] == ["none"])
        let refusal = try await hosu.glue.refusal("GetTrigger", ["Name": "y"])
        #expect(refusal == "EntityNotFoundException: Trigger with name y not found.")
        await hosu.hosu.close()
    }
}
