import CDuckDB

/// The columns of one chunk that a native function or aggregate is called with, for as long as the call takes.
///
/// The engine hands over flat columns, but what lies inside of lists and structures need not be flat: those are copied,
/// which lays them out side by side.
struct NativeColumns {
    private let buffer: UnsafeMutableBufferPointer<NativeArguments.Column>
    private var copies: [duckdb_vector?] = []

    /// Stands for the values of a column that has none of its own, such as a structure.
    private nonisolated(unsafe) static let nowhere = UnsafeRawPointer(
        UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)
    )

    init(_ chunk: duckdb_data_chunk?, _ parameters: [NativeFunction.ValueType]) {
        buffer = .allocate(capacity: parameters.count)
        let rowCount = duckdb_data_chunk_get_size(chunk)
        for (index, parameter) in parameters.enumerated() {
            var vector = duckdb_data_chunk_get_vector(chunk, idx_t(index))
            var typed: ColumnVector?
            if parameter.isTypedByCall {
                var type = duckdb_vector_get_column_type(vector)
                defer { duckdb_destroy_logical_type(&type) }
                let engineType = EngineType(type)
                if engineType.isNested {
                    vector = Self.copy(of: vector, type, rowCount)
                    copies.append(vector)
                }
                typed = ColumnVector(vector, type: engineType)
            }
            buffer.initializeElement(
                at: index,
                to: .init(
                    data: duckdb_vector_get_data(vector).map { UnsafeRawPointer($0) } ?? Self.nowhere,
                    validity: UnsafePointer(duckdb_vector_get_validity(vector)),
                    vector: typed
                )
            )
        }
    }

    var arguments: NativeArguments { NativeArguments(columns: buffer) }

    func destroy() {
        buffer.deinitialize()
        buffer.deallocate()
        for var copy in copies { duckdb_destroy_vector(&copy) }
    }

    private static func copy(
        of vector: duckdb_vector?,
        _ type: duckdb_logical_type?,
        _ rowCount: idx_t
    ) -> duckdb_vector? {
        let copy = duckdb_create_vector(type, max(rowCount, 1))
        let selection = duckdb_create_selection_vector(rowCount)
        defer { duckdb_destroy_selection_vector(selection) }
        let rows = duckdb_selection_vector_get_data_ptr(selection)
        for row in 0..<Int(rowCount) { rows?[row] = sel_t(row) }
        duckdb_vector_copy_sel(vector, copy, selection, rowCount, 0, 0)
        return copy
    }
}

extension NativeFunction.ValueType {
    /// Whether only a call tells how its values are laid out.
    fileprivate var isTypedByCall: Bool {
        switch self {
        case .list, .any: true
        case .boolean, .tinyint, .smallint, .integer, .bigint, .hugeint, .float, .double, .varchar, .blob,
            .timestamp, .date, .time, .zonedTimestamp, .texts, .textLists:
            false
        }
    }
}

extension EngineType {
    /// Whether values have values inside of them.
    var isNested: Bool {
        switch self {
        case .list, .array, .structure, .map: true
        case .null, .boolean, .integer, .float, .double, .decimal, .varchar, .blob, .date, .time,
            .timeWithTimeZone, .timestamp, .timestampWithTimeZone, .interval, .uuid, .unknown:
            false
        }
    }
}

extension NativeCall {
    /// A result that is a list of numbers; false from `compute` is NULL.
    func fillLists<Value: BitwiseCopyable>(
        of type: Value.Type,
        with compute: (NativeArguments, Int, inout [Value]) throws(NativeFailure) -> Bool
    ) throws(NativeFailure) {
        var values: [Value] = []
        for row in 0..<rowCount {
            let start = values.count
            if !arguments.hasNull(row), try compute(arguments, row, &values) {
                setList(output, row, start..<values.count)
            } else {
                values.removeSubrange(start...)
                setList(output, row, start..<start)
                setNull(row)
            }
        }
        Self.setElements(output, values)
    }

    /// A result that is a list of lists of numbers; nil from `compute` is NULL.
    func fillListsOfLists<Value: BitwiseCopyable>(
        of type: Value.Type,
        with compute: (NativeArguments, Int) throws(NativeFailure) -> [[Value]]?
    ) throws(NativeFailure) {
        var lists: [[Value]] = []
        for row in 0..<rowCount {
            let start = lists.count
            if !arguments.hasNull(row), let found = try compute(arguments, row) {
                lists += found
            } else {
                setNull(row)
            }
            setList(output, row, start..<lists.count)
        }
        duckdb_list_vector_reserve(output, idx_t(lists.count))
        duckdb_list_vector_set_size(output, idx_t(lists.count))
        let inner = duckdb_list_vector_get_child(output)
        var values: [Value] = []
        for (index, list) in lists.enumerated() {
            setList(inner, index, values.count..<values.count + list.count)
            values += list
        }
        Self.setElements(inner, values)
    }

    private func setList(_ vector: duckdb_vector?, _ row: Int, _ range: Range<Int>) {
        guard let entries = duckdb_vector_get_data(vector) else { return }
        entries.storeBytes(of: UInt64(range.lowerBound), toByteOffset: row &* 16, as: UInt64.self)
        entries.storeBytes(of: UInt64(range.count), toByteOffset: row &* 16 &+ 8, as: UInt64.self)
    }

    /// Makes `values` the elements of all lists of a vector.
    static func setElements<Value: BitwiseCopyable>(_ vector: duckdb_vector?, _ values: [Value]) {
        duckdb_list_vector_reserve(vector, idx_t(values.count))
        duckdb_list_vector_set_size(vector, idx_t(values.count))
        guard let target = duckdb_vector_get_data(duckdb_list_vector_get_child(vector)) else { return }
        values.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            target.copyMemory(from: source, byteCount: bytes.count)
        }
    }
}
