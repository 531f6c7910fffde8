import Catalog
import Primitives
import SchemaCompatibility
import ServiceKit

/// Schemas of registries.
///
/// Source: Glue API Reference, Schemas.
extension GlueService {
    /// Makes a schema with its first version, where there is a definition.
    ///
    /// Without a registry it is in `default-registry`, which is made where it is missing.
    func createSchema(
        _ input: Glue.CreateSchemaInput,
        _ call: Call
    ) async throws -> Glue.CreateSchemaResponse {
        let tags = try Self.checked(tags: input.tags ?? [:])
        let registry = try input.registryId.map { try Self.registryName($0, call) }
        let name = SchemaName(registry: registry ?? SchemaRegistry.defaultName, schema: input.schemaName)
        let language = try Self.language(input.dataFormat)
        if let definition = input.schemaDefinition { _ = try Self.parsed(definition, language) }
        let id = call.world.ids.uuid()
        let (schema, version) = try await write(nil, call) { catalog in
            if try registry == nil && catalog.reader.find(SchemaRegistry.self, name.registry) == nil {
                try catalog.create(
                    SchemaRegistry(name: name.registry, description: nil, createdAt: catalog.now)
                )
            }
            _ = try catalog.reader.entity(SchemaRegistry.self, name.registry)
            guard try catalog.reader.findSchema(name) == nil else {
                throw Glue.AlreadyExistsException(
                    message: "Schema already exists. SchemaName: \(name.schema), RegistryName: \(name.registry)"
                )
            }
            var schema = RegisteredSchema(
                name: name,
                description: input.description,
                language: language.rawValue,
                compatibility: input.compatibility?.rawValue ?? CompatibilityMode.backward.rawValue,
                createdAt: catalog.now
            )
            var version: RegisteredVersion?
            if let definition = input.schemaDefinition {
                version = RegisteredVersion(
                    id: id,
                    schema: name,
                    number: 1,
                    definition: definition,
                    isAvailable: true,
                    createdAt: catalog.now
                )
                schema.nextVersion = 2
            }
            try catalog.put(schema)
            if let version { try catalog.put(version) }
            try catalog.setTags(tags, of: .other(kind: "schema", name: name.path))
            return (schema, version)
        }
        return .init(
            registryName: name.registry,
            registryArn: Self.registryARN(name.registry, call),
            schemaName: name.schema,
            schemaArn: Self.schemaARN(name, call),
            description: schema.description,
            dataFormat: input.dataFormat,
            compatibility: .init(rawValue: schema.compatibility),
            schemaCheckpoint: schema.checkpoint,
            latestSchemaVersion: version.map(\.number),
            nextSchemaVersion: schema.nextVersion,
            schemaStatus: .available,
            tags: tags,
            schemaVersionId: version?.id,
            schemaVersionStatus: version.map { _ in .available }
        )
    }

    func getSchema(_ input: Glue.GetSchemaInput, _ call: Call) async throws -> Glue.GetSchemaResponse {
        let name = try Self.schemaName(input.schemaId, call)
        let (schema, versions) = try await read(nil, call) { catalog in
            (try catalog.schema(name), try catalog.versions(of: name))
        }
        return .init(
            registryName: name.registry,
            registryArn: Self.registryARN(name.registry, call),
            schemaName: name.schema,
            schemaArn: Self.schemaARN(name, call),
            description: schema.description,
            dataFormat: .init(rawValue: schema.language),
            compatibility: .init(rawValue: schema.compatibility),
            schemaCheckpoint: schema.checkpoint,
            latestSchemaVersion: versions.last(where: \.isAvailable)?.number,
            nextSchemaVersion: schema.nextVersion,
            schemaStatus: .available,
            createdTime: schema.createdAt.registryText,
            updatedTime: schema.updatedAt.registryText
        )
    }

    func listSchemas(_ input: Glue.ListSchemasInput, _ call: Call) async throws -> Glue.ListSchemasResponse {
        let registry = try input.registryId.map { try Self.registryName($0, call) }
        let found = try await read(nil, call) { catalog in
            if let registry { _ = try catalog.entity(SchemaRegistry.self, registry) }
            return try catalog.schemas(in: registry)
        }
        let (schemas, nextToken) = try Listing(scope: "ListSchemas.\(registry ?? "")").page(
            of: found,
            after: input.nextToken,
            limit: input.maxResults ?? 25
        ) { $0.name.path }
        return .init(
            schemas: schemas.map { schema in
                .init(
                    registryName: schema.name.registry,
                    schemaName: schema.name.schema,
                    schemaArn: Self.schemaARN(schema.name, call),
                    description: schema.description,
                    schemaStatus: .available,
                    createdTime: schema.createdAt.registryText,
                    updatedTime: schema.updatedAt.registryText
                )
            },
            nextToken: nextToken
        )
    }

