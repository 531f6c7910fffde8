/// Reads an expression by the binding powers of its operators.
///
/// Source: the operators' precedence of JSONata 2.0, as its published cases show it.
struct Parser {
    private var lexer: Lexer
    private(set) var current: Token
    private var depth = 0
    /// How high the parts are that were read within the one being read.
    private var innerHeight = 0

    /// How deep parts may stand in one another.
    private static let depthLimit = 400
    /// How high the tree of parts may be: `a & b & c` is as high as it is long.
    private static let heightLimit = 1_000

    static func parse(_ text: String, _ edition: JSONataExpression.Edition) throws(JSONataFailure) -> Draft {
        var parser = try Parser(text, edition)
        let draft = try parser.expression(0)
        guard parser.current.kind == .end else {
            throw JSONataFailure("S0201", at: parser.current.position, token: parser.current.text)
        }
        return draft
    }

    private init(_ text: String, _ edition: JSONataExpression.Edition) throws(JSONataFailure) {
        lexer = Lexer(text, edition)
        current = Token(kind: .end, position: 0)
        try advance()
    }

    private static let bindingPowers: [String: Int] = [
        ".": 75, "[": 80, "{": 70, "(": 80, "@": 80, "#": 80, "?": 20, "+": 50, "-": 50, "*": 60, "/": 60,
        "%": 60, "=": 40, "<": 40, ">": 40, "^": 40, ":=": 10, "!=": 40, "<=": 40, ">=": 40,
        "~>": 40, "and": 30, "or": 25, "in": 40, "&": 50, "?:": 40, "??": 40,
    ]

    /// Symbols that stand in expressions but neither begin nor join them.
    private static let otherSymbols: Set<String> = [":", ";", ",", ")", "]", "}", "..", "|", "**"]

    // MARK: - Tokens

    private var symbol: String? {
        guard case .operation(let symbol) = current.kind else { return nil }
        return symbol
    }

    private mutating func advance(afterOperand: Bool = false) throws(JSONataFailure) {
        current = try lexer.next(afterOperand: afterOperand)
        if let symbol, Self.bindingPowers[symbol] == nil, !Self.otherSymbols.contains(symbol) {
            throw JSONataFailure("S0204", at: current.position, token: symbol)
        }
    }

    private mutating func expect(_ wanted: String, afterOperand: Bool = false) throws(JSONataFailure) {
        guard symbol == wanted else {
            throw JSONataFailure(
                current.kind == .end ? "S0203" : "S0202",
                at: current.position,
                token: current.text,
                ["value": JSONText.quoted(wanted)]
            )
        }
        try advance(afterOperand: afterOperand)
    }

    private mutating func take(_ wanted: String) throws(JSONataFailure) -> Bool {
        guard symbol == wanted else { return false }
        try advance()
        return true
    }

    private func draft(_ kind: Draft.Kind, _ token: Token) -> Draft {
        Draft(kind, at: token.position, token: token.text)
    }

    // MARK: - Expressions

    private mutating func expression(_ power: Int) throws(JSONataFailure) -> Draft {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit, !StackRoom.isScarce else { throw .tooDeep }
        let outerHeight = innerHeight
        innerHeight = 0
        let first = current
        try advance(afterOperand: true)
        var left = try prefix(first)
        var height = innerHeight + 1
        while let symbol, let binding = Self.bindingPowers[symbol], power < binding {
            let operation = current
            try advance()
            innerHeight = 0
            left = try infix(symbol, binding, operation, left)
            height = max(height, innerHeight) + 1
            guard height < Self.heightLimit else { throw .tooDeep }
        }
        innerHeight = max(outerHeight, height)
        return left
    }

    /// What begins with a token that has been read.
    private mutating func prefix(_ token: Token) throws(JSONataFailure) -> Draft {
        switch token.kind {
        case .name(let name): return draft(.name(name), token)
        case .variable(let name): return draft(.variable(name), token)
        case .string(let text): return draft(.string(text), token)
        case .number(let value): return draft(.number(value), token)
        case .bool(let value): return draft(.bool(value), token)
        case .null: return draft(.null, token)
        case .regex(let pattern, let flags): return draft(.regex(pattern: pattern, flags: flags), token)
        case .end: return draft(.end, token)
        case .operation(let symbol): return try prefix(symbol, token)
        }
    }

    private mutating func prefix(_ symbol: String, _ token: Token) throws(JSONataFailure) -> Draft {
        switch symbol {
        case "and", "or", "in": return draft(.name(symbol), token)
        case "*": return draft(.wildcard, token)
        case "**": return draft(.descendants, token)
        case "%": return draft(.parent, token)
        case "-":
            let result = draft(.negation, token)
            result.left = try expression(70)
            return result
        case "(":
            let result = draft(.block, token)
            while self.symbol != ")" {
                result.items.append(try expression(0))
                guard try take(";") else { break }
            }
            try expect(")", afterOperand: true)
            return result
        case "[":
            let result = draft(.array, token)
            if self.symbol != "]" {
                repeat { result.items.append(try arrayItem()) } while try take(",")
            }
            try expect("]", afterOperand: true)
            return result
        case "{":
            let result = draft(.object, token)
            result.pairs = try pairs()
            return result
        case "|":
            let result = draft(.transform, token)
            result.left = try expression(0)
            try expect("|")
            result.right = try expression(0)
            if try take(",") { result.third = try expression(0) }
            try expect("|", afterOperand: true)
            return result
        default: throw JSONataFailure("S0211", at: token.position, token: symbol)
        }
    }

