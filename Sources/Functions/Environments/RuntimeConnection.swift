import NIOCore
import NIOHTTP1
import NIOPosix
import Primitives

/// What a runtime asks of the platform.
enum RuntimeCall: Sendable {
    case next
    /// An answer that came whole; nil where it was larger than an answer may be.
    case response(String, [UInt8]?)
    case error(String, [UInt8], type: String?)
    case startError([UInt8], type: String?)
    /// An answer that comes in parts: `streamed` follows until its end.
    case streaming(String, contentType: String)
    case unknown(String)
}

/// A part of an answer that comes while the function works.
enum StreamedPart: Sendable {
    case bytes([UInt8])
    /// The end, with the error that broke it off where one did.
    case end(FunctionError?)
}

/// Takes what the runtime of one environment asks, on the thread of its connection.
protocol RuntimeServing: AnyObject, Sendable {
    /// Answers whether the call was in its turn; parts of an answer that was not are left out.
    @discardableResult
    func receive(_ call: RuntimeCall, _ reply: RuntimeReply) -> Bool
    func receive(_ part: StreamedPart, of connection: any Channel)
}

/// Where a runtime waits for its answer.
struct RuntimeReply: Sendable {
    let channel: any Channel
    let version: HTTPVersion
    let isKeptAlive: Bool

    func send(_ status: HTTPResponseStatus, _ headers: [(String, String)] = [], _ body: [UInt8]) {
        var fields = HTTPHeaders(headers)
        fields.add(name: "Content-Length", value: "\(body.count)")
        if !isKeptAlive { fields.add(name: "Connection", value: "close") }
        let head = HTTPResponseHead(version: version, status: status, headers: fields)
        channel.write(HTTPServerResponsePart.head(head), promise: nil)
        channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
        let done = channel.writeAndFlush(HTTPServerResponsePart.end(nil))
        if !isKeptAlive { done.whenComplete { [channel] _ in channel.close(promise: nil) } }
    }

    func accept() {
        send(.accepted, [("Content-Type", "application/json")], Array("{\"status\":\"OK\"}\n".utf8))
    }

    func refuse(_ status: HTTPResponseStatus, _ type: String, _ message: String) {
        let body: JSONValue = ["errorMessage": .string(message), "errorType": .string(type)]
        send(status, [("Content-Type", "application/json")], body.bytes)
    }
}

/// One connection of a runtime to its Runtime API.
///
/// A class because handlers of channels are; it lives on the connection's thread.
final class RuntimeConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// Source: Lambda Developer Guide, Lambda quotas: invocation payload; the number is that of AWS's own message.
    static let answerLimit = 6_291_556
    private static let prefix = "/2018-06-01/runtime/"

    private let server: any RuntimeServing
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var isStreaming = false
    /// Whether what comes belongs to an answer that was refused.
    private var isRefused = false

    init(_ server: any RuntimeServing) { self.server = server }

    /// Serves a connected socket, which becomes the channel's.
    static func adopt(_ socket: Int32, _ server: any RuntimeServing) {
        _ = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline(
                        withPipeliningAssistance: true,
                        withErrorHandling: true
                    )
                    try pipeline.addHandler(RuntimeConnection(server))
                }
            }
            .withConnectedSocket(socket)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            isTooLarge = false
            isStreaming = false
            isRefused = false
            if head.headers.first(name: "Expect")?.lowercased() == "100-continue" {
                let go = HTTPResponseHead(version: head.version, status: .continue)
                context.writeAndFlush(wrapOutboundOut(.head(go)), promise: nil)
            }
            let mode = head.headers.first(name: "Lambda-Runtime-Function-Response-Mode")
            if mode?.lowercased() == "streaming", let id = Self.requestID(head.uri, "response") {
                let type = head.headers.first(name: "Content-Type") ?? "application/octet-stream"
                isStreaming = server.receive(.streaming(id, contentType: type), reply(context, head))
                isRefused = !isStreaming
            }
        case .body(let buffer):
            if isStreaming {
                server.receive(.bytes(Array(buffer.readableBytesView)), of: context.channel)
            } else if isRefused {
                return
            } else if body.count + buffer.readableBytes > Self.answerLimit {
                isTooLarge = true
                body = []
            } else if !isTooLarge {
                body += buffer.readableBytesView
            }
        case .end(let trailers):
            guard let head else { return }
            self.head = nil
            if isStreaming {
                server.receive(.end(Self.failure(trailers)), of: context.channel)
            } else if !isRefused {
                server.receive(call(head), reply(context, head))
            }
            body = []
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isStreaming, head != nil {
            server.receive(.end(.truncated), of: context.channel)
        }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func reply(_ context: ChannelHandlerContext, _ head: HTTPRequestHead) -> RuntimeReply {
        RuntimeReply(channel: context.channel, version: head.version, isKeptAlive: head.isKeepAlive)
    }

    private func call(_ head: HTTPRequestHead) -> RuntimeCall {
        let path = head.uri.split(separator: "?").first.map(String.init) ?? ""
        let type = head.headers.first(name: "Lambda-Runtime-Function-Error-Type")
        switch (head.method, path) {
        case (.GET, Self.prefix + "invocation/next"): return .next
        case (.POST, Self.prefix + "init/error"): return .startError(body, type: type)
        default: break
        }
        guard head.method == .POST else { return .unknown(path) }
        if let id = Self.requestID(path, "response") { return .response(id, isTooLarge ? nil : body) }
        if let id = Self.requestID(path, "error") { return .error(id, body, type: type) }
        return .unknown(path)
    }

    private static func requestID(_ path: String, _ end: String) -> String? {
        let parts = path.split(separator: "/")
        guard parts.count == 5, path.hasPrefix(prefix + "invocation/"), parts[4] == end else { return nil }
        return String(parts[3])
    }

    /// The error that stands behind a streamed answer.
    private static func failure(_ trailers: HTTPHeaders?) -> FunctionError? {
        guard let type = trailers?.first(name: "Lambda-Runtime-Function-Error-Type") else { return nil }
        let body = trailers?.first(name: "Lambda-Runtime-Function-Error-Body").flatMap { Base64.decode($0) }
        return FunctionError(reported: body ?? [], type: type)
    }
}
