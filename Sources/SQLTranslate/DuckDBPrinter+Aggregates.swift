import SQLAnalysis
import SQLSyntax

/// A call of an aggregate or window function, printed but for its name: what its rule works with.
struct AggregateCallText {
    var arguments: [PrintedExpression]
    var result: TrinoType
    var isDistinct = false
    var ignoreNulls = false
    /// ` ORDER BY ...` or nothing.
    var order = ""
    /// The printed keys without direction, for rules that need them.
    var filter = ""
    /// ` OVER (...)` or nothing.
    var over = ""
    /// The same for our own aggregates: the engine gives those wrong places for their states where the rows of a
    /// partition are all in one frame, so the frame is written in a way that it does not see through.
    var nativeOver = ""
    var overflow: ListaggOverflow?
    let failing: Failing
    let names: FreshNames

    var isWindow: Bool { !over.isEmpty }

    subscript(_ index: Int) -> String { arguments[index].text }

    /// A call of DuckDB's function `name` with all that belongs to this call.
    func invoke(_ name: String, _ arguments: [String], takesOrder: Bool = true) -> String {
        let distinct = isDistinct ? "DISTINCT " : ""
        let nulls = ignoreNulls ? " IGNORE NULLS" : ""
        let order = takesOrder ? order : ""
        return "\(name)(\(distinct)\(arguments.joined(separator: ", "))\(order)\(nulls))\(filter)\(over)"
    }

    func invoke(_ name: String) -> String { invoke(name, arguments.map(\.text)) }

    /// The arguments, decimals in 64 bits where they have such a form; sums of them have 128 all the same.
    var narrowArguments: [String] { arguments.map { $0.narrow ?? $0.text } }

    /// An argument that is the same in all rows, outside of the aggregate.
    func settled(_ index: Int) -> PrintedExpression {
        let argument = arguments[index]
        if argument.constant != nil { return argument }
        var plain = self
        (plain.isDistinct, plain.ignoreNulls) = (false, false)
        return PrintedExpression(plain.invoke("any_value", [argument.text], takesOrder: false), argument.type)
    }

    /// Casts to the DuckDB type of the call's result.
    func asResult(_ text: String) throws(TranslationFailure) -> String {
        "CAST(\(text) AS \(try DuckDBTypes.name(of: result)))"
    }

    func invoke(_ aggregate: NativeAggregate, _ arguments: [String]) -> String {
        var call = self
        call.over = nativeOver
        return call.invoke(aggregate.name, arguments, takesOrder: false)
    }

    /// Adds a condition to those that choose the rows.
    func filtered(by condition: String) -> AggregateCallText {
        var copy = self
        if filter.isEmpty {
            copy.filter = " FILTER (WHERE \(condition))"
        } else {
            copy.filter = filter.dropLast() + " AND \(condition))"
        }
        return copy
    }
}

extension DuckDBPrinter {
    mutating func printAggregate(
        _ call: AggregateCall,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        let rule = try functions.aggregate(call.function.name, arity: call.arguments.count)
        let grouped = groupedZones
        groupedZones = [:]
        defer { groupedZones = grouped }
        var text = AggregateCallText(
            arguments: try print(call.arguments),
            result: type,
            failing: failing,
            names: names
        )
        text.isDistinct = call.isDistinct
        if !call.orderBy.isEmpty { text.order = " ORDER BY \(try printKeys(call.orderBy))" }
        if let filter = call.filter {
            text.filter = " FILTER (WHERE \(try print(filter, asCondition: true).text))"
        }
        text.overflow = call.listaggOverflow
        return try ordered(try rule.print(text), by: call.orderBy, of: text.filter)
    }

