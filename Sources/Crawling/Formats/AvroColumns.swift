import Avro
import Catalog

/// The columns of an Avro file, as Hive's Avro SerDe reads its schema.
///
/// Source: Apache Hive, AvroSerDe (Avro to Hive type conversion).
enum AvroColumns {
    /// - Throws: `Unclassified.damaged`.
    static func schema(head: [UInt8]) throws(Unclassified) -> FileSchema {
        let header: AvroFileHeader
        do throws(AvroFailure) {
            header = try AvroFileHeader(head)
        } catch .truncated {
            throw .damaged("its header is not whole")
        } catch {
            throw .damaged("\(error)")
        }
        guard let record = header.schema.record else { throw .damaged("its schema is no record") }
        let (rowCount, byteCount) = rows(head, from: header.byteCount)
        return FileSchema(
            .avro(schema: header.schemaText),
            record.fields.map { FileSchema.Column($0.name, type($0.schema)) },
            rowCount: rowCount,
            byteCount: byteCount
        )
    }

    /// The rows of the blocks that begin in what was read, and the bytes of all up to their end.
    private static func rows(_ head: [UInt8], from start: Int) -> (rowCount: Int64, byteCount: Int64) {
        var rowCount: Int64 = 0
        var position = start
        while position < head.count {
            var decoder = AvroDecoder(head, from: position)
            guard let count = try? decoder.long(), let size = try? decoder.long(), count >= 0,
                (0..<(1 << 32)).contains(size)
            else { break }
            rowCount += count
            position = decoder.position + Int(size) + 16
        }
        return (rowCount, Int64(position))
    }

    private static func type(_ schema: AvroSchema) -> HiveType {
        switch schema {
        case .null, .string, .enumeration, .reference: return .string
        case .boolean: return .boolean
        case .int: return .int
        case .long: return .bigint
        case .float: return .float
        case .double: return .double
        case .bytes, .fixed: return .binary
        case .array(let element, _): return .array(type(element))
        case .map(let value, _): return .map(key: .string, value: type(value))
        case .record(let record):
            return .structure(
                record.fields.map { HiveType.Field(name: $0.name.lowercased(), type: type($0.schema)) }
            )
        case .union(let branches):
            let types = branches.filter { $0 != .null }.map(type)
            return types.count == 1 ? types[0] : (types.isEmpty ? .string : .union(types))
        case .logical(let meaning, let physical):
            switch meaning {
            case .decimal(let precision, let scale): return .decimal(precision: precision, scale: scale)
            case .date: return .date
            case .timestampMillis, .timestampMicros: return .timestamp
            case .uuid, .timeMillis, .timeMicros, .localTimestampMillis, .localTimestampMicros, .map, .other:
                return type(physical)
            }
        }
    }
}
