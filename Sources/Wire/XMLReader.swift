import Primitives

/// One element of an XML document.
struct XMLElement: Equatable {
    /// With its prefix, as written.
    var name: String
    var attributes: [String: String] = [:]
    var children: [XMLElement] = []
    /// The character data directly inside, references resolved.
    var text = ""

    /// The name without its prefix.
    var localName: Substring {
        name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? Substring(name)
    }
}

/// Why bytes are no well-formed XML.
struct XMLFailure: Error, Equatable {
    let message: String
    let offset: Int
}

/// Reads the XML that clients send: elements, attributes, character data, CDATA, comments, and no document types.
///
/// Without document types there are no entities beyond the five of XML, and so nothing to expand and nothing to fetch.
struct XMLReader {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    private static let depthLimit = 128

    static func parse(_ bytes: [UInt8]) throws(XMLFailure) -> XMLElement {
        var reader = XMLReader(bytes: bytes)
        if reader.starts(with: "\u{FEFF}") { reader.index += 3 }
        try reader.skipProlog()
        let root = try reader.element()
        try reader.skipProlog()
        guard reader.index == bytes.count else { throw reader.failure("content after the root element") }
        return root
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func failure(_ message: String) -> XMLFailure {
        XMLFailure(message: message, offset: index)
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return text.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, [9, 10, 13, 32].contains(bytes[index]) { index += 1 }
    }

    private mutating func skip(past end: StaticString) throws(XMLFailure) {
        while index < bytes.count, !starts(with: end) { index += 1 }
        guard index < bytes.count else { throw failure("missing \(end)") }
        index += end.utf8CodeUnitCount
    }

    private mutating func skipProlog() throws(XMLFailure) {
        while true {
            skipBlanks()
            if starts(with: "<?") {
                try skip(past: "?>")
            } else if starts(with: "<!--") {
                try skip(past: "-->")
            } else if starts(with: "<!") {
                throw failure("document types are not taken")
            } else {
                return
            }
        }
    }

    private mutating func name() throws(XMLFailure) -> String {
        let start = index
        while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
        guard index > start else { throw failure("a name is missing") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 9, 10, 13, 32, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="),
            UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "&"):
            false
        default: true
        }
    }

    private mutating func element() throws(XMLFailure) -> XMLElement {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "<") else {
            throw failure("an element is missing")
        }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw failure("elements lie too deep in one another") }
        index += 1
        var element = XMLElement(name: try name())
        while true {
            skipBlanks()
            if starts(with: "/>") {
                index += 2
                return element
            }
            if starts(with: ">") {
                index += 1
                break
            }
            let attribute = try name()
            skipBlanks()
            guard starts(with: "=") else { throw failure("attribute \(attribute) has no value") }
            index += 1
            skipBlanks()
            element.attributes[attribute] = try quoted()
        }
        try content(of: &element)
        return element
    }

    private mutating func quoted() throws(XMLFailure) -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
        else {
            throw failure("a quote is missing")
        }
        let quote = bytes[index]
        index += 1
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] != quote { try appendCharacter(to: &text) }
        guard index < bytes.count else { throw failure("a quote is missing") }
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func content(of element: inout XMLElement) throws(XMLFailure) {
        var text: [UInt8] = []
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") {
                try appendCharacter(to: &text)
            } else if starts(with: "</") {
                index += 2
                let name = try name()
                guard name == element.name else { throw failure("</\(name)> closes <\(element.name)>") }
                skipBlanks()
                guard starts(with: ">") else { throw failure("</\(name) is not closed") }
                index += 1
                element.text = String(decoding: text, as: UTF8.self)
                return
            } else if starts(with: "<!--") {
                try skip(past: "-->")
            } else if starts(with: "<![CDATA[") {
                index += 9
                let start = index
                try skip(past: "]]>")
                text.append(contentsOf: bytes[start..<index - 3])
            } else if starts(with: "<?") {
                try skip(past: "?>")
            } else {
                element.children.append(try self.element())
            }
        }
        throw failure("<\(element.name)> is not closed")
    }

    /// Takes one byte, or one reference such as `&amp;` or `&#44032;`.
    private mutating func appendCharacter(to text: inout [UInt8]) throws(XMLFailure) {
        guard bytes[index] == UInt8(ascii: "&") else {
            text.append(bytes[index])
            index += 1
            return
        }
        let start = index + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: ";"), index - start < 12 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ";") else {
            throw failure("a reference is not closed")
        }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        switch name {
        case "amp": text.append(UInt8(ascii: "&"))
        case "lt": text.append(UInt8(ascii: "<"))
        case "gt": text.append(UInt8(ascii: ">"))
        case "quot": text.append(UInt8(ascii: "\""))
        case "apos": text.append(UInt8(ascii: "'"))
        default:
            guard let scalar = Self.scalar(name) else { throw failure("&\(name); is not known") }
            text.append(contentsOf: String(Character(scalar)).utf8)
        }
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init)
    }
}
