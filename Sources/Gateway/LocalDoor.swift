import Logging
import Primitives
package import ServiceKit
import Shapes
import Wire

/// What the server answers below `/_hosu/` besides its services: the routes of running scripts and of operators, and health.
package struct LocalDoor: Sendable {
    let routes: [any LocalRoute]
    private let publicRoutes: [any PublicRoute]
    private let operators: [any OperatorRoute]
    let tokens: LocalTokens
    let reporters: [any HealthReporter]
    let doors: [any DirectDoor]

    package init(
        routes: [any LocalRoute] = [],
        publicRoutes: [any PublicRoute] = [],
        operators: [any OperatorRoute] = [],
        tokens: LocalTokens = LocalTokens(),
        reporters: [any HealthReporter] = [],
        doors: [any DirectDoor] = []
    ) {
        self.routes = routes
        self.publicRoutes = publicRoutes
        self.operators = operators
        self.tokens = tokens
        self.reporters = reporters
        self.doors = doors
    }

    private static let prefix = "/_hosu/"

    /// The answer to a request; nil when its path is not below `/_hosu/`.
    func answer(_ exchange: Exchange, _ logger: Logger) async throws -> WireResponse? {
        let head = exchange.head
        guard head.path.hasPrefix(Self.prefix) else { return nil }
        do {
            return try await Self.told(head) { try await answer(exchange) }
        } catch let failure where failure.endsConnection {
            throw failure
        } catch {
            logger.error(
                "request of a script failed for a reason of our own",
                metadata: [
                    "id": "\(exchange.id)", "path": "\(head.path)", "fault": "\(String(reflecting: error))",
                ]
            )
            return Self.refusal(PlainFailure.internalFailure)
        }
    }

    private func answer(_ exchange: Exchange) async throws -> LocalResponse {
        let head = exchange.head
        let segments = Self.segments(of: head.path)
        guard let run = Self.token(head).flatMap(tokens.run) else {
            throw PlainFailure(
                "UnknownToken",
                "The request carries no token of a run that goes on (Authorization: Bearer ...).",
                httpStatus: 401
            )
        }
        if segments.first == "runs", segments.count > 1, segments[1] != run.runID {
            let message = "The token is one of run \(run.runID), not of \(segments[1])."
            throw PlainFailure("ForeignRun", message, httpStatus: 403)
        }
        guard let route = routes.first(where: { Self.matches(segments, $0.path) }) else {
            throw PlainFailure("NoSuchRoute", "There is nothing at \(head.path).", httpStatus: 404)
        }
        return try await route.answer(
            LocalRequest(
                method: head.method,
                segments: segments,
                query: exchange.query.map { ($0.name, $0.value ?? "") },
                headers: head.headers,
                body: exchange.body,
                run: run,
                requestID: exchange.id
            )
        )
    }

    /// The segments behind `/_hosu/`, decoded.
    private static func segments(of path: String) -> [String] {
        let pieces = path.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
        return pieces.map { PercentCoding.decode($0) ?? String($0) }
    }

    /// Who answers operators at a path, and its segments.
    func operatorRoute(of path: String) -> (route: any OperatorRoute, segments: [String])? {
        guard path.hasPrefix(Self.prefix) else { return nil }
        let segments = Self.segments(of: path)
        let route = operators.first { $0.path.count == segments.count && Self.matches(segments, $0.path) }
        return route.map { ($0, segments) }
    }

    /// Who answers anybody at a path, and its segments.
    func publicRoute(of path: String) -> (route: any PublicRoute, segments: [String])? {
        guard path.hasPrefix(Self.prefix) else { return nil }
        let segments = Self.segments(of: path)
        return publicRoutes.first { Self.matches(segments, $0.path) }.map { ($0, segments) }
    }

    private static func token(_ head: RequestHead) -> String? {
        let scheme = "Bearer "
        guard let text = head.headers["authorization"], text.hasPrefixIgnoringCase(scheme) else { return nil }
        return trimmed(text.dropFirst(scheme.count))
    }

    private static func matches(_ segments: [String], _ path: [String]) -> Bool {
        segments.count >= path.count && zip(path, segments).allSatisfy { $0 == "*" || $0 == $1 }
    }

    /// What a route answers, or the refusal that it throws, as JSON; what is neither is thrown on.
    static func told(
        _ head: RequestHead,
        _ answer: () async throws -> LocalResponse
    ) async throws -> WireResponse {
        do {
            let response = try await answer()
            return WireResponse(response.status, response.headers, response.body, to: head)
        } catch let failure as any ServiceFailure {
            return refusal(failure)
        } catch let failure as SignatureFailure {
            return refusal(failure.asFailure(.query))
        } catch let failure as BodyTooLarge {
            let message = "The body has more than \(failure.limitInBytes) bytes."
            return refusal(PlainFailure("RequestEntityTooLarge", message, httpStatus: 413))
        }
    }

    private static func refusal(_ failure: any ServiceFailure) -> WireResponse {
        let body: JSONValue = ["error": .string(failure.code), "message": .string(failure.message)]
        return WireResponse(
            status: failure.httpStatus,
            headers: ["Content-Type": "application/json"],
            body: .bytes(body.bytes)
        )
    }
}

extension WireResponse {
    /// What a route or a door answers; to `HEAD` only what stands before the body.
    init(_ status: Int, _ headers: HeaderList, _ stream: BodyStream, to head: RequestHead) {
        let body: Body = stream.bytes.map { .bytes($0) } ?? .stream(stream)
        self.init(status: status, headers: headers, body: head.method == "HEAD" ? .bytes([]) : body)
    }
}

extension Error {
    /// Whether nobody is left to be answered in the form of the route.
    fileprivate var endsConnection: Bool {
        self is CancellationError || self is BodyEndedEarly || self is BodyPausedTooLong
    }
}
