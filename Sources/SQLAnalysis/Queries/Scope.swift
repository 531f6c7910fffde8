import SQLSyntax

/// One column that an expression may name.
struct Field {
    /// The relation's name, outermost part first: `[alias]` or `[catalog, database, table]`; lower case.
    var relation: [String]
    /// `nil` for a column without a name.
    var name: String?
    /// What the name stands for, usually a bare column.
    var value: TypedExpression
    /// Hidden columns are found by name and left out of `*`.
    var isHidden = false
    /// Whether the field is a column of the select's result, which ORDER BY sees.
    var isOutput = false

    var type: TrinoType { value.type }

    /// Whether `parts`, lower case, name this field.
    func matches(_ parts: [String]) -> Bool {
        guard let last = parts.last, last == name else { return false }
        let prefix = parts.dropLast()
        return prefix.isEmpty || hasRelation(prefix)
    }

    /// Whether the relation's name ends with `prefix`.
    func hasRelation(_ prefix: some Collection<String>) -> Bool {
        relation.count >= prefix.count && relation.suffix(prefix.count).elementsEqual(prefix)
    }
}

/// The columns in sight, innermost query first.
final class Scope {
    let fields: [Field]
    let parent: Scope?
    /// Whether `parent` belongs to an outer query; it does not for ORDER BY over its select.
    let isQueryBoundary: Bool

    init(fields: [Field], parent: Scope?, isQueryBoundary: Bool = true) {
        self.fields = fields
        self.parent = parent
        self.isQueryBoundary = isQueryBoundary
    }

    /// The column that `parts` name, `nil` when nothing in sight has that name.
    ///
    /// - Throws: `AMBIGUOUS_NAME` when one query has several of that name.
    func resolve(_ parts: [String], at position: SourcePosition) throws(AnalysisFailure) -> Field? {
        var scope: Scope? = self
        while let current = scope {
            var found: Field?
            for field in current.fields where field.matches(parts) {
                if found != nil {
                    throw AnalysisFailure(
                        .ambiguousName,
                        position,
                        "Column '\(parts.joined(separator: "."))' is ambiguous"
                    )
                }
                found = field
            }
            if let found { return found }
            // `x.y` where x is a column means a field of it, whatever lies further out.
            if parts.count > 1, current.hasOwnColumn(startingWith: parts.dropLast()) { return nil }
            scope = current.parent
        }
        return nil
    }

    private func hasOwnColumn(startingWith parts: some Collection<String>) -> Bool {
        let parts = Array(parts)
        return (1...parts.count).contains { count in
            fields.contains { $0.matches(Array(parts.prefix(count))) }
        }
    }

    /// Whether the first of `parts`, or more of them, name a column.
    func hasColumn(startingWith parts: [String]) -> Bool {
        var scope: Scope? = self
        while let current = scope {
            for count in 1...parts.count
            where current.fields.contains(where: { $0.matches(Array(parts.prefix(count))) }) {
                return true
            }
            scope = current.parent
        }
        return false
    }

    /// Names in sight, for suggestions.
    var names: [String] {
        fields.compactMap { $0.isHidden ? nil : $0.name } + (parent?.names ?? [])
    }
}

extension AnalysisFailure {
    /// A name that no column has.
    ///
    /// Source: Athena adds the clause on authorization to Trino's message.
    static func columnMissing(_ parts: [String], _ scope: Scope, at position: SourcePosition) -> AnalysisFailure
    {
        let name = parts.joined(separator: ".")
        return AnalysisFailure(
            .columnNotFound,
            position,
            "Column '\(name)' cannot be resolved or requester is not authorized to access requested resources",
            hint: parts.last.flatMap { Suggestion.hint(for: $0, among: scope.names) }
        )
    }
}
