import Primitives
import ServiceKit
import Wire

/// The routes by which scripts and containers ask whether the server is up; they need no signature.
struct HealthRoutes: Sendable {
    let services: [String]
    let reporters: [any HealthReporter]

    private static let paths: Set<String> = ["/_hosu/health", "/_localstack/health"]

    /// The answer; nil when the path is another.
    ///
    /// The form is the one that tools which wait for LocalStack read.
    func answer(_ head: RequestHead) -> WireResponse? {
        guard Self.paths.contains(head.path) else { return nil }
        guard head.method == "GET" || head.method == "HEAD" else {
            return WireResponse(status: 405, headers: ["Allow": "GET, HEAD"])
        }
        let states = services.map { ($0, JSONValue.string("running")) }
        let members: [(String, JSONValue)] = [
            ("services", .object(JSONObject(states))),
            ("edition", "hosu"),
            ("version", .string(HosuVersion.text)),
        ]
        let bytes = JSONValue.object(JSONObject(members + reporters.flatMap(\.health))).bytes
        return WireResponse(
            status: 200,
            headers: ["Content-Type": "application/json", "Content-Length": "\(bytes.count)"],
            body: .bytes(head.method == "HEAD" ? [] : bytes)
        )
    }
}

/// The version of this program.
package enum HosuVersion {
    package static let text = "0.1.0"
}
