import Avro
import Primitives
import Testing

@Suite struct AvroFileTests {
    private static let schema = """
        {"type":"record","name":"row","namespace":"a.b","fields":[
         {"name":"id","type":"long","field-id":1},
         {"name":"name","type":["null","string"],"default":null},
         {"name":"tags","type":{"type":"array","items":"string","element-id":7}},
         {"name":"price","type":{"type":"fixed","name":"d","size":3,"logicalType":"decimal","precision":6,"scale":2}},
         {"name":"day","type":{"type":"int","logicalType":"date"}},
         {"name":"sizes","type":{"type":"map","values":["int","double"]}},
         {"name":"kind","type":{"type":"enum","name":"kind","symbols":["A","B"]}},
         {"name":"next","type":["null","row"]}]}
        """

    private static func row(_ id: Int64, next: AvroValue = .null) -> AvroValue {
        .record([
            .integer(id), id % 2 == 0 ? .null : .string("이름 \(id)"), .array([.string("x"), .string("")]),
            .bytes([0, 1, 2]), .integer(-3), .map([AvroMapEntry(key: "k", value: .double(1.5))]), .string("B"),
            next,
        ])
    }

    @Test("what is written is read again", arguments: [AvroCodec.null, .deflate])
    func roundTrip(codec: AvroCodec) throws {
        let schema = try AvroSchema(parsing: Self.schema)
        var writer = AvroFileWriter(
            schema,
            metadata: [("format-version", "2")],
            codec: codec,
            mark: Array(0..<16)
        )
        let rows = (0..<5000).map { Self.row($0, next: Self.row($0 + 1)) }
        for row in rows { try writer.append(row) }
        let bytes = writer.finish()

        let file = try AvroFile(bytes)

        #expect(file.header.text("format-version") == "2")
        #expect(file.schema == schema)
        #expect(try file.rows() == rows)
    }

    @Test("a schema keeps the attributes of its fields, and spells a type out once")
    func schemaText() throws {
        let schema = try AvroSchema(parsing: Self.schema)

        #expect(try AvroSchema(schema.json) == schema)
        #expect(schema.record?.fields[0].fieldID == 1)
        #expect(schema.record?.fields[7].schema == .union([.null, .reference("a.b.row")]))
        #expect(schema.json["fields"]?[2]?["type"]?["element-id"] == 7)
    }

    @Test("a file that ends too early or is damaged is refused", arguments: [10, 300, 700])
    func truncated(count: Int) throws {
        let schema = try AvroSchema(parsing: Self.schema)
        var writer = AvroFileWriter(schema, mark: Array(0..<16))
        for id in 0..<500 { try writer.append(Self.row(Int64(id))) }
        let bytes = Array(writer.finish().dropLast(count))

        #expect(throws: AvroFailure.truncated) { _ = try AvroFile(bytes).rows() }
    }

    @Test("a codec that is not known is refused by name")
    func codec() throws {
        var encoder = AvroEncoder()
        encoder.write(raw: AvroFileHeader.magic)
        encoder.write(2)
        for (name, value) in [("avro.schema", "\"int\""), ("avro.codec", "zstandard")] {
            encoder.write(counted: Array(name.utf8))
            encoder.write(counted: Array(value.utf8))
        }
        encoder.write(0)
        encoder.write(raw: [UInt8](repeating: 7, count: 16))
        encoder.write(1)
        encoder.write(counted: [2])
        encoder.write(raw: [UInt8](repeating: 7, count: 16))
        let bytes = encoder.bytes

        #expect(throws: AvroFailure.codec("zstandard")) { _ = try AvroFile(bytes).rows() }
    }

    @Test("numbers of variable length", arguments: [0, -1, 1, 63, 64, -65, .max, .min] as [Int64])
    func numbers(value: Int64) throws {
        var encoder = AvroEncoder()
        encoder.write(value)
        var decoder = AvroDecoder(encoder.bytes)

        #expect(try decoder.long() == value)
        #expect(decoder.isAtEnd)
    }
}
