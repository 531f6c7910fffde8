import Crypto
import Functions
import Primitives
import ServiceKit
import Shapes
import Store

/// Making, finding and deleting functions.
///
/// Source: Lambda API Reference, CreateFunction, GetFunction, GetFunctionConfiguration, ListFunctions, DeleteFunction.
extension LambdaService {
    func createFunction(
        _ input: Lambda.CreateFunctionRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionConfiguration {
        let reference = try FunctionReference(input.functionName, call)
        try await check(input)
        let settings = try await settings(of: input, reference, call)
        let source = CodeSource(
            zip: input.code.zipFile,
            bucket: input.code.s3Bucket,
            key: input.code.s3Key,
            objectVersion: input.code.s3ObjectVersion
        )
        if try await store.read({ [tables] in try tables.find(reference, $0) }) != nil {
            throw Self.exists(reference)
        }
        let now = call.world.clock.now
        let ids = (
            latest: call.world.ids.uuid(), published: call.world.ids.uuid(), pending: call.world.ids.uuid()
        )
        return try await core.keeping(source, call) { code in
            let (function, published) = try await store.write { [tables] view in
                guard try tables.find(reference, view) == nil else { throw Self.exists(reference) }
                var function = FunctionRecord(
                    tenant: reference.tenant,
                    name: reference.name,
                    createdAt: now,
                    latest: FunctionVersion(
                        tenant: reference.tenant,
                        name: reference.name,
                        version: FunctionRecord.latestVersion,
                        code: code,
                        configuration: settings,
                        modifiedAt: now,
                        revision: ids.latest
                    )
                )
                function.tags = input.tags ?? [:]
                let published =
                    input.publish == true
                    ? try Self.publish(&function, description: nil, revision: ids.published, at: now, view)
                    : nil
                try LambdaTables.functions.put(function, view)
                return (function, published)
            }
            // Also a version that is published with it is shown under the function's own ARN.
            return (published ?? function.latest).shown(qualified: false).pending(ids.pending)
        }
    }

    private static func exists(_ reference: FunctionReference) -> Lambda.ResourceConflictException {
        .init(message: "Function already exist: \(reference.name)", type: "User")
    }

    func getFunction(
        _ input: Lambda.GetFunctionRequest,
        _ call: Call
    ) async throws -> Lambda.GetFunctionResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let (function, version, _) = try await resolve(reference)
        return .init(
            configuration: version.shown(as: reference),
            code: .init(
                repositoryType: "S3",
                location: core.downloads.location(of: version.code, call)
            ),
            tags: function.tags.isEmpty ? nil : function.tags,
            concurrency: function.reservedConcurrency.map { .init(reservedConcurrentExecutions: $0) }
        )
    }

    func getFunctionConfiguration(
        _ input: Lambda.GetFunctionConfigurationRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionConfiguration {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        return try await resolve(reference).version.shown(as: reference)
    }

    func listFunctions(
        _ input: Lambda.ListFunctionsRequest,
        _ call: Call
    ) async throws -> Lambda.ListFunctionsResponse {
        let versions = try await store.read { [tables] view in
            try tables.all(call.tenant, view).flatMap { function in
                [function.latest]
                    + (input.functionVersion == .all ? try tables.versions(of: function, view) : [])
            }
        }
        let page = try page(
            versions,
            input.marker,
            input.maxItems,
            scope: "functions/\(input.functionVersion != nil)"
        ) { "\($0.name) \(padded($0.number, 12))" }
        return .init(
            nextMarker: page.nextToken,
            functions: page.elements.map { $0.listed(qualified: input.functionVersion == .all) }
        )
    }

    /// Deletes a function with all that belongs to it, or one version.
    func deleteFunction(
        _ input: Lambda.DeleteFunctionRequest,
        _ call: Call
    ) async throws -> Lambda.DeleteFunctionResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let gone = try await store.write { [tables] view in
            let function = try tables.require(reference.unqualified, view)
            guard let qualifier = reference.qualifier else {
                let versions = try tables.versions(of: function, view) + [function.latest]
                try tables.deleteBelongings(function, qualifier: nil, view)
                try LambdaTables.functions.delete(TupleKey(function.tenant, function.name), view)
                return versions
            }
            guard qualifier != FunctionRecord.latestVersion else {
                throw Self.invalid("$LATEST version cannot be deleted without deleting the function.")
            }
            guard let version = try tables.version(qualifier, of: function, view) else {
                if try tables.alias(qualifier, of: reference, view) != nil {
                    throw Self.invalid("Deletion of aliases is not currently supported.")
                }
                throw reference.missing
            }
            let aliases = try tables.aliases(of: function, view).filter {
                $0.version == qualifier || $0.weights[qualifier] != nil
            }
            guard aliases.isEmpty else {
                throw Lambda.ResourceConflictException(
                    message: "Version \(qualifier) of function \(function.name) is used by the aliases: "
                        + aliases.map(\.name).joined(separator: ", "),
                    type: "User"
                )
            }
            try LambdaTables.versions.delete(
                TupleKey(function.tenant, function.name, Int64(version.number)),
                view
            )
            try tables.deleteBelongings(function, qualifier: qualifier, view)
            return [version]
        }
        for version in gone { await core.runtime.retire(version.key) }
        await core.removeUnused(gone.flatMap(\.packages))
        return .init(statusCode: 204)
    }

