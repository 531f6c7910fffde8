// MARK: - Types

extension TrinoParser {
    mutating func type() throws(SyntaxFailure) -> TypeName {
        let mark = cursor.enter("<type>")
        let outer = try descend()
        let start = cursor.current.start
        var type = TypeName(node: try typeNode(), span: cursor.span(from: start))
        while accept(.array) {
            if accept(.leftBracket) {
                _ = try integer()
                try expect(.rightBracket)
            }
            try link()
            type = TypeName(node: .array(type), span: cursor.span(from: start))
        }
        ascend(outer)
        cursor.leave(mark)
        return type
    }

    private mutating func typeNode() throws(SyntaxFailure) -> TypeName.Node {
        let next = cursor.kind(after: 1)
        switch cursor.kind {
        case .keyword(.row) where next == .symbol(.leftParenthesis):
            cursor.skip()
            return .row(try parenthesized { (parser) throws(SyntaxFailure) in try parser.rowField() })
        case .keyword(.interval):
            cursor.skip()
            let from = try intervalField()
            return .interval(from: from, to: accept(.to) ? try intervalField() : nil)
        case .keyword(.timestamp):
            let (precision, hasTimeZone) = try timeParts()
            return .timestamp(precision: precision, hasTimeZone: hasTimeZone)
        case .keyword(.time):
            let (precision, hasTimeZone) = try timeParts()
            return .time(precision: precision, hasTimeZone: hasTimeZone)
        case .keyword(.double) where next == .keyword(.precision):
            cursor.skip()
            cursor.skip()
            return .named("double", [])
        case .keyword(.array) where next == .symbol(.lessThan):
            cursor.skip()
            cursor.skip()
            let element = try type()
            try expect(.greaterThan)
            return .array(element)
        case .keyword(.map) where next == .symbol(.lessThan):
            cursor.skip()
            cursor.skip()
            let key = try type()
            try expect(.comma)
            let value = try type()
            try expect(.greaterThan)
            return .map(key: key, value: value)
        default:
            return try namedType()
        }
    }

    private mutating func namedType() throws(SyntaxFailure) -> TypeName.Node {
        let name = try identifier().name
        guard accept(.leftParenthesis) else { return .named(name, []) }
        let arguments = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.typeArgument() }
        try expect(.rightParenthesis)
        switch (name, arguments.count) {
        case ("array", 1):
            if case .type(let element) = arguments[0] { return .array(element) }
        case ("map", 2):
            if case .type(let key) = arguments[0], case .type(let value) = arguments[1] {
                return .map(key: key, value: value)
            }
        default: break
        }
        return .named(name, arguments)
    }

    private mutating func typeArgument() throws(SyntaxFailure) -> TypeName.Argument {
        if cursor.kind == .integer { return .number(try integer()) }
        cursor.note("<integer>")
        return .type(try type())
    }

    /// `(p) [WITH | WITHOUT TIME ZONE]` of a time.
    private mutating func timeParts() throws(SyntaxFailure) -> (Int?, Bool) {
        cursor.skip()
        var precision: Int?
        if accept(.leftParenthesis) {
            precision = try integer()
            try expect(.rightParenthesis)
        }
        let hasTimeZone = isAt(.with)
        guard hasTimeZone || isAt(.without), isKeyword(.time, after: 1) else { return (precision, false) }
        cursor.skip()
        try expect(.time)
        try expect(.zone)
        return (precision, hasTimeZone)
    }

    /// `type` or `name type`.
    private mutating func rowField() throws(SyntaxFailure) -> TypeName.Field {
        guard isName(cursor.current), startsType(after: 1), !isTypeOfTwoWords() else {
            return TypeName.Field(name: nil, type: try type(), comment: nil)
        }
        let name = try identifier()
        return TypeName.Field(name: name, type: try type(), comment: nil)
    }

    private func startsType(after distance: Int) -> Bool {
        isName(cursor.token(after: distance))
    }

    /// Whether the two next words are one type: `double precision`, `interval day`, `bigint array`.
    private func isTypeOfTwoWords() -> Bool {
        let afterwards = cursor.kind(after: 2)
        switch (cursor.kind, cursor.kind(after: 1)) {
        case (.keyword(.double), .keyword(.precision)):
            return afterwards == .symbol(.comma) || afterwards == .symbol(.rightParenthesis)
        case (.keyword(.interval), .keyword(let word)):
            return IntervalField(rawValue: word.rawValue.lowercased()) != nil
        case (_, .keyword(.array)):
            return afterwards != .symbol(.leftParenthesis) && afterwards != .symbol(.lessThan)
        case (.keyword(.time), .keyword(.without)), (.keyword(.timestamp), .keyword(.without)):
            return true
        default:
            return false
        }
    }
}
