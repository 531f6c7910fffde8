import CDuckDB

/// The lists of texts that a native function gives for the rows of a chunk, one behind the other.
final class ListSink {
    private let vector: duckdb_vector?
    private let elements: duckdb_vector?
    private var count = 0
    private var capacity: Int
    private var rowStart = 0

    init(_ vector: duckdb_vector?, expecting expected: Int) {
        self.vector = vector
        capacity = max(64, expected * 2)
        duckdb_list_vector_reserve(vector, idx_t(capacity))
        elements = duckdb_list_vector_get_child(vector)
    }

    /// Room for one more element; returns its place.
    private func next() -> Int {
        if count == capacity {
            capacity *= 2
            duckdb_list_vector_reserve(vector, idx_t(capacity))
        }
        defer { count += 1 }
        return count
    }

    func append(_ bytes: UnsafeRawBufferPointer) {
        let place = next()
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1) { empty in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            duckdb_unsafe_vector_assign_string_element_len(
                elements,
                idx_t(place),
                start ?? UnsafePointer(empty.baseAddress),
                idx_t(bytes.count)
            )
        }
    }

    func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    func appendNull() {
        let place = next()
        duckdb_vector_ensure_validity_writable(elements)
        duckdb_validity_set_row_invalid(duckdb_vector_get_validity(elements), idx_t(place))
    }

    /// Ends the list of a row, or of an element of an outer list.
    func finish(_ row: Int) {
        guard let data = duckdb_vector_get_data(vector) else { return }
        let entry = duckdb_list_entry(offset: UInt64(rowStart), length: UInt64(count - rowStart))
        data.storeBytes(
            of: entry,
            toByteOffset: row * MemoryLayout<duckdb_list_entry>.stride,
            as: duckdb_list_entry.self
        )
        rowStart = count
    }

    /// Tells the engine how many elements there are, once all rows are done.
    func close() { duckdb_list_vector_set_size(vector, idx_t(count)) }
}

/// Lists of lists of texts.
final class NestedListSink {
    private let vector: duckdb_vector?
    private let inner: ListSink
    private var count = 0
    private var capacity: Int
    private var rowStart = 0

    init(_ vector: duckdb_vector?, expecting expected: Int) {
        self.vector = vector
        capacity = max(64, expected * 2)
        duckdb_list_vector_reserve(vector, idx_t(capacity))
        inner = ListSink(duckdb_list_vector_get_child(vector), expecting: capacity * 2)
    }

    /// One inner list, whose texts `body` appends.
    func append(_ body: (ListSink) throws(NativeFailure) -> Void) throws(NativeFailure) {
        if count == capacity {
            capacity *= 2
            duckdb_list_vector_reserve(vector, idx_t(capacity))
        }
        try body(inner)
        inner.finish(count)
        count += 1
    }

    func finish(_ row: Int) {
        guard let data = duckdb_vector_get_data(vector) else { return }
        let entry = duckdb_list_entry(offset: UInt64(rowStart), length: UInt64(count - rowStart))
        data.storeBytes(
            of: entry,
            toByteOffset: row * MemoryLayout<duckdb_list_entry>.stride,
            as: duckdb_list_entry.self
        )
        rowStart = count
    }

    func close() {
        inner.close()
        duckdb_list_vector_set_size(vector, idx_t(count))
    }
}

extension NativeCall {
    func fillTexts(
        with compute: (NativeArguments, Int, ListSink) throws(NativeFailure) -> Void
    ) throws(NativeFailure) {
        let sink = ListSink(output, expecting: rowCount)
        for row in 0..<rowCount {
            if arguments.hasNull(row) { setNull(row) } else { try compute(arguments, row, sink) }
            sink.finish(row)
        }
        sink.close()
    }

    func fillTextLists(
        with compute: (NativeArguments, Int, NestedListSink) throws(NativeFailure) -> Void
    ) throws(NativeFailure) {
        let sink = NestedListSink(output, expecting: rowCount)
        for row in 0..<rowCount {
            if arguments.hasNull(row) { setNull(row) } else { try compute(arguments, row, sink) }
            sink.finish(row)
        }
        sink.close()
    }
}

extension NativeFunction {
    static func texts(
        _ name: String,
        _ parameters: [ValueType],
        _ compute: @escaping @Sendable (NativeArguments, Int, ListSink) throws(NativeFailure) -> Void
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: parameters, result: .texts) { call throws(NativeFailure) in
            try call.fillTexts(with: compute)
        }
    }

    static func textLists(
        _ name: String,
        _ parameters: [ValueType],
        _ compute: @escaping @Sendable (NativeArguments, Int, NestedListSink) throws(NativeFailure) -> Void
    ) -> NativeFunction {
        NativeFunction(name: name, parameters: parameters, result: .textLists) { call throws(NativeFailure) in
            try call.fillTextLists(with: compute)
        }
    }
}
