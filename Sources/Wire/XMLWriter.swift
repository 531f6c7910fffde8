import Primitives
import Shapes

/// Writes XML to bytes; the caller closes what it opens.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []

    mutating func declaration() {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    mutating func open(
        _ name: String,
        namespace: XMLNamespace? = nil,
        attributes: [(name: String, value: String)] = []
    ) {
        raw("<")
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
        raw(">")
    }

    mutating func close(_ name: String) {
        raw("</")
        bytes.append(contentsOf: name.utf8)
        raw(">")
    }

    mutating func element(_ name: String, _ text: String) {
        open(name)
        escaped(text)
        close(name)
    }

    mutating func escaped(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in 0..<buffer.count {
                guard let escape = Self.escape(buffer[index]) else { continue }
                bytes.append(contentsOf: buffer[start..<index])
                raw(escape)
                start = index + 1
            }
            bytes.append(contentsOf: buffer[start...])
        }
    }

    private mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Carriage returns are escaped because a reader turns a bare one into a line feed.
    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 13: "&#13;"
        default: nil
        }
    }
}
