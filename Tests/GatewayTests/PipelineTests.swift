import HosuServer
import HosuTesting
import Primitives
import Testing

@testable import Gateway

@Suite struct PipelineTests {
    static let minji = Credential(
        accessKeyID: "AKIDMINJI",
        secret: "sesame",
        account: "111122223333",
        userName: "minji"
    )

    static let identity = Array("Action=GetCallerIdentity&Version=2011-06-15".utf8)

    static func strict() async throws -> TestHosu {
        try await TestHosu {
            $0.gateway = GatewayConfiguration(authentication: .strict(StaticCredentials([minji])))
        }
    }

    /// Asks who calls, signed by the credential.
    static func whoAmI(
        _ hosu: TestHosu,
        _ credential: Credential,
        at now: String = "20260301T000000Z",
        service: String = "sts"
    ) async throws -> TestHosu.Answer {
        let headers = try RequestSigner(credential: credential, service: service, now: now).sign(
            "POST",
            "/",
            headers: ["content-type": "application/x-www-form-urlencoded"],
            body: identity
        )
        return try await hosu.send("POST", "/", headers: headers, body: identity)
    }

    @Test("where secrets are checked, a signature proves a user of an account")
    func strictCaller() async throws {
        let hosu = try await Self.strict()

        let answer = try await Self.whoAmI(hosu, Self.minji)

        #expect(answer.status == 200)
        #expect(answer.text.contains("<Arn>arn:aws:iam::111122223333:user/minji</Arn>"))
        #expect(answer.headers["x-amzn-RequestId"]?.isEmpty == false)
        await hosu.close()
    }

    @Test(
        "where secrets are checked, a query service says what is wrong in its own codes",
        arguments: [
            ("AKIDMINJI", "wrong", "20260301T000000Z", "<Code>SignatureDoesNotMatch</Code>"),
            ("AKIDNOBODY", "sesame", "20260301T000000Z", "<Code>InvalidClientTokenId</Code>"),
            ("AKIDMINJI", "sesame", "20260301T000501Z", "Signature not yet current: 20260301T000501Z"),
            ("AKIDMINJI", "sesame", "20260228T235458Z", "Signature expired: 20260228T235458Z is now earlier"),
        ]
    )
    func refusedByQueryService(key: String, secret: String, now: String, part: String) async throws {
        let hosu = try await Self.strict()
        let credential = Credential(accessKeyID: key, secret: secret, account: "111122223333")

        let answer = try await Self.whoAmI(hosu, credential, at: now)

        #expect(answer.status == 403)
        #expect(answer.text.contains(part))
        await hosu.close()
    }

    @Test("where secrets are checked, an unsigned request is refused, but not the question for health")
    func unsigned() async throws {
        let hosu = try await Self.strict()

        let refused = try await hosu.send(
            "POST",
            "/",
            headers: ["content-type": "application/x-www-form-urlencoded"],
            body: Self.identity
        )
        let health = try await hosu.send("GET", "/_hosu/health")

        #expect(refused.status == 403)
        #expect(refused.text.contains("<Code>MissingAuthenticationToken</Code>"))
        #expect(health.status == 200)
        await hosu.close()
    }

    @Test(
        "where secrets are not checked, an access key of twelve digits is the account",
        arguments: [("123456789012", "123456789012"), ("test", "000000000000"), ("AKIAXYZ", "000000000000")]
    )
    func openAccounts(key: String, account: String) async throws {
        let hosu = try await TestHosu()
        let credential = Credential(accessKeyID: key, secret: "anything", account: account)

        let answer = try await Self.whoAmI(hosu, credential, at: "19990101T000000Z")

        #expect(answer.status == 200)
        #expect(answer.text.contains("<Account>\(account)</Account>"))
        await hosu.close()
    }

    @Test(
        "health names the services, under LocalStack's path too",
        arguments: ["/_hosu/health", "/_localstack/health"]
    )
    func health(path: String) async throws {
        let hosu = try await TestHosu()

        let answer = try await hosu.send("GET", path)

        #expect(answer.status == 200)
        #expect(try answer.json["services"]?["sts"] == "running")
        await hosu.close()
    }

    @Test("a service that is not there is refused by name, in JSON where its clients read that")
    func unknownService() async throws {
        let hosu = try await TestHosu()
        let headers: HeaderList = [
            "authorization": "AWS4-HMAC-SHA256 Credential=test/20260301/us-east-1/dynamodb/aws4_request"
        ]

        let answer = try await hosu.json("DynamoDB_20120810.ListTables", headers: headers)

        #expect(answer.status == 501)
        #expect(try answer.json["__type"] == "NotImplementedException")
        #expect(try answer.json["message"]?.string?.hasPrefix("Hosu has no service dynamodb; it has ") == true)
        await hosu.close()
    }

