import Gateway
import HosuServer
import HosuTesting
import Primitives
import Testing

@testable import hosu

@Suite struct LakeTests {
    @Test(
        "an endpoint is a host and a port",
        arguments: [
            ("http://127.0.0.1:4566", "127.0.0.1", 4566), ("localhost:80", "localhost", 80),
            ("http://[::1]:9/", "::1", 9), ("http://hosu", "hosu", 4566),
        ]
    )
    func endpoints(text: String, host: String, port: Int) throws {
        let endpoint = try Endpoint(text)

        #expect(endpoint.host == host)
        #expect(endpoint.port == port)
    }

    @Test("what is no endpoint, or needs TLS, is refused by name")
    func badEndpoints() {
        #expect(throws: EndpointProblem.encrypted("https://a")) { try Endpoint("https://a") }
        for text in ["", "http://", "http://a:0", "http://a:x", "http://a/b", "http://a:70000"] {
            #expect(throws: EndpointProblem.malformed(text)) { try Endpoint(text) }
        }
    }

    @Test("a server that checks signatures takes those of this client, and refuses a wrong secret")
    func signatures() async throws {
        let minji = Credential(
            accessKeyID: "AKIDMINJI",
            secret: "sesame",
            account: "111122223333",
            userName: "minji"
        )
        let hosu = try await TestHosu(.live, now: World.system.clock.now.iso8601()) {
            $0.gateway = GatewayConfiguration(authentication: .strict(StaticCredentials([minji])))
        }
        func lake(secret: String) throws -> RemoteLake {
            let caller = CallerEnvironment(accessKeyID: "AKIDMINJI", secret: secret, region: "ap-northeast-2")
            return try RemoteLake(endpoint: hosu.endpoint, caller: caller)
        }

        let good = try lake(secret: "sesame")
        try await good.makeBucket("lake-one")
        try await good.makeBucket("lake-one")
        _ = try await good.call("glue", "CreateDatabase", ["DatabaseInput": ["Name": "호수"]])
        let databases = try await good.call("glue", "GetDatabases", [:])
        let bad = try lake(secret: "wrong")
        let refusal = await #expect(throws: LakeFailure.self) {
            try await bad.call("glue", "GetDatabases", [:])
        }

        #expect(databases["DatabaseList"]?[0]?["Name"] == "호수")
        #expect(refusal?.code == "InvalidSignatureException")
        await good.close()
        await bad.close()
        await hosu.close()
    }

    @Test("a statement's answer comes over HTTP page by page, and its failure in Athena's words")
    func queries() async throws {
        let hosu = try await TestHosu(.live)
        let lake = try RemoteLake(
            endpoint: hosu.endpoint,
            caller: CallerEnvironment(accessKeyID: "test", secret: "test", region: "us-east-1")
        )
        try await lake.makeBucket("results")
        let client = QueryClient(
            lake: lake,
            database: nil,
            workGroup: nil,
            outputLocation: "s3://results/x/"
        )

        let table = try await client.table(
            "SELECT n, if(n % 2 = 0, '짝') AS kind FROM unnest(sequence(1, 2345)) AS t(n) ORDER BY n"
        )
        let refused = await #expect(throws: QueryClient.Failure.self) { try await client.run("SELEC 1") }
        let failed = await #expect(throws: QueryClient.Failure.self) {
            try await client.run("SELECT x FROM (VALUES 1) t(n)")
        }

        #expect(table.columns.map(\.name) == ["n", "kind"])
        #expect(table.rows.count == 2345)
        #expect(table.rows.first == ["1", nil])
        #expect(table.rows[1001] == ["1002", "짝"])
        #expect(refused?.message.hasPrefix("line 1:1: mismatched input 'SELEC'") == true)
        #expect(failed?.message.hasPrefix("COLUMN_NOT_FOUND: line 1:8: Column 'x' cannot be resolved") == true)
        await lake.close()
        await hosu.close()
    }

    @Test("the customers pipeline counts the defects it was given, and a second run gives the same")
    func customers() async throws {
        let hosu = try await TestHosu()
        let demo = CustomersDemo(
            lake: EmbeddedLake(core: hosu.core, tenant: .standard),
            rows: CustomerRows(count: 1000)
        )

        let first = try await demo.run()
        let second = try await demo.run()

        let quality = first.answers.first?.table
        #expect(quality?.rows == [["1000", "33", "33", "34", "100"]])
        let run = first.answers.last?.table
        #expect(run?.columns.map(\.name) == ["rows_read", "rows_kept", "total_issues", "quality_score"])
        #expect(run?.rows == [["1000", "900", "100", "90.0"]])
        #expect(second.answers.map(\.table) == first.answers.map(\.table))
        #expect(first.report(directory: "/lake").contains("Quality score    90.0 %"))
        await hosu.close()
    }
}

@Suite struct CommandTests {
    @Test(
        "amounts are told as people read them",
        arguments: [
            (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (61_240, "61.2 kB"), (999_960, "1.0 MB"),
            (1_400_000_000, "1.4 GB"),
        ]
    )
    func amounts(count: Int, text: String) {
        #expect(Amounts.bytes(count) == text)
    }

    @Test("counts get commas and times get seconds from a thousand milliseconds on")
    func counts() {
        #expect([7, 1234, 10_000_000, -1234].map(Amounts.count) == ["7", "1,234", "10,000,000", "-1,234"])
        #expect([0, 999, 1250].map(Amounts.time) == ["0 ms", "999 ms", "1.3 s"])
    }

    @Test("a shell is given what is not set, in its own spelling")
    func environment() {
        let all = EnvCommand.variables(endpoint: "http://h:1") { _ in false }
        let some = EnvCommand.variables(endpoint: "http://h:1") { $0 != "AWS_DEFAULT_REGION" }

        #expect(
            all.map(\.name) == [
                "AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION",
            ]
        )
        #expect(some.map(\.name) == ["AWS_ENDPOINT_URL"])
        #expect(EnvCommand.Shell.posix.assignment("A", "it's") == "export A='it'\\''s'")
        #expect(EnvCommand.Shell.fish.assignment("A", "b") == "set -gx A 'b'")
        #expect(EnvCommand.Shell.powershell.assignment("A", "it's") == "$env:A = 'it''s'")
    }

    @Test("the doctor looks at the nearest folder that is there")
    func nearestFolder() {
        #expect(DoctorCommand.nearestFolder("/nowhere/at/all") == "/")
        #expect(DoctorCommand.nearestFolder("/") == "/")
    }
}
