/// Which columns an answer depends on, seen from the outermost query inwards.
///
/// A derived table, view or named query may select columns that nobody reads; those cost no bytes.
struct ColumnLiveness {
    private(set) var live: Set<Int> = []
    private var liveOfCommonTable: [Int: Set<Int>] = [:]

    /// Adds what the statement's answer depends on.
    mutating func add(_ action: ResolvedStatement.Action) {
        switch action {
        case .query(let query): addAll(query)
        case .createTableAs(let create): addAll(create.query)
        case .insert(let insert): addAll(insert.query)
        case .unload(let unload): addAll(unload.query)
        case .explain(let explain): add(explain.statement)
        case .change(let change): addAll(change.query)
        case .optimize(let optimize): addAll(optimize.query)
        case .createView, .vacuum, .passThrough: break
        }
    }

    private mutating func addAll(_ query: ResolvedQuery) {
        live.formUnion(query.columns.map(\.id))
        add(query)
    }

    /// Adds what the live columns of a query depend on, and what decides which rows it has.
    private mutating func add(_ query: ResolvedQuery) {
        for key in query.orderBy { add(key.expression) }
        switch query.body {
        case .select(let select): add(select)
        case .setOperation(let operation): add(operation)
        case .values(let values):
            for expression in values.rows.joined() { add(expression) }
        case .query(let inner): add(inner)
        }
        // A named query may be read by those behind it, so the last comes first.
        for table in query.ctes.reversed() {
            let positions = liveOfCommonTable[table.id] ?? []
            for (position, column) in table.query.columns.enumerated()
            where table.isRecursive || positions.contains(position) {
                live.insert(column.id)
            }
            if table.referenceCount > 0 { add(table.query) }
        }
    }

    private mutating func add(_ select: ResolvedSelect) {
        for item in select.items where select.isDistinct || live.contains(item.column.id) {
            add(item.expression)
        }
        if let having = select.having { add(having) }
        for key in select.aggregation?.keys ?? [] { add(key.expression) }
        if let filter = select.filter { add(filter) }
        if let relation = select.relation { add(relation) }
    }

    private mutating func add(_ operation: ResolvedSetOperation) {
        let comparesRows = operation.isDistinct || operation.kind != .union
        for (position, column) in operation.columns.enumerated() where comparesRows || live.contains(column.id)
        {
            live.insert(operation.left.columns[position].id)
            live.insert(operation.right.columns[position].id)
        }
        add(operation.left)
        add(operation.right)
    }

    private mutating func add(_ relation: ResolvedRelation) {
        switch relation {
        case .scan: break
        case .values(let values):
            for expression in values.rows.joined() { add(expression) }
        case .query(let query), .lateral(let query): add(query)
        case .commonTable(let id, let columns):
            for (position, column) in columns.enumerated() where live.contains(column.id) {
                liveOfCommonTable[id, default: []].insert(position)
            }
        case .join(let join):
            if let condition = join.condition { add(condition) }
            // UNNEST and LATERAL on the right read columns of the left.
            add(join.right)
            add(join.left)
        case .unnest(let unnest):
            for item in unnest.items { add(item.expression) }
        case .sample(let inner, _, _): add(inner)
        }
    }

    private mutating func add(_ expression: TypedExpression) {
        switch expression.node {
        case .column(let column): live.insert(column.id)
        case .grouping(let columns): live.formUnion(columns.map(\.id))
        case .exists(let query): add(query)
        case .scalarSubquery(let query): addAll(query)
        case .inSubquery(let value, let query), .quantified(_, _, let value, let query):
            add(value)
            addAll(query)
        case .literal, .lambdaParameter, .call, .cast, .arithmetic, .negate, .comparison, .isDistinctFrom, .and,
            .or, .not, .isNull, .between, .inList, .like, .caseWhen, .bind, .ifThen, .coalesce, .nullIf,
            .tryExpression, .array, .row, .subscripted, .field, .lambda, .atTimeZone, .aggregate, .window:
            for operand in expression.operands { add(operand) }
        }
    }
}
