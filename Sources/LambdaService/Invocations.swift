import Functions
import Primitives
import Runs
import ServiceKit
import Shapes
import Store
import Synchronization

/// Calling functions.
///
/// Source: Lambda API Reference, Invoke, InvokeAsync, InvokeWithResponseStream.
extension LambdaService {
    func invoke(
        _ input: Lambda.InvocationRequest,
        _ call: Call
    ) async throws -> Lambda.InvocationResponse {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        try Self.refuse([
            ("DurableExecutionName", input.durableExecutionName != nil), ("TenantId", input.tenantId != nil),
        ])
        let type = input.invocationType ?? .requestResponse
        let request = try FunctionRequest(
            payload: input.payload?.bytes ?? [],
            clientContext: input.clientContext,
            isAwaited: type != .event,
            call
        )
        switch type {
        case .dryRun:
            let version = try await core.callee(reference).version
            return .init(statusCode: 204, executedVersion: version.version)
        case .event:
            try await core.enqueue(request, for: reference)
            return .init(statusCode: 202, payload: Blob([]))
        case .requestResponse:
            let result = try await core.run(request, reference)
            return .init(
                statusCode: 200,
                functionError: result.functionError?.rawValue,
                logResult: input.logType == .tail ? Base64.encode(result.logTail) : nil,
                payload: Blob(result.payload),
                executedVersion: result.executedVersion
            )
        }
    }

    /// The operation that `Invoke` has replaced.
    func invokeAsync(
        _ input: Lambda.InvokeAsyncRequest,
        body: BodyStream,
        _ call: Call
    ) async throws -> Lambda.InvokeAsyncResponse {
        let reference = try FunctionReference(input.functionName, call)
        let payload: [UInt8]
        do {
            payload = try await body.collect(upTo: FunctionRequest.largestEvent)
        } catch is BodyTooLarge {
            throw FunctionRequest.tooLarge(FunctionRequest.largestEvent, "InvokeAsync")
        }
        try await core.enqueue(
            try FunctionRequest(payload: payload, clientContext: nil, isAwaited: false, call),
            for: reference
        )
        return .init(status: 202)
    }

    /// The answer as the function gives it, piece by piece where it does.
    func invokeWithResponseStream(
        _ input: Lambda.InvokeWithResponseStreamRequest,
        _ call: Call
    ) async throws -> EventStreamed<
        Lambda.InvokeWithResponseStreamResponse, Lambda.InvokeWithResponseStreamResponseEvent
    > {
        let reference = try FunctionReference(input.functionName, qualifier: input.qualifier, call)
        let request = try FunctionRequest(
            payload: input.payload?.bytes ?? [],
            clientContext: input.clientContext,
            isAwaited: true,
            call
        )
        if input.invocationType == .dryRun {
            let version = try await core.callee(reference).version
            return EventStreamed(.init(statusCode: 204, executedVersion: version.version)) { nil }
        }
        let answer = try await core.stream(request, reference)
        let wantsLog = input.logType == .tail
        return EventStreamed(
            .init(
                statusCode: 200,
                executedVersion: answer.executedVersion,
                responseStreamContentType: answer.contentType
            )
        ) {
            switch try await answer.next() {
            case .bytes(let bytes)?: return .payloadChunk(.init(payload: Blob(bytes)))
            case .end(let result)?:
                return .invokeComplete(
                    .init(
                        errorCode: result.functionError?.rawValue,
                        errorDetails: result.functionError == nil
                            ? nil : String(decoding: result.payload, as: UTF8.self),
                        logResult: wantsLog ? Base64.encode(result.logTail) : nil
                    )
                )
            case nil: return nil
            }
        }
    }
}

/// What a caller wants of a function.
struct FunctionRequest: Sendable {
    /// Source: Lambda Developer Guide, "Lambda quotas", Invocation payload.
    static let largestAwaited = 6_291_456
    static let largestEvent = 1_048_576

    var id: String
    var payload: [UInt8]
    /// JSON.
    var clientContext: String?
    var traceID: String?

