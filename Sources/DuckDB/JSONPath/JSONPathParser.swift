/// Reads the JSON path language.
struct JSONPathParser {
    private static let depthLimit = 200

    private enum Token: Equatable {
        case word(String)
        case string(String)
        case number(String)
        /// `$name`
        case variable(String)
        case symbol(String)
        case end
    }

    private var tokens: [Token] = []
    private var index = 0
    private var depth = 0
    private var lexicalFailure: String?
    /// The names that `$name` asks for.
    private(set) var variableNames: Set<String> = []

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var position = 0
        func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        }
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        func slice(_ range: Range<Int>) -> String {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[range])
            return text
        }
        while position < scalars.count {
            let scalar = scalars[position]
            let start = position
            position += 1
            if scalar.properties.isWhitespace { continue }
            if isLetter(scalar) {
                while position < scalars.count, isLetter(scalars[position]) || isDigit(scalars[position]) {
                    position += 1
                }
                tokens.append(.word(slice(start..<position)))
            } else if scalar == "$", position < scalars.count, isLetter(scalars[position]) {
                while position < scalars.count, isLetter(scalars[position]) || isDigit(scalars[position]) {
                    position += 1
                }
                tokens.append(.variable(slice(start + 1..<position)))
            } else if scalar == "\"" {
                var content = ""
                var isClosed = false
                while position < scalars.count {
                    if scalars[position] == "\"" {
                        position += 1
                        guard position < scalars.count, scalars[position] == "\"" else {
                            isClosed = true
                            break
                        }
                    }
                    content.unicodeScalars.append(scalars[position])
                    position += 1
                }
                if !isClosed { lexicalFailure = lexicalFailure ?? "missing closing quote" }
                tokens.append(.string(content))
            } else if isDigit(scalar) || scalar == "." && position < scalars.count && isDigit(scalars[position])
            {
                var sawPoint = scalar == "."
                while position < scalars.count {
                    let next = scalars[position]
                    // `1..key` and `1.floor()` end the number before the point.
                    let isPoint =
                        next == "." && !sawPoint && position + 1 < scalars.count
                        && isDigit(scalars[position + 1])
                    guard isDigit(next) || isPoint else { break }
                    if isPoint { sawPoint = true }
                    position += 1
                }
                if position < scalars.count, scalars[position] == "e" || scalars[position] == "E" {
                    var end = position + 1
                    if end < scalars.count, scalars[end] == "+" || scalars[end] == "-" { end += 1 }
                    if end < scalars.count, isDigit(scalars[end]) {
                        while end < scalars.count, isDigit(scalars[end]) { end += 1 }
                        position = end
                    }
                }
                tokens.append(.number(slice(start..<position)))
            } else {
                let pair = position < scalars.count ? slice(start..<position + 1) : ""
                if ["..", "==", "<>", "!=", "<=", ">=", "&&", "||"].contains(pair) {
                    position += 1
                    tokens.append(.symbol(pair))
                } else if "$@.*[](),?+-/%<>!".unicodeScalars.contains(scalar) {
                    tokens.append(.symbol(String(scalar)))
                } else {
                    lexicalFailure = lexicalFailure ?? "mismatched input '\(scalar)'"
                }
            }
        }
    }

    // MARK: - Tokens

    private var current: Token { index < tokens.count ? tokens[index] : .end }

    private func peek(_ offset: Int) -> Token { index + offset < tokens.count ? tokens[index + offset] : .end }

    private mutating func take(_ symbol: String) -> Bool {
        guard current == .symbol(symbol) else { return false }
        index += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard current == .word(word) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ symbol: String) throws(NativeFailure) {
        guard take(symbol) else { throw mismatch("'\(symbol)'") }
    }

    private func mismatch(_ wanted: String) -> NativeFailure {
        let shown =
            switch current {
            case .word(let text), .number(let text), .symbol(let text): "'\(text)'"
            case .string(let text): "'\"\(text)\"'"
            case .variable(let name): "'$\(name)'"
            case .end: "'<EOF>'"
            }
        return NativeFailure("INVALID_PATH", "invalid JSON path: mismatched input \(shown) expecting \(wanted)")
    }

    // MARK: - Paths

    mutating func path() throws(NativeFailure) -> (isLax: Bool, root: JSONPathNode) {
        if let lexicalFailure { throw NativeFailure("INVALID_PATH", "invalid JSON path: \(lexicalFailure)") }
        let isLax = takeWord("lax")
        if !isLax, !takeWord("strict") { throw mismatch("{'lax', 'strict'}") }
        let root = try sum()
        guard current == .end else { throw mismatch("<EOF>") }
        return (isLax, root)
    }

    private mutating func sum() throws(NativeFailure) -> JSONPathNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            throw NativeFailure("INVALID_PATH", "invalid JSON path: it is nested too deeply")
        }
        var node = try product()
        while true {
            if take("+") {
                node = .arithmetic(.add, node, try product())
            } else if take("-") {
                node = .arithmetic(.subtract, node, try product())
            } else {
                return node
            }
        }
    }

    private mutating func product() throws(NativeFailure) -> JSONPathNode {
        var node = try signed()
        while true {
            if take("*") {
                node = .arithmetic(.multiply, node, try signed())
            } else if take("/") {
                node = .arithmetic(.divide, node, try signed())
            } else if take("%") {
                node = .arithmetic(.modulo, node, try signed())
            } else {
                return node
            }
        }
    }

    private mutating func signed() throws(NativeFailure) -> JSONPathNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            throw NativeFailure("INVALID_PATH", "invalid JSON path: it is nested too deeply")
        }
        if take("-") { return .negated(try signed()) }
        if take("+") { return .positive(try signed()) }
        return try accessed(try primary())
    }

    private mutating func primary() throws(NativeFailure) -> JSONPathNode {
        let token = current
        index += 1
        switch token {
        case .symbol("$"): return .context
        case .symbol("@"): return .currentItem
        case .variable(let name):
            variableNames.insert(name)
            return .variable(name)
        case .string(let text): return .literal(.string(text))
        case .number(let text): return .literal(try number(text))
        case .word("true"): return .literal(.bool(true))
        case .word("false"): return .literal(.bool(false))
        case .word("null"): return .literal(.null)
        case .word("last"): return .last
        case .symbol("("):
            let node = try sum()
            try expect(")")
            return node
        default:
            index -= 1
            throw mismatch("an expression")
        }
    }

    private func number(_ text: String) throws(NativeFailure) -> JSONItem {
        if text.contains("e") || text.contains("E") { return .double(Double(text) ?? .nan) }
        if !text.contains("."), let value = Int64(text) { return .whole(value) }
        guard let value = JSONDecimal(text) else {
            throw NativeFailure("INVALID_PATH", "invalid JSON path: the number \(text) is too long")
        }
        return .decimal(value)
    }

    private mutating func accessed(_ base: JSONPathNode) throws(NativeFailure) -> JSONPathNode {
        var node = base
        while true {
            if take("..") {
                node = .descendants(node, name: try memberName())
            } else if take(".") {
                node = try member(of: node)
            } else if take("[") {
                node = .elements(node, try subscripts())
            } else if take("?") {
                try expect("(")
                node = .filter(node, try disjunction())
                try expect(")")
            } else {
                return node
            }
        }
    }

    private mutating func memberName() throws(NativeFailure) -> String {
        switch current {
        case .word(let name), .string(let name):
            index += 1
            return name
        case .number, .variable, .symbol, .end: throw mismatch("a member's name")
        }
    }

    private mutating func member(of base: JSONPathNode) throws(NativeFailure) -> JSONPathNode {
        if take("*") { return .member(base, name: nil) }
        if case .word(let name) = current, peek(1) == .symbol("(") {
            index += 2
            if name == "datetime" {
                throw NativeFailure("NOT_SUPPORTED", "datetime method in JSON path is not yet supported")
            }
            guard let method = JSONPathNode.Method(rawValue: name) else {
                index -= 2
                throw mismatch("a method")
            }
            try expect(")")
            return .method(base, method)
        }
        return .member(base, name: try memberName())
    }

    private mutating func subscripts() throws(NativeFailure) -> [JSONPathNode.Subscript] {
        if take("*") {
            try expect("]")
            return []
        }
        var list: [JSONPathNode.Subscript] = []
        repeat {
            let from = try sum()
            list.append(.init(from: from, to: takeWord("to") ? try sum() : nil))
        } while take(",")
        try expect("]")
        return list
    }

    // MARK: - Predicates

    private mutating func disjunction() throws(NativeFailure) -> JSONPathPredicate {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            throw NativeFailure("INVALID_PATH", "invalid JSON path: it is nested too deeply")
        }
        var left = try conjunction()
        while take("||") { left = .or(left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(NativeFailure) -> JSONPathPredicate {
        var left = try condition()
        while take("&&") { left = .and(left, try condition()) }
        return left
    }

    private mutating func condition() throws(NativeFailure) -> JSONPathPredicate {
        if take("!") {
            if current == .word("exists") { return .not(try exists()) }
            try expect("(")
            let inner = try disjunction()
            try expect(")")
            return .not(inner)
        }
        if current == .word("exists"), peek(1) == .symbol("(") { return try exists() }
        if current == .symbol("(") {
            // Either a condition in parentheses or the beginning of a path.
            let start = index
            index += 1
            if let inner = try? disjunction(), take(")") {
                if takeWord("is") {
                    guard takeWord("unknown") else { throw mismatch("'unknown'") }
                    return .isUnknown(inner)
                }
                return inner
            }
            index = start
        }
        return try comparison()
    }

    private mutating func exists() throws(NativeFailure) -> JSONPathPredicate {
        index += 1
        try expect("(")
        let inner = try sum()
        try expect(")")
        return .exists(inner)
    }

    private mutating func comparison() throws(NativeFailure) -> JSONPathPredicate {
        let left = try sum()
        if takeWord("starts") {
            guard takeWord("with") else { throw mismatch("'with'") }
            switch current {
            case .string(let text):
                index += 1
                return .startsWith(left, .literal(.string(text)))
            case .variable(let name):
                index += 1
                variableNames.insert(name)
                return .startsWith(left, .variable(name))
            case .word, .number, .symbol, .end: throw mismatch("a text or a variable")
            }
        }
        if takeWord("like_regex") {
            throw NativeFailure("NOT_SUPPORTED", "like_regex predicate in JSON path is not yet supported")
        }
        guard case .symbol(let symbol) = current,
            let comparison = JSONPathPredicate.Comparison(rawValue: symbol == "!=" ? "<>" : symbol)
        else { throw mismatch("a comparison") }
        index += 1
        return .comparison(comparison, left, try sum())
    }
}
