/// A line of text as names of patterns, such as `%{IPORHOST:client} %{NUMBER:bytes:int}`.
///
/// It becomes one regular expression whose groups are counted. As in the library that the SerDe and the classifiers use,
/// a line matches where the expression is found anywhere in it; write `^` and `$` for the whole line.
///
/// Source: AWS Glue Developer Guide, Writing grok custom classifiers; Athena User Guide, Grok SerDe.
package struct GrokPattern: Hashable, Sendable {
    /// What `%{PATTERN:name:type}` makes of a text.
    package enum ValueType: String, CaseIterable, Hashable, Sendable {
        case string
        case boolean
        case byte
        case short
        case int
        case long
        case float
        case double

        /// The type of a column in Hive's words.
        package var hiveName: String {
            switch self {
            case .byte: "tinyint"
            case .short: "smallint"
            case .long: "bigint"
            case .string, .boolean, .int, .float, .double: rawValue
            }
        }
    }

    /// A part of the line that has a name.
    package struct Field: Hashable, Sendable {
        /// As it is spelled; for a part without a name of its own, that of its pattern.
        package let name: String
        package let type: ValueType
        /// The number of its group in `expression`.
        package let group: Int
        /// Whether the pattern says the name, as `%{IP:client}` does and `%{IP}` does not.
        package let isNamed: Bool
    }

    /// The regular expression, in Java's language.
    package let expression: String
    /// In the order of their groups.
    ///
    /// Parts with a name at any depth, and those without one that stand in the format itself. Names may occur more than once.
    package let fields: [Field]

    /// Lines of `customPatterns` are a name, a blank and an expression; they go before the built-in patterns.
    ///
    /// - Throws: `GrokFailure` for a pattern or a type that does not exist, patterns that name each other in a circle, and
    ///   lines of `customPatterns` without a name.
    package init(_ format: String, customPatterns: String? = nil) throws(GrokFailure) {
        var expansion = GrokExpansion(custom: try Self.definitions(customPatterns ?? ""))
        try expansion.expand(format, depth: 0)
        expression = expansion.expression
        fields = expansion.fields
    }

    /// The fields that the pattern names, each name once: the columns of a table.
    package var columns: [Field] {
        var seen: Set<String> = []
        return fields.filter { $0.isNamed && seen.insert($0.name.lowercased()).inserted }
    }

    /// The groups that may hold a column's value, by its name whatever its letters' case; the first that took part counts.
    package func groups(of column: String) -> [Int] {
        let name = column.lowercased()
        let named = fields.filter { $0.isNamed && $0.name.lowercased() == name }
        return (named.isEmpty ? fields.filter { $0.name.lowercased() == name } : named).map(\.group)
    }

    /// Reads the lines of patterns of one's own.
    private static func definitions(_ text: String) throws(GrokFailure) -> [String: String] {
        var result: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { continue }
            let name = trimmed.prefix { $0 != " " && $0 != "\t" }
            let expression = trimmed.dropFirst(name.count).drop { $0 == " " || $0 == "\t" }
            guard !expression.isEmpty, name.allSatisfy(GrokExpansion.isNameCharacter) else {
                throw .malformedDefinition(String(line))
            }
            result[String(name)] = String(expression)
        }
        return result
    }
}

/// Why a text is no grok pattern.
package enum GrokFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownPattern(String)
    case unknownType(String)
    case circular(String)
    case malformedReference(String)
    case malformedDefinition(String)

    package var description: String {
        switch self {
        case .unknownPattern(let name): "No definition for the grok pattern '\(name)' was found"
        case .unknownType(let name):
            "The grok type '\(name)' does not exist; there are "
                + GrokPattern.ValueType.allCases.map(\.rawValue).joined(separator: ", ")
        case .circular(let name): "The grok pattern '\(name)' is defined by itself"
        case .malformedReference(let text): "'\(text)' is no reference to a grok pattern"
        case .malformedDefinition(let line): "The line '\(line)' defines no grok pattern"
        }
    }
}
