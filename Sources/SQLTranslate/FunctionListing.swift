import SQLAnalysis

/// One function of Athena's engine version 3 and what becomes of it here.
package struct FunctionListing: Sendable, Equatable {
    package enum Status: Sendable, Equatable {
        /// The engine's function of that name does what Trino's does.
        case same
        /// The engine calls it otherwise.
        case renamed(String)
        /// Written with other functions of the engine.
        case rewritten
        /// A function of our own, where the engine has none.
        case ours
        case refused(String)

        /// One word.
        package var word: String {
            switch self {
            case .same: "same"
            case .renamed: "renamed"
            case .rewritten: "rewritten"
            case .ours: "ours"
            case .refused: "refused"
            }
        }
    }

    package let name: String
    package let family: String
    package let status: Status
    /// The function that it is another name of.
    package let alias: String?
    /// What else is to be said: the engine's name, why it is refused, which forms of it are.
    package let remark: String

    /// All of Trino's functions, by family and name.
    package static let trino: [FunctionListing] = listed(FunctionTable.trino)

    private static func listed(_ table: FunctionTable) -> [FunctionListing] {
        var seen: Set<String> = []
        var listings: [FunctionListing] = []
        let refusals = Dictionary(
            uniqueKeysWithValues: FunctionCatalogue.coverage.map { ($0.name, $0.refusal) }
        )
        for section in FunctionCatalogue.sections {
            for (name, alias) in section.names where seen.insert(name).inserted {
                let statuses = table.statuses(alias ?? name)
                let status = (refusals[alias ?? name] ?? nil).map(Status.refused) ?? Self.status(of: statuses)
                listings.append(
                    FunctionListing(
                        name: name,
                        family: section.title,
                        status: status,
                        alias: alias,
                        remark: remark(status, alias, statuses)
                    )
                )
            }
        }
        let special = SpecialForms.all.filter { seen.insert($0.name).inserted }.map { form in
            FunctionListing(
                name: form.name,
                family: SpecialForms.title,
                status: .rewritten,
                alias: nil,
                remark: form.remark
            )
        }
        return listings + special
    }

    /// What most forms of a function come to; refused when all are.
    private static func status(of statuses: [FunctionTable.RuleStatus]) -> Status {
        let available = statuses.map(\.status).filter { status in
            if case .refused = status { false } else { true }
        }
        if let first = available.first { return first }
        return statuses.first?.status ?? .refused("it has no rule yet")
    }

    private static func remark(
        _ status: Status,
        _ alias: String?,
        _ statuses: [FunctionTable.RuleStatus]
    ) -> String {
        var parts: [String] = []
        if let alias { parts.append("another name of `\(alias)`") }
        switch status {
        case .same, .rewritten, .ours:
            for rule in statuses {
                guard case .refused(let reason) = rule.status else { continue }
                let count =
                    rule.arity.count == 1 ? "\(rule.arity.lowerBound)" : "\(rule.arity.lowerBound) or more"
                parts.append("with \(count) arguments refused: \(reason)")
            }
        case .renamed(let other): parts.append("`\(other)` of the engine")
        case .refused(let reason): parts.append(reason)
        }
        return parts.joined(separator: "; ")
    }
}

/// What looks like a function and has a syntax, or rules of types, of its own.
///
/// Source: Trino documentation, Conditional expressions, Conversion functions, Session information, SQL/JSON functions.
enum SpecialForms {
    static let title = "With rules of their own"

    static let all: [(name: String, remark: String)] = [
        ("cast", "by rules for each pair of types"),
        ("coalesce", ""),
        ("current_catalog", ""),
        ("current_date", "of the moment the query was sent"),
        ("current_schema", ""),
        ("current_time", "of the moment the query was sent"),
        ("current_timestamp", "of the moment the query was sent"),
        ("current_user", "the account of the caller"),
        ("extract", ""),
        ("format", ""),
        ("grouping", ""),
        ("if", ""),
        ("json_array", ""),
        ("json_exists", ""),
        ("json_object", ""),
        ("json_query", ""),
        ("json_value", ""),
        ("localtime", "of the moment the query was sent"),
        ("localtimestamp", "of the moment the query was sent"),
        ("nullif", ""),
        ("position", ""),
        ("trim", ""),
        ("try", "NULL where a value cannot be had"),
        ("try_cast", "NULL where a value cannot be converted"),
        ("typeof", "the name of the type that the analyzer found"),
    ]
}

extension FunctionTable {
    /// What becomes of the calls with some numbers of arguments.
    struct RuleStatus: Sendable {
        let arity: ClosedRange<Int>
        let status: FunctionListing.Status
    }

    /// One element a rule of that name.
    func statuses(_ name: String) -> [RuleStatus] {
        let scalar = scalarRules(name).map { RuleStatus(arity: $0.arity, status: $0.status) }
        return scalar + aggregateRules(name).map { RuleStatus(arity: $0.arity, status: $0.status) }
    }
}

extension FunctionRule {
    fileprivate var status: FunctionListing.Status {
        switch action {
        case .renamed(let other, _): other == name ? .same : .renamed(other)
        case .rewritten, .built: .rewritten
        case .native: .ours
        case .refused(let reason): .refused(reason)
        }
    }
}

extension AggregateRule {
    fileprivate var status: FunctionListing.Status {
        switch action {
        case .renamed(let other, _): other == name ? .same : .renamed(other)
        case .rewritten: .rewritten
        case .refused(let reason): .refused(reason)
        }
    }
}
