// MARK: - The SQL/JSON functions

extension TrinoParser {
    mutating func jsonNode(_ keyword: Keyword) throws(SyntaxFailure) -> Expression.Node {
        cursor.skip()
        try expect(.leftParenthesis)
        let node: Expression.Node
        switch keyword {
        case .jsonExists: node = .jsonPath(try jsonExists())
        case .jsonValue: node = .jsonPath(try jsonValue())
        case .jsonQuery: node = .jsonPath(try jsonQuery())
        case .jsonObject: node = .jsonObject(try jsonObject())
        default: node = .jsonArray(try jsonArray())
        }
        try expect(.rightParenthesis)
        return node
    }

    /// `value, 'path' [AS name] [PASSING value AS name, ...]`.
    private mutating func jsonPathCall(_ function: JSONPathCall.Function) throws(SyntaxFailure) -> JSONPathCall
    {
        let input = try jsonInput()
        try expect(.comma)
        let path = try string()
        let name = accept(.as) ? try identifier() : nil
        var passing: [JSONPathCall.Argument] = []
        if accept(.passing) {
            passing = try commaSeparated { (parser) throws(SyntaxFailure) in
                let input = try parser.jsonInput()
                try parser.expect(.as)
                return JSONPathCall.Argument(input: input, name: try parser.identifier())
            }
        }
        return JSONPathCall(function: function, input: input, path: path, pathName: name, passing: passing)
    }

    private mutating func jsonExists() throws(SyntaxFailure) -> JSONPathCall {
        var call = try jsonPathCall(.exists)
        if accept(.true) {
            call.onError = .true
        } else if accept(.false) {
            call.onError = .false
        } else if accept(.unknown) {
            call.onError = .unknown
        } else if accept(.error) {
            call.onError = .error
        } else {
            return call
        }
        try expect(.on)
        try expect(.error)
        return call
    }

    private mutating func jsonValue() throws(SyntaxFailure) -> JSONPathCall {
        var call = try jsonPathCall(.value)
        if accept(.returning) { call.returning = JSONReturning(type: try type(), format: nil) }
        try readBehaviors(of: &call)
        return call
    }

    private mutating func jsonQuery() throws(SyntaxFailure) -> JSONPathCall {
        var call = try jsonPathCall(.query)
        call.returning = try acceptReturning()
        call.wrapper = try acceptWrapper()
        call.quotes = try acceptQuotes()
        try readBehaviors(of: &call)
        return call
    }

    /// `behavior ON EMPTY` and `behavior ON ERROR`, in this order.
    private mutating func readBehaviors(of call: inout JSONPathCall) throws(SyntaxFailure) {
        guard let first = try acceptBehavior(call.function) else { return }
        try expect(.on)
        if accept(.error) {
            call.onError = first
            return
        }
        try expect(.empty)
        call.onEmpty = first
        guard let second = try acceptBehavior(call.function) else { return }
        try expect(.on)
        try expect(.error)
        call.onError = second
    }

    private mutating func acceptBehavior(
        _ function: JSONPathCall.Function
    ) throws(SyntaxFailure) -> JSONPathCall.Behavior? {
        if accept(.error) { return .error }
        if accept(.null) { return .null }
        switch function {
        case .exists: return nil
        case .value: return accept(.default) ? .value(try expression()) : nil
        case .query:
            guard accept(.empty) else { return nil }
            if accept(.array) { return .emptyArray }
            try expect(.object)
            return .emptyObject
        }
    }

    private mutating func acceptWrapper() throws(SyntaxFailure) -> JSONPathCall.Wrapper? {
        let wrapper: JSONPathCall.Wrapper
        if accept(.without) {
            wrapper = .without
        } else if accept(.with) {
            if accept(.conditional) {
                wrapper = .conditional
            } else {
                _ = accept(.unconditional)
                wrapper = .unconditional
            }
        } else {
            return nil
        }
        _ = accept(.array)
        try expect(.wrapper)
        return wrapper
    }

    private mutating func acceptQuotes() throws(SyntaxFailure) -> JSONPathCall.Quotes? {
        let keeps = accept(.keep)
        guard keeps || accept(.omit) else { return nil }
        try expect(.quotes)
        guard accept(.on) else { return keeps ? .keep : .omit }
        try expect(.scalar)
        try expect(.string)
        return keeps ? .keepOnScalarString : .omitOnScalarString
    }

    private mutating func jsonObject() throws(SyntaxFailure) -> JSONObjectCall {
        var call = JSONObjectCall(members: [])
        if !isAt(.returning), !isAt(.rightParenthesis) {
            call.members = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.jsonMember() }
            call.nulls = try acceptNulls()
            let isWith = isAt(.with)
            if isWith || isAt(.without) {
                cursor.skip()
                try expect(.unique)
                _ = accept(.keys)
                call.hasUniqueKeys = isWith
            }
        }
        call.returning = try acceptReturning()
        return call
    }

    /// `[KEY] key VALUE value` or `key : value`.
    private mutating func jsonMember() throws(SyntaxFailure) -> JSONObjectCall.Member {
        if isAt(.key), !isSymbol(.colon, after: 1), !isKeyword(.value, after: 1) { cursor.skip() }
        let key = try expression()
        if !accept(.colon) { try expect(.value) }
        return JSONObjectCall.Member(key: key, value: try jsonInput())
    }

    private mutating func jsonArray() throws(SyntaxFailure) -> JSONArrayCall {
        var call = JSONArrayCall(elements: [])
        if !isAt(.returning), !isAt(.rightParenthesis) {
            call.elements = try commaSeparated { (parser) throws(SyntaxFailure) in try parser.jsonInput() }
            call.nulls = try acceptNulls()
        }
        call.returning = try acceptReturning()
        return call
    }

    private mutating func acceptNulls() throws(SyntaxFailure) -> JSONNulls? {
        let isAbsent = accept(.absent)
        guard isAbsent || accept(.null) else { return nil }
        try expect(.on)
        try expect(.null)
        return isAbsent ? .absent : .null
    }

    private mutating func acceptReturning() throws(SyntaxFailure) -> JSONReturning? {
        guard accept(.returning) else { return nil }
        let type = try type()
        return JSONReturning(type: type, format: try acceptFormat())
    }

    private mutating func jsonInput() throws(SyntaxFailure) -> JSONInput {
        let value = try expression()
        return JSONInput(value: value, format: try acceptFormat())
    }

    private mutating func acceptFormat() throws(SyntaxFailure) -> JSONFormat? {
        guard accept(.format) else { return nil }
        try expect(.json)
        guard accept(.encoding) else { return .plain }
        if accept(.utf8) { return .utf8 }
        if accept(.utf16) { return .utf16 }
        try expect(.utf32)
        return .utf32
    }
}
