import HosuTesting
import LogEvents
import Primitives
import Store
import Testing

@testable import Sandbox
@testable import Scripts

@Suite struct ScriptJournalTests {
    private let clock = ManualClock()
    private let logs: LogStore

    init() {
        logs = LogStore(store: InMemoryStore(), clock: clock)
    }

    private func journal(continuous: String? = nil) -> ScriptJournal {
        let order = ScriptOrder(
            tenant: .standard,
            jobName: "j",
            runID: "jr_1",
            language: .spark,
            script: S3Location(bucket: "lake", key: "j.py"),
            arguments: [],
            logs: ScriptLogs(
                output: "out",
                error: "err",
                continuous: continuous,
                continuousStream: "jr_1-driver"
            )
        )
        return ScriptJournal(order, logs, clock)
    }

    private func messages(_ group: String, _ stream: String = "jr_1") async throws -> [String] {
        try await logs.events(
            of: stream,
            in: group,
            .standard,
            from: nil,
            upTo: nil,
            .after(LogEvent.Position(time: .min, number: .min)),
            limit: 100
        ).map(\.message)
    }

    private func chunk(_ text: String, _ stream: OutputChunk.Stream = .output) -> OutputChunk {
        OutputChunk(stream: stream, bytes: Array(text.utf8))
    }

    @Test("a line is an event, however its bytes came, and the last one needs no end")
    func lines() async throws {
        let journal = journal()

        for piece in ["one\ntw", "o\r\n\n한", "글"] { await journal.add(chunk(piece)) }
        await journal.store()
        #expect(try await messages("out") == ["one", "two"])
        try await journal.close()

        #expect(try await messages("out") == ["one", "two", "한글"])
    }

    @Test("errors go to a group of their own, and to the one for continuous logs")
    func groups() async throws {
        let journal = journal(continuous: "v2")

        await journal.add(chunk("printed\n"))
        await journal.add(chunk("complained\n", .error))
        try await journal.close()

        #expect(try await messages("out") == ["printed"])
        #expect(try await messages("err") == ["complained"])
        #expect(try await messages("v2", "jr_1-driver") == ["complained"])
    }

    @Test("a line that is too long for one event becomes several")
    func longLines() async throws {
        let journal = journal()

        await journal.add(chunk(String(repeating: "a", count: 300_000) + "\nb\n"))
        try await journal.close()

        #expect(try await messages("out").map(\.utf8.count) == [262_118, 37_882, 1])
    }
}
