import DuckDB
import Objects
import Primitives
import StatesService

/// Rows of Parquet files for distributed maps, read by the lake's engine.
struct ParquetItems: ParquetReading {
    let objects: ObjectStore
    let engine: Engine

    func rows(ofBucket bucket: String, key: String) async throws -> @Sendable () async throws -> [JSONValue]? {
        let snapshot = try await objects.snapshot([.key(bucket: bucket, key: key)], includingRestored: true)
        guard let file = snapshot.files.first else { throw ObjectFailure.keyMissing(key) }
        let session = try await engine.makeSession()
        let path = "'" + file.path.replacing("'", with: "''") + "'"
        let rows = try await session.stream("SELECT to_json(t)::VARCHAR AS item FROM read_parquet(\(path)) t")
        return {
            // The snapshot pins the file for as long as there may be rows.
            defer { _ = snapshot }
            return try await rows.withNextChunk { chunk in try Self.items(chunk) }
        }
    }

    private static func items(_ chunk: DataChunk) throws -> [JSONValue] {
        let column = chunk.column(0)
        return try (0..<chunk.rowCount).map { row in try JSONValue(parsing: Array(column.bytes(row))) }
    }
}
