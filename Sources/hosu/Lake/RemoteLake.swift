import Gateway
import Primitives

/// A running server, reached over HTTP with signed requests.
struct RemoteLake: LakeConnection {
    private let client: LoopbackClient
    private let signer: RequestSigner
    private let region: String

    private static let targets = ["athena": "AmazonAthena", "glue": "AWSGlue"]

    /// - Throws: `EndpointProblem` for a URL that cannot be used.
    init(endpoint: String, caller: CallerEnvironment = .current) throws {
        client = LoopbackClient(try Endpoint(endpoint))
        signer = RequestSigner(
            accessKeyID: caller.accessKeyID,
            secret: caller.secret,
            region: caller.region
        )
        region = caller.region
    }

    func call(_ service: String, _ operation: String, _ input: JSONValue) async throws -> JSONValue {
        guard let target = Self.targets[service] else {
            throw LakeFailure(
                code: "UnknownService",
                message: "The service \(service) is not called over HTTP."
            )
        }
        let answer = try await send(
            "POST",
            "/",
            [("content-type", "application/x-amz-json-1.1"), ("x-amz-target", "\(target).\(operation)")],
            body: input.bytes,
            service: service
        )
        let json = answer.body.isEmpty ? [:] : try? JSONValue(parsing: answer.body)
        guard answer.status < 300, let json else { throw Self.failure(answer, json) }
        return json
    }

    func makeBucket(_ name: String) async throws {
        let place =
            "<CreateBucketConfiguration><LocationConstraint>\(region)</LocationConstraint></CreateBucketConfiguration>"
        let body = region == "us-east-1" ? [] : Array(place.utf8)
        let path = "/" + PercentCoding.encode(name)
        let answer = try await send("PUT", path, [], body: body, service: "s3")
        guard answer.status < 300 || answer.status == 409 else { throw Self.failure(answer, nil) }
    }

    func close() async {
        client.close()
    }

    private func send(
        _ method: String,
        _ path: String,
        _ headers: [(name: String, value: String)],
        body: [UInt8],
        service: String
    ) async throws -> HTTPAnswer {
        let signed = signer.signed(
            method,
            path: path,
            headers: [("host", client.endpoint.authority)] + headers,
            body: body,
            service: service,
            now: World.system.clock.now
        )
        return try await client.send(method, path, headers: signed, body: body)
    }

    private static func failure(_ answer: HTTPAnswer, _ json: JSONValue?) -> LakeFailure {
        let type = json?["__type"]?.string ?? "HTTP status \(answer.status)"
        let message = json?["message"]?.string ?? json?["Message"]?.string
        return LakeFailure(
            code: type.split(separator: "#").last.map(String.init) ?? type,
            message: message ?? String(decoding: answer.body.prefix(500), as: UTF8.self)
        )
    }
}

/// Where a server answers.
struct Endpoint: Equatable, Sendable {
    let host: String
    let port: Int

    /// As the `Host` header has it.
    var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Reads `http://host:port`; the port is 4566 when none is given.
    ///
    /// - Throws: `EndpointProblem`.
    init(_ text: String) throws(EndpointProblem) {
        if text.hasPrefix("https://") { throw EndpointProblem.encrypted(text) }
        var rest = text.hasPrefix("http://") ? text.dropFirst(7) : Substring(text)
        if let slash = rest.firstIndex(of: "/") {
            guard rest[slash...].allSatisfy({ $0 == "/" }) else { throw EndpointProblem.malformed(text) }
            rest = rest[..<slash]
        }
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            host = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        } else {
            let end = rest.firstIndex(of: ":") ?? rest.endIndex
            host = String(rest[..<end])
            rest = rest[end...]
        }
        guard let number = rest.isEmpty ? 4566 : Int(rest.dropFirst()), (1...65535).contains(number),
            !host.isEmpty, rest.isEmpty || rest.hasPrefix(":")
        else { throw EndpointProblem.malformed(text) }
        port = number
    }
}

/// Why an endpoint cannot be used.
enum EndpointProblem: Error, Equatable, CustomStringConvertible {
    case encrypted(String)
    case malformed(String)
    case unreachable(String, reason: String)
    case broken(String, reason: String)

    var description: String {
        switch self {
        case .encrypted(let text): "\(text): this client does not speak TLS; give an http:// endpoint."
        case .malformed(let text): "\(text) is no endpoint; one looks like http://127.0.0.1:4566."
        case .unreachable(let authority, let reason):
            "No server answers at \(authority): \(reason). Start one with `hosu serve`."
        case .broken(let authority, let reason): "The answer of \(authority) could not be read: \(reason)."
        }
    }
}
