/// Turns chunks of rows into comma-separated text as Athena's result files have it: every value in double quotes with `""`
/// for one inside, NULL as nothing at all, a line feed after each row.
///
/// A class because it owns memory and writes into it; Sendable because `ResultSet` hands it to one thread at a time.
package final class RowRenderer: @unchecked Sendable {
    private let writers: UnsafeMutableBufferPointer<CellWriter>
    private let sink = ByteSink(capacity: (1 << 20) + (1 << 18))
    /// How many rows were rendered so far.
    package private(set) var rowCount: Int64 = 0

    /// - Parameters:
    ///   - columns: those of the result.
    ///   - types: how each is shown.
    /// - Throws: `EngineFailure` of kind `statement` when a column cannot be shown so.
    package init(columns: [EngineColumn], types: [RenderType]) throws {
        guard columns.count == types.count else {
            throw EngineFailure(.statement, "\(columns.count) columns came and \(types.count) were announced.")
        }
        var made: [CellWriter] = []
        do {
            for (column, type) in zip(columns, types) { made.append(try CellWriter(column.type, type)) }
        } catch {
            for writer in made { writer.deallocate() }
            throw error
        }
        writers = .allocate(capacity: made.count)
        _ = writers.initialize(fromContentsOf: made)
    }

    deinit {
        for writer in writers { writer.deallocate() }
        writers.deinitialize()
        writers.deallocate()
    }

    /// Shows every column as its engine type suggests.
    package convenience init(columns: [EngineColumn]) throws {
        try self.init(columns: columns, types: columns.map { RenderType(for: $0.type) })
    }

    /// How much text waits to be taken.
    var pendingByteCount: Int { sink.count }

    /// Writes a line of names.
    package func renderHeader(_ names: [String]) {
        for (index, name) in names.enumerated() {
            if index > 0 { sink.append(UInt8(ascii: ",")) }
            sink.append(UInt8(ascii: "\""))
            var name = name
            name.withUTF8 { sink.appendDoublingQuotes(UnsafeRawBufferPointer($0)) }
            sink.append(UInt8(ascii: "\""))
        }
        sink.append(UInt8(ascii: "\n"))
    }

    func render(_ chunk: DataChunk) {
        for index in writers.indices { writers[index].bind(chunk.column(index)) }
        for row in 0..<chunk.rowCount {
            for index in writers.indices {
                if index > 0 { sink.append(UInt8(ascii: ",")) }
                renderCell(row, index)
            }
            sink.append(UInt8(ascii: "\n"))
        }
        rowCount += Int64(chunk.rowCount)
    }

    @inline(__always)
    private func renderCell(_ row: Int, _ index: Int) {
        guard !writers[index].isNull(row) else { return }
        sink.append(UInt8(ascii: "\""))
        if writers[index].isPlainText {
            sink.appendDoublingQuotes(writers[index].bytes(row))
        } else {
            let start = sink.count
            writers[index].write(row, to: sink)
            if writers[index].canHaveQuotes { sink.doubleQuotes(from: start) }
        }
        sink.append(UInt8(ascii: "\""))
    }

    /// The text of all rows since the last call.
    package func takeBytes() -> [UInt8] { sink.take() }
}

extension ResultSet {
    /// All rows that are left, each value as its text, NULL as nil; for small results.
    ///
    /// - Throws: `EngineFailure`.
    package func texts() async throws -> [[String?]] {
        var rows: [[String?]] = []
        while let more = try await withNextChunk({ try CellTexts.read($0) }) { rows += more }
        return rows
    }
}

private enum CellTexts {
    static func read(_ chunk: DataChunk) throws -> [[String?]] {
        let sink = ByteSink(capacity: 256)
        var rows: [[String?]] = Array(repeating: [], count: chunk.rowCount)
        for (index, column) in chunk.columns.enumerated() {
            var writer = try CellWriter(column.type, RenderType(for: column.type))
            defer { writer.deallocate() }
            writer.bind(chunk.column(index))
            for row in rows.indices {
                if writer.isNull(row) {
                    rows[row].append(nil)
                } else {
                    writer.write(row, to: sink)
                    rows[row].append(sink.takeText())
                }
            }
        }
        return rows
    }
}
