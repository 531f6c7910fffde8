import Functions
import Primitives
import ServiceKit
import Synchronization

/// How a function's answer becomes one of HTTP.
///
/// Source: Lambda Developer Guide, "Invoking Lambda function URLs", Response payload format; "Response streaming for Lambda
/// functions".
enum FunctionURLAnswer {
    /// What is told of a function that failed.
    static var failed: DirectResponse {
        DirectResponse(
            status: 502,
            headers: ["Content-Type": "application/json", "x-amzn-ErrorType": "InternalServerErrorException"],
            body: BodyStream("Internal Server Error")
        )
    }

    /// An object with `statusCode` says all of it; anything else is the body of an answer with status 200.
    static func buffered(_ payload: [UInt8]) -> DirectResponse {
        guard let json = try? JSONValue(parsing: payload) else { return failed }
        guard let object = json.object, let status = object["statusCode"] else {
            return DirectResponse(
                status: 200,
                headers: ["Content-Type": "application/json"],
                body: BodyStream(json.string.map { Array($0.utf8) } ?? payload)
            )
        }
        guard let status = status.int ?? status.string.flatMap({ Int($0) }), (100...599).contains(status) else {
            return failed
        }
        let body: [UInt8]
        switch object["body"] {
        case .string(let text)?:
            if object["isBase64Encoded"]?.bool == true {
                guard let bytes = Base64.decode(text) else { return failed }
                body = bytes
            } else {
                body = Array(text.utf8)
            }
        case nil, .null?: body = []
        case let other?: body = other.bytes
        }
        return DirectResponse(status: status, headers: headers(of: object), body: BodyStream(body))
    }

    private static func headers(of object: JSONObject) -> HeaderList {
        var headers = HeaderList()
        for member in object["headers"]?.object?.members ?? [] where !isOurs(member.name) {
            headers[member.name] = member.value.string ?? member.value.text
        }
        for cookie in object["cookies"]?.array ?? [] {
            if let text = cookie.string { headers.append("Set-Cookie", text) }
        }
        if headers["content-type"] == nil { headers["Content-Type"] = "application/json" }
        return headers
    }

    /// Lengths and connections are the server's business.
    private static func isOurs(_ name: String) -> Bool {
        ["content-length", "transfer-encoding", "connection", "date", "server", "keep-alive"]
            .contains(name.lowercased())
    }

    private static let integration = "application/vnd.awslambda.http-integration-response"

    /// The answer as it comes; status and headers first where the function gives them.
    static func streamed(_ answer: StreamedAnswer) async throws -> DirectResponse {
        var head: [UInt8] = []
        guard answer.contentType == integration else {
            guard let first = try await firstBytes(answer) else { return failed }
            return DirectResponse(
                status: 200,
                headers: ["Content-Type": answer.contentType],
                body: body(first, answer)
            )
        }
        // JSON, eight zeros, and then the body.
        while true {
            switch try await answer.next() {
            case .bytes(let bytes)?: head += bytes
            case .end(let result)?:
                guard result.functionError == nil, let end = separator(in: head) else { return failed }
                return self.response(head, end, body: BodyStream(Array(head[(end + 8)...])))
            case nil: return failed
            }
            guard let end = separator(in: head) else { continue }
            return self.response(head, end, body: body(Array(head[(end + 8)...]), answer))
        }
    }

    private static func response(_ head: [UInt8], _ end: Int, body: BodyStream) -> DirectResponse {
        let json = try? JSONValue(parsing: Array(head[..<end]))
        let object = json?.object ?? JSONObject()
        return DirectResponse(
            status: object["statusCode"]?.int ?? 200,
            headers: headers(of: object),
            body: body
        )
    }

    private static func separator(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 8 else { return nil }
        return (0...(bytes.count - 8)).first { start in bytes[start..<(start + 8)].allSatisfy { $0 == 0 } }
    }

    /// Nil where the function failed before it said anything.
    private static func firstBytes(_ answer: StreamedAnswer) async throws -> [UInt8]? {
        switch try await answer.next() {
        case .bytes(let bytes)?: bytes
        case .end(let result)?: result.functionError == nil ? [] : nil
        case nil: []
        }
    }

    private static func body(_ first: [UInt8], _ answer: StreamedAnswer) -> BodyStream {
        BodyStream(byteCount: nil) {
            let beginning = Beginning(first)
            return {
                if let first = beginning.take() { return first }
                switch try await answer.next() {
                case .bytes(let bytes)?: return bytes
                case .end(let result)?:
                    if result.functionError != nil { throw BodyEndedByFunction() }
                    return nil
                case nil: return nil
                }
            }
        }
    }
}

/// Bytes that are taken once; a class because it remembers that they were.
private final class Beginning: Sendable {
    private let bytes: Mutex<[UInt8]?>

    init(_ bytes: [UInt8]) {
        self.bytes = Mutex(bytes.isEmpty ? nil : bytes)
    }

    func take() -> [UInt8]? {
        bytes.withLock { bytes in
            defer { bytes = nil }
            return bytes
        }
    }
}

/// A function failed after its answer had begun.
struct BodyEndedByFunction: Error {}
