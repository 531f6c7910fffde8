import HosuTesting
import Primitives
import Shapes
import Testing

@Suite struct JobsTests {
    @Test("a job has the defaults of AWS for what was not said")
    func defaults() async throws {
        let glue = try await GlueHosu()

        try await glue("CreateJob", JobsHosu.job("j"))
        let job = try await glue("GetJob", ["JobName": "j"])["Job"]

        #expect(job?["MaxRetries"] == 0)
        #expect(job?["ExecutionProperty"]?["MaxConcurrentRuns"] == 1)
        #expect(job?["GlueVersion"] == "5.1")
        #expect(job?["Timeout"] == 480)
        #expect(job?["MaxCapacity"] == 10.0)
        #expect(job?["AllocatedCapacity"] == 10)
        #expect(job?["Command"]?["PythonVersion"] == "3")
        #expect(job?["JobMode"] == "SCRIPT")
    }

    @Test("an update puts back to its default what it does not say")
    func update() async throws {
        let glue = try await GlueHosu()
        try await glue(
            "CreateJob",
            JobsHosu.job(
                "j",
                [
                    "Description": "old", "MaxRetries": 3, "DefaultArguments": ["--a": "1"],
                    "WorkerType": "G.2X", "NumberOfWorkers": 4,
                ]
            )
        )
        #expect(try await glue("GetJob", ["JobName": "j"])["Job"]?["MaxCapacity"] == 8.0)

        try await glue(
            "UpdateJob",
            ["JobName": "j", "JobUpdate": ["Role": "r2", "Command": JobsHosu.command("ok.py")]]
        )
        let job = try await glue("GetJob", ["JobName": "j"])["Job"]

        #expect(job?["Role"] == "r2")
        #expect(job?["Description"] == nil)
        #expect(job?["MaxRetries"] == 0)
        #expect(job?["DefaultArguments"] == nil)
        #expect(job?["WorkerType"] == nil)
    }

    @Test(
        "what a job cannot be is refused",
        arguments: [
            (["WorkerType": "G.1X"], "Please set both Worker Type and Number of Workers."),
            (
                ["WorkerType": "G.1X", "NumberOfWorkers": 1],
                "To use Worker Type G.1X, minimum allowed value of Number of Workers is 2."
            ),
            (
                ["WorkerType": "G.1X", "NumberOfWorkers": 2, "MaxCapacity": 2],
                "Please do not set Max Capacity if using Worker Type and Number of Workers."
            ),
            (["WorkerType": "G.9X", "NumberOfWorkers": 2], "Worker Type G.9X is not known."),
            (["MaxRetries": 11], "MaxRetries must be between 0 and 10."),
            (["Timeout": 10_081], "Timeout must be at most 10080 minutes (7 days), not 10081."),
            (["CodeGenConfigurationNodes": [:]], "CodeGenConfigurationNodes is not supported by Hosu."),
            (
                ["Command": ["Name": "gluesql", "ScriptLocation": "s3://b/k"]],
                "Unknown command name gluesql: it must be one of glueetl, pythonshell, gluestreaming, glueray."
            ),
            (
                ["Command": ["Name": "pythonshell", "ScriptLocation": "s3://b/k"], "MaxCapacity": 2],
                "Max Capacity of a pythonshell job must be 0.0625 or 1.0."
            ),
        ] as [(JSONValue, String)]
    )
    func refusals(members: JSONValue, message: String) async throws {
        let glue = try await GlueHosu()

        let refusal = try await glue.refusal("CreateJob", JobsHosu.job("j", members))

        #expect(refusal == "InvalidInputException: \(message)")
    }

    @Test("a name is taken once, and another definition under it is told apart")
    func taken() async throws {
        let glue = try await GlueHosu()
        try await glue("CreateJob", JobsHosu.job("j"))

        #expect(
            try await glue.refusal("CreateJob", JobsHosu.job("j"))
                == "AlreadyExistsException: Job with name: j already exists."
        )
        #expect(
            try await glue.refusal("CreateJob", JobsHosu.job("j", ["MaxRetries": 1]))
                == "IdempotentParameterMismatchException: "
                + "Job with name: j already submitted with different configuration."
        )
    }

    @Test("jobs are listed by their tags, deleted without complaint, and named where they are missing")
    func listing() async throws {
        let glue = try await GlueHosu()
        for (name, team) in [("a", "x"), ("b", "y"), ("c", "x")] {
            try await glue("CreateJob", JobsHosu.job(name, ["Tags": ["team": .string(team)]]))
        }

        let tagged = try await glue("ListJobs", ["Tags": ["team": "x"]])["JobNames"]
        let first = try await glue("GetJobs", ["MaxResults": 2])
        let batch = try await glue("BatchGetJobs", ["JobNames": ["c", "zz"]])
        try await glue("DeleteJob", ["JobName": "c"])
        try await glue("DeleteJob", ["JobName": "c"])

        #expect(tagged == ["a", "c"])
        #expect(first["Jobs"]?.array?.count == 2)
        #expect(first["NextToken"] != nil)
        #expect(batch["JobsNotFound"] == ["zz"])
        #expect(
            try await glue.refusal("GetJob", ["JobName": "c"])
                == "EntityNotFoundException: Job with name: c not found."
        )
        #expect(
            try await glue("GetTags", ["ResourceArn": "arn:aws:glue:us-east-1:000000000000:job/a"])["Tags"]
                == ["team": "x"]
        )
    }
}
