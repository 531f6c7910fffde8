import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    /// The rows of the left side, each with the elements of its arrays: one pass over them, in their order.
    ///
    /// DuckDB would run a lateral join in one thread, and give the rows in another order; `nil` where only that will do.
    mutating func printSpread(
        _ unnest: ResolvedUnnest,
        over join: ResolvedJoin
    ) throws(TranslationFailure) -> String? {
        let keepsAll: Bool
        switch join.kind {
        case .cross: keepsAll = false
        case .inner, .left:
            guard case .literal(.boolean(true))? = join.condition?.node else { return nil }
            keepsAll = join.kind == .left
        case .right, .full: return nil
        }
        let left = try print(join.left)
        let spread = try self.spread(unnest, keepsAll: keepsAll)
        let inner = "(SELECT *, \(spread.items.joined(separator: ", ")) FROM \(left)) AS \(names.next("r"))"
        guard !spread.elements.isEmpty else { return inner }
        let rest = spread.elements.joined(separator: ", ")
        let fields = spread.fields.isEmpty ? "" : ", \(spread.fields.joined(separator: ", "))"
        return "(SELECT * EXCLUDE (\(rest))\(fields) FROM \(inner)) AS \(names.next("r"))"
    }

    /// The elements of arrays and maps alone.
    mutating func printUnnest(_ unnest: ResolvedUnnest) throws(TranslationFailure) -> String {
        let spread = try self.spread(unnest, keepsAll: false)
        let inner = "SELECT \(spread.items.joined(separator: ", "))"
        guard !spread.elements.isEmpty else { return inner }
        return "SELECT \((spread.plain + spread.fields).joined(separator: ", "))"
            + " FROM (\(inner)) AS \(names.next("r"))"
    }

    /// Items of a SELECT that yield a row for each element.
    private struct Spread {
        var items: [String] = []
        /// The names of columns that the items are.
        var plain: [String] = []
        /// The names of rows that `fields` take apart.
        var elements: [String] = []
        var fields: [String] = []
        /// How long each of the lists is.
        var lengths: [String] = []
        let keepsAll: Bool

        init(keepsAll: Bool) { self.keepsAll = keepsAll }

        /// A list spread under a name; one without elements yields a NULL where its row must stay.
        mutating func add(_ list: String, _ length: String, as name: String) {
            let kept = keepsAll ? "CASE WHEN \(length) > 0 THEN \(list) ELSE [NULL] END" : list
            items.append("unnest(\(kept)) AS \(name)")
        }
    }

    private mutating func spread(
        _ unnest: ResolvedUnnest,
        keepsAll: Bool
    ) throws(TranslationFailure) -> Spread {
        var spread = Spread(keepsAll: keepsAll)
        for item in unnest.items {
            let list = try print(item.expression).text
            let length: String
            switch item.expression.type {
            case .map:
                guard item.columns.count == 2 else {
                    throw TranslationFailure("NOT_SUPPORTED", "UNNEST of a map")
                }
                length = "cardinality(\(list))"
                spread.add("map_keys(\(list))", length, as: Self.name(item.columns[0]))
                spread.add("map_values(\(list))", length, as: Self.name(item.columns[1]))
                spread.plain += item.columns.map(Self.name)
            case .array(.row(let fields)):
                length = "len(\(list))"
                let element = names.next("e")
                spread.add(list, length, as: element)
                spread.elements.append(element)
                for (name, column) in zip(DuckDBTypes.fieldNames(of: fields), item.columns) {
                    let field = "struct_extract(\(element), \(DuckDBText.string(name)))"
                    spread.fields.append("\(field) AS \(Self.name(column))")
                }
            case .array:
                guard let column = item.columns.first else { continue }
                length = "len(\(list))"
                spread.add(list, length, as: Self.name(column))
                spread.plain.append(Self.name(column))
            default:
                throw TranslationFailure("NOT_SUPPORTED", "UNNEST of \(item.expression.type)")
            }
            spread.lengths.append("coalesce(CAST(\(length) AS BIGINT), 0)")
        }
        if let ordinality = unnest.ordinality {
            let lengths = spread.lengths.joined(separator: ", ")
            let longest = spread.lengths.count == 1 ? lengths : "greatest(\(lengths))"
            spread.add("generate_series(1, \(longest))", longest, as: Self.name(ordinality))
            spread.plain.append(Self.name(ordinality))
        }
        return spread
    }
}
