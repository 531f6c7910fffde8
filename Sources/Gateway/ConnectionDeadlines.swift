import NIOCore
import NIOHTTP1

/// Ends connections whose clients neither send what they announced nor take what they asked for.
///
/// It stands behind the handler that serialises pipelined requests, so that it sees one request at a time.
final class ConnectionDeadlines: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private enum Phase {
        case head(deadline: NIODeadline)
        case body(lastBytes: NIODeadline)
        case answering
    }

    private static let interval = TimeAmount.seconds(5)

    private let limits: HTTPLimits
    private var phase = Phase.answering
    /// Whether the reader of the body waits for the client, and not the other way round.
    private var isReadWanted = false
    /// Whether the request was answered, perhaps before its body had come.
    private var isAnswered = false
    private var unwritableSince: NIODeadline?
    private var checks: RepeatedTask?

    init(limits: HTTPLimits) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        phase = .head(deadline: .now() + TimeAmount(limits.firstHead))
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        checks = context.eventLoop.scheduleRepeatedTask(initialDelay: Self.interval, delay: Self.interval) {
            _ in
            bound.value.0.check(bound.value.1)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        checks?.cancel()
        checks = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isReadWanted = false
        switch unwrapInboundIn(data) {
        case .head:
            isAnswered = false
            phase = .body(lastBytes: .now())
        case .body:
            phase = .body(lastBytes: .now())
        case .end:
            phase = isAnswered ? nextHead : .answering
        }
        context.fireChannelRead(data)
    }

    func read(context: ChannelHandlerContext) {
        if !isReadWanted, case .body = phase { phase = .body(lastBytes: .now()) }
        isReadWanted = true
        context.read()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            isAnswered = true
            if case .answering = phase { phase = nextHead }
        }
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        unwritableSince = context.channel.isWritable ? nil : .now()
        context.fireChannelWritabilityChanged()
    }

    private var nextHead: Phase { .head(deadline: .now() + TimeAmount(limits.keepAlive)) }

    private func check(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        if let unwritableSince, now - unwritableSince > TimeAmount(limits.writePause) {
            context.close(promise: nil)
            return
        }
        switch phase {
        case .head(let deadline):
            if now > deadline { context.close(promise: nil) }
        case .body(let lastBytes):
            if isReadWanted, now - lastBytes > TimeAmount(limits.bodyPause) {
                phase = .answering
                context.fireErrorCaught(BodyPausedTooLong())
            }
        case .answering:
            break
        }
    }
}
