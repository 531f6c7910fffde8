import Catalog

extension CrawlTargets.DatabaseTarget {
    /// - Throws: `InvalidInputException` for a target without a connection or a path.
    init(_ target: Glue.JdbcTarget) throws {
        guard let connection = target.connectionName, !connection.isEmpty else {
            throw Glue.InvalidInputException(message: "A JDBC target needs a ConnectionName")
        }
        guard let path = target.path, !path.isEmpty, !path.hasPrefix("/") else {
            throw Glue.InvalidInputException(
                message: "The path of a JDBC target is invalid: \(target.path ?? "null")"
            )
        }
        let metadata = target.enableAdditionalMetadata ?? []
        self.init(
            connection: connection,
            path: path,
            exclusions: target.exclusions ?? [],
            takesTypes: metadata.contains(.rawtypes),
            takesComments: metadata.contains(.comments)
        )
    }
}

extension Glue.JdbcTarget {
    init(_ target: CrawlTargets.DatabaseTarget) {
        var metadata: [Glue.JdbcMetadataEntry] = []
        if target.takesComments { metadata.append(.comments) }
        if target.takesTypes { metadata.append(.rawtypes) }
        self.init(
            connectionName: target.connection,
            path: target.path,
            exclusions: target.exclusions,
            enableAdditionalMetadata: metadata.isEmpty ? nil : metadata
        )
    }
}
