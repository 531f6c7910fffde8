import CDuckDB

/// Some rows of a result, column by column.
///
/// Pointers into it are good only while whoever lent the chunk says so.
package struct DataChunk {
    let handle: duckdb_data_chunk
    package let columns: [EngineColumn]
    package let rowCount: Int

    init(handle: duckdb_data_chunk, columns: [EngineColumn]) {
        self.handle = handle
        self.columns = columns
        rowCount = Int(duckdb_data_chunk_get_size(handle))
    }

    package func column(_ index: Int) -> ColumnVector {
        ColumnVector(duckdb_data_chunk_get_vector(handle, idx_t(index)), type: columns[index].type)
    }

    func destroy() {
        var handle: duckdb_data_chunk? = handle
        duckdb_destroy_data_chunk(&handle)
    }
}

/// The values of one column in one chunk, as the engine lays them out.
package struct ColumnVector {
    package let type: EngineType
    /// The values side by side; nil for structures and arrays, whose children have them.
    package let data: UnsafeRawPointer?
    /// One bit a value, lowest first, 0 for NULL; nil when no value is NULL.
    package let validity: UnsafePointer<UInt64>?
    let handle: duckdb_vector?

    init(_ handle: duckdb_vector?, type: EngineType) {
        self.handle = handle
        self.type = type
        data = UnsafeRawPointer(duckdb_vector_get_data(handle))
        validity = UnsafePointer(duckdb_vector_get_validity(handle))
    }

    package func isNull(_ row: Int) -> Bool {
        guard let validity else { return false }
        return validity[row >> 6] & (1 << UInt64(row & 63)) == 0
    }

    /// The values of all lists of this column, one after the other; a map is a list of key and value.
    package func listElements() -> ColumnVector {
        let elementType: EngineType =
            switch type {
            case .list(let element): element
            case .map(let key, let value):
                .structure([.init(name: "key", type: key), .init(name: "value", type: value)])
            default: .null
            }
        return ColumnVector(duckdb_list_vector_get_child(handle), type: elementType)
    }

    /// The values of all arrays of fixed length, one after the other.
    package func arrayElements() -> ColumnVector {
        guard case .array(let element, _) = type else { return self }
        return ColumnVector(duckdb_array_vector_get_child(handle), type: element)
    }

    /// One field of a structure.
    package func field(_ index: Int) -> ColumnVector {
        guard case .structure(let fields) = type else { return self }
        return ColumnVector(duckdb_struct_vector_get_child(handle, idx_t(index)), type: fields[index].type)
    }

    /// Where the elements of a list, or the entries of a map, lie in `listElements()`.
    package func listRange(_ row: Int) -> Range<Int> {
        guard let data else { return 0..<0 }
        let offset = Int(data.load(fromByteOffset: row &* 16, as: UInt64.self))
        return offset..<offset + Int(data.load(fromByteOffset: row &* 16 &+ 8, as: UInt64.self))
    }

    /// The bytes of a text or blob.
    package func bytes(_ row: Int) -> UnsafeRawBufferPointer {
        guard let data else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return engineString(data + row * 16)
    }
}

/// The bytes of a string of the engine: 4 bytes of length, then up to 12 bytes in place, or 4 bytes of prefix and a pointer.
@inline(__always)
func engineString(_ cell: UnsafeRawPointer) -> UnsafeRawBufferPointer {
    let count = Int(cell.load(as: UInt32.self))
    if count <= 12 { return UnsafeRawBufferPointer(start: cell + 4, count: count) }
    return UnsafeRawBufferPointer(start: cell.load(fromByteOffset: 8, as: UnsafeRawPointer.self), count: count)
}
