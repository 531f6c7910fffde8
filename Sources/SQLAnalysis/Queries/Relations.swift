import SQLSyntax

/// Rows to select from, and what their columns are called.
struct Source {
    var relation: ResolvedRelation
    var fields: [Field]
}

extension StatementAnalysis {
    /// What FROM names, joined; nil without FROM.
    func from(
        _ select: Select,
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> Source? {
        var joined: Source?
        for relation in select.from {
            let next = try source(relation, beside: joined?.fields ?? [], outer: outer, tables)
            guard let left = joined else {
                joined = next
                continue
            }
            let join = ResolvedJoin(kind: .cross, left: left.relation, right: next.relation, condition: nil)
            joined = Source(relation: .join(join), fields: left.fields + next.fields)
        }
        return joined
    }

    /// Resolves one relation; `siblings` are the columns to its left, which UNNEST and LATERAL see.
    func source(
        _ relation: Relation,
        beside siblings: [Field],
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> Source {
        switch relation.node {
        case .table(let name, let period):
            if let period { return try table(name, asOf: period) }
            return try table(name, outer: outer, tables)
        case .subquery(let query):
            return named(try self.query(query, outer: outer, tables), relation: []) { .query($0) }
        case .lateral(let query):
            let scope = Scope(fields: siblings, parent: outer)
            return named(try self.query(query, outer: scope, tables), relation: []) { .lateral($0) }
        case .unnest(let expressions, let withOrdinality):
            return try unnest(
                expressions,
                withOrdinality,
                Scope(fields: siblings, parent: outer),
                relation.span,
                tables
            )
        case .parenthesized(let inner):
            return try source(inner, beside: siblings, outer: outer, tables)
        case .aliased(let inner, let alias, let columns):
            return try aliased(
                source(inner, beside: siblings, outer: outer, tables),
                alias,
                columns,
                at: relation.span.start
            )
        case .join(let join):
            guard join.criteria != .natural else {
                throw AnalysisFailure(.notSupported, relation.span.start, "Natural join not supported")
            }
            return try self.join(join, beside: siblings, outer: outer, tables)
        case .sample(let inner, let method, let percentage):
            return try sample(source(inner, beside: siblings, outer: outer, tables), method, percentage)
        case .matchRecognize:
            throw AnalysisFailure(.notSupported, relation.span.start, "MATCH_RECOGNIZE is not supported")
        case .invocation(let invocation, _):
            throw AnalysisFailure(.notSupported, relation.span.start, "\(invocation.rawValue) is not supported")
        }
    }

    private func named(
        _ columns: NamedColumns,
        relation: [String],
        _ wrap: (ResolvedQuery) -> ResolvedRelation
    ) -> Source {
        let span = SourceSpan(start: .start, end: .start)
        let fields = zip(columns.query.columns, columns.names).map { column, name in
            Field(relation: relation, name: name, value: .column(column, span))
        }
        return Source(relation: wrap(columns.query), fields: fields)
    }

    private func aliased(
        _ source: Source,
        _ alias: Identifier,
        _ columns: [Identifier],
        at position: SourcePosition
    ) throws(AnalysisFailure) -> Source {
        var aliased = source
        if !columns.isEmpty {
            aliased.fields.removeAll { $0.isHidden }
            guard aliased.fields.count == columns.count else {
                throw AnalysisFailure(
                    .mismatchedColumnAliases,
                    position,
                    "Column alias list has \(columns.count) entries but '\(alias.name)' has "
                        + "\(aliased.fields.count) columns available"
                )
            }
            for (index, column) in columns.enumerated() { aliased.fields[index].name = column.name }
        }
        for index in aliased.fields.indices { aliased.fields[index].relation = [alias.name] }
        return aliased
    }

    private func sample(
        _ source: Source,
        _ method: Relation.SampleMethod,
        _ percentage: Expression
    ) throws(AnalysisFailure) -> Source {
        let typed = try type(percentage, ExpressionContext(scope: Scope(fields: [], parent: nil)))
        guard case .literal(.double(let value)) = typed.coerced(to: .double).node else {
            throw AnalysisFailure(
                .typeMismatch,
                percentage.anchor,
                "Sample percentage cannot contain column references"
            )
        }
        guard (0...100).contains(value) else {
            throw AnalysisFailure(
                .numericValueOutOfRange,
                percentage.anchor,
                "Sample percentage must be between 0 and 100"
            )
        }
        let chosen: SampleMethod =
            switch method {
            case .bernoulli: .bernoulli
            case .system: .system
            }
        return Source(
            relation: .sample(source.relation, method: chosen, percentage: value),
            fields: source.fields
        )
    }

    private func unnest(
        _ expressions: [Expression],
        _ withOrdinality: Bool,
        _ scope: Scope,
        _ span: SourceSpan,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> Source {
        var items: [ResolvedUnnest.Item] = []
        var fields: [Field] = []
        for expression in expressions {
            let context = ExpressionContext(scope: scope, commonTables: tables)
                .restricted(to: "UNNEST", at: expression.anchor)
            let typed = try type(expression, context)
            let columns: [ResolvedColumn]
            switch typed.type {
            case .array(.row(let members)):
                columns = members.map { column($0.name?.lowercased() ?? "field", $0.type) }
            case .array(let element): columns = [column("element", element)]
            case .map(let key, let value): columns = [column("key", key), column("value", value)]
            default:
                throw AnalysisFailure(
                    .typeMismatch,
                    expression.anchor,
                    "Cannot unnest type: \(typed.type)"
                )
            }
            items.append(ResolvedUnnest.Item(expression: typed, columns: columns))
            fields += columns.map { Field(relation: [], name: nil, value: .column($0, span)) }
            if case .array(.row(let members)) = typed.type {
                for (offset, member) in members.enumerated() {
                    fields[fields.count - members.count + offset].name = member.name?.lowercased()
                }
            }
        }
        let ordinality = withOrdinality ? column("ordinality", .bigint) : nil
        if let ordinality { fields.append(Field(relation: [], name: nil, value: .column(ordinality, span))) }
        return Source(relation: .unnest(ResolvedUnnest(items: items, ordinality: ordinality)), fields: fields)
    }
}

// MARK: - Joins

extension StatementAnalysis {
    private func join(
        _ join: Join,
        beside siblings: [Field],
        outer: Scope?,
        _ tables: CommonTableScope?
    ) throws(AnalysisFailure) -> Source {
        let left = try source(join.left, beside: siblings, outer: outer, tables)
        let right = try source(join.right, beside: siblings + left.fields, outer: outer, tables)
        var resolved = ResolvedJoin(
            kind: join.kind.resolved,
            left: left.relation,
            right: right.relation,
            condition: nil
        )
        switch join.criteria {
        case .none:
            return Source(relation: .join(resolved), fields: left.fields + right.fields)
        case .on(let expression):
            let scope = Scope(fields: left.fields + right.fields, parent: outer)
            let context = ExpressionContext(scope: scope, commonTables: tables)
                .restricted(to: "JOIN clause", at: expression.anchor)
            let condition = try clause(type(expression, context), "JOIN ON clause", at: expression.anchor)
            resolved.condition = condition
            if right.relation.isUnnest, condition.literal != .boolean(true) {
                throw AnalysisFailure(
                    .notSupported,
                    expression.anchor,
                    "\(resolved.kind.rawValue) JOIN involving UNNEST is only supported with condition ON TRUE"
                )
            }
            switch resolved.kind {
            case .inner: prunePartitions(of: .join(resolved), by: condition)
            case .left: prunePartitions(of: right.relation, by: condition)
            case .right: prunePartitions(of: left.relation, by: condition)
            case .full, .cross: break
            }
            return Source(relation: .join(resolved), fields: left.fields + right.fields)
        case .using(let names):
            return try using(names.map { ($0.name, $0.span) }, resolved, left, right)
        case .natural:
            // Unreachable: refused before the sides are looked at.
            return Source(relation: .join(resolved), fields: left.fields + right.fields)
        }
    }

    /// A join on equal columns of one name, which stand once, first and without a relation's name.
    private func using(
        _ names: [(name: String, span: SourceSpan)],
        _ join: ResolvedJoin,
        _ left: Source,
        _ right: Source
    ) throws(AnalysisFailure) -> Source {
        var join = join
        var merged: [Field] = []
        var terms: [TypedExpression] = []
        for (name, span) in names {
            guard !merged.contains(where: { $0.name == name }) else {
                throw AnalysisFailure(
                    .duplicateColumnName,
                    span.start,
                    "Column '\(name)' appears multiple times in USING clause"
                )
            }
            let first = use(try field(name, left, "left", span), span)
            let second = use(try field(name, right, "right", span), span)
            guard let common = TypeCoercion.commonSuperType(first.type, second.type), common.isComparable else {
                throw AnalysisFailure(
                    .typeMismatch,
                    span.start,
                    "Column Types of using clause are incompatible: \(first.type), \(second.type)"
                )
            }
            let (one, other) = (first.coerced(to: common), second.coerced(to: common))
            terms.append(TypedExpression(.comparison(.equal, one, other), type: .boolean, span: span))
            let value: TypedExpression =
                switch join.kind {
                case .inner, .left, .cross: one
                case .right: other
                case .full: TypedExpression(.coalesce([one, other]), type: common, span: span)
                }
            merged.append(Field(relation: [], name: name, value: value))
        }
        join.condition =
            terms.count == 1 ? terms[0] : TypedExpression(.and(terms), type: .boolean, span: terms[0].span)
        let isRest = { (field: Field) in !names.contains { $0.name == field.name } }
        return Source(
            relation: .join(join),
            fields: merged + left.fields.filter(isRest) + right.fields.filter(isRest)
        )
    }

    private func field(
        _ name: String,
        _ source: Source,
        _ side: String,
        _ span: SourceSpan
    ) throws(AnalysisFailure) -> Field {
        let found = source.fields.filter { $0.name == name }
        guard let field = found.first else {
            throw AnalysisFailure(
                .columnNotFound,
                span.start,
                "Column '\(name)' is missing from \(side) side of join"
            )
        }
        guard found.count == 1 else {
            throw AnalysisFailure(.ambiguousName, span.start, "Column '\(name)' is ambiguous")
        }
        return field
    }
}

extension ResolvedRelation {
    fileprivate var isUnnest: Bool {
        if case .unnest = self { return true }
        return false
    }
}

extension Join.Kind {
    fileprivate var resolved: ResolvedJoin.Kind {
        switch self {
        case .inner: .inner
        case .left: .left
        case .right: .right
        case .full: .full
        case .cross: .cross
        }
    }
}
