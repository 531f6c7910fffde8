import CDuckDB

/// A scalar function of ours that statements call by name.
///
/// All are deterministic. A NULL argument gives NULL without a call. A failure carries `CODE: message` to the user, and is
/// NULL inside the engine's `TRY`.
struct NativeFunction: Sendable {
    indirect enum ValueType: Equatable, Sendable {
        case boolean
        case tinyint
        case smallint
        case integer
        case bigint
        case hugeint
        case float
        case double
        case varchar
        case blob
        case timestamp
        case date
        case time
        /// A UTC timestamp `u` and a zone `z`.
        case zonedTimestamp
        /// A list of texts.
        case texts
        /// A list of lists of texts.
        case textLists
        case list(ValueType)
        /// A value of whatever type the call has; only a parameter can be one.
        case any

        var id: duckdb_type {
            switch self {
            case .boolean: DUCKDB_TYPE_BOOLEAN
            case .tinyint: DUCKDB_TYPE_TINYINT
            case .smallint: DUCKDB_TYPE_SMALLINT
            case .integer: DUCKDB_TYPE_INTEGER
            case .bigint: DUCKDB_TYPE_BIGINT
            case .hugeint: DUCKDB_TYPE_HUGEINT
            case .float: DUCKDB_TYPE_FLOAT
            case .double: DUCKDB_TYPE_DOUBLE
            case .varchar: DUCKDB_TYPE_VARCHAR
            case .blob: DUCKDB_TYPE_BLOB
            case .timestamp: DUCKDB_TYPE_TIMESTAMP
            case .date: DUCKDB_TYPE_DATE
            case .time: DUCKDB_TYPE_TIME
            case .zonedTimestamp: DUCKDB_TYPE_STRUCT
            case .texts, .textLists: DUCKDB_TYPE_LIST
            case .list: DUCKDB_TYPE_LIST
            case .any: DUCKDB_TYPE_ANY
            }
        }
    }

    let name: String
    let parameters: [ValueType]
    let result: ValueType
    /// Computes all rows of a chunk.
    let body: @Sendable (NativeCall) throws(NativeFailure) -> Void

    /// A function of one fixed-size number a row; nil is NULL.
    static func number<Value: BitwiseCopyable>(
        _ name: String,
        _ parameters: [ValueType],
        _ result: ValueType,
        as type: Value.Type,
        _ compute: @escaping @Sendable (NativeArguments, Int) throws(NativeFailure) -> Value?
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: parameters, result: result) { call throws(NativeFailure) in
            try call.fill(with: compute)
        }
    }

    /// A function that writes the text or bytes of a row into a sink; false is NULL.
    static func text(
        _ name: String,
        _ parameters: [ValueType],
        _ result: ValueType = .varchar,
        _ compute: @escaping @Sendable (NativeArguments, Int, ByteSink) throws(NativeFailure) -> Bool
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: parameters, result: result) { call throws(NativeFailure) in
            try call.fillText(with: compute)
        }
    }

    /// A function that gives a moment with its zone; nil is NULL.
    static func zoned(
        _ name: String,
        _ parameters: [ValueType],
        _ compute: @escaping @Sendable (NativeArguments, Int) throws(NativeFailure) -> ZonedMoment?
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: parameters, result: .zonedTimestamp) {
            call throws(NativeFailure) in
            try call.fillZoned(with: compute)
        }
    }
}

/// What a native function fails with; its text is `CODE: message`.
struct NativeFailure: Error {
    let code: StaticString
    let message: String

    init(_ code: StaticString, _ message: String) {
        self.code = code
        self.message = message
    }

    var text: String { "\(code): \(message)" }
}

/// The columns a native function is called with, flat.
struct NativeArguments {
    let columns: UnsafeMutableBufferPointer<Column>

    struct Column {
        let data: UnsafeRawPointer
        let validity: UnsafePointer<UInt64>?
        /// The column of a parameter that is a list or of any type, with its type.
        var vector: ColumnVector?
    }

    @inline(__always)
    func hasNull(_ row: Int) -> Bool {
        for column in columns {
            guard let validity = column.validity else { continue }
            if validity[row >> 6] & (1 << UInt64(truncatingIfNeeded: row & 63)) == 0 { return true }
        }
        return false
    }

