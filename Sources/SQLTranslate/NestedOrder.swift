import SQLAnalysis

/// The order of arrays and rows, which Trino refuses to tell where it would depend on a NULL inside.
///
/// Source: trinodb/trino, comparison operators of ArrayType and RowType: elements are compared in turn up to the first that
/// differ; meeting a NULL before that is an error.
struct NestedOrder {
    let names: FreshNames
    let failing: Failing

    static func isNeeded(_ type: TrinoType) -> Bool {
        switch type {
        case .array, .row: true
        default: false
        }
    }

    /// How two values meet: 0 where they are equal, 1 where they differ, else what holds the NULL that comes before that.
    private enum Meeting: Int {
        case equal
        case different
        case nullInArray
        case nullInRow

        var text: String { "\(rawValue)" }
    }

    /// `value`, or the failure if the order of the two values cannot be told; NULLs at the top are in order.
    func guarded(
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ value: (_ left: PrintedExpression, _ right: PrintedExpression) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(left, right) { (left, right) throws(TranslationFailure) in
            let meeting = try meeting(left.text, right.text, left.type)
            let test = "CASE WHEN \(left.text) IS NOT NULL AND \(right.text) IS NOT NULL THEN \(meeting) END"
            return "\(failures(test)) ELSE \(try value(left, right)) END"
        }
    }

    /// `value`, or the failure if the elements of a list cannot be put in order.
    func guarded(
        elementsOf list: String,
        _ element: TrinoType,
        _ value: String
    ) throws(TranslationFailure) -> String {
        let (sorted, item, pair) = (names.next("v"), names.next("v"), names.next("v"))
        let meeting = try meeting("\(pair)[1]", "\(pair)[2]", element)
        let neighbours = "list_zip(\(sorted)[1:len(\(sorted)) - 1], \(sorted)[2:])"
        let meetings = "list_max(list_transform(\(neighbours), lambda \(pair): \(meeting)))"
        let values = "list_sort(list_filter(\(list), lambda \(item): \(item) IS NOT NULL))"
        let worst = "list_transform([\(values)], lambda \(sorted): \(meetings))[1]"
        return "\(failures(worst)) ELSE \(value) END"
    }

    private func failures(_ meeting: String) -> String {
        func failure(_ name: String, _ parts: String) -> String {
            failing.fail("NOT_SUPPORTED: \(name) comparison not supported for \(parts) with null elements")
        }
        return "CASE (\(meeting)) WHEN \(Meeting.nullInArray.text) THEN \(failure("ARRAY", "arrays"))"
            + " WHEN \(Meeting.nullInRow.text) THEN \(failure("ROW", "fields"))"
    }

    /// How two values that are not NULL meet.
    private func meeting(
        _ left: String,
        _ right: String,
        _ type: TrinoType
    ) throws(TranslationFailure) -> String {
        switch type {
        case .array(let element):
            let (pair, found) = (names.next("v"), names.next("v"))
            let meeting = try part("\(pair)[1]", "\(pair)[2]", element, .nullInArray)
            let shorter = "least(len(\(left)), len(\(right)))"
            let pairs = "list_zip(\(left)[1:\(shorter)], \(right)[1:\(shorter)])"
            let meetings = "list_transform(\(pairs), lambda \(pair): \(meeting))"
            return "coalesce(list_filter(\(meetings), lambda \(found): \(found) <> 0)[1],"
                + " CASE WHEN len(\(left)) = len(\(right)) THEN 0 ELSE 1 END)"
        case .row(let fields):
            var meetings: [String] = []
            for (name, field) in zip(DuckDBTypes.fieldNames(of: fields), fields) {
                let key = DuckDBText.string(name)
                let (left, right) = ("struct_extract(\(left), \(key))", "struct_extract(\(right), \(key))")
                meetings.append("nullif(\(try part(left, right, field.type, .nullInRow)), 0)")
            }
            return "coalesce(\(meetings.joined(separator: ", ")), 0)"
        default:
            let same = try Comparisons(names: names).compare(
                .equal,
                PrintedExpression(left, type, isSimple: true),
                PrintedExpression(right, type, isSimple: true)
            )
            return "CASE WHEN \(same) THEN \(Meeting.equal.text) ELSE \(Meeting.different.text) END"
        }
    }

    private func part(
        _ left: String,
        _ right: String,
        _ type: TrinoType,
        _ null: Meeting
    ) throws(TranslationFailure) -> String {
        "CASE WHEN \(left) IS NULL OR \(right) IS NULL THEN \(null.text) ELSE \(try meeting(left, right, type)) END"
    }
}
