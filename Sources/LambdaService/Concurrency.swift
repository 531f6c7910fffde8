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
        let latest = try await store.write { [tables] view in
            var function = try tables.require(reference.unqualified, view)
            let others = try tables.all(call.tenant, view).filter { $0.name != function.name }
            let reserved = others.reduce(0) { $0 + ($1.reservedConcurrency ?? 0) }
            guard Self.accountConcurrency - reserved - wanted >= Self.leastUnreserved else {
                throw Self.invalid(
                    "Specified ReservedConcurrentExecutions for function decreases account's "
                        + "UnreservedConcurrentExecution below its minimum value of [\(Self.leastUnreserved)]."
                )
            }
            function.reservedConcurrency = wanted
            try LambdaTables.functions.put(function, view)
            return function.latest
        }
        await core.runtime.retire(latest.key)
        return .init(reservedConcurrentExecutions: wanted)
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
            let (function, version, _) = try tables.resolve(reference, view)
            if let reserved = function.reservedConcurrency, count > reserved {
                throw Self.invalid(
                    "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for "
                        + "function"
                )
            }
            guard count <= Self.accountConcurrency - Self.leastUnreserved else {
                throw Self.invalid(
                    "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency "
                        + "[\(Self.accountConcurrency - Self.leastUnreserved)]."
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

    func getProvisionedConcurrencyConfig(
        _ input: Lambda.GetProvisionedConcurrencyConfigRequest,
        _ call: Call
    ) async throws -> Lambda.GetProvisionedConcurrencyConfigResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let record = try await store.glance { [tables] view in
            _ = try tables.resolve(reference, view)
            return try LambdaTables.provisioned.get(
                TupleKey(reference.tenant, reference.name, reference.qualifier ?? ""),
                view
            )
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
            let function = try tables.require(reference, view)
            return try LambdaTables.provisioned.scan(.prefix(TupleKey(function.tenant, function.name)), view)
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
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let (function, version) = try await store.write { [tables] view in
            let (function, version, _) = try tables.resolve(reference, view)
            try LambdaTables.provisioned.delete(
                TupleKey(function.tenant, function.name, reference.qualifier ?? ""),
                view
            )
            return (function, version)
        }
        try? await core.runtime.warm(version.specification(of: function), count: 0)
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
        let found = try? await store.read { [tables] view in
            let key = TupleKey(function.tenant, function.name, qualifier)
            let record = try LambdaTables.provisioned.get(key, view)
            return (record, try tables.version(version, of: function, view))
        }
        guard let record = found?.0, let version = found?.1 else { return }
        do {
            try await runtime.warm(version.specification(of: function), count: isOn ? record.count : 0)
        } catch {
            logger.warning(
                "environments of a function cannot be kept ready",
                metadata: ["function": "\(version.arn)", "error": "\(error)"]
            )
        }
    }

    /// Has all environments started again that are to be ready.
    func warmAll() async {
        let records = try? await store.read { view in try LambdaTables.provisioned.scan(.all, view) }
        for record in records ?? [] {
            let reference = FunctionReference(
                tenant: record.tenant,
                name: record.function,
                qualifier: record.qualifier
            )
            let found = try? await store.read { [tables] view in
                let (function, version, _) = try tables.resolve(reference, view)
                return (function, version)
            }
            guard let (function, version) = found else { continue }
            await warm(function, record.qualifier, version: version.version, isOn: true)
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