    @inline(__always)
    func number<Value: BitwiseCopyable>(_ column: Int, _ row: Int, _ type: Value.Type = Value.self) -> Value {
        columns[column].data.loadUnaligned(fromByteOffset: row &* MemoryLayout<Value>.stride, as: type)
    }

    @inline(__always)
    func bytes(_ column: Int, _ row: Int) -> UnsafeRawBufferPointer {
        engineString(columns[column].data + row &* 16)
    }

    func string(_ column: Int, _ row: Int) -> String {
        String(decoding: bytes(column, row), as: UTF8.self)
    }

    func isNull(_ column: Int, _ row: Int) -> Bool {
        guard let validity = columns[column].validity else { return false }
        return validity[row >> 6] & (1 << UInt64(truncatingIfNeeded: row & 63)) == 0
    }

    /// A column whose parameter is a list or of any type.
    func vector(_ column: Int) -> ColumnVector {
        columns[column].vector ?? ColumnVector(nil, type: .null)
    }

    /// Where the elements of a list lie among all elements of its column.
    @inline(__always)
    func range(_ column: Int, _ row: Int) -> Range<Int> { vector(column).listRange(row) }
}

/// One call of a native function: the arguments of a chunk and the place for its results.
struct NativeCall {
    let arguments: NativeArguments
    let rowCount: Int
    let output: duckdb_vector?

    /// Runs `body` on the chunk that the engine hands over.
    static func perform(
        _ chunk: duckdb_data_chunk?,
        _ output: duckdb_vector?,
        _ function: NativeFunction
    ) throws(NativeFailure) {
        let columns = NativeColumns(chunk, function.parameters)
        defer { columns.destroy() }
        try function.body(
            NativeCall(
                arguments: columns.arguments,
                rowCount: Int(duckdb_data_chunk_get_size(chunk)),
                output: output
            )
        )
    }

    @inline(__always)
    func fill<Value: BitwiseCopyable>(
        with compute: (NativeArguments, Int) throws(NativeFailure) -> Value?
    ) throws(NativeFailure) {
        guard let results = duckdb_vector_get_data(output) else { return }
        for row in 0..<rowCount {
            if !arguments.hasNull(row), let value = try compute(arguments, row) {
                results.storeBytes(of: value, toByteOffset: row &* MemoryLayout<Value>.stride, as: Value.self)
            } else {
                setNull(row)
            }
        }
    }

    func fillText(
        with compute: (NativeArguments, Int, ByteSink) throws(NativeFailure) -> Bool
    ) throws(NativeFailure) {
        let sink = ByteSink(capacity: 256)
        for row in 0..<rowCount {
            if !arguments.hasNull(row), try compute(arguments, row, sink) {
                let start = UnsafeRawPointer(sink.base).assumingMemoryBound(to: CChar.self)
                duckdb_unsafe_vector_assign_string_element_len(output, idx_t(row), start, idx_t(sink.count))
            } else {
                setNull(row)
            }
            sink.clear()
        }
    }

    func fillZoned(
        with compute: (NativeArguments, Int) throws(NativeFailure) -> ZonedMoment?
    ) throws(NativeFailure) {
        let moments = duckdb_struct_vector_get_child(output, 0)
        let zones = duckdb_struct_vector_get_child(output, 1)
        guard let data = duckdb_vector_get_data(moments) else { return }
        for row in 0..<rowCount {
            guard !arguments.hasNull(row), let value = try compute(arguments, row) else {
                setNull(row)
                continue
            }
            data.storeBytes(of: value.epochMicroseconds, toByteOffset: row &* 8, as: Int64.self)
            var zone = value.zone
            zone.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    duckdb_unsafe_vector_assign_string_element_len(
                        zones,
                        idx_t(row),
                        characters.baseAddress,
                        idx_t(characters.count)
                    )
                }
            }
        }
    }

    func setNull(_ row: Int) {
        duckdb_vector_ensure_validity_writable(output)
        duckdb_validity_set_row_invalid(duckdb_vector_get_validity(output), idx_t(row))
    }
}
