// MARK: - Queries

extension TrinoParser {
    /// A query with its `WITH`.
    mutating func query() throws(SyntaxFailure) -> Query {
        let mark = cursor.enter("<query>")
        let start = cursor.current.start
        let with = try acceptWith()
        var query = try queryWithoutWith()
        query.with = with
        query.span = cursor.span(from: start)
        cursor.leave(mark)
        return query
    }

    private mutating func acceptWith() throws(SyntaxFailure) -> With? {
        let start = cursor.current.start
        guard accept(.with) else { return nil }
        let isRecursive = accept(.recursive)
        let queries = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.namedQuery() }
        return With(isRecursive: isRecursive, queries: queries, span: cursor.span(from: start))
    }

    private mutating func namedQuery() throws(SyntaxFailure) -> NamedQuery {
        let start = cursor.current.start
        let name = try identifier()
        let columns = isAt(.leftParenthesis) ? try identifierList() : []
        try expect(.as)
        try expect(.leftParenthesis)
        let query = try query()
        try expect(.rightParenthesis)
        return NamedQuery(name: name, columns: columns, query: query, span: cursor.span(from: start))
    }

    private mutating func queryWithoutWith() throws(SyntaxFailure) -> Query {
        let start = cursor.current.start
        let outer = try descend()
        let body = try union()
        let orderBy = try acceptOrderBy()
        var offset: RowCount?
        let offsetStart = cursor.current.start
        if accept(.offset) {
            offset = try rowCount()
            if !accept(.row) { _ = accept(.rows) }
        }
        let limitStart = cursor.current.start
        let limit = try acceptLimit()
        ascend(outer)
        return Query(
            with: nil,
            body: body,
            orderBy: orderBy,
            offset: offset,
            limit: limit,
            offsetStart: offsetStart,
            limitStart: limitStart,
            span: cursor.span(from: start)
        )
    }

    mutating func acceptOrderBy() throws(SyntaxFailure) -> [SortItem] {
        guard accept(.order) else { return [] }
        try expect(.by)
        return try commaSeparated { (parser) throws(SyntaxFailure) in try parser.sortItem() }
    }

    private mutating func sortItem() throws(SyntaxFailure) -> SortItem {
        let expression = try expression()
        var item = SortItem(expression: expression)
        if accept(.asc) {
            item.direction = .ascending
        } else if accept(.desc) {
            item.direction = .descending
        }
        if accept(.nulls) {
            if accept(.first) {
                item.nulls = .first
            } else {
                try expect(.last)
                item.nulls = .last
            }
        }
        return item
    }

    private mutating func acceptLimit() throws(SyntaxFailure) -> Limit? {
        if accept(.limit) {
            return accept(.all) ? .all : .rows(try rowCount())
        }
        guard accept(.fetch) else { return nil }
        if !accept(.first) { try expect(.next) }
        let isCounted = !isAt(.row) && !isAt(.rows)
        let count = isCounted ? try rowCount() : nil
        if !accept(.row) { try expect(.rows) }
        if accept(.only) { return .fetchFirst(count, withTies: false) }
        try expect(.with)
        try expect(.ties)
        return .fetchFirst(count, withTies: true)
    }

    private mutating func rowCount() throws(SyntaxFailure) -> RowCount {
        let token = cursor.current
        if token.kind == .integer {
            cursor.skip()
            return .number(try integerValue(cursor.text(of: token), at: token.start))
        }
        cursor.note("<integer>")
        try expect(.question)
        parameterCount += 1
        return .parameter(parameterCount - 1)
    }
}

// MARK: - Bodies

extension TrinoParser {
    private mutating func union() throws(SyntaxFailure) -> QueryBody {
        let outer = beginChain()
        var left = try intersection()
        while true {
            // Errors of a set operation point at its word.
            let start = cursor.current.start
            let kind: SetOperation.Kind
            if accept(.union) {
                kind = .union
            } else if accept(.except) {
                kind = .except
            } else {
                break
            }
            try link()
            let quantifier = acceptQuantifier()
            let right = try intersection()
            left = .setOperation(
                SetOperation(
                    kind: kind,
                    quantifier: quantifier,
                    left: left,
                    right: right,
                    span: cursor.span(from: start)
                )
            )
        }
        endChain(outer)
        return left
    }

    private mutating func intersection() throws(SyntaxFailure) -> QueryBody {
        var left = try queryPrimary()
        while true {
            let start = cursor.current.start
            guard accept(.intersect) else { break }
            try link()
            let quantifier = acceptQuantifier()
            let right = try queryPrimary()
            left = .setOperation(
                SetOperation(
                    kind: .intersect,
                    quantifier: quantifier,
                    left: left,
                    right: right,
                    span: cursor.span(from: start)
                )
            )
        }
        return left
    }

    private mutating func acceptQuantifier() -> SetQuantifier? {
        if accept(.distinct) { return .distinct }
        return accept(.all) ? .all : nil
    }

