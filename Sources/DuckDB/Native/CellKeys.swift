/// The values of a stretch of a column as bytes that are equal when the values are.
///
/// Two NULLs are equal, and so are two NaNs; 0.0 and -0.0 are the same number.
struct CellKeys {
    private let column: ColumnVector
    private let start: Int
    /// The bytes of values that are not laid out as such, one after the other, and where each begins.
    private var scratch: [UInt8] = []
    private var offsets: [Int] = []
    private let width: Int?
    private let isText: Bool

    init(_ column: ColumnVector, _ range: Range<Int>) {
        self.column = column
        start = range.lowerBound
        width = column.type.plainWidth
        isText = column.type == .varchar || column.type == .blob
        guard width == nil, !isText else { return }
        offsets.reserveCapacity(range.count + 1)
        for row in range {
            offsets.append(scratch.count)
            Self.append(column, row, &scratch)
        }
        offsets.append(scratch.count)
    }

    /// Calls `body` with the key of every value, nil for NULL, in order; keys are good inside of this call alone.
    func forEach(_ count: Int, _ body: (Int, CellKey?) -> Void) {
        scratch.withUnsafeBytes { scratch in
            for index in 0..<count { body(index, key(index, scratch)) }
        }
    }

    /// Calls `body` with the keys of all values at once.
    func withKeys(_ count: Int, _ body: ([CellKey?]) -> Void) {
        scratch.withUnsafeBytes { scratch in body((0..<count).map { key($0, scratch) }) }
    }

    private func key(_ index: Int, _ scratch: UnsafeRawBufferPointer) -> CellKey? {
        let row = start + index
        if column.isNull(row) { return nil }
        if isText { return CellKey(bytes: column.bytes(row)) }
        if let width, let data = column.data {
            return CellKey(bytes: UnsafeRawBufferPointer(start: data + row * width, count: width))
        }
        guard offsets.count > index + 1 else { return nil }
        return CellKey(bytes: UnsafeRawBufferPointer(rebasing: scratch[offsets[index]..<offsets[index + 1]]))
    }

    /// Writes one value so that no two different values of a type give the same bytes.
    private static func append(_ column: ColumnVector, _ row: Int, _ bytes: inout [UInt8]) {
        if column.isNull(row) {
            bytes.append(0)
            return
        }
        bytes.append(1)
        switch column.type {
        case .varchar, .blob:
            let text = column.bytes(row)
            append(UInt64(text.count), &bytes)
            bytes += text
        case .float:
            let value = column.data?.loadUnaligned(fromByteOffset: row * 4, as: Float.self) ?? 0
            append(value == 0 ? 0 : value.isNaN ? 1 : value.bitPattern, &bytes)
        case .double:
            let value = column.data?.loadUnaligned(fromByteOffset: row * 8, as: Double.self) ?? 0
            append(value == 0 ? 0 : value.isNaN ? 1 : value.bitPattern, &bytes)
        case .list:
            let range = column.listRange(row)
            append(UInt64(range.count), &bytes)
            let elements = column.listElements()
            for element in range { append(elements, element, &bytes) }
        case .map:
            appendMap(column, row, &bytes)
        case .array(_, let count):
            let elements = column.arrayElements()
            for element in row * count..<(row + 1) * count { append(elements, element, &bytes) }
        case .structure(let fields):
            for index in fields.indices { append(column.field(index), row, &bytes) }
        case .null, .boolean, .integer, .decimal, .date, .time, .timeWithTimeZone, .timestamp,
            .timestampWithTimeZone, .interval, .uuid, .unknown:
            guard let width = column.type.plainWidth, let data = column.data else { return }
            bytes += UnsafeRawBufferPointer(start: data + row * width, count: width)
        }
    }

    /// Maps are equal when they have the same entries in whatever order.
    private static func appendMap(_ column: ColumnVector, _ row: Int, _ bytes: inout [UInt8]) {
        let entries = column.listElements()
        var written: [[UInt8]] = []
        for entry in column.listRange(row) {
            var one: [UInt8] = []
            append(entries, entry, &one)
            written.append(one)
        }
        written.sort { $0.lexicographicallyPrecedes($1) }
        append(UInt64(written.count), &bytes)
        for one in written {
            append(UInt64(one.count), &bytes)
            bytes += one
        }
    }

    private static func append<Value: FixedWidthInteger>(_ value: Value, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: value) { bytes += $0 }
    }
}

/// The bytes of one value, for as long as its column is there.
struct CellKey: Hashable {
    let bytes: UnsafeRawBufferPointer

    static func == (left: CellKey, right: CellKey) -> Bool {
        left.bytes.count == right.bytes.count && left.bytes.elementsEqual(right.bytes)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(bytes: bytes)
    }
}

extension EngineType {
    /// The bytes of a value, where equal values have equal bytes in place.
    var plainWidth: Int? {
        switch self {
        case .boolean: 1
        case .integer(let byteCount, _), .decimal(_, _, let byteCount): byteCount
        case .date: 4
        case .time, .timeWithTimeZone, .timestamp, .timestampWithTimeZone: 8
        case .interval, .uuid: 16
        case .null, .float, .double, .varchar, .blob, .list, .array, .structure, .map, .unknown: nil
        }
    }
}
