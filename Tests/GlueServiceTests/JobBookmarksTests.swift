import HosuServer
import HosuTesting
import Primitives
import ServiceKit
import Shapes
import Testing

/// Bookmarks, as scripts and their owners see them.
@Suite struct JobBookmarksTests {
    private static let enabled: JSONValue = ["--job-bookmark-option": "job-bookmark-enable"]

    /// A run of job `a` that goes on, with its way to its bookmark.
    private struct Script {
        let hosu: StagedHosu
        let runID: String
        let token: String

        init(_ hosu: StagedHosu, arguments: JSONValue = JobBookmarksTests.enabled) async throws {
            self.hosu = hosu
            let answer = try await hosu.glue("StartJobRun", ["JobName": "a", "Arguments": arguments])
            runID = try #require(answer["JobRunId"]?.string)
            token = hosu.hosu.core.cores.tokens.issue(
                for: .init(tenant: .standard, jobName: "a", runID: runID, scratchDirectory: "/tmp/x"),
                hosu.hosu.core.world
            )
        }

        func send(_ method: String, _ body: JSONValue? = nil) async throws -> (status: Int, json: JSONValue) {
            let answer = try await hosu.hosu.send(
                method,
                "/_hosu/runs/\(runID)/state",
                headers: ["authorization": "Bearer \(token)"],
                body: body?.bytes ?? []
            )
            return (answer.status, try answer.json)
        }

        func state() async throws -> JSONValue { try await send("GET").json }

        @discardableResult
        func commit(_ contexts: JSONValue, version: JSONValue?) async throws -> (status: Int, json: JSONValue) {
            try await send("PUT", ["version": version ?? .null, "contexts": contexts])
        }

        func end() async throws {
            await hosu.scripts.waitFor("a")
            try await hosu.end("a")
        }
    }

    /// Runs the job once and commits that state.
    @discardableResult
    private static func run(_ hosu: StagedHosu, _ contexts: JSONValue) async throws -> String {
        let script = try await Script(hosu)
        let before = try await script.state()
        try await script.commit(contexts, version: before["version"])
        try await script.end()
        return script.runID
    }

    @Test("a bookmark advances on commit alone, and counts runs and attempts")
    func counted() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        let missing = try await hosu.glue.refusal("GetJobBookmark", ["JobName": "a"])
        let first = try await Self.run(hosu, ["s": ["n": 1]])
        let script = try await Script(hosu)
        _ = try await script.state()
        try await script.end()
        let third = try await Script(hosu)

        let seen = try await third.state()
        let entry = try await hosu.glue("GetJobBookmark", ["JobName": "a"])["JobBookmarkEntry"]

