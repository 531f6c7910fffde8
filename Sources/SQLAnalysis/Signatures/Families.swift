extension FunctionCatalogue {
    /// A family's name, as documentation calls it, and its rows.
    typealias Family = (title: String, rows: String)

    /// All functions, family by family.
    static let titledFamilies: [Family] = [
        ("Mathematics", mathematics),
        ("Bits", bits),
        ("Strings", strings),
        ("Regular expressions", regularExpressions),
        ("Binary values and hashes", binary),
        ("Dates and times", datesAndTimes),
        ("Arrays", arrays),
        ("Maps", maps),
        ("JSON", json),
        ("URLs", urls),
        ("Comparison, conversion and others", conditionals),
        ("Aggregates", aggregates),
        ("Approximate and statistical aggregates", statistics),
        ("Windows", windows),
        ("Refused by name", refusals),
        ("Refused by name", laterRefusals),
    ]

    /// The rows of all functions, a text per family.
    static let families = titledFamilies.map(\.rows)

    /// The names of each family, aliases with what they stand for, in the order of the families.
    package static var sections: [(title: String, names: [(name: String, alias: String?)])] {
        titledFamilies.map { family in
            let tables = read([family.rows])
            let names =
                tables.entries.keys.map { (name: String($0), alias: String?.none) }
                + tables.aliases.map { (name: String($0.key), alias: Optional(String($0.value))) }
            return (family.title, names.sorted { $0.name < $1.name })
        }
    }
}
