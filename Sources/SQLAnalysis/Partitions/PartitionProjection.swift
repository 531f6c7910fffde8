import Primitives
import SQLSyntax

/// Partitions that the properties of a table describe, in place of those in the catalog.
///
/// Source: Amazon Athena User Guide, "Set up partition projection" and "Supported types for partition projection".
struct PartitionProjection {
    /// One a partition key, in their order.
    private let domains: [Domain]
    private let keys: [CatalogColumn]
    private let locations: Locations

    /// What values a key has.
    private enum Domain {
        case enumeration([String])
        case integers(IntegerRange)
        case dates(DateRange)
        /// Those that the query names.
        case injected
    }

    /// A value of a key, as the key's type reads it and as paths spell it.
    private struct Value {
        let text: String
        let spelling: String

        init(_ text: String, spelling: String? = nil) {
            self.text = text
            self.spelling = spelling ?? text
        }
    }

    /// More partitions than this in one query are refused.
    private static let limit = 1_000_000

    /// Nil for a table whose partitions are in the catalog.
    ///
    /// - Throws: What is wrong with the table's properties.
    init?(_ table: CatalogTable, now: Timestamp) throws(AnalysisFailure) {
        let properties = table.parameters
        guard properties["projection.enabled"]?.lowercased() == "true", !table.partitionKeys.isEmpty else {
            return nil
        }
        let missing = table.partitionKeys.map(\.name).filter { properties["projection.\($0).type"] == nil }
        guard missing.isEmpty else {
            throw AnalysisFailure(
                .hiveMetastoreError,
                nil,
                "Table \(table.name.database).\(table.name.table) is configured for partition projection, but the "
                    + "following partition columns are missing projection configuration: "
                    + "[\(missing.joined(separator: ", "))]"
            )
        }
        keys = table.partitionKeys
        var domains: [Domain] = []
        for key in keys {
            domains.append(try Self.domain(of: key, ProjectionProperties(properties, key.name), now))
        }
        self.domains = domains
        locations = try Locations(table)
    }

    private static func domain(
        of key: CatalogColumn,
        _ properties: ProjectionProperties,
        _ now: Timestamp
    ) throws(AnalysisFailure) -> Domain {
        switch try properties.required("type").lowercased() {
        case "enum":
            let values = try properties.required("values", trimmed: false)
            return .enumeration(values.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        case "integer": return .integers(try IntegerRange(properties))
        case "date": return .dates(try DateRange(properties, now: now))
        case "injected": return .injected
        case let other: throw properties.failure("type", "is '\(other)', not enum, integer, date or injected")
        }
    }

    /// The partitions that may hold rows for which `predicate` is true.
    ///
    /// `columns` are the positions of the keys by the ids of their columns.
    ///
    /// - Throws: `CONSTRAINT_VIOLATION` where the predicate does not name the values of an injected key.
    func partitions(
        of table: CatalogTable,
        where predicate: TypedExpression?,
        columns: [Int: Int]
    ) throws(AnalysisFailure) -> [CatalogPartition] {
        let conjuncts = predicate?.conjuncts ?? []
        var candidates: [[Value]] = []
        for (position, domain) in domains.enumerated() {
            let own = columns.filter { $0.value == position }
            let named = StaticValues(of: Set(own.keys)).named(by: conjuncts)
            let values = try values(domain, keys[position], named)
            candidates.append(
                values.filter { value in
                    var texts = Array(repeating: "", count: keys.count)
                    texts[position] = value.text
                    let evaluation = PartitionEvaluation(
                        table: table,
                        partition: CatalogPartition(values: texts, location: ""),
                        keys: own
                    )
                    return !conjuncts.contains { evaluation.cannotHold($0) }
                }
            )
        }
        let count = candidates.reduce(1) { count, values in
            let (product, overflows) = count.multipliedReportingOverflow(by: values.count)
            return overflows ? Int.max : product
        }
        guard count <= Self.limit else { throw tooMany(table) }
        var found: [CatalogPartition] = []
        found.reserveCapacity(count)
        combine(candidates) { values in
            let partition = CatalogPartition(
                values: values.map(\.text),
                location: locations.location(of: values.map(\.spelling))
            )
            let evaluation = PartitionEvaluation(table: table, partition: partition, keys: columns)
            if !conjuncts.contains(where: { evaluation.cannotHold($0) }) { found.append(partition) }
        }
        return found
    }

    private func values(
        _ domain: Domain,
        _ key: CatalogColumn,
        _ named: [String]?
    ) throws(AnalysisFailure) -> [Value] {
        switch domain {
        case .enumeration(let texts): return texts.map { Value($0) }
        case .integers(let range):
            if let named { return named.compactMap(range.value).map { Value($0) } }
            guard range.count <= Self.limit else {
                throw AnalysisFailure(
                    .notSupported,
                    nil,
                    "Partition column '\(key.name)' has \(range.count) projected values; a query must name those it reads"
                )
            }
            return range.values.map { Value($0) }
        case .dates(let range):
            return range.moments.map { moment in
                let spelling = range.format.text(of: moment)
                return switch key.type {
                case .date: Value(moment.date.iso8601, spelling: spelling)
                case .timestamp: Value(moment.sqlText, spelling: spelling)
                default: Value(spelling)
                }
            }
        case .injected:
            guard let named, !named.isEmpty else {
                throw AnalysisFailure(
                    .constraintViolation,
                    nil,
                    "For the injected projected partition column \(key.name), the WHERE clause must contain only static "
                        + "equality conditions, and at least one such condition must be present."
                )
            }
            return named.map { Value($0) }
        }
    }

    /// Calls `body` with each choice of one value a key, the last key changing fastest.
    private func combine(_ candidates: [[Value]], _ body: ([Value]) -> Void) {
        guard candidates.allSatisfy({ !$0.isEmpty }) else { return }
        var positions = Array(repeating: 0, count: candidates.count)
        while true {
            body(zip(candidates, positions).map { $0[$1] })
            var key = candidates.count - 1
            while key >= 0 {
                positions[key] += 1
                if positions[key] < candidates[key].count { break }
                positions[key] = 0
                key -= 1
            }
            if key < 0 { return }
        }
    }

    private func tooMany(_ table: CatalogTable) -> AnalysisFailure {
        AnalysisFailure(
            .notSupported,
            nil,
            "The projection of table '\(table.name)' gives more than \(Self.limit) partitions for this query; "
                + "a condition on its partition columns must leave fewer"
        )
    }
}

/// Where projected partitions lie.
private struct Locations {
    private let names: [String]
    /// The text of `storage.location.template`.
    private let template: String?
    private let root: String

