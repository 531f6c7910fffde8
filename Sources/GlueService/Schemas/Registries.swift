import Catalog
import Primitives
import ServiceKit

/// Registries of schemas.
///
/// Differs: what is deleted is gone at once, though the answer says DELETING as AWS's does.
/// Source: Glue API Reference, Registries.
extension GlueService {
    /// How many registries an account has in a region.
    ///
    /// Source: AWS Glue Developer Guide, "Quotas of Schema Registry".
    private static let registryLimit = 100

    func createRegistry(
        _ input: Glue.CreateRegistryInput,
        _ call: Call
    ) async throws -> Glue.CreateRegistryResponse {
        let tags = try Self.checked(tags: input.tags ?? [:])
        try await write(nil, call) { catalog in
            guard try catalog.reader.entities(SchemaRegistry.self).count < Self.registryLimit else {
                throw Glue.ResourceNumberLimitExceededException(
                    message: "More registries cannot be created. The maximum limit has been reached."
                )
            }
            try catalog.create(
                SchemaRegistry(name: input.registryName, description: input.description, createdAt: catalog.now)
            )
            try catalog.setTags(tags, of: .other(kind: "registry", name: input.registryName))
        }
        return .init(
            registryArn: Self.registryARN(input.registryName, call),
            registryName: input.registryName,
            description: input.description,
            tags: tags
        )
    }

    func getRegistry(_ input: Glue.GetRegistryInput, _ call: Call) async throws -> Glue.GetRegistryResponse {
        let name = try Self.registryName(input.registryId, call)
        let registry = try await read(nil, call) { try $0.entity(SchemaRegistry.self, name) }
        return .init(
            registryName: name,
            registryArn: Self.registryARN(name, call),
            description: registry.description,
            status: .available,
            createdTime: registry.createdAt.registryText,
            updatedTime: registry.updatedAt.registryText
        )
    }

    func listRegistries(
        _ input: Glue.ListRegistriesInput,
        _ call: Call
    ) async throws -> Glue.ListRegistriesResponse {
        let listing = Listing(scope: "ListRegistries")
        let after = try listing.position(input.nextToken)
        let limit = input.maxResults ?? 25
        let found = try await read(nil, call) {
            try $0.entities(SchemaRegistry.self, after: after, limit: limit + 1)
        }
        let (registries, nextToken) = listing.page(found, limit: limit, position: \.name)
        return .init(
            registries: registries.map { registry in
                .init(
                    registryName: registry.name,
                    registryArn: Self.registryARN(registry.name, call),
                    description: registry.description,
                    status: .available,
                    createdTime: registry.createdAt.registryText,
                    updatedTime: registry.updatedAt.registryText
                )
            },
            nextToken: nextToken
        )
    }

    func updateRegistry(
        _ input: Glue.UpdateRegistryInput,
        _ call: Call
    ) async throws -> Glue.UpdateRegistryResponse {
        let name = try Self.registryName(input.registryId, call)
        try await write(nil, call) { catalog in
            var registry = try catalog.reader.entity(SchemaRegistry.self, name)
            registry.description = input.description
            registry.updatedAt = catalog.now
            try catalog.put(registry)
        }
        return .init(registryName: name, registryArn: Self.registryARN(name, call))
    }

    func deleteRegistry(
        _ input: Glue.DeleteRegistryInput,
        _ call: Call
    ) async throws -> Glue.DeleteRegistryResponse {
        let name = try Self.registryName(input.registryId, call)
        try await write(nil, call) { try $0.deleteRegistry(name) }
        return .init(registryName: name, registryArn: Self.registryARN(name, call), status: .deleting)
    }

    static func registryARN(_ name: String, _ call: Call) -> String {
        ARN(service: "glue", tenant: call.tenant, resource: "registry/\(name)").description
    }

    /// The name that an identifier means.
    ///
    /// - Throws: `InvalidInputException` for one that says nothing or two things.
    static func registryName(_ id: Glue.RegistryId, _ call: Call) throws -> String {
        switch (id.registryName, id.registryArn) {
        case (let name?, nil): return name
        case (nil, let arn?): return try Self.resource("registry", arn, call)
        case (nil, nil), (.some, .some):
            throw Glue.InvalidInputException(
                message: "One of registryName or registryArn has to be provided, both cannot be provided."
            )
        }
    }

    /// What stands behind the kind in an ARN of the caller's.
    static func resource(_ kind: String, _ text: String, _ call: Call) throws -> String {
        guard let arn = ARN(text), arn.service == "glue", arn.account == call.tenant.account,
            arn.region == call.tenant.region, arn.resource.hasPrefix(kind + "/")
        else {
            throw Glue.InvalidInputException(message: "\(text) is not the ARN of a \(kind) of this account.")
        }
        return String(arn.resource.dropFirst(kind.count + 1))
    }
}

extension Timestamp {
    /// As the registry writes moments, which are texts there.
    var registryText: String { iso8601(withMilliseconds: true) }
}
