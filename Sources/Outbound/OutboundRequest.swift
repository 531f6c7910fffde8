package import Primitives

/// A request to somebody outside, such as the endpoint of a subscription.
package struct OutboundRequest: Sendable {
    package var method: String
    package var address: OutboundAddress
    /// Without `Host`, `Content-Length` and `Authorization`, which follow from the rest.
    package var headers: HeaderList
    package var body: [UInt8]
    /// How long the whole of it may take.
    package var limit: Duration

    package init(
        _ method: String,
        _ address: OutboundAddress,
        headers: HeaderList = HeaderList(),
        body: [UInt8] = [],
        limit: Duration = .seconds(15)
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
        self.limit = limit
    }
}

/// What was answered.
package struct OutboundResponse: Sendable {
    package let status: Int
    package let headers: HeaderList
    /// The beginning of the body, at most 64 KiB.
    package let body: [UInt8]
}

/// Why there is no answer; each may be otherwise the next time.
package enum OutboundFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case unreachable(String)
    case timedOut
    /// What came is no HTTP, or ended early.
    case brokenAnswer(String)
    /// There is no secure connection, such as for want of a certificate that is trusted.
    case insecure(String)

    package var description: String {
        switch self {
        case .unreachable(let reason): "The endpoint cannot be reached: \(reason)."
        case .timedOut: "The endpoint did not answer in time."
        case .brokenAnswer(let reason): "The endpoint did not answer as HTTP asks for: \(reason)."
        case .insecure(let reason): "There is no secure connection to the endpoint: \(reason)."
        }
    }
}

/// An address of HTTP, taken apart.
package struct OutboundAddress: Hashable, Sendable {
    package let isSecure: Bool
    /// Without brackets where it is an address of IPv6.
    package let host: String
    package let port: Int
    /// Path and query as they are sent.
    package let target: String
    /// `name:password`, decoded, where the address has them.
    package let credentials: String?
    /// The host as headers write it, with its port where it was written.
    package let authority: String

    /// Nil for what is no address of `http` or `https`.
    package init?(_ text: String) {
        let lowered = text.lowercased()
        guard let scheme = ["http://", "https://"].first(where: lowered.hasPrefix),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        isSecure = scheme == "https://"
        let rest = text.dropFirst(scheme.count).prefix { $0 != "#" }
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        var place = rest[..<end]
        if let at = place.lastIndex(of: "@") {
            credentials = PercentCoding.decode(String(place[..<at]))
            place = place[place.index(after: at)...]
        } else {
            credentials = nil
        }
        authority = String(place)
        let standard = isSecure ? 443 : 80
        var portText: Substring?
        if place.hasPrefix("["), let close = place.firstIndex(of: "]") {
            host = String(place[place.index(after: place.startIndex)..<close])
            let behind = place[place.index(after: close)...]
            guard behind.isEmpty || behind.hasPrefix(":") else { return nil }
            portText = behind.isEmpty ? nil : behind.dropFirst()
        } else if let colon = place.firstIndex(of: ":") {
            host = String(place[..<colon])
            portText = place[place.index(after: colon)...]
        } else {
            host = String(place)
        }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        if let portText {
            guard let number = Int(portText), (1...65_535).contains(number) else { return nil }
            port = number
        } else {
            port = standard
        }
        let path = rest[end...]
        target = path.isEmpty ? "/" : path.hasPrefix("/") ? String(path) : "/" + path
    }
}
