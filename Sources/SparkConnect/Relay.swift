import GRPCCore
import GRPCNIOTransportHTTP2Posix
import Logging
import SwiftProtobuf

/// Carries streams between scripts and their engine.
struct Relay: Sendable {
    typealias Bytes = GRPCNIOTransportBytes
    typealias Request = RPCRequestPart<Bytes>
    typealias Response = RPCResponsePart<Bytes>
    typealias ScriptStream = RPCStream<
        RPCAsyncSequence<Request, any Error>, RPCWriter<Response>.Closable
    >
    typealias EngineStream = RPCStream<
        RPCAsyncSequence<Response, any Error>, RPCWriter<Request>.Closable
    >

    let state: GatewayState
    let engine: HTTP2ClientTransport.Posix

    private struct Cancelled: Error {}

    /// Serves one stream to its end.
    func handle(_ stream: ScriptStream, _ context: ServerContext) async {
        do {
            try await untilCancelled(context) { try await route(stream) }
        } catch let failure as ConnectFailure {
            let (status, trailers) = failure.status()
            await end(stream, status, trailers)
        } catch let error as RPCError {
            await end(stream, Status(code: Status.Code(error.code), message: error.message), error.metadata)
        } catch is Cancelled {
            await end(stream, Status(code: .cancelled, message: "The call was cancelled."), [:])
        } catch {
            // Not "unavailable": clients would ask again for minutes.
            state.logger.warning("call of a script failed", metadata: ["error": "\(error)"])
            await end(stream, Status(code: .internalError, message: "\(error)"), [:])
        }
    }

    private func end(_ stream: ScriptStream, _ status: Status, _ trailers: Metadata) async {
        // Who has gone hears nothing.
        try? await stream.outbound.write(.status(status, trailers))
        await stream.outbound.finish()
    }

    /// Runs the body, and ends it when the script gives the call up.
    private func untilCancelled(
        _ context: ServerContext,
        _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await context.cancellation.cancelled
                throw Cancelled()
            }
            group.addTask {
                await state.stopping.raised()
                throw Cancelled()
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func route(_ stream: ScriptStream) async throws {
        switch stream.descriptor.method {
        case "ExecutePlan", "AnalyzePlan", "Config", "ReattachExecute", "ReleaseExecute", "CloneSession":
            try await answer(stream)
        default:
            try await withEngine(stream.descriptor) { engine in
                try await pass(stream, to: engine)
            }
        }
    }

    /// Reads the one request of a call, and has it answered.
    private func answer(_ stream: ScriptStream) async throws {
        var metadata: Metadata = [:]
        var request: Bytes?
        for try await part in stream.inbound {
            switch part {
            case .metadata(let sent): metadata = sent.passed
            case .message(let bytes): request = bytes
            }
        }
        guard let request else {
            throw RPCError(code: .invalidArgument, message: "The call has no request.")
        }
        let call = ConnectCall(relay: self, stream: stream, metadata: metadata, request: request)
        switch stream.descriptor.method {
        case "ExecutePlan": try await call.executePlan()
        case "AnalyzePlan": try await call.analyzePlan()
        case "Config": try await call.config()
        case "ReattachExecute": try await call.reattachExecute()
        case "ReleaseExecute": try await call.releaseExecute()
        default: try await call.cloneSession()
        }
    }

    /// Opens a call of the same method at the engine.
    func withEngine<Value: Sendable>(
        _ descriptor: MethodDescriptor,
        _ body: @Sendable (EngineStream) async throws -> Value
    ) async throws -> Value {
        var options = CallOptions.defaults
        options.waitForReady = true
        options.maxResponseMessageBytes = ConnectGateway.largestMessageInBytes
        return try await engine.withStream(descriptor: descriptor, options: options) { stream, _ in
            try await body(stream)
        }
    }

    /// Carries all parts of both directions as they come.
    private func pass(_ script: ScriptStream, to engine: EngineStream) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for try await part in script.inbound {
                    if case .metadata(let metadata) = part {
                        try await engine.outbound.write(.metadata(metadata.passed))
                    } else {
                        try await engine.outbound.write(part)
                    }
                }
                await engine.outbound.finish()
            }
            try await answer(script, from: engine)
            group.cancelAll()
        }
    }

    /// Carries an engine's response to its end.
    func answer(_ script: ScriptStream, from engine: EngineStream) async throws {
        for try await part in engine.inbound {
            switch part {
            case .metadata(let metadata): try await script.outbound.write(.metadata(metadata.passed))
            case .message: try await script.outbound.write(part)
            case .status(let status, let trailers):
                try await script.outbound.write(.status(status, trailers.passed))
            }
        }
        await script.outbound.finish()
    }
}

extension Metadata {
    /// What the next hop may see: all but what each hop says for itself.
    var passed: Metadata {
        var passed: Metadata = [:]
        for (key, value) in self {
            let isOwn =
                key.hasPrefix(":") || key == "content-type" || key == "te" || key == "user-agent"
                || (key.hasPrefix("grpc-") && key != "grpc-status-details-bin" && key != "grpc-trace-bin")
            guard !isOwn else { continue }
            switch value {
            case .string(let text): passed.addString(text, forKey: key)
            case .binary(let bytes): passed.addBinary(bytes, forKey: key)
            }
        }
        return passed
    }
}

/// Messages whose plans may be nested as deeply as Spark itself takes them.
extension SwiftProtobuf.Message {
    init(of bytes: GRPCNIOTransportBytes) throws {
        var options = BinaryDecodingOptions()
        options.messageDepthLimit = 4096
        self = try bytes.withUnsafeBytes { try Self(serializedBytes: Array($0), options: options) }
    }

    func bytes() throws -> GRPCNIOTransportBytes {
        GRPCNIOTransportBytes(try serializedBytes() as [UInt8])
    }
}
