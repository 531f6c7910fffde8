// MARK: - Expressions that begin with a keyword

extension TrinoParser {
    /// The expression that a keyword begins; nil if the keyword is a name here.
    mutating func keywordNode(_ keyword: Keyword) throws(SyntaxFailure) -> Expression.Node? {
        switch keyword {
        case .null:
            cursor.skip()
            return .literal(.null)
        case .true, .false:
            cursor.skip()
            return .literal(.boolean(keyword == .true))
        case .case: return try caseNode()
        case .exists: return try existsNode()
        case .cast: return try castNode(isTry: false)
        case .extract: return try extractNode()
        case .trim: return try trimNode()
        case .normalize: return try normalizeNode()
        case .grouping: return try groupingNode()
        case .listagg: return .listAggregation(try listAggregation())
        case .jsonExists, .jsonValue, .jsonQuery, .jsonObject, .jsonArray: return try jsonNode(keyword)
        default:
            if let node = try nonReservedNode(keyword) { return node }
            return try currentValue(keyword)
        }
    }

    /// The expressions whose keyword is a name as well: what follows decides.
    private mutating func nonReservedNode(_ keyword: Keyword) throws(SyntaxFailure) -> Expression.Node? {
        let next = cursor.kind(after: 1)
        switch (keyword, next) {
        case (.tryCast, .symbol(.leftParenthesis)): return try castNode(isTry: true)
        case (.row, .symbol(.leftParenthesis)):
            cursor.skip()
            return .row(try parenthesized { (parser) throws(SyntaxFailure) in try parser.expression() })
        case (.array, .symbol(.leftBracket)): return try arrayNode()
        case (.interval, .string), (.interval, .unicodeString), (.interval, .symbol(.plus)),
            (.interval, .symbol(.minus)):
            let isSigned = next == .symbol(.plus) || next == .symbol(.minus)
            if isSigned, cursor.kind(after: 2) != .string { return nil }
            return try intervalLiteral().node
        case (.double, .keyword(.precision)) where cursor.kind(after: 2) == .string:
            cursor.skip()
            cursor.skip()
            return .literal(.typed(type: "double", text: try string()))
        case (.position, .symbol(.leftParenthesis)):
            guard cursor.hasKeyword(.in, inParenthesesAt: cursor.index + 1) else { return nil }
            return try positionNode()
        case (.substring, .symbol(.leftParenthesis)):
            guard cursor.hasKeyword(.from, inParenthesesAt: cursor.index + 1) else { return nil }
            return try substringNode()
        default: return nil
        }
    }

