import Primitives
import SQLSyntax
import Testing

@testable import SQLAnalysis

/// A catalog to analyze statements against: database `shop`, and `other` beside it.
enum Shop {
    static let session = AnalysisSession(database: "shop")
    static let now = Timestamp(CivilDate(year: 2024, month: 1, day: 10), hour: 9)

    static func analyze(_ sql: String) throws -> ResolvedStatement {
        let analyzer = Analyzer(
            catalog: CatalogSnapshot(
                databases: ["shop", "other"],
                tables: tables,
                knownNames: ["shop": tables.keys.filter { $0.database == "shop" }.map(\.table).sorted()]
            ),
            session: session,
            now: now
        )
        return try analyzer.analyze(Parser.parse(sql))
    }

    /// The columns of a query as `name type, ...`, or why the statement fails.
    static func outcome(_ sql: String) -> String {
        do {
            return try analyze(sql).columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
        } catch let failure as AnalysisFailure {
            return failure.reason
        } catch let failure as SyntaxFailure {
            return "SYNTAX: \(failure.message)"
        } catch {
            return "\(error)"
        }
    }

    static let tables: [TableName: CatalogTable] = {
        let tables = [orders, customers, events, logs, readings, target, ledger] + views + [remote]
        return Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    }()

    private static func table(
        _ name: String,
        _ columns: [(String, String)],
        database: String = "shop"
    ) -> CatalogTable {
        CatalogTable(
            name: TableName(database: database, table: name),
            columns: columns.map { CatalogColumn(name: $0.0, hiveType: $0.1) }
        )
    }

    private static let orders = table(
        "orders",
        [
            ("id", "bigint"), ("customer", "string"), ("total", "decimal(10,2)"), ("placed", "timestamp"),
            ("items", "array<struct<sku:string,qty:int>>"), ("address", "struct<city:string,zip:string>"),
            ("attributes", "map<string,string>"),
        ]
    )
    private static let customers = table(
        "customers",
        [("customer", "varchar(20)"), ("country", "string"), ("born", "date"), ("score", "double")]
    )
    private static let remote = table("remote", [("x", "int")], database: "other")

    private static let events: CatalogTable = {
        var table = Self.table("events", [("n", "int"), ("name", "string")])
        table.partitionKeys = [("year", "int"), ("region", "string"), ("day", "date")].map {
            CatalogColumn(name: $0.0, hiveType: $0.1)
        }
        table.partitions = partitions.map { CatalogPartition(values: $0, location: "s3://b/") }
        return table
    }()
    static let partitions = [
        ["2023", "eu", "2023-05-01"],
        ["2023", "us", "2023-12-31"],
        ["2024", "eu", "2024-01-01"],
        ["2024", "us", "2024-01-02"],
        ["2024", CatalogPartition.nullValue, "2024-02-01"],
    ]

    /// Projected: days of three weeks up to now, and hours of every sixth.
    private static let logs: CatalogTable = {
        var table = Self.table("logs", [("n", "int")])
        table.partitionKeys = [("day", "string"), ("hour", "int"), ("region", "string")].map {
            CatalogColumn(name: $0.0, hiveType: $0.1)
        }
        table.storage.location = "s3://b/logs"
        table.parameters = [
            "projection.enabled": "true",
            "projection.day.type": "date", "projection.day.format": "yyyy/MM/dd",
            "projection.day.range": "NOW-20DAYS, NOW",
            "projection.hour.type": " Integer ", "projection.hour.range": "0,23",
            "projection.hour.interval": "6",
            "projection.hour.digits": "2",
            "projection.region.type": "enum", "projection.region.values": "eu,us",
            "storage.location.template": "s3://b/logs/${region}/${day}/${hour}",
        ]
        return table
    }()

