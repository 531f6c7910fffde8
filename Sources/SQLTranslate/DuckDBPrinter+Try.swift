import SQLAnalysis
import SQLSyntax

extension DuckDBPrinter {
    /// `TRY(operand)`: NULL where evaluating the operand fails.
    ///
    /// DuckDB's TRY refuses aggregates and subqueries, so those are computed outside and handed in, which is what Trino
    /// does too. DuckDB also computes what occurs twice, in one TRY or in two, once and outside, where nothing catches a
    /// failure; a lambda keeps its body to itself, so every TRY stands in one.
    mutating func printTry(
        _ operand: TypedExpression,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        let outer = lifted
        let input = names.next("v")
        lifted = Lifted(parameter: input)
        tryDepth += 1
        defer {
            lifted = outer
            tryDepth -= 1
        }
        var printed = try print(operand)
        // The cast of a constant is written as one, but may fail.
        if printed.isSimple, !operand.isCast {
            // An aggregate or a query alone: nothing of it is computed inside.
            if outer == nil, let part = lifted?.parts.first { return PrintedExpression(part, type) }
            return printed
        }
        if lifted?.parts.isEmpty == false {
            // Beside an aggregate, DuckDB loses columns that a lambda captures: they are handed in as well.
            lifted = Lifted(parameter: input, liftsColumns: true)
            printed = try print(operand)
        }
        let parts = lifted?.parts ?? []
        let value =
            parts.isEmpty
            ? "0"
            : "struct_pack(" + parts.enumerated().map { "a\($0) := \($1)" }.joined(separator: ", ") + ")"
        return PrintedExpression("list_transform([\(value)], lambda \(input): TRY(\(printed.text)))[1]", type)
    }

    /// Prints something that cannot stand inside a TRY; inside of one it is handed in from outside.
    mutating func lifting(
        _ body: (inout DuckDBPrinter) throws(TranslationFailure) -> PrintedExpression
    ) throws(TranslationFailure) -> PrintedExpression {
        guard var outside = lifted else { return try body(&self) }
        let depth = tryDepth
        lifted = nil
        tryDepth = 0
        let printed = try body(&self)
        let field = "struct_extract(\(outside.parameter), 'a\(outside.parts.count)')"
        outside.parts.append(printed.text)
        lifted = outside
        tryDepth = depth
        return PrintedExpression(field, printed.type, isSimple: true)
    }
}

extension TypedExpression {
    fileprivate var isCast: Bool {
        if case .cast = node { return true }
        return false
    }
}

/// What is computed outside of a TRY for its inside.
struct Lifted {
    let parameter: String
    var liftsColumns = false
    var parts: [String] = []
}
