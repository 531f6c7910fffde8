package import Foundation

/// How records of one type become bytes, and which form of them this release writes.
///
/// The stored bytes are the version and then what `encode` returned.
package struct RecordCoder<Record: Sendable>: Sendable {
    /// The version that is written; 1 for the first form a record ever had.
    package let version: UInt8
    private let encodeBody: @Sendable (Record) throws -> [UInt8]
    private let decodeBody: @Sendable (ArraySlice<UInt8>, UInt8) throws -> Record

    /// A coder whose `decode` reads every version from 1 to `version`.
    package init(
        version: UInt8,
        encode: @escaping @Sendable (Record) throws -> [UInt8],
        decode: @escaping @Sendable (_ body: ArraySlice<UInt8>, _ version: UInt8) throws -> Record
    ) {
        self.version = version
        encodeBody = encode
        decodeBody = decode
    }

    /// The bytes of a record, for callers that keep keys by themselves.
    package func encode(_ record: Record) throws -> [UInt8] {
        var bytes = [version]
        bytes.append(contentsOf: try encodeBody(record))
        return bytes
    }

    /// - Throws: `StoreFailure` for bytes that are no record, with the table's name in it.
    package func decode(_ bytes: [UInt8], of table: TableName) throws -> Record {
        guard let stored = bytes.first else {
            throw StoreFailure.malformedRecord(table: table.text, reason: "it is empty")
        }
        guard stored <= version else {
            throw StoreFailure.recordFromTheFuture(table: table.text, version: stored)
        }
        do {
            return try decodeBody(bytes[1...], stored)
        } catch {
            throw StoreFailure.malformedRecord(table: table.text, reason: "\(error)")
        }
    }
}

extension RecordCoder where Record: Codable {
    /// A coder that writes JSON, which an operator can read.
    ///
    /// A new optional member needs no new version. For other changes, raise `version` and give `upgrade`, which
    /// turns the JSON of an older version into a record.
    package static func json(
        version: UInt8 = 1,
        upgrade: (@Sendable (_ json: Data, _ version: UInt8) throws -> Record)? = nil
    ) -> RecordCoder {
        RecordCoder(
            version: version,
            encode: { record in
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
                return Array(try encoder.encode(record))
            },
            decode: { body, stored in
                let json = Data(body)
                if stored < version, let upgrade { return try upgrade(json, stored) }
                return try JSONDecoder().decode(Record.self, from: json)
            }
        )
    }
}
