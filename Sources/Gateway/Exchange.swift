package import Primitives

/// A request as it reaches the pipeline, from a socket or from a test.
package struct GatewayRequest: Sendable {
    package var head: RequestHead
    /// Asking for its first chunk tells a client that waits for `100 Continue` to send it.
    package var body: BodyStream
    /// Where it came from, for the access log.
    package var peer: String

    package init(head: RequestHead, body: BodyStream = .empty, peer: String = "-") {
        self.head = head
        self.body = body
        self.peer = peer
    }
}

/// An answer as it leaves the pipeline.
package struct GatewayResponse: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        case stream(BodyStream)
    }

    package var status: Int
    package var headers: HeaderList
    package var content: Content
    /// Whether the connection cannot be used any more.
    package var closesConnection = false

    package init(status: Int, headers: HeaderList = [:], content: Content = .bytes([])) {
        self.status = status
        self.headers = headers
        self.content = content
    }

    /// How long the content is; nil for a stream of unknown length.
    package var byteCount: Int64? {
        switch content {
        case .bytes(let bytes): Int64(bytes.count)
        case .stream(let stream): stream.byteCount
        }
    }

    /// Sets a header unless there is one of that name.
    package mutating func setDefault(_ name: String, _ value: String) {
        if headers[name] == nil { headers.append(name, value) }
    }
}

/// Answers a request; never fails, for a failure is an answer too.
package typealias Responder = @Sendable (GatewayRequest) async -> GatewayResponse
