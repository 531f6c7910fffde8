import Primitives
import Shapes

/// Writes XML to bytes; the caller closes what it opens.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []

    mutating func reserveCapacity(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    mutating func declaration() {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    mutating func open(
        _ name: String,
        namespace: XMLNamespace? = nil,
        attributes: [(name: String, value: String)] = []
    ) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        if let namespace {
            raw(" xmlns")
            if let prefix = namespace.prefix {
                raw(":")
                bytes.append(contentsOf: prefix.utf8)
            }
            raw("=\"")
            escaped(namespace.uri)
            raw("\"")
        }
        for attribute in attributes {
            raw(" ")
            bytes.append(contentsOf: attribute.name.utf8)
            raw("=\"")
            escaped(attribute.value)
            raw("\"")
        }
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func close(_ name: String) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func element(_ name: String, _ text: String) {
        open(name)
        escaped(text)
        close(name)
    }

    mutating func iso8601(_ moment: Timestamp, withMilliseconds: Bool) {
        moment.appendISO8601(to: &bytes, withMilliseconds: withMilliseconds)
    }

    mutating func escaped(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in 0..<buffer.count where Self.mustEscape(buffer[index]) {
                bytes.append(contentsOf: buffer[start..<index])
                escape(buffer[index])
                start = index + 1
            }
            bytes.append(contentsOf: buffer[start...])
        }
    }

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private static func mustEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        case 9, 10: false
        default: byte < 32
        }
    }

    /// Carriage returns are escaped because a reader turns a bare one into a line feed, other control characters because
    /// XML 1.0 cannot hold them bare; S3 does the same.
    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        default:
            raw("&#")
            bytes.append(contentsOf: String(byte).utf8)
            raw(";")
        }
    }
}