    /// Changes what must hold between versions from a checkpoint on, or the description.
    ///
    /// Source: Glue API Reference, UpdateSchema: a compatibility needs a version as its checkpoint.
    func updateSchema(
        _ input: Glue.UpdateSchemaInput,
        _ call: Call
    ) async throws -> Glue.UpdateSchemaResponse {
        let name = try Self.schemaName(input.schemaId, call)
        guard input.compatibility != nil || input.schemaVersionNumber != nil || input.description != nil else {
            throw Glue.InvalidInputException(
                message: "One of Compatibility, SchemaVersionNumber or Description has to be provided."
            )
        }
        guard input.compatibility == nil || input.schemaVersionNumber != nil else {
            throw Glue.InvalidInputException(
                message: "SchemaVersionNumber, a checkpoint, is required where Compatibility is provided."
            )
        }
        try await write(nil, call) { catalog in
            var schema = try catalog.reader.schema(name)
            if let number = input.schemaVersionNumber {
                schema.checkpoint = try Self.version(number, of: name, catalog.reader).number
            }
            schema.compatibility = input.compatibility?.rawValue ?? schema.compatibility
            schema.description = input.description ?? schema.description
            schema.updatedAt = catalog.now
            try catalog.put(schema)
        }
        return .init(
            schemaArn: Self.schemaARN(name, call),
            schemaName: name.schema,
            registryName: name.registry
        )
    }

    func deleteSchema(
        _ input: Glue.DeleteSchemaInput,
        _ call: Call
    ) async throws -> Glue.DeleteSchemaResponse {
        let name = try Self.schemaName(input.schemaId, call)
        try await write(nil, call) { try $0.delete(try $0.reader.schema(name)) }
        return .init(schemaArn: Self.schemaARN(name, call), schemaName: name.schema, status: .deleting)
    }

    func checkSchemaVersionValidity(
        _ input: Glue.CheckSchemaVersionValidityInput,
        _ call: Call
    ) async throws -> Glue.CheckSchemaVersionValidityResponse {
        do {
            _ = try DataSchema(input.schemaDefinition, try Self.language(input.dataFormat))
            return .init(valid: true)
        } catch let failure as DataSchemaFailure {
            return .init(valid: false, error: failure.reason)
        }
    }

    static func schemaARN(_ name: SchemaName, _ call: Call) -> String {
        ARN(service: "glue", tenant: call.tenant, resource: "schema/\(name.path)").description
    }

    /// The name that an identifier means.
    ///
    /// - Throws: `InvalidInputException` for one that says nothing or two things.
    static func schemaName(_ id: Glue.SchemaId, _ call: Call) throws -> SchemaName {
        switch (id.schemaName, id.schemaArn) {
        case (let name?, nil):
            return SchemaName(registry: id.registryName ?? SchemaRegistry.defaultName, schema: name)
        case (nil, let arn?) where id.registryName == nil:
            return SchemaName(path: try resource("schema", arn, call))
        case (nil, nil), (nil, .some), (.some, .some):
            throw Glue.InvalidInputException(
                message:
                    "One of (registryName and schemaName) or schemaArn has to be provided, both cannot be provided."
            )
        }
    }

    static func language(_ format: Glue.DataFormat) throws -> DataSchema.Language {
        guard let language = DataSchema.Language(rawValue: format.rawValue) else {
            throw Glue.InvalidInputException(
                message: "Schemas of data format \(format.rawValue) are not supported by Hosu."
            )
        }
        return language
    }

    /// - Throws: `InvalidInputException` for a definition that is none.
    static func parsed(_ definition: String, _ language: DataSchema.Language) throws -> DataSchema {
        do throws(DataSchemaFailure) {
            return try DataSchema(definition, language)
        } catch {
            throw Glue.InvalidInputException(
                message:
                    "Schema definition of \(language.rawValue) data format is invalid: \(error.reason)"
            )
        }
    }
}
