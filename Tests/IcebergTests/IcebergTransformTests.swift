import Iceberg
import Primitives
import Testing

@Suite struct IcebergTransformTests {
    /// Source: Apache Iceberg table specification, Appendix B, "32-bit Hash Requirements".
    @Test(
        "values are hashed as the specification says",
        arguments: [
            (IcebergValue.int(34), 2_017_239_379), (.long(34), 2_017_239_379), (.decimal(1420), -500_754_589),
            (.int(17_486), -653_330_422), (.long(1_510_871_468_000_000), -2_047_944_441),
            (.string("iceberg"), 1_210_000_089), (.bytes([0, 1, 2, 3]), -188_683_207),
        ] as [(IcebergValue, Int32)]
    )
    func hashes(value: IcebergValue, hash: Int32) {
        #expect(value.bucketHash == hash)
    }

    /// Source: Apache Iceberg table specification, "Truncate Transform Details", and the names of the others.
    @Test(
        "transforms",
        arguments: [
            ("truncate[10]", .int, .int(1), .int(0)), ("truncate[10]", .int, .int(-1), .int(-10)),
            ("truncate[10]", .long, .long(-11), .long(-20)),
            ("truncate[50]", .decimal(precision: 9, scale: 2), .decimal(1065), .decimal(1050)),
            ("truncate[3]", .string, .string("iceberg"), .string("ice")),
            ("truncate[3]", .string, .string("한국어입니다"), .string("한국어")),
            ("year", .date, .int(-1), .int(-1)), ("month", .date, .int(17_501), .int(575)),
            ("day", .timestamp, .long(-1), .int(-1)), ("day", .date, .int(17_501), .int(17_501)),
            ("hour", .timestamptz, .long(1_512_151_975_038_194), .int(420_042)),
            ("hour", .timestamp, .long(-1), .int(-1)), ("identity", .string, .string("a"), .string("a")),
            ("bucket[16]", .long, .long(34), .int(3)), ("void", .string, .string("a"), nil),
        ] as [(String, IcebergType, IcebergValue, IcebergValue?)]
    )
    func results(transform: String, type: IcebergType, value: IcebergValue, result: IcebergValue?) {
        #expect(IcebergTransform(transform).apply(value, type) == result)
        #expect(IcebergTransform(transform).description == transform)
        #expect(IcebergTransform(transform).apply(nil, type) == nil)
    }

    @Test(
        "bounds are read as they were written",
        arguments: [
            (.boolean(true), .boolean, [1]), (.int(-2), .int, [254, 255, 255, 255]),
            (.long(1), .long, [1, 0, 0, 0, 0, 0, 0, 0]),
            (.decimal(128), .decimal(precision: 9, scale: 2), [0, 128]),
            (.decimal(-128), .decimal(precision: 9, scale: 2), [128]),
            (.decimal(-129), .decimal(precision: 9, scale: 2), [255, 127]),
            (.decimal(0), .decimal(precision: 38, scale: 0), [0]), (.string("é"), .string, [195, 169]),
            (.float(1), .float, [0, 0, 128, 63]), (.bytes([1]), .binary, [1]),
        ] as [(IcebergValue, IcebergType, [UInt8])]
    )
    func bounds(value: IcebergValue, type: IcebergType, bytes: [UInt8]) {
        #expect(value.binary == bytes)
        #expect(IcebergValue(binary: bytes, type) == value)
    }

    @Test("a bound written before a column became wider is read as the wider type")
    func promoted() {
        #expect(IcebergValue(binary: [254, 255, 255, 255], .long) == .long(-2))
        #expect(IcebergValue(binary: [0, 0, 128, 63], .double) == .double(1))
    }

    @Test(
        "folders of partitions",
        arguments: [
            ("day", .timestamp, .int(17_501), "k=2017-12-01"), ("month", .date, .int(-1), "k=1969-12"),
            ("year", .date, .int(47), "k=2017"), ("hour", .timestamp, .int(420_042), "k=2017-12-01-18"),
            ("identity", .string, .string("a/b c"), "k=a%2Fb%20c"), ("identity", .string, nil, "k=null"),
            ("identity", .decimal(precision: 9, scale: 2), .decimal(-5), "k=-0.05"),
            ("identity", .date, .int(0), "k=1970-01-01"),
        ] as [(String, IcebergType, IcebergValue?, String)]
    )
    func paths(transform: String, type: IcebergType, value: IcebergValue?, path: String) {
        let field = PartitionSpec.Field(
            sourceID: 1,
            fieldID: 1000,
            name: "k",
            transform: IcebergTransform(transform)
        )

        #expect(PartitionSpec(id: 0, fields: [field]).path([value], [type]) == path)
    }

    @Test(
        "values of the engine's texts",
        arguments: [
            ("2017-12-01", .date, .int(17_501)), ("1969-12-31 23:59:59.5", .timestamp, .long(-500_000)),
            ("2017-12-01 18:12:55.038194+00", .timestamptz, .long(1_512_151_975_038_194)),
            ("-0.05", .decimal(precision: 9, scale: 2), .decimal(-5)),
            ("7", .decimal(precision: 9, scale: 2), .decimal(700)), ("x", .int, nil),
            ("true", .boolean, .boolean(true)),
        ] as [(String, IcebergType, IcebergValue?)]
    )
    func texts(text: String, type: IcebergType, value: IcebergValue?) {
        #expect(IcebergValue(text: text, type) == value)
    }
}