    @Test("an operation that is not there is refused by name")
    func unknownOperation() async throws {
        let hosu = try await TestHosu()

        let answer = try await hosu.send(
            "POST",
            "/",
            headers: ["content-type": "application/x-www-form-urlencoded"],
            body: Array("Action=GetSessionToken&Version=2011-06-15".utf8)
        )

        #expect(answer.status == 501)
        #expect(
            answer.text.contains(
                "The GetSessionToken operation of AWS Security Token Service is not implemented"
            )
        )
        await hosu.close()
    }

    @Test("a web page of another site is turned away, and one that is allowed may read the answer")
    func pages() async throws {
        let hosu = try await TestHosu {
            $0.gateway = GatewayConfiguration(allowedOrigins: ["http://localhost:3000"])
        }

        let foreign = try await hosu.send("GET", "/_hosu/health", headers: ["origin": "https://evil.example"])
        let rebound = try await hosu.send("GET", "/_hosu/health", headers: ["host": "evil.example:4566"])
        let own = try await hosu.send("GET", "/_hosu/health", headers: ["origin": "http://localhost:3000"])
        let preflight = try await hosu.send(
            "OPTIONS",
            "/b/k",
            headers: [
                "origin": "http://localhost:3000", "access-control-request-method": "PUT",
                "access-control-request-headers": "content-type",
            ]
        )

        #expect(foreign.status == 403)
        #expect(foreign.headers["Access-Control-Allow-Origin"] == nil)
        #expect(rebound.status == 403)
        #expect(own.headers["Access-Control-Allow-Origin"] == "http://localhost:3000")
        #expect(preflight.status == 200)
        #expect(preflight.headers["Access-Control-Allow-Methods"] == "PUT")
        #expect(preflight.headers["Access-Control-Allow-Headers"] == "content-type")
        await hosu.close()
    }

    @Test("a socket leads to the same answers")
    func live() async throws {
        let hosu = try await TestHosu(.live)
        let client = try await RawClient.connect(to: try #require(hosu.port))

        try await client.send("GET /_hosu/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        let answer = try await client.read()

        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("Date: Sun, 01 Mar 2026 00:00:00 GMT\r\n"))
        client.close()
        await hosu.close()
    }

    @Test("clients of queues may send forms to the queue's own URL, and get XML")
    func queueForms() async throws {
        let hosu = try await Self.strict()
        let tenant = Tenant(account: Self.minji.account, region: "us-east-1")
        _ = try await hosu.invoke("sqs", "CreateQueue", ["QueueName": "q"], tenant: tenant)
        func post(_ form: String, to queue: String) async throws -> TestHosu.Answer {
            let (path, body) = ("/111122223333/\(queue)", Array((form + "&Version=2012-11-05").utf8))
            let headers = try RequestSigner(credential: Self.minji, service: "sqs").sign(
                "POST",
                path,
                headers: ["content-type": "application/x-www-form-urlencoded"],
                body: body
            )
            return try await hosu.send("POST", path, headers: headers, body: body)
        }

        let set = try await post(
            "Action=SetQueueAttributes&Attribute.1.Name=DelaySeconds&Attribute.1.Value=5",
            to: "q"
        )
        let shown = try await post("Action=GetQueueAttributes&AttributeName.1=DelaySeconds", to: "q")
        let refused = try await post("Action=GetQueueAttributes", to: "none")

        #expect(set.status == 200)
        #expect(shown.text.contains("<Attribute><Name>DelaySeconds</Name><Value>5</Value></Attribute>"))
        #expect(refused.status == 400)
        #expect(refused.text.contains("<Code>AWS.SimpleQueueService.NonExistentQueue</Code>"))
        await hosu.close()
    }

    @Test("a body that a client compressed is read as what it was")
    func compressedBody() async throws {
        let hosu = try await Self.strict()
        // `Action=GetCallerIdentity&Version=2011-06-15`
        let body = try #require(
            Hex.decode(
                "1f8b0800000000000203734c2ec9cccfb3754f2d714eccc9492df24c49cd2bc92ca9540b4b2d2a06c91819181aea1a98e91a9a0200fb4473b12b000000"
            )
        )
        let headers = try RequestSigner(credential: Self.minji, service: "sts", now: "20260301T000000Z").sign(
            "POST",
            "/",
            headers: ["content-type": "application/x-www-form-urlencoded", "content-encoding": "gzip"],
            body: body
        )

        let answer = try await hosu.send("POST", "/", headers: headers, body: body)

        #expect(answer.text.contains("<Arn>arn:aws:iam::111122223333:user/minji</Arn>"))
        await hosu.close()
    }

    @Test("a body that is no gzip although it says so is refused")
    func brokenCompression() async throws {
        let hosu = try await TestHosu()

        let answer = try await hosu.send(
            "POST",
            "/",
            headers: ["host": "localhost", "x-amz-target": "AWSGlue.GetDatabases", "content-encoding": "gzip"],
            body: Array("{}".utf8)
        )

        #expect(answer.status == 400)
        #expect(answer.text.contains("SerializationException"))
        await hosu.close()
    }
}
