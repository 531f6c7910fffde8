import HosuServer
import HosuTesting
import Primitives
import Runs
import Scripts
import Shapes
import Testing

/// Workflows: triggers, jobs and crawlers that run as one.
@Suite struct WorkflowsTests {
    /// A workflow `w`: `go` starts `a`; then, by its end, `b` and `c`, or `alarm`; `d` when both have succeeded.
    private static func make(most: Int64? = nil) async throws -> StagedHosu {
        let hosu = try await StagedHosu(jobs: ["a", "b", "c", "d", "alarm"])
        var input: [(String, JSONValue)] = [
            ("Name", "w"), ("DefaultRunProperties", ["day": "1", "kind": "all"]), ("Description", "매출"),
        ]
        if let most { input.append(("MaxConcurrentRuns", .integer(most))) }
        try await hosu.glue("CreateWorkflow", .object(JSONObject(input)))
        try await hosu.glue(
            "CreateTrigger",
            ["Name": "go", "Type": "ON_DEMAND", "WorkflowName": "w", "Actions": [["JobName": "a"]]]
        )
        try await hosu.makeConditional("t1", [("a", "SUCCEEDED")], starts: ["b", "c"], workflow: "w")
        try await hosu.makeConditional(
            "t2",
            [("b", "SUCCEEDED"), ("c", "SUCCEEDED")],
            starts: ["d"],
            workflow: "w"
        )
        try await hosu.makeConditional("t3", [("a", "FAILED")], starts: ["alarm"], workflow: "w")
        return hosu
    }

    private static func run(_ hosu: StagedHosu, _ id: JSONValue, graph: Bool = false) async throws -> JSONValue
    {
        let answer = try await hosu.glue(
            "GetWorkflowRun",
            ["Name": "w", "RunId": id, "IncludeGraph": .bool(graph)]
        )
        return answer["Run"] ?? .null
    }

    @Test("a run goes from job to job, hands each the run's name, and is complete when all have ended")
    func whole() async throws {
        let hosu = try await Self.make()

        let id = try await hosu.glue("StartWorkflowRun", ["Name": "w", "RunProperties": ["day": "2"]])["RunId"]
        let runID = try #require(id)
        await hosu.scripts.waitFor("a")
        let begun = try await Self.run(hosu, runID)
        try await hosu.end("a")
        await hosu.scripts.waitFor("b", "c")
        try await hosu.end("b")
        try await hosu.end("c")
        await hosu.scripts.waitFor("d")
        let last = try await hosu.runs("d").first
        try await hosu.end("d")
        let ended = try await Self.run(hosu, runID, graph: true)

        #expect(begun["Status"] == "RUNNING")
        #expect(begun["WorkflowRunProperties"] == ["day": "2", "kind": "all"])
        #expect(begun["Statistics"]?["RunningActions"] == 1)
        #expect(last?["Arguments"]?["--WORKFLOW_NAME"] == "w")
        #expect(last?["Arguments"]?["--WORKFLOW_RUN_ID"] == runID)
        #expect(ended["Status"] == "COMPLETED")
        #expect(ended["CompletedOn"] != nil)
        #expect(ended["Statistics"]?["SucceededActions"] == 4)
        #expect(ended["Statistics"]?["TotalActions"] == 5)
        let nodes = ended["Graph"]?["Nodes"]?.array ?? []
        let runCounts = nodes.filter { $0["Type"] == "JOB" }
            .map { "\($0["Name"]?.string ?? "") \($0["JobDetails"]?["JobRuns"]?.array?.count ?? 0)" }
        #expect(runCounts.sorted() == ["a 1", "alarm 0", "b 1", "c 1", "d 1"])
        #expect(ended["Graph"]?["Edges"]?.array?.count == 9)
        await hosu.hosu.close()
    }

    @Test("a failure takes the branch for it, and the run completes with a failed action")
    func failing() async throws {
        let hosu = try await Self.make()

        let runID = try #require(try await hosu.glue("StartWorkflowRun", ["Name": "w"])["RunId"])
        await hosu.scripts.waitFor("a")
        try await hosu.end("a", .failed("no such column"))
        await hosu.scripts.waitFor("alarm")
        try await hosu.end("alarm")
        let run = try await Self.run(hosu, runID)

        #expect(run["Status"] == "COMPLETED")
        #expect(run["Statistics"]?["FailedActions"] == 1)
        #expect(run["Statistics"]?["SucceededActions"] == 1)
        #expect(try await hosu.runs("b").isEmpty)
        await hosu.hosu.close()
    }