    func getFunctionCodeSigningConfig(
        _ input: Lambda.GetFunctionCodeSigningConfigRequest,
        _ call: Call
    ) async throws -> Lambda.GetFunctionCodeSigningConfigResponse {
        let reference = try FunctionReference(input.functionName, call)
        let function = try await resolve(reference.unqualified).function
        return .init(codeSigningConfigArn: "", functionName: function.name)
    }
}

extension FunctionVersion {
    /// The packages that it needs, by their digests.
    var packages: [String] { [code.digest] + configuration.layers.map(\.code.digest) }

    /// The configuration as answers show it, under the ARN that the request asked for.
    func shown(as reference: FunctionReference) -> Lambda.FunctionConfiguration {
        var shown = shown(qualified: false)
        shown.functionArn = reference.arn
        return shown
    }

    /// As listings show it, which say nothing of states.
    func listed(qualified isQualified: Bool) -> Lambda.FunctionConfiguration {
        var shown = shown(qualified: isQualified)
        shown.state = nil
        shown.lastUpdateStatus = nil
        shown.runtimeVersionConfig = nil
        return shown
    }

    /// What a runtime is here, by its name and the processor's.
    ///
    /// Differs: it does not change when the machine's interpreter does.
    private var runtimeARN: String {
        let partition = ARN.partition(ofRegion: tenant.region)
        let name = "\(configuration.runtime) \(configuration.architecture)"
        let digest = Hex.encode(SHA256.hash(data: Array(name.utf8)))
        return "arn:\(partition):lambda:\(tenant.region)::runtime:\(digest)"
    }

    func shown(qualified isQualified: Bool) -> Lambda.FunctionConfiguration {
        let settings = configuration
        return .init(
            functionName: name,
            functionArn: FunctionReference.arn(tenant, name, isQualified ? version : nil),
            runtime: settings.runtime,
            role: settings.role,
            handler: settings.handler,
            codeSize: code.byteCount,
            description: settings.description,
            timeout: settings.timeoutInSeconds,
            memorySize: settings.memoryInMegabytes,
            lastModified: modifiedAt.lambdaText,
            codeSha256: code.base64,
            version: version,
            vpcConfig: settings.network.map { network in
                .init(
                    subnetIds: network.subnets,
                    securityGroupIds: network.securityGroups,
                    vpcId: "",
                    ipv6AllowedForDualStack: network.isDualStack
                )
            },
            deadLetterConfig: settings.deadLetterARN.map { .init(targetArn: $0) },
            environment: settings.environment.map { .init(variables: $0) },
            kmsKeyArn: settings.keyARN,
            tracingConfig: .init(mode: .init(rawValue: settings.tracing)),
            revisionId: revision,
            layers: settings.layers.isEmpty
                ? nil : settings.layers.map { .init(arn: $0.arn, codeSize: $0.code.byteCount) },
            state: .active,
            lastUpdateStatus: .successful,
            packageType: .zip,
            architectures: Lambda.Architecture(rawValue: settings.architecture).map { [$0] },
            ephemeralStorage: .init(size: settings.ephemeralStorageInMegabytes),
            snapStart: .init(
                applyOn: .init(rawValue: settings.snapStart),
                optimizationStatus: settings.snapStart == "None" || version == FunctionRecord.latestVersion
                    ? .off : .on
            ),
            runtimeVersionConfig: .init(runtimeVersionArn: runtimeARN),
            loggingConfig: .init(
                logFormat: .init(rawValue: settings.logging.format),
                applicationLogLevel: settings.logging.applicationLevel.flatMap { .init(rawValue: $0) },
                systemLogLevel: settings.logging.systemLevel.flatMap { .init(rawValue: $0) },
                logGroup: settings.logging.group
            )
        )
    }
}

extension Lambda.FunctionConfiguration {
    private static let beingCreated = "The function is being created."

    /// As the answer to its creation shows a function or a version, which is ready when it comes.
    ///
    /// The revision is that of this state, which is over: the next request that asks for one finds another.
    func pending(_ revision: String) -> Self {
        var shown = self
        shown.state = .pending
        shown.stateReason = Self.beingCreated
        shown.stateReasonCode = .creating
        shown.lastUpdateStatus = nil
        shown.revisionId = revision
        return shown
    }

    /// As the answer to a change shows it, which has been made when it comes.
    func updating(_ revision: String) -> Self {
        var shown = self
        shown.lastUpdateStatus = .inProgress
        shown.lastUpdateStatusReason = Self.beingCreated
        shown.lastUpdateStatusReasonCode = "Creating"
        shown.revisionId = revision
        return shown
    }
}
