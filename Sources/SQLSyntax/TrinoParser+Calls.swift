// MARK: - Calls

extension TrinoParser {
    mutating func call() throws(SyntaxFailure) -> Expression.Node {
        let start = cursor.current.start
        let name = try qualifiedName()
        try expect(.leftParenthesis)
        var call = FunctionCall(name: name, arguments: .all, orderBy: [])
        if acceptStar() {
            try expect(.rightParenthesis)
            call.filter = try acceptFilter()
        } else {
            call.quantifier = isAt(.rightParenthesis) ? nil : acceptQuantifierOfCall()
            var arguments: [Expression] = []
            if call.quantifier != nil {
                arguments = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
            } else if !isAt(.rightParenthesis), !isAt(.order) {
                arguments = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
            }
            call.arguments = .list(arguments)
            call.orderBy = try acceptOrderBy()
            try expect(.rightParenthesis)
            call.filter = try acceptFilter()
            call.nulls = try acceptNullTreatment()
        }
        call.over = try acceptOver()
        if call.nulls != nil, call.over == nil { throw mismatch() }
        try check(call, at: start)
        return .call(call)
    }

    /// `*` as the only argument, or `label.*`, which means the same to an aggregate.
    private mutating func acceptStar() -> Bool {
        guard !isAt(.asterisk) else {
            cursor.skip()
            return true
        }
        return false
    }

    /// `DISTINCT`, or `ALL` unless it is a name.
    private mutating func acceptQuantifierOfCall() -> SetQuantifier? {
        if accept(.distinct) { return .distinct }
        guard isAt(.all) else { return nil }
        switch cursor.kind(after: 1) {
        case .symbol(.rightParenthesis), .symbol(.comma), .symbol(.dot), .symbol(.leftParenthesis),
            .symbol(.leftBracket):
            return nil
        default:
            cursor.skip()
            return .all
        }
    }

    mutating func acceptFilter() throws(SyntaxFailure) -> Expression? {
        guard isAt(.filter), isSymbol(.leftParenthesis, after: 1) else { return nil }
        cursor.skip()
        try expect(.leftParenthesis)
        try expect(.where)
        let filter = try expression()
        try expect(.rightParenthesis)
        return filter
    }

    private mutating func acceptNullTreatment() throws(SyntaxFailure) -> FunctionCall.NullTreatment? {
        if isAt(.ignore), isKeyword(.nulls, after: 1) {
            cursor.skip()
            cursor.skip()
            return .ignore
        }
        if isAt(.respect), isKeyword(.nulls, after: 1) {
            cursor.skip()
            cursor.skip()
            return .respect
        }
        return nil
    }

    private mutating func acceptOver() throws(SyntaxFailure) -> Window? {
        guard isAt(.over) else { return nil }
        if isSymbol(.leftParenthesis, after: 1) {
            cursor.skip()
            cursor.skip()
            let outer = try descend()
            let specification = try windowSpecification()
            ascend(outer)
            try expect(.rightParenthesis)
            return .inline(specification)
        }
        guard isName(cursor.token(after: 1)) else { return nil }
        cursor.skip()
        return .named(try identifier())
    }

    /// The functions that Trino's parser itself holds to their number of arguments.
    private func check(_ call: FunctionCall, at start: SourcePosition) throws(SyntaxFailure) {
        guard call.name.parts.count == 1, case .list(let arguments) = call.arguments else { return }
        let name = call.name.last
        let count = arguments.count
        let isLegal: Bool
        let reason: String
        switch name {
        case "if":
            isLegal = count == 2 || count == 3
            reason = "Invalid number of arguments for 'if' function"
        case "nullif":
            isLegal = count == 2
            reason = "Invalid number of arguments for 'nullif' function"
        case "coalesce":
            isLegal = count >= 2
            reason = "The 'coalesce' function must have at least two arguments"
        case "try":
            isLegal = count == 1
            reason = "The 'try' function must have exactly one argument"
        case "format":
            isLegal = count >= 2
            reason = "The 'format' function must have at least two arguments"
        default: return
        }
        guard isLegal else { throw failure(reason, at: start) }
        guard call.over == nil else { throw failure("OVER clause not valid for '\(name)' function", at: start) }
        guard call.quantifier != .distinct else {
            throw failure("DISTINCT not valid for '\(name)' function", at: start)
        }
        guard call.filter == nil else { throw failure("FILTER not valid for '\(name)' function", at: start) }
    }

