import Catalog
import Primitives
import ServiceKit

extension GlueService {
    /// Finds tables of all databases by a text and by properties.
    ///
    /// A text in double quotes must equal one of a table's texts; any other is looked for within them, letters of any
    /// case. Texts are the names of table and database, description, owner, type, columns with types and comments,
    /// and parameters with their names. Links to tables are found by what they are themselves.
    ///
    /// Source: Glue API Reference, SearchTables.
    func searchTables(
        _ input: Glue.SearchTablesRequest,
        _ call: Call
    ) async throws -> Glue.SearchTablesResponse {
        let listing = Listing(scope: "SearchTables")
        let start = try listing.position(input.nextToken).flatMap(Int.init) ?? 0
        let limit = input.maxResults ?? 100
        let search = try TableSearch(input)
        if input.resourceShareType == .foreign || input.resourceShareType == .federated {
            return .init(tableList: [])
        }
        var found = try await read(input.catalogId, call) { catalog in
            var found: [CatalogTable] = []
            for database in try catalog.databases() {
                found += try catalog.storedTables(in: database.name).filter(search.matches)
            }
            return found
        }
        search.sort(&found)
        let rest = found.dropFirst(start)
        let end = start + limit
        return .init(
            nextToken: rest.count > limit ? PageToken(scope: "SearchTables", position: String(end)).text : nil,
            tableList: rest.prefix(limit).map { Glue.Table($0, account: call.tenant.account) }
        )
    }
}

/// What a search asks for.
private struct TableSearch: Sendable {
    private enum Property: String {
        case databaseName = "DatabaseName"
        case name = "Name"
        case description = "Description"
        case owner = "Owner"
        case tableType = "TableType"
        case createTime = "CreateTime"
        case updateTime = "UpdateTime"
    }

    private let text: String?
    private let isExact: Bool
    private let filters: [Glue.PropertyPredicate]
    private let order: Glue.SortCriterion?

    init(_ input: Glue.SearchTablesRequest) throws {
        let given = input.searchText ?? ""
        isExact = given.count >= 2 && given.hasPrefix("\"") && given.hasSuffix("\"")
        let wanted = isExact ? String(given.dropFirst().dropLast()) : given
        text = wanted.isEmpty ? nil : wanted.lowercased()
        filters = input.filters ?? []
        order = input.sortCriteria?.first
        for filter in filters {
            let isTime = filter.key == "CreateTime" || filter.key == "UpdateTime"
            if isTime, filter.value.flatMap(Timestamp.init(iso8601:)) == nil {
                throw Glue.InvalidInputException(
                    message: "The value of filter \(filter.key ?? "") is no moment."
                )
            }
            if filter.key == nil || filter.value == nil {
                throw Glue.InvalidInputException(message: "A filter must have a Key and a Value.")
            }
            if !isTime, let comparator = filter.comparator, comparator != .equals {
                throw Glue.InvalidInputException(
                    message: "The filter \(filter.key ?? "") can only be compared with EQUALS."
                )
            }
        }
        if let field = order?.fieldName, Property(rawValue: field) == nil {
            throw Glue.InvalidInputException(message: "Tables cannot be sorted by \(field).")
        }
    }

    func matches(_ table: CatalogTable) -> Bool {
        filters.allSatisfy { matches(table, $0) } && matchesText(table)
    }

    /// By the field asked for, or by database and name.
    func sort(_ tables: inout [CatalogTable]) {
        guard let order, let property = order.fieldName.flatMap(Property.init(rawValue:)) else { return }
        tables.sort { Self.value(property, $0) < Self.value(property, $1) }
        if order.sort == .desc { tables.reverse() }
    }

    private func matchesText(_ table: CatalogTable) -> Bool {
        guard let text else { return true }
        return Self.texts(table).contains { isExact ? $0.lowercased() == text : $0.lowercased().contains(text) }
    }

    private func matches(_ table: CatalogTable, _ filter: Glue.PropertyPredicate) -> Bool {
        guard let key = filter.key, let value = filter.value else { return true }
        switch Property(rawValue: key) {
        case .createTime: return Self.holds(filter.comparator, table.createdAt, value)
        case .updateTime: return Self.holds(filter.comparator, table.updatedAt, value)
        case .some(let property): return Self.resembles(Self.value(property, table), value)
        case nil:
            let parameters = table.definition.parameters
            guard let text = parameters[key] ?? parameters[key.lowercased()] else { return false }
            return Self.resembles(text, value)
        }
    }

    /// Whether `value` is the whole text or one of the words in it, letters of any case.
    ///
    /// Source: Glue API Reference, SearchTables (Filters): a value is split at punctuation such as `-`, `:` and `#`, and
    /// each part is compared exactly, so that `link` finds `customer-link` and not `xxlinkyy`.
    private static func resembles(_ text: String, _ value: String) -> Bool {
        let text = text.lowercased()
        let value = value.lowercased()
        if text == value { return true }
        return text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == value }
    }

    private static func holds(_ comparator: Glue.Comparator?, _ moment: Timestamp, _ text: String) -> Bool {
        guard let other = Timestamp(iso8601: text) else { return false }
        switch comparator {
        case .equals, nil: return moment == other
        case .greaterThan: return moment > other
        case .lessThan: return moment < other
        case .greaterThanEquals: return moment >= other
        case .lessThanEquals: return moment <= other
        }
    }

    private static func value(_ property: Property, _ table: CatalogTable) -> String {
        switch property {
        case .databaseName: table.databaseName
        case .name: table.name
        case .description: table.definition.description ?? ""
        case .owner: table.definition.owner ?? ""
        case .tableType: table.definition.tableType ?? ""
        case .createTime: table.createdAt.iso8601(withMilliseconds: true)
        case .updateTime: table.updatedAt.iso8601(withMilliseconds: true)
        }
    }

    private static func texts(_ table: CatalogTable) -> [String] {
        let definition = table.definition
        var texts = [table.name, table.databaseName]
        texts += [definition.description, definition.owner, definition.tableType].compactMap { $0 }
        for column in table.columns + definition.partitionKeys {
            texts += [column.name, column.type, column.comment].compactMap { $0 }
        }
        for (key, value) in definition.parameters { texts += [key, value] }
        return texts
    }
}
