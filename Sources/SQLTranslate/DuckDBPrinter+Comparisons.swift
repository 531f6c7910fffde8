import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    /// What equality and order of a value mean in Trino: the moment alone for a timestamp with time zone.
    func comparable(_ value: PrintedExpression) -> String {
        if case .timeWithTimeZone = value.type { return ClockZone.utcMicroseconds(value.text) }
        return DuckDBTypes.isZoned(value.type) ? value.utc : value.text
    }

    func needsOwnEquality(_ type: TrinoType) -> Bool { Comparisons.needsOwnEquality(type) }

    mutating func printComparison(
        _ comparison: TypedExpression.Comparison,
        _ left: TypedExpression,
        _ right: TypedExpression,
        asCondition: Bool
    ) throws(TranslationFailure) -> String {
        let (left, right) = Comparisons.withoutWidening(left, right)
        return try printComparison(comparison, try print(left), try print(right), asCondition: asCondition)
    }

    private func printComparison(
        _ comparison: TypedExpression.Comparison,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        asCondition: Bool
    ) throws(TranslationFailure) -> String {
        let comparisons = Comparisons(names: names)
        let isOrder = comparison != .equal && comparison != .notEqual
        guard isOrder, NestedOrder.isNeeded(left.type) else {
            return try comparisons.compare(comparison, left, right, asCondition: asCondition)
        }
        return try NestedOrder(names: names, failing: failing).guarded(left, right) {
            (left, right) throws(TranslationFailure) in
            try comparisons.compare(comparison, left, right)
        }
    }

    mutating func printBetween(
        _ value: TypedExpression,
        _ low: TypedExpression,
        _ high: TypedExpression,
        asCondition: Bool
    ) throws(TranslationFailure) -> String {
        let (value, low, high) = (try print(value), try print(low), try print(high))
        guard needsOwnEquality(value.type) else {
            return "(\(comparable(value)) BETWEEN \(comparable(low)) AND \(comparable(high)))"
        }
        return try Binding(names: names).bind([value, low, high]) { (bound) throws(TranslationFailure) in
            let above = try printComparison(
                .greaterThanOrEqual,
                bound[0],
                bound[1],
                asCondition: asCondition
            )
            let below = try printComparison(
                .lessThanOrEqual,
                bound[0],
                bound[2],
                asCondition: asCondition
            )
            return "(\(above) AND \(below))"
        }
    }

    mutating func printInList(
        _ value: TypedExpression,
        _ list: [TypedExpression]
    ) throws(TranslationFailure) -> String {
        let (value, elements) = (try print(value), try print(list))
        let isPlain = !needsOwnEquality(value.type) || elements.allSatisfy(Comparisons.isNeverNaN)
        if isPlain, value.type.isFloating || !needsOwnEquality(value.type) {
            return "(\(comparable(value)) IN (\(elements.map { comparable($0) }.joined(separator: ", "))))"
        }
        return try Binding(names: names).bind([value] + elements) { (bound) throws(TranslationFailure) in
            var tests: [String] = []
            for element in bound.dropFirst() {
                tests.append(try Comparisons(names: names).compare(.equal, bound[0], element))
            }
            return "(" + tests.joined(separator: " OR ") + ")"
        }
    }

    mutating func printLike(
        _ value: TypedExpression,
        _ pattern: TypedExpression,
        _ escape: TypedExpression?
    ) throws(TranslationFailure) -> String {
        let (value, pattern) = (try print(value), try print(pattern))
        guard let escape else { return "(\(value.text) LIKE \(pattern.text))" }
        let printed = try print(escape)
        guard let text = printed.constantString, let wanted = pattern.constantString else {
            return "\(NativeFunction.like.name)(\(value.text), \(pattern.text), \(printed.text))"
        }
        guard !text.isEmpty else { return "(\(value.text) LIKE \(pattern.text))" }
        guard let mark = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
            throw TranslationFailure("INVALID_FUNCTION_ARGUMENT", "Escape string must be a single character")
        }
        var rest = wanted.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == mark else { continue }
            guard let next = rest.popFirst(), next == mark || next == "%" || next == "_" else {
                throw TranslationFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "Escape character must be followed by '%', '_' or the escape character itself"
                )
            }
        }
        return "(\(value.text) LIKE \(pattern.text) ESCAPE \(printed.text))"
    }
}

