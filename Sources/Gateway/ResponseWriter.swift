@_spi(CustomByteBufferAllocator) import NIOCore
import NIOHTTP1
import Primitives
import Wire

/// Writes one answer to a connection.
struct ResponseWriter {
    let head: HTTPRequestHead
    let outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    /// Writes the answer and returns whether the connection must be closed after it.
    ///
    /// - Throws: `ContentEndedEarly` when a stream gives fewer bytes than it announced, and whatever the stream throws; the
    ///   connection must then be cut, which is the only way to tell the client.
    func write(_ response: WireResponse) async throws -> Bool {
        var closes = response.headers["Connection"]?.equalsIgnoringCase("close") == true
        var fields = HTTPHeaders(response.headers.fields.map { ($0.name, $0.value) })
        let hasBody =
            head.method != .HEAD && response.status >= 200 && response.status != 204
            && response.status != 304
        if let byteCount = response.byteCount {
            if !fields.contains(name: "content-length"), response.status != 204, response.status != 304 {
                fields.add(name: "Content-Length", value: String(byteCount))
            }
        } else if head.isHTTP10 {
            closes = true
        }
        if closes {
            fields.replaceOrAdd(name: "Connection", value: "close")
        } else if head.isHTTP10 {
            fields.replaceOrAdd(name: "Connection", value: "keep-alive")
        }
        let start = HTTPServerResponsePart.head(
            HTTPResponseHead(
                version: head.isHTTP10 ? head.version : .http1_1,
                status: HTTPResponseStatus(statusCode: response.status),
                headers: fields
            )
        )
        var written: Int64 = 0
        defer { response.onceSent?(written) }
        guard hasBody else {
            try await outbound.write(contentsOf: [start, .end(nil)])
            return closes
        }
        switch response.body {
        case .bytes(let bytes): try await write(bytes, after: start, &written)
        case .stream(let stream):
            if let bytes = stream.bytes {
                try await write(bytes, after: start, &written)
            } else {
                try await write(stream, after: start, &written)
            }
        }
        return closes
    }

    /// Writes all at once: one packet, and one call of the system.
    private func write(
        _ bytes: [UInt8],
        after start: HTTPServerResponsePart,
        _ written: inout Int64
    ) async throws {
        let body = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes)))
        try await outbound.write(
            contentsOf: bytes.isEmpty ? [start, .end(nil)] : [start, body, .end(nil)]
        )
        written = Int64(bytes.count)
    }

    private func write(
        _ stream: BodyStream,
        after start: HTTPServerResponsePart,
        _ written: inout Int64
    ) async throws {
        var chunks = stream.makeAsyncIterator()
        // The first chunk leaves with the head, so that a small object is one packet.
        guard let first = try await chunks.nextChunk() else {
            guard stream.byteCount ?? 0 == 0 else { throw ContentEndedEarly() }
            try await outbound.write(contentsOf: [start, .end(nil)])
            return
        }
        let firstCount = Int64(first.count)
        try await outbound.write(contentsOf: [start, .body(.byteBuffer(first.makeBuffer()))])
        written = firstCount
        while let chunk = try await chunks.nextChunk() {
            let count = Int64(chunk.count)
            try await outbound.write(.body(.byteBuffer(chunk.makeBuffer())))
            written += count
        }
        guard stream.byteCount ?? written == written else { throw ContentEndedEarly() }
        try await outbound.write(.end(nil))
    }
}

extension BodyChunk {
    /// The chunk as NIO has it; the memory of a block is taken over.
    fileprivate consuming func makeBuffer() -> ByteBuffer {
        switch consume self {
        case .array(let bytes): ByteBuffer(bytes: bytes)
        case .block(let block):
            block.handOver { memory, range in
                ByteBuffer(
                    takingOwnershipOf: memory,
                    allocator: ByteBufferAllocator(),
                    readerIndex: range.lowerBound,
                    writerIndex: range.upperBound
                )
            }
        }
    }
}

extension WireResponse {
    /// How long the body is; nil for a stream of unknown length.
    var byteCount: Int64? {
        switch body {
        case .bytes(let bytes): Int64(bytes.count)
        case .stream(let stream): stream.byteCount
        }
    }
}

/// A stream gave another number of bytes than it announced.
struct ContentEndedEarly: Error {}