        #expect(missing == "EntityNotFoundException: Continuation for job a not found")
        #expect(seen["option"] == "job-bookmark-enable")
        #expect(seen["contexts"] == ["s": ["n": 1]])
        #expect(seen["until"]?.isNull == true)
        #expect(entry?["Run"] == 2)
        #expect(entry?["Attempt"] == 1)
        #expect(entry?["Version"] == 1)
        #expect(entry?["PreviousRunId"] == .string(first))
        #expect(entry?["RunId"] == .string(third.runID))
        #expect(entry?["JobBookmark"]?.string == #"{"s":{"n":1}}"#)
        await hosu.hosu.close()
    }

    @Test("contexts that a run does not read keep their state")
    func merged() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        try await Self.run(hosu, ["s": ["n": 1], "t": ["n": 5]])
        try await Self.run(hosu, ["s": ["n": 2]])

        let script = try await Script(hosu)

        #expect(try await script.state()["contexts"] == ["s": ["n": 2], "t": ["n": 5]])
        await hosu.hosu.close()
    }

    @Test("of two runs at once the second to commit is told of the first, and commits nothing")
    func concurrent() async throws {
        let hosu = try await StagedHosu()
        try await hosu.makeJob("a", concurrency: 2)
        let one = try await Script(hosu)
        let two = try await Script(hosu)
        let version = try await one.state()["version"]
        _ = try await two.state()

        let first = try await one.commit(["s": 1], version: version)
        let second = try await two.commit(["s": 2], version: version)
        let again = try await one.commit(["s": 3], version: first.json["version"])

        #expect(first.status == 200)
        #expect(second.status == 409)
        #expect(second.json["error"] == "VersionMismatchException")
        let message = second.json["message"]?.string
        #expect(
            message
                == "Continuation update failed due to version mismatch. Expected version 1 but found version 0"
        )
        #expect(again.status == 200)
        await hosu.hosu.close()
    }

    @Test("a reset forgets everything, a rewind what came after a run")
    func reset() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        let first = try await Self.run(hosu, ["s": 1])
        try await Self.run(hosu, ["s": 2])
        try await Self.run(hosu, ["s": 3])

        let rewound = try await hosu.glue("ResetJobBookmark", ["JobName": "a", "RunId": .string(first)])
        let entry = rewound["JobBookmarkEntry"]
        let reset = try await hosu.glue("ResetJobBookmark", ["JobName": "a"])["JobBookmarkEntry"]
        let unknown = try await hosu.glue.refusal("ResetJobBookmark", ["JobName": "a", "RunId": "jr_0"])

        #expect(entry?["JobBookmark"]?.string == #"{"s":1}"#)
        #expect(entry?["RunId"] == .string(first))
        #expect(entry?["Version"] == 4)
        #expect(reset?["JobBookmark"]?.string == "{}")
        #expect(reset?["Run"] == 0)
        #expect(unknown == "EntityNotFoundException: JobRun jr_0 of job a not found.")
        await hosu.hosu.close()
    }

    @Test("a paused bookmark reads between two runs, and from the last commit where none are named")
    func paused() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        let first = try await Self.run(hosu, ["s": 1])
        let second = try await Self.run(hosu, ["s": 2])
        try await Self.run(hosu, ["s": 3])
        let option: JSONValue = "job-bookmark-pause"

        let plain = try await Script(hosu, arguments: ["--job-bookmark-option": option])
        let fromLast = try await plain.state()
        try await plain.end()
        let between = try await Script(
            hosu,
            arguments: [
                "--job-bookmark-option": option, "--job-bookmark-from": .string(first),
                "--job-bookmark-to": .string(second),
            ]
        )
        let bounded = try await between.state()
        try await between.end()
        let half = try await Script(
            hosu,
            arguments: ["--job-bookmark-option": option, "--job-bookmark-from": .string(first)]
        )
        let refused = try await half.send("GET")

        #expect(fromLast["contexts"] == ["s": 3])
        #expect(bounded["contexts"] == ["s": 1])
        #expect(bounded["until"] == ["s": 2])
        #expect(refused.status == 400)
        await hosu.hosu.close()
    }

    @Test("a job without bookmarks sees none")
    func disabled() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        try await Self.run(hosu, ["s": 1])

        let script = try await Script(hosu, arguments: [:])
        let state = try await script.state()

        #expect(state["option"] == "job-bookmark-disable")
        #expect(state["contexts"] == [:])
        let entry = try await hosu.glue("GetJobBookmark", ["JobName": "a"])["JobBookmarkEntry"]
        #expect(entry?["RunId"] != .string(script.runID))
        await hosu.hosu.close()
    }

    @Test("a job takes its bookmark with it")
    func deleted() async throws {
        let hosu = try await StagedHosu(jobs: ["a"])
        try await Self.run(hosu, ["s": 1])

        try await hosu.glue("DeleteJob", ["JobName": "a"])
        try await hosu.makeJob("a")

        let missing = try await hosu.glue.refusal("GetJobBookmark", ["JobName": "a"])
        #expect(missing == "EntityNotFoundException: Continuation for job a not found")
        await hosu.hosu.close()
    }
}
