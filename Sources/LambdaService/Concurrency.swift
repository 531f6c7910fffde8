import Functions
import Logging
import Primitives
import ServiceKit
import Shapes
import Store

/// How many requests are worked on at once, and how many environments are kept ready.
///
/// Source: Lambda API Reference, PutFunctionConcurrency, GetFunctionConcurrency, DeleteFunctionConcurrency,
/// PutProvisionedConcurrencyConfig and its kin, GetAccountSettings; Lambda Developer Guide, "Lambda quotas".
extension LambdaService {
    /// What an account has at once.
    static let accountConcurrency = 1000
    /// What must be left for functions without a reservation.
    private static let leastUnreserved = 100

    func putFunctionConcurrency(
        _ input: Lambda.PutFunctionConcurrencyRequest,
        _ call: Call
    ) async throws -> Lambda.Concurrency {
        let reference = try FunctionReference(input.functionName, call)
        try reference.requireUnqualified()
        let wanted = input.reservedConcurrentExecutions
        try await store.write { [tables] view in
            var function = try tables.require(reference.explicit, view)
            let unreserved = try unreserved(besides: function, view)
            guard unreserved - wanted >= Self.leastUnreserved else {
                throw Lambda.InvalidParameterValueException(
                    message: "Specified ReservedConcurrentExecutions for function decreases account's "
                        + "UnreservedConcurrentExecution below its minimum value of [\(Self.leastUnreserved)]."
                )
            }
            let provisioned = try tables.provisioned(of: function, view).reduce(0) { $0 + $1.count }
            guard provisioned <= wanted else {
                throw Lambda.InvalidParameterValueException(
                    message:
                        " ReservedConcurrentExecutions  \(wanted) should not be lower than function's total "
                        + "provisioned concurrency [\(provisioned)]."
                )
            }
            function.reservedConcurrency = wanted
            try LambdaTables.functions.put(function, view)
        }
        return .init(reservedConcurrentExecutions: wanted)
    }

    /// What the reservations of other functions leave of the account's concurrency.
    private func unreserved(besides function: FunctionRecord, _ view: any ReadView) throws -> Int {
        try tables.all(function.tenant, view).filter { $0.name != function.name }.reduce(
            Self.accountConcurrency
        ) {
            $0 - ($1.reservedConcurrency ?? 0)
        }
    }

    func getFunctionConcurrency(
        _ input: Lambda.GetFunctionConcurrencyRequest,
        _ call: Call
    ) async throws -> Lambda.GetFunctionConcurrencyResponse {
        let reference = try FunctionReference(input.functionName, call)
        let function = try await resolve(reference.unqualified).function
        return .init(reservedConcurrentExecutions: function.reservedConcurrency)
    }

    func deleteFunctionConcurrency(
        _ input: Lambda.DeleteFunctionConcurrencyRequest,
        _ call: Call
    ) async throws {
        let reference = try FunctionReference(input.functionName, call)
        try await change(reference.unqualified) { function, _ in function.reservedConcurrency = nil }
    }

    // MARK: - Provisioned

