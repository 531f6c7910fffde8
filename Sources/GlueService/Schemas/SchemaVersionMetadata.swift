import Catalog
import Primitives
import ServiceKit

/// Words on versions of schemas.
///
/// Source: Glue API Reference, Schemas (PutSchemaVersionMetadata).
extension GlueService {
    /// How many words a version has.
    private static let metadataLimit = 10

    func putSchemaVersionMetadata(
        _ input: Glue.PutSchemaVersionMetadataInput,
        _ call: Call
    ) async throws -> Glue.PutSchemaVersionMetadataResponse {
        let (key, value) = try Self.pair(input.metadataKeyValue)
        let (version, isLatest) = try await changeVersion(
            input.schemaVersionId,
            input.schemaId,
            input.schemaVersionNumber,
            call
        ) { version, now in
            guard !version.metadata.contains(where: { $0.key == key && $0.value == value }) else {
                throw Glue.AlreadyExistsException(
                    message:
                        "Resource already exist for schema version id: \(version.id), metadata key: \(key), "
                        + "metadata value: \(value)"
                )
            }
            guard version.metadata.count < Self.metadataLimit else {
                throw Glue.ResourceNumberLimitExceededException(
                    message:
                        "Your resource limits for Schema Version Metadata have been exceeded: \(Self.metadataLimit)."
                )
            }
            version.metadata.append(.init(key: key, value: value, createdAt: now))
        }
        return .init(
            schemaArn: Self.schemaARN(version.schema, call),
            schemaName: version.schema.schema,
            registryName: version.schema.registry,
            latestVersion: isLatest,
            versionNumber: version.number,
            schemaVersionId: version.id,
            metadataKey: key,
            metadataValue: value
        )
    }

    func removeSchemaVersionMetadata(
        _ input: Glue.RemoveSchemaVersionMetadataInput,
        _ call: Call
    ) async throws -> Glue.RemoveSchemaVersionMetadataResponse {
        let (key, value) = try Self.pair(input.metadataKeyValue)
        let (version, isLatest) = try await changeVersion(
            input.schemaVersionId,
            input.schemaId,
            input.schemaVersionNumber,
            call
        ) { version, _ in
            guard let index = version.metadata.firstIndex(where: { $0.key == key && $0.value == value }) else {
                throw Glue.EntityNotFoundException(
                    message:
                        "Resource is not found for schema version id: \(version.id), metadata key: \(key), "
                        + "metadata value: \(value)"
                )
            }
            version.metadata.remove(at: index)
        }
        return .init(
            schemaArn: Self.schemaARN(version.schema, call),
            schemaName: version.schema.schema,
            registryName: version.schema.registry,
            latestVersion: isLatest,
            versionNumber: version.number,
            schemaVersionId: version.id,
            metadataKey: key,
            metadataValue: value
        )
    }

    func querySchemaVersionMetadata(
        _ input: Glue.QuerySchemaVersionMetadataInput,
        _ call: Call
    ) async throws -> Glue.QuerySchemaVersionMetadataResponse {
        let wanted = input.metadataList ?? []
        let version = try await read(nil, call) { catalog in
            try Self.version(
                input.schemaVersionId,
                input.schemaId,
                input.schemaVersionNumber,
                catalog,
                call
            )
        }
        let found = version.metadata.filter { word in
            wanted.isEmpty
                || wanted.contains { pair in
                    (pair.metadataKey ?? word.key) == word.key
                        && (pair.metadataValue ?? word.value) == word.value
                }
        }
        let keys = Dictionary(grouping: found, by: \.key).sorted { $0.key < $1.key }
        let (page, nextToken) = try Listing(scope: "QuerySchemaVersionMetadata.\(version.id)").page(
            of: keys,
            after: input.nextToken,
            limit: input.maxResults ?? 50,
            position: \.key
        )
        var map: [String: Glue.MetadataInfo] = [:]
        for (key, words) in page {
            // The value that came last stands for the key, those before it beside it.
            guard let last = words.last else { continue }
            let others = words.dropLast().map { word in
                Glue.OtherMetadataValueListItem(
                    metadataValue: word.value,
                    createdTime: word.createdAt.registryText
                )
            }
            map[key] = .init(
                metadataValue: last.value,
                createdTime: last.createdAt.registryText,
                otherMetadataValueList: others.isEmpty ? nil : others
            )
        }
        return .init(metadataInfoMap: map, schemaVersionId: version.id, nextToken: nextToken)
    }

    /// Changes a version and tells whether it is the latest.
    private func changeVersion(
        _ id: String?,
        _ schema: Glue.SchemaId?,
        _ number: Glue.SchemaVersionNumber?,
        _ call: Call,
        _ body: @escaping @Sendable (inout RegisteredVersion, Timestamp) throws -> Void
    ) async throws -> (RegisteredVersion, isLatest: Bool) {
        try await write(nil, call) { catalog in
            var version = try Self.version(id, schema, number, catalog.reader, call)
            try body(&version, catalog.now)
            try catalog.put(version)
            let latest = try catalog.reader.versions(of: version.schema).last(where: \.isAvailable)
            return (version, latest?.number == version.number)
        }
    }

    private static func pair(_ pair: Glue.MetadataKeyValuePair) throws -> (key: String, value: String) {
        guard let key = pair.metadataKey, let value = pair.metadataValue else {
            throw Glue.InvalidInputException(message: "MetadataKey and MetadataValue have to be provided.")
        }
        return (key, value)
    }
}
