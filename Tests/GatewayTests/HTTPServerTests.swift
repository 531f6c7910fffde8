import Foundation
import Logging
import Primitives
import Testing
import Wire

@testable import Gateway

@Suite struct HTTPServerTests {
    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Answers by path: `/echo` the body, `/early` without reading it, `/stream` in chunks, `/broken` with too few.
    static let responder: Responder = { request in
        switch request.head.path {
        case "/echo":
            let bytes = try? await request.body.collect(upTo: 1 << 20)
            return WireResponse(status: bytes == nil ? 400 : 200, body: .bytes(bytes ?? []))
        case "/early":
            return WireResponse(status: 403, body: .bytes(Array("no".utf8)))
        case "/stream":
            return WireResponse(status: 200, body: .stream(chunks(["ab", "cd"], byteCount: nil)))
        case "/sized":
            return WireResponse(status: 200, body: .stream(chunks(["ab", "cd"], byteCount: 4)))
        case "/broken":
            return WireResponse(status: 200, body: .stream(chunks(["ab"], byteCount: 4)))
        default:
            return WireResponse(status: 200, body: .bytes(Array(request.head.path.utf8)))
        }
    }

    static func chunks(_ texts: [String], byteCount: Int64?) -> BodyStream {
        let (stream, source) = AsyncStream<[UInt8]>.makeStream()
        for text in texts { source.yield(Array(text.utf8)) }
        source.finish()
        return BodyStream(byteCount: byteCount) {
            { @Sendable in await stream.first { _ in true } }
        }
    }

    /// A server on a port of its own, which waits longer for its clients than a busy machine lets them wait.
    static func serve(_ responder: @escaping Responder = responder) async throws -> HTTPServer {
        var limits = HTTPLimits()
        limits.firstHead = .seconds(600)
        limits.bodyPause = .seconds(600)
        return try await HTTPServer.start(
            host: "127.0.0.1",
            port: 0,
            limits: limits,
            logger: logger,
            responder: responder
        )
    }

    /// Sends the text to a server of its own and returns all that it answers until it closes.
    static func exchange(_ text: String) async throws -> String {
        let server = try await serve()
        let client = try await RawClient.connect(to: server.port)
        try await client.send(text)
        let answer = try await client.read()
        client.close()
        await server.stop(within: .seconds(1))
        return answer
    }

    @Test("a connection that was taken elsewhere is answered like any other")
    func adopted() async throws {
        let server = try await Self.serve()
        let (client, socket) = try RawClient.pair()
        server.adopt(socket)
        try await client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
        let first = try await client.read(until: "/a")
        try await client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc")
        let second = try await client.read(until: "abc")
        await server.stop(within: .seconds(1))
        let rest = try await client.read()
        client.close()

        #expect(first.hasPrefix("HTTP/1.1 200 OK"))
        #expect(second.hasPrefix("HTTP/1.1 200 OK"))
        #expect(rest.isEmpty)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let request: String
        let answer: String

        var testDescription: String { name }
    }

    static let close = "Host: localhost\r\nConnection: close\r\n"