    func putProvisionedConcurrencyConfig(
        _ input: Lambda.PutProvisionedConcurrencyConfigRequest,
        _ call: Call
    ) async throws -> Lambda.PutProvisionedConcurrencyConfigResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        if reference.qualifier == FunctionRecord.latestVersion {
            throw Self.invalid(
                "Provisioned Concurrency Configs cannot be applied to unpublished function versions."
            )
        }
        let now = call.world.clock.now
        let count = input.provisionedConcurrentExecutions
        let (function, version, record) = try await store.write { [tables] view in
            guard let (function, version, alias) = try tables.locate(reference, view) else {
                throw reference.missingByKind
            }
            let others = try tables.provisioned(of: function, view).filter {
                $0.qualifier != reference.qualifier
            }
            try check(count, besides: others, of: function, view)
            if alias != nil, others.contains(where: { $0.qualifier == version.version }) {
                throw Lambda.ResourceConflictException(
                    message:
                        "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned "
                        + "version",
                    type: "User"
                )
            }
            let aliases = alias == nil ? try tables.aliases(of: function, view) : []
            let isPointedTo = aliases.contains { alias in
                alias.version == version.version && others.contains { $0.qualifier == alias.name }
            }
            if isPointedTo {
                throw Lambda.ResourceConflictException(
                    message: "Version is pointed by a Provisioned Concurrency alias",
                    type: "User"
                )
            }
            let record = ProvisionedRecord(
                tenant: function.tenant,
                function: function.name,
                qualifier: reference.qualifier ?? "",
                count: count,
                modifiedAt: now
            )
            try LambdaTables.provisioned.put(record, view)
            return (function, version, record)
        }
        let specification = version.specification(of: function)
        do {
            try await core.runtime.warm(specification, count: count)
        } catch let failure as FunctionFailure {
            throw failure.asLambda
        }
        return .init(
            requestedProvisionedConcurrentExecutions: record.count,
            availableProvisionedConcurrentExecutions: 0,
            allocatedProvisionedConcurrentExecutions: 0,
            status: .inProgress,
            lastModified: record.modifiedAt.lambdaText
        )
    }

    /// - Throws: where there is no room for so many environments.
    private func check(
        _ count: Int,
        besides others: [ProvisionedRecord],
        of function: FunctionRecord,
        _ view: any ReadView
    ) throws {
        if let reserved = function.reservedConcurrency {
            guard others.reduce(count, { $0 + $1.count }) <= reserved else {
                throw Self.invalid(
                    "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for "
                        + "function"
                )
            }
            return
        }
        let unreserved = try unreserved(besides: function, view)
        guard count <= unreserved else {
            throw Lambda.InvalidParameterValueException(
                message:
                    "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency "
                    + "[\(unreserved)]."
            )
        }
        guard unreserved - count >= Self.leastUnreserved else {
            throw Lambda.InvalidParameterValueException(
                message: "Specified ConcurrentExecutions for function decreases account's "
                    + "UnreservedConcurrentExecution below its minimum value of [\(Self.leastUnreserved)]."
            )
        }
    }

    /// The reference of a version that was published, or of an alias.
    private func published(
        _ name: String,
        _ qualifier: String,
        _ call: Call
    ) throws -> FunctionReference {
        let reference = try FunctionReference(name, qualifier: qualifier, call)
        guard reference.qualifier != FunctionRecord.latestVersion else {
            throw Self.invalid("The function resource provided must be an alias or a published version.")
        }
        return reference
    }

    func getProvisionedConcurrencyConfig(
        _ input: Lambda.GetProvisionedConcurrencyConfigRequest,
        _ call: Call
    ) async throws -> Lambda.GetProvisionedConcurrencyConfigResponse {
        let reference = try published(input.functionName, input.qualifier, call)
        let record = try await store.glance { [tables] view in
            guard try tables.locate(reference, view) != nil else { throw reference.missingByKind }
            return try LambdaTables.provisioned.get(reference.key, view)
        }
        guard let record else {
            throw Lambda.ProvisionedConcurrencyConfigNotFoundException(
                message: "No Provisioned Concurrency Config found for this function",
                type: "User"
            )
        }
        return .init(
            requestedProvisionedConcurrentExecutions: record.count,
            availableProvisionedConcurrentExecutions: record.count,
            allocatedProvisionedConcurrentExecutions: record.count,
            status: .ready,
            lastModified: record.modifiedAt.lambdaText
        )
    }

    func listProvisionedConcurrencyConfigs(
        _ input: Lambda.ListProvisionedConcurrencyConfigsRequest,
        _ call: Call
    ) async throws -> Lambda.ListProvisionedConcurrencyConfigsResponse {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let records = try await store.read { [tables] view in
            try tables.provisioned(of: try tables.require(reference, view), view)
        }
        let page = try page(
            records,
            input.marker,
            input.maxItems,
            scope: "provisioned/\(reference.name)",
            position: \.qualifier
        )
        return .init(
            provisionedConcurrencyConfigs: page.elements.map {
                .init(
                    functionArn: FunctionReference.arn($0.tenant, $0.function, $0.qualifier),
                    requestedProvisionedConcurrentExecutions: $0.count,
                    availableProvisionedConcurrentExecutions: $0.count,
                    allocatedProvisionedConcurrentExecutions: $0.count,
                    status: .ready,
                    lastModified: $0.modifiedAt.lambdaText
                )
            },
            nextMarker: page.nextToken
        )
    }

    func deleteProvisionedConcurrencyConfig(
        _ input: Lambda.DeleteProvisionedConcurrencyConfigRequest,
        _ call: Call
    ) async throws {
        let reference = try published(input.functionName, input.qualifier, call)
        let (function, version) = try await store.write { [tables] view in
            guard let (function, version, _) = try tables.locate(reference, view) else {
                throw reference.missingByKind
            }
            try LambdaTables.provisioned.delete(reference.key, view)
            return (function, version)
        }
        await core.warm(version, of: function, count: 0)
    }

    // MARK: - The account

    func getAccountSettings(
        _ input: Lambda.GetAccountSettingsRequest,
        _ call: Call
    ) async throws -> Lambda.GetAccountSettingsResponse {
        let (functions, size) = try await store.read { [tables] view in
            let functions = try tables.all(call.tenant, view)
            var size = try functions.reduce(0) { sum, function in
                sum + function.latest.code.byteCount
                    + (try tables.versions(of: function, view).reduce(0) { $0 + $1.code.byteCount })
            }
            size += try LambdaTables.layers.scan(.prefix(TupleKey(call.tenant)), view)
                .filter { !$0.isDeleted }.reduce(0) { $0 + $1.code.byteCount }
            return (functions, size)
        }
        let reserved = functions.reduce(0) { $0 + ($1.reservedConcurrency ?? 0) }
        return .init(
            accountLimit: .init(
                totalCodeSize: 80_530_636_800,
                codeSizeUnzipped: 262_144_000,
                codeSizeZipped: 52_428_800,
                concurrentExecutions: Self.accountConcurrency,
                unreservedConcurrentExecutions: Self.accountConcurrency - reserved
            ),
            accountUsage: .init(totalCodeSize: size, functionCount: functions.count)
        )
    }
}

