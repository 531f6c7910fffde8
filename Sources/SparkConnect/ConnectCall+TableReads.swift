import Catalog
import Objects
import Primitives

/// Tables of the catalog that plans read by name.
///
/// Sail reads them by the folders below their locations, Spark by the partitions of the catalog. Where both are the same
/// the plan passes, and where they are not it is refused.
extension ConnectCall {
    /// - Throws: `ConnectFailure` for a table whose folders are not its partitions, and for paths in SQL without files.
    func checkTables(of request: ConnectExecutePlanRequest) async throws {
        guard let catalog = state.catalog, let run = state.run else { return }
        for name in Self.names(read: request) {
            if name.count == 2, let place = S3Location(name[1]) {
                try await requireFiles(place, name[1])
                continue
            }
            let database = name.count > 1 ? name[name.count - 2] : state.database(of: request.sessionID)
            let (table, partitions) = try await catalog.read(run.tenant) { reader in
                guard let table = try reader.findTable(name[name.count - 1], in: database),
                    !table.definition.partitionKeys.isEmpty
                else { return (CatalogTable?.none, [CatalogPartition]()) }
                return (table, try reader.partitions(of: table))
            }
            if let table { try await requireSame(table, partitions) }
        }
    }

    /// The names of tables and paths that a plan reads, as far as SQL and readers name them.
    static func names(read request: ConnectExecutePlanRequest) -> Set<[String]> {
        var names: Set<[String]> = []
        var plan = request.plan
        _ = plan.replaceAll { relation in
            switch relation.relType {
            case .sql(let sql): names.formUnion(SQLWords.sources(sql.query))
            case .read(let read):
                if case .namedTable(let table) = read.readType {
                    var words = SQLWords(table.unparsedIdentifier)
                    if let name = words.name() { names.insert(name) }
                }
            default: break
            }
            return nil
        }
        if case .command(let command) = request.plan.opType,
            case .sqlCommand(let statement) = command.commandType
        {
            names.formUnion(SQLWords.sources(statement.sql.isEmpty ? statement.input.sql.query : statement.sql))
        }
        return names
    }

    private func requireFiles(_ place: S3Location, _ text: String) async throws {
        guard !LakePaths.isPattern(place.key) else { return }
        do {
            var request = ListRequest(bucket: place.bucket)
            request.prefix = place.key
            request.limit = 1
            guard try await state.objects.list(request).objects.isEmpty else { return }
        } catch ObjectFailure.bucketMissing {
            if try state.objects.remotes?.remote(of: place.bucket) != nil { return }
        }
        throw ConnectFailure.pathNotFound(text)
    }

    private func requireSame(_ table: CatalogTable, _ partitions: [CatalogPartition]) async throws {
        let keys = table.definition.partitionKeys.map(\.name)
        guard let place = table.definition.storage?.location.flatMap({ S3Location($0) }) else { return }
        let root = place.asDirectory
        var expected: Set<String> = []
        for partition in partitions {
            let folder = PartitionPath.encode(keys: keys, values: partition.definition.values)
            let location = partition.definition.storage?.location ?? ""
            guard S3Location(location)?.asDirectory.key == root.key + folder + "/",
                S3Location(location)?.bucket == root.bucket
            else {
                throw Self.refusal(table, "its partition \(folder) lies at \(location)")
            }
            expected.insert(folder)
        }
        var request = ListRequest(bucket: root.bucket)
        request.prefix = root.key
        request.limit = 10_000
        repeat {
            let page: ListPage
            do {
                page = try await state.objects.list(request)
            } catch ObjectFailure.bucketMissing {
                return
            }
            for object in page.objects where LakePaths.isVisible(object.key, below: root.key) {
                let parts = object.key.dropFirst(root.key.count).split(separator: "/").dropLast()
                let folder = parts.prefix(keys.count).joined(separator: "/")
                guard expected.contains(folder) else {
                    throw Self.refusal(
                        table,
                        "\(root)\(folder) has files and is no partition of the catalog"
                    )
                }
            }
            request.after = page.next
        } while request.after != nil
    }

    private static func refusal(_ table: CatalogTable, _ reason: String) -> ConnectFailure {
        .unsupported(
            "The table \(table.databaseName).\(table.name) cannot be read by name on Sail, which reads all folders below "
                + "its location and no others: \(reason). Read it with create_dynamic_frame.from_catalog, or bring both "
                + "together (MSCK REPAIR TABLE)."
        )
    }
}

extension SQLWords {
    /// The names that stand where tables do: behind FROM and JOIN, and behind commas.
    static func sources(_ text: String) -> Set<[String]> {
        var names: Set<[String]> = []
        var words = SQLWords(text)
        while let word = words.peek {
            words.take()
            guard ["FROM", "JOIN", ","].contains(word.upper) else { continue }
            var name = words
            if let found = name.name() { names.insert(found) }
        }
        return names
    }
}