    private mutating func queryPrimary() throws(SyntaxFailure) -> QueryBody {
        let start = cursor.current.start
        if isAt(.select) { return .select(try select()) }
        if accept(.table) { return .table(try qualifiedName()) }
        if accept(.values) {
            let rows = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
            return .values(Values(rows: rows, span: cursor.span(from: start)))
        }
        try expect(.leftParenthesis)
        let query = try queryWithoutWith()
        try expect(.rightParenthesis)
        return .parenthesized(query)
    }

    private mutating func select() throws(SyntaxFailure) -> Select {
        let start = cursor.current.start
        try expect(.select)
        var select = Select(items: [], from: [], windows: [], span: cursor.span(from: start))
        select.quantifier = acceptQuantifierOfSelect()
        select.items = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.selectItem() }
        if accept(.from) {
            select.from = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.relation() }
        }
        if accept(.where) { select.filter = try expression() }
        if accept(.group) {
            try expect(.by)
            select.groupBy = try groupBy()
        }
        if accept(.having) { select.having = try expression() }
        if accept(.window) {
            select.windows = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.namedWindow() }
        }
        select.span = cursor.span(from: start)
        return select
    }

    /// `DISTINCT`, or `ALL` unless it is a name.
    private mutating func acceptQuantifierOfSelect() -> SetQuantifier? {
        if accept(.distinct) { return .distinct }
        guard isAt(.all) else { return nil }
        switch cursor.kind(after: 1) {
        case .symbol(.comma), .symbol(.dot), .symbol(.rightParenthesis), .end, .keyword(.from): return nil
        default:
            cursor.skip()
            return .all
        }
    }

    private mutating func selectItem() throws(SyntaxFailure) -> SelectItem {
        let start = cursor.current
        if accept(.asterisk) { return .all(NotCompared(wrappedValue: start.span)) }
        let outer = starDepth
        starDepth = currentDepth + 1
        let expression = try expression()
        starDepth = outer
        if cursor.kind == .symbol(.dot), isSymbol(.asterisk, after: 1) {
            cursor.skip()
            cursor.skip()
            let aliases = accept(.as) ? try identifierList() : []
            return .allOf(expression, aliases: aliases)
        }
        return .expression(expression, alias: try acceptAlias())
    }

    private mutating func namedWindow() throws(SyntaxFailure) -> NamedWindow {
        let name = try identifier()
        try expect(.as)
        try expect(.leftParenthesis)
        let outer = try descend()
        let specification = try windowSpecification()
        ascend(outer)
        try expect(.rightParenthesis)
        return NamedWindow(name: name, specification: specification)
    }
}

// MARK: - Grouping

extension TrinoParser {
    private mutating func groupBy() throws(SyntaxFailure) -> GroupBy {
        let start = cursor.current.start
        let quantifier = acceptQuantifierOfSelect()
        let elements = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.groupingElement() }
        return GroupBy(quantifier: quantifier, elements: elements, span: cursor.span(from: start))
    }

    private mutating func groupingElement() throws(SyntaxFailure) -> GroupingElement {
        if accept(.rollup) { return .rollup(try groupingSets(mayBeEmpty: true)) }
        if accept(.cube) { return .cube(try groupingSets(mayBeEmpty: true)) }
        if isAt(.grouping), isKeyword(.sets, after: 1) {
            cursor.skip()
            cursor.skip()
            return .groupingSets(try groupingSets(mayBeEmpty: false))
        }
        return .set(try groupingSet())
    }

    private mutating func groupingSets(mayBeEmpty: Bool) throws(SyntaxFailure) -> [[Expression]] {
        try expect(.leftParenthesis)
        if mayBeEmpty, accept(.rightParenthesis) { return [] }
        let sets = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.groupingSet() }
        try expect(.rightParenthesis)
        return sets
    }

    private mutating func groupingSet() throws(SyntaxFailure) -> [Expression] {
        guard isAt(.leftParenthesis), isWholeSet() else { return [try expression()] }
        cursor.skip()
        if accept(.rightParenthesis) { return [] }
        let expressions = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
        try expect(.rightParenthesis)
        return expressions
    }

    /// Whether the parentheses that open here hold a whole set, rather than the start of an expression.
    private func isWholeSet() -> Bool {
        guard !startsQuery(after: 1), let behind = cursor.indexAfterParenthesis(at: cursor.index) else {
            return false
        }
        let token = cursor.token(after: behind - cursor.index)
        switch token.kind {
        case .symbol(.comma), .symbol(.rightParenthesis), .symbol(.semicolon), .end: return true
        case .keyword(.and), .keyword(.or), .keyword(.is), .keyword(.in), .keyword(.between), .keyword(.like),
            .keyword(.not), .keyword(.at):
            return false
        case .keyword: return true
        default: return false
        }
    }
}
