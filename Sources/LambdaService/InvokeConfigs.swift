import Deliveries
import Primitives
import ServiceKit
import Shapes
import Store

/// What happens to requests that nobody waits for: how often they are tried, and who hears of their ends.
///
/// Source: Lambda API Reference, PutFunctionEventInvokeConfig, UpdateFunctionEventInvokeConfig,
/// GetFunctionEventInvokeConfig, ListFunctionEventInvokeConfigs, DeleteFunctionEventInvokeConfig.
extension LambdaService {
    func putFunctionEventInvokeConfig(
        _ input: Lambda.PutFunctionEventInvokeConfigRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionEventInvokeConfig {
        try await put(input, isWhole: true, call)
    }

    func updateFunctionEventInvokeConfig(
        _ input: Lambda.UpdateFunctionEventInvokeConfigRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionEventInvokeConfig {
        let change = Lambda.PutFunctionEventInvokeConfigRequest(
            functionName: input.functionName,
            qualifier: input.qualifier,
            maximumRetryAttempts: input.maximumRetryAttempts,
            maximumEventAgeInSeconds: input.maximumEventAgeInSeconds,
            destinationConfig: input.destinationConfig
        )
        return try await put(change, isWhole: false, call)
    }

    /// Replaces the settings, or those that the request names.
    private func put(
        _ input: Lambda.PutFunctionEventInvokeConfigRequest,
        isWhole: Bool,
        _ call: Call
    ) async throws -> Lambda.FunctionEventInvokeConfig {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call).explicit
        let (retries, age) = (input.maximumRetryAttempts, input.maximumEventAgeInSeconds)
        let destinations = input.destinationConfig
        guard retries != nil || age != nil || destinations != nil else {
            throw Self.invalid("You must specify at least one of error handling or destination setting.")
        }
        let now = call.world.clock.now
        let record = try await store.write { [tables] view in
            guard try tables.locate(reference, view) != nil else { throw Self.noFunction }
            try check(destinations, of: reference, view)
            let fresh = InvokeConfigRecord(
                tenant: reference.tenant,
                function: reference.name,
                qualifier: reference.qualifier ?? "",
                modifiedAt: now
            )
            guard var record = try isWhole ? fresh : tables.invokeConfig(reference, view) else {
                throw Self.noConfig(reference)
            }
            if let retries { record.mostRetries = retries }
            if let age { record.mostAgeInSeconds = age }
            if let success = destinations?.onSuccess { record.onSuccess = success.destination.orNil }
            if let failure = destinations?.onFailure { record.onFailure = failure.destination.orNil }
            record.modifiedAt = now
            try LambdaTables.invokeConfigs.put(record, view)
            return record
        }
        return record.shown
    }

    private static var noFunction: Lambda.ResourceNotFoundException {
        FunctionReference.missing("The function doesn't exist.")
    }

    /// Source: Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations": queues and topics but no
    /// FIFO ones, functions, buses, and buckets for failures; answers to functions that are not there, and to others' ARNs.
    private func check(
        _ destinations: Lambda.DestinationConfig?,
        of reference: FunctionReference,
        _ view: any ReadView
    ) throws {
        let (success, failure) = (destinations?.onSuccess?.destination, destinations?.onFailure?.destination)
        for text in [success.orNil, failure.orNil].compactMap(\.self) {
            guard let arn = ARN(text), Self.mayBeDestination(arn, isForSuccess: text == success) else {
                let shown = [("onSuccess", "OnSuccess", success), ("onFailure", "OnFailure", failure)].map {
                    "\($0)=" + ($2.map { [name = $1] in "\(name)(destination=\($0))" } ?? "null")
                }
                throw Self.invalid(
                    "The provided destination config DestinationConfig(\(shown.joined(separator: ", "))) is invalid."
                )
            }
            guard arn.service == "lambda" else { continue }
            let parts = arn.resource.split(separator: ":").map(String.init)
            let callee = FunctionReference(
                tenant: Tenant(account: arn.account, region: arn.region),
                name: parts[1],
                qualifier: parts.count > 2 ? parts[2] : nil
            )
            if callee.explicit == reference || callee == reference.unqualified {
                throw Self.invalid("You can't specify the function as a destination for itself.")
            }
            guard try tables.locate(callee, view) != nil else {
                throw Self.invalid("The destination ARN \(text) is invalid.")
            }
        }
    }

    private static func mayBeDestination(_ arn: ARN, isForSuccess: Bool) -> Bool {
        if arn.service == "s3" { return !isForSuccess }
        return ["sqs", "sns", "lambda", "events"].contains(arn.service) && !arn.resource.hasSuffix(".fifo")
            && (try? DeliveryTarget(arn.description)) != nil
    }

    func getFunctionEventInvokeConfig(
        _ input: Lambda.GetFunctionEventInvokeConfigRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionEventInvokeConfig {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let record = try await store.glance { [tables] view in try tables.invokeConfig(reference, view) }
        guard let record else { throw Self.noConfig(reference) }
        return record.shown
    }

    private static func noConfig(_ reference: FunctionReference) -> Lambda.ResourceNotFoundException {
        FunctionReference.missing(
            "The function \(reference.explicit.arn) doesn't have an EventInvokeConfig"
        )
    }

    func listFunctionEventInvokeConfigs(
        _ input: Lambda.ListFunctionEventInvokeConfigsRequest,
        _ call: Call
    ) async throws -> Lambda.ListFunctionEventInvokeConfigsResponse {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let records = try await store.read { [tables] view in
            guard try tables.find(reference, view) != nil else { throw Self.noFunction }
            return try LambdaTables.invokeConfigs.scan(
                .prefix(TupleKey(reference.tenant, reference.name)),
                view
            )
        }
        let page = try page(
            records,
            input.marker,
            input.maxItems,
            scope: "invoke/\(reference.name)",
            position: \.qualifier
        )
        return .init(
            functionEventInvokeConfigs: page.elements.map(\.shown),
            nextMarker: page.nextToken
        )
    }

    func deleteFunctionEventInvokeConfig(
        _ input: Lambda.DeleteFunctionEventInvokeConfigRequest,
        _ call: Call
    ) async throws {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        try await store.write { view in
            guard try LambdaTables.invokeConfigs.delete(reference.explicit.key, view) != nil else {
                throw Self.noConfig(reference)
            }
        }
    }
}

extension LambdaTables {
    func invokeConfig(_ reference: FunctionReference, _ view: any ReadView) throws -> InvokeConfigRecord? {
        try Self.invokeConfigs.get(reference.explicit.key, view)
    }
}

extension String? {
    /// Nil for an empty text, by which settings are taken away.
    fileprivate var orNil: String? { self?.isEmpty == true ? nil : self }
}

extension InvokeConfigRecord {
    fileprivate var shown: Lambda.FunctionEventInvokeConfig {
        .init(
            lastModified: modifiedAt,
            functionArn: FunctionReference.arn(tenant, function, qualifier),
            maximumRetryAttempts: mostRetries,
            maximumEventAgeInSeconds: mostAgeInSeconds,
            destinationConfig: .init(
                onSuccess: .init(destination: onSuccess),
                onFailure: .init(destination: onFailure)
            )
        )
    }
}
