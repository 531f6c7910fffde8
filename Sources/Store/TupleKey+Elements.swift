/// One element of a decoded key.
package enum TupleValue: Hashable, Sendable, CustomStringConvertible {
    case integer(Int64)
    case bytes([UInt8])
    case string(String)

    package var description: String {
        switch self {
        case .integer(let value): "\(value)"
        case .bytes(let value): "\(value)"
        case .string(let value): "\"\(value)\""
        }
    }
}

extension TupleKey {
    /// The elements in order.
    ///
    /// - Throws: `StoreFailure.malformedKey` for bytes that this type has not made.
    package func elements() throws(StoreFailure) -> [TupleValue] {
        var reader = TupleReader(self)
        var values: [TupleValue] = []
        while !reader.isAtEnd { values.append(try reader.next()) }
        return values
    }

    /// A reader of the elements from the first on, for keys whose form is known.
    package func reader() -> TupleReader { TupleReader(self) }

    /// A reader of the elements behind those of `prefix`, which this key begins with.
    package func reader(after prefix: TupleKey) -> TupleReader {
        TupleReader(self, from: prefix.bytes.count)
    }
}

/// Reads the elements of a key one after the other.
package struct TupleReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ key: TupleKey, from start: Int = 0) {
        bytes = key.bytes
        index = min(start, bytes.count)
    }

    package var isAtEnd: Bool { index == bytes.count }

    /// What has not been read yet, as a key of its own.
    package var rest: TupleKey { TupleKey(encoded: Array(bytes[index...])) }

    package mutating func string() throws(StoreFailure) -> String {
        guard index < bytes.count, bytes[index] == TypeCode.string else {
            throw .malformedKey("a string is missing")
        }
        index += 1
        guard let text = String(validating: try content(), as: UTF8.self) else {
            throw .malformedKey("a string is not UTF-8")
        }
        return text
    }

    /// The bytes of a string in UTF-8, for callers that compare many and keep few.
    package mutating func stringBytes() throws(StoreFailure) -> ArraySlice<UInt8> {
        guard index < bytes.count, bytes[index] == TypeCode.string else {
            throw .malformedKey("a string is missing")
        }
        index += 1
        return try content()
    }

    /// Passes over a string whose value is known.
    package mutating func skipString() throws(StoreFailure) {
        guard index < bytes.count, bytes[index] == TypeCode.string else {
            throw .malformedKey("a string is missing")
        }
        index += 1
        _ = try content()
    }

    package mutating func integer() throws(StoreFailure) -> Int64 {
        guard case .integer(let value) = try next() else { throw .malformedKey("an integer is missing") }
        return value
    }

    package mutating func data() throws(StoreFailure) -> [UInt8] {
        guard case .bytes(let value) = try next() else { throw .malformedKey("bytes are missing") }
        return value
    }

    package mutating func next() throws(StoreFailure) -> TupleValue {
        guard index < bytes.count else { throw .malformedKey("it ends too early") }
        let code = bytes[index]
        index += 1
        switch code {
        case TypeCode.string:
            index -= 1
            return .string(try string())
        case TypeCode.bytes: return .bytes(Array(try content()))
        case TypeCode.zero: return .integer(0)
        case TypeCode.zero - 8..<TypeCode.zero:
            return .integer(try negative(byteCount: Int(TypeCode.zero - code)))
        case TypeCode.zero + 1...TypeCode.zero + 8:
            let magnitude = try number(byteCount: Int(code - TypeCode.zero), filler: 0)
            guard let value = Int64(exactly: magnitude) else { throw .malformedKey("an integer is too large") }
            return .integer(value)
        default: throw .malformedKey("type code \(code) is unknown")
        }
    }

    private mutating func negative(byteCount: Int) throws(StoreFailure) -> Int64 {
        let magnitude = ~(try number(byteCount: byteCount, filler: .max))
        guard magnitude <= Int64.min.magnitude else { throw .malformedKey("an integer is too small") }
        return Int64(truncatingIfNeeded: 0 &- magnitude)
    }

    private mutating func number(byteCount: Int, filler: UInt64) throws(StoreFailure) -> UInt64 {
        guard index + byteCount <= bytes.count else { throw .malformedKey("an integer ends too early") }
        var value = filler
        for byte in bytes[index..<index + byteCount] { value = value << 8 | UInt64(byte) }
        index += byteCount
        return value
    }

    private mutating func content() throws(StoreFailure) -> ArraySlice<UInt8> {
        // Nearly all have no zero byte inside.
        guard let end = bytes[index...].firstIndex(of: TypeCode.end) else {
            throw .malformedKey("a string ends too early")
        }
        if end + 1 == bytes.count || bytes[end + 1] != TypeCode.escape {
            defer { index = end + 1 }
            return bytes[index..<end]
        }
        var content: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == TypeCode.end {
                guard index < bytes.count, bytes[index] == TypeCode.escape else { return content[...] }
                index += 1
            }
            content.append(byte)
        }
        throw .malformedKey("a string ends too early")
    }
}
