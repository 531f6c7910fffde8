import Primitives

/// Files without rows: a header of CSV, or a schema of Parquet.
enum EmptyFile {
    /// The header where one is asked for; nothing else is in the file.
    static func csv(_ fields: [ConnectDataType.Field], _ options: [String: String]) -> [UInt8] {
        let options = Dictionary(options.map { ($0.key.lowercased(), $0.value) }) { $1 }
        guard options["header"]?.lowercased() == "true" else { return [] }
        let separator = options["sep"] ?? options["delimiter"] ?? ","
        return Array((fields.map(\.name).joined(separator: separator == "\\t" ? "\t" : separator) + "\n").utf8)
    }

    /// A Parquet file with the schema and no row group.
    ///
    /// Source: Apache Parquet, parquet.thrift, and its specification of logical types.
    static func parquet(_ fields: [ConnectDataType.Field]) throws(ConnectFailure) -> [UInt8] {
        var elements: [[UInt8]] = []
        var root = CompactWriter()
        root.text(4, "spark_schema")
        root.number(5, Int64(fields.count))
        elements.append(root.ended())
        for field in fields { try append(field.name, field.dataType, &elements) }
        var footer = CompactWriter()
        footer.number(1, 1)
        footer.structures(2, elements)
        footer.long(3, 0)
        footer.structures(4, [])
        footer.text(6, "Hosu")
        let metadata = footer.ended()
        let length = (0..<4).map { UInt8(truncatingIfNeeded: metadata.count >> ($0 * 8)) }
        return Array("PAR1".utf8) + metadata + length + Array("PAR1".utf8)
    }

    private enum Physical: Int64 {
        case boolean = 0
        case int32 = 1
        case int64 = 2
        case float = 4
        case double = 5
        case bytes = 6
        case fixedBytes = 7
    }

    /// One element of the schema, and those below it.
    private static func append(
        _ name: String,
        _ type: ConnectDataType,
        repetition: Int64 = 1,
        _ elements: inout [[UInt8]]
    ) throws(ConnectFailure) {
        func leaf(
            _ physical: Physical,
            converted: Int64? = nil,
            _ more: (inout CompactWriter) -> Void = { _ in }
        ) {
            var element = CompactWriter()
            element.number(1, physical.rawValue)
            if physical == .fixedBytes { element.number(2, 16) }
            element.number(3, repetition)
            element.text(4, name)
            if let converted { element.number(6, converted) }
            more(&element)
            elements.append(element.ended())
        }
        func group(_ name: String, _ repetition: Int64, _ count: Int, converted: Int64? = nil) {
            var element = CompactWriter()
            element.number(3, repetition)
            element.text(4, name)
            element.number(5, Int64(count))
            if let converted { element.number(6, converted) }
            elements.append(element.ended())
        }
        switch type.kind {
        case .boolean: leaf(.boolean)
        case .byte: leaf(.int32, converted: 15)
        case .short: leaf(.int32, converted: 16)
        case .integer: leaf(.int32)
        case .long: leaf(.int64)
        case .float: leaf(.float)
        case .double: leaf(.double)
        case .string, .char, .varChar, .null: leaf(.bytes, converted: 0)
        case .binary: leaf(.bytes)
        case .date: leaf(.int32, converted: 6)
        case .timestamp: leaf(.int64, converted: 10)
        case .timestampNtz:
            leaf(.int64) { element in
                // A timestamp that is no moment: adjusted to UTC false, in microseconds.
                element.begin(10)
                element.begin(8)
                element.truth(1, false)
                element.begin(2)
                element.begin(2)
                for _ in 0..<4 { element.end() }
            }
        case .decimal(let decimal):
            leaf(.fixedBytes, converted: 5) { element in
                element.number(7, Int64(decimal.scale))
                element.number(8, Int64(decimal.hasPrecision ? decimal.precision : 10))
            }
        case .array(let array):
            group(name, repetition, 1, converted: 3)
            group("list", 2, 1)
            try append("element", array.elementType, &elements)
        case .map(let map):
            group(name, repetition, 1, converted: 1)
            group("key_value", 2, 2)
            try append("key", map.keyType, repetition: 0, &elements)
            try append("value", map.valueType, &elements)
        case .struct(let fields):
            group(name, repetition, fields.fields.count)
            for field in fields.fields { try append(field.name, field.dataType, &elements) }
        case nil:
            throw .unsupported(
                "The type of the column \(name) cannot be written to a Parquet file without rows."
            )
        }
    }
}

/// Writes a Thrift structure in the compact protocol.
private struct CompactWriter {
    private var bytes: [UInt8] = []
    private var last = 0
    private var outer: [Int] = []

    private mutating func header(_ field: Int, _ type: UInt8) {
        bytes.append(UInt8(field - last) << 4 | type)
        last = field
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest > 0x7f {
            bytes.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func number(_ field: Int, _ value: Int64) {
        header(field, 5)
        varint(UInt64(bitPattern: value << 1 ^ value >> 63))
    }

    mutating func long(_ field: Int, _ value: Int64) {
        header(field, 6)
        varint(UInt64(bitPattern: value << 1 ^ value >> 63))
    }

    mutating func text(_ field: Int, _ text: String) {
        header(field, 8)
        varint(UInt64(text.utf8.count))
        bytes += Array(text.utf8)
    }

    mutating func truth(_ field: Int, _ value: Bool) {
        header(field, value ? 1 : 2)
    }

    mutating func structures(_ field: Int, _ elements: [[UInt8]]) {
        header(field, 9)
        if elements.count < 15 {
            bytes.append(UInt8(elements.count) << 4 | 12)
        } else {
            bytes.append(0xfc)
            varint(UInt64(elements.count))
        }
        for element in elements { bytes += element }
    }

    mutating func begin(_ field: Int) {
        header(field, 12)
        outer.append(last)
        last = 0
    }

    mutating func end() {
        bytes.append(0)
        last = outer.popLast() ?? 0
    }

    func ended() -> [UInt8] { bytes + [0] }
}
