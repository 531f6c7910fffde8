import Gateway
package import HosuServer
import Logging
package import Primitives
import ServiceKit
import Wire

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A whole Hosu for one test: the codecs, tables and services of the real one, state in memory, a clock that stands still.
///
/// Its objects lie in a temporary directory that goes with it. A class because it owns that directory.
package final class TestHosu: Sendable {
    /// How requests reach it.
    package enum Door: Sendable {
        /// Through the pipeline in this process.
        case direct
        /// Through a socket on loopback.
        case live
    }

    package let core: HosuCore
    package let clock: ManualClock
    /// The port that live requests go to; nil without a socket.
    package let port: Int?
    private let listener: HTTPServer?
    private let path: String

    /// Starts one; `close` it at the end of the test.
    ///
    /// `now` is a moment in ISO 8601; `configure` may change what an operator could.
    package init(
        _ door: Door = .direct,
        now: String = "2026-03-01T00:00:00Z",
        configure: (inout Configuration) -> Void = { _ in }
    ) async throws {
        guard let moment = Timestamp(iso8601: now) else { throw NotATimestamp(text: now) }
        path = FileManager.default.temporaryDirectory.path + "/hosu-test-" + UUID().uuidString
        clock = ManualClock(now: moment)
        var configuration = Configuration(storage: .memory(objectDirectory: path))
        configuration.listening.port = 0
        configuration.grace = .seconds(1)
        configuration.timekeeping = .given
        configure(&configuration)
        var logger = Logger(label: "hosu.test") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        core = try await HosuCore.open(configuration, world: .manual(clock: clock), logger: logger)
        switch door {
        case .direct:
            listener = nil
        case .live:
            let pipeline = core.pipeline
            listener = try await HTTPServer.start(host: "127.0.0.1", port: 0, logger: logger) {
                await pipeline.respond(to: $0)
            }
        }
        port = listener?.port
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where live requests go.
    package var endpoint: String { "http://127.0.0.1:\(port ?? 0)" }

    package func close() async {
        await listener?.stop(within: .seconds(1))
        await core.close()
    }

    /// Performs an operation by name, JSON in and JSON out, and throws the service's failure.
    package func invoke(
        _ service: String,
        _ operation: String,
        _ input: JSONValue = [:],
        tenant: Tenant = .standard
    ) async throws -> JSONValue {
        try await core.invoker.invoke(service, operation, input, call: core.call(tenant: tenant))
    }

    /// Sends an HTTP request through the pipeline and reads the whole answer.
    ///
    /// A request for S3 that carries no signature is signed by `test` unless it is to be anonymous.
    package func send(
        _ method: String,
        _ target: String,
        headers: HeaderList = [:],
        body: [UInt8] = [],
        isAnonymous: Bool = false
    ) async throws -> Answer {
        var headers = headers
        if !isAnonymous, needsSignature(target, headers) { headers["authorization"] = Self.authorization }
        if headers["host"] == nil { headers["host"] = "localhost:4566" }
        if !body.isEmpty || method == "PUT", headers["content-length"] == nil {
            headers["content-length"] = "\(body.count)"
        }
        let head = RequestHead(method: method, target: target, headers: headers)
        let response = await core.pipeline.respond(to: GatewayRequest(head: head, body: BodyStream(body)))
        switch response.body {
        case .bytes(let bytes):
            response.onceSent?(Int64(bytes.count))
            return Answer(status: response.status, headers: response.headers, bytes: bytes)
        case .stream(let stream):
            let bytes = try await stream.collect(upTo: 1 << 30)
            response.onceSent?(Int64(bytes.count))
            return Answer(status: response.status, headers: response.headers, bytes: bytes)
        }
    }

    /// A signature that is good where signatures are not checked.
    private static let authorization =
        "AWS4-HMAC-SHA256 Credential=test/20260301/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"

    private func needsSignature(_ target: String, _ headers: HeaderList) -> Bool {
        guard case .open = core.configuration.gateway.authentication else { return false }
        let isForAnother = headers["x-amz-target"] != nil || headers["content-type"] != nil && target == "/"
        let query = target.drop { $0 != "?" }
        let isPresigned = ["X-Amz-", "AWSAccessKeyId", "Action="].contains { query.contains($0) }
        return headers["authorization"] == nil && !isForAnother && !isPresigned
            && !target.hasPrefix("/_")
    }

    /// Calls an operation of a JSON service over HTTP.
    package func json(
        _ target: String,
        _ input: JSONValue = [:],
        headers: HeaderList = [:]
    ) async throws -> Answer {
        var headers = headers
        headers["x-amz-target"] = target
        headers["content-type"] = "application/x-amz-json-1.1"
        return try await send("POST", "/", headers: headers, body: input.bytes)
    }

    /// An answer that was read whole.
    package struct Answer: Sendable {
        package let status: Int
        package let headers: HeaderList
        package let bytes: [UInt8]

        package var text: String { String(decoding: bytes, as: UTF8.self) }

        /// - Throws: `JSONSyntaxFailure` when the answer is no JSON.
        package var json: JSONValue {
            get throws { try JSONValue(parsing: bytes) }
        }
    }

    /// The start of a test's clock was no moment.
    package struct NotATimestamp: Error {
        package let text: String
    }
}
