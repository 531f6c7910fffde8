/// A pattern for names of tables and databases: `*` is anything, `|` stands between choices, letters have any case.
///
/// Besides these signs of Hive, a pattern may use those of regular expressions. `*` after `.`, `)` or `]` repeats, as
/// it does there. A name matches as a whole.
///
/// Source: Glue API Reference, GetTables (Expression); Hive, SHOW TABLES.
package struct NamePattern: Sendable {
    private let choices: [String]

    /// - Throws: `CatalogFailure.invalidPattern` when it is no pattern.
    package init(_ text: String) throws(CatalogFailure) {
        choices = Self.choices(text)
        for choice in choices where (try? Regex(choice)) == nil {
            throw .invalidPattern(text)
        }
    }

    /// Which of `names` match, in their order.
    package func filter<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
        let expressions = choices.compactMap { try? Regex($0).ignoresCase() }
        return elements.filter { element in
            let name = name(element)
            return expressions.contains { name.wholeMatch(of: $0) != nil }
        }
    }

    package func matches(_ name: String) -> Bool {
        !filter([name], by: { $0 }).isEmpty
    }

    /// Splits at `|` outside of parentheses and brackets, and turns Hive's `*` into `.*`.
    private static func choices(_ text: String) -> [String] {
        var choices = [""]
        var depth = 0
        var previous: Character = " "
        for character in text {
            var addition = String(character)
            if previous != "\\" {
                switch character {
                case "(", "[": depth += 1
                case ")", "]": depth -= 1
                case "|" where depth == 0:
                    choices.append("")
                    previous = " "
                    continue
                case "*" where ![".", ")", "]"].contains(previous): addition = ".*"
                default: break
                }
            }
            choices[choices.count - 1] += addition
            previous = character
        }
        return choices
    }
}