extension LambdaCore {
    /// Keeps as many environments of a version ready as the configuration of a qualifier says, or none of them.
    func warm(_ function: FunctionRecord, _ qualifier: String, version: String, isOn: Bool) async {
        do {
            let (record, found) = try await store.read { [tables] view in
                let key = TupleKey(function.tenant, function.name, qualifier)
                let record = try LambdaTables.provisioned.get(key, view)
                return (record, try tables.version(version, of: function, view))
            }
            guard let record, let found else { return }
            await warm(found, of: function, count: isOn ? record.count : 0)
        } catch {
            sayCold(FunctionReference.arn(function.tenant, function.name, qualifier), error)
        }
    }

    func warm(_ version: FunctionVersion, of function: FunctionRecord, count: Int) async {
        do {
            try await runtime.warm(version.specification(of: function), count: count)
        } catch {
            sayCold(version.arn, error)
        }
    }

    private func sayCold(_ function: String, _ error: any Error) {
        logger.warning(
            "environments of a function cannot be kept ready",
            metadata: ["function": "\(function)", "error": "\(error)"]
        )
    }

    /// Has all environments started again that are to be ready.
    func warmAll() async {
        do {
            for record in try await store.read({ view in try LambdaTables.provisioned.scan(.all, view) }) {
                await warm(record)
            }
        } catch {
            sayCold("all", error)
        }
    }

    private func warm(_ record: ProvisionedRecord) async {
        let reference = FunctionReference(
            tenant: record.tenant,
            name: record.function,
            qualifier: record.qualifier
        )
        do {
            let found = try await store.read { [tables] view in try tables.locate(reference, view) }
            guard let (function, version, _) = found else { return }
            await warm(function, record.qualifier, version: version.version, isOn: true)
        } catch {
            sayCold(reference.arn, error)
        }
    }
}

extension FunctionVersion {
    /// What the runtime makes environments of.
    func specification(of function: FunctionRecord) -> FunctionSpecification {
        let settings = configuration
        var logging = FunctionLogging(group: settings.logging.group)
        logging.format = .init(rawValue: settings.logging.format) ?? .text
        if let level = settings.logging.applicationLevel.flatMap(FunctionLogging.Level.init) {
            logging.applicationLevel = level
        }
        if let level = settings.logging.systemLevel.flatMap(FunctionLogging.Level.init) {
            logging.systemLevel = level
        }
        // Runtimes and digests were checked before they were stored.
        guard let runtime = FunctionRuntimeName(settings.runtime), let digest = CodeDigest(hex: code.digest)
        else {
            preconditionFailure("a stored function has the runtime \(settings.runtime) and code \(code.digest)")
        }
        var specification = FunctionSpecification(
            key: key,
            runtime: runtime,
            handler: settings.handler,
            code: digest,
            logging: logging
        )
        specification.layers = settings.layers.compactMap { CodeDigest(hex: $0.code.digest) }
        specification.environment = settings.environment ?? [:]
        specification.memoryInMegabytes = settings.memoryInMegabytes
        specification.timeout = .seconds(settings.timeoutInSeconds)
        specification.ephemeralStorageInMegabytes = settings.ephemeralStorageInMegabytes
        specification.reservedConcurrency = function.reservedConcurrency
        specification.role = settings.role
        return specification
    }
}
