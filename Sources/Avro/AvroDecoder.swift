import Primitives

/// Reads values from Avro's binary encoding.
///
/// Source: Apache Avro Specification, "Binary Encoding".
package struct AvroDecoder {
    private let bytes: [UInt8]
    package private(set) var position: Int
    /// Records by name, for those that hold themselves.
    private let records: [String: AvroSchema]
    private static let depthLimit = 200
    /// Elements without bytes of their own, such as nulls, that one array may have.
    private static let countLimit = 1 << 26

    package init(_ bytes: [UInt8], from position: Int = 0, of schema: AvroSchema? = nil) {
        self.bytes = bytes
        self.position = position
        var records: [String: AvroSchema] = [:]
        if let schema { Self.collect(schema, &records) }
        self.records = records
    }

    package var isAtEnd: Bool { position >= bytes.count }

    private static func collect(_ schema: AvroSchema, _ records: inout [String: AvroSchema]) {
        switch schema {
        case .record(let record):
            guard records.updateValue(schema, forKey: record.name) == nil else { return }
            for field in record.fields { collect(field.schema, &records) }
        case .array(let inner, _), .map(let inner, _), .logical(_, let inner): collect(inner, &records)
        case .union(let branches): for branch in branches { collect(branch, &records) }
        case .null, .boolean, .int, .long, .float, .double, .bytes, .string, .fixed, .enumeration, .reference:
            break
        }
    }

    /// The next value of a type.
    package mutating func value(_ schema: AvroSchema) throws(AvroFailure) -> AvroValue {
        try value(schema, depth: 0)
    }

    private mutating func value(_ schema: AvroSchema, depth: Int) throws(AvroFailure) -> AvroValue {
        guard depth < Self.depthLimit else { throw .malformed("values are nested too deeply") }
        switch schema {
        case .null: return .null
        case .boolean: return .boolean(try byte() != 0)
        case .int, .long: return .integer(try long())
        case .float: return .float(Float(bitPattern: UInt32(truncatingIfNeeded: try littleEndian(4))))
        case .double: return .double(Double(bitPattern: try littleEndian(8)))
        case .bytes: return .bytes(Array(try counted()))
        case .string: return .string(String(decoding: try counted(), as: UTF8.self))
        case .fixed(_, let byteCount): return .bytes(Array(try take(byteCount)))
        case .enumeration(let name, let symbols):
            let index = try long()
            guard index >= 0, index < symbols.count else { throw .malformed("\(name) has no symbol \(index)") }
            return .string(symbols[Int(index)])
        case .array(let element, _):
            var values: [AvroValue] = []
            try blocks { (decoder) throws(AvroFailure) in
                values.append(try decoder.value(element, depth: depth + 1))
            }
            return .array(values)
        case .map(let type, _):
            var entries: [AvroMapEntry] = []
            try blocks { (decoder) throws(AvroFailure) in
                let key = String(decoding: try decoder.counted(), as: UTF8.self)
                entries.append(AvroMapEntry(key: key, value: try decoder.value(type, depth: depth + 1)))
            }
            return .map(entries)
        case .union(let branches):
            let index = try long()
            guard index >= 0, index < branches.count else { throw .malformed("a union has no branch \(index)") }
            return try value(branches[Int(index)], depth: depth + 1)
        case .record(let record):
            var values: [AvroValue] = []
            values.reserveCapacity(record.fields.count)
            for field in record.fields { values.append(try value(field.schema, depth: depth + 1)) }
            return .record(values)
        case .reference(let name):
            guard let record = records[name] else { throw .schema("the type \(name) is not declared") }
            return try value(record, depth: depth + 1)
        case .logical(_, let inner): return try value(inner, depth: depth + 1)
        }
    }

    private mutating func blocks(
        _ item: (inout AvroDecoder) throws(AvroFailure) -> Void
    ) throws(AvroFailure) {
        var total = 0
        while true {
            var count = try long()
            if count == 0 { return }
            if count < 0 {
                guard count != .min else { throw .malformed("a block has too many items") }
                count = -count
                _ = try long()
            }
            total += Int(clamping: count)
            guard total >= 0, total <= Self.countLimit else { throw .malformed("a block has too many items") }
            for _ in 0..<count { try item(&self) }
        }
    }

    /// A number of variable length, of `int` and `long` alike.
    package mutating func long() throws(AvroFailure) -> Int64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
        }
        throw .malformed("a number has more than 64 bits")
    }

    private mutating func byte() throws(AvroFailure) -> UInt8 {
        guard position < bytes.count else { throw .truncated }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func littleEndian(_ count: Int) throws(AvroFailure) -> UInt64 {
        try take(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// So many bytes.
    package mutating func take(_ count: Int) throws(AvroFailure) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - position else { throw .truncated }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    /// Bytes behind their number.
    package mutating func counted() throws(AvroFailure) -> ArraySlice<UInt8> {
        try take(Int(clamping: try long()))
    }
}