    mutating func listAggregation() throws(SyntaxFailure) -> ListAggregation {
        try expect(.listagg)
        try expect(.leftParenthesis)
        let quantifier = acceptQuantifierOfCall()
        let value = try expression()
        let separator = accept(.comma) ? try string() : nil
        let overflow = try acceptOverflow()
        try expect(.rightParenthesis)
        try expect(.within)
        try expect(.group)
        try expect(.leftParenthesis)
        guard isAt(.order) else { throw mismatch() }
        let orderBy = try acceptOrderBy()
        try expect(.rightParenthesis)
        return ListAggregation(
            quantifier: quantifier,
            value: value,
            separator: separator,
            overflow: overflow,
            orderBy: orderBy,
            filter: try acceptFilter()
        )
    }

    private mutating func acceptOverflow() throws(SyntaxFailure) -> ListAggregation.Overflow? {
        guard accept(.on) else { return nil }
        try expect(.overflow)
        if accept(.error) { return .error }
        try expect(.truncate)
        let filler = try acceptString()
        let withCount = accept(.with)
        if !withCount { try expect(.without) }
        try expect(.count)
        return .truncate(filler: filler, withCount: withCount)
    }
}

// MARK: - Windows

extension TrinoParser {
    mutating func windowSpecification() throws(SyntaxFailure) -> WindowSpecification {
        let start = cursor.current.start
        var base: Identifier?
        if isName(cursor.current), !beginsWindowClause() {
            base = try identifier()
        } else {
            cursor.note("<identifier>")
        }
        var partitionBy: [Expression] = []
        if accept(.partition) {
            try expect(.by)
            partitionBy = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
        }
        let orderBy = try acceptOrderBy()
        let frame = try acceptFrame()
        return WindowSpecification(
            base: base,
            partitionBy: partitionBy,
            orderBy: orderBy,
            frame: frame,
            span: cursor.span(from: start)
        )
    }

    private func beginsWindowClause() -> Bool {
        switch cursor.kind {
        case .keyword(.partition): isKeyword(.by, after: 1)
        case .keyword(.rows), .keyword(.range), .keyword(.groups): !isSymbol(.rightParenthesis, after: 1)
        default: false
        }
    }

    private mutating func acceptFrame() throws(SyntaxFailure) -> WindowFrame? {
        let start = cursor.current.start
        let unit: WindowFrame.Unit
        if accept(.range) {
            unit = .range
        } else if accept(.rows) {
            unit = .rows
        } else if accept(.groups) {
            unit = .groups
        } else {
            return nil
        }
        guard isAt(.between) else {
            let bound = try frameBound()
            return WindowFrame(unit: unit, start: bound, end: nil, span: cursor.span(from: start))
        }
        cursor.skip()
        let first = try frameBound()
        try expect(.and)
        let last = try frameBound()
        return WindowFrame(unit: unit, start: first, end: last, span: cursor.span(from: start))
    }

    private mutating func frameBound() throws(SyntaxFailure) -> WindowFrame.Bound {
        if accept(.unbounded) {
            if accept(.preceding) { return .unboundedPreceding }
            try expect(.following)
            return .unboundedFollowing
        }
        if isAt(.current), isKeyword(.row, after: 1) {
            cursor.skip()
            cursor.skip()
            return .currentRow
        }
        let value = try frameValue()
        if accept(.preceding) { return .preceding(value) }
        try expect(.following)
        return .following(value)
    }

    /// The distance of a bound: without `AND`, which would take the second bound for its operand.
    private mutating func frameValue() throws(SyntaxFailure) -> Expression {
        let outer = try descend()
        let value = try valueExpression()
        ascend(outer)
        return value
    }
}
