package import Primitives
package import Wire

/// A request as it reaches the pipeline, from a socket or from a test.
package struct GatewayRequest: Sendable {
    package var head: RequestHead
    /// Asking for its first chunk tells a client that waits for `100 Continue` to send it.
    package var body: BodyStream
    /// The client's address; nil when there was no network.
    package var peer: String?

    package init(head: RequestHead, body: BodyStream = .empty, peer: String? = nil) {
        self.head = head
        self.body = body
        self.peer = peer
    }
}

/// Answers a request; never fails, for a failure is an answer too.
///
/// An answer with `Connection: close` ends the connection.
package typealias Responder = @Sendable (GatewayRequest) async -> WireResponse
