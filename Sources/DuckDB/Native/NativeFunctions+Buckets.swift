import Primitives

extension NativeFunctions {
    /// The hashes that Iceberg's buckets are made of.
    static let buckets: [NativeFunction] = [
        .number("hosu_murmur32", [.blob], .integer, as: Int32.self) { arguments, row in
            Murmur32.hash(arguments.bytes(0, row))
        },
        .number("hosu_murmur32_bigint", [.bigint], .integer, as: Int32.self) { arguments, row in
            Murmur32.hash(arguments.number(0, row, Int64.self))
        },
        .number("hosu_murmur32_hugeint", [.hugeint], .integer, as: Int32.self) { arguments, row in
            Murmur32.hash(arguments.number(0, row, Int128.self))
        },
    ]
}
