import Compression
import Primitives

/// How the blocks of a container file are compressed.
package enum AvroCodec: String, Hashable, Sendable {
    case null
    case deflate
}

/// What stands before the rows of a container file.
///
/// Source: Apache Avro Specification, "Object Container Files".
package struct AvroFileHeader: Sendable {
    /// `avro.schema`, `avro.codec` and what writers add.
    package let metadata: [String: [UInt8]]
    package let schema: AvroSchema
    /// The schema as it is written.
    package let schemaText: String
    package let codecName: String
    /// What ends each block.
    package let mark: [UInt8]
    package let byteCount: Int

    package static let magic: [UInt8] = Array("Obj".utf8) + [1]

    /// Reads the start of a file; more may follow.
    ///
    /// - Throws: `.truncated` when `head` ends within the header.
    package init(_ head: [UInt8]) throws(AvroFailure) {
        guard head.starts(with: Self.magic) else {
            throw head.count < 4 ? .truncated : .malformed("it does not begin as Avro files do")
        }
        var decoder = AvroDecoder(head, from: Self.magic.count)
        guard case .map(let entries) = try decoder.value(.map(.bytes, attributes: JSONObject())) else {
            throw .malformed("its header is no map")
        }
        metadata = Dictionary(entries.map { ($0.key, $0.value.bytes ?? []) }) { _, last in last }
        mark = Array(try decoder.take(16))
        byteCount = decoder.position
        guard let text = metadata["avro.schema"] else { throw .schema("it is not there") }
        schemaText = String(decoding: text, as: UTF8.self)
        schema = try AvroSchema(parsing: schemaText)
        codecName = metadata["avro.codec"].map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    /// A member of the metadata as text.
    package func text(_ name: String) -> String? {
        metadata[name].map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A container file that is read whole.
package struct AvroFile: Sendable {
    package let header: AvroFileHeader
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) throws(AvroFailure) {
        header = try AvroFileHeader(bytes)
        self.bytes = bytes
    }

    package var schema: AvroSchema { header.schema }

    /// The rows, in order.
    package func rows() throws(AvroFailure) -> [AvroValue] {
        var rows: [AvroValue] = []
        var position = header.byteCount
        while position < bytes.count {
            var decoder = AvroDecoder(bytes, from: position)
            let count = try decoder.long()
            let payload = try decoder.counted()
            guard Array(try decoder.take(16)) == header.mark else { throw .malformed("a block has no end") }
            position = decoder.position
            guard count >= 0 else { throw .malformed("a block has less than no rows") }
            var block = AvroDecoder(try plain(Array(payload)), of: header.schema)
            for _ in 0..<count { rows.append(try block.value(header.schema)) }
        }
        return rows
    }

    private func plain(_ bytes: [UInt8]) throws(AvroFailure) -> [UInt8] {
        switch AvroCodec(rawValue: header.codecName) {
        case .null: return bytes
        case .deflate:
            do { return try Deflate.decompress(bytes) } catch { throw .malformed("a block cannot be inflated") }
        case nil: throw .codec(header.codecName)
        }
    }
}

/// A container file that is written.
package struct AvroFileWriter {
    private let schema: AvroSchema
    private let codec: AvroCodec
    private let mark: [UInt8]
    private var encoder = AvroEncoder()
    private var block = AvroEncoder()
    private var rowCount: Int64 = 0
    /// Bytes of rows after which a block ends.
    private static let blockSize = 64_000

    /// Begins a file.
    ///
    /// `schemaText` replaces the schema's own text, where a reader needs members that `AvroSchema` does not keep; `mark`
    /// is 16 bytes of chance.
    package init(
        _ schema: AvroSchema,
        schemaText: String? = nil,
        metadata: [(String, String)] = [],
        codec: AvroCodec = .deflate,
        mark: [UInt8]
    ) {
        precondition(mark.count == 16)
        self.schema = schema
        self.codec = codec
        self.mark = mark
        encoder.write(raw: AvroFileHeader.magic)
        let members =
            [("avro.schema", schemaText ?? schema.json.text), ("avro.codec", codec.rawValue)] + metadata
        encoder.write(Int64(members.count))
        for (name, value) in members {
            encoder.write(counted: Array(name.utf8))
            encoder.write(counted: Array(value.utf8))
        }
        encoder.write(0)
        encoder.write(raw: mark)
    }

    package mutating func append(_ row: AvroValue) throws(AvroFailure) {
        try block.write(row, as: schema)
        rowCount += 1
        if block.bytes.count >= Self.blockSize { endBlock() }
    }

    /// The file's bytes; nothing is written after this.
    package consuming func finish() -> [UInt8] {
        endBlock()
        return encoder.bytes
    }

    private mutating func endBlock() {
        guard rowCount > 0 else { return }
        encoder.write(rowCount)
        encoder.write(counted: codec == .deflate ? Deflate.compress(block.bytes) : block.bytes)
        encoder.write(raw: mark)
        block = AvroEncoder()
        rowCount = 0
    }
}
