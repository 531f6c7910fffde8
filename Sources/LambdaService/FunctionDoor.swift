import Functions
import Logging
import Primitives
package import ServiceKit
import Shapes
import Store

/// Answers at the addresses of functions, and where packages of code are downloaded.
///
/// A function is reached below `/_lambda/url/ID/`, and at `ID.lambda-url.REGION.localhost` by clients that resolve such
/// names.
///
/// Source: Lambda Developer Guide, "Invoking Lambda function URLs".
package struct FunctionDoor: DirectDoor {
    private let core: LambdaCore

    package init(_ core: LambdaCore) {
        self.core = core
    }

    private static let folder = "/_lambda/"

    package let signingName = "lambda"

    package func isFor(labels: [Substring], path: String) -> Bool {
        path.hasPrefix(Self.folder) || labels.count >= 3 && labels[1] == "lambda-url"
    }

    package func answer(_ request: DirectRequest, _ call: Call) async -> DirectResponse {
        do {
            if request.labels.count >= 3, request.labels[1] == "lambda-url" {
                return try await address(String(request.labels[0]), path: request.path, request, call)
            }
            let rest = request.path.dropFirst(Self.folder.count)
            let parts = rest.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == "code" {
                return try await download(String(parts[1]), request, call)
            }
            if parts.count >= 2, parts[0] == "url" {
                let path = "/" + (parts.count == 3 ? String(parts[2]) : "")
                return try await address(String(parts[1]), path: path, request, call)
            }
            return Self.refusal(404, "Not Found")
        } catch is CancellationError {
            return Self.refusal(499, "The client has gone.")
        } catch {
            core.logger.error(
                "request for a function failed for a reason of our own",
                metadata: ["path": "\(request.path)", "fault": "\(String(reflecting: error))"]
            )
            return Self.refusal(500, "Internal Server Error")
        }
    }

    // MARK: - Code

    private func download(
        _ file: String,
        _ request: DirectRequest,
        _ call: Call
    ) async throws -> DirectResponse {
        var query: [Substring: Substring] = [:]
        for item in request.query.split(separator: "&") {
            let pair = item.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { query[pair[0]] = pair[1] }
        }
        guard request.method == "GET" || request.method == "HEAD", file.hasSuffix(".zip"),
            let digest = CodeDigest(hex: String(file.dropLast(4))),
            core.downloads.admits(
                digest.hex,
                expires: query["Expires"].map { String($0) },
                signature: query["Signature"].map { String($0) },
                at: call.world.clock.now
            )
        else { return Self.refusal(403, "Request has expired") }
        let zip: [UInt8]
        do {
            zip = try await core.packages.zip(digest)
        } catch is FunctionFailure {
            return Self.refusal(404, "Not Found")
        }
        return DirectResponse(
            status: 200,
            headers: ["Content-Type": "application/zip"],
            body: BodyStream(request.method == "HEAD" ? [] : zip)
        )
    }

    // MARK: - Functions

    private func address(
        _ id: String,
        path: String,
        _ request: DirectRequest,
        _ call: Call
    ) async throws -> DirectResponse {
        let (record, policy) = try await core.store.read { [tables = core.tables] view in
            let record = try tables.url(id: id, view)
            let policy = try record.flatMap {
                try LambdaTables.policies.get(TupleKey($0.tenant, $0.function, $0.qualifier), view)
            }
            return (record, policy)
        }
        guard let record else { return Self.forbidden }
        let origin = request.headers["origin"]
        if let cors = record.cors, request.method == "OPTIONS", let origin,
            request.headers["access-control-request-method"] != nil
        {
            return DirectResponse(status: 200, headers: cors.headers(for: origin, request, isPreflight: true))
        }
        let isOpen = record.authType == "NONE"
        let caller = request.isSigned && !isOpen ? call.principal : .anonymous
        let isOwn = caller.account == record.tenant.account
        let isLetIn = policy?.lets(caller, useAddressOf: record.authType) == true
        let isWelcome = isOpen ? isLetIn : isOwn || caller != .anonymous && isLetIn
        guard isWelcome else { return Self.forbidden }
        let id = call.world.ids.uuid()
        var response = try await invoke(record, path: path, id: id, request, call)
        response.headers["x-amzn-RequestId"] = id
        if let cors = record.cors, let origin {
            for field in cors.headers(for: origin, request, isPreflight: false).fields {
                response.headers[field.name] = field.value
            }
        }
        return response
    }

    private func invoke(
        _ record: FunctionURLRecord,
        path: String,
        id: String,
        _ request: DirectRequest,
        _ call: Call
    ) async throws -> DirectResponse {
        let reference = FunctionReference(
            tenant: record.tenant,
            name: record.function,
            qualifier: record.qualifier.isEmpty ? nil : record.qualifier
        )
        let event = FunctionURLEvent(record: record, path: path, id: id, request: request).json(call)
        let wanted = FunctionRequest(
            id: id,
            payload: event.bytes,
            traceID: request.headers["x-amzn-trace-id"]
        )
        guard wanted.payload.count <= FunctionRequest.largestAwaited else {
            return Self.refusal(413, "Request must be smaller than 6291456 bytes")
        }
        do {
            if record.mode == "RESPONSE_STREAM" {
                return try await FunctionURLAnswer.streamed(core.stream(wanted, reference))
            }
            let result = try await core.run(wanted, reference)
            guard result.functionError == nil else { return FunctionURLAnswer.failed }
            return FunctionURLAnswer.buffered(result.payload)
        } catch let failure as Lambda.TooManyRequestsException {
            return Self.refusal(429, failure.message)
        } catch is Lambda.ResourceNotFoundException {
            return Self.forbidden
        } catch let failure as any ServiceFailure {
            return Self.refusal(failure.httpStatus, failure.message)
        }
    }

    static func refusal(_ status: Int, _ message: String) -> DirectResponse {
        let body: JSONValue = ["Message": .string(message)]
        return DirectResponse(
            status: status,
            headers: ["Content-Type": "application/json"],
            body: BodyStream(body.bytes)
        )
    }

    /// Source: answers of function URLs to those who may not use them.
    private static let forbidden: DirectResponse = {
        var response = refusal(
            403,
            "Forbidden. For troubleshooting Function URL authorization issues, see: "
                + "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"
        )
        response.headers["x-amzn-ErrorType"] = "AccessDeniedException"
        return response
    }()
}

