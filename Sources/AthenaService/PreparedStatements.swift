import Primitives
import ServiceKit
import Store

/// Statements that EXECUTE runs by their name, kept in a workgroup.
extension AthenaService {
    /// - Throws: `InvalidRequestException` when the workgroup is not there, has a statement of that name, or 1,000 of them.
    func createPreparedStatement(
        _ input: Athena.CreatePreparedStatementInput,
        _ call: Call
    ) async throws -> Athena.CreatePreparedStatementOutput {
        let made = PreparedStatementRecord(
            tenant: call.tenant,
            workGroup: input.workGroup,
            name: input.statementName,
            sql: input.queryStatement,
            description: input.description,
            modifiedAt: call.world.clock.now
        )
        try await state.store.write { [self] view in
            _ = try workGroup(made.workGroup, made.tenant, view)
            guard try state.prepared.find(made.name, in: made.workGroup, made.tenant, view) == nil else {
                throw Athena.InvalidRequestException(
                    "PreparedStatement \(made.name) already exists in WorkGroup \(made.workGroup)"
                )
            }
            let count = try state.prepared.all(in: made.workGroup, made.tenant, view).count
            guard count < PreparedStatementTable.limit else {
                throw Athena.InvalidRequestException(
                    "WorkGroup \(made.workGroup) has \(count) prepared statements and can have no more"
                )
            }
            try state.prepared.put(made, view)
        }
        return .init()
    }

    func getPreparedStatement(
        _ input: Athena.GetPreparedStatementInput,
        _ call: Call
    ) async throws -> Athena.GetPreparedStatementOutput {
        let found = try await state.store.read { [self] view in
            let group = try workGroup(input.workGroup, call.tenant, view).name
            return try state.prepared.find(input.statementName, in: group, call.tenant, view)
        }
        guard let found else { throw Self.missing(input.statementName, input.workGroup) }
        return .init(preparedStatement: found.asPreparedStatement)
    }

    func batchGetPreparedStatement(
        _ input: Athena.BatchGetPreparedStatementInput,
        _ call: Call
    ) async throws -> Athena.BatchGetPreparedStatementOutput {
        let found = try await state.store.read { [self] view in
            let group = try workGroup(input.workGroup, call.tenant, view).name
            return try input.preparedStatementNames.map { name in
                (name, try state.prepared.find(name, in: group, call.tenant, view))
            }
        }
        return .init(
            preparedStatements: found.compactMap { $0.1?.asPreparedStatement },
            unprocessedPreparedStatementNames: found.filter { $0.1 == nil }.map { name, _ in
                .init(
                    statementName: name,
                    errorCode: "STATEMENT_NOT_FOUND",
                    errorMessage: Self.missing(name, input.workGroup).message
                )
            }
        )
    }

    func listPreparedStatements(
        _ input: Athena.ListPreparedStatementsInput,
        _ call: Call
    ) async throws -> Athena.ListPreparedStatementsOutput {
        let all = try await state.store.read { [self] view in
            let group = try workGroup(input.workGroup, call.tenant, view).name
            return try state.prepared.all(in: group, call.tenant, view)
        }
        let page = try Page(
            of: all,
            after: input.nextToken,
            limit: input.maxResults ?? 50,
            scope: "athena.prepared/\(input.workGroup)",
            position: \.name,
            invalidToken: Athena.InvalidRequestException("Malformed next token")
        )
        return .init(
            preparedStatements: page.elements.map {
                .init(statementName: $0.name, lastModifiedTime: $0.modifiedAt)
            },
            nextToken: page.nextToken
        )
    }

    func updatePreparedStatement(
        _ input: Athena.UpdatePreparedStatementInput,
        _ call: Call
    ) async throws -> Athena.UpdatePreparedStatementOutput {
        let now = call.world.clock.now
        try await state.store.write { [self] view in
            let group = try workGroup(input.workGroup, call.tenant, view).name
            guard var statement = try state.prepared.find(input.statementName, in: group, call.tenant, view)
            else {
                throw Self.missing(input.statementName, group)
            }
            statement.sql = input.queryStatement
            if let description = input.description { statement.description = description }
            statement.modifiedAt = now
            try state.prepared.put(statement, view)
        }
        return .init()
    }

    func deletePreparedStatement(
        _ input: Athena.DeletePreparedStatementInput,
        _ call: Call
    ) async throws -> Athena.DeletePreparedStatementOutput {
        try await state.store.write { [self] view in
            let group = try workGroup(input.workGroup, call.tenant, view).name
            guard try state.prepared.delete(input.statementName, in: group, call.tenant, view) else {
                throw Self.missing(input.statementName, group)
            }
        }
        return .init()
    }

    private static func missing(_ name: String, _ workGroup: String) -> Athena.ResourceNotFoundException {
        Athena.ResourceNotFoundException(
            message: "PreparedStatement \(name) was not found in workGroup \(workGroup)",
            resourceName: name
        )
    }
}

extension PreparedStatementRecord {
    fileprivate var asPreparedStatement: Athena.PreparedStatement {
        .init(
            statementName: name,
            queryStatement: sql,
            workGroupName: workGroup,
            description: description,
            lastModifiedTime: modifiedAt
        )
    }
}