    /// `value`, where the first of the keys puts the rows of `group` in an order.
    private mutating func ordered(
        _ value: PrintedExpression,
        by keys: [SortKey],
        of group: String
    ) throws(TranslationFailure) -> PrintedExpression {
        guard let key = keys.first?.expression, NestedOrder.isNeeded(key.type) else { return value }
        let list = "list(\(try print(key).text))\(group)"
        let order = NestedOrder(names: names, failing: failing)
        return PrintedExpression(try order.guarded(elementsOf: list, key.type, value.text), value.type)
    }

    mutating func printWindow(
        _ call: WindowCall,
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        let rule =
            call.function.kind == .window
            ? try functions.window(call.function.name, arity: call.arguments.count)
            : try functions.aggregate(call.function.name, arity: call.arguments.count)
        var text = AggregateCallText(
            arguments: try print(call.arguments),
            result: type,
            failing: failing,
            names: names
        )
        text.isDistinct = call.isDistinct
        text.ignoreNulls = call.ignoreNulls
        if let filter = call.filter {
            text.filter = " FILTER (WHERE \(try print(filter, asCondition: true).text))"
        }
        text.over = " OVER (\(try printSpecification(call)))"
        text.nativeOver = call.hasOneFrame ? " OVER (\(try printSpecification(call.withOpenFrame)))" : text.over
        return try ordered(
            try rule.print(text),
            by: call.orderBy,
            of: " OVER (\(try printPartition(call.partitionBy) ?? ""))"
        )
    }

    private mutating func printPartition(_ keys: [TypedExpression]) throws(TranslationFailure) -> String? {
        guard !keys.isEmpty else { return nil }
        return "PARTITION BY \(try print(keys).map { comparable($0) }.joined(separator: ", "))"
    }

    private mutating func printSpecification(_ call: WindowCall) throws(TranslationFailure) -> String {
        var parts: [String] = []
        if let partition = try printPartition(call.partitionBy) { parts.append(partition) }
        if !call.orderBy.isEmpty { parts.append("ORDER BY \(try printKeys(call.orderBy))") }
        if let frame = call.frame {
            let (start, end) = (try printBound(frame.start, frame), try printBound(frame.end, frame))
            parts.append("\(frame.unit.rawValue) BETWEEN \(start) AND \(end)")
        }
        return parts.joined(separator: " ")
    }

    private mutating func printBound(
        _ bound: ResolvedWindowFrame.Bound,
        _ frame: ResolvedWindowFrame
    ) throws(TranslationFailure) -> String {
        switch bound {
        case .unboundedPreceding: return "UNBOUNDED PRECEDING"
        case .currentRow: return "CURRENT ROW"
        case .unboundedFollowing: return "UNBOUNDED FOLLOWING"
        case .preceding(let distance): return "\(try printDistance(distance)) PRECEDING"
        case .following(let distance): return "\(try printDistance(distance)) FOLLOWING"
        }
    }

    private mutating func printDistance(_ distance: TypedExpression) throws(TranslationFailure) -> String {
        let printed = try print(distance)
        return Temporal.isInterval(printed.type) ? Temporal.interval(printed) : printed.text
    }
}

extension WindowCall {
    /// Whether every row of a partition sees all of its rows.
    fileprivate var hasOneFrame: Bool {
        guard let frame else { return orderBy.isEmpty }
        switch (frame.start, frame.end) {
        case (.unboundedPreceding, .unboundedFollowing): return true
        case (.unboundedPreceding, .currentRow), (.currentRow, .unboundedFollowing), (.currentRow, .currentRow):
            return orderBy.isEmpty && frame.unit != .rows
        default: return false
        }
    }

    /// The same with a frame that ends further behind than there are rows.
    fileprivate var withOpenFrame: WindowCall {
        var call = self
        let span = function.argumentTypes.isEmpty ? nil : arguments.first?.span
        guard let span else { return call }
        let distance = TypedExpression(.literal(.integer(1 << 60)), type: .bigint, span: span)
        call.frame = ResolvedWindowFrame(unit: .rows, start: .unboundedPreceding, end: .following(distance))
        return call
    }
}
