// MARK: - Queries

extension Printer {
    mutating func write(_ query: Query) {
        if let with = query.with {
            write(with.isRecursive ? "WITH RECURSIVE " : "WITH ")
            writeList(with.queries) { printer, named in
                printer.write(named.name)
                if !named.columns.isEmpty {
                    printer.write(" ")
                    printer.write(named.columns)
                }
                printer.write(" AS ")
                printer.writeSubquery(named.query)
            }
            write(" ")
        }
        write(query.body)
        if !query.orderBy.isEmpty {
            write(" ")
            write(orderBy: query.orderBy)
        }
        if let offset = query.offset { write(" OFFSET \(Self.text(offset)) ROWS") }
        switch query.limit {
        case nil: break
        case .all: write(" LIMIT ALL")
        case .rows(let count): write(" LIMIT " + Self.text(count))
        case .fetchFirst(let count, let withTies):
            write(" FETCH FIRST ")
            if let count { write(Self.text(count) + " ") }
            write(withTies ? "ROWS WITH TIES" : "ROWS ONLY")
        }
    }

    private static func text(_ count: RowCount) -> String {
        switch count {
        case .number(let number): String(number)
        case .parameter: "?"
        }
    }

    mutating func write(orderBy items: [SortItem]) {
        write("ORDER BY ")
        writeList(items) { printer, item in
            printer.write(item.expression)
            switch item.direction {
            case .ascending: printer.write(" ASC")
            case .descending: printer.write(" DESC")
            case nil: break
            }
            switch item.nulls {
            case .first: printer.write(" NULLS FIRST")
            case .last: printer.write(" NULLS LAST")
            case nil: break
            }
        }
    }

    private mutating func write(_ body: QueryBody) {
        switch body {
        case .select(let select): write(select)
        case .setOperation(let operation): write(operation)
        case .values(let values):
            write("VALUES ")
            writeList(values.rows) { printer, row in
                if case .row(let fields) = row.node, fields.count > 1 {
                    printer.writeParenthesized(fields) { $0.write($1) }
                } else {
                    printer.write(row)
                }
            }
        case .table(let name):
            write("TABLE ")
            write(name)
        case .parenthesized(let query): writeSubquery(query)
        }
    }

    private mutating func write(_ operation: SetOperation) {
        write(operation.left, isWrapped: operation.kind == .intersect && !Self.isIntersection(operation.left))
        write(" \(operation.kind.rawValue.uppercased()) ")
        write(operation.quantifier)
        write(operation.right, isWrapped: operation.kind == .intersect || !Self.isIntersection(operation.right))
    }

    private mutating func write(_ operand: QueryBody, isWrapped: Bool) {
        guard isWrapped, case .setOperation = operand else { return write(operand) }
        write("(")
        write(operand)
        write(")")
    }

    private static func isIntersection(_ body: QueryBody) -> Bool {
        guard case .setOperation(let operation) = body else { return false }
        return operation.kind == .intersect
    }

    private mutating func write(_ select: Select) {
        write("SELECT ")
        write(select.quantifier)
        writeList(select.items) { $0.write($1) }
        if !select.from.isEmpty {
            write(" FROM ")
            writeList(select.from) { $0.write($1) }
        }
        if let filter = select.filter {
            write(" WHERE ")
            write(filter)
        }
        if let groupBy = select.groupBy {
            write(" GROUP BY ")
            write(groupBy.quantifier)
            writeList(groupBy.elements) { $0.write($1) }
        }
        if let having = select.having {
            write(" HAVING ")
            write(having)
        }
        guard !select.windows.isEmpty else { return }
        write(" WINDOW ")
        writeList(select.windows) { printer, window in
            printer.write(window.name)
            printer.write(" AS (")
            printer.write(window.specification)
            printer.write(")")
        }
    }

    private mutating func write(_ item: SelectItem) {
        switch item {
        case .all: write("*")
        case .allOf(let base, let aliases):
            switch base.node {
            case .identifier, .dereference: write(base)
            default:
                write("(")
                write(base)
                write(")")
            }
            write(".*")
            guard !aliases.isEmpty else { return }
            write(" AS ")
            write(aliases)
        case .expression(let expression, let alias):
            write(expression)
            guard let alias else { return }
            write(" AS ")
            write(alias)
        }
    }