    @Test("a run that is resumed does the nodes named again, and what follows them")
    func resumed() async throws {
        let hosu = try await Self.make()
        let first = try #require(try await hosu.glue("StartWorkflowRun", ["Name": "w"])["RunId"])
        await hosu.scripts.waitFor("a")
        try await hosu.end("a")
        await hosu.scripts.waitFor("b", "c")
        try await hosu.end("b")
        try await hosu.end("c", .failed("no"))
        let nodes = try await Self.run(hosu, first, graph: true)["Graph"]?["Nodes"]?.array ?? []
        let node = try #require(nodes.first { $0["Name"] == "c" }?["UniqueId"])

        let resumed = try await hosu.glue(
            "ResumeWorkflowRun",
            ["Name": "w", "RunId": first, "NodeIds": [node]]
        )
        let second = try #require(resumed["RunId"])
        await hosu.scripts.waitFor("c")
        try await hosu.end("c")
        await hosu.scripts.waitFor("d")
        try await hosu.end("d")
        let run = try await Self.run(hosu, second)

        #expect(resumed["NodeIds"] == [node])
        #expect(run["PreviousRunId"] == first)
        #expect(run["Status"] == "COMPLETED")
        #expect(run["Statistics"]?["SucceededActions"] == 4)
        #expect(try await hosu.runs("a").count == 1)
        #expect(try await hosu.runs("b").count == 1)
        let listed = try await hosu.glue("GetWorkflowRuns", ["Name": "w", "MaxResults": 1])
        #expect(listed["Runs"]?.array?.count == 1)
        #expect(listed["NextToken"] != nil)
        await hosu.hosu.close()
    }

    @Test("stopping a run stops its jobs, starts no others, and is refused once it is over")
    func stopped() async throws {
        let hosu = try await Self.make()
        let runID = try #require(try await hosu.glue("StartWorkflowRun", ["Name": "w"])["RunId"])
        await hosu.scripts.waitFor("a")
        let job = try #require(hosu.scripts.orders.first)

        try await hosu.glue("StopWorkflowRun", ["Name": "w", "RunId": runID])
        await hosu.hosu.core.runs.waitForEnd(
            of: .init(kind: "glue.job", tenant: .standard, id: job.runID)
        )
        let run = try await Self.run(hosu, runID)
        let again = try await hosu.glue.refusal("StopWorkflowRun", ["Name": "w", "RunId": runID])

        #expect(run["Status"] == "STOPPED")
        #expect(run["Statistics"]?["StoppedActions"] == 1)
        #expect(again?.hasPrefix("IllegalWorkflowStateException") == true)
        await hosu.hosu.close()
    }