    /// - Throws: `RequestTooLargeException`, `InvalidRequestContentException`.
    init(payload: [UInt8], clientContext: String?, isAwaited: Bool, _ call: Call) throws {
        let limit = isAwaited ? Self.largestAwaited : Self.largestEvent
        guard payload.count <= limit else {
            throw isAwaited
                ? Self.tooLarge(limit, "InvokeFunction")
                : Lambda.RequestTooLargeException(
                    message:
                        "\(payload.count) byte payload is too large for the Event invocation type (limit \(limit) "
                        + "bytes)",
                    type: "User"
                )
        }
        id = call.requestID
        self.payload = payload.isEmpty ? Array("{}".utf8) : payload
        do {
            _ = try JSONValue(parsing: self.payload)
        } catch {
            throw Lambda.InvalidRequestContentException(
                message: "Could not parse request body into json: Could not parse payload into json: \(error)",
                type: "User"
            )
        }
        if let clientContext {
            guard clientContext.utf8.count <= 3583, let bytes = Base64.decode(clientContext),
                let json = try? JSONValue(parsing: bytes), json.object != nil
            else {
                throw Lambda.InvalidRequestContentException(
                    message: "Client context must be a valid Base64-encoded JSON object.",
                    type: "User"
                )
            }
            self.clientContext = String(decoding: bytes, as: UTF8.self)
        }
        traceID = call.traceHeader
    }

    init(id: String, payload: [UInt8], clientContext: String? = nil, traceID: String? = nil) {
        self.id = id
        self.payload = payload
        self.clientContext = clientContext
        self.traceID = traceID
    }

    static func tooLarge(_ limit: Int, _ operation: String) -> Lambda.RequestTooLargeException {
        .init(
            message: "Request must be smaller than \(limit) bytes for the \(operation) operation",
            type: "User"
        )
    }

    func invocation(of reference: FunctionReference) -> Invocation {
        Invocation(
            requestID: id,
            payload: payload,
            invokedARN: reference.arn,
            clientContext: clientContext,
            traceID: traceID
        )
    }
}

extension LambdaCore {
    /// The version that answers a request now; an alias may choose another one each time.
    ///
    /// - Throws: `ResourceNotFoundException`, which names `$LATEST` too.
    func callee(
        _ reference: FunctionReference
    ) async throws -> (function: FunctionRecord, version: FunctionVersion) {
        let chance = world.chance.unit()
        return try await store.glance { [tables] view in
            guard let found = try tables.locate(reference, chance: chance, view) else {
                throw reference.explicit.missing
            }
            return (found.function, found.version)
        }
    }

    /// Has a function answer a request.
    ///
    /// - Throws: Lambda's refusals; what goes wrong inside the function is a result.
    func run(_ request: FunctionRequest, _ reference: FunctionReference) async throws -> InvocationResult {
        let (function, version) = try await callee(reference)
        do {
            return try await runtime.invoke(
                version.specification(of: function),
                request.invocation(of: reference)
            )
        } catch let failure as FunctionFailure {
            throw failure.asLambda
        }
    }
}

extension FunctionFailure {
    /// The failure as Lambda names it.
    var asLambda: any ServiceFailure {
        switch self {
        case .throttled(let reason):
            let name: Lambda.ThrottleReason =
                switch reason {
                case .concurrentInvocations: .concurrentInvocationLimitExceeded
                case .reservedConcurrency: .reservedFunctionConcurrentInvocationLimitExceeded
                }
            return Lambda.TooManyRequestsException(message: "Rate Exceeded.", type: "User", reason: name)
        case .runtimeMissing(let why): return Lambda.InvalidRuntimeException(message: why, type: "Service")
        case .codeMissing(let digest):
            return Lambda.InvalidZipFileException(
                message: "The package of code \(digest.base64) is not there any more.",
                type: "Service"
            )
        case .closing:
            return Lambda.ServiceException(message: "The server is about to end.", type: "Service")
        }
    }
}
