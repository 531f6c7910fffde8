import Objects
import Primitives
import ServiceKit

extension AthenaService {
    /// A page of a result, read back from its file.
    ///
    /// The first row of a query's result is its names, and counts as a row. A page's token is the place in the file at
    /// which the next one begins.
    ///
    /// - Throws: `InvalidRequestException` when the query is not there, has not succeeded, or its file is gone.
    func getQueryResults(
        _ input: Athena.GetQueryResultsInput,
        _ call: Call
    ) async throws -> Athena.GetQueryResultsOutput {
        let record = try await find(input.queryExecutionId, call.tenant)
        try requireResults(record)
        let metadata = Athena.ResultSetMetadata(columnInfo: record.columns.map(\.asColumnInfo))
        let updateCount = record.updateCount.map { Int($0) }
        guard !record.columns.isEmpty || record.kind.result == .lines, record.kind.updateType == nil else {
            return .init(updateCount: updateCount, resultSet: .init(rows: [], resultSetMetadata: metadata))
        }
        let scope = "athena.results/\(record.id)"
        var offset: Int64 = 0
        if let text = input.nextToken {
            guard let token = PageToken(text, scope: scope), let position = Int64(token.position) else {
                throw Athena.InvalidRequestException("Malformed next token")
            }
            offset = position
        }
        let object = try await openResult(record)
        let page = try await read(object, record.kind, from: offset, limit: input.maxResults ?? 1000)
        let end = offset + Int64(page.endOffset)
        return .init(
            updateCount: updateCount,
            resultSet: .init(
                rows: page.rows.map { row in .init(data: row.map { .init(varCharValue: $0) }) },
                resultSetMetadata: metadata
            ),
            nextToken: end < object.version.byteCount && !page.rows.isEmpty
                ? PageToken(scope: scope, position: String(end)).text : nil
        )
    }

    private func requireResults(_ record: QueryRecord) throws {
        switch record.state {
        case .succeeded: return
        case .accepted:
            throw Athena.InvalidRequestException(
                "Query has not yet finished. Current state: \(shownState(of: record).rawValue)",
                "INVALID_QUERY_EXECUTION_STATE"
            )
        case .failed:
            throw Athena.InvalidRequestException(
                "Query did not finish successfully. Final query state: FAILED",
                "INVALID_QUERY_EXECUTION_STATE"
            )
        case .cancelled: throw Athena.InvalidRequestException("Could not find results", "RESULT_NOT_FOUND")
        }
    }

    private func openResult(_ record: QueryRecord) async throws -> OpenObject {
        let missing = Athena.InvalidRequestException("Could not find results", "RESULT_NOT_FOUND")
        guard let location = S3Location(record.outputLocation) else { throw missing }
        do {
            return try await state.objects.open(location.bucket, location.key)
        } catch ObjectFailure.keyMissing, ObjectFailure.bucketMissing {
            throw missing
        }
    }

    /// Reads on until the page is full or the file ends.
    private func read(
        _ object: OpenObject,
        _ kind: StatementKind,
        from offset: Int64,
        limit: Int
    ) async throws -> ResultPage {
        let byteCount = object.version.byteCount
        guard offset < byteCount else { return ResultPage(lines: [UInt8](), limit: 0) }
        var bytes: [UInt8] = []
        var window: Int64 = 256 << 10
        while true {
            let start = offset + Int64(bytes.count)
            let end = min(byteCount, start + window)
            for try await chunk in object.stream(start..<end) { bytes += chunk }
            let isWhole = end == byteCount
            let page =
                kind.result == .lines
                ? ResultPage(lines: bytes, limit: limit)
                : ResultPage(csv: bytes, limit: limit, isWhole: isWhole)
            if isWhole || (kind.result == .rows && page.rows.count == limit) { return page }
            window *= 2
        }
    }
}
