import HosuServer
import HosuTesting
import Primitives
import Runs
import Scripts
import Shapes
import Testing

/// A Hosu whose scripts are told by the names of their files.
struct JobsHosu {
    let scripts = FakeScripts()
    let hosu: TestHosu

    init() async throws {
        let scripts = scripts
        hosu = try await TestHosu { $0.scriptRunner = scripts }
    }

    @discardableResult
    func callAsFunction(_ operation: String, _ input: JSONValue = [:]) async throws -> JSONValue {
        try await hosu.invoke("glue", operation, input)
    }

    func refusal(_ operation: String, _ input: JSONValue = [:]) async throws -> String? {
        do {
            _ = try await hosu.invoke("glue", operation, input)
            return nil
        } catch let failure as any ServiceFailure {
            return "\(failure.code): \(failure.message)"
        }
    }

    static func command(_ script: String) -> JSONValue {
        ["Name": "glueetl", "ScriptLocation": .string("s3://lake/\(script)")]
    }

    static func job(_ name: String, _ more: JSONValue = [:]) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("Name", .string(name)), ("Role", "role"), ("Command", command("ok.py")),
        ]
        if case .object(let object) = more {
            members.removeAll { object[$0.0] != nil }
            members += object.members.map { ($0.name, $0.value) }
        }
        return .object(JSONObject(members))
    }

    /// Makes job `j` of a script and starts it.
    func start(
        _ script: String,
        _ more: JSONValue = [:],
        run: JSONValue = ["JobName": "j"]
    ) async throws -> String {
        if try await refusal("GetJob", ["JobName": "j"]) != nil {
            var definition = more
            if case .object(let object) = more {
                definition = .object(
                    JSONObject(object.members.map { ($0.name, $0.value) } + [("Command", Self.command(script))])
                )
            }
            try await self("CreateJob", Self.job("j", definition))
        }
        return try await self("StartJobRun", run)["JobRunId"]?.string ?? ""
    }

    func waitForEnd(_ id: String) async {
        await hosu.core.runs.waitForEnd(of: RunKey(kind: "glue.job", tenant: .standard, id: id))
    }

    func run(_ id: String) async throws -> JSONValue {
        try await self("GetJobRun", ["JobName": "j", "RunId": .string(id)])["JobRun"] ?? [:]
    }
}

@Suite struct JobRunsTests {
    @Test("a run succeeds, with the job's and the request's arguments")
    func success() async throws {
        let glue = try await JobsHosu()

        let id = try await glue.start(
            "ok.py",
            ["DefaultArguments": ["--a": "1", "--b": "2"], "NonOverridableArguments": ["--c": "3"]],
            run: ["JobName": "j", "Arguments": ["--b": "5", "--c": "6"]]
        )
        await glue.waitForEnd(id)
        let run = try await glue.run(id)

        #expect(id.hasPrefix("jr_"))
        #expect(run["JobRunState"] == "SUCCEEDED")
        #expect(run["Attempt"] == 0)
        #expect(run["LogGroupName"] == "/aws-glue/jobs")
        #expect(run["Arguments"] == ["--b": "5", "--c": "6"])
        #expect(run["PredecessorRuns"] == [])
        let order = try #require(glue.scripts.orders.first)
        #expect(order.arguments.starts(with: ["--JOB_NAME", "j", "--JOB_RUN_ID", id, "--JOB_ID"]))
        #expect(order.arguments.suffix(6) == ["--a", "1", "--b", "5", "--c", "3"])
        #expect(order.logs.output == "/aws-glue/jobs/output")
    }

    @Test("a run that fails is repeated as often as its job says")
    func retries() async throws {
        let glue = try await JobsHosu()

        let id = try await glue.start("bad.py", ["MaxRetries": 2])
        for attempt in [id, id + "_attempt_1", id + "_attempt_2"] { await glue.waitForEnd(attempt) }
        let runs = try await glue("GetJobRuns", ["JobName": "j"])["JobRuns"]?.array ?? []

        #expect(runs.map { $0["JobRunState"] } == ["FAILED", "FAILED", "FAILED"])
        #expect(Set(runs.compactMap { $0["Id"]?.string }) == [id, id + "_attempt_1", id + "_attempt_2"])
        let last = try await glue.run(id + "_attempt_2")
        #expect(last["Attempt"] == 2)
        #expect(last["PreviousRunId"] == .string(id + "_attempt_1"))
        #expect(last["ErrorMessage"] == "KeyError: 'x' (bad.py, line 3)")
    }