    init(_ table: CatalogTable) throws(AnalysisFailure) {
        names = table.partitionKeys.map(\.name)
        root = table.storage.location.hasSuffix("/") ? table.storage.location : table.storage.location + "/"
        template = table.parameters["storage.location.template"].map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        guard let template else { return }
        let absent = names.filter { !template.contains("${\($0)}") }
        guard absent.isEmpty else {
            throw AnalysisFailure(
                .invalidTableProperty,
                nil,
                "Property 'storage.location.template' of table '\(table.name)' has no placeholder for the partition columns "
                    + "[\(absent.joined(separator: ", "))]"
            )
        }
    }

    func location(of spellings: [String]) -> String {
        guard let template else { return root + PartitionPath.encode(keys: names, values: spellings) + "/" }
        return zip(names, spellings).reduce(template) { text, key in text.replacing("${\(key.0)}", with: key.1)
        }
    }
}

/// Values that conditions name for a key, by equality or IN.
private struct StaticValues {
    let columns: Set<Int>

    init(of columns: Set<Int>) {
        self.columns = columns
    }

    /// Nil where none of the conditions, all of which must hold, names them.
    func named(by conjuncts: [TypedExpression]) -> [String]? {
        for conjunct in conjuncts {
            if let values = values(conjunct) { return values }
        }
        return nil
    }

    private func values(_ condition: TypedExpression) -> [String]? {
        switch condition.node {
        case .comparison(.equal, let left, let right):
            if isKey(left) { return text(right).map { [$0] } }
            return isKey(right) ? text(left).map { [$0] } : nil
        case .inList(let subject, let candidates) where isKey(subject):
            let texts = candidates.compactMap(text)
            return texts.count == candidates.count ? unique(texts) : nil
        case .and(let terms): return named(by: terms)
        case .or(let terms):
            let all = terms.compactMap(values)
            return all.count == terms.count ? unique(all.flatMap(\.self)) : nil
        default: return nil
        }
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    private func isKey(_ expression: TypedExpression) -> Bool {
        switch expression.node {
        case .column(let column): columns.contains(column.id)
        case .cast(let inner, _): isKey(inner)
        default: false
        }
    }

    private func text(_ expression: TypedExpression) -> String? {
        switch expression.node {
        case .literal(.string(let text)): text
        case .literal(.integer(let number)): String(number)
        case .literal(.date(let days)): CivilDate(daysSinceEpoch: days).iso8601
        case .cast(let inner, _): text(inner)
        default: nil
        }
    }
}

extension TypedExpression {
    /// The conditions that must all hold.
    var conjuncts: [TypedExpression] {
        if case .and(let terms) = node { terms.flatMap(\.conjuncts) } else { [self] }
    }
}
