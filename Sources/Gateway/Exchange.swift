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

    package struct Field: Sendable, Equatable {
        /// As it is to be written; header names match in any case.
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var status: Int
    package var headers: [Field]
    package var content: Content
    /// Whether the connection cannot be used any more.
    package var closesConnection = false

    package init(status: Int, headers: [Field] = [], content: Content = .bytes([])) {
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

    /// The value of the first header of that name, in any case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Sets a header unless there is one of that name.
    package mutating func setDefault(_ name: String, _ value: String) {
        if header(name) == nil { headers.append(Field(name, value)) }
    }
}

/// Answers a request; never fails, for a failure is an answer too.
package typealias Responder = @Sendable (GatewayRequest) async -> GatewayResponse