    private mutating func write(_ element: GroupingElement) {
        switch element {
        case .set(let expressions): write(set: expressions)
        case .rollup(let sets): write("ROLLUP ", sets)
        case .cube(let sets): write("CUBE ", sets)
        case .groupingSets(let sets): write("GROUPING SETS ", sets)
        }
    }

    private mutating func write(_ keyword: String, _ sets: [[Expression]]) {
        write(keyword)
        writeParenthesized(sets) { $0.write(set: $1) }
    }

    private mutating func write(set expressions: [Expression]) {
        if expressions.count == 1, let only = expressions.first {
            write(only)
        } else {
            writeParenthesized(expressions) { $0.write($1) }
        }
    }
}

// MARK: - Relations

extension Printer {
    mutating func write(_ relation: Relation) {
        switch relation.node {
        case .table(let name, let period):
            write(name)
            guard let period else { return }
            write(" FOR \(period.kind.rawValue.uppercased()) AS OF ")
            write(period.end)
        case .subquery(let query): writeSubquery(query)
        case .unnest(let arguments, let withOrdinality):
            write("UNNEST ")
            writeParenthesized(arguments) { $0.write($1) }
            if withOrdinality { write(" WITH ORDINALITY") }
        case .lateral(let query):
            write("LATERAL ")
            writeSubquery(query)
        case .parenthesized(let inner):
            write("(")
            write(inner)
            write(")")
        case .aliased(let inner, let alias, let columns):
            write(inner)
            write(" AS ")
            write(alias)
            guard !columns.isEmpty else { return }
            write(" ")
            write(columns)
        case .join(let join): write(join)
        case .sample(let inner, let method, let percentage):
            write(inner)
            write(" TABLESAMPLE \(method.rawValue.uppercased()) (")
            write(percentage)
            write(")")
        case .matchRecognize(let inner, let text):
            write(inner)
            write(" MATCH_RECOGNIZE (\(text))")
        case .invocation(let invocation, let text): write("\(invocation.rawValue)(\(text))")
        }
    }

    private mutating func write(_ join: Join) {
        write(join.left)
        write(" ")
        if join.criteria == .natural { write("NATURAL ") }
        switch join.kind {
        case .inner: break
        case .left: write("LEFT ")
        case .right: write("RIGHT ")
        case .full: write("FULL ")
        case .cross: write("CROSS ")
        }
        write("JOIN ")
        write(join.right)
        switch join.criteria {
        case .none, .natural: break
        case .on(let condition):
            write(" ON ")
            write(condition)
        case .using(let columns):
            write(" USING ")
            write(columns)
        }
    }

    mutating func write(_ specification: WindowSpecification) {
        var parts: [(inout Printer) -> Void] = []
        if let base = specification.base { parts.append { $0.write(base) } }
        if !specification.partitionBy.isEmpty {
            parts.append { printer in
                printer.write("PARTITION BY ")
                printer.writeList(specification.partitionBy) { $0.write($1) }
            }
        }
        if !specification.orderBy.isEmpty { parts.append { $0.write(orderBy: specification.orderBy) } }
        if let frame = specification.frame { parts.append { $0.write(frame) } }
        for (index, part) in parts.enumerated() {
            if index > 0 { write(" ") }
            part(&self)
        }
    }

    private mutating func write(_ frame: WindowFrame) {
        write(frame.unit.rawValue.uppercased() + " ")
        guard let end = frame.end else { return write(frame.start) }
        write("BETWEEN ")
        write(frame.start)
        write(" AND ")
        write(end)
    }

    private mutating func write(_ bound: WindowFrame.Bound) {
        switch bound {
        case .unboundedPreceding: write("UNBOUNDED PRECEDING")
        case .preceding(let value):
            write(value)
            write(" PRECEDING")
        case .currentRow: write("CURRENT ROW")
        case .following(let value):
            write(value)
            write(" FOLLOWING")
        case .unboundedFollowing: write("UNBOUNDED FOLLOWING")
        }
    }
}
