import Primitives
import ServiceKit
import Store

/// Queries that are kept under a name; nothing runs them by it.
extension AthenaService {
    /// Keeps a query; a second request with the token of an earlier one answers with that one's identifier.
    ///
    /// - Throws: `InvalidRequestException` when the workgroup is not there or the token was used for another query.
    func createNamedQuery(
        _ input: Athena.CreateNamedQueryInput,
        _ call: Call
    ) async throws -> Athena.CreateNamedQueryOutput {
        let made = NamedQueryRecord(
            id: call.world.ids.uuid(),
            tenant: call.tenant,
            workGroup: input.workGroup ?? WorkGroupRecord.primaryName,
            name: input.name,
            description: input.description,
            database: input.database,
            sql: input.queryString,
            token: input.clientRequestToken,
            createdAt: call.world.clock.now
        )
        let id = try await state.store.write { [self] view in
            _ = try workGroup(made.workGroup, made.tenant, view)
            if let token = made.token, let known = try state.namedQueries.find(token: token, made.tenant, view)
            {
                guard known.isSameRequest(as: made) else { throw Self.tokenMismatch }
                return known.id
            }
            try state.namedQueries.put(made, view)
            return made.id
        }
        return .init(namedQueryId: id)
    }

    func getNamedQuery(
        _ input: Athena.GetNamedQueryInput,
        _ call: Call
    ) async throws -> Athena.GetNamedQueryOutput {
        let found = try await state.store.read { [state] view in
            try state.namedQueries.find(input.namedQueryId, call.tenant, view)
        }
        guard let found else { throw Self.missingNamedQuery(input.namedQueryId) }
        return .init(namedQuery: found.asNamedQuery)
    }

    func batchGetNamedQuery(
        _ input: Athena.BatchGetNamedQueryInput,
        _ call: Call
    ) async throws -> Athena.BatchGetNamedQueryOutput {
        let found = try await state.store.read { [state] view in
            try input.namedQueryIds.map { ($0, try state.namedQueries.find($0, call.tenant, view)) }
        }
        return .init(
            namedQueries: found.compactMap { $0.1?.asNamedQuery },
            unprocessedNamedQueryIds: found.filter { $0.1 == nil }.map { id, _ in
                .init(
                    namedQueryId: id,
                    errorCode: "NAMED_QUERY_NOT_FOUND",
                    errorMessage: Self.missingNamedQuery(id).message
                )
            }
        )
    }

    func listNamedQueries(
        _ input: Athena.ListNamedQueriesInput,
        _ call: Call
    ) async throws -> Athena.ListNamedQueriesOutput {
        let scope = "athena.namedQueries/\(input.workGroup ?? WorkGroupRecord.primaryName)"
        let after = try Self.position(of: input.nextToken, scope: scope)
        let limit = max(input.maxResults ?? 50, 1)
        let ids = try await state.store.read { [self] view in
            try state.namedQueries.list(
                call.tenant,
                workGroup: try workGroup(input.workGroup, call.tenant, view).name,
                after: after,
                limit: limit + 1,
                view
            )
            .map(\.id)
        }
        let page = Array(ids.prefix(limit))
        return .init(
            namedQueryIds: page,
            nextToken: ids.count > limit ? page.last.map { PageToken(scope: scope, position: $0).text } : nil
        )
    }

    func updateNamedQuery(
        _ input: Athena.UpdateNamedQueryInput,
        _ call: Call
    ) async throws -> Athena.UpdateNamedQueryOutput {
        try await state.store.write { [state] view in
            guard var query = try state.namedQueries.find(input.namedQueryId, call.tenant, view) else {
                throw Self.missingNamedQuery(input.namedQueryId)
            }
            query.name = input.name
            query.sql = input.queryString
            if let description = input.description {
                query.description = description.isEmpty ? nil : description
            }
            try state.namedQueries.put(query, view)
        }
        return .init()
    }

    func deleteNamedQuery(
        _ input: Athena.DeleteNamedQueryInput,
        _ call: Call
    ) async throws -> Athena.DeleteNamedQueryOutput {
        try await state.store.write { [state] view in
            guard try state.namedQueries.delete(input.namedQueryId, call.tenant, view) else {
                throw Self.missingNamedQuery(input.namedQueryId)
            }
        }
        return .init()
    }

    /// Source: Terraform's provider for AWS tells a missing named query by the words "does not exist".
    private static func missingNamedQuery(_ id: String) -> Athena.InvalidRequestException {
        Athena.InvalidRequestException("Named query \(id) does not exist")
    }

    /// Two requests under one token are not one.
    static var tokenMismatch: Athena.InvalidRequestException {
        Athena.InvalidRequestException("Idempotent parameters do not match", "IDEMPOTENT_PARAMETER_MISMATCH")
    }

    /// Where a listing goes on; nil for its first page.
    static func position(of token: String?, scope: String) throws -> String? {
        guard let token else { return nil }
        guard let token = PageToken(token, scope: scope) else {
            throw Athena.InvalidRequestException("Malformed next token")
        }
        return token.position
    }
}

extension NamedQueryRecord {
    fileprivate func isSameRequest(as other: NamedQueryRecord) -> Bool {
        name == other.name && sql == other.sql && database == other.database
            && workGroup == other.workGroup && description == other.description
    }

    fileprivate var asNamedQuery: Athena.NamedQuery {
        .init(
            name: name,
            description: description,
            database: database,
            queryString: sql,
            namedQueryId: id,
            workGroup: workGroup
        )
    }
}
