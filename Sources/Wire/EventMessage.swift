package import Primitives

/// One message of `application/vnd.amazon.eventstream`.
///
/// On the wire: the length of all, the length of the headers, a CRC-32 of both, the headers, the payload, and a CRC-32
/// of everything before it; numbers most significant byte first.
///
/// Source: Smithy documentation, Amazon Event Stream Specification.
package struct EventMessage: Equatable, Sendable {
    /// Text headers in order, such as `:event-type`.
    package var headers: HeaderList
    package var payload: [UInt8]

    package init(headers: HeaderList, payload: [UInt8] = []) {
        self.headers = headers
        self.payload = payload
    }

    /// The type code of a header whose value is text.
    private static let textType: UInt8 = 7
    /// Both lengths and their checksum.
    private static let preludeSize = 12
    /// The prelude and the checksum of the whole.
    private static let frameSize = 16

    /// The message as it goes out.
    package var bytes: [UInt8] {
        var fields: [UInt8] = []
        for field in headers.fields {
            fields.append(UInt8(truncatingIfNeeded: field.name.utf8.count))
            fields += field.name.utf8
            fields.append(Self.textType)
            fields += Self.bytes(of: UInt16(truncatingIfNeeded: field.value.utf8.count))
            fields += field.value.utf8
        }
        var message: [UInt8] = []
        message.reserveCapacity(Self.frameSize + fields.count + payload.count)
        message += Self.bytes(of: UInt32(Self.frameSize + fields.count + payload.count))
        message += Self.bytes(of: UInt32(fields.count))
        message += Checksum.value(of: message, .crc32)
        message += fields
        message += payload
        message += Checksum.value(of: message, .crc32)
        return message
    }

    private static func bytes<Number: FixedWidthInteger>(of number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}

extension EventMessage {
    /// Why bytes are no message.
    package enum Malformed: Error, Equatable {
        case tooShort
        case checksumWrong
        case headerUnreadable
    }

    /// Takes the first message off `bytes`; nil where there are too few for a whole one.
    package static func take(from bytes: inout ArraySlice<UInt8>) throws(Malformed) -> EventMessage? {
        guard bytes.count >= preludeSize else { return nil }
        let start = bytes.startIndex
        let length = number(bytes[start..<start + 4])
        let headerLength = number(bytes[start + 4..<start + 8])
        guard
            Checksum.value(of: Array(bytes[start..<start + 8]), .crc32) == Array(bytes[start + 8..<start + 12])
        else { throw .checksumWrong }
        guard length >= frameSize + headerLength else { throw .tooShort }
        guard bytes.count >= length else { return nil }
        let end = start + length
        guard Checksum.value(of: Array(bytes[start..<end - 4]), .crc32) == Array(bytes[end - 4..<end]) else {
            throw .checksumWrong
        }
        let fields = start + preludeSize
        let headers = try headers(bytes[fields..<fields + headerLength])
        let payload = Array(bytes[fields + headerLength..<end - 4])
        bytes = bytes[end...]
        return EventMessage(headers: headers, payload: payload)
    }

    private static func headers(_ bytes: ArraySlice<UInt8>) throws(Malformed) -> HeaderList {
        var headers = HeaderList()
        var rest = bytes
        while let nameLength = rest.popFirst() {
            guard rest.count > Int(nameLength) + 3 else { throw .headerUnreadable }
            let name = String(decoding: rest.prefix(Int(nameLength)), as: UTF8.self)
            rest = rest.dropFirst(Int(nameLength))
            guard rest.popFirst() == textType else { throw .headerUnreadable }
            let valueLength = number(rest.prefix(2))
            rest = rest.dropFirst(2)
            guard rest.count >= valueLength else { throw .headerUnreadable }
            headers.append(name, String(decoding: rest.prefix(valueLength), as: UTF8.self))
            rest = rest.dropFirst(valueLength)
        }
        return headers
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
