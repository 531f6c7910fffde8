import Functions
import HosuTesting
import Primitives
import Synchronization
import Testing

@Suite struct RotationTests {
    private func secrets(
        _ bench: LambdaBench,
        _ operation: String,
        _ input: JSONValue
    ) async throws -> JSONValue {
        try await bench.hosu.invoke("secretsmanager", operation, input)
    }

    /// A function that does the four steps as the templates of AWS do.
    private func makeFunction(_ bench: LambdaBench) async throws {
        let hosu = bench.hosu
        try await bench.make("r") { _, invocation in
            let event = try JSONValue(parsing: invocation.payload)
            let id = event["SecretId"] ?? .null
            let token = event["ClientRequestToken"] ?? .null
            let described = try await hosu.invoke("secretsmanager", "DescribeSecret", ["SecretId": id])
            let stages = described["VersionIdsToStages"]
            switch event["Step"]?.string {
            case "createSecret":
                _ = try await hosu.invoke(
                    "secretsmanager",
                    "PutSecretValue",
                    [
                        "SecretId": id, "ClientRequestToken": token,
                        "SecretString": .string("new " + (token.string ?? "")), "VersionStages": ["AWSPENDING"],
                    ]
                )
            case "finishSecret":
                let current = stages?.object?.members.first {
                    $0.value.array?.contains("AWSCURRENT") == true
                }
                _ = try await hosu.invoke(
                    "secretsmanager",
                    "UpdateSecretVersionStage",
                    [
                        "SecretId": id, "VersionStage": "AWSCURRENT", "MoveToVersionId": token,
                        "RemoveFromVersionId": .string(current?.name ?? ""),
                    ]
                )
            default: break
            }
            return InvocationResult(payload: Array("null".utf8))
        }
    }

    private func value(_ bench: LambdaBench) async throws -> String {
        try await secrets(bench, "GetSecretValue", ["SecretId": "db"])["SecretString"]?.string ?? ""
    }

    private func steps(_ bench: LambdaBench, _ count: Int) async -> [String] {
        for _ in 0..<100_000 where bench.functions.invocations.count < count { await Task.yield() }
        return bench.functions.invocations.compactMap {
            (try? JSONValue(parsing: $0.invocation.payload))?["Step"]?.string
        }
    }

    @Test("a rotation calls its function for four steps, now and at midnight of the day that the rules name")
    func rotation() async throws {
        let bench = try await LambdaBench()
        try await makeFunction(bench)
        _ = try await secrets(bench, "CreateSecret", ["Name": "db", "SecretString": "old"])

        let answer = try await secrets(
            bench,
            "RotateSecret",
            [
                "SecretId": "db", "RotationLambdaARN": .string(LambdaBench.prefix + "function:r"),
                "RotationRules": ["AutomaticallyAfterDays": 10],
            ]
        )
        let first = await steps(bench, 4)
        await bench.hosu.clock.waitForSleepers(1)
        let described = try await secrets(bench, "DescribeSecret", ["SecretId": "db"])

        #expect(first == ["createSecret", "setSecret", "testSecret", "finishSecret"])
        #expect(try await value(bench) == "new \(answer["VersionId"]?.string ?? "")")
        #expect(described["RotationEnabled"] == true)
        #expect(described["LastRotatedDate"]?.string?.hasPrefix("2026-03-01T00:00:00") == true)
        #expect(described["NextRotationDate"]?.string?.hasPrefix("2026-03-11T23:59:59") == true)

        bench.hosu.clock.advance(by: .seconds(10 * 86_400))
        _ = await steps(bench, 8)
        await bench.hosu.clock.waitForSleepers(1)
        #expect(try await value(bench) != "new \(answer["VersionId"]?.string ?? "")")

        let cancelled = try await secrets(bench, "CancelRotateSecret", ["SecretId": "db"])
        #expect(cancelled["Name"] == "db")
        let after = try await secrets(bench, "DescribeSecret", ["SecretId": "db"])
        #expect(after["RotationEnabled"] == false)
        await bench.hosu.close()
    }

    @Test("a rotation that fails begins anew, and nobody can ask for another one meanwhile")
    func failures() async throws {
        let bench = try await LambdaBench()
        try await bench.make("r", body: LambdaBench.failing())
        _ = try await secrets(bench, "CreateSecret", ["Name": "db", "SecretString": "old"])
        let input: JSONValue = [
            "SecretId": "db", "RotationLambdaARN": .string(LambdaBench.prefix + "function:r"),
        ]

        _ = try await secrets(bench, "RotateSecret", input)
        await bench.hosu.clock.waitForSleepers(1)

        await #expect(throws: (any Error).self) { try await secrets(bench, "RotateSecret", input) }
        #expect(try await value(bench) == "old")
        bench.hosu.clock.advance(by: .seconds(60))
        #expect(await steps(bench, 2) == ["createSecret", "createSecret"])
        await bench.hosu.close()
    }
}
