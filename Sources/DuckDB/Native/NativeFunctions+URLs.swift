import Primitives

extension NativeFunctions {
    /// Parts of URLs, as Java's `URI` finds them.
    static let urls: [NativeFunction] = [
        .text("hosu_url_extract", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            guard let url = JavaURI(arguments.bytes(0, row)) else { return false }
            switch arguments.string(1, row) {
            case "protocol": sink.append(url.scheme ?? "")
            case "host": sink.append(url.host ?? "")
            case "path": try sink.append(urlEncoded: url.path, plusIsBlank: false)
            case "query": try sink.append(urlEncoded: url.query ?? "", plusIsBlank: false)
            case "fragment": try sink.append(urlEncoded: url.fragment ?? "", plusIsBlank: false)
            case "port":
                guard let port = url.port else { return false }
                sink.append(port)
            case let part:
                throw NativeFailure("NOT_SUPPORTED", "A URL has no part \(part)")
            }
            return true
        },
        .text("hosu_url_decode", [.varchar]) { arguments, row, sink throws(NativeFailure) in
            try sink.append(urlEncoded: arguments.string(0, row), plusIsBlank: true)
            return true
        },
        .text("hosu_url_encode", [.varchar]) { arguments, row, sink in
            for byte in arguments.bytes(0, row) {
                switch byte {
                case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                    UInt8(ascii: "*"):
                    sink.append(byte)
                case UInt8(ascii: " "): sink.append(UInt8(ascii: "+"))
                default:
                    sink.append(UInt8(ascii: "%"))
                    sink.append(Hex.encode(CollectionOfOne(byte), uppercase: true))
                }
            }
            return true
        },
        .text("hosu_url_parameter", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            guard let query = JavaURI(arguments.bytes(0, row))?.query else { return false }
            let wanted = arguments.string(1, row)
            for parameter in query.split(separator: "&") {
                let parts = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.first.map(String.init) == wanted else { continue }
                try sink.append(urlEncoded: parts.count > 1 ? String(parts[1]) : "", plusIsBlank: true)
                return true
            }
            return false
        },
    ]
}

extension ByteSink {
    /// Appends text with `%XX` decoded; bytes that are no UTF-8 become replacement characters.
    ///
    /// Source: java.net.URLDecoder, also for its words.
    func append(urlEncoded text: String, plusIsBlank: Bool) throws(NativeFailure) {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return append(text)
        }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "%") else {
                decoded.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                index += 1
                continue
            }
            guard index + 2 < bytes.count else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "URLDecoder: Incomplete trailing escape (%) pattern"
                )
            }
            guard let high = Hex.digit(bytes[index + 1]), let low = Hex.digit(bytes[index + 2]) else {
                let shown = String(decoding: bytes[index + 1...index + 2], as: UTF8.self)
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "URLDecoder: Illegal hex characters in escape (%) pattern - Error at index 0 in: \"\(shown)\""
                )
            }
            decoded.append(high << 4 | low)
            index += 3
        }
        append(String(decoding: decoded, as: UTF8.self))
    }
}

/// A URI taken apart, its parts as they are written.
///
/// Source: java.net.URI, whose grammar is RFC 2396 with all characters beyond ASCII allowed.
struct JavaURI {
    private(set) var scheme: String?
    private(set) var host: String?
    private(set) var port: String?
    private(set) var path = ""
    private(set) var query: String?
    private(set) var fragment: String?

    /// Nil when the text is malformed.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard !bytes.isEmpty, Self.hasOnlyLegalCharacters(bytes) else { return nil }
        var rest = Substring(decoding: bytes, as: UTF8.self)
        if let hash = rest.firstIndex(of: "#") {
            fragment = String(rest[rest.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let colon = rest.firstIndex(where: { ":/?".contains($0) }), rest[colon] == ":" {
            let name = rest[..<colon]
            guard let first = name.utf8.first, Self.isLetter(first),
                name.utf8.allSatisfy(Self.isSchemeCharacter)
            else {
                return nil
            }
            scheme = String(name)
            rest = rest[rest.index(after: colon)...]
            guard !rest.isEmpty else { return nil }
            // What follows a scheme without a slash is opaque: it has no parts.
            guard rest.hasPrefix("/") else { return }
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: "/") ?? rest.endIndex
            readAuthority(rest[..<end])
            rest = rest[end...]
        }
        path = String(rest)
    }

    /// An authority that is no host and port is legal and names no host.
    private mutating func readAuthority(_ authority: Substring) {
        var server = authority
        if let at = server.lastIndex(of: "@") { server = server[server.index(after: at)...] }
        var name = server
        var number: Substring?
        if !server.hasSuffix("]"), let colon = server.lastIndex(of: ":") {
            name = server[..<colon]
            number = server[server.index(after: colon)...]
        }
        guard number?.utf8.allSatisfy({ (48...57).contains($0) }) != false, Self.isHost(name) else { return }
        host = String(name)
        if let number, !number.isEmpty { port = String(number) }
    }

    private static func isHost(_ name: Substring) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") { return true }
        return !name.isEmpty
            && name.utf8.allSatisfy {
                isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

    private static func isSchemeCharacter(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte) || "+-.".utf8.contains(byte)
    }

    private static func hasOnlyLegalCharacters(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let illegal = Set(" \"<>\\^`{|}".utf8)
        for (index, byte) in bytes.enumerated() {
            if byte < 0x20 || byte == 0x7F || illegal.contains(byte) { return false }
            if byte == UInt8(ascii: "%") {
                guard index + 2 < bytes.count, Hex.digit(bytes[index + 1]) != nil,
                    Hex.digit(bytes[index + 2]) != nil
                else {
                    return false
                }
            }
        }
        return true
    }
}
