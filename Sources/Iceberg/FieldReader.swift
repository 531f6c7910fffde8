import Avro

/// Finds the values of a record by the ids of its fields, whatever their order and names.
struct FieldReader {
    private let positions: [Int: Int]
    private let schemas: [AvroSchema]

    /// `names` gives ids to fields without one, which old writers leave out.
    init(_ record: AvroRecord, names: [String: Int] = [:]) {
        var positions: [Int: Int] = [:]
        for (index, field) in record.fields.enumerated() {
            if let id = field.fieldID ?? names[field.name] { positions[id] = index }
        }
        self.positions = positions
        schemas = record.fields.map(\.schema)
    }

    func value(_ id: Int, _ row: [AvroValue]) -> AvroValue {
        guard let position = positions[id], position < row.count else { return .null }
        return row[position]
    }

    /// The type of a field.
    func schema(_ id: Int) -> AvroSchema? { positions[id].map { schemas[$0] } }

    func integer(_ id: Int, _ row: [AvroValue]) -> Int64? { value(id, row).integer }

    func int(_ id: Int, _ row: [AvroValue]) -> Int? { value(id, row).integer.flatMap { Int(exactly: $0) } }

    func require(_ id: Int, _ row: [AvroValue], _ name: String) throws(IcebergFailure) -> Int64 {
        guard let value = integer(id, row) else { throw .malformed("A manifest of the table has no \(name)") }
        return value
    }
}

extension IcebergValue {
    /// A partition's value in a manifest.
    init?(_ value: AvroValue, _ type: IcebergType) {
        switch value {
        case .null: return nil
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let number):
            switch type {
            case .int, .date: self = .int(Int32(truncatingIfNeeded: number))
            default: self = .long(number)
            }
        case .float(let number): self = type == .double ? .double(Double(number)) : .float(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .bytes(let bytes):
            if case .decimal = type, let number = IcebergValue.decimal(bytes) {
                self = .decimal(number)
            } else {
                self = .bytes(bytes)
            }
        case .array, .map, .record: return nil
        }
    }

    /// The value as a manifest keeps it.
    func avro(_ type: IcebergType) -> AvroValue {
        switch self {
        case .boolean(let flag): return .boolean(flag)
        case .int(let number): return .integer(Int64(number))
        case .long(let number): return .integer(number)
        case .float(let number): return type == .double ? .double(Double(number)) : .float(number)
        case .double(let number): return .double(number)
        case .string(let text): return .string(text)
        case .bytes(let bytes): return .bytes(bytes)
        case .decimal(let number):
            guard case .decimal(let precision, _) = type else { return .bytes(binary) }
            return .bytes(
                IcebergValue.bytes(of: number, byteCount: ManifestSchema.decimalByteCount(precision))
            )
        }
    }
}
