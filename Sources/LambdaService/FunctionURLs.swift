import Crypto
import Primitives
import ServiceKit
import Shapes
import Store

/// Addresses of functions.
///
/// Source: Lambda API Reference, CreateFunctionUrlConfig, GetFunctionUrlConfig, UpdateFunctionUrlConfig,
/// DeleteFunctionUrlConfig, ListFunctionUrlConfigs.
extension LambdaService {
    func createFunctionUrlConfig(
        _ input: Lambda.CreateFunctionUrlConfigRequest,
        _ call: Call
    ) async throws -> Lambda.CreateFunctionUrlConfigResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let cors = try input.cors.map(Self.cors)
        let now = call.world.clock.now
        let record = try await store.write { [tables] view in
            guard let function = try tables.addressee(reference, view) else { throw Self.noFunction }
            let record = FunctionURLRecord(
                tenant: function.tenant,
                function: function.name,
                qualifier: reference.qualifier ?? "",
                id: Self.id(of: function, reference.qualifier ?? ""),
                authType: input.authType.rawValue,
                mode: (input.invokeMode ?? .buffered).rawValue,
                cors: cors,
                createdAt: now,
                modifiedAt: now
            )
            let key = TupleKey(function.tenant, function.name, record.qualifier)
            guard try LambdaTables.urls.get(key, view) == nil else {
                throw Lambda.ResourceConflictException(
                    message:
                        "Failed to create function url config for [functionArn = \(record.functionARN)]. Error message:  "
                        + "FunctionUrlConfig exists for this Lambda function",
                    type: "User"
                )
            }
            try LambdaTables.urls.put(record, view)
            return record
        }
        let shown = shown(record, call)
        return .init(
            functionUrl: shown.functionUrl,
            functionArn: shown.functionArn,
            authType: shown.authType,
            cors: shown.cors,
            creationTime: shown.creationTime,
            invokeMode: input.invokeMode
        )
    }

    /// The same function has the same address as long as it is there, however often its configuration is made.
    private static func id(of function: FunctionRecord, _ qualifier: String) -> String {
        let text = "\(function.arn) \(qualifier) \(function.createdAt.epochMicroseconds)"
        let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String(SHA256.hash(data: Array(text.utf8)).map { digits[Int($0) % 32] })
    }

    private static var noFunction: Lambda.ResourceNotFoundException {
        FunctionReference.missing("Function does not exist")
    }

    func getFunctionUrlConfig(
        _ input: Lambda.GetFunctionUrlConfigRequest,
        _ call: Call
    ) async throws -> Lambda.GetFunctionUrlConfigResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let record = try await store.glance { view in
            try LambdaTables.urls.get(reference.key, view)
        }
        guard let record else { throw Self.noSuchResource }
        return answer(record, call)
    }

    func updateFunctionUrlConfig(
        _ input: Lambda.UpdateFunctionUrlConfigRequest,
        _ call: Call
    ) async throws -> Lambda.UpdateFunctionUrlConfigResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let cors = try input.cors.map(Self.cors)
        let now = call.world.clock.now
        let record = try await store.write { [tables] view in
            guard try tables.addressee(reference, view) != nil else { throw Self.noFunction }
            guard var record = try LambdaTables.urls.get(reference.key, view) else {
                throw Self.noSuchResource
            }
            if let type = input.authType { record.authType = type.rawValue }
            if let mode = input.invokeMode { record.mode = mode.rawValue }
            if let cors { record.cors = cors }
            record.modifiedAt = now
            try LambdaTables.urls.put(record, view)
            return record
        }
        var answer: Lambda.UpdateFunctionUrlConfigResponse = answer(record, call)
        // Told where it was asked for.
        answer.invokeMode = input.invokeMode
        return answer
    }

    func deleteFunctionUrlConfig(
        _ input: Lambda.DeleteFunctionUrlConfigRequest,
        _ call: Call
    ) async throws {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        try await store.write { view in
            guard try LambdaTables.urls.delete(reference.key, view) != nil else { throw Self.noSuchResource }
        }
    }

    func listFunctionUrlConfigs(
        _ input: Lambda.ListFunctionUrlConfigsRequest,
        _ call: Call
    ) async throws -> Lambda.ListFunctionUrlConfigsResponse {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let records = try await store.read { [tables] view in
            guard try tables.find(reference, view) != nil else { throw Self.noFunction }
            return try LambdaTables.urls.scan(.prefix(TupleKey(reference.tenant, reference.name)), view)
        }
        let page = try page(
            records,
            input.marker,
            input.maxItems,
            scope: "urls/\(reference.name)"
        ) { $0.qualifier + " " }
        return .init(functionUrlConfigs: page.elements.map { shown($0, call) }, nextMarker: page.nextToken)
    }

    // MARK: - Forms

    private func answer<Answer: AddressAnswer>(_ record: FunctionURLRecord, _ call: Call) -> Answer {
        let shown = shown(record, call)
        return Answer(
            functionUrl: shown.functionUrl,
            functionArn: shown.functionArn,
            authType: shown.authType,
            cors: shown.cors,
            creationTime: shown.creationTime,
            lastModifiedTime: shown.lastModifiedTime,
            invokeMode: shown.invokeMode
        )
    }

    private func shown(_ record: FunctionURLRecord, _ call: Call) -> Lambda.FunctionUrlConfig {
        .init(
            functionUrl: record.url(endpoint: call.endpoint),
            functionArn: record.functionARN,
            creationTime: record.createdAt.iso8601(withMilliseconds: true),
            lastModifiedTime: record.modifiedAt.iso8601(withMilliseconds: true),
            cors: record.cors.map { cors in
                .init(
                    allowCredentials: cors.allowsCredentials,
                    allowHeaders: cors.headers.isEmpty ? nil : cors.headers,
                    allowMethods: cors.methods.isEmpty ? nil : cors.methods,
                    allowOrigins: cors.origins.isEmpty ? nil : cors.origins,
                    exposeHeaders: cors.exposedHeaders.isEmpty ? nil : cors.exposedHeaders,
                    maxAge: cors.maxAgeInSeconds
                )
            },
            authType: .init(rawValue: record.authType) ?? .awsIam,
            invokeMode: .init(rawValue: record.mode)
        )
    }

    private static func cors(_ cors: Lambda.Cors) throws -> FunctionURLRecord.Cors {
        let origins = cors.allowOrigins ?? []
        if cors.allowCredentials == true, origins.contains("*") {
            throw invalid("AllowOrigins cannot be a wildcard when AllowCredentials is true.")
        }
        return .init(
            allowsCredentials: cors.allowCredentials ?? false,
            headers: cors.allowHeaders ?? [],
            methods: cors.allowMethods ?? [],
            origins: origins,
            exposedHeaders: cors.exposeHeaders ?? [],
            maxAgeInSeconds: cors.maxAge
        )
    }
}

/// Answers that show an address alike.
private protocol AddressAnswer {
    init(
        functionUrl: String,
        functionArn: String,
        authType: Lambda.FunctionUrlAuthType,
        cors: Lambda.Cors?,
        creationTime: String,
        lastModifiedTime: String,
        invokeMode: Lambda.InvokeMode?
    )
}

extension Lambda.GetFunctionUrlConfigResponse: AddressAnswer {}
extension Lambda.UpdateFunctionUrlConfigResponse: AddressAnswer {}

extension LambdaTables {
    /// The function that an address may be made for; nil also for aliases that are not there, and for versions, which have
    /// no addresses.
    fileprivate func addressee(_ reference: FunctionReference, _ view: any ReadView) throws -> FunctionRecord? {
        if let qualifier = reference.qualifier, try alias(qualifier, of: reference, view) == nil { return nil }
        return try find(reference, view)
    }
}

extension FunctionURLRecord {
    /// Where the server that answers at `endpoint` answers for the function.
    ///
    /// Differs: a path instead of a host of its own, for most resolvers know no names below `localhost`.
    func url(endpoint: String) -> String { "\(endpoint)/_lambda/url/\(id)/" }
}
