/// What the columns of delimited text are called, and where the references of a query find theirs.
struct FieldLayout: Sendable {
    enum Source: Sendable {
        case column(Int)
        case record
    }

    /// Nil where columns have numbers alone.
    let names: [String]?
    let sources: [Source]
    /// How many fields of each record are looked at.
    let fieldLimit: Int

    /// `columnCount` is that of the header, or of the first record.
    init(plan: SelectPlan, names: [String]?, columnCount: Int) throws(SelectFailure) {
        self.names = names
        guard plan.path.isEmpty else { throw Self.noPath }
        var sources: [Source] = []
        var needed = 1
        for reference in plan.references {
            guard reference.steps.isEmpty else { throw Self.noPath }
            guard let name = reference.name else {
                sources.append(.record)
                needed = .max
                continue
            }
            let column = try Self.column(name, names, columnCount)
            needed = max(needed, column + 1)
            sources.append(.column(column))
        }
        self.sources = sources
        fieldLimit = plan.items == nil ? .max : needed
    }

    private static let noPath = SelectFailure(
        "InvalidKeyPath",
        "Key path in the SQL expression is invalid: the columns of CSV have no members."
    )

    private static func column(
        _ name: SelectName,
        _ names: [String]?,
        _ columnCount: Int
    ) throws(SelectFailure) -> Int {
        if let names {
            if let exact = names.firstIndex(of: name.text) {
                if !name.isExact, names.filter({ name.matches($0) }).count > 1 {
                    throw SelectFailure.ambiguousName(name.text)
                }
                return exact
            }
            let matching = names.indices.filter { name.matches(names[$0]) }
            guard matching.count < 2 else { throw SelectFailure.ambiguousName(name.text) }
            if let found = matching.first { return found }
        }
        if let position = name.position {
            guard position <= columnCount else {
                throw SelectFailure(
                    "InvalidColumnIndex",
                    "The column index at \(name.text) in the SQL expression is invalid: the file has \(columnCount) columns."
                )
            }
            return position - 1
        }
        throw SelectFailure(
            "MissingHeaders",
            "Some headers in the query are missing from the file. Check the file and try again: \(name.text)."
        )
    }
}

/// A record of delimited text.
final class FieldCursor: RecordCursor {
    private let layout: FieldLayout
    var reader: CSVReader

    init(_ reader: CSVReader, _ layout: FieldLayout) {
        self.reader = reader
        self.layout = layout
    }

    override func value(_ reference: Int) throws -> SelectValue {
        switch layout.sources[reference] {
        case .column(let column):
            guard column < reader.fields.count else { return .missing }
            return .string(try reader.text(reader.fields[column]))
        case .record: return .tuple(try members())
        }
    }

    override func members() throws -> [SelectMember] {
        var members: [SelectMember] = []
        for (index, field) in reader.fields.enumerated() {
            members.append(SelectMember(name: name(index), value: .string(try reader.text(field))))
        }
        return members
    }

    private func name(_ index: Int) -> String {
        if let names = layout.names, index < names.count { return names[index] }
        return "_\(index + 1)"
    }
}
