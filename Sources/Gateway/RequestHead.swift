package import Primitives
package import Wire

/// What a request says before its body: nothing decoded, nothing normalised, for a signature covers what was sent.
package struct RequestHead: Sendable, Equatable {
    package var method: String
    /// The path as sent, percent-encoded, beginning with a slash.
    package var path: String
    /// What follows the question mark as sent; empty when there is none.
    package var query: String
    /// Names are in lower case.
    package var headers: HeaderList
    package var version = "HTTP/1.1"

    package init(method: String, path: String, query: String = "", headers: HeaderList) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers.withLowercaseNames
    }

    /// Splits a request target; the absolute form that proxies send loses its scheme and authority.
    package init(method: String, target: String, headers: HeaderList) {
        var origin = Substring(target)
        if target.utf8.first != UInt8(ascii: "/") {
            for scheme in ["http://", "https://"] where target.hasPrefixIgnoringCase(scheme) {
                let rest = target.dropFirst(scheme.count)
                origin = rest.firstIndex { $0 == "/" || $0 == "?" }.map { rest[$0...] } ?? ""
            }
        }
        let mark = origin.utf8.firstIndex(of: UInt8(ascii: "?"))
        let path = String(origin[..<(mark ?? origin.endIndex)])
        self.init(
            method: method,
            path: path.utf8.first == UInt8(ascii: "/") || path == "*" ? path : "/" + path,
            query: mark.map { String(origin[origin.utf8.index(after: $0)...]) } ?? "",
            headers: headers
        )
    }

    /// The parameters of the query in the order they came; nil when an escape in it is broken.
    ///
    /// A plus sign is a blank.
    package var queryItems: [QueryItem]? {
        guard !query.isEmpty else { return [] }
        var items: [QueryItem] = []
        for part in query.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = pair.first, let name = PercentCoding.decode(first, plusIsBlank: true) else {
                return nil
            }
            guard pair.count == 2 else {
                items.append(QueryItem(name: name, value: nil))
                continue
            }
            guard let value = PercentCoding.decode(pair[1], plusIsBlank: true) else { return nil }
            items.append(QueryItem(name: name, value: value))
        }
        return items
    }
}

extension HeaderList {
    /// Whether a comma-separated list in the fields of that name has the token, in any case.
    package func lists(_ token: String, in name: String) -> Bool {
        all(name).contains { value in
            value.split(separator: ",").contains { trimmed($0).equalsIgnoringCase(token) }
        }
    }
}

/// The text without blanks and tabs at either end.
func trimmed(_ text: some StringProtocol) -> String {
    String(trimmedSlice(Substring(text)))
}

/// The part of the text between blanks and tabs at its ends.
func trimmedSlice(_ text: Substring) -> Substring {
    let isOther: (UInt8) -> Bool = { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard let first = text.utf8.firstIndex(where: isOther), let last = text.utf8.lastIndex(where: isOther)
    else { return "" }
    return text[first...last]
}

extension [QueryItem] {
    /// The value of the first parameter of that name, empty when it has no equals sign.
    package subscript(name: String) -> String? {
        first { $0.name == name }.map { $0.value ?? "" }
    }
}