    /// Projected: months by their own type, and devices that a query names.
    private static let readings: CatalogTable = {
        var table = Self.table("readings", [("n", "int")])
        table.partitionKeys = [("month", "date"), ("device", "string")].map {
            CatalogColumn(name: $0.0, hiveType: $0.1)
        }
        table.storage.location = "s3://b/readings/"
        table.parameters = [
            "projection.enabled": "TRUE",
            "projection.month.type": "date", "projection.month.format": "yyyy-MM",
            "projection.month.range": "2023-11,2024-02",
            "projection.device.type": "injected",
        ]
        return table
    }()

    /// An Iceberg table, grouped by day, to which a column was added in its second version.
    private static let ledger: CatalogTable = {
        var table = Self.table(
            "ledger",
            [("id", "bigint"), ("note", "string"), ("amount", "decimal(12,2)"), ("placed", "timestamp")]
        )
        table.parameters = ["table_type": "iceberg"]
        let midnight = Timestamp(CivilDate(year: 2024, month: 1, day: 10)).epochMilliseconds
        table.versions = TableVersions(
            currentSnapshot: 22,
            snapshots: [
                .init(id: 11, timestampInMilliseconds: midnight - 86_400_000, schema: 0),
                .init(id: 22, timestampInMilliseconds: midnight, schema: 1),
            ],
            log: [
                .init(timestampInMilliseconds: midnight - 86_400_000, snapshot: 11),
                .init(timestampInMilliseconds: midnight, snapshot: 22),
            ],
            references: ["main": 22, "audit": 11],
            schemas: [0: Array(table.columns.prefix(3)), 1: table.columns],
            partitionFields: [
                .init(name: "placed_day", source: "placed", transform: "day", type: .date),
                .init(name: "note", source: "note", transform: "identity", type: .varchar),
            ]
        )
        return table
    }()

    private static let target: CatalogTable = {
        var table = Self.table(
            "target",
            [("id", "bigint"), ("note", "varchar(5)"), ("amount", "decimal(12,4)")]
        )
        table.partitionKeys = [CatalogColumn(name: "day", hiveType: "string")]
        return table
    }()

    private static func view(
        _ name: String,
        _ sql: String,
        _ columns: [(String, String)],
        database: String = "shop"
    ) -> CatalogTable {
        var view = Self.table(name, columns)
        view.kind = .view(sql: sql, defaultDatabase: database)
        return view
    }

    private static let views = [
        view(
            "big",
            "SELECT id, total FROM orders WHERE total > 100",
            [("id", "bigint"), ("total", "decimal(10,2)")]
        ),
        view("bigger", "SELECT id FROM big", [("id", "bigint")]),
        view("elsewhere", "SELECT x FROM remote", [("x", "int")], database: "other"),
        view("narrow", "SELECT id FROM orders", [("id", "bigint"), ("total", "decimal(10,2)")]),
        view("retyped", "SELECT customer FROM orders", [("customer", "int")]),
        view("renamed", "SELECT * FROM remote", [("y", "int")], database: "other"),
        view("widened", "SELECT x FROM remote", [("x", "bigint")], database: "other"),
        view("snake", "SELECT * FROM tail", [("id", "bigint")]),
        view("tail", "SELECT * FROM snake", [("id", "bigint")]),
        view("broken", "SELECT gone FROM orders", [("gone", "int")]),
        view(
            "recent",
            "SELECT n, year AS y, region FROM events",
            [("n", "int"), ("y", "int"), ("region", "string")]
        ),
    ]
}

/// A statement and what comes of it.
struct Example: Sendable, CustomTestStringConvertible {
    var sql: String
    var outcome: String
    var testDescription: String { sql }

    init(_ sql: String, _ outcome: String) {
        self.sql = sql
        self.outcome = outcome
    }
}

extension ResolvedStatement {
    /// What the statement's query gives, or the table or view it makes has.
    var columns: [ResolvedColumn] {
        switch action {
        case .query(let query): query.columns
        case .createTableAs(let create): create.columns
        case .createView(let create): create.columns
        case .insert(let insert): insert.query.columns
        case .unload(let unload): unload.query.columns
        case .change(let change): change.query.columns
        case .optimize(let optimize): optimize.query.columns
        case .explain, .vacuum, .passThrough: []
        }
    }
}
