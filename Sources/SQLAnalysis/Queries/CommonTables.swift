import SQLSyntax

extension StatementAnalysis {
    /// Resolves a query of WITH and puts its name in sight.
    func commonTable(
        _ named: NamedQuery,
        isRecursive: Bool,
        outer: Scope?,
        _ scope: CommonTableScope
    ) throws(AnalysisFailure) -> CommonTable {
        let name = named.name.name
        guard scope.tables[name] == nil else {
            throw AnalysisFailure(
                .duplicateNamedQuery,
                named.span.start,
                "WITH query name '\(named.name.text)' specified more than once"
            )
        }
        let id = commonTableID()
        if isRecursive {
            if let table = try recursiveTable(named, id, outer: outer, scope) { return table }
            if let reference = TableReferences(in: named.query).named(name).first {
                throw Self.misplaced(reference, "recursive reference not allowed in this context")
            }
        }
        let result = try query(named.query, outer: outer, scope)
        let names = try aliased(result.names, named.columns)
        try checkDistinct(named.columns)
        scope.tables[name] = CommonTableScope.Entry(id: id, columns: result.query.columns, names: names)
        return CommonTable(id: id, name: name, query: result.query, referenceCount: 0, isRecursive: false)
    }

    /// The names after an alias list; an empty list changes nothing.
    func aliased(
        _ names: [String?],
        _ aliases: [Identifier]
    ) throws(AnalysisFailure) -> [String?] {
        guard !aliases.isEmpty else { return names }
        guard aliases.count == names.count else {
            throw AnalysisFailure(
                .mismatchedColumnAliases,
                aliases[0].span.start,
                "Column alias list has \(aliases.count) entries but relation has \(names.count) columns"
            )
        }
        return aliases.map(\.name)
    }

    private func checkDistinct(_ aliases: [Identifier]) throws(AnalysisFailure) {
        var seen: Set<String> = []
        for alias in aliases where !seen.insert(alias.name).inserted {
            throw AnalysisFailure(
                .duplicateColumnName,
                alias.span.start,
                "Column name '\(alias.text)' specified more than once"
            )
        }
    }

    private static func misplaced(_ reference: QualifiedName, _ message: String) -> AnalysisFailure {
        AnalysisFailure(.invalidRecursiveReference, reference.span.start, message)
    }

    // MARK: Recursion

    /// A query of WITH RECURSIVE that refers to itself; `nil` when it does not.
    ///
    /// Source: Trino documentation, SELECT, WITH RECURSIVE clause; trinodb/trino, the analyzer's rules of what is
    /// linearly recursive.
    private func recursiveTable(
        _ named: NamedQuery,
        _ id: Int,
        outer: Scope?,
        _ scope: CommonTableScope
    ) throws(AnalysisFailure) -> CommonTable? {
        guard !named.columns.isEmpty else {
            throw AnalysisFailure(
                .missingColumnAliases,
                named.span.start,
                "missing column aliases in recursive WITH query"
            )
        }
        if let nested = TableReferences(in: named.query).recursiveWiths.first {
            throw AnalysisFailure(.nestedRecursive, nested, "nested recursive WITH query")
        }
        guard case .setOperation(let operation) = named.query.body.unwrapped, operation.kind == .union else {
            return nil
        }
        let name = named.name.name
        if let reference = TableReferences(in: operation.left).named(name).first {
            throw Self.misplaced(reference, "WITH table name is referenced in the base relation of recursion")
        }
        let references = TableReferences(in: operation.right).named(name)
        guard let reference = references.first else { return nil }
        guard references.count == 1 else {
            throw Self.misplaced(
                references[1],
                "multiple recursive references in the step relation of recursion"
            )
        }
        try checkClauses(named.query)
        guard operation.quantifier == .all else {
            throw AnalysisFailure(
                .notSupported,
                operation.span.start,
                "UNION DISTINCT in a recursive WITH query is not supported"
            )
        }
        try checkStep(operation.right, reference, name)
        return try recursiveTable(named, id, operation, outer: outer, scope)
    }

    private func checkClauses(_ query: Query) throws(AnalysisFailure) {
        let clause: (name: String, place: SourcePosition)?
        if let with = query.with {
            clause = ("WITH", with.span.start)
        } else if let item = query.orderBy.first {
            clause = ("ORDER BY", item.expression.span.start)
        } else if query.offset != nil {
            clause = ("OFFSET", query.offsetStart)
        } else {
            clause = nil
        }
        if let clause {
            throw AnalysisFailure(
                .notSupported,
                clause.place,
                "immediate \(clause.name) clause in recursive query is not supported"
            )
        }
        if query.limit != nil {
            throw AnalysisFailure(
                .invalidLimitClause,
                query.limitStart,
                "immediate LIMIT/FETCH FIRST clause in recursive query"
            )
        }
    }

