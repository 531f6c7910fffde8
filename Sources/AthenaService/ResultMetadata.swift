/// The content of the `.metadata` file that stands beside a result file; the JDBC driver reads it.
///
/// Source: files that Athena wrote, as the authors of burtcorp/athena-jdbc and others have taken them apart: a Protocol
/// Buffers message of query identifier (1), kind of update (2), rows written (3) and columns (4).
enum ResultMetadata {
    static func bytes(
        queryID: String,
        updateType: String?,
        updateCount: Int64?,
        columns: [ResultColumn]
    ) -> [UInt8] {
        var message = ProtobufWriter()
        message.write(1, queryID)
        if let updateType {
            message.write(2, updateType)
            if let updateCount { message.write(3, UInt64(bitPattern: updateCount)) }
        }
        for column in columns {
            var field = ProtobufWriter()
            field.write(1, "hive")
            field.write(4, column.name)
            field.write(5, column.name)
            field.write(6, column.type)
            if column.statesPrecision { field.write(7, UInt64(column.precision)) }
            if column.statesScale { field.write(8, UInt64(column.scale)) }
            field.write(9, 3)
            if column.statesCase { field.write(10, column.isCaseSensitive ? 1 : 0) }
            message.write(4, field.bytes)
        }
        return message.bytes
    }
}

/// Writes the fields of a Protocol Buffers message.
struct ProtobufWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ field: UInt64, _ value: UInt64) {
        append(field << 3)
        append(value)
    }

    mutating func write(_ field: UInt64, _ value: String) {
        write(field, Array(value.utf8))
    }

    mutating func write(_ field: UInt64, _ value: [UInt8]) {
        append(field << 3 | 2)
        append(UInt64(value.count))
        bytes += value
    }

    private mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 128 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
