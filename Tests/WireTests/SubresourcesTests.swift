import Primitives
import Shapes
import Testing

@testable import Wire

@Suite struct SubresourcesTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        let target: String
        let status: Int
        let code: String
        let message: String

        var testDescription: String { target }

        init(_ target: String, _ status: Int, _ code: String, _ message: String = "") {
            self.target = target
            self.status = status
            self.code = code
            self.message = message
        }
    }

    static let notAllowed = "The specified method is not allowed against this resource."
    static let unknown = "A parameter you provided implies functionality that is not implemented: "

    static let refusals = [
        Refusal("GET /b?nonsense", 501, "NotImplemented", unknown + "nonsense"),
        Refusal("GET /b?nonsense=", 501, "NotImplemented", unknown + "nonsense"),
        Refusal("PUT /b?nonsense", 501, "NotImplemented", unknown + "nonsense"),
        Refusal("DELETE /b?nonsense", 501, "NotImplemented", unknown + "nonsense"),
        Refusal("DELETE /b/k?nonsense", 501, "NotImplemented", unknown + "nonsense"),
        Refusal("GET /?nonsense", 501, "NotImplemented", unknown + "nonsense"),
        Refusal("GET /b?torrent", 501, "NotImplemented", unknown + "torrent"),
        Refusal("DELETE /b?accelerate", 405, "MethodNotAllowed", notAllowed),
        Refusal("DELETE /b?session", 405, "MethodNotAllowed", notAllowed),
        Refusal("PUT /b?versions", 405, "MethodNotAllowed", notAllowed),
        Refusal("PUT /b?location", 405, "MethodNotAllowed", notAllowed),
        Refusal("DELETE /b/k?retention", 405, "MethodNotAllowed", notAllowed),
        Refusal("DELETE /b/k?acl", 405, "MethodNotAllowed", notAllowed),
        Refusal("HEAD /b/k?tagging", 405, "MethodNotAllowed", notAllowed),
        Refusal("GET /b/k?restore", 405, "MethodNotAllowed", notAllowed),
        Refusal("POST /b/k", 405, "MethodNotAllowed", notAllowed),
        Refusal(
            "POST /b",
            412,
            "PreconditionFailed",
            "At least one of the pre-conditions you specified did not hold"
        ),
        Refusal("PATCH /b/k", 405, "MethodNotAllowed", notAllowed),
        Refusal("FETCH /", 405, "MethodNotAllowed", notAllowed),
        Refusal(
            "GET /b?acl&policy",
            400,
            "InvalidArgument",
            "Conflicting query string parameters: acl, policy"
        ),
        Refusal("GET /b?list-type=3", 400, "InvalidArgument", "Invalid List Type specified in Query"),
        Refusal(
            "GET /b/k?uploads",
            400,
            "InvalidArgument",
            "Key is not expected for the GET method ?uploads subresource"
        ),
    ]

    @Test("what a parameter asks for is done or refused by its name, never passed over", arguments: refusals)
    func refused(_ refusal: Refusal) async throws {
        let words = refusal.target.split(separator: " ").map(String.init)
        let request = WireRequest(method: words[0], target: words[1])

        let failure = await #expect(throws: PlainFailure.self) { try await S3.codec.decode(request) }

        #expect(failure?.httpStatus == refusal.status)
        #expect(failure?.code == refusal.code)
        #expect(failure?.message == refusal.message)
    }

    @Test(
        "parameters of SDKs and signatures, and remarks with a value, change nothing",
        arguments: [
            ("GET /b?x-id=ListObjects", "ListObjects"), ("GET /b/k?X-Amz-Algorithm=&X-Amz-Date=1", "GetObject"),
            ("GET /b/k?AWSAccessKeyId=a&Signature=b&Expires=1", "GetObject"), ("GET /b?foo=bar", "ListObjects"),
            ("GET /b/k?response-content-type=text/plain&versionId=v", "GetObject"),
            ("GET /b?list-type=2&prefix=&delimiter=&start-after=", "ListObjectsV2"),
            ("GET /b/k?partNumber=1", "GetObject"), ("GET /b/k?torrent", "GetObjectTorrent"),
        ]
    )
    func ignored(target: String, operation: String) async throws {
        let words = target.split(separator: " ").map(String.init)

        let decoded = try await S3.codec.decode(WireRequest(method: words[0], target: words[1]))

        #expect(decoded.operation.name == operation)
    }
}
