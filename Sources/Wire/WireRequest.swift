package import Primitives

/// A request as it came in, after signature and transfer coding, before anybody asked what it means.
package struct WireRequest: Sendable {
    /// In capitals: `GET`.
    package var method: String
    /// The path as the request line has it, percent-encoded, without the query; virtual-host buckets put in front.
    package var path: String
    package var query: [QueryItem]
    package var headers: HeaderList
    /// The body without `aws-chunked` framing.
    package var body: BodyStream

    package init(
        method: String,
        path: String,
        query: [QueryItem] = [],
        headers: HeaderList = HeaderList(),
        body: BodyStream = .empty
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// Splits a request target such as `/bucket?list-type=2&prefix=a%20b`.
    package init(method: String, target: String, headers: HeaderList = HeaderList(), body: BodyStream = .empty)
    {
        let mark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
        self.init(
            method: method,
            path: String(target[..<(mark ?? target.endIndex)]),
            query: mark.map { QueryItem.items(of: target[target.utf8.index(after: $0)...]) } ?? [],
            headers: headers,
            body: body
        )
    }
}

/// One `name=value` of a query string or a form, decoded.
package struct QueryItem: Sendable, Equatable {
    package var name: String
    /// Nil where there is no equals sign.
    package var value: String?

    package init(name: String, value: String?) {
        self.name = name
        self.value = value
    }

    /// The items of `a=1&b&c=x+y`; what cannot be decoded is kept as it is.
    package static func items(of text: some StringProtocol) -> [QueryItem] {
        text.split(separator: "&").map { part in
            let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return QueryItem(name: decoded(pieces[0]), value: pieces.count > 1 ? decoded(pieces[1]) : nil)
        }
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        PercentCoding.decode(text, plusIsBlank: true) ?? String(text)
    }
}

/// An answer as it goes out.
package struct WireResponse: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        case stream(BodyStream)
    }

    package var status: Int
    /// Without `Content-Length` where the body says it; an answer to `HEAD` has an empty body and states the length here.
    package var headers: HeaderList
    package var body: Body
    /// Called once with the count of the body's bytes that have left; nil where nobody wants to know.
    package var onceSent: (@Sendable (_ byteCount: Int64) -> Void)?

    package init(status: Int, headers: HeaderList = HeaderList(), body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension WireResponse {
    init(status: Int, headers: HeaderList = HeaderList(), contentType: String, bytes: [UInt8]) {
        var headers = headers
        if headers["Content-Type"] == nil { headers["Content-Type"] = contentType }
        self.init(status: status, headers: headers, body: .bytes(bytes))
    }
}