    private mutating func arrayItem() throws(JSONataFailure) -> Draft {
        let item = try expression(0)
        guard symbol == ".." else { return item }
        let range = draft(.binary(".."), current)
        try advance()
        range.left = item
        range.right = try expression(0)
        return range
    }

    /// Names and values behind an opening brace, up to the closing one.
    private mutating func pairs() throws(JSONataFailure) -> [(Draft, Draft)] {
        var pairs: [(Draft, Draft)] = []
        if symbol != "}" {
            repeat {
                let name = try expression(0)
                try expect(":")
                pairs.append((name, try expression(0)))
            } while try take(",")
        }
        try expect("}", afterOperand: true)
        return pairs
    }

    private mutating func infix(
        _ symbol: String,
        _ binding: Int,
        _ token: Token,
        _ left: Draft
    ) throws(JSONataFailure) -> Draft {
        switch symbol {
        case "(": return try call(left, token)
        case "[": return try predicate(left, token)
        case "{":
            let result = draft(.object, token)
            result.left = left
            result.pairs = try pairs()
            return result
        case "^": return try order(left, token)
        case ":=":
            guard case .variable = left.kind else {
                throw JSONataFailure("S0212", at: left.position, token: left.token)
            }
            return joined(.assignment, token, left, try expression(binding - 1))
        case "@", "#":
            let right = try expression(binding)
            guard case .variable = right.kind else {
                throw JSONataFailure("S0214", at: right.position, token: symbol)
            }
            return joined(symbol == "@" ? .focus : .index, token, left, right)
        case "?":
            let result = joined(.condition, token, left, try expression(0))
            if try take(":") { result.third = try expression(0) }
            return result
        case "?:", "??": return joined(.fallback(isDefault: symbol == "?:"), token, left, try expression(0))
        case "~>": return joined(.chain, token, left, try expression(binding))
        default: return joined(.binary(symbol), token, left, try expression(binding))
        }
    }

    private func joined(_ kind: Draft.Kind, _ token: Token, _ left: Draft, _ right: Draft) -> Draft {
        let result = draft(kind, token)
        result.left = left
        result.right = right
        return result
    }

    /// A predicate, or `[]`, which marks the step it belongs to.
    private mutating func predicate(_ left: Draft, _ token: Token) throws(JSONataFailure) -> Draft {
        if symbol == "]" {
            var step = left
            while case .predicate = step.kind, let inner = step.left { step = inner }
            step.keepsArray = true
            try advance(afterOperand: true)
            return left
        }
        let result = joined(.predicate, token, left, try expression(0))
        try expect("]", afterOperand: true)
        return result
    }

    private mutating func order(_ left: Draft, _ token: Token) throws(JSONataFailure) -> Draft {
        try expect("(")
        let result = draft(.order, token)
        result.left = left
        repeat {
            let isDescending = try take(">")
            if !isDescending { _ = try take("<") }
            result.terms.append((isDescending, try expression(0)))
        } while try take(",")
        try expect(")", afterOperand: true)
        return result
    }

    private mutating func call(_ left: Draft, _ token: Token) throws(JSONataFailure) -> Draft {
        let result = draft(.call, token)
        result.left = left
        if symbol != ")" {
            repeat {
                if symbol == "?" {
                    result.kind = .partial
                    result.items.append(draft(.placeholder, current))
                    try advance()
                } else {
                    result.items.append(try expression(0))
                }
            } while try take(",")
        }
        try expect(")", afterOperand: true)
        if case .name(let name) = left.kind, name == "function" || name == "\u{3BB}" {
            try lambda(result)
        }
        return result
    }

    /// Signature and body of a function whose parameters have been read.
    private mutating func lambda(_ result: Draft) throws(JSONataFailure) {
        for (index, argument) in result.items.enumerated() {
            guard case .variable = argument.kind else {
                throw JSONataFailure(
                    "S0208",
                    at: argument.position,
                    token: argument.token,
                    ["value": "\(index + 1)"]
                )
            }
        }
        result.kind = .lambda
        if symbol == "<" { result.signature = try signature() }
        try expect("{")
        result.right = try expression(0)
        try expect("}", afterOperand: true)
    }

    private mutating func signature() throws(JSONataFailure) -> Signature {
        let start = current.position
        var depth = 1
        var text = "<"
        while depth > 0, symbol != "{", current.kind != .end {
            try advance()
            if symbol == ">" { depth -= 1 } else if symbol == "<" { depth += 1 }
            text += current.text
        }
        try expect(">")
        return try Signature(text, at: start)
    }
}
