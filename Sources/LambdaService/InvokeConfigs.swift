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
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        return try await put(
            reference,
            input.maximumRetryAttempts,
            input.maximumEventAgeInSeconds,
            input.destinationConfig,
            isWhole: true,
            call
        )
    }

    func updateFunctionEventInvokeConfig(
        _ input: Lambda.UpdateFunctionEventInvokeConfigRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionEventInvokeConfig {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        return try await put(
            reference,
            input.maximumRetryAttempts,
            input.maximumEventAgeInSeconds,
            input.destinationConfig,
            isWhole: false,
            call
        )
    }

    private func put(
        _ reference: FunctionReference,
        _ retries: Int?,
        _ age: Int?,
        _ destinations: Lambda.DestinationConfig?,
        isWhole: Bool,
        _ call: Call
    ) async throws -> Lambda.FunctionEventInvokeConfig {
        guard retries != nil || age != nil || destinations != nil else {
            throw Self.invalid("You must specify at least one of error handling or destination setting.")
        }
        for destination in [destinations?.onSuccess?.destination, destinations?.onFailure?.destination] {
            try Self.check(destination: destination, of: reference)
        }
        let now = call.world.clock.now
        let record = try await store.write { [tables] view in
            let (function, _, _) = try tables.resolve(reference, view)
            let qualifier = reference.qualifier ?? FunctionRecord.latestVersion
            let key = TupleKey(function.tenant, function.name, qualifier)
            let known = isWhole ? nil : try LambdaTables.invokeConfigs.get(key, view)
            var record =
                known
                ?? InvokeConfigRecord(
                    tenant: function.tenant,
                    function: function.name,
                    qualifier: qualifier,
                    modifiedAt: now
                )
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

    /// Source: Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations": queues and topics but no
    /// FIFO ones, functions, buses, and buckets for failures.
    private static func check(destination text: String?, of reference: FunctionReference) throws {
        guard let text, !text.isEmpty else { return }
        let refusal = invalid("The provided destination config DestinationConfig is invalid: \(text)")
        guard let arn = ARN(text) else { throw refusal }
        if arn.service == "s3" { return }
        guard ["sqs", "sns", "lambda", "events"].contains(arn.service), (try? DeliveryTarget(text)) != nil,
            !arn.resource.hasSuffix(".fifo")
        else { throw refusal }
        if text == reference.unqualified.arn || text == reference.arn {
            throw invalid("A function cannot be configured as its own destination.")
        }
    }

    func getFunctionEventInvokeConfig(
        _ input: Lambda.GetFunctionEventInvokeConfigRequest,
        _ call: Call
    ) async throws -> Lambda.FunctionEventInvokeConfig {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let record = try await store.glance { [tables] view in
            _ = try tables.resolve(reference, view)
            return try tables.invokeConfig(reference, view)
        }
        guard let record else { throw Self.noConfig(reference) }
        return record.shown
    }

    private static func noConfig(_ reference: FunctionReference) -> Lambda.ResourceNotFoundException {
        var reference = reference
        reference.qualifier = reference.qualifier ?? FunctionRecord.latestVersion
        return .init(
            message: "The function \(reference.arn) doesn't have an EventInvokeConfig",
            type: "User"
        )
    }

    func listFunctionEventInvokeConfigs(
        _ input: Lambda.ListFunctionEventInvokeConfigsRequest,
        _ call: Call
    ) async throws -> Lambda.ListFunctionEventInvokeConfigsResponse {
        let reference = try FunctionReference(input.functionName, call).unqualified
        let records = try await store.read { [tables] view in
            let function = try tables.require(reference, view)
            return try LambdaTables.invokeConfigs.scan(.prefix(TupleKey(function.tenant, function.name)), view)
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
        try await store.write { [tables] view in
            let (function, _, _) = try tables.resolve(reference, view)
            let key = TupleKey(
                function.tenant,
                function.name,
                reference.qualifier ?? FunctionRecord.latestVersion
            )
            guard try LambdaTables.invokeConfigs.delete(key, view) != nil else {
                throw Self.noConfig(reference)
            }
        }
    }
}

extension LambdaTables {
    func invokeConfig(_ reference: FunctionReference, _ view: any ReadView) throws -> InvokeConfigRecord? {
        let qualifier = reference.qualifier ?? FunctionRecord.latestVersion
        return try Self.invokeConfigs.get(TupleKey(reference.tenant, reference.name, qualifier), view)
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
