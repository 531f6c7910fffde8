import SQLAnalysis

/// Every function that may reach DuckDB, and how it is written there.
///
/// A function that is not in the table fails by name.
package struct FunctionTable: Sendable {
    private let scalars: [String: [FunctionRule]]
    private let aggregates: [String: [AggregateRule]]
    private let windows: [String: [AggregateRule]]

    init(scalars: [FunctionRule], aggregates: [AggregateRule], windows: [AggregateRule]) {
        self.scalars = Dictionary(grouping: scalars, by: \.name)
        self.aggregates = Dictionary(grouping: aggregates, by: \.name)
        self.windows = Dictionary(grouping: windows, by: \.name)
    }

    /// Trino's functions.
    package static let trino = FunctionTable(
        scalars: strings + regularExpressions + binary + urls + math + bits + datesAndTimes + dateFormats
            + formats
            + arrays
            + lambdas + maps + json + sqlJSON + conditional,
        aggregates: plainAggregates + approximateAggregates + collectingAggregates,
        windows: windowFunctions
    )

    func scalar(_ name: String, arity: Int) throws(TranslationFailure) -> FunctionRule {
        guard let rule = scalars[name]?.first(where: { $0.arity.contains(arity) }) else {
            throw missing(name, arity)
        }
        return rule
    }

    func aggregate(_ name: String, arity: Int) throws(TranslationFailure) -> AggregateRule {
        guard let rule = aggregates[name]?.first(where: { $0.arity.contains(arity) }) else {
            throw missing(name, arity)
        }
        return rule
    }

    func window(_ name: String, arity: Int) throws(TranslationFailure) -> AggregateRule {
        guard let rule = windows[name]?.first(where: { $0.arity.contains(arity) }) else {
            throw missing(name, arity)
        }
        return rule
    }

    func scalarRules(_ name: String) -> [FunctionRule] { scalars[name] ?? [] }

    func aggregateRules(_ name: String) -> [AggregateRule] { (aggregates[name] ?? []) + (windows[name] ?? []) }

    private func missing(_ name: String, _ arity: Int) -> TranslationFailure {
        TranslationFailure("NOT_SUPPORTED", "Function '\(name)' with \(arity) arguments is not supported")
    }

    /// All names there is a rule for, with the reason why when the rule is a refusal.
    package var names: [String: String?] {
        var result: [String: String?] = [:]
        for (name, rules) in scalars {
            let reasons = rules.map { rule in
                if case .refused(let reason) = rule.action { return Optional(reason) }
                return nil
            }
            result.updateValue(reasons.contains(nil) ? nil : reasons.first ?? nil, forKey: name)
        }
        for (name, rules) in aggregates.merging(windows, uniquingKeysWith: +) {
            let reasons = rules.map { rule in
                if case .refused(let reason) = rule.action { return Optional(reason) }
                return nil
            }
            result.updateValue(reasons.contains(nil) ? nil : reasons.first ?? nil, forKey: name)
        }
        return result
    }
}

extension DuckDBPrinter {
    mutating func printCall(
        _ function: FunctionReference,
        _ arguments: [TypedExpression],
        _ type: TrinoType
    ) throws(TranslationFailure) -> PrintedExpression {
        let rule = try functions.scalar(function.name, arity: arguments.count)
        let call = FunctionCall(
            name: function.name,
            arguments: try Temporal.cut(try print(arguments), for: function.name),
            result: type,
            failing: failing,
            names: names
        )
        return try rule.print(call)
    }
}
