/// Reads one type from left to right.
struct HiveTypeParser {
    private let text: String
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    /// Deeper nesting is refused: no table has it, and the reader recurses.
    private static let deepest = 100

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
    }

    /// What a name may hold without back quotes: letters of any script, digits and a few signs.
    static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "_", "$", "-", "@", "#", ".", "%": true
        default: scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        }
    }

    mutating func wholeType() throws(HiveTypeFailure) -> HiveType {
        let type = try type()
        skipBlanks()
        guard index == scalars.count else { throw failure("expected the end") }
        return type
    }

    private mutating func type() throws(HiveTypeFailure) -> HiveType {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw failure("nested more than \(Self.deepest) deep") }
        skipBlanks()
        let start = index
        let word = word().lowercased()
        switch word {
        case "boolean": return .boolean
        case "tinyint", "byte": return .tinyint
        case "smallint", "short": return .smallint
        case "int", "integer": return .int
        case "bigint", "long": return .bigint
        case "float", "real": return .float
        case "double":
            _ = skipWord("precision")
            return .double
        case "decimal", "numeric", "dec": return try decimal(from: start)
        case "string": return .string
        case "varchar": return .varchar(length: try length(1...65535))
        case "char": return .char(length: try length(1...255))
        case "binary", "varbinary": return .binary
        case "date": return .date
        case "timestamp": return try timestamp()
        case "timestamptz", "timestamplocaltz": return .timestampWithLocalTimeZone
        case "array":
            try expect("<")
            let element = try type()
            try expect(">")
            return .array(element)
        case "map":
            try expect("<")
            let key = try type()
            try expect(",")
            let value = try type()
            try expect(">")
            return .map(key: key, value: value)
        case "struct": return .structure(try fields())
        case "uniontype": return .union(try members())
        default:
            index = start
            throw failure(word.isEmpty ? "expected a type" : "there is no type '\(word)'")
        }
    }

    /// Precision 1 to 38, scale 0 up to the precision; `decimal` alone is `decimal(10,0)`.
    private mutating func decimal(from start: Int) throws(HiveTypeFailure) -> HiveType {
        guard skip("(") else { return .decimal(precision: 10, scale: 0) }
        let precision = try number()
        let scale = skip(",") ? try number() : 0
        try expect(")")
        guard (1...38).contains(precision), (0...precision).contains(scale) else {
            index = start
            throw failure("a decimal has a precision of 1 to 38 and a scale up to it")
        }
        return .decimal(precision: precision, scale: scale)
    }

    private mutating func timestamp() throws(HiveTypeFailure) -> HiveType {
        if skip("(") {
            _ = try number()
            try expect(")")
        }
        guard skipWord("with") else { return .timestamp }
        guard skipWord("local"), skipWord("time"), skipWord("zone") else {
            throw failure("expected 'local time zone'")
        }
        return .timestampWithLocalTimeZone
    }

    private mutating func length(_ range: ClosedRange<Int>) throws(HiveTypeFailure) -> Int {
        try expect("(")
        let start = index
        let length = try number()
        guard range.contains(length) else {
            index = start
            throw failure("expected a length of \(range.lowerBound) to \(range.upperBound)")
        }
        try expect(")")
        return length
    }

    private mutating func fields() throws(HiveTypeFailure) -> [HiveType.Field] {
        try expect("<")
        var fields: [HiveType.Field] = []
        if skip(">") { return fields }
        repeat {
            let name = try fieldName()
            try expect(":")
            let type = try type()
            let comment = skipWord("comment") ? try quoted() : nil
            fields.append(HiveType.Field(name: name, type: type, comment: comment))
        } while skip(",")
        try expect(">")
        return fields
    }

    private mutating func members() throws(HiveTypeFailure) -> [HiveType] {
        try expect("<")
        var members: [HiveType] = []
        repeat { members.append(try type()) } while skip(",")
        try expect(">")
        return members
    }

    private mutating func fieldName() throws(HiveTypeFailure) -> String {
        skipBlanks()
        if index < scalars.count, scalars[index] == "`" {
            var name = ""
            index += 1
            while index < scalars.count {
                let scalar = scalars[index]
                index += 1
                guard scalar == "`" else {
                    name.unicodeScalars.append(scalar)
                    continue
                }
                guard index < scalars.count, scalars[index] == "`" else { return name }
                name.unicodeScalars.append("`")
                index += 1
            }
            throw failure("expected '`'")
        }
        let name = word()
        guard !name.isEmpty else { throw failure("expected a field name") }
        return name
    }

    private mutating func quoted() throws(HiveTypeFailure) -> String {
        skipBlanks()
        guard index < scalars.count, scalars[index] == "'" || scalars[index] == "\"" else {
            throw failure("expected a quoted comment")
        }
        let quote = scalars[index]
        index += 1
        var comment = ""
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == quote { return comment }
            if scalar == "\\", index < scalars.count {
                comment.unicodeScalars.append(scalars[index])
                index += 1
            } else {
                comment.unicodeScalars.append(scalar)
            }
        }
        throw failure("expected the end of the comment")
    }

    private mutating func word() -> String {
        let start = index
        while index < scalars.count, Self.isNameScalar(scalars[index]) { index += 1 }
        var word = ""
        word.unicodeScalars.append(contentsOf: scalars[start..<index])
        return word
    }

    private mutating func number() throws(HiveTypeFailure) -> Int {
        skipBlanks()
        let start = index
        while index < scalars.count, ("0"..."9").contains(scalars[index]) { index += 1 }
        var digits = ""
        digits.unicodeScalars.append(contentsOf: scalars[start..<index])
        guard let number = Int(digits) else { throw failure("expected a number") }
        return number
    }

    private mutating func skipBlanks() {
        while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < scalars.count, scalars[index] == scalar else { return false }
        index += 1
        return true
    }

    private mutating func skipWord(_ expected: String) -> Bool {
        let start = index
        skipBlanks()
        if word().lowercased() == expected { return true }
        index = start
        return false
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(HiveTypeFailure) {
        guard skip(scalar) else { throw failure("expected '\(scalar)'") }
    }

    private func failure(_ problem: String) -> HiveTypeFailure {
        HiveTypeFailure(text: text, offset: index, problem: problem)
    }
}
