import Primitives

/// Runs statements through Athena's operations, as any client would.
struct QueryClient: Sendable {
    let lake: any LakeConnection
    /// Statements that name no database mean this one.
    var database: String?
    var workGroup: String?
    /// Where Athena keeps results.
    let outputLocation: String

    /// What one statement did.
    struct Outcome: Sendable {
        let id: String
        let statementType: String
        let substatementType: String
        let scannedByteCount: Int
        let milliseconds: Int
        /// What could be better about the statement.
        var advice: [String] = []

        /// Whether the answer has rows to show; what CTAS and INSERT answer is a count.
        var hasRows: Bool {
            !["CREATE_TABLE_AS_SELECT", "INSERT", "UNLOAD", "UPDATE", "DELETE", "MERGE"].contains(
                substatementType
            )
        }
    }

    /// Why a statement did not run to its end.
    struct Failure: Error {
        let message: String
    }

    /// The bucket of `outputLocation`.
    var outputBucket: String {
        String(outputLocation.dropFirst("s3://".count).prefix { $0 != "/" })
    }

    /// Runs one statement to its end; cancelling the task stops it in Athena, too.
    ///
    /// - Throws: `Failure` with Athena's message when the statement is refused or fails.
    func run(_ sql: String) async throws -> Outcome {
        var input = JSONObject([("QueryString", .string(sql))])
        if let database { input["QueryExecutionContext"] = ["Database": .string(database)] }
        input["ResultConfiguration"] = ["OutputLocation": .string(outputLocation)]
        if let workGroup { input["WorkGroup"] = .string(workGroup) }
        let reply: JSONValue
        do {
            reply = try await lake.call("athena", "StartQueryExecution", .object(input))
        } catch let failure as LakeFailure where failure.code == "InvalidRequestException" {
            throw Failure(message: failure.message)
        }
        guard let id = reply["QueryExecutionId"]?.string else {
            throw Failure(message: "The answer to StartQueryExecution has no QueryExecutionId.")
        }
        do {
            return try await end(of: id)
        } catch is CancellationError {
            _ = try? await lake.call("athena", "StopQueryExecution", ["QueryExecutionId": .string(id)])
            throw CancellationError()
        }
    }

    /// Asks for the state until it is final, more and more slowly: quick statements are known at once, slow ones cost
    /// little.
    private func end(of id: String) async throws -> Outcome {
        var pause = Duration.milliseconds(1)
        let clock = World.system.clock
        while true {
            try Task.checkCancellation()
            let reply = try await lake.call(
                "athena",
                "GetQueryExecution",
                ["QueryExecutionId": .string(id)]
            )
            let execution = reply["QueryExecution"]
            let status = execution?["Status"]
            switch status?["State"]?.string {
            case "SUCCEEDED":
                let statistics = execution?["Statistics"]
                return Outcome(
                    id: id,
                    statementType: execution?["StatementType"]?.string ?? "",
                    substatementType: execution?["SubstatementType"]?.string ?? "",
                    scannedByteCount: statistics?["DataScannedInBytes"]?.int ?? 0,
                    milliseconds: statistics?["TotalExecutionTimeInMillis"]?.int ?? 0,
                    advice: (execution?["HosuAdvice"]?.array ?? []).compactMap(\.string)
                )
            case "FAILED", "CANCELLED":
                let reason = status?["StateChangeReason"]?.string
                throw Failure(message: reason ?? "The query ended without a reason.")
            default:
                try await clock.sleep(until: clock.now.advanced(by: pause))
                pause = min(pause * 2, .milliseconds(100))
            }
        }
    }

    /// Hands the pages of an answer to `body`, in order.
    func eachPage(
        of outcome: Outcome,
        _ body: (_ page: QueryTable, _ isFirst: Bool) throws -> Void
    ) async throws {
        var token: JSONValue?
        var isFirst = true
        repeat {
            var input = JSONObject([("QueryExecutionId", .string(outcome.id)), ("MaxResults", 1000)])
            input["NextToken"] = token
            let reply = try await lake.call("athena", "GetQueryResults", .object(input))
            var page = QueryTable(results: reply)
            // Athena repeats the names of the columns as the first row of what queries answer.
            if isFirst, outcome.statementType == "DML", !page.rows.isEmpty { page.rows.removeFirst() }
            try body(page, isFirst)
            token = reply["NextToken"]
            isFirst = false
        } while token?.string != nil
    }

    /// The whole answer at once.
    func table(_ sql: String) async throws -> QueryTable {
        let outcome = try await run(sql)
        var table = QueryTable(columns: [], rows: [])
        try await eachPage(of: outcome) { page, _ in
            table.columns = page.columns
            table.rows += page.rows
        }
        return table
    }
}

extension QueryTable {
    /// One page of GetQueryResults.
    init(results: JSONValue) {
        let set = results["ResultSet"]
        let columns = set?["ResultSetMetadata"]?["ColumnInfo"]?.array ?? []
        self.columns = columns.map { column in
            Column(name: column["Name"]?.string ?? "", type: column["Type"]?.string ?? "varchar")
        }
        rows = (set?["Rows"]?.array ?? []).map { row in
            (row["Data"]?.array ?? []).map { $0["VarCharValue"]?.string }
        }
    }
}