    static let cases: [Case] = [
        Case(
            name: "Connection: close is answered and done",
            request: "GET /a HTTP/1.1\r\n\(close)\r\n",
            answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n/a"
        ),
        Case(
            name: "requests sent at once are answered in their order",
            request: "GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\n\(close)\r\n",
            answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n/a"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n/b"
        ),
        Case(
            name: "HTTP/1.0 closes after the answer",
            request: "GET /a HTTP/1.0\r\n\r\n",
            answer: "HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n/a"
        ),
        Case(
            name: "a body in chunked coding is read",
            request:
                "PUT /echo HTTP/1.1\r\n\(close)Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
            answer: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde"
        ),
        Case(
            name: "a stream of unknown length is chunked",
            request: "GET /stream HTTP/1.1\r\n\(close)\r\n",
            answer: "HTTP/1.1 200 OK\r\nConnection: close\r\ntransfer-encoding: chunked\r\n\r\n"
                + "2\r\nab\r\n2\r\ncd\r\n0\r\n\r\n"
        ),
        Case(
            name: "a stream of known length is not",
            request: "GET /sized HTTP/1.1\r\n\(close)\r\n",
            answer: "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nabcd"
        ),
        Case(
            name: "a stream that ends early cuts the connection",
            request: "GET /broken HTTP/1.1\r\n\(close)\r\n",
            answer: "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nab"
        ),
        Case(
            name: "HEAD has the headers only",
            request: "HEAD /a HTTP/1.1\r\n\(close)\r\n",
            answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n"
        ),
        Case(
            name: "what is no HTTP is refused",
            request: "NONSENSE\r\n\r\n",
            answer: "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
        ),
        Case(
            name: "an answer to a body that waits for 100 Continue, and was not asked for, closes",
            request: "PUT /early HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
            answer: "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno"
        ),
        Case(
            name: "a short body that nobody read is skipped and the connection kept",
            request:
                "PUT /early HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nabcdeGET /a HTTP/1.1\r\n\(close)\r\n",
            answer: "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n/a"
        ),
        Case(
            name: "a long body that nobody read ends the connection",
            request: "PUT /early HTTP/1.1\r\nHost: h\r\nContent-Length: 50000000\r\n\r\nabcde",
            answer: "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno"
        ),
    ]

    @Test("bytes in, bytes out", arguments: cases)
    func bytes(_ one: Case) async throws {
        let answer = try await Self.exchange(one.request)

        #expect(answer == one.answer)
    }

    @Test("headers beyond the limit are refused")
    func longHeaders() async throws {
        let long = String(repeating: "x", count: 70_000)

        let answer = try await Self.exchange("GET /a HTTP/1.1\r\nHost: h\r\nX-Long: \(long)\r\n\r\n")

        #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    }

    @Test("a client that waits for 100 Continue gets it when the body is read, and not before")
    func expectContinue() async throws {
        let server = try await Self.serve()
        let client = try await RawClient.connect(to: server.port)

        try await client.send(
            "PUT /echo HTTP/1.1\r\n\(Self.close)Content-Length: 5\r\nExpect: 100-continue\r\n\r\n"
        )
        let goAhead = try await client.read(until: "\r\n\r\n")
        try await client.send("hello")
        let answer = try await client.read()

        #expect(goAhead == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(answer.hasSuffix("\r\n\r\nhello"))
        client.close()
        await server.stop(within: .seconds(1))
    }

    @Test(
        "a body that breaks off, or is none, ends its connection alone",
        arguments: ["Content-Length: 5\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n"]
    )
    func brokenBody(_ rest: String) async throws {
        let (answered, report) = AsyncStream<Void>.makeStream()
        let server = try await Self.serve { request in
            defer { report.yield() }
            return await Self.responder(request)
        }
        let client = try await RawClient.connect(to: server.port)
        try await client.send("PUT /echo HTTP/1.1\r\nHost: h\r\n\(rest)")
        client.finishSending()
        for await _ in answered { break }
        let first = try await client.read()
        client.close()

        let other = try await RawClient.connect(to: server.port)
        try await other.send("GET /a HTTP/1.1\r\n\(Self.close)\r\n")
        let second = try await other.read()

        #expect(first.components(separatedBy: "HTTP/1.1").count <= 2, "at most one answer")
        #expect(second.hasSuffix("\r\n\r\n/a"))
        other.close()
        await server.stop(within: .seconds(1))
    }

    @Test("stopping lets a request that has begun end, and takes no other")
    func gracefulStop() async throws {
        let (began, report) = AsyncStream<Void>.makeStream()
        let (released, release) = AsyncStream<Void>.makeStream()
        let server = try await Self.serve { _ in
            report.yield()
            for await _ in released { break }
            return WireResponse(status: 200, body: .bytes(Array("done".utf8)))
        }
        let client = try await RawClient.connect(to: server.port)
        try await client.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n")
        for await _ in began { break }

        async let stopped: Void = server.stop(within: .seconds(10))
        release.yield()
        let answer = try await client.read()
        await stopped

        #expect(answer.hasSuffix("\r\n\r\ndone"))
        await #expect(throws: (any Error).self) { _ = try await RawClient.connect(to: server.port) }
        client.close()
    }
}
