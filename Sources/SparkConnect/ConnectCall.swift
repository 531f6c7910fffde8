import GRPCCore
import GRPCNIOTransportHTTP2Posix
import SwiftProtobuf

/// A call with one request that the gateway looks into.
struct ConnectCall: Sendable {
    let relay: Relay
    let stream: Relay.ScriptStream
    let metadata: Metadata
    let request: GRPCNIOTransportBytes

    var state: GatewayState { relay.state }

    /// Sends a request to the engine, and its responses to the script as they come.
    func forward(_ bytes: GRPCNIOTransportBytes) async throws {
        try await relay.withEngine(stream.descriptor) { engine in
            try await engine.outbound.write(.metadata(metadata))
            try await engine.outbound.write(.message(bytes))
            await engine.outbound.finish()
            try await relay.answer(stream, from: engine)
        }
    }

    /// Sends a request to the engine and returns all its responses.
    ///
    /// - Throws: `RPCError` when the engine answers with a failure, with the details that it sent.
    func ask(_ method: String, _ request: some SwiftProtobuf.Message) async throws -> [GRPCNIOTransportBytes] {
        let bytes = try request.bytes()
        let descriptor = MethodDescriptor(service: stream.descriptor.service, method: method)
        return try await relay.withEngine(descriptor) { engine in
            try await engine.outbound.write(.metadata(metadata))
            try await engine.outbound.write(.message(bytes))
            await engine.outbound.finish()
            var responses: [GRPCNIOTransportBytes] = []
            for try await part in engine.inbound {
                switch part {
                case .metadata: continue
                case .message(let bytes): responses.append(bytes)
                case .status(let status, let trailers):
                    guard let code = RPCError.Code(status.code) else { return responses }
                    throw RPCError(code: code, message: status.message, metadata: trailers.passed)
                }
            }
            return responses
        }
    }

    /// Ends the call with messages of ours.
    func respond(_ messages: [GRPCNIOTransportBytes]) async throws {
        try await stream.outbound.write(.metadata([:]))
        for message in messages { try await stream.outbound.write(.message(message)) }
        try await stream.outbound.write(.status(Status(code: .ok, message: ""), [:]))
        await stream.outbound.finish()
    }

    func executePlan() async throws {
        let plan = try ConnectExecutePlanRequest(of: request)
        guard state.engine == .sail, case .command(let command) = plan.plan.opType else {
            return try await forward(request)
        }
        if case .writeOperation(let operation) = command.commandType,
            let order = try WriteOrder(operation, state.settings(of: plan.sessionID))
        {
            return try await write(operation, order, plan)
        }
        try await forward(request)
    }

    func analyzePlan() async throws {
        try await forward(request)
    }

    func config() async throws {
        try await forward(request)
        let config = try ConnectConfigRequest(of: request)
        // Settings count only once the engine has them, and no plan of a script comes before that.
        switch config.operation.opType {
        case .set(let set):
            state.update(config.sessionID) { settings in
                for pair in set.pairs { settings[pair.key] = pair.value }
            }
        case .unset(let unset):
            state.update(config.sessionID) { settings in
                for key in unset.keys { settings[key] = nil }
            }
        case nil: return
        }
    }

    func reattachExecute() async throws {
        let reattach = try ConnectReattachExecuteRequest(of: request)
        switch state.write(reattach.operationID) {
        case .none: return try await forward(request)
        case .published(let responses): return try await respond(responses)
        case .begun: break
        }
        // The write has been given up with its stream: nothing of it was published.
        throw ConnectFailure(
            kind: .runtime,
            condition: "INVALID_HANDLE.OPERATION_NOT_FOUND",
            state: "HY000",
            text: "The handle \(reattach.operationID) is invalid. Operation not found."
        )
    }

    func releaseExecute() async throws {
        let release = try ConnectReleaseExecuteRequest(of: request)
        guard case .published = state.write(release.operationID) else { return try await forward(request) }
        var response = ConnectReleaseExecuteResponse()
        response.sessionID = release.sessionID
        response.operationID = release.operationID
        try await respond([try response.bytes()])
    }

    func cloneSession() async throws {
        let clone = try ConnectCloneSessionRequest(of: request)
        if !clone.newSessionID.isEmpty { state.copySettings(from: clone.sessionID, to: clone.newSessionID) }
        try await forward(request)
    }
}
