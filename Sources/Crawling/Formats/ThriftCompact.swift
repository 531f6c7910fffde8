/// Reads values of Thrift's compact protocol, as far as the footers of Parquet files need it.
///
/// Source: apache/thrift, doc/specs/thrift-compact-protocol.md.
struct ThriftCompact {
    private let bytes: [UInt8]
    private var position: Int

    struct Malformed: Error {}

    struct FieldHeader {
        let id: Int
        let type: UInt8
    }

    static let booleanTrue: UInt8 = 1
    static let booleanFalse: UInt8 = 2
    static let structure: UInt8 = 12
    static let list: UInt8 = 9

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
    }

    mutating func byte() throws(Malformed) -> UInt8 {
        guard position < bytes.count else { throw Malformed() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func unsigned() throws(Malformed) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            let next = try byte()
            value |= UInt64(next & 0x7F) << UInt64(shift)
            if next < 0x80 { return value }
        }
        throw Malformed()
    }

    /// A whole number of any width.
    mutating func integer() throws(Malformed) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func binary() throws(Malformed) -> ArraySlice<UInt8> {
        let length = try unsigned()
        guard length <= UInt64(bytes.count - position) else { throw Malformed() }
        defer { position += Int(length) }
        return bytes[position..<(position + Int(length))]
    }

    mutating func text() throws(Malformed) -> String { String(decoding: try binary(), as: UTF8.self) }

    /// Calls `body` with each field of a structure; it reads the value, or returns false to have it passed over.
    mutating func eachField(
        _ body: (FieldHeader, inout ThriftCompact) throws(Malformed) -> Bool
    ) throws(Malformed) {
        var last = 0
        while true {
            let head = try byte()
            guard head != 0 else { return }
            let delta = Int(head >> 4)
            let id = delta == 0 ? Int(truncatingIfNeeded: try integer()) : last + delta
            last = id
            let field = FieldHeader(id: id, type: head & 0x0F)
            if try !body(field, &self) { try skip(field.type) }
        }
    }

    /// The number of elements of a list and their type.
    mutating func listHeader() throws(Malformed) -> (count: Int, type: UInt8) {
        let head = try byte()
        let short = Int(head >> 4)
        let count = short == 15 ? try unsigned() : UInt64(short)
        guard count <= UInt64(bytes.count) else { throw Malformed() }
        return (Int(count), head & 0x0F)
    }

    mutating func skip(_ type: UInt8) throws(Malformed) {
        switch type {
        case Self.booleanTrue, Self.booleanFalse: return
        case 3: _ = try byte()
        case 4, 5, 6: _ = try unsigned()
        case 7:
            guard bytes.count - position >= 8 else { throw Malformed() }
            position += 8
        case 8: _ = try binary()
        case Self.list, 10:
            let (count, element) = try listHeader()
            for _ in 0..<count {
                // Booleans of a list take a byte each.
                if element <= 2 { _ = try byte() } else { try skip(element) }
            }
        case 11:
            let count = try unsigned()
            guard count > 0 else { return }
            let types = try byte()
            for _ in 0..<count {
                try skip(types >> 4)
                try skip(types & 0x0F)
            }
        case Self.structure: try eachField { _, _ in false }
        default: throw Malformed()
        }
    }
}
