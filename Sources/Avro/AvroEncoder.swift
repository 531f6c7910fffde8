import Primitives

/// Writes values in Avro's binary encoding.
///
/// Source: Apache Avro Specification, "Binary Encoding".
package struct AvroEncoder {
    package private(set) var bytes: [UInt8] = []
    private var records: [String: AvroSchema] = [:]

    package init() {}

    /// Appends one value.
    ///
    /// - Throws: `AvroFailure.mismatch` for a value that is not of the type.
    package mutating func write(_ value: AvroValue, as schema: AvroSchema) throws(AvroFailure) {
        guard Self.accepts(schema, value) else { throw .mismatch("a value is not of type \(schema.json)") }
        switch schema {
        case .null: break
        case .boolean: bytes.append(value.boolean == true ? 1 : 0)
        case .int, .long: write(value.integer ?? 0)
        case .float, .double: writeFloating(value)
        case .bytes: write(counted: value.bytes ?? [])
        case .string: write(counted: Array((value.string ?? "").utf8))
        case .fixed: bytes += value.bytes ?? []
        case .enumeration(_, let symbols): write(Int64(symbols.firstIndex(of: value.string ?? "") ?? 0))
        case .array(let element, _):
            let values = value.array ?? []
            if !values.isEmpty { write(Int64(values.count)) }
            for value in values { try write(value, as: element) }
            write(0)
        case .map(let type, _):
            guard case .map(let entries) = value else { return }
            if !entries.isEmpty { write(Int64(entries.count)) }
            for entry in entries {
                write(counted: Array(entry.key.utf8))
                try write(entry.value, as: type)
            }
            write(0)
        case .record(let record):
            records[record.name] = schema
            for (field, value) in zip(record.fields, value.record ?? []) {
                try write(value, as: field.schema)
            }
        case .union(let branches):
            guard let index = branches.firstIndex(where: { Self.accepts($0, value) }) else { return }
            write(Int64(index))
            try write(value, as: branches[index])
        case .logical(_, let inner): try write(value, as: inner)
        case .reference(let name):
            guard let record = records[name] else { throw .schema("the type \(name) is not declared") }
            try write(value, as: record)
        }
    }

    /// Whether a value may be of the type, by its kind.
    private static func accepts(_ schema: AvroSchema, _ value: AvroValue) -> Bool {
        switch schema {
        case .null: value.isNull
        case .boolean: value.boolean != nil
        case .int: value.integer.map { Int32(exactly: $0) != nil } ?? false
        case .long: value.integer != nil
        case .float: if case .float = value { true } else { false }
        case .double: if case .double = value { true } else { false }
        case .bytes: value.bytes != nil
        case .string: value.string != nil
        case .array: value.array != nil
        case .map: if case .map = value { true } else { false }
        case .fixed(_, let byteCount): value.bytes?.count == byteCount
        case .enumeration(_, let symbols): value.string.map(symbols.contains) ?? false
        case .record(let record): value.record?.count == record.fields.count
        case .reference: value.record != nil
        case .logical(_, let inner): accepts(inner, value)
        case .union(let branches): branches.contains { accepts($0, value) }
        }
    }

    /// Appends a number of variable length.
    package mutating func write(_ value: Int64) {
        var rest = UInt64(bitPattern: value << 1 ^ value >> 63)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Appends bytes behind their number.
    package mutating func write(counted value: [UInt8]) {
        write(Int64(value.count))
        bytes += value
    }

    /// Appends bytes as they are.
    package mutating func write(raw value: some Sequence<UInt8>) { bytes += value }

    private mutating func writeFloating(_ value: AvroValue) {
        if case .float(let number) = value { write(UInt64(number.bitPattern), byteCount: 4) }
        if case .double(let number) = value { write(number.bitPattern, byteCount: 8) }
    }

    private mutating func write(_ pattern: UInt64, byteCount: Int) {
        for index in 0..<byteCount { bytes.append(UInt8(truncatingIfNeeded: pattern >> (8 * UInt64(index)))) }
    }
}
