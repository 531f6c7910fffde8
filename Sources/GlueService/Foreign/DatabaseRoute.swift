package import Catalog
import ForeignDatabases
package import Logging
package import Primitives
package import ServiceKit
import Shapes

/// Reads and writes databases for scripts that run: `POST /_hosu/runs/RUN/jdbc/describe`, `.../read` and `.../write`.
///
/// The rows lie in Parquet files of the run's scratch folder, and only the orders pass here. A script that names a
/// connection of the catalog never sees its password.
package struct DatabaseRoute: LocalRoute {
    package let path = ["runs", "*", "jdbc"]
    private let catalog: CatalogStore
    private let resolver: ConnectionResolver
    private let world: World
    private let logger: Logger

    package init(
        catalog: CatalogStore,
        secrets: SecretBox,
        access: ForeignAccess,
        world: World,
        logger: Logger
    ) {
        self.catalog = catalog
        resolver = ConnectionResolver(secrets: secrets, access: access)
        self.world = world
        self.logger = logger
    }

    private var databases: ForeignDatabases { resolver.access.databases }

    package func answer(_ request: LocalRequest) async throws -> LocalResponse {
        guard request.method == "POST", request.segments.count == 4 else {
            throw PlainFailure(
                "NoSuchRoute",
                "There is nothing at \(request.segments.joined(separator: "/")).",
                httpStatus: 404
            )
        }
        let order = try await request.json()
        do {
            switch request.segments[3] {
            case "describe": return .json(try await describe(order, request))
            case "read": return .json(try await read(order, request))
            case "write": return .json(try await write(order, request))
            default:
                throw PlainFailure("NoSuchRoute", "There is no order \(request.segments[3]).", httpStatus: 404)
            }
        } catch let failure as ForeignFailure {
            throw PlainFailure(failure.code, failure.description)
        }
    }

    private func describe(_ order: JSONValue, _ request: LocalRequest) async throws -> JSONValue {
        let connection = try await connection(order, request)
        let found = try await databases.describe(
            try Self.source(order),
            of: connection,
            prefersNTZ: order["preferTimestampNTZ"]?.bool ?? false
        )
        return [
            "columns": .array(
                found.columns.map {
                    [
                        "name": .string($0.name), "type": .string($0.type.spark),
                        "nullable": .bool($0.isNullable),
                        "sourceType": .string($0.sourceType),
                    ]
                }
            ),
            "kind": .string(connection.kind.rawValue),
            "primaryKey": .array(found.primaryKey.map { .string($0) }),
        ]
    }

    private func read(_ order: JSONValue, _ request: LocalRequest) async throws -> JSONValue {
        var reading = ForeignReading(try Self.source(order))
        reading.columns = order["columns"]?.array?.compactMap(\.string)
        reading.conditions = order["conditions"]?.array?.compactMap(\.string) ?? []
        for filter in order["filters"]?.array ?? [] { reading.filters.append(try ForeignFilter(filter)) }
        reading.split = try order["split"].map { try ForeignSplit(json: $0) } ?? .automatic
        reading.prefersNTZ = order["preferTimestampNTZ"]?.bool ?? false
        reading.preparation = order["preparation"]?.string
        let connection = try await connection(order, request)
        let exchange = try ExchangeFolder(scratch: request.run.scratchDirectory, id: world.ids.uuid())
        do {
            let files = try await databases.read(reading, of: connection, into: exchange.path)
            let folder = try exchange.handOver()
            let list: [JSONValue] = files.map { file in
                let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
                return ["path": .string("\(folder)/\(name)"), "rows": .integer(file.rowCount)]
            }
            return ["files": .array(list)]
        } catch {
            exchange.remove()
            throw error
        }
    }

    private func write(_ order: JSONValue, _ request: LocalRequest) async throws -> JSONValue {
        guard let table = order["dbtable"]?.string else {
            throw ForeignFailure.invalid("Option `dbtable` is required.")
        }
        guard let mode = order["mode"]?.string.flatMap(ForeignWriting.Mode.init) else {
            throw ForeignFailure.invalid("The mode is append, overwrite, error or ignore.")
        }
        var fields: [ForeignWriting.Field] = []
        for column in order["columns"]?.array ?? [] {
            let type = try ForeignType(spark: column["type"]?.string ?? "")
            fields.append(.init(name: column["name"]?.string ?? "", type: type))
        }
        var writing = ForeignWriting(table: try ForeignSource(dbtable: table), mode: mode, fields: fields)
        writing.truncates = order["truncate"]?.bool ?? false
        writing.cascades = order["cascadeTruncate"]?.bool ?? false
        writing.tableOptions = order["createTableOptions"]?.string ?? ""
        for member in order["columnTypes"]?.object?.members ?? [] {
            writing.columnTypes[member.name.lowercased()] = member.value.string
        }
        let connection = try await connection(order, request)
        let exchange = try ExchangeFolder(scratch: request.run.scratchDirectory, id: world.ids.uuid())
        defer { exchange.remove() }
        let files = try order["folder"]?.string.map { try exchange.take(from: $0) } ?? []
        return ["rows": .integer(try await databases.write(writing, to: connection, from: files))]
    }

    /// What an order reads: `dbtable` or `query`, with `prepareQuery` before it.
    private static func source(_ order: JSONValue) throws -> ForeignSource {
        var source: ForeignSource
        switch (order["dbtable"]?.string, order["query"]?.string) {
        case (let table?, nil): source = try ForeignSource(dbtable: table)
        case (nil, let query?): source = try ForeignSource(query: query)
        case (nil, nil): throw ForeignFailure.invalid("Option `dbtable` or `query` is required.")
        case (.some, .some):
            throw ForeignFailure.invalid("Both `dbtable` and `query` can not be specified at the same time.")
        }
        source.prelude = order["prepareQuery"]?.string ?? ""
        return source
    }

    /// The database of an order: a connection of the catalog, or a URL with a user and a password.
    private func connection(_ order: JSONValue, _ request: LocalRequest) async throws -> ForeignConnection {
        guard let name = order["connection"]?.string else {
            guard let url = order["url"]?.string else {
                throw ForeignFailure.invalid("Option `url` is required.")
            }
            return try ForeignConnection(
                jdbcURL: url,
                user: order["user"]?.string,
                password: order["password"]?.string,
                database: order["database"]?.string
            )
        }
        let tenant = request.run.tenant
        let found = try await catalog.read(tenant) { try $0.find(CatalogConnection.self, name) }
        guard let found else { throw ForeignFailure.invalid("There is no connection \(name) in the catalog.") }
        let call = Call(
            tenant: tenant,
            principal: .root(account: tenant.account, accessKeyID: tenant.account),
            requestID: request.requestID,
            operation: "GetConnection",
            world: world,
            logger: logger
        )
        return try await resolver.database(of: found, database: order["database"]?.string, call)
    }
}

extension ForeignFailure {
    /// What scripts tell failures apart by.
    fileprivate var code: String {
        switch self {
        case .invalid: "InvalidInput"
        case .unsupported: "NotSupported"
        case .unreachable: "Unreachable"
        case .refused: "Refused"
        case .tableExists: "TableExists"
        }
    }
}

extension ForeignSplit {
    /// `{"column", "lower", "upper", "count"}`, `{"predicates": [...]}`, or `{"field" | "expression", "count"}`.
    fileprivate init(json: JSONValue) throws(ForeignFailure) {
        if let predicates = json["predicates"]?.array {
            self = .predicates(predicates.compactMap(\.string))
            return
        }
        let count = json["count"]?.int ?? 1
        if let field = json["field"]?.string {
            self = .hash(.field(field), count: count)
        } else if let expression = json["expression"]?.string {
            self = .hash(.expression(expression), count: count)
        } else if let column = json["column"]?.string, let lower = json["lower"]?.string,
            let upper = json["upper"]?.string
        {
            self = .range(column: column, lower: lower, upper: upper, count: count)
        } else {
            throw .invalid("\(json) divides no read.")
        }
    }
}