    private mutating func arrayNode() throws(SyntaxFailure) -> Expression.Node {
        cursor.skip()
        try expect(.leftBracket)
        var elements: [Expression] = []
        if !isAt(.rightBracket) {
            elements = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.expression() }
        }
        try expect(.rightBracket)
        return .array(elements)
    }

    private mutating func caseNode() throws(SyntaxFailure) -> Expression.Node {
        try expect(.case)
        let operand = isAt(.when) ? nil : try expression()
        var clauses: [WhenClause] = []
        try expect(.when)
        repeat {
            let condition = try expression()
            try expect(.then)
            clauses.append(WhenClause(condition: condition, result: try expression()))
        } while accept(.when)
        let otherwise = accept(.else) ? try expression() : nil
        try expect(.end)
        return .caseWhen(operand: operand, clauses, otherwise: otherwise)
    }

    private mutating func existsNode() throws(SyntaxFailure) -> Expression.Node {
        try expect(.exists)
        try expect(.leftParenthesis)
        let query = try query()
        try expect(.rightParenthesis)
        return .exists(query)
    }

    private mutating func castNode(isTry: Bool) throws(SyntaxFailure) -> Expression.Node {
        cursor.skip()
        try expect(.leftParenthesis)
        let value = try expression()
        try expect(.as)
        let type = try type()
        try expect(.rightParenthesis)
        return .cast(value, type, isTry: isTry)
    }

    /// Source: Trino documentation, Date and time functions and operators, Extraction function.
    private static let extractFields: Set<String> = [
        "day", "day_of_month", "day_of_week", "day_of_year", "dow", "doy", "hour", "minute", "month", "quarter",
        "second", "timezone_hour", "timezone_minute", "week", "year", "year_of_week", "yow",
    ]

    private mutating func extractNode() throws(SyntaxFailure) -> Expression.Node {
        let start = cursor.current.start
        try expect(.extract)
        try expect(.leftParenthesis)
        let field = try identifier()
        guard Self.extractFields.contains(field.name) else {
            throw failure("Invalid EXTRACT field: \(field.text)", at: start)
        }
        try expect(.from)
        let value = try valueExpression()
        try expect(.rightParenthesis)
        return .extract(field: field.name, value)
    }

    private mutating func trimNode() throws(SyntaxFailure) -> Expression.Node {
        try expect(.trim)
        try expect(.leftParenthesis)
        let side = acceptTrimSide()
        if accept(.from) {
            let source = try valueExpression()
            try expect(.rightParenthesis)
            return .trim(side, characters: nil, source)
        }
        let first = try valueExpression()
        if accept(.from) {
            let source = try valueExpression()
            try expect(.rightParenthesis)
            return .trim(side, characters: first, source)
        }
        guard side == nil else { throw mismatch() }
        let characters = accept(.comma) ? try valueExpression() : nil
        try expect(.rightParenthesis)
        return .trim(nil, characters: characters, first)
    }

    /// `LEADING`, `TRAILING` or `BOTH`, which are names if they stand alone.
    private mutating func acceptTrimSide() -> TrimSide? {
        let next = cursor.kind(after: 1)
        guard next != .symbol(.rightParenthesis), next != .symbol(.comma), next != .symbol(.dot) else {
            return nil
        }
        if accept(.leading) { return .leading }
        if accept(.trailing) { return .trailing }
        return accept(.both) ? .both : nil
    }

    private mutating func positionNode() throws(SyntaxFailure) -> Expression.Node {
        cursor.skip()
        try expect(.leftParenthesis)
        let part = try valueExpression()
        try expect(.in)
        let value = try valueExpression()
        try expect(.rightParenthesis)
        return .position(part: part, value)
    }

    private mutating func substringNode() throws(SyntaxFailure) -> Expression.Node {
        cursor.skip()
        try expect(.leftParenthesis)
        let value = try valueExpression()
        try expect(.from)
        let from = try valueExpression()
        let length = accept(.for) ? try valueExpression() : nil
        try expect(.rightParenthesis)
        return .substring(value, from: from, length: length)
    }

    private mutating func normalizeNode() throws(SyntaxFailure) -> Expression.Node {
        try expect(.normalize)
        try expect(.leftParenthesis)
        let value = try valueExpression()
        let form = accept(.comma) ? try normalForm() : nil
        try expect(.rightParenthesis)
        return .normalize(value, form: form)
    }

    private mutating func normalForm() throws(SyntaxFailure) -> NormalForm {
        if accept(.nfd) { return .nfd }
        if accept(.nfc) { return .nfc }
        if accept(.nfkd) { return .nfkd }
        try expect(.nfkc)
        return .nfkc
    }

    private mutating func groupingNode() throws(SyntaxFailure) -> Expression.Node {
        try expect(.grouping)
        try expect(.leftParenthesis)
        var columns: [QualifiedName] = []
        if !isAt(.rightParenthesis) {
            columns = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.qualifiedName() }
        }
        try expect(.rightParenthesis)
        return .grouping(columns)
    }

    private mutating func currentValue(_ keyword: Keyword) throws(SyntaxFailure) -> Expression.Node? {
        let current: CurrentValue
        switch keyword {
        case .currentDate: current = .date
        case .currentTime: current = .time
        case .currentTimestamp: current = .timestamp
        case .localtime: current = .localTime
        case .localtimestamp: current = .localTimestamp
        case .currentUser: current = .user
        case .currentCatalog: current = .catalog
        case .currentSchema: current = .schema
        case .currentPath: current = .path
        default: return nil
        }
        cursor.skip()
        switch current {
        case .time, .timestamp, .localTime, .localTimestamp:
            guard accept(.leftParenthesis) else { return .current(current, precision: nil) }
            let precision = try integer()
            try expect(.rightParenthesis)
            return .current(current, precision: precision)
        case .date, .user, .catalog, .schema, .path:
            return .current(current, precision: nil)
        }
    }
}