/// Trino's comparisons: NaN is equal to nothing, NULL inside a value makes equality unknown, maps are sets.
struct Comparisons {
    let names: FreshNames

    /// Whether DuckDB's own operators may answer differently.
    static func needsOwnEquality(_ type: TrinoType) -> Bool {
        switch type {
        case .real, .double, .array, .map, .row: true
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .decimal, .varchar, .char, .varbinary,
            .date, .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone, .intervalYearToMonth,
            .intervalDayToSecond, .json, .uuid, .ipaddress, .function:
            false
        }
    }

    /// Whether a real or double is known to be a number.
    static func isNeverNaN(_ value: PrintedExpression) -> Bool {
        switch value.constant {
        case .double(let number)?: !number.isNaN
        case .some: true
        case nil: false
        }
    }

    /// An integer column that is widened only to be compared with a constant is compared as it is, so that the
    /// comparison reaches the file's statistics.
    static func withoutWidening(
        _ left: TypedExpression,
        _ right: TypedExpression
    ) -> (TypedExpression, TypedExpression) {
        if let (left, right) = narrowed(left, right) { return (left, right) }
        if let (right, left) = narrowed(right, left) { return (left, right) }
        return (left, right)
    }

    private static func narrowed(
        _ cast: TypedExpression,
        _ other: TypedExpression
    ) -> (TypedExpression, TypedExpression)? {
        guard case .cast(let inner, _) = cast.node, case .literal(.integer(let value)) = other.node,
            inner.type.isInteger, cast.type.isInteger
        else { return nil }
        let fits =
            switch inner.type {
            case .tinyint: Int8(exactly: value) != nil
            case .smallint: Int16(exactly: value) != nil
            case .integer: Int32(exactly: value) != nil
            default: true
            }
        guard fits else { return nil }
        return (inner, TypedExpression(.literal(.integer(value)), type: inner.type, span: other.span))
    }

    func compare(
        _ comparison: TypedExpression.Comparison,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        asCondition: Bool = false
    ) throws(TranslationFailure) -> String {
        switch left.type {
        case .real, .double: return try compareFloating(comparison, left, right, asCondition)
        case .timestampWithTimeZone: return "(\(left.utc) \(comparison.rawValue) \(right.utc))"
        case .timeWithTimeZone:
            return "(\(ClockZone.utcMicroseconds(left.text)) \(comparison.rawValue)"
                + " \(ClockZone.utcMicroseconds(right.text)))"
        case .array(let element):
            guard comparison == .equal || comparison == .notEqual else { break }
            return negated(comparison, try compareArrays(left, right, element))
        case .map(_, let value):
            guard comparison == .equal || comparison == .notEqual else { break }
            return negated(comparison, try compareMaps(left, right, value))
        case .row(let fields):
            guard comparison == .equal || comparison == .notEqual else { break }
            return negated(comparison, try compareRows(left, right, fields))
        case .unknown, .boolean, .tinyint, .smallint, .integer, .bigint, .decimal, .varchar, .char, .varbinary,
            .date, .time, .timestamp, .intervalYearToMonth, .intervalDayToSecond, .json, .uuid, .ipaddress,
            .function:
            break
        }
        return "(\(left.text) \(comparison.rawValue) \(right.text))"
    }

    private func negated(_ comparison: TypedExpression.Comparison, _ text: String) -> String {
        comparison == .notEqual ? "(NOT \(text))" : text
    }

