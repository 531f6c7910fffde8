import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Primitives
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Sends requests of HTTP/1.1 to whom a user names: each on a connection of its own, without following redirects.
///
/// Loopback and private addresses are reached like any other. Certificates are held to the system's authorities, and to
/// those of the file that `SSL_CERT_FILE` names. A class because it keeps what was read of these.
package final class OutboundClient: Sendable {
    private let security = Mutex<NIOSSLContext?>(nil)

    package init() {}

    /// How much of an answer's body is kept.
    static let keptByteCount = 64 << 10

    /// Sends one request and waits for its whole answer.
    ///
    /// - Throws: `OutboundFailure` where there is none.
    package func send(_ request: OutboundRequest) async throws -> OutboundResponse {
        let group = MultiThreadedEventLoopGroup.singleton
        let loop = group.next()
        let answer = loop.makePromise(of: OutboundResponse.self)
        let context = request.address.isSecure ? try secured() : nil
        let limit = TimeAmount(request.limit)
        let bootstrap = ClientBootstrap(group: loop)
            .connectTimeout(limit < .seconds(10) ? limit : .seconds(10))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let context {
                        let name = Self.isNumeric(request.address.host) ? nil : request.address.host
                        try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: name))
                    }
                    try pipeline.addHTTPClientHandlers()
                    try pipeline.addHandler(ResponseCollector(answer))
                }
            }
        let channel: any Channel
        do {
            channel = try await bootstrap.connect(host: request.address.host, port: request.address.port).get()
        } catch {
            answer.fail(error)
            throw Self.failure(error)
        }
        let alarm = loop.scheduleTask(in: limit) {
            answer.fail(OutboundFailure.timedOut)
            channel.close(promise: nil)
        }
        do {
            let response = try await withTaskCancellationHandler {
                try await write(request, to: channel)
                return try await answer.futureResult.get()
            } onCancel: {
                channel.close(promise: nil)
            }
            alarm.cancel()
            channel.close(promise: nil)
            return response
        } catch {
            alarm.cancel()
            // The answer may have come before all of the request was taken, or the connection went first.
            answer.fail(error)
            channel.close(promise: nil)
            throw Self.failure(error)
        }
    }

    private func write(_ request: OutboundRequest, to channel: any Channel) async throws {
        var headers = HTTPHeaders(request.headers.fields.map { ($0.name, $0.value) })
        headers.replaceOrAdd(name: "Host", value: request.address.authority)
        headers.replaceOrAdd(name: "Content-Length", value: "\(request.body.count)")
        headers.replaceOrAdd(name: "Connection", value: "close")
        if let credentials = request.address.credentials {
            headers.replaceOrAdd(
                name: "Authorization",
                value: "Basic " + Base64.encode(Array(credentials.utf8))
            )
        }
        let head = HTTPRequestHead(
            version: .http1_1,
            method: HTTPMethod(rawValue: request.method),
            uri: request.address.target,
            headers: headers
        )
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        if !request.body.isEmpty {
            let body = channel.allocator.buffer(bytes: request.body)
            channel.write(HTTPClientRequestPart.body(.byteBuffer(body)), promise: nil)
        }
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    }

    private func secured() throws -> NIOSSLContext {
        try security.withLock { known in
            if let known { return known }
            var configuration = TLSConfiguration.makeClientConfiguration()
            if let file = ProcessInfo.processInfo.environment["SSL_CERT_FILE"], !file.isEmpty {
                configuration.additionalTrustRoots = [.file(file)]
            }
            do {
                let context = try NIOSSLContext(configuration: configuration)
                known = context
                return context
            } catch {
                throw OutboundFailure.insecure("\(error)")
            }
        }
    }

    private static func isNumeric(_ host: String) -> Bool {
        host.contains(":") || host.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    }

    private static func failure(_ error: any Error) -> any Error {
        switch error {
        case is OutboundFailure, is CancellationError: error
        case let error as NIOSSLError: OutboundFailure.insecure("\(error)")
        case let error as NIOSSLExtraError: OutboundFailure.insecure("\(error)")
        case let error as BoringSSLError: OutboundFailure.insecure("\(error)")
        case let error as HTTPParserError: OutboundFailure.brokenAnswer("\(error)")
        case let error as ChannelError where error == .connectTimeout(.seconds(10)): OutboundFailure.timedOut
        case let error as NIOConnectionError:
            OutboundFailure.unreachable(
                error.connectionErrors.first.map { "\($0.error)" } ?? error.dnsAError.map { "\($0)" }
                    ?? "\(error.host) is not known"
            )
        default: OutboundFailure.unreachable("\(error)")
        }
    }
}

/// Puts an answer together and fulfils a promise with it, once.
private final class ResponseCollector: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let answer: EventLoopPromise<OutboundResponse>
    private var head: HTTPResponseHead?
    private var body: [UInt8] = []

    init(_ answer: EventLoopPromise<OutboundResponse>) {
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
        case .body(let bytes):
            body += bytes.readableBytesView.prefix(max(0, OutboundClient.keptByteCount - body.count))
        case .end:
            guard let head, head.status.code >= 200 else { return }
            let fields = head.headers.map { HeaderList.Field(name: $0.name, value: $0.value) }
            answer.succeed(
                OutboundResponse(status: Int(head.status.code), headers: HeaderList(fields), body: body)
            )
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A peer that closes without the farewell of TLS has said all it had to say.
        if let error = error as? NIOSSLError, case .uncleanShutdown = error { return }
        answer.fail(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        answer.fail(OutboundFailure.brokenAnswer("the connection was closed"))
    }
}
