/// Reads regular expressions in the language of Joni's Java syntax, which Trino uses.
///
/// Source: Oniguruma's documentation of its regular expressions (RE) and of `ONIG_SYNTAX_JAVA`.
/// Differs: `\x` beyond ASCII and scripts without a table here are refused.
struct RegexpParser {
    struct Options {
        var ignoresCase = false
        /// `.` matches a line feed.
        var dotsMatchNewlines = false
        /// `^` and `$` match at every line.
        var hasLines = false
        var skipsBlanks = false
    }

    private static let depthLimit = 250

    let scalars: [Unicode.Scalar]
    var position = 0
    var options = Options()
    private(set) var groupCount = 0
    private(set) var groupNames: [String: [Int]] = [:]
    private let allGroups: Int
    private var depth = 0
    private var references: [Int] = []

    static func parse(_ text: String) throws(RegexpFailure) -> (node: RegexpNode, parser: RegexpParser) {
        var parser = RegexpParser(text)
        let node = try parser.alternatives()
        if parser.position < parser.scalars.count { throw RegexpFailure("unmatched close parenthesis") }
        for reference in parser.references where reference > parser.groupCount {
            throw RegexpFailure("invalid backref number/name")
        }
        return (node, parser)
    }

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var count = 0
        var index = 0
        var isInClass = false
        while index < scalars.count {
            switch scalars[index] {
            case "\\": index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass:
                let isPlain = index + 1 >= scalars.count || scalars[index + 1] != "?"
                let isNamed =
                    index + 3 < scalars.count && scalars[index + 1] == "?" && scalars[index + 2] == "<"
                    && scalars[index + 3] != "=" && scalars[index + 3] != "!"
                if isPlain || isNamed { count += 1 }
            default: break
            }
            index += 1
        }
        allGroups = count
    }

    // MARK: - Reading

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    func peek(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    // MARK: - Structure

    private mutating func alternatives() throws(RegexpFailure) -> RegexpNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw RegexpFailure("too deep nest level") }
        var branches: [RegexpNode] = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(RegexpFailure) -> RegexpNode {
        var nodes: [RegexpNode] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            if options.skipsBlanks, skipBlank(scalar) { continue }
            guard let atom = try atom() else { continue }
            append(try repeated(atom), to: &nodes)
        }
        return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
    }

    /// Joins neighbouring literals.
    private func append(_ node: RegexpNode, to nodes: inout [RegexpNode]) {
        if case .literal(let bytes) = node, case .literal(let before)? = nodes.last {
            nodes[nodes.count - 1] = .literal(before + bytes)
        } else {
            nodes.append(node)
        }
    }

    private mutating func skipBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "#" {
            while let next = current, next != "\n" {
                _ = next
                position += 1
            }
            return true
        }
        guard scalar.properties.isWhitespace else { return false }
        position += 1
        return true
    }

    private mutating func repeated(_ atom: RegexpNode) throws(RegexpFailure) -> RegexpNode {
        var node = atom
        while true {
            if options.skipsBlanks, let scalar = current, skipBlank(scalar) { continue }
            let bounds: (minimum: Int, maximum: Int?)
            switch current {
            case "*": bounds = (0, nil)
            case "+": bounds = (1, nil)
            case "?": bounds = (0, 1)
            case "{":
                guard let interval = try interval() else { return node }
                bounds = interval
            default: return node
            }
            position += 1
            var greed = RegexpNode.Greed.greedy
            if take("?") { greed = .lazy } else if take("+") { greed = .possessive }
            if case .anchor = node { throw RegexpFailure("target of repeat operator is invalid") }
            node = .repeated(node, minimum: bounds.minimum, maximum: bounds.maximum, greed)
        }
    }

    /// `{n}`, `{n,}` or `{n,m}`, up to its closing brace; nil where the brace stands for itself.
    private mutating func interval() throws(RegexpFailure) -> (minimum: Int, maximum: Int?)? {
        let start = position
        position += 1
        guard let low = try number() else {
            position = start
            return nil
        }
        var high: Int? = low
        if take(",") { high = try number() }
        guard current == "}" else {
            position = start
            return nil
        }
        if let high, high < low {
            throw RegexpFailure("upper is smaller than lower in repeat range")
        }
        return (low, high)
    }

    private mutating func number() throws(RegexpFailure) -> Int? {
        var value = 0
        let start = position
        while let scalar = current, ("0"..."9").contains(scalar) {
            value = value * 10 + Int(scalar.value - 48)
            guard value <= 100_000 else { throw RegexpFailure("too big number for repeat range") }
            position += 1
        }
        return position > start ? value : nil
    }

    private mutating func atom() throws(RegexpFailure) -> RegexpNode? {
        guard let scalar = current else { return nil }
        position += 1
        switch scalar {
        case ".": return .any(withNewline: options.dotsMatchNewlines)
        case "^": return .anchor(options.hasLines ? .lineStart : .textStart)
        case "$": return .anchor(options.hasLines ? .lineEnd : .lastLineEnd)
        case "[": return .set(try characterClass())
        case "(": return try group()
        case "\\": return try escape()
        case "*", "+", "?": throw RegexpFailure("target of repeat operator is not specified")
        case "{":
            position -= 1
            let isInterval = try interval() != nil
            if isInterval { throw RegexpFailure("target of repeat operator is not specified") }
            position += 1
            return literal(scalar.value)
        default: return literal(scalar.value)
        }
    }

    func literal(_ code: UInt32) -> RegexpNode {
        if options.ignoresCase {
            let variants = LetterCase.variants(code)
            if variants.contains(where: { $0 != code }) || code > 127 {
                return .set(.ignoringCase(.point(code)))
            }
            if code == 0x6B || code == 0x73 { return .set(.ignoringCase(.point(code))) }
        }
        guard let scalar = Unicode.Scalar(code) else { return .set(.point(code)) }
        return .literal(Array(String(scalar).utf8))
    }

    // MARK: - Groups

    private mutating func group() throws(RegexpFailure) -> RegexpNode? {
        guard take("?") else {
            groupCount += 1
            return try captured(groupCount)
        }
        guard let kind = current else { throw RegexpFailure("end pattern in group") }
        position += 1
        switch kind {
        case ":": return try grouped()
        case "=": return .look(try grouped(), isAhead: true, isNegated: false)
        case "!": return .look(try grouped(), isAhead: true, isNegated: true)
        case ">": return .atomic(try grouped())
        case "#":
            while let scalar = current, scalar != ")" {
                position += scalar == "\\" ? 2 : 1
            }
            guard take(")") else { throw RegexpFailure("end pattern in group") }
            return nil
        case "<":
            if take("=") { return try lookBehind(isNegated: false) }
            if take("!") { return try lookBehind(isNegated: true) }
            let name = try groupName(until: ">")
            groupCount += 1
            groupNames[name, default: []].append(groupCount)
            return try captured(groupCount)
        default:
            position -= 1
            return try optionGroup()
        }
    }

    private mutating func captured(_ index: Int) throws(RegexpFailure) -> RegexpNode {
        .group(try grouped(), index: index)
    }

    private mutating func grouped() throws(RegexpFailure) -> RegexpNode {
        let outer = options
        defer { options = outer }
        let node = try alternatives()
        guard take(")") else { throw RegexpFailure("end pattern with unmatched parenthesis") }
        return node
    }

    private mutating func lookBehind(isNegated: Bool) throws(RegexpFailure) -> RegexpNode {
        let node = try grouped()
        var branches = [node]
        if case .alternatives(let nodes) = node { branches = nodes }
        guard branches.allSatisfy({ $0.fixedLength != nil }) else {
            throw RegexpFailure("invalid pattern in look-behind")
        }
        return .look(node, isAhead: false, isNegated: isNegated)
    }

    private mutating func groupName(until end: Unicode.Scalar) throws(RegexpFailure) -> String {
        var name = ""
        while let scalar = current, scalar != end {
            guard RegexpProperty.word.contains(scalar.value) else {
                throw RegexpFailure("invalid char in group name <\(name)\(scalar)>")
            }
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard take(end) else { throw RegexpFailure("invalid group name <\(name)>") }
        guard let first = name.unicodeScalars.first else { throw RegexpFailure("group name is empty") }
        if ("0"..."9").contains(first) { throw RegexpFailure("invalid group name <\(name)>") }
        return name
    }

    /// `(?imsx-imsx)`, which holds until the group around it ends, or `(?imsx-imsx:...)`.
    private mutating func optionGroup() throws(RegexpFailure) -> RegexpNode? {
        var changed = options
        var isOn = true
        while let scalar = current {
            position += 1
            switch scalar {
            case "-": isOn = false
            case "i": changed.ignoresCase = isOn
            case "m": changed.hasLines = isOn
            case "s": changed.dotsMatchNewlines = isOn
            case "x": changed.skipsBlanks = isOn
            case ":":
                let outer = options
                options = changed
                defer { options = outer }
                return try grouped()
            case ")":
                options = changed
                // What follows up to the end of the group belongs to the option, alternatives included.
                return try alternatives()
            default: throw RegexpFailure("undefined group option")
            }
        }
        throw RegexpFailure("end pattern in group")
    }

    // MARK: - Escapes

    private mutating func escape() throws(RegexpFailure) -> RegexpNode? {
        guard let scalar = current else { throw RegexpFailure("end pattern at escape") }
        position += 1
        if let set = try setEscape(scalar) { return .set(set) }
        switch scalar {
        case "A": return .anchor(.textStart)
        case "Z": return .anchor(.lastLineEnd)
        case "z": return .anchor(.textEnd)
        case "G": return .anchor(.searchStart)
        case "b": return .anchor(.wordBoundary)
        case "B": return .anchor(.noWordBoundary)
        case "Q": return quoted()
        case "k" where current == "<":
            position += 1
            let name = try groupName(until: ">")
            guard let groups = groupNames[name] else {
                throw RegexpFailure("undefined name <\(name)> reference")
            }
            return .backReference(groups, ignoresCase: options.ignoresCase)
        case "1"..."9":
            if let reference = backReference(scalar) {
                references.append(reference)
                return .backReference([reference], ignoresCase: options.ignoresCase)
            }
            return literal(try codeEscape(scalar))
        default: return literal(try codeEscape(scalar))
        }
    }

    /// The number behind a backslash, when that many groups are there or it is a single digit.
    private mutating func backReference(_ first: Unicode.Scalar) -> Int? {
        let start = position
        var value = Int(first.value - 48)
        while let scalar = current, ("0"..."9").contains(scalar), value < 1000 {
            value = value * 10 + Int(scalar.value - 48)
            position += 1
        }
        if value <= 9 || value <= allGroups { return value }
        position = start
        return nil
    }

    private mutating func quoted() -> RegexpNode? {
        var nodes: [RegexpNode] = []
        while let scalar = current {
            if scalar == "\\", peek(1) == "E" {
                position += 2
                break
            }
            position += 1
            append(literal(scalar.value), to: &nodes)
        }
        return nodes.isEmpty ? nil : nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }
}
