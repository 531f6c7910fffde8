import Primitives

/// Keeps web pages from driving a server that takes any credentials.
///
/// A page can send requests to `localhost` from the visitor's browser, and with DNS rebinding even read the answers. So a
/// host must be one that an attacker cannot point here, and a request that a browser sent for another site needs
/// permission. Programs that are no browsers send neither `Origin` nor `Sec-Fetch-Site` and are not concerned.
package struct BrowserGuard: Sendable {
    /// Why a request is turned away.
    package enum Refusal: Sendable, Equatable {
        case hostMissing
        case hostUnknown(String)
        case originUnknown(String)
        case crossSite

        /// What the answer says, and how to let the request in.
        package var message: String {
            switch self {
            case .hostMissing:
                "The request has no valid Host header."
            case .hostUnknown(let host):
                "The host \(host) is not one of this server's names. Start it with --allow-host \(host) "
                    + "if it should answer to that name."
            case .originUnknown(let origin):
                "A web page of \(origin) may not use this server. Start it with --allow-origin \(origin) "
                    + "if it should."
            case .crossSite:
                "A web page of another site may not use this server."
            }
        }
    }

    /// Names the server answers to besides the standard ones, with all names below them; `*` allows any.
    package let allowedHosts: [String]
    /// Origins whose pages may use the server, such as `http://localhost:3000`; `*` allows any.
    package let allowedOrigins: [String]
    /// False where every request must be signed, which no foreign page can do.
    package let checksHosts: Bool

    package init(allowedHosts: [String], allowedOrigins: [String], checksHosts: Bool) {
        self.allowedHosts = allowedHosts.map { $0.lowercased() }
        self.allowedOrigins = allowedOrigins.map { $0.lowercased() }
        self.checksHosts = checksHosts
    }

    /// Nil when the request may pass.
    package func refusal(of head: RequestHead) -> Refusal? {
        let field = head.headers["host"]
        guard let host = field.flatMap(HostName.init) else {
            return .hostMissing
        }
        if checksHosts, !isKnown(host) { return .hostUnknown(host.text) }
        if let origin = head.headers["origin"] {
            return allows(origin: origin, host: field) ? nil : .originUnknown(origin)
        }
        // Without an origin it is a plain GET: a link that was followed is harmless, for the page never sees the answer.
        let isNavigation = head.headers["sec-fetch-mode"] == "navigate"
        if head.headers["sec-fetch-site"] == "cross-site", !isNavigation { return .crossSite }
        return nil
    }

    /// Whether pages of that origin may use the server, because it is the server's own or was allowed.
    package func allows(origin: String, host: String?) -> Bool {
        let origin = origin.lowercased()
        if allowedOrigins.contains("*") || allowedOrigins.contains(origin) { return true }
        guard let host, !host.isEmpty else { return false }
        return origin == "http://" + host.lowercased() || origin == "https://" + host.lowercased()
    }

    /// An address cannot be rebound, and these names resolve to this machine or to Amazon's.
    private func isKnown(_ host: HostName) -> Bool {
        host.isAddress || allowedHosts.contains("*")
            || (allowedHosts + Self.standardHosts).contains(where: host.isWithin)
    }

    private static let standardHosts =
        VirtualHost.standardDomains + ["api.aws", "host.docker.internal", "host.containers.internal"]
}
