extension TypedExpression {
    /// Whether the value depends on nothing but columns of one row: no queries, no aggregates, no chance.
    package var isOfRowsAlone: Bool {
        !contains { part in
            switch part.node {
            case .exists, .scalarSubquery, .inSubquery, .quantified, .aggregate, .window, .grouping: true
            case .call(let function, _): !function.isDeterministic
            default: false
            }
        }
    }

    /// Adds the columns that the expression names, each once.
    package func collectColumns(into columns: inout [ResolvedColumn]) {
        var found = columns
        forEachColumn { column in
            if !found.contains(column) { found.append(column) }
        }
        columns = found
    }
}
