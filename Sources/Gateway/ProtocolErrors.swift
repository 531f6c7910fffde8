import NIOCore
import NIOHTTP1

/// Answers 400 to what is no HTTP, once: whatever is answered afterwards is thrown away.
///
/// A client that goes away within a body is such an error too, and then the request that was being read is answered
/// by its service as well. Two answers to one request would break the promises of NIO's pipeline handler, so this
/// stands in for `HTTPServerProtocolErrorHandler`, which lets the second pass.
final class ProtocolErrors: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum Phase {
        case idle
        /// An answer has begun and not ended.
        case answering
        /// 400 was sent; the decoder closes the connection.
        case refused
    }

    private var phase = Phase.idle

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .idle = phase, error is HTTPParserError {
            phase = .refused
            let headers = HTTPHeaders([("Connection", "close"), ("Content-Length", "0")])
            let head = HTTPResponseHead(version: .http1_1, status: .badRequest, headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch (unwrapOutboundIn(data), phase) {
        case (_, .refused):
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        case (.head(let head), .idle):
            if !head.isInformational { phase = .answering }
        case (.end, .answering):
            phase = .idle
        case (.head, .answering), (.body, .idle), (.body, .answering), (.end, .idle):
            break
        }
        context.write(data, promise: promise)
    }
}

extension HTTPResponseHead {
    /// Whether another head follows for the same request.
    fileprivate var isInformational: Bool { (100..<200).contains(status.code) && status != .switchingProtocols }
}
