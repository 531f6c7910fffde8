import GRPCCore
import GRPCNIOTransportHTTP2Posix
import Primitives
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
        guard state.engine == .sail else { return try await forward(request) }
        var plan = try ConnectExecutePlanRequest(of: request)
        var sources: [ConnectRead.DataSource] = []
        _ = plan.plan.replaceAll { relation in
            if let source = relation.dataSource { sources.append(source) }
            return nil
        }
        try checkOverwrite(plan, of: sources)
        try await checkTables(of: plan)
        let isChanged = try await replaceReads(sources, ConnectOrigin(plan)) { plan.plan.replaceAll($0) }
        if case .root(let root) = plan.plan.opType, case .catalog(let catalog) = root.relType,
            case .setCurrentDatabase(let change) = catalog.catType
        {
            state.use(change.dbName, in: plan.sessionID)
        }
        guard case .command(let command) = plan.plan.opType else {
            return try await forward(isChanged ? plan.bytes() : request)
        }
        switch command.commandType {
        case .writeOperation(let operation):
            if let order = try WriteOrder(operation, state.settings(of: plan.sessionID)) {
                return try await write(operation, order, plan)
            }
            if let table = try TableWrite(operation) { return try await write(table, plan, isStatement: false) }
        case .writeOperationV2(let operation):
            return try await write(try TableWrite(operation), plan, isStatement: false)
        case .sqlCommand(let command):
            if try await execute(command, plan) { return }
        default: break
        }
        try await forward(isChanged ? plan.bytes() : request)
    }

    /// Executes a statement that changes a table; false for one that is the engine's.
    private func execute(_ command: ConnectSqlCommand, _ plan: ConnectExecutePlanRequest) async throws -> Bool {
        let text = command.sql.isEmpty ? command.input.sql.query : command.sql
        switch TableStatement(text) {
        case .insert(let insert):
            try await write(TableWrite(insert), plan, isStatement: true)
            return true
        case .createAs(let create):
            try await write(TableWrite(create), plan, isStatement: true)
            return true
        case .create(let table, let hasLocation):
            if !hasLocation { try await requirePlace(of: table, plan.sessionID) }
            return false
        case .use(let database):
            state.use(database, in: plan.sessionID)
            return false
        case .unclear(let statement):
            throw ConnectFailure.unsupported("\(statement) in this form is not supported by Hosu on Sail.")
        case nil: return false
        }
    }

    func analyzePlan() async throws {
        guard state.engine == .sail else { return try await forward(request) }
        var analysis = try ConnectAnalyzePlanRequest(of: request)
        var sources: [ConnectRead.DataSource] = []
        _ = analysis.replaceAll { relation in
            if let source = relation.dataSource { sources.append(source) }
            return nil
        }
        let isChanged = try await replaceReads(sources, ConnectOrigin(analysis)) { analysis.replaceAll($0) }
        try await forward(isChanged ? analysis.bytes() : request)
    }

    /// Puts in place of a plan's reads what they become; says whether anything changed.
    private func replaceReads(
        _ sources: [ConnectRead.DataSource],
        _ origin: ConnectOrigin,
        _ replace: ((ConnectRelation) -> ConnectRelation?) -> Bool
    ) async throws -> Bool {
        guard !sources.isEmpty else { return false }
        let reads = try await resolve(sources, origin)
        return reads.isEmpty ? false : replace { $0.replacing(reads) }
    }

    /// Source: Spark, DDLUtils.verifyNotReadPath: a path that is read may not be overwritten as a whole.
    private func checkOverwrite(
        _ request: ConnectExecutePlanRequest,
        of sources: [ConnectRead.DataSource]
    ) throws {
        guard case .command(let command) = request.plan.opType,
            case .writeOperation(let operation) = command.commandType,
            let order = try WriteOrder(operation, state.settings(of: request.sessionID)),
            order.mode == .overwrite
        else { return }
        let target = order.destination.asDirectory
        let isRead = sources.contains { source in
            let paths = source.paths.isEmpty ? source.options["path"].map { [$0] } ?? [] : source.paths
            return paths.contains { S3Location($0)?.asDirectory == target }
        }
        guard isRead else { return }
        throw ConnectFailure(
            kind: .analysis,
            condition: "UNSUPPORTED_OVERWRITE.PATH",
            state: "42902",
            text:
                "Can't overwrite the target that is also being read from. The target path is \"\(order.path)\".",
            parameters: ["path": order.path]
        )
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
