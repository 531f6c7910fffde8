/// The elements of one name in an XML text, whose end may be cut off.
///
/// Reads what crawlers need of XML: elements, attributes, text, CDATA, and the references that need no declaration. Names
/// keep no prefix of a namespace.
struct XMLElements {
    /// An element with what is inside.
    struct Element: Hashable {
        var name: String
        var attributes: [(name: String, value: String)] = []
        var children: [Element] = []
        var text = ""

        static func == (a: Element, b: Element) -> Bool {
            a.name == b.name && a.text == b.text && a.children == b.children
                && a.attributes.elementsEqual(b.attributes) { $0 == $1 }
        }

        func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    /// Whole elements of the name, in order; one inside another of the same name belongs to that.
    private(set) var rows: [Element] = []
    /// The name of the outermost element.
    private(set) var root: String?
    /// Whether the text is XML as far as it goes.
    private(set) var isXML = true

    private static let depthLimit = 200

    /// Looks for elements called `rowTag`.
    init(_ text: String, rowTag: String) {
        var cursor = Cursor(text)
        var open: [Element] = []
        var rowDepth: Int?
        while let token = cursor.next() {
            switch token {
            case .malformed:
                isXML = false
                return
            case .text(let text):
                if rowDepth != nil { open[open.count - 1].text += text }
            case .start(let name, let attributes, let isEmpty):
                guard open.count < Self.depthLimit else {
                    isXML = false
                    return
                }
                if root == nil { root = name }
                let isRow = rowDepth == nil && name == rowTag
                // Source: AWS Glue Developer Guide, "Writing XML custom classifiers": an empty element is no row.
                if isEmpty, isRow { continue }
                if isRow { rowDepth = open.count }
                let element = Element(name: name, attributes: rowDepth == nil ? [] : attributes)
                if isEmpty {
                    if rowDepth != nil { open[open.count - 1].children.append(element) }
                } else {
                    open.append(element)
                }
            case .end(let name):
                guard let element = open.popLast(), element.name == name else {
                    isXML = false
                    return
                }
                guard let depth = rowDepth else { continue }
                if open.count == depth {
                    rows.append(element)
                    rowDepth = nil
                } else {
                    open[open.count - 1].children.append(element)
                }
            }
        }
    }
}

/// Goes through the tags and texts of an XML document.
private struct Cursor {
    enum Token {
        case start(String, [(name: String, value: String)], isEmpty: Bool)
        case end(String)
        case text(String)
        case malformed
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Nil at the end of the text, where a tag may be cut off.
    mutating func next() -> Token? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else { return text() }
            if starts("<!--") {
                guard skip(past: "-->") else { return nil }
            } else if starts("<![CDATA[") {
                let start = position + 9
                guard skip(past: "]]>") else { return nil }
                return .text(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
            } else if starts("<?") {
                guard skip(past: "?>") else { return nil }
            } else if starts("<!") {
                guard skipDeclaration() else { return nil }
            } else {
                return tag()
            }
        }
        return nil
    }

    private func starts(_ mark: String) -> Bool { bytes[position...].starts(with: mark.utf8) }

    private mutating func skip(past mark: String) -> Bool {
        let mark = Array(mark.utf8)
        var index = position
        while index + mark.count <= bytes.count {
            if bytes[index..<(index + mark.count)].elementsEqual(mark) {
                position = index + mark.count
                return true
            }
            index += 1
        }
        return false
    }

    /// `<!DOCTYPE ...>`, which may have a part in brackets.
    private mutating func skipDeclaration() -> Bool {
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if byte == UInt8(ascii: ">"), depth <= 0 { return true }
        }
        return false
    }

    private mutating func text() -> Token {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        defer { position = end }
        return .text(Self.unescaped(bytes[position..<end]))
    }

    private mutating func tag() -> Token? {
        var index = position + 1
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        guard let name = name(&index) else { return index >= bytes.count ? nil : .malformed }
        var attributes: [(name: String, value: String)] = []
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case UInt8(ascii: ">"):
                position = index + 1
                return isEnd ? .end(name) : .start(name, attributes, isEmpty: false)
            case UInt8(ascii: "/"):
                guard index + 1 < bytes.count else { return nil }
                guard bytes[index + 1] == UInt8(ascii: ">"), !isEnd else { return .malformed }
                position = index + 2
                return .start(name, attributes, isEmpty: true)
            default:
                guard let attribute = self.name(&index) else { return .malformed }
                while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
                guard index < bytes.count else { return nil }
                guard bytes[index] == UInt8(ascii: "=") else { return .malformed }
                index += 1
                while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
                guard index < bytes.count else { return nil }
                let quote = bytes[index]
                guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .malformed }
                guard let end = bytes[(index + 1)...].firstIndex(of: quote) else { return nil }
                attributes.append((attribute, Self.unescaped(bytes[(index + 1)..<end])))
                index = end + 1
            }
        }
        return nil
    }

    /// A name without its prefix; nil where there is none.
    private func name(_ index: inout Int) -> String? {
        let start = index
        while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let first = text.unicodeScalars.first, !("0"..."9").contains(first), first != "-", first != "."
        else { return nil }
        return text.split(separator: ":").last.map(String.init)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"), 0x80...0xFF:
            true
        default: false
        }
    }

    private static let entities = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            guard let end = rest.firstIndex(of: ";") else { break }
            let name = rest[rest.index(after: rest.startIndex)..<end]
            if let known = entities[String(name)] {
                result += known
            } else if name.hasPrefix("#"), let scalar = scalar(name.dropFirst()) {
                result.unicodeScalars.append(scalar)
            } else {
                result += rest[...end]
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func scalar(_ digits: Substring) -> Unicode.Scalar? {
        let isHex = digits.first == "x"
        return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
}
