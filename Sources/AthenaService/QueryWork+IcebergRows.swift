import SQLAnalysis

/// Statements that change rows of Iceberg tables.
extension QueryWork {
    func change(_ change: ResolvedStatement.RowChange, _ plan: Plan) async throws { throw unsupported() }

    func optimize(_ statement: ResolvedStatement.Optimize, _ plan: Plan) async throws { throw unsupported() }

    func vacuum(_ table: SQLAnalysis.CatalogTable, _ plan: Plan) async throws { throw unsupported() }

    private func unsupported() -> QueryFailure {
        QueryFailure("NOT_SUPPORTED", "\(record.kind.name ?? "The statement") is not supported by Hosu")
    }
}
