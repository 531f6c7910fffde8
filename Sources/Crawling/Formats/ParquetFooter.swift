import Catalog

/// The schema at the end of a Parquet file.
///
/// Source: apache/parquet-format, `parquet.thrift` (FileMetaData, SchemaElement, LogicalType) and LogicalTypes.md.
package struct ParquetFooter {
    private(set) var columns: [FileSchema.Column] = []
    private(set) var rowCount: Int64 = 0

    /// How many bytes from the end of the file a footer takes, told by the last eight; nil for no Parquet.
    package static func byteCount(lastBytes: some Collection<UInt8>) -> Int? {
        let end = Array(lastBytes.suffix(8))
        guard end.count == 8, end.suffix(4).elementsEqual("PAR1".utf8) else { return nil }
        return end.prefix(4).enumerated().reduce(8) { $0 + Int($1.element) << (8 * $1.offset) }
    }

    /// Reads the footer that `tail` ends with.
    ///
    /// - Throws: `Unclassified.damaged`.
    init(tail: [UInt8]) throws(Unclassified) {
        guard let count = Self.byteCount(lastBytes: tail), count <= tail.count else {
            throw .damaged("its footer is not whole")
        }
        var reader = ThriftCompact(Array(tail.suffix(count).dropLast(8)))
        do {
            try read(&reader)
        } catch {
            throw .damaged("its footer cannot be read")
        }
    }

    private struct Element {
        var name = ""
        var physical: Int64?
        var isRepeated = false
        var childCount = 0
        var converted: Int64?
        var precision: Int64?
        var scale: Int64 = 0
        var logical: Logical?
    }

    private enum Logical {
        case string
        case map
        case list
        case decimal
        case date
        case time
        case timestamp
        case integer(bits: Int, isSigned: Bool)
        case other
    }

    private mutating func read(_ reader: inout ThriftCompact) throws(ThriftCompact.Malformed) {
        var elements: [Element] = []
        var rows: Int64 = 0
        try reader.eachField { (field, reader) throws(ThriftCompact.Malformed) in
            switch field.id {
            case 2:
                let (count, _) = try reader.listHeader()
                for _ in 0..<count { elements.append(try Self.element(&reader)) }
            case 3: rows = try reader.integer()
            default: return false
            }
            return true
        }
        rowCount = rows
        guard let root = elements.first else { throw ThriftCompact.Malformed() }
        var rest = elements.dropFirst()
        for _ in 0..<root.childCount {
            let (name, type) = try Self.column(&rest, depth: 0)
            columns.append(FileSchema.Column(name, type))
        }
    }

    private static func element(_ reader: inout ThriftCompact) throws(ThriftCompact.Malformed) -> Element {
        var element = Element()
        try reader.eachField { (field, reader) throws(ThriftCompact.Malformed) in
            switch field.id {
            case 1: element.physical = try reader.integer()
            case 3: element.isRepeated = try reader.integer() == 2
            case 4: element.name = try reader.text()
            case 5: element.childCount = Int(clamping: try reader.integer())
            case 6: element.converted = try reader.integer()
            case 7: element.scale = try reader.integer()
            case 8: element.precision = try reader.integer()
            case 10: element.logical = try logical(&reader)
            default: return false
            }
            return true
        }
        return element
    }

    private static func logical(_ reader: inout ThriftCompact) throws(ThriftCompact.Malformed) -> Logical {
        var found = Logical.other
        try reader.eachField { (field, reader) throws(ThriftCompact.Malformed) in
            switch field.id {
            case 1, 4, 12: found = .string
            case 2: found = .map
            case 3: found = .list
            case 5: found = .decimal
            case 6: found = .date
            case 7: found = .time
            case 8: found = .timestamp
            case 10:
                var (bits, isSigned) = (32, true)
                try reader.eachField { (field, reader) throws(ThriftCompact.Malformed) in
                    switch field.id {
                    case 1: bits = Int(try reader.byte())
                    case 2: isSigned = field.type == ThriftCompact.booleanTrue
                    default: return false
                    }
                    return true
                }
                found = .integer(bits: bits, isSigned: isSigned)
                return true
            default: break
            }
            return false
        }
        return found
    }

    /// Takes an element with all below it.
    private static func column(
        _ rest: inout ArraySlice<Element>,
        depth: Int
    ) throws(ThriftCompact.Malformed) -> (name: String, type: HiveType) {
        guard let element = rest.popFirst(), depth < 100 else { throw ThriftCompact.Malformed() }
        guard element.childCount > 0 else {
            let type = scalar(element)
            return (element.name, element.isRepeated ? .array(type) : type)
        }
        var children: [(name: String, type: HiveType)] = []
        let firstIsRepeated = rest.first?.isRepeated ?? false
        for _ in 0..<element.childCount { children.append(try column(&rest, depth: depth + 1)) }
        let fields = children.map { HiveType.Field(name: $0.name.lowercased(), type: $0.type) }
        if isList(element), firstIsRepeated, case .array(let inner)? = children.first?.type {
            return (element.name, .array(listElement(inner, children[0].name)))
        }
        if isMap(element), firstIsRepeated, case .array(.structure(let pair))? = children.first?.type,
            pair.count == 2
        {
            return (element.name, .map(key: pair[0].type, value: pair[1].type))
        }
        let type = HiveType.structure(fields)
        return (element.name, element.isRepeated ? .array(type) : type)
    }

    /// The element behind the group that lists repeat; old writers repeat the element itself.
    private static func listElement(_ repeated: HiveType, _ name: String) -> HiveType {
        guard case .structure(let fields) = repeated, fields.count == 1, name != "array",
            !name.hasSuffix("_tuple")
        else { return repeated }
        return fields[0].type
    }

    private static func isList(_ element: Element) -> Bool {
        if case .list? = element.logical { return true }
        return element.converted == 3
    }

    private static func isMap(_ element: Element) -> Bool {
        if case .map? = element.logical { return true }
        return element.converted == 1 || element.converted == 2
    }

    private static func scalar(_ element: Element) -> HiveType {
        if let type = annotated(element) { return type }
        return switch element.physical {
        case 0: .boolean
        case 1: .int
        case 2: .bigint
        case 3: .timestamp
        case 4: .float
        case 5: .double
        default: .binary
        }
    }

    private static func annotated(_ element: Element) -> HiveType? {
        let decimal = HiveType.decimal(precision: Int(element.precision ?? 10), scale: Int(element.scale))
        switch element.logical {
        case .string: return .string
        case .decimal: return decimal
        case .date: return .date
        case .timestamp: return .timestamp
        case .integer(let bits, let isSigned): return integer(bits, isSigned)
        case .time, .map, .list, .other, nil: break
        }
        switch element.converted {
        case 0, 4, 19: return .string
        case 5: return decimal
        case 6: return .date
        case 9, 10: return .timestamp
        case 11, 12, 13, 14: return integer(8 << Int((element.converted ?? 11) - 11), false)
        case 15, 16, 17, 18: return integer(8 << Int((element.converted ?? 15) - 15), true)
        default: return nil
        }
    }

    /// Numbers without sign take the next wider type, which holds them.
    private static func integer(_ bits: Int, _ isSigned: Bool) -> HiveType {
        switch isSigned ? bits : bits * 2 {
        case ...8: .tinyint
        case 9...16: .smallint
        case 17...32: .int
        case 33...64: .bigint
        default: .decimal(precision: 20, scale: 0)
        }
    }
}
