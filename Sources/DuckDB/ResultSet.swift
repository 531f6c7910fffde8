import CDuckDB

/// A column of a result.
package struct EngineColumn: Hashable, Sendable {
    package let name: String
    package let type: EngineType
}

/// The rows of one statement, as they come.
///
/// Rows are fetched chunk by chunk and nothing is kept, so a result of any size takes little memory. One caller at a
/// time reads it. A class because it owns the engine's handle; Sendable because each method hands the handle to one
/// thread and waits for it.
package final class ResultSet: @unchecked Sendable {
    package let columns: [EngineColumn]
    private let session: Session
    private var result: duckdb_result
    private var isFinished = false

    /// Takes over `result`.
    init(session: Session, result: duckdb_result) {
        self.session = session
        var result = result
        columns = (0..<duckdb_column_count(&result)).map { index in
            EngineColumn(
                name: duckdb_column_name(&result, index).map { String(cString: $0) } ?? "",
                type: .taking(duckdb_column_logical_type(&result, index))
            )
        }
        self.result = result
    }

    deinit {
        duckdb_destroy_result(&result)
    }

    /// Text of the next rows, roughly `byteCount` bytes of it; nil after the last row.
    ///
    /// - Throws: `EngineFailure`.
    package func nextText(by renderer: RowRenderer, byteCount: Int = 1 << 20) async throws -> [UInt8]? {
        if !isFinished {
            try await session.perform { [self] in try render(by: renderer, byteCount: byteCount) }
        }
        return renderer.pendingByteCount == 0 ? nil : renderer.takeBytes()
    }

    /// Makes the text of the first rows on the calling thread, one of the engine's, for `nextText` to find.
    package func renderFirst(by renderer: RowRenderer) throws {
        try render(by: renderer, byteCount: 1 << 20)
    }

    private func render(by renderer: RowRenderer, byteCount: Int) throws {
        while renderer.pendingByteCount < byteCount, let chunk = try fetch() {
            defer { chunk.destroy() }
            renderer.render(chunk)
        }
    }

    /// Hands the next chunk to `body` on a thread of the engine; nil after the last one.
    ///
    /// The chunk and all its pointers are good only until `body` returns.
    ///
    /// - Throws: `EngineFailure`, or what `body` throws.
    package func withNextChunk<Value: Sendable>(
        _ body: @escaping @Sendable (DataChunk) throws -> Value
    ) async throws -> Value? {
        try await session.perform { [self] in
            guard let chunk = try fetch() else { return nil }
            defer { chunk.destroy() }
            return try body(chunk)
        }
    }

    /// Runs the statement to its end.
    ///
    /// - Returns: how many rows it wrote, for statements that write; else how many it gave.
    func drain() async throws -> Int64 {
        let isCount = duckdb_result_return_type(result) == DUCKDB_RESULT_TYPE_CHANGED_ROWS
        return try await session.perform { [self] in
            var count: Int64 = 0
            while let chunk = try fetch() {
                defer { chunk.destroy() }
                if isCount, let data = chunk.column(0).data, chunk.rowCount > 0 {
                    count += data.loadUnaligned(as: Int64.self)
                } else {
                    count += Int64(chunk.rowCount)
                }
            }
            return count
        }
    }

    /// The next chunk with rows in it, which the caller destroys.
    private func fetch() throws -> DataChunk? {
        while !isFinished {
            guard let handle = duckdb_fetch_chunk(result) else {
                isFinished = true
                let text = result.errorText
                guard text.isEmpty else { throw EngineFailure(engineText: text) }
                return nil
            }
            let chunk = DataChunk(handle: handle, columns: columns)
            if chunk.rowCount > 0 { return chunk }
            chunk.destroy()
        }
        return nil
    }
}