    /// DuckDB takes NaN for equal to itself and greater than all else.
    ///
    /// As a condition the guard is one more comparison, which can be pushed into a file's scan too.
    private func compareFloating(
        _ comparison: TypedExpression.Comparison,
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ asCondition: Bool
    ) throws(TranslationFailure) -> String {
        let guarded: PrintedExpression
        switch comparison {
        case .equal:
            if Self.isNeverNaN(left) || Self.isNeverNaN(right) { return plain(comparison, left, right) }
            guarded = left
        case .notEqual:
            if Self.isNeverNaN(left) || Self.isNeverNaN(right) { return plain(comparison, left, right) }
            return try Binding(names: names).bind(left, right) { (left, right) in
                "(\(left.text) <> \(right.text) OR (isnan(\(left.text)) AND isnan(\(right.text))))"
            }
        case .lessThan, .lessThanOrEqual: guarded = right
        case .greaterThan, .greaterThanOrEqual: guarded = left
        }
        if Self.isNeverNaN(guarded) { return plain(comparison, left, right) }
        let isLeft = comparison != .lessThan && comparison != .lessThanOrEqual
        return try Binding(names: names).bind(left, right) { (left, right) in
            let (checked, other) = isLeft ? (left, right) : (right, left)
            let test = plain(comparison, left, right)
            if asCondition { return "(\(test) AND \(checked.text) <= 'inf'::DOUBLE)" }
            return "CASE WHEN isnan(\(checked.text)) AND \(other.text) IS NOT NULL THEN false ELSE \(test) END"
        }
    }

    private func plain(
        _ comparison: TypedExpression.Comparison,
        _ left: PrintedExpression,
        _ right: PrintedExpression
    ) -> String {
        "(\(left.text) \(comparison.rawValue) \(right.text))"
    }

    private func compareArrays(
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ element: TrinoType
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(left, right) { (left, right) throws(TranslationFailure) in
            let pair = names.next("v")
            let test = try compare(
                .equal,
                PrintedExpression("\(pair)[1]", element, isSimple: true),
                PrintedExpression("\(pair)[2]", element, isSimple: true)
            )
            let tests = "list_transform(list_zip(\(left.text), \(right.text)), lambda \(pair): \(test))"
            return "CASE WHEN \(left.text) IS NULL OR \(right.text) IS NULL THEN NULL"
                + " WHEN len(\(left.text)) <> len(\(right.text)) THEN false ELSE \(allTrue(tests)) END"
        }
    }

    /// Three-valued AND over a list of booleans; true for an empty one.
    func allTrue(_ tests: String) -> String {
        let list = names.next("v")
        return "list_transform([\(tests)], lambda \(list): CASE WHEN list_contains(\(list), false) THEN false"
            + " WHEN len(\(list)) > list_count(\(list)) THEN NULL ELSE true END)[1]"
    }

    private func compareMaps(
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ value: TrinoType
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(left, right) { (left, right) throws(TranslationFailure) in
            let entry = names.next("v")
            let test = try compare(
                .equal,
                PrintedExpression("struct_extract(\(entry), 'value')", value, isSimple: true),
                PrintedExpression("\(right.text)[struct_extract(\(entry), 'key')]", value, isSimple: true)
            )
            let tests =
                "list_transform(map_entries(\(left.text)), lambda \(entry):"
                + " CASE WHEN NOT map_contains(\(right.text), struct_extract(\(entry), 'key')) THEN false ELSE \(test) END)"
            return "CASE WHEN \(left.text) IS NULL OR \(right.text) IS NULL THEN NULL"
                + " WHEN cardinality(\(left.text)) <> cardinality(\(right.text)) THEN false ELSE \(allTrue(tests)) END"
        }
    }

    private func compareRows(
        _ left: PrintedExpression,
        _ right: PrintedExpression,
        _ fields: [RowField]
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(left, right) { (left, right) throws(TranslationFailure) in
            var tests: [String] = []
            for (name, field) in zip(DuckDBTypes.fieldNames(of: fields), fields) {
                let key = DuckDBText.string(name)
                tests.append(
                    try compare(
                        .equal,
                        PrintedExpression("struct_extract(\(left.text), \(key))", field.type, isSimple: true),
                        PrintedExpression("struct_extract(\(right.text), \(key))", field.type, isSimple: true)
                    )
                )
            }
            return "CASE WHEN \(left.text) IS NULL OR \(right.text) IS NULL THEN NULL"
                + " ELSE (\(tests.joined(separator: " AND "))) END"
        }
    }
}
