import Avro
import Primitives

/// Whether data that were written with one schema can be read with another.
///
/// Differs: symbols of an enumeration that the reader does not know are no match, even where it has a default for them.
/// Source: Apache Avro Specification, "Schema Resolution".
struct AvroCompatibility {
    private let readerNames: [String: AvroSchema]
    private let writerNames: [String: AvroSchema]
    private let reader: AvroSchema
    private let writer: AvroSchema

    init(_ reader: AvroSchema, _ writer: AvroSchema) {
        self.reader = reader
        self.writer = writer
        readerNames = reader.declaredRecords
        writerNames = writer.declaredRecords
    }

    var holds: Bool {
        var open: Set<Pair> = []
        return canRead(reader, writer, &open)
    }

    /// Two records, of which one may hold itself.
    private struct Pair: Hashable {
        let reader: String
        let writer: String
    }

    private func canRead(_ reader: AvroSchema, _ writer: AvroSchema, _ open: inout Set<Pair>) -> Bool {
        if case .union(let branches) = writer.physical {
            for branch in branches where !canRead(reader, branch, &open) { return false }
            return true
        }
        if case .union(let branches) = reader.physical {
            for branch in branches where canRead(branch, writer, &open) { return true }
            return false
        }
        guard Self.decimal(reader) == Self.decimal(writer) else { return false }
        let reader = resolved(reader, readerNames)
        let writer = resolved(writer, writerNames)
        switch reader {
        case .null, .boolean, .int: return writer == reader
        case .long: return [.int, .long].contains(writer)
        case .float: return [.int, .long, .float].contains(writer)
        case .double: return [.int, .long, .float, .double].contains(writer)
        case .bytes, .string: return [.bytes, .string].contains(writer)
        case .array(let inner, _):
            guard case .array(let written, _) = writer else { return false }
            return canRead(inner, written, &open)
        case .map(let inner, _):
            guard case .map(let written, _) = writer else { return false }
            return canRead(inner, written, &open)
        case .fixed(let name, let byteCount):
            guard case .fixed(let written, let count) = writer else { return false }
            return Self.unqualified(name) == Self.unqualified(written) && byteCount == count
        case .enumeration(let name, let symbols):
            guard case .enumeration(let written, let others) = writer else { return false }
            return Self.unqualified(name) == Self.unqualified(written) && Set(others).isSubset(of: symbols)
        case .record(let record):
            guard case .record(let written) = writer else { return false }
            return canRead(record, written, &open)
        case .union, .reference, .logical: return false
        }
    }

    private func canRead(_ reader: AvroRecord, _ writer: AvroRecord, _ open: inout Set<Pair>) -> Bool {
        guard Self.unqualified(reader.name) == Self.unqualified(writer.name) else { return false }
        // A record inside itself can be read if the rest can.
        let pair = Pair(reader: reader.name, writer: writer.name)
        guard open.insert(pair).inserted else { return true }
        for field in reader.fields {
            let names = [field.name] + (field.attributes["aliases"]?.array ?? []).compactMap(\.string)
            if let written = names.lazy.compactMap({ name in writer.fields.first { $0.name == name } }).first {
                guard canRead(field.schema, written.schema, &open) else { return false }
            } else if field.attributes["default"] == nil {
                return false
            }
        }
        return true
    }

    private func resolved(_ schema: AvroSchema, _ names: [String: AvroSchema]) -> AvroSchema {
        let physical = schema.physical
        if case .reference(let name) = physical { return names[name] ?? physical }
        return physical
    }

    /// Precision and scale, which must be the same on both sides.
    private static func decimal(_ schema: AvroSchema) -> [Int]? {
        guard case .logical(.decimal(let precision, let scale), _) = schema else { return nil }
        return [precision, scale]
    }

    private static func unqualified(_ name: String) -> Substring {
        name.split(separator: ".").last ?? name[...]
    }
}

extension AvroSchema {
    /// The records in it by their full names.
    fileprivate var declaredRecords: [String: AvroSchema] {
        var found: [String: AvroSchema] = [:]
        var waiting = [self]
        while let schema = waiting.popLast() {
            switch schema {
            case .record(let record):
                found[record.name] = schema
                waiting += record.fields.map(\.schema)
            case .array(let inner, _), .map(let inner, _), .logical(_, let inner): waiting.append(inner)
            case .union(let branches): waiting += branches
            case .null, .boolean, .int, .long, .float, .double, .bytes, .string, .fixed, .enumeration,
                .reference:
                break
            }
        }
        return found
    }
}
