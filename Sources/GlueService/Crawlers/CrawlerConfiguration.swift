import Primitives

/// The JSON of a crawler's `Configuration`.
///
/// Source: AWS Glue Developer Guide, "Setting crawler configuration options".
struct CrawlerConfiguration {
    private(set) var combinesCompatibleSchemas = false
    private(set) var tableLevel: Int?
    private(set) var tableThreshold: Int?
    /// Whether partitions have the columns of their table.
    private(set) var partitionsInherit = false
    /// Whether columns that are gone stay, beside new ones.
    private(set) var mergesNewColumns = false
    /// Whether tables with partitions get an index of them.
    private(set) var createsPartitionIndex = true

    init() {}

    /// - Throws: `InvalidInputException` for what is no such JSON.
    init(_ text: String) throws {
        guard let value = try? JSONValue(parsing: text), value.object != nil else {
            throw Glue.InvalidInputException(message: "Crawler configuration is not valid JSON: \(text)")
        }
        guard value["Version"]?.double == 1 else {
            throw Glue.InvalidInputException(message: "Crawler configuration needs \"Version\": 1.0")
        }
        for member in value.object?.members ?? [] {
            switch member.name {
            case "Version", "CrawlerOutput", "Grouping", "CreatePartitionIndex": continue
            default: throw Self.unknown(member.name)
            }
        }
        let grouping = value["Grouping"]
        if let policy = grouping?["TableGroupingPolicy"]?.string {
            guard policy == "CombineCompatibleSchemas" else { throw Self.unknown(policy) }
            combinesCompatibleSchemas = true
        }
        tableLevel = grouping?["TableLevelConfiguration"]?.int
        let output = value["CrawlerOutput"]
        if let behavior = output?["Partitions"]?["AddOrUpdateBehavior"]?.string {
            guard behavior == "InheritFromTable" else { throw Self.unknown(behavior) }
            partitionsInherit = true
        }
        if let behavior = output?["Tables"]?["AddOrUpdateBehavior"]?.string {
            guard behavior == "MergeNewColumns" else { throw Self.unknown(behavior) }
            mergesNewColumns = true
        }
        tableThreshold = output?["Tables"]?["TableThreshold"]?.int
        createsPartitionIndex = value["CreatePartitionIndex"]?.bool ?? true
    }

    private static func unknown(_ name: String) -> Glue.InvalidInputException {
        Glue.InvalidInputException(message: "Crawler configuration has '\(name)', which is not known")
    }
}
