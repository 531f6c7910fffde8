import Synchronization

/// The bytes of a request or an answer as they flow, in chunks of any size.
///
/// A stream can be read once. Reading is pull: the producer is asked for the next chunk only when the consumer wants it.
package struct BodyStream: AsyncSequence, Sendable {
    package typealias Element = [UInt8]
    package typealias NextChunk = @Sendable () async throws -> [UInt8]?
    package typealias NextBlock = @Sendable () async throws -> ByteBlock?

    /// Where chunks come from, and in which form.
    private enum Source: Sendable {
        case arrays(@Sendable () -> NextChunk)
        case blocks(@Sendable () -> NextBlock)
    }

    /// How many bytes will come, where that is known before they come.
    package let byteCount: Int64?
    /// Fields that follow the bytes, such as a checksum; nil when none can.
    package let trailers: BodyTrailers?
    /// All the bytes, where they are in memory already.
    package let bytes: [UInt8]?
    private let source: Source

    /// A stream whose chunks come from the closure that `makeNext` returns, until it returns nil.
    package init(
        byteCount: Int64?,
        trailers: BodyTrailers? = nil,
        makeNext: @escaping @Sendable () -> NextChunk
    ) {
        self.byteCount = byteCount
        self.trailers = trailers
        bytes = nil
        source = .arrays(makeNext)
    }

    /// A stream of blocks, which an answer takes over without copying them.
    package init(byteCount: Int64?, makeNextBlock: @escaping @Sendable () -> NextBlock) {
        self.byteCount = byteCount
        trailers = nil
        bytes = nil
        source = .blocks(makeNextBlock)
    }

    package init(_ bytes: [UInt8]) {
        byteCount = Int64(bytes.count)
        trailers = nil
        self.bytes = bytes
        source = .arrays {
            let remainder = OnceValue(bytes)
            return {
                guard let bytes = remainder.take(), !bytes.isEmpty else { return nil }
                return bytes
            }
        }
    }

    package init(_ text: String) {
        self.init(Array(text.utf8))
    }

    package static let empty = BodyStream([UInt8]())

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate enum Next {
            case array(NextChunk)
            case block(NextBlock)
        }

        fileprivate let source: Next

        package mutating func next() async throws -> [UInt8]? {
            switch source {
            case .array(let next): try await next()
            case .block(let next): try await next()?.bytes
            }
        }

        /// The next chunk in the form it has, for who can take either.
        package mutating func nextChunk() async throws -> BodyChunk? {
            switch source {
            case .array(let next): try await next().map { .array($0) }
            case .block(let next): try await next().map { .block($0) }
            }
        }
    }

    package func makeAsyncIterator() -> Iterator {
        switch source {
        case .arrays(let makeNext): Iterator(source: .array(makeNext()))
        case .blocks(let makeNext): Iterator(source: .block(makeNext()))
        }
    }

    /// All bytes at once.
    ///
    /// - Throws: `BodyTooLarge` as soon as more than `limit` bytes have come.
    package func collect(upTo limit: Int) async throws -> [UInt8] {
        if let bytes = self.bytes, bytes.count <= limit { return bytes }
        var bytes: [UInt8] = []
        if let byteCount, byteCount <= limit { bytes.reserveCapacity(Int(byteCount)) }
        for try await chunk in self {
            guard bytes.count + chunk.count <= limit else { throw BodyTooLarge(limitInBytes: limit) }
            bytes.append(contentsOf: chunk)
        }
        return bytes
    }
}

/// One chunk of a body.
package enum BodyChunk: Sendable {
    case array([UInt8])
    case block(ByteBlock)

    package var count: Int {
        switch self {
        case .array(let bytes): bytes.count
        case .block(let block): block.count
        }
    }

    package func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        switch self {
        case .array(let bytes): try bytes.withUnsafeBytes(body)
        case .block(let block): try block.withUnsafeBytes(body)
        }
    }
}

/// The fields that follow a body, known once its last chunk has been read.
///
/// A class because the producer fills in what the consumer of the bytes reads afterwards.
package final class BodyTrailers: Sendable {
    private let fields = Mutex<[String: String]>([:])

    /// The names that were announced before the body, in lower case.
    package let announcedNames: [String]

    package init(announcedNames: [String]) {
        self.announcedNames = announcedNames
    }

    /// The value of the field of that name, given in lower case; nil until the body has been read to its end.
    package subscript(name: String) -> String? {
        fields.withLock { $0[name] }
    }

    /// Sets all fields; called once, before the consumer sees the end of the body.
    package func set(_ values: [String: String]) {
        fields.withLock { $0 = values }
    }
}

/// A body had more bytes than its reader takes.
package struct BodyTooLarge: Error, Equatable {
    package let limitInBytes: Int

    package init(limitInBytes: Int) {
        self.limitInBytes = limitInBytes
    }
}

/// A value that can be taken once; a class because two readers may race for it.
private final class OnceValue<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>

    init(_ value: Value) {
        self.value = Mutex(value)
    }

    func take() -> Value? {
        value.withLock { value in
            defer { value = nil }
            return value
        }
    }
}