    /// Checks that the step is a SELECT that reads the table once, in FROM, where each row of it adds rows.
    private func checkStep(
        _ step: QueryBody,
        _ reference: QualifiedName,
        _ name: String
    ) throws(AnalysisFailure) {
        switch step {
        case .parenthesized(let query):
            try checkClauses(query)
            try checkStep(query.body, reference, name)
        case .select(let select) where select.from.contains { !TableReferences(in: $0).named(name).isEmpty }:
            for relation in select.from { try checkRelation(relation, name) }
        case .select, .setOperation, .values, .table:
            throw Self.misplaced(
                reference,
                "recursive reference outside of FROM clause of the step relation of recursion"
            )
        }
    }

    private func checkRelation(_ relation: Relation, _ name: String) throws(AnalysisFailure) {
        switch relation.node {
        case .parenthesized(let inner), .aliased(let inner, _, _), .sample(let inner, _, _),
            .matchRecognize(let inner, _):
            try checkRelation(inner, name)
        case .subquery(let query), .lateral(let query): try checkBody(query.body, name)
        case .join(let join):
            let (left, right) = (TableReferences(in: join.left), TableReferences(in: join.right))
            let kind = join.kind.rawValue.uppercased()
            if join.kind == .left || join.kind == .full, let reference = right.named(name).first {
                throw Self.misplaced(reference, "recursive reference in right source of \(kind) join")
            }
            if join.kind == .right || join.kind == .full, let reference = left.named(name).first {
                throw Self.misplaced(reference, "recursive reference in left source of \(kind) join")
            }
            try checkRelation(join.left, name)
            try checkRelation(join.right, name)
        case .table, .unnest, .invocation: break
        }
    }

    private func checkBody(_ body: QueryBody, _ name: String) throws(AnalysisFailure) {
        switch body {
        case .select(let select):
            for relation in select.from { try checkRelation(relation, name) }
        case .parenthesized(let query): try checkBody(query.body, name)
        case .setOperation(let operation):
            let kind = operation.kind.rawValue.uppercased()
            let words = "\(kind) \(operation.quantifier == .all ? "ALL" : "DISTINCT")"
            let left = TableReferences(in: operation.left).named(name).first
            let right = TableReferences(in: operation.right).named(name).first
            if operation.kind == .intersect, let reference = left ?? right {
                throw Self.misplaced(reference, "recursive reference in \(words)")
            }
            if operation.kind == .except, let reference = right {
                throw Self.misplaced(reference, "recursive reference in right relation of \(words)")
            }
            if operation.kind == .except, operation.quantifier == .all, let reference = left {
                throw Self.misplaced(reference, "recursive reference in left relation of \(words)")
            }
            try checkBody(operation.left, name)
            try checkBody(operation.right, name)
        case .values, .table: break
        }
    }

    private func recursiveTable(
        _ named: NamedQuery,
        _ id: Int,
        _ operation: SetOperation,
        outer: Scope?,
        _ scope: CommonTableScope
    ) throws(AnalysisFailure) -> CommonTable {
        let anchor = try body(operation.left, operation.span, outer: outer, scope)
        let names = try aliased(anchor.names, named.columns)
        try checkDistinct(named.columns)
        let columns = zip(anchor.query.columns, names).map { column($1 ?? $0.name, $0.type) }
        scope.tables[named.name.name] = CommonTableScope.Entry(id: id, columns: columns, names: names)
        let step = try body(operation.right, operation.span, outer: outer, scope)
        let stepStart =
            if case .select(let select) = operation.right { select.span.start } else { operation.span.start }
        guard step.query.columns.count == columns.count else {
            throw AnalysisFailure(
                .typeMismatch,
                stepStart,
                "base and step relations of recursion have different number of fields: "
                    + "\(columns.count), \(step.query.columns.count)"
            )
        }
        for (index, (base, next)) in zip(columns, step.query.columns).enumerated()
        where !TypeCoercion.canCoerce(next.type, to: base.type) {
            throw AnalysisFailure(
                .typeMismatch,
                stepStart,
                "recursion step relation output type (\(next.type)) is not coercible to "
                    + "recursion base relation output type (\(base.type)) at column \(index + 1)"
            )
        }
        let union = ResolvedSetOperation(
            kind: .union,
            isDistinct: false,
            left: anchor.query,
            right: coerced(step.query, to: columns.map(\.type), operation.span),
            columns: columns
        )
        let query = ResolvedQuery(body: .setOperation(union), columns: columns)
        return CommonTable(
            id: id,
            name: named.name.name,
            query: query,
            referenceCount: 0,
            isRecursive: true
        )
    }
}

extension QueryBody {
    /// The body without parentheses that add nothing.
    fileprivate var unwrapped: QueryBody {
        if case .parenthesized(let query) = self, query.with == nil, query.orderBy.isEmpty, query.limit == nil,
            query.offset == nil
        {
            return query.body.unwrapped
        }
        return self
    }
}
