import Catalog
import Primitives
import SchemaCompatibility
import ServiceKit

/// Versions of schemas.
///
/// Differs: whether a version may follow those before is known in the answer; on AWS it is PENDING for a moment.
/// Source: Glue API Reference, Schemas; AWS Glue Developer Guide, "Schema versioning and compatibility".
extension GlueService {
    /// Adds a version, or finds the one with this definition; one that may not follow those before fails.
    func registerSchemaVersion(
        _ input: Glue.RegisterSchemaVersionInput,
        _ call: Call
    ) async throws -> Glue.RegisterSchemaVersionResponse {
        let name = try Self.schemaName(input.schemaId, call)
        let id = call.world.ids.uuid()
        let version = try await write(nil, call) { catalog in
            var schema = try catalog.reader.schema(name)
            guard let language = DataSchema.Language(rawValue: schema.language),
                let mode = CompatibilityMode(rawValue: schema.compatibility)
            else { throw Glue.InvalidInputException(message: "The schema \(name.path) cannot be read.") }
            let parsed = try Self.parsed(input.schemaDefinition, language)
            let versions = try catalog.reader.versions(of: name)
            let same = versions.first { Self.isSame($0.definition, input.schemaDefinition) }
            if let same, same.isAvailable { return same }
            guard mode != .disabled || versions.isEmpty else {
                throw Glue.InvalidInputException(
                    message: "Compatibility DISABLED does not allow versioning. SchemaId: SchemaId(schemaArn="
                        + "\(input.schemaId.schemaArn ?? "null"), schemaName=\(input.schemaId.schemaName ?? "null"), "
                        + "registryName=\(input.schemaId.registryName ?? "null"))"
                )
            }
            let earlier = try versions.filter { $0.isAvailable && $0.number >= schema.checkpoint }
                .map { try Self.parsed($0.definition, language) }
            let isAvailable = mode.allows(parsed, after: earlier)
            if var same {
                // It failed before, and may be allowed by now.
                same.isAvailable = isAvailable
                try catalog.put(same)
                return same
            }
            let version = RegisteredVersion(
                id: id,
                schema: name,
                number: schema.nextVersion,
                definition: input.schemaDefinition,
                isAvailable: isAvailable,
                createdAt: catalog.now
            )
            schema.nextVersion += 1
            schema.updatedAt = catalog.now
            try catalog.put(schema)
            try catalog.put(version)
            return version
        }
        return .init(schemaVersionId: version.id, versionNumber: version.number, status: version.status)
    }

    func getSchemaVersion(
        _ input: Glue.GetSchemaVersionInput,
        _ call: Call
    ) async throws -> Glue.GetSchemaVersionResponse {
        let (version, schema) = try await read(nil, call) { catalog in
            let version = try Self.version(
                input.schemaVersionId,
                input.schemaId,
                input.schemaVersionNumber,
                catalog,
                call
            )
            return (version, try catalog.schema(version.schema))
        }
        return .init(
            schemaVersionId: version.id,
            schemaDefinition: version.definition,
            dataFormat: .init(rawValue: schema.language),
            schemaArn: Self.schemaARN(version.schema, call),
            versionNumber: version.number,
            status: version.status,
            createdTime: version.createdAt.registryText
        )
    }

    func getSchemaByDefinition(
        _ input: Glue.GetSchemaByDefinitionInput,
        _ call: Call
    ) async throws -> Glue.GetSchemaByDefinitionResponse {
        let name = try Self.schemaName(input.schemaId, call)
        let (version, schema) = try await read(nil, call) { catalog in
            let schema = try catalog.schema(name)
            let versions = try catalog.versions(of: name)
            guard let version = versions.first(where: { Self.isSame($0.definition, input.schemaDefinition) })
            else {
                throw Glue.EntityNotFoundException(
                    message: "Schema is not found. No version of \(name.path) has the given definition."
                )
            }
            return (version, schema)
        }
        return .init(
            schemaVersionId: version.id,
            schemaArn: Self.schemaARN(name, call),
            dataFormat: .init(rawValue: schema.language),
            status: version.status,
            createdTime: version.createdAt.registryText
        )
    }

    func listSchemaVersions(
        _ input: Glue.ListSchemaVersionsInput,
        _ call: Call
    ) async throws -> Glue.ListSchemaVersionsResponse {
        let name = try Self.schemaName(input.schemaId, call)
        let listing = Listing(scope: "ListSchemaVersions.\(name.path)")
        let after = try listing.position(input.nextToken).flatMap(Int.init)
        let limit = input.maxResults ?? 25
        let found = try await read(nil, call) { catalog in
            _ = try catalog.schema(name)
            return try catalog.versions(of: name)
        }
        let rest = found.reversed().drop { version in after.map { version.number >= $0 } ?? false }
        let (versions, nextToken) = listing.page(Array(rest), limit: limit) { String($0.number) }
        return .init(
            schemas: versions.map { version in
                .init(
                    schemaArn: Self.schemaARN(name, call),
                    schemaVersionId: version.id,
                    versionNumber: version.number,
                    status: version.status,
                    createdTime: version.createdAt.registryText
                )
            },
            nextToken: nextToken
        )
    }

