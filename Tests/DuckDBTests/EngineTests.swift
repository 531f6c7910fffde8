import Foundation
import Testing

@testable import DuckDB

@Suite struct EngineTests {
    @Test(
        "statements fail with the kind of their cause",
        arguments: [
            (
                "SELECT error('DIVISION_BY_ZERO: Division by zero')",
                EngineFailure.Kind.raised(code: "DIVISION_BY_ZERO")
            ),
            ("SELECT CAST('a' AS INTEGER)", .conversion),
            ("SELECT 9223372036854775807::BIGINT + 1", .outOfRange),
            ("SELECT no_such_column", .statement),
            ("SELEC 1", .statement),
            ("SELECT * FROM no_such_table", .statement),
            ("SELECT * FROM read_csv('/etc/passwd')", .statement),
            ("SET memory_limit = '1GB'", .other),
            ("ATTACH '/tmp/x.db' AS x", .statement),
            ("INSTALL httpfs", .statement),
        ] as [(String, EngineFailure.Kind)]
    )
    func failureKinds(sql: String, kind: EngineFailure.Kind) async throws {
        let session = try await Engine.shared.makeSession()

        let failure = await #expect(throws: EngineFailure.self) { try await session.run(sql) }

        #expect(failure?.kind == kind, "\(String(describing: failure))")
    }

    @Test("a failure in a later row ends the stream with that failure")
    func lateFailure() async throws {
        let session = try await Engine.shared.makeSession()

        let failure = await #expect(throws: EngineFailure.self) {
            try await session.run(
                "SELECT CASE WHEN i = 900000 THEN error('CODE_X: late') ELSE i END FROM range(1000000) t(i)"
            )
        }

        #expect(failure == EngineFailure(.raised(code: "CODE_X"), "late"))
    }

    @Test("the option that keeps a statement from being planned twice stands for false")
    func lateOption() async throws {
        let session = try await Engine.shared.makeSession()

        #expect(
            try await session.rows("SELECT $1::BOOLEAN, count(*) FROM range(3) WHERE $1 = false") == [
                ["false", "3"]
            ]
        )
    }

    @Test("files are written and read below the allowed directories only")
    func allowedDirectories() async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "hosu-engine-\(UUID().uuidString)")
        let allowed = root.appending(path: "blobs it's").path
        let other = root.appending(path: "other").path
        for path in [allowed, other] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(at: root) }
        let engine = Engine(
            EngineConfiguration(
                temporaryDirectory: root.appending(path: "tmp").path,
                allowedDirectories: [allowed]
            )
        )
        let session = try await engine.makeSession()
        let quoted = allowed.replacing("'", with: "''")

        let written = try await session.run("COPY (SELECT 1 AS a UNION ALL SELECT 2) TO '\(quoted)/x.parquet'")
        let read = try await session.rows("SELECT sum(a) FROM read_parquet('\(quoted)/x.parquet')")

        #expect(written == 2)
        #expect(read == [["3"]])
        for path in ["\(other)/y.parquet", "\(quoted)/../other/y.parquet"] {
            await #expect(throws: EngineFailure.self) {
                try await session.run("COPY (SELECT 1 AS a) TO '\(path)'")
            }
        }
    }

    @Test(
        "cancelling the task interrupts the statement, and one cancelled beforehand never starts",
        .timeLimit(.minutes(5))
    )
    func cancellation() async throws {
        let session = try await Engine.shared.makeSession()
        let rows = try await session.stream("SELECT i FROM range(1000000000000) t(i)")
        let task = Task { while try await rows.withNextChunk({ $0.rowCount }) != nil {} }

        task.cancel()

        let failure = await #expect(throws: EngineFailure.self) { try await task.value }
        #expect(failure?.kind == .interrupted)
        let again = await #expect(throws: EngineFailure.self) { try await session.run("SELECT 1") }
        #expect(again?.kind == .interrupted)
    }
}