extension FunctionURLRecord.Cors {
    /// What browsers are told of an origin; nothing where it is not one of the configuration's.
    func headers(for origin: String, _ request: DirectRequest, isPreflight: Bool) -> HeaderList {
        guard origins.contains(where: { Self.matches(origin, $0) }) else { return HeaderList() }
        var answer: HeaderList = [
            "Access-Control-Allow-Origin": origins.contains("*") && !allowsCredentials ? "*" : origin,
            "Vary": "Origin",
        ]
        if allowsCredentials { answer["Access-Control-Allow-Credentials"] = "true" }
        if !exposedHeaders.isEmpty, !isPreflight {
            answer["Access-Control-Expose-Headers"] = exposedHeaders.joined(separator: ",")
        }
        guard isPreflight else { return answer }
        let asked = request.headers["access-control-request-method"] ?? ""
        guard methods.contains("*") || methods.contains(asked) else { return HeaderList() }
        answer["Access-Control-Allow-Methods"] = methods.joined(separator: ",")
        if !headers.isEmpty { answer["Access-Control-Allow-Headers"] = headers.joined(separator: ",") }
        if let maxAgeInSeconds { answer["Access-Control-Max-Age"] = "\(maxAgeInSeconds)" }
        return answer
    }

    /// Source: Lambda API Reference, Cors, AllowOrigins: `*`, and origins such as `http://localhost:60905`.
    private static func matches(_ origin: String, _ pattern: String) -> Bool {
        if pattern == "*" || pattern.equalsIgnoringCase(origin) { return true }
        guard let star = pattern.firstIndex(of: "*") else { return false }
        let (head, tail) = (pattern[..<star].lowercased(), pattern[pattern.index(after: star)...].lowercased())
        let text = origin.lowercased()
        return text.utf8.count >= head.utf8.count + tail.utf8.count && text.hasPrefix(head)
            && text.hasSuffix(tail)
    }
}
