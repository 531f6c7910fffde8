import HosuTesting
import Logging
import Primitives
import ServiceKit
import Shapes
import Testing
import Wire

@testable import Gateway

/// The routes of scripts that the server runs.
@Suite struct LocalDoorTests {
    /// Answers with what it was told.
    private struct Echo: LocalRoute {
        let path = ["runs", "*", "echo"]

        func answer(_ request: LocalRequest) async throws -> LocalResponse {
            switch request.method {
            case "GET":
                .json([
                    "run": .string(request.run.runID),
                    "job": .string(request.run.jobName),
                    "segments": .array(request.segments.map { .string($0) }),
                    "query": .array(request.query.map { .string("\($0.name)=\($0.value)") }),
                ])
            case "PUT":
                LocalResponse(status: 201, body: request.body)
            case "POST":
                .json(try await request.json(upTo: 16))
            default:
                throw PlainFailure("MethodNotAllowed", "GET or PUT.", httpStatus: 405)
            }
        }
    }

    private struct Level: HealthReporter {
        var health: [(name: String, value: JSONValue)] { [("sandbox", ["level": "processes"])] }
    }

    private static func door() throws -> (pipeline: Pipeline, token: String) {
        let tokens = LocalTokens()
        let run = LocalRun(tenant: .standard, jobName: "sales", runID: "jr_1", scratchDirectory: "/tmp/x")
        let clock = ManualClock(now: try #require(Timestamp(iso8601: "2026-03-01T00:00:00Z")))
        let world = World.manual(clock: clock)
        let pipeline = Pipeline(
            directory: ServiceDirectory([]),
            configuration: GatewayConfiguration(),
            local: LocalDoor(routes: [Echo()], tokens: tokens, reporters: [Level()]),
            world: world,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        return (pipeline, tokens.issue(for: run, world))
    }

    private static func send(
        _ pipeline: Pipeline,
        _ method: String,
        _ target: String,
        token: String?,
        body: BodyStream = .empty
    ) async throws -> (status: Int, text: String) {
        var headers: HeaderList = ["host": "127.0.0.1:4566"]
        if let token { headers["authorization"] = "Bearer " + token }
        let head = RequestHead(method: method, target: target, headers: headers)
        let response = await pipeline.respond(to: GatewayRequest(head: head, body: body))
        switch response.body {
        case .bytes(let bytes): return (response.status, String(decoding: bytes, as: UTF8.self))
        case .stream(let stream):
            return (response.status, String(decoding: try await stream.collect(upTo: 1 << 20), as: UTF8.self))
        }
    }

    @Test("a script reaches its route with its token, and the route knows which run asks")
    func answered() async throws {
        let (pipeline, token) = try Self.door()

        let answer = try await Self.send(pipeline, "GET", "/_hosu/runs/jr_1/echo/a%20b?x=1&y=%2F", token: token)

        #expect(answer.status == 200)
        let expected =
            #"{"run":"jr_1","job":"sales","segments":["runs","jr_1","echo","a b"],"query":["x=1","y=/"]}"#
        #expect(answer.text == expected)
    }

    @Test("bodies flow in and out in chunks")
    func streams() async throws {
        let (pipeline, token) = try Self.door()
        let body = BodyStream(byteCount: nil) {
            let rest = Chunks([Array("one ".utf8), Array("two".utf8)])
            return { await rest.next() }
        }

        let answer = try await Self.send(pipeline, "PUT", "/_hosu/runs/jr_1/echo", token: token, body: body)

        #expect(answer.status == 201)
        #expect(answer.text == "one two")
    }

    @Test(
        "other requests are refused in JSON, by name",
        arguments: [
            ("GET", "/_hosu/runs/jr_1/echo", false, 401, "UnknownToken"),
            ("GET", "/_hosu/nothing", false, 401, "UnknownToken"),
            ("GET", "/_hosu/runs/jr_2/echo", true, 403, "ForeignRun"),
            ("GET", "/_hosu/runs/jr_1/else", true, 404, "NoSuchRoute"),
            ("DELETE", "/_hosu/runs/jr_1/echo", true, 405, "MethodNotAllowed"),
        ]
    )
    func refused(method: String, target: String, hasToken: Bool, status: Int, error: String) async throws {
        let (pipeline, token) = try Self.door()

        let answer = try await Self.send(pipeline, method, target, token: hasToken ? token : "00")
        let bare = try await Self.send(pipeline, method, target, token: hasToken ? token : nil)

        #expect(answer.status == status)
        #expect(try JSONValue(parsing: answer.text)["error"] == .string(error))
        #expect(bare.status == status)
    }

    @Test(
        "a body that is no JSON or is too large is the script's fault",
        arguments: [("{", 400), ("[1,2,3,4,5,6,7,8,9]", 413), ("[1]", 200)]
    )
    func bodies(text: String, status: Int) async throws {
        let (pipeline, token) = try Self.door()

        let answer = try await Self.send(
            pipeline,
            "POST",
            "/_hosu/runs/jr_1/echo",
            token: token,
            body: BodyStream(text)
        )

        #expect(answer.status == status)
    }

    @Test("health needs no token and says what its reporters add")
    func health() async throws {
        let (pipeline, _) = try Self.door()

        let answer = try await Self.send(pipeline, "GET", "/_hosu/health", token: nil)

        #expect(answer.status == 200)
        #expect(try JSONValue(parsing: answer.text)["sandbox"]?["level"] == "processes")
    }

    @Test("a token ends with its run")
    func revoked() {
        let tokens = LocalTokens()
        let run = LocalRun(tenant: .standard, jobName: "j", runID: "jr_1", scratchDirectory: "/tmp/x")

        let token = tokens.issue(for: run, .system)
        let known = tokens.run(of: token)
        tokens.revoke(token)

        #expect(known == run)
        #expect(tokens.run(of: token) == nil)
    }

    /// Chunks, one after the other.
    private actor Chunks {
        private var rest: [[UInt8]]

        init(_ chunks: [[UInt8]]) { rest = chunks }

        func next() -> [UInt8]? { rest.isEmpty ? nil : rest.removeFirst() }
    }
}