    @Test("no more runs go on at once than the workflow allows")
    func concurrency() async throws {
        let hosu = try await Self.make(most: 1)
        try await hosu.glue("StartWorkflowRun", ["Name": "w"])

        let refusal = try await hosu.glue.refusal("StartWorkflowRun", ["Name": "w"])

        #expect(
            refusal == "ConcurrentRunsExceededException: Concurrent runs exceeded for workflow: w."
        )
        await hosu.hosu.close()
    }

    @Test("a schedule starts runs, and one that has no place is kept as an error")
    func scheduled() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        try await hosu.glue("CreateWorkflow", ["Name": "w", "MaxConcurrentRuns": 1])
        try await hosu.glue(
            "CreateTrigger",
            [
                "Name": "go", "Type": "SCHEDULED", "Schedule": "cron(0 * * * ? *)", "WorkflowName": "w",
                "Actions": [["JobName": "a"]], "StartOnCreation": true,
            ]
        )

        await hosu.hosu.clock.waitForSleepers()
        hosu.hosu.clock.advance(by: .seconds(3600))
        await hosu.scripts.waitFor("a")
        // The schedule and the job's time.
        await hosu.hosu.clock.waitForSleepers(2)
        hosu.hosu.clock.advance(by: .seconds(3600))
        await hosu.hosu.clock.waitForSleepers(2)
        let runs = try await hosu.glue("GetWorkflowRuns", ["Name": "w"])["Runs"]?.array ?? []

        #expect(runs.map { $0["Status"]?.string } == ["ERROR", "RUNNING"])
        #expect(runs.first?["ErrorMessage"] == "Concurrent runs exceeded for workflow: w.")
        await hosu.hosu.close()
    }

    @Test("properties of a run can be read and added to by its jobs")
    func properties() async throws {
        let hosu = try await Self.make()
        let runID = try #require(try await hosu.glue("StartWorkflowRun", ["Name": "w"])["RunId"])

        try await hosu.glue(
            "PutWorkflowRunProperties",
            ["Name": "w", "RunId": runID, "RunProperties": ["rows": "10", "day": "3"]]
        )
        let answer = try await hosu.glue("GetWorkflowRunProperties", ["Name": "w", "RunId": runID])

        #expect(answer["RunProperties"] == ["day": "3", "kind": "all", "rows": "10"])
        await hosu.hosu.close()
    }

    @Test("a workflow begins in one place, and goes with its triggers")
    func starting() async throws {
        let hosu = try await Self.make()

        let second = try await hosu.glue.refusal(
            "CreateTrigger",
            ["Name": "go2", "Type": "ON_DEMAND", "WorkflowName": "w", "Actions": [["JobName": "a"]]]
        )
        let shown = try await hosu.glue("GetWorkflow", ["Name": "w", "IncludeGraph": true])["Workflow"]
        try await hosu.glue("DeleteWorkflow", ["Name": "w"])
        try await hosu.glue("DeleteWorkflow", ["Name": "w"])
        let missing = try await hosu.glue.refusal("GetWorkflow", ["Name": "w"])

        #expect(second == "InvalidInputException: Workflow w already has a starting trigger: go")
        #expect(shown?["Description"] == "매출")
        #expect(shown?["Graph"]?["Nodes"]?.array?.count == 9)
        #expect(missing == "EntityNotFoundException: Workflow with name w not found.")
        #expect(try await hosu.glue("ListTriggers")["TriggerNames"]?.array?.isEmpty == true)
        #expect(try await hosu.glue("ListWorkflows")["Workflows"]?.array?.isEmpty ?? true)
        await hosu.hosu.close()
    }

    @Test("a workflow without a starting trigger does not run")
    func nowhere() async throws {
        let hosu = try await StagedHosu()
        try await hosu.glue("CreateWorkflow", ["Name": "w"])

        let refusal = try await hosu.glue.refusal("StartWorkflowRun", ["Name": "w"])

        #expect(refusal == "InvalidInputException: Workflow w has no starting trigger.")
        await hosu.hosu.close()
    }

    @Test("crawlers are actions too: a crawl that fails lets what waits for it begin")
    func crawlers() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        try await hosu.glue("CreateDatabase", ["DatabaseInput": ["Name": "db"]])
        try await hosu.glue(
            "CreateCrawler",
            [
                "Name": "c", "Role": "r", "DatabaseName": "db",
                "Targets": ["S3Targets": [["Path": "s3://no-such-bucket/x/"]]],
            ]
        )
        try await hosu.glue("CreateWorkflow", ["Name": "w"])
        try await hosu.glue(
            "CreateTrigger",
            ["Name": "go", "Type": "ON_DEMAND", "WorkflowName": "w", "Actions": [["CrawlerName": "c"]]]
        )
        try await hosu.glue(
            "CreateTrigger",
            [
                "Name": "then", "Type": "CONDITIONAL", "WorkflowName": "w", "StartOnCreation": true,
                "Actions": [["JobName": "a"]],
                "Predicate": [
                    "Logical": "ANY",
                    "Conditions": [
                        ["LogicalOperator": "EQUALS", "CrawlerName": "c", "CrawlState": "FAILED"],
                        ["LogicalOperator": "EQUALS", "CrawlerName": "c", "CrawlState": "SUCCEEDED"],
                    ],
                ],
            ]
        )

        let runID = try #require(try await hosu.glue("StartWorkflowRun", ["Name": "w"])["RunId"])
        await hosu.scripts.waitFor("a")
        try await hosu.end("a")
        let run = try await Self.run(hosu, runID, graph: true)

        #expect(run["Status"] == "COMPLETED")
        let node = run["Graph"]?["Nodes"]?.array?.first { $0["Type"] == "CRAWLER" }
        #expect(node?["CrawlerDetails"]?["Crawls"]?.array?.count == 1)
        await hosu.hosu.close()
    }
}
