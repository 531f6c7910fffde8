import HosuTesting
import Primitives
import Testing

@testable import AthenaService

@Suite struct IcebergRowsTests {
    private func lake() async throws -> AthenaClient {
        let athena = try await AthenaClient.start()
        try await athena.run("CREATE DATABASE db")
        try await athena.run(
            """
            CREATE TABLE t (id bigint, kind string) PARTITIONED BY (kind) LOCATION 's3://lake/t/'
            TBLPROPERTIES ('table_type'='ICEBERG', 'vacuum_max_snapshot_age_seconds'='3600')
            """
        )
        try await athena.run("INSERT INTO t VALUES (1, 'a'), (2, 'a'), (3, 'b')")
        return athena
    }

    @Test("rows are changed, taken away and merged, and VACUUM forgets what is old")
    func lifetime() async throws {
        let athena = try await lake()

        try await athena.run("UPDATE t SET id = id * 10 WHERE id = 2")
        try await athena.run("DELETE FROM t WHERE kind = 'b'")
        try await athena.run(
            """
            MERGE INTO t USING (VALUES (1, 'x'), (9, 'c')) AS s(k, v) ON id = k
            WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (k, v)
            """
        )
        #expect(
            try await athena.rows("SELECT * FROM t ORDER BY id") == [
                ["id", "kind"], ["9", "c"], ["20", "a"],
            ]
        )
        #expect(try await athena.rows("SELECT count(*) FROM \"t$snapshots\"") == [["_col0"], ["4"]])

        athena.hosu.clock.advance(by: .seconds(7200))
        try await athena.run("VACUUM t")
        #expect(try await athena.rows("SELECT count(*) FROM \"t$snapshots\"") == [["_col0"], ["1"]])
        #expect(
            try await athena.rows("SELECT * FROM t ORDER BY id") == [
                ["id", "kind"], ["9", "c"], ["20", "a"],
            ]
        )
        await athena.hosu.close()
    }
}
