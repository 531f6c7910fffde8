import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import Primitives
import Wire

/// What happens on one connection: requests are answered one after the other until either side ends it.
///
/// It stands on NIO's own HTTP/1 parts and not on Hummingbird's requests, for three things need the parts themselves:
/// `100 Continue` is sent when a body is first asked for, bodies that nobody read are skipped up to a limit, and header
/// values stay as they were signed.
struct HTTPConnection: ServerChildChannel {
    typealias Value = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    let limits: HTTPLimits
    let responder: Responder

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            var decoding = NIOHTTPDecoderLimitConfiguration()
            decoding.maxHeaderListSize = limits.headerListByteCount
            decoding.maxHeaderFieldSize = limits.headerFieldByteCount
            decoding.maxHeaderFieldCount = limits.headerFieldCount
            let pipeline = channel.pipeline.syncOperations
            try channel.syncOptions?.setOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(
                    minimum: 1024,
                    initial: 16_384,
                    maximum: limits.readByteCount
                )
            )
            try pipeline.configureHTTPServerPipeline(
                withPipeliningAssistance: true,
                withErrorHandling: false,
                withOutboundHeaderValidation: true,
                withEncoderConfiguration: .init(),
                withDecoderLimitConfiguration: decoding
            )
            try pipeline.addHandler(ProtocolErrors())
            try pipeline.addHandler(ConnectionDeadlines(limits: limits))
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel,
                configuration: .init(
                    // Each part may be as large as a read, so few of them wait: a hundred uploads at once are usual.
                    backPressureStrategy: .init(lowWatermark: 1, highWatermark: 3),
                    isOutboundHalfClosureEnabled: true
                )
            )
        }
    }

    func handle(value connection: Value, logger: Logger) async {
        let channel = connection.channel
        do {
            try await withTaskCancellationHandler {
                try await withTaskExecutorPreference(EventLoopExecutor(loop: channel.eventLoop)) {
                    try await connection.executeThenClose { inbound, outbound in
                        try await serve(RequestParts(inbound), outbound, channel)
                    }
                }
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch {
            logger.debug("connection ended", metadata: ["cause": "\(error)"])
        }
    }

    private func serve(
        _ parts: RequestParts,
        _ outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>,
        _ channel: any Channel
    ) async throws {
        let peer = Self.peer(of: channel)
        while let head = try await parts.nextHead() {
            let gate = ContinueGate(isExpected: Self.expectsContinue(head), outbound: outbound)
            let body = BodyStream(byteCount: Self.declaredByteCount(head)) {
                { try await parts.nextChunk(gate) }
            }
            let request = GatewayRequest(head: RequestHead(head), body: body, peer: peer)
            var response = await responder(request)
            if !head.isKeepAlive || parts.mustClose(gate, head, limits) {
                response.headers["Connection"] = "close"
            }
            let closes = try await ResponseWriter(head: head, outbound: outbound).write(response)
            if closes || gate.isWaiting {
                // The client learns that this was the last answer before what it still sends is thrown away; closing
                // at once could reset the connection under an answer that it has not read.
                outbound.finish()
                let lingering = channel.eventLoop.scheduleTask(in: TimeAmount(limits.linger)) {
                    channel.close(promise: nil)
                }
                _ = try await parts.skipRest(upTo: limits.lingerByteCount)
                lingering.cancel()
                return
            }
            guard try await parts.skipRest(upTo: limits.skippedByteCount) else { break }
        }
        outbound.finish()
    }

    private static func expectsContinue(_ head: HTTPRequestHead) -> Bool {
        !head.isHTTP10 && head.headers.first(name: "expect")?.lowercased() == "100-continue"
    }

    private static func declaredByteCount(_ head: HTTPRequestHead) -> Int64? {
        if let length = head.headers.first(name: "content-length") { return Int64(length) }
        return head.headers.contains(name: "transfer-encoding") ? nil : 0
    }

    private static func peer(of channel: any Channel) -> String? {
        channel.remoteAddress?.ipAddress
    }
}

extension HTTPRequestHead {
    /// Whether the client speaks the older version, which has no chunked coding and closes unless asked not to.
    var isHTTP10: Bool { version.major == 1 && version.minor == 0 }
}

extension RequestHead {
    fileprivate init(_ head: HTTPRequestHead) {
        let headers = HeaderList(head.headers.map { HeaderList.Field(name: $0.name, value: $0.value) })
        self.init(method: head.method.rawValue, target: head.uri, headers: headers)
        if head.isHTTP10 { version = "HTTP/1.0" }
    }
}

/// Tells a client that waits for it to send the body, once.
///
/// Unchecked: one task at a time handles a request, and only it asks for the body.
final class ContinueGate: @unchecked Sendable {
    /// Whether the client waits still, and may never send the body.
    private(set) var isWaiting: Bool
    private let outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    init(isExpected: Bool, outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>) {
        isWaiting = isExpected
        self.outbound = outbound
    }

    func open() async throws {
        guard isWaiting else { return }
        isWaiting = false
        try await outbound.write(.head(HTTPResponseHead(version: .http1_1, status: .continue)))
    }
}

/// The requests of a connection, part by part.
///
/// Unchecked: one task at a time handles a connection; a body that outlives its request is refused by `current`.
final class RequestParts: @unchecked Sendable {
    private var iterator: NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    private(set) var isBodyRead = true

    init(_ inbound: NIOAsyncChannelInboundStream<HTTPServerRequestPart>) {
        iterator = inbound.makeAsyncIterator()
    }

    /// The head of the next request; nil when the client ends the connection.
    func nextHead() async throws -> HTTPRequestHead? {
        while let part = try await iterator.next() {
            if case .head(let head) = part {
                isBodyRead = false
                return head
            }
        }
        return nil
    }

    /// The next bytes of the body; nil at its end.
    func nextChunk(_ gate: ContinueGate) async throws -> [UInt8]? {
        guard !isBodyRead else { return nil }
        try await gate.open()
        return try await nextChunk().map { Array($0.readableBytesView) }
    }

    /// Whether the connection cannot be kept because the rest of the body may not come, or is too long to skip.
    func mustClose(_ gate: ContinueGate, _ head: HTTPRequestHead, _ limits: HTTPLimits) -> Bool {
        guard !isBodyRead else { return false }
        let declared = head.headers.first(name: "content-length").flatMap { Int64($0) } ?? 0
        return gate.isWaiting || declared > limits.skippedByteCount
    }

    /// Reads what is left of the body; false when it is longer than `limit`.
    func skipRest(upTo limit: Int64) async throws -> Bool {
        guard !isBodyRead else { return true }
        var skipped: Int64 = 0
        while let buffer = try await nextChunk() {
            skipped += Int64(buffer.readableBytes)
            if skipped > limit { return false }
        }
        return true
    }

    private func nextChunk() async throws -> ByteBuffer? {
        let part: HTTPServerRequestPart?
        do {
            part = try await iterator.next()
        } catch let error where error is BodyPausedTooLong || error is CancellationError {
            throw error
        } catch {
            // A reset connection, or bytes that are no HTTP: whichever, the rest will not come.
            isBodyRead = true
            throw BodyEndedEarly()
        }
        switch part {
        case .body(let buffer):
            return buffer
        case .end:
            isBodyRead = true
            return nil
        case .head, nil:
            isBodyRead = true
            throw BodyEndedEarly()
        }
    }
}

/// The client closed the connection in the middle of a body.
struct BodyEndedEarly: Error {}

/// The client sent nothing of the body it announced for too long.
struct BodyPausedTooLong: Error {}