    /// Removes versions, given as `3` or `2-5`; neither the first nor the checkpoint.
    func deleteSchemaVersions(
        _ input: Glue.DeleteSchemaVersionsInput,
        _ call: Call
    ) async throws -> Glue.DeleteSchemaVersionsResponse {
        let name = try Self.schemaName(input.schemaId, call)
        let bounds = input.versions.split(separator: "-").compactMap { Int($0) }
        guard let first = bounds.first, let last = bounds.last, first <= last, bounds.count <= 2 else {
            throw Glue.InvalidInputException(
                message: "Versions '\(input.versions)' is no version and no range."
            )
        }
        let errors = try await write(nil, call) { catalog in
            let schema = try catalog.reader.schema(name)
            let wanted = try catalog.reader.versions(of: name).filter { (first...last).contains($0.number) }
            guard !wanted.contains(where: { $0.number == schema.checkpoint && $0.number != 1 }) else {
                throw Glue.ConcurrentModificationException(
                    message:
                        "Version \(schema.checkpoint) of \(name.path) is its checkpoint and cannot be deleted."
                )
            }
            var errors: [Glue.SchemaVersionErrorItem] = []
            func refuse(_ number: Int, _ code: String, _ message: String) {
                errors.append(
                    .init(versionNumber: number, errorDetails: .init(errorCode: code, errorMessage: message))
                )
            }
            for version in wanted {
                if version.number == 1 {
                    refuse(1, "InvalidInputException", "The first version can only be deleted with its schema.")
                } else {
                    try catalog.delete(version)
                }
            }
            if wanted.isEmpty {
                refuse(first, "EntityNotFoundException", "Schema version is not found. VersionNumber: \(first)")
            }
            return errors
        }
        return .init(schemaVersionErrors: errors)
    }

    func getSchemaVersionsDiff(
        _ input: Glue.GetSchemaVersionsDiffInput,
        _ call: Call
    ) async throws -> Glue.GetSchemaVersionsDiffResponse {
        let name = try Self.schemaName(input.schemaId, call)
        let (first, second) = try await read(nil, call) { catalog in
            _ = try catalog.schema(name)
            return (
                try Self.version(input.firstSchemaVersionNumber, of: name, catalog),
                try Self.version(input.secondSchemaVersionNumber, of: name, catalog)
            )
        }
        guard let old = try? JSONValue(parsing: first.definition),
            let new = try? JSONValue(parsing: second.definition)
        else { return .init() }
        return .init(diff: JSONPatch(from: old, to: new).json.text)
    }
}

extension GlueService {
    /// The version that an identifier means, or a schema's of a number.
    static func version(
        _ id: String?,
        _ schema: Glue.SchemaId?,
        _ number: Glue.SchemaVersionNumber?,
        _ catalog: CatalogReader,
        _ call: Call
    ) throws -> RegisteredVersion {
        if let id {
            guard schema == nil, number == nil else {
                throw Glue.InvalidInputException(
                    message: "No other input parameters can be specified when fetching by SchemaVersionId."
                )
            }
            guard let version = try catalog.findVersion(id: id) else {
                throw Glue.EntityNotFoundException(
                    message: "Schema version is not found. SchemaVersionId: \(id)"
                )
            }
            return version
        }
        guard let schema else {
            throw Glue.InvalidInputException(
                message: "At least one of (schemaId, schemaVersionId) is required."
            )
        }
        guard let number else {
            throw Glue.InvalidInputException(message: "One of version number (or latest version) is required.")
        }
        let name = try schemaName(schema, call)
        _ = try catalog.schema(name)
        return try version(number, of: name, catalog)
    }

    static func version(
        _ number: Glue.SchemaVersionNumber,
        of name: SchemaName,
        _ catalog: CatalogReader
    ) throws -> RegisteredVersion {
        let isLatest = number.latestVersion ?? false
        guard isLatest != (number.versionNumber != nil) else {
            throw Glue.InvalidInputException(
                message: "One of latestVersion or versionNumber has to be provided, both cannot be provided."
            )
        }
        let found =
            try number.versionNumber.map { try catalog.findVersion($0, of: name) }
            ?? catalog.versions(of: name).last(where: \.isAvailable)
        guard let found else {
            throw Glue.EntityNotFoundException(
                message:
                    "Schema version is not found. RegistryName: \(name.registry), SchemaName: \(name.schema), "
                    + "VersionNumber: \(number.versionNumber.map(String.init) ?? "null"), isLatestVersion: \(isLatest)"
            )
        }
        return found
    }

    /// Whether two definitions are the same but for blanks and the order of members.
    fileprivate static func isSame(_ a: String, _ b: String) -> Bool {
        guard a != b else { return true }
        guard let first = try? JSONValue(parsing: a), let second = try? JSONValue(parsing: b) else {
            return false
        }
        return first == second
    }
}

extension RegisteredVersion {
    fileprivate var status: Glue.SchemaVersionStatus { isAvailable ? .available : .failure }
}
