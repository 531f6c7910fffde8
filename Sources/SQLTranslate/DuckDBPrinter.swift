import SQLAnalysis
import SQLSyntax

/// Prints resolved queries as DuckDB's SQL.
///
/// Every column gets the name `name_id`, which is unique in the statement; every relation an alias of its own. No text
/// that a user wrote gets into the result but inside string constants and quoted output names. A printer is used
/// for one statement.
struct DuckDBPrinter {
    /// How each scan of the statement is read, by index.
    let scans: [String]
    /// The columns of each scan, by index.
    let scanColumns: [[ResolvedColumn]]
    let functions: FunctionTable
    /// How decimals are computed.
    let decimals: DecimalWidth
    /// Above 0 inside TRY, where a failure must be one that DuckDB's `TRY` can catch.
    var tryDepth = 0
    /// What the TRY around this place computes outside of itself; `nil` where there is none.
    var lifted: Lifted?
    /// What stands for a column that has no value of its own at this place, by id.
    var replacements: [Int: PrintedExpression] = [:]
    /// What stands for a parameter of a lambda, by id; parameters are numbered apart from columns.
    var parameterValues: [Int: PrintedExpression] = [:]
    /// Whether what is printed since the flag was cleared holds something that cannot stand inside a lambda.
    var sawUnliftable = false
    /// Recursive common tables whose rounds are counted: the name of the counting column, by table id.
    var roundColumns: [Int: String] = [:]
    /// What a named query is called at this place, where its name is another than elsewhere, by its id.
    var commonTableNames: [Int: String] = [:]
    /// The keys of the grouping around this place that are timestamps with time zone, by column id: grouped by
    /// their moments, each with some zone of its group.
    ///
    /// Not in force inside the arguments of aggregates.
    var groupedZones: [Int: PrintedExpression] = [:]
    /// Numbers for names that this printer makes up; shared with the rules of functions.
    let names = FreshNames()

    init(
        scans: [String],
        scanColumns: [[ResolvedColumn]],
        functions: FunctionTable = .trino,
        decimals: DecimalWidth = .exact
    ) {
        self.scans = scans
        self.scanColumns = scanColumns
        self.functions = functions
        self.decimals = decimals
    }

    static func name(_ column: ResolvedColumn) -> String {
        DuckDBText.generatedName(column.name, id: column.id)
    }

    func name(ofCommonTable id: Int) -> String { commonTableNames[id] ?? "w\(id)" }

    var failing: Failing { Failing(isCaught: tryDepth > 0, decimals: decimals) }
}

/// A source of names that are unique in one statement.
///
/// A class, because rules and printer draw from one sequence.
final class FreshNames {
    private var last = 0

    func next(_ prefix: String) -> String {
        last += 1
        return "\(prefix)\(last)"
    }
}

/// How SQL raises an error at run time.
struct Failing {
    /// Whether a TRY surrounds the place.
    ///
    /// DuckDB's `TRY` refuses `error()` as volatile; a failing cast of type NULL is not, and its text never shows.
    let isCaught: Bool
    private let decimals: DecimalWidth

    init(isCaught: Bool, decimals: DecimalWidth = .exact) {
        self.isCaught = isCaught
        self.decimals = decimals
    }

    /// Whether the statement may fail because 64 bits were too few for a decimal.
    var mayRunAgain: Bool { decimals == .narrowFirst && !isCaught }

    /// An expression of DuckDB's NULL type that fails when evaluated.
    ///
    /// `message` is `CODE: text`.
    func fail(_ message: String) -> String {
        isCaught ? Failing.caught : "error(\(DuckDBText.string(message)))"
    }

    /// The same with a VARCHAR expression behind the text, and `suffix` behind that.
    func fail(_ message: String, value: String, suffix: String = "") -> String {
        guard !isCaught else { return Failing.caught }
        let end = suffix.isEmpty ? "" : " || \(DuckDBText.string(suffix))"
        return "error(\(DuckDBText.string(message)) || \(value)\(end))"
    }

    private static let caught = "[NULL][CAST('!' AS BIGINT)]"
}

/// Giving a name to a value that is needed more than once.
struct Binding {
    let names: FreshNames

    /// Calls `body` with something that may be written many times for the value of `value`, evaluated once.
    ///
    /// DuckDB has no `LET`; a lambda over a list of one value is one that keeps vectorised execution.
    func bind(
        _ value: PrintedExpression,
        _ body: (PrintedExpression) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        if value.isSimple { return try body(value) }
        let parameter = names.next("v")
        let text = try body(PrintedExpression(parameter, value.type, isSimple: true))
        return "list_transform([\(value.text)], lambda \(parameter): \(text))[1]"
    }

    func bind(
        _ first: PrintedExpression,
        _ second: PrintedExpression,
        _ body: (PrintedExpression, PrintedExpression) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        try bind([first, second]) { (bound) throws(TranslationFailure) in try body(bound[0], bound[1]) }
    }

    /// The same for several values, by one lambda: what is in the body of another cannot be a query.
    func bind(
        _ values: [PrintedExpression],
        _ body: ([PrintedExpression]) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        let complex = values.indices.filter { !values[$0].isSimple }
        guard complex.count > 1 else {
            guard let only = complex.first else { return try body(values) }
            return try bind(values[only]) { (value) throws(TranslationFailure) in
                var bound = values
                bound[only] = value
                return try body(bound)
            }
        }
        let parameter = names.next("v")
        var bound = values
        var parts: [String] = []
        for index in complex {
            parts.append("a\(index) := \(values[index].text)")
            let field = "struct_extract(\(parameter), 'a\(index)')"
            bound[index] = PrintedExpression(field, values[index].type, isSimple: true)
        }
        let row = "struct_pack(\(parts.joined(separator: ", ")))"
        return "list_transform([\(row)], lambda \(parameter): \(try body(bound)))[1]"
    }
}
