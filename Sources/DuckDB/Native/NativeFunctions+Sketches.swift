import Primitives

/// The aggregates that statements may call beyond the engine's own.
enum NativeAggregates {
    static let all: [NativeAggregate] = [
        // A hash and the standard error: how many different hashes there were.
        NativeAggregate(name: "hosu_approx_distinct", parameters: [.bigint, .double], result: .bigint) {
            HyperLogLogState(mergesSketches: false, output: .cardinality)
        },
        NativeAggregate(name: "hosu_approx_set", parameters: [.bigint, .double], result: .blob) {
            HyperLogLogState(mergesSketches: false, output: .sketch)
        },
        NativeAggregate(name: "hosu_merge_sets", parameters: [.blob], result: .blob) {
            HyperLogLogState(mergesSketches: true, output: .sketch)
        },
        // A value and its weight: the bytes of a digest for `hosu_digest_value`.
        NativeAggregate(name: "hosu_digest", parameters: [.double, .double], result: .blob) {
            TDigestState(isCompacting: false)
        },
        // The number of buckets, a value and its weight: bytes for `hosu_numbers`.
        NativeAggregate(name: "hosu_numeric_histogram", parameters: [.bigint, .double, .double], result: .blob)
        {
            NumericHistogramState()
        },
    ]
}

extension NativeFunctions {
    /// What reads the results of our aggregates, and the hashes some of them take.
    static let sketches: [NativeFunction] = [
        NativeFunction(name: "hosu_hash64", parameters: [.any], result: .bigint) { call throws(NativeFailure) in
            let column = call.arguments.vector(0)
            try call.fill { _, row in Int64(bitPattern: ValueHash.xxHash(column, row)) }
        },
        NativeFunction(name: "hosu_murmur64", parameters: [.any], result: .bigint) {
            call throws(NativeFailure) in
            let column = call.arguments.vector(0)
            try call.fill { _, row in Int64(bitPattern: ValueHash.murmur(column, row)) }
        },
        // The sum of hashes as the bytes of `checksum`.
        .text("hosu_checksum", [.hugeint], .blob) { arguments, row, sink in
            let sum = UInt64(truncatingIfNeeded: arguments.number(0, row, Int128.self)) &* 0x9E37_79B1_85EB_CA87
            withUnsafeBytes(of: sum.littleEndian) { sink.append($0) }
            return true
        },
        .number("hosu_digest_value", [.blob, .double], .double, as: Double.self) {
            arguments,
            row throws(NativeFailure) in
            let quantile = arguments.number(1, row, Double.self)
            guard quantile >= 0, quantile <= 1 else { throw badArgument("Percentile must be between 0 and 1") }
            var digest = try TDigest(arguments.bytes(0, row))
            return digest.value(at: quantile)
        },
        .number("hosu_set_cardinality", [.blob], .bigint, as: Int64.self) {
            arguments,
            row throws(NativeFailure) in
            try HyperLogLog(arguments.bytes(0, row)).cardinality
        },
        // The numbers that lie side by side in bytes.
        NativeFunction(name: "hosu_numbers", parameters: [.blob], result: .list(.double)) {
            call throws(NativeFailure) in
            try call.fillLists(of: Double.self) { arguments, row, numbers in
                let bytes = arguments.bytes(0, row)
                for index in 0..<bytes.count / 8 {
                    numbers.append(bytes.loadUnaligned(fromByteOffset: 8 * index, as: Double.self))
                }
                return true
            }
        },
    ]
}

/// The hashes of values that Trino's sketches and checksums are made of.
///
/// Source: Trino 422, the hash operators of its types: numbers, dates and moments as 64-bit integers, text as bytes.
enum ValueHash {
    static func xxHash(_ column: ColumnVector, _ row: Int) -> UInt64 {
        if column.isNull(row) { return 0 }
        switch column.type {
        case .varchar, .blob: return XXHash64.hash(column.bytes(row))
        case .list, .map:
            let elements = column.listElements()
            return column.listRange(row).reduce(0) { $0 &* 31 &+ xxHash(elements, $1) }
        case .structure(let fields):
            return fields.indices.reduce(1) { $0 &* 31 &+ xxHash(column.field($1), row) }
        case .decimal(_, _, byteCount: 16), .integer(byteCount: 16, _), .uuid, .interval:
            guard let data = column.data else { return 0 }
            return hash(data.loadUnaligned(fromByteOffset: row * 16, as: UInt64.self))
                ^ hash(data.loadUnaligned(fromByteOffset: row * 16 + 8, as: UInt64.self))
        case .null, .boolean, .integer, .float, .double, .decimal, .date, .time, .timeWithTimeZone, .timestamp,
            .timestampWithTimeZone, .array, .unknown:
            return hash(word(column, row))
        }
    }

    private static func hash(_ word: UInt64) -> UInt64 {
        withUnsafeBytes(of: word.littleEndian) { XXHash64.hash($0) }
    }

    static func murmur(_ column: ColumnVector, _ row: Int) -> UInt64 {
        switch column.type {
        case .varchar, .blob: Murmur3.hash(column.bytes(row)).0
        default: withUnsafeBytes(of: word(column, row).littleEndian) { Murmur3.hash($0).0 }
        }
    }

    /// A value of at most 8 bytes as Trino keeps it in 64 bits.
    private static func word(_ column: ColumnVector, _ row: Int) -> UInt64 {
        guard let data = column.data else { return 0 }
        func load<Value: FixedWidthInteger & BitwiseCopyable>(_ type: Value.Type) -> UInt64 {
            UInt64(
                truncatingIfNeeded: data.loadUnaligned(fromByteOffset: row * MemoryLayout<Value>.size, as: type)
            )
        }
        switch column.type {
        case .boolean: return UInt64(load(UInt8.self) & 1)
        case .float:
            let value = data.loadUnaligned(fromByteOffset: row * 4, as: Float.self)
            let bits = value == 0 ? 0 : value.isNaN ? Float.nan.bitPattern : value.bitPattern
            return UInt64(truncatingIfNeeded: Int32(bitPattern: bits))
        case .double:
            let value = data.loadUnaligned(fromByteOffset: row * 8, as: Double.self)
            return value == 0 ? 0 : value.isNaN ? Double.nan.bitPattern : value.bitPattern
        case .integer(1, _): return load(Int8.self)
        case .integer(2, _), .decimal(_, _, 2): return load(Int16.self)
        case .integer(4, _), .decimal(_, _, 4), .date: return load(Int32.self)
        // Trino counts picoseconds of the day.
        case .time: return load(Int64.self) &* 1_000_000
        default: return load(Int64.self)
        }
    }
}
