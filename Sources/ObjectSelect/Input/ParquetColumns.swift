import DuckDB
import Foundation

/// The columns of a Parquet file that a query needs, and their values as the engine gives them.
struct ParquetColumns: Sendable {
    /// All columns of the file, in order.
    let names: [String]
    /// Those that are read.
    let needed: [Int]
    let path: String

    /// Asks the engine what columns the file has, and finds those of the query.
    ///
    /// - Throws: `SelectFailure` for columns that are not there; `EngineFailure` for what is no Parquet.
    init(_ path: String, _ plan: SelectPlan, _ session: Session) async throws {
        self.path = path
        let rows = try await session.rows("DESCRIBE SELECT * FROM read_parquet(\(Self.literal(path)))")
        let names = rows.compactMap { $0.first.flatMap { $0 } }
        self.names = names
        guard plan.path.isEmpty else {
            throw SelectFailure(
                "InvalidKeyPath",
                "Key path in the SQL expression is invalid: rows of Parquet have no path."
            )
        }
        let wantsAll = plan.items == nil || plan.references.contains { $0.name == nil }
        var needed: Set<Int> = wantsAll ? Set(names.indices) : []
        for reference in plan.references {
            guard let name = reference.name else { continue }
            needed.insert(try Self.column(name, names))
        }
        self.needed = needed.sorted()
    }

    private static func column(_ name: SelectName, _ names: [String]) throws(SelectFailure) -> Int {
        let matching = names.indices.filter { name.matches(names[$0]) }
        guard matching.count < 2 else { throw SelectFailure.ambiguousName(name.text) }
        if let found = matching.first { return found }
        if let position = name.position, position <= names.count { return position - 1 }
        throw SelectFailure(
            name.position == nil ? "MissingHeaders" : "InvalidColumnIndex",
            "Some headers in the query are missing from the file. Check the file and try again: \(name.text)."
        )
    }

    /// The statement that reads them; no text of the query is in it.
    var sql: String {
        let columns = needed.map { "\"" + names[$0].replacing("\"", with: "\"\"") + "\"" }
        let list = columns.isEmpty ? "NULL" : columns.joined(separator: ", ")
        return "SELECT \(list) FROM read_parquet(\(Self.literal(path)))"
    }

    private static func literal(_ path: String) -> String { "'" + path.replacing("'", with: "''") + "'" }

    /// Where each reference finds its column, by its name or its number.
    func references(of plan: SelectPlan) throws(SelectFailure) -> [SelectReference] {
        var references: [SelectReference] = []
        for reference in plan.references {
            guard let name = reference.name else {
                references.append(reference)
                continue
            }
            let found = SelectName(text: names[try Self.column(name, names)], isExact: true)
            references.append(SelectReference(name: found, steps: reference.steps))
        }
        return references
    }

    /// One row of a chunk.
    func row(_ row: Int, _ vectors: [ColumnVector]) throws(SelectFailure) -> SelectValue {
        var members: [SelectMember] = []
        members.reserveCapacity(needed.count)
        for (index, column) in needed.enumerated() {
            members.append(SelectMember(name: names[column], value: try Self.value(row, vectors[index])))
        }
        return .tuple(members)
    }

    private static func value(_ row: Int, _ vector: ColumnVector) throws(SelectFailure) -> SelectValue {
        if vector.isNull(row) { return .null }
        switch vector.type {
        case .null: return .null
        case .varchar, .blob:
            guard let text = String(validating: vector.bytes(row), as: UTF8.self) else {
                throw SelectFailure.invalidText
            }
            return .string(text)
        case .list:
            guard let data = vector.data else { return .null }
            let first = Int(data.load(fromByteOffset: row * 16, as: UInt64.self))
            let count = Int(data.load(fromByteOffset: row * 16 + 8, as: UInt64.self))
            let elements = vector.listElements()
            var values: [SelectValue] = []
            for index in first..<first + count { values.append(try value(index, elements)) }
            return .list(values)
        default:
            guard let data = vector.data, let value = scalar(row, data, vector.type) else {
                throw SelectFailure(
                    "UnsupportedParquetType",
                    "The specified Parquet type is not supported: \(vector.type)."
                )
            }
            return value
        }
    }

    private static func scalar(_ row: Int, _ data: UnsafeRawPointer, _ type: EngineType) -> SelectValue? {
        func load<Value: BitwiseCopyable>(_ type: Value.Type) -> Value {
            data.loadUnaligned(fromByteOffset: row * MemoryLayout<Value>.stride, as: type)
        }
        switch type {
        case .boolean: return .bool(load(UInt8.self) != 0)
        case .float: return .float(Double(load(Float.self).description) ?? .nan)
        case .double: return .float(load(Double.self))
        case .integer(let byteCount, let isSigned):
            switch (byteCount, isSigned) {
            case (1, true): return .int(Int64(load(Int8.self)))
            case (2, true): return .int(Int64(load(Int16.self)))
            case (4, true): return .int(Int64(load(Int32.self)))
            case (8, true): return .int(load(Int64.self))
            case (1, false): return .int(Int64(load(UInt8.self)))
            case (2, false): return .int(Int64(load(UInt16.self)))
            case (4, false): return .int(Int64(load(UInt32.self)))
            case (8, false):
                let value = load(UInt64.self)
                return Int64(exactly: value).map { .int($0) } ?? .decimal(Decimal(value))
            default: return nil
            }
        case .decimal(_, let scale, let byteCount):
            let digits: Decimal?
            switch byteCount {
            case 2: digits = Decimal(Int(load(Int16.self)))
            case 4: digits = Decimal(Int(load(Int32.self)))
            case 8: digits = Decimal(load(Int64.self))
            default: digits = Decimal(string: String(load(Int128.self)))
            }
            return digits.map { value in
                .decimal(Decimal(sign: value < 0 ? .minus : .plus, exponent: -scale, significand: abs(value)))
            }
        case .date:
            let seconds = Int64(load(Int32.self)) * 86400
            return .timestamp(SelectTimestamp(seconds: seconds, precision: .day, offsetInMinutes: nil))
        case .timestamp(let unitsInSecond): return .timestamp(moment(load(Int64.self), unitsInSecond))
        case .timestampWithTimeZone: return .timestamp(moment(load(Int64.self), 1_000_000))
        case .null, .varchar, .blob, .time, .timeWithTimeZone, .interval, .uuid, .list, .array, .structure,
            .map,
            .unknown:
            return nil
        }
    }

    private static func moment(_ value: Int64, _ unitsInSecond: Int) -> SelectTimestamp {
        let unit = Int64(unitsInSecond)
        let rest = SelectTimestamp.modulo(value, unit)
        return SelectTimestamp(
            seconds: (value - rest) / unit,
            nanoseconds: Int(rest) * (1_000_000_000 / unitsInSecond),
            fractionDigits: unitsInSecond == 1
                ? 0 : unitsInSecond == 1000 ? 3 : unitsInSecond == 1_000_000 ? 6 : 9,
            precision: .second,
            offsetInMinutes: 0
        )
    }
}
