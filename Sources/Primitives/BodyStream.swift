import Synchronization

/// The bytes of a request or an answer as they flow, in chunks of any size.
///
/// A stream can be read once. Reading is pull: the producer is asked for the next chunk only when the consumer wants it.
package struct BodyStream: AsyncSequence, Sendable {
    package typealias Element = [UInt8]
    package typealias NextChunk = @Sendable () async throws -> [UInt8]?

    /// How many bytes will come, where that is known before they come.
    package let byteCount: Int64?
    /// Fields that follow the bytes, such as a checksum; nil when none can.
    package let trailers: BodyTrailers?
    private let makeNext: @Sendable () -> NextChunk

    /// A stream whose chunks come from the closure that `makeNext` returns, until it returns nil.
    package init(
        byteCount: Int64?,
        trailers: BodyTrailers? = nil,
        makeNext: @escaping @Sendable () -> NextChunk
    ) {
        self.byteCount = byteCount
        self.trailers = trailers
        self.makeNext = makeNext
    }

    package init(_ bytes: [UInt8]) {
        byteCount = Int64(bytes.count)
        trailers = nil
        makeNext = {
            let remainder = OnceValue(bytes)
            return {
                guard let bytes = await remainder.take(), !bytes.isEmpty else { return nil }
                return bytes
            }
        }
    }

    package init(_ text: String) {
        self.init(Array(text.utf8))
    }

    package static let empty = BodyStream([UInt8]())

    package struct Iterator: AsyncIteratorProtocol {
        let nextChunk: NextChunk

        package mutating func next() async throws -> [UInt8]? {
            try await nextChunk()
        }
    }

    package func makeAsyncIterator() -> Iterator {
        Iterator(nextChunk: makeNext())
    }

    /// All bytes at once.
    ///
    /// - Throws: `BodyTooLarge` as soon as more than `limit` bytes have come.
    package func collect(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        if let byteCount, byteCount <= limit { bytes.reserveCapacity(Int(byteCount)) }
        for try await chunk in self {
            guard bytes.count + chunk.count <= limit else { throw BodyTooLarge(limitInBytes: limit) }
            bytes.append(contentsOf: chunk)
        }
        return bytes
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
}

/// A value that can be taken once; an actor because two readers may race for it.
private actor OnceValue<Value: Sendable> {
    private var value: Value?

    init(_ value: Value) {
        self.value = value
    }

    func take() -> Value? {
        defer { value = nil }
        return value
    }
}
