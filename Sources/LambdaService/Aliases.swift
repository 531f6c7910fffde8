import Primitives
import ServiceKit
import Shapes
import Store

/// Names for versions.
///
/// Source: Lambda API Reference, CreateAlias, GetAlias, ListAliases, UpdateAlias, DeleteAlias.
extension LambdaService {
    func createAlias(
        _ input: Lambda.CreateAliasRequest,
        _ call: Call
    ) async throws -> Lambda.AliasConfiguration {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let revision = call.world.ids.uuid()
        let alias = try await store.write { [tables] view in
            guard let function = try tables.find(reference, view) else {
                throw FunctionReference(
                    tenant: reference.tenant,
                    name: reference.name,
                    qualifier: input.functionVersion
                ).missing
            }
            let alias = AliasRecord(
                tenant: function.tenant,
                function: function.name,
                name: input.name,
                version: input.functionVersion,
                description: input.description ?? "",
                weights: input.routingConfig?.additionalVersionWeights ?? [:],
                revision: revision
            )
            try check(alias, of: function, view)
            guard try tables.alias(input.name, of: reference, view) == nil else {
                throw Lambda.ResourceConflictException(
                    message: "Alias already exists: \(alias.arn)",
                    type: "User"
                )
            }
            try LambdaTables.aliases.put(alias, view)
            return alias
        }
        return alias.shown
    }

    func getAlias(_ input: Lambda.GetAliasRequest, _ call: Call) async throws -> Lambda.AliasConfiguration {
        let reference = try FunctionReference(input.functionName, call).unqualified
        return try await store.glance { [tables] view in
            _ = try tables.require(reference, view)
            return try require(input.name, of: reference, view).shown
        }
    }

    func listAliases(
        _ input: Lambda.ListAliasesRequest,
        _ call: Call
    ) async throws -> Lambda.ListAliasesResponse {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let aliases = try await store.read { [tables] view in
            try tables.aliases(of: try tables.require(reference, view), view).filter {
                input.functionVersion == nil || $0.version == input.functionVersion
            }
        }
        let page = try page(
            aliases,
            input.marker,
            input.maxItems,
            most: 10_000,
            scope: "aliases/\(reference.name)/\(input.functionVersion ?? "")",
            position: \.name
        )
        return .init(nextMarker: page.nextToken, aliases: page.elements.map(\.shown))
    }

    func updateAlias(
        _ input: Lambda.UpdateAliasRequest,
        _ call: Call
    ) async throws -> Lambda.AliasConfiguration {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let revision = call.world.ids.uuid()
        let (function, before, alias) = try await store.write { [tables] view in
            let function = try tables.require(reference, view)
            let before = try require(input.name, of: reference, view)
            var alias = before
            try Self.check(revision: input.revisionId, is: alias.revision)
            if let version = input.functionVersion { alias.version = version }
            if let description = input.description { alias.description = description }
            if let routing = input.routingConfig { alias.weights = routing.additionalVersionWeights ?? [:] }
            try check(alias, of: function, view)
            alias.revision = revision
            try LambdaTables.aliases.put(alias, view)
            return (function, before, alias)
        }
        if before.version != alias.version {
            await core.warm(function, alias.name, version: before.version, isOn: false)
            await core.warm(function, alias.name, version: alias.version, isOn: true)
        }
        return alias.shown
    }

    /// Deletes an alias with what belongs to it; nothing happens where there is none.
    func deleteAlias(_ input: Lambda.DeleteAliasRequest, _ call: Call) async throws {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let (function, alias) = try await store.read { [tables] view in
            (try tables.require(reference, view), try tables.alias(input.name, of: reference, view))
        }
        if let alias {
            await core.warm(function, alias.name, version: alias.version, isOn: false)
        }
        try await store.write { [tables] view in
            let function = try tables.require(reference, view)
            guard try tables.alias(input.name, of: reference, view) != nil else { return }
            try LambdaTables.aliases.delete(TupleKey(function.tenant, function.name, input.name), view)
            try tables.deleteBelongings(function, qualifier: input.name, view)
        }
    }

    private func require(
        _ name: String,
        of reference: FunctionReference,
        _ view: any ReadView
    ) throws -> AliasRecord {
        guard let alias = try tables.alias(name, of: reference, view) else {
            throw FunctionReference(tenant: reference.tenant, name: reference.name, qualifier: name)
                .missingByKind
        }
        return alias
    }

    /// - Throws: where a version is not there, or the weights are none.
    private func check(_ alias: AliasRecord, of function: FunctionRecord, _ view: any ReadView) throws {
        for version in [alias.version] + alias.weights.keys.sorted()
        where try tables.version(version, of: function, view) == nil {
            throw FunctionReference(tenant: function.tenant, name: function.name, qualifier: version).missing
        }
        guard !alias.weights.isEmpty else { return }
        guard alias.weights.count == 1 else {
            throw Self.invalid("Number of items in AdditionalVersionWeights cannot be greater than 1")
        }
        if alias.weights[alias.version] != nil {
            throw Self.invalid(
                "Invalid function version \(alias.version). Function version \(alias.version) is already included in "
                    + "routing configuration."
            )
        }
        if alias.version == FunctionRecord.latestVersion
            || alias.weights[FunctionRecord.latestVersion] != nil
        {
            // Source: Lambda's answer, which has no type, unlike those before.
            throw Lambda.InvalidParameterValueException(
                message: "$LATEST is not supported for an alias pointing to more than 1 version"
            )
        }
    }
}

extension AliasRecord {
    fileprivate var shown: Lambda.AliasConfiguration {
        .init(
            aliasArn: arn,
            name: name,
            functionVersion: version,
            description: description,
            routingConfig: weights.isEmpty ? nil : .init(additionalVersionWeights: weights),
            revisionId: revision
        )
    }
}
