/// The record that expressions are evaluated on, one after the other.
///
/// A class because the cursor moves under compiled expressions; each worker has its own.
class RecordCursor {
    /// What the aggregate functions of a query came to, once all records have passed.
    var aggregates: [SelectValue] = []

    /// The value of a reference of the plan, by its number.
    func value(_ reference: Int) throws -> SelectValue { .missing }

    /// The members of the whole record, for `SELECT *`.
    func members() throws -> [SelectMember] { [] }
}

/// A place in a record that a query names, without the alias of the record before it.
struct SelectReference: Sendable {
    /// Nil for the record itself.
    let name: SelectName?
    let steps: [SelectSyntax.Step]
}

/// A compiled expression.
typealias Evaluation = @Sendable (RecordCursor) throws -> SelectValue

extension SelectValue {
    /// The part of the value that one step leads to.
    func following(_ step: SelectSyntax.Step) throws -> SelectValue {
        switch (step, self) {
        case (.name(let name), .tuple(let members)): return try members.member(name)
        case (.index(let index), .list(let elements)):
            return elements.indices.contains(index) ? elements[index] : .missing
        case (.elements, .list(let elements)): return .list(elements)
        case (.name, _), (.index, _), (.elements, _): return .missing
        }
    }

    func following(_ steps: some Sequence<SelectSyntax.Step>) throws -> SelectValue {
        var value = self
        for step in steps { value = try value.following(step) }
        return value
    }
}

extension [SelectMember] {
    /// The member of that name; an exact match goes before one in another case.
    func member(_ name: SelectName) throws -> SelectValue {
        var found: SelectValue?
        var isAmbiguous = false
        for member in self {
            if member.name == name.text { return member.value }
            guard !name.isExact, member.name.utf8.count == name.text.utf8.count, name.matches(member.name)
            else {
                continue
            }
            isAmbiguous = found != nil
            found = member.value
        }
        if isAmbiguous { throw SelectFailure.ambiguousName(name.text) }
        return found ?? .missing
    }
}

extension SelectFailure {
    static func ambiguousName(_ name: String) -> SelectFailure {
        SelectFailure(
            "AmbiguousFieldName",
            "Field name matches to multiple fields in the file. Check the SQL expression and the file: \(name)."
        )
    }
}
