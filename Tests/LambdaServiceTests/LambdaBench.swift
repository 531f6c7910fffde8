import Functions
import HosuServer
import HosuTesting
import Primitives
import ServiceKit
import Shapes

/// A Hosu whose functions are closures, for one test.
struct LambdaBench {
    let hosu: TestHosu
    let functions = FakeFunctions()
    static let role: JSONValue = "arn:aws:iam::000000000000:role/functions"
    /// What the fake takes for a zip file.
    static let zip: JSONValue = .string(Base64.encode(Array("PK code".utf8)))
    static let prefix = "arn:aws:lambda:us-east-1:000000000000:"

    init() async throws {
        let functions = functions
        hosu = try await TestHosu { $0.functionRunner = functions }
    }

    @discardableResult
    func ask(_ operation: String, _ input: JSONValue) async throws -> JSONValue {
        try await hosu.invoke("lambda", operation, input)
    }

    /// The failure's code and message in one text; empty where there is none.
    func failure(_ operation: String, _ input: JSONValue) async -> String {
        do {
            try await ask(operation, input)
            return ""
        } catch {
            guard let failure = error as? any ServiceFailure else { return "\(error)" }
            return "\(failure.code): \(failure.message)"
        }
    }

    /// A function of Python whose body is `body`, which answers its payload where there is none.
    @discardableResult
    func make(
        _ name: String,
        _ changes: JSONValue = [:],
        body: FakeFunctions.Body? = nil
    ) async throws -> JSONValue {
        if let body { functions.on(name, body) }
        let usual: JSONValue = [
            "FunctionName": .string(name), "Runtime": "python3.12", "Role": Self.role, "Handler": "app.handler",
            "Code": ["ZipFile": Self.zip],
        ]
        var input = usual.object ?? JSONObject()
        for member in changes.object?.members ?? [] { input[member.name] = member.value }
        return try await ask("CreateFunction", .object(input))
    }

    func queue(_ name: String, _ attributes: JSONValue = [:]) async throws -> JSONValue {
        try await hosu.invoke("sqs", "CreateQueue", ["QueueName": .string(name), "Attributes": attributes])[
            "QueueUrl"
        ] ?? .null
    }

    /// The messages that lie in a queue and can be received, which they are.
    func messages(_ url: JSONValue) async throws -> [JSONValue] {
        let answer = try await hosu.invoke(
            "sqs",
            "ReceiveMessage",
            [
                "QueueUrl": url, "MaxNumberOfMessages": 10, "MessageAttributeNames": ["All"],
                "WaitTimeSeconds": 20,
            ]
        )
        return answer["Messages"]?.array ?? []
    }

    static func failing(_ message: String = "no") -> FakeFunctions.Body {
        { _, _ in
            let payload: JSONValue = ["errorMessage": .string(message), "errorType": "ValueError"]
            return InvocationResult(payload: payload.bytes, functionError: .unhandled)
        }
    }
}
