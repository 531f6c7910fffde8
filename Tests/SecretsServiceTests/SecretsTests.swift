import HosuTesting
import Primitives
import ServiceKit
import Shapes
import Testing

@testable import SecretsService

@Suite struct SecretsTests {
    private func call(_ hosu: TestHosu, _ operation: String, _ input: JSONValue) async throws -> JSONValue {
        try await hosu.invoke("secretsmanager", operation, input)
    }

    private func failure(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? any ServiceFailure)?.code ?? "\(error)"
        }
    }

    @Test("a new value takes AWSCURRENT and leaves AWSPREVIOUS behind")
    func stages() async throws {
        let hosu = try await TestHosu()
        let made = try await call(hosu, "CreateSecret", ["Name": "db/retail", "SecretString": "one"])
        _ = try await call(hosu, "PutSecretValue", ["SecretId": "db/retail", "SecretString": "two"])
        _ = try await call(hosu, "PutSecretValue", ["SecretId": "db/retail", "SecretString": "three"])

        let current = try await call(hosu, "GetSecretValue", ["SecretId": made["ARN"] ?? .null])
        let previous = try await call(
            hosu,
            "GetSecretValue",
            ["SecretId": "db/retail", "VersionStage": "AWSPREVIOUS"]
        )
        let versions = try await call(hosu, "ListSecretVersionIds", ["SecretId": "db/retail"])

        #expect(current["SecretString"] == "three")
        #expect(previous["SecretString"] == "two")
        #expect(versions["Versions"]?.array?.count == 2, "the first has no label any more")
        await hosu.close()
    }

    @Test("a secret that is to be deleted cannot be read, can be restored, and goes when its time has come")
    func deletion() async throws {
        let hosu = try await TestHosu()
        _ = try await call(hosu, "CreateSecret", ["Name": "a", "SecretString": "x"])
        _ = try await call(hosu, "DeleteSecret", ["SecretId": "a", "RecoveryWindowInDays": 7])

        #expect(
            await failure { _ = try await call(hosu, "GetSecretValue", ["SecretId": "a"]) }
                == "InvalidRequestException"
        )
        #expect(
            await failure { _ = try await call(hosu, "CreateSecret", ["Name": "a"]) }
                == "InvalidRequestException"
        )
        _ = try await call(hosu, "RestoreSecret", ["SecretId": "a"])
        #expect(try await call(hosu, "GetSecretValue", ["SecretId": "a"])["SecretString"] == "x")
        _ = try await call(hosu, "DeleteSecret", ["SecretId": "a", "RecoveryWindowInDays": 7])
        hosu.clock.advance(by: .seconds(7 * 86_400))
        #expect(
            await failure { _ = try await call(hosu, "DescribeSecret", ["SecretId": "a"]) }
                == "ResourceNotFoundException"
        )
        let again = try await call(hosu, "CreateSecret", ["Name": "a"])
        #expect(again["VersionId"] == nil)
        await hosu.close()
    }

    @Test("the same request again makes nothing, another one under its token is refused")
    func tokens() async throws {
        let hosu = try await TestHosu()
        let token = JSONValue.string(String(repeating: "t", count: 32))
        let request: JSONValue = ["Name": "a", "SecretString": "x", "ClientRequestToken": token]
        let first = try await call(hosu, "CreateSecret", request)
        let second = try await call(hosu, "CreateSecret", request)

        #expect(first == second)
        #expect(
            await failure {
                _ = try await call(
                    hosu,
                    "PutSecretValue",
                    ["SecretId": "a", "SecretString": "y", "ClientRequestToken": token]
                )
            } == "ResourceExistsException"
        )
        await hosu.close()
    }

    @Test(
        "filters look at what they name, and an exclamation mark turns them round",
        arguments: [
            ("name", ["db/"], ["db/a", "db/b"]),
            ("name", ["!db/"], ["web"]),
            ("description", ["sales"], ["db/a"]),
            ("tag-key", ["team"], ["db/b"]),
            ("all", ["SALES data"], ["db/a"]),
        ] as [(String, [String], [String])]
    )
    func filters(key: String, values: [String], names: [String]) async throws {
        let hosu = try await TestHosu()
        _ = try await call(hosu, "CreateSecret", ["Name": "db/a", "Description": "Sales data"])
        _ = try await call(hosu, "CreateSecret", ["Name": "db/b", "Tags": [["Key": "team", "Value": "x"]]])
        _ = try await call(hosu, "CreateSecret", ["Name": "web"])

        let filter: JSONValue = ["Key": .string(key), "Values": .array(values.map { .string($0) })]
        let found = try await call(
            hosu,
            "ListSecrets",
            ["Filters": [filter], "SortBy": "name", "SortOrder": "asc"]
        )

        #expect(found["SecretList"]?.array?.compactMap { $0["Name"]?.string } == names)
        await hosu.close()
    }

    @Test("a password has a character of each type, and none that is excluded")
    func passwords() async throws {
        let hosu = try await TestHosu()
        let input: JSONValue = ["PasswordLength": 8, "ExcludeCharacters": "abc", "ExcludePunctuation": true]
        for _ in 0..<50 {
            let password = try await call(hosu, "GetRandomPassword", input)["RandomPassword"]?.string ?? ""
            #expect(password.count == 8)
            #expect(password.contains(where: \.isLowercase) && password.contains(where: \.isUppercase))
            #expect(password.contains(where: \.isNumber) && !password.contains { "abc".contains($0) })
        }
        await hosu.close()
    }
}
