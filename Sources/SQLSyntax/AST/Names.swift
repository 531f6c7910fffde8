/// One word of a name.
package struct Identifier: Hashable, Sendable {
    /// As written, without the quotes and with doubled quotes undone.
    package var text: String
    package var isQuoted: Bool
    @NotCompared package var span: SourceSpan

    package init(text: String, isQuoted: Bool, span: SourceSpan) {
        self.text = text
        self.isQuoted = isQuoted
        self.span = span
    }

    /// In lower case: both dialects compare names without regard to case, quoted or not.
    package var name: String { text.lowercased() }
}

/// Words joined by dots, such as `catalog.schema.table`; never empty.
package struct QualifiedName: Hashable, Sendable {
    package var parts: [Identifier]
    @NotCompared package var span: SourceSpan

    package init(parts: [Identifier], span: SourceSpan) {
        self.parts = parts
        self.span = span
    }

    /// The last word in lower case.
    package var last: String { parts.last?.name ?? "" }

    /// All words in lower case, joined by dots.
    package var name: String { parts.map(\.name).joined(separator: ".") }
}

/// `DISTINCT` or `ALL`, where it is written.
package enum SetQuantifier: Hashable, Sendable {
    case all
    case distinct
}

/// A `name = value` of a `WITH (...)` clause.
package struct Property: Hashable, Sendable {
    package var name: Identifier
    /// Usually a literal or `ARRAY[...]` of literals; nil stands for `DEFAULT`.
    package var value: Expression?
}