    @Test("a run whose time is over ends as TIMEOUT and is not repeated")
    func timeout() async throws {
        let glue = try await JobsHosu()
        let sleepers = glue.hosu.clock.sleeperCount

        let id = try await glue.start("long.py", ["Timeout": 5, "MaxRetries": 1])
        await glue.scripts.waitForOrders(1)
        await glue.hosu.clock.waitForSleepers(sleepers + 1)
        glue.hosu.clock.advance(by: .seconds(300))
        await glue.waitForEnd(id)
        let run = try await glue.run(id)

        #expect(run["JobRunState"] == "TIMEOUT")
        #expect(run["ExecutionTime"] == 300)
        #expect(run["DPUSeconds"] == 3000.0)
        #expect(try await glue("GetJobRuns", ["JobName": "j"])["JobRuns"]?.array?.count == 1)
    }

    @Test("runs are stopped, and those that cannot be are told apart")
    func stop() async throws {
        let glue = try await JobsHosu()
        let id = try await glue.start("long.py")
        await glue.scripts.waitForOrders(1)

        let answer = try await glue(
            "BatchStopJobRun",
            ["JobName": "j", "JobRunIds": [.string(id), "jr_no"]]
        )
        await glue.waitForEnd(id)
        let again = try await glue("BatchStopJobRun", ["JobName": "j", "JobRunIds": [.string(id)]])

        #expect(answer["SuccessfulSubmissions"] == [["JobName": "j", "JobRunId": .string(id)]])
        #expect(answer["Errors"]?.array?.first?["ErrorDetail"]?["ErrorCode"] == "EntityNotFoundException")
        #expect(try await glue.run(id)["JobRunState"] == "STOPPED")
        #expect(
            again["Errors"]?.array?.first?["ErrorDetail"]?["ErrorCode"] == "JobRunInTerminalStateException"
        )
    }

    @Test("a job has no more runs at once than it says")
    func concurrency() async throws {
        let glue = try await JobsHosu()
        _ = try await glue.start("long.py")

        let refusal = try await glue.refusal("StartJobRun", ["JobName": "j"])

        #expect(refusal == "ConcurrentRunsExceededException: Concurrent runs exceeded for j")
    }

    @Test("a run waits for a place where queuing is on, and begins when there is one")
    func queuing() async throws {
        let glue = try await JobsHosu()
        let first = try await glue.start("long.py", ["JobRunQueuingEnabled": true])
        await glue.scripts.waitForOrders(1)
        let second = try await glue.start("long.py")
        let third = try await glue.start("long.py")

        #expect(try await glue.run(second)["JobRunState"] == "WAITING")
        try await glue("BatchStopJobRun", ["JobName": "j", "JobRunIds": [.string(third)]])
        #expect(try await glue.run(third)["JobRunState"] == "STOPPED")
        glue.scripts.release(first)
        await glue.scripts.waitForOrders(2)

        #expect(glue.scripts.orders.map(\.runID) == [first, second])
        #expect(try await glue.run(second)["JobRunState"] == "RUNNING")
    }

    @Test(
        "what Hosu does not run is refused by name",
        arguments: [
            (["Command": ["Name": "glueray", "ScriptLocation": "s3://b/k"]], "command glueray"),
            (["Command": ["Name": "gluestreaming", "ScriptLocation": "s3://b/k"]], "command gluestreaming"),
            (["DefaultArguments": ["--job-language": "scala"]], "Jobs in scala"),
            (["Command": ["Name": "glueetl"]], "ScriptLocation"),
        ] as [(JSONValue, String)]
    )
    func refusals(members: JSONValue, words: String) async throws {
        let glue = try await JobsHosu()
        try await glue("CreateJob", JobsHosu.job("j", members))

        let refusal = try await glue.refusal("StartJobRun", ["JobName": "j"])

        #expect(refusal?.hasPrefix("InvalidInputException") == true)
        #expect(refusal?.contains(words) == true)
    }

    @Test("a run of a job that is not there is refused as AWS words it")
    func missing() async throws {
        let glue = try await JobsHosu()

        #expect(
            try await glue.refusal("StartJobRun", ["JobName": "j"])
                == "EntityNotFoundException: Failed to start job run due to missing metadata"
        )
    }

    @Test("runs are listed page by page, the last one first, and repeated by their ids")
    func pages() async throws {
        let glue = try await JobsHosu()
        var ids: [String] = []
        for _ in 0..<3 {
            let id = try await glue.start("ok.py")
            await glue.waitForEnd(id)
            ids.append(id)
            glue.hosu.clock.advance(by: .seconds(1))
        }

        let first = try await glue("GetJobRuns", ["JobName": "j", "MaxResults": 2])
        let second = try await glue(
            "GetJobRuns",
            ["JobName": "j", "MaxResults": 2, "NextToken": first["NextToken"] ?? ""]
        )
        let retried = try await glue("StartJobRun", ["JobName": "j", "JobRunId": .string(ids[0])])

        #expect(first["JobRuns"]?.array?.compactMap { $0["Id"]?.string } == [ids[2], ids[1]])
        #expect(second["JobRuns"]?.array?.compactMap { $0["Id"]?.string } == [ids[0]])
        #expect(second["NextToken"] == nil)
        #expect(retried["JobRunId"] == .string(ids[0] + "_attempt_1"))
    }
}
