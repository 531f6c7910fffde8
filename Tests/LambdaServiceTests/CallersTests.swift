import Functions
import HosuTesting
import Primitives
import ServiceKit
import Testing

@testable import LambdaService

@Suite struct CallersTests {
    private static let arn: JSONValue = "arn:aws:sqs:us-east-1:000000000000:q"

    private func send(_ bench: LambdaBench, _ url: JSONValue, _ bodies: String...) async throws {
        for body in bodies {
            _ = try await bench.hosu.invoke(
                "sqs",
                "SendMessage",
                ["QueueUrl": url, "MessageBody": .string(body)]
            )
        }
    }

    /// Returns when the function was called so often.
    private func calls(_ bench: LambdaBench, _ count: Int) async -> [JSONValue] {
        for _ in 0..<100_000 where bench.functions.invocations.count < count { await Task.yield() }
        return bench.functions.invocations.map { (try? JSONValue(parsing: $0.invocation.payload)) ?? .null }
    }

    /// Returns when the queue has so many messages, seen and unseen.
    private func rest(_ bench: LambdaBench, _ url: JSONValue, _ count: Int) async throws -> Int {
        for _ in 0..<2000 {
            let answer = try await bench.hosu.invoke(
                "sqs",
                "GetQueueAttributes",
                ["QueueUrl": url, "AttributeNames": ["All"]]
            )
            let names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
            let all = names.reduce(0) { $0 + (Int(answer["Attributes"]?[$1]?.string ?? "") ?? 0) }
            if all == count { return all }
            await Task.yield()
        }
        return -1
    }

    @Test("a mapping hands messages to its function and removes them")
    func mapping() async throws {
        let bench = try await LambdaBench()
        let url = try await bench.queue("q")
        try await bench.make("f")
        let made = try await bench.ask(
            "CreateEventSourceMapping",
            ["FunctionName": "f", "EventSourceArn": Self.arn]
        )

        try await send(bench, url, "one")
        let event = await calls(bench, 1)[0]

        #expect(made["State"] == "Creating")
        let record = event["Records"]?[0]
        #expect(record?["body"] == "one")
        #expect(record?["eventSource"] == "aws:sqs")
        #expect(record?["eventSourceARN"] == Self.arn)
        #expect(record?["attributes"]?["ApproximateReceiveCount"] == "1")
        #expect(try await rest(bench, url, 0) == 0)
        await bench.hosu.close()
    }

    @Test("what a function says it has not done stays in the queue")
    func partialFailures() async throws {
        let bench = try await LambdaBench()
        let url = try await bench.queue("q")
        try await bench.make("f") { _, invocation in
            let records = try JSONValue(parsing: invocation.payload)["Records"]?.array ?? []
            let failed = records.filter { $0["body"] == "bad" }.map {
                ["itemIdentifier": $0["messageId"] ?? .null] as JSONValue
            }
            return InvocationResult(payload: (["batchItemFailures": .array(failed)] as JSONValue).bytes)
        }
        try await send(bench, url, "good", "bad", "good")

        try await bench.ask(
            "CreateEventSourceMapping",
            [
                "FunctionName": "f", "EventSourceArn": Self.arn,
                "FunctionResponseTypes": ["ReportBatchItemFailures"],
            ]
        )

        #expect(try await rest(bench, url, 1) == 1)
        await bench.hosu.close()
    }

    @Test("messages that no filter takes are removed without a call")
    func filters() async throws {
        let bench = try await LambdaBench()
        let url = try await bench.queue("q")
        try await bench.make("f")
        try await send(bench, url, "{\"kind\": \"order\", \"n\": 1}", "{\"kind\": \"other\"}", "text")

        try await bench.ask(
            "CreateEventSourceMapping",
            [
                "FunctionName": "f", "EventSourceArn": Self.arn,
                "FilterCriteria": ["Filters": [["Pattern": "{\"body\": {\"kind\": [\"order\"]}}"]]],
            ]
        )
        let events = await calls(bench, 1)

        #expect(try await rest(bench, url, 0) == 0)
        #expect(events.count == 1)
        #expect(events[0]["Records"]?.array?.count == 1)
        await bench.hosu.close()
    }

    @Test("a batch waits for its window, or until it is full")
    func windows() async throws {
        let bench = try await LambdaBench()
        let url = try await bench.queue("q")
        try await bench.make("f")
        try await bench.ask(
            "CreateEventSourceMapping",
            [
                "FunctionName": "f", "EventSourceArn": Self.arn, "BatchSize": 50,
                "MaximumBatchingWindowInSeconds": 5,
            ]
        )

        try await send(bench, url, "one", "two")
        await bench.hosu.clock.waitForSleepers(1)
        try await send(bench, url, "three")
        #expect(bench.functions.invocations.isEmpty)
        await bench.hosu.clock.waitForSleepers(1)
        bench.hosu.clock.advance(by: .seconds(5))
        let events = await calls(bench, 1)

        #expect(events[0]["Records"]?.array?.count == 3)
        await bench.hosu.close()
    }

    @Test("mappings of other sources, and of queues that give too little time, are refused")
    func refusals() async throws {
        let bench = try await LambdaBench()
        _ = try await bench.queue("q")
        try await bench.make("f", ["Timeout": 60])
        func refusal(_ arn: JSONValue) async -> String {
            await bench.failure(
                "CreateEventSourceMapping",
                ["FunctionName": "f", "EventSourceArn": arn]
            )
        }

        #expect(
            await refusal(Self.arn)
                == "InvalidParameterValueException: Queue visibility timeout: 30 seconds is less than Function timeout: 60 "
                + "seconds"
        )
        #expect(
            await refusal("arn:aws:kinesis:us-east-1:000000000000:stream/s").contains(
                "Kinesis as event source is not supported by Hosu"
            )
        )
        #expect(await refusal("arn:aws:sqs:us-east-1:000000000000:none").contains("NonExistentQueue"))
        await bench.hosu.close()
    }

    // MARK: - Addresses

    private func address(_ bench: LambdaBench, _ input: JSONValue = [:]) async throws -> String {
        var members = JSONObject([("FunctionName", "f"), ("AuthType", "NONE")])
        for member in input.object?.members ?? [] { members[member.name] = member.value }
        let made = try await bench.ask("CreateFunctionUrlConfig", .object(members))
        let id = made["FunctionUrl"]?.string?.split(separator: "/").last ?? ""
        return "\(id).lambda-url.us-east-1.localhost:4566"
    }

    private func open(_ bench: LambdaBench) async throws {
        try await bench.ask(
            "AddPermission",
            [
                "FunctionName": "f", "StatementId": "url", "Action": "lambda:InvokeFunctionUrl",
                "Principal": "*", "FunctionUrlAuthType": "NONE",
            ]
        )
    }

    @Test("an address hands requests to its function in payload format 2.0, and its answer back")
    func addresses() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f") { _, invocation in
            let event = try JSONValue(parsing: invocation.payload)
            let answer: JSONValue = [
                "statusCode": 201, "headers": ["X-Kind": "test"], "cookies": ["a=1", "b=2"],
                "body": .string(event.text),
            ]
            return InvocationResult(payload: answer.bytes)
        }
        let host = try await address(bench)
        try await open(bench)

        let answer = try await bench.hosu.send(
            "POST",
            "/orders/%ED%95%9C?a=1&a=2&b=x%20y",
            headers: ["host": host, "content-type": "application/json", "cookie": "c=3"],
            body: Array("{\"n\":1}".utf8),
            isAnonymous: true
        )

        #expect(answer.status == 201)
        #expect(answer.headers["X-Kind"] == "test")
        #expect(answer.headers.all("set-cookie") == ["a=1", "b=2"])
        let event = try answer.json
        #expect(event["version"] == "2.0")
        #expect(event["rawPath"] == "/orders/한")
        #expect(event["rawQueryString"] == "a=1&a=2&b=x%20y")
        #expect(event["queryStringParameters"] == ["a": "1,2", "b": "x y"])
        #expect(event["cookies"] == ["c=3"])
        #expect(event["body"] == "{\"n\":1}")
        #expect(event["isBase64Encoded"] == false)
        #expect(event["requestContext"]?["http"]?["method"] == "POST")
        #expect(event["requestContext"]?["accountId"] == "anonymous")
        await bench.hosu.close()
    }

    @Test(
        "an event says which port its request was for",
        arguments: [("[::1]", "80"), ("[::1]:4566", "4566"), ("127.0.0.1", "80"), ("127.0.0.1:4566", "4566")]
    )
    func ports(host: String, port: String) async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")
        let id = try await address(bench).prefix { $0 != "." }
        try await open(bench)

        let event = try await bench.hosu.send(
            "GET",
            "/_lambda/url/\(id)/",
            headers: ["host": host],
            isAnonymous: true
        ).json

        #expect(event["headers"]?["x-forwarded-port"]?.string == port)
        await bench.hosu.close()
    }

    @Test("an address is closed to those whom nothing lets in")
    func access() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")
        let host = try await address(bench)

        let before = try await bench.hosu.send("GET", "/", headers: ["host": host], isAnonymous: true)
        try await open(bench)
        let after = try await bench.hosu.send("GET", "/", headers: ["host": host], isAnonymous: true)
        try await bench.ask("UpdateFunctionUrlConfig", ["FunctionName": "f", "AuthType": "AWS_IAM"])
        let signed = try await bench.hosu.send("GET", "/", headers: ["host": host])
        let unsigned = try await bench.hosu.send("GET", "/", headers: ["host": host], isAnonymous: true)

        #expect(before.status == 403)
        #expect(after.status == 200)
        #expect(signed.status == 200)
        #expect(unsigned.status == 403)
        await bench.hosu.close()
    }

    @Test("a statement for a role lets its sessions use an address, and nobody else")
    func roles() {
        let statement: JSONValue = [
            "Effect": "Allow", "Action": "lambda:InvokeFunctionUrl",
            "Principal": ["AWS": "arn:aws:iam::111111111111:role/reader"],
        ]
        let policy = PolicyRecord(
            tenant: .standard,
            function: "f",
            qualifier: "",
            statements: [statement.text]
        )
        func session(_ role: String) -> Principal {
            .assumedRole(
                account: "111111111111",
                role: role,
                session: "s",
                roleID: "AROA",
                accessKeyID: "ASIA"
            )
        }

        #expect(policy.lets(session("reader"), useAddressOf: "AWS_IAM"))
        #expect(!policy.lets(session("writer"), useAddressOf: "AWS_IAM"))
        #expect(!policy.lets(.anonymous, useAddressOf: "AWS_IAM"))
    }

    @Test("pages of allowed origins may read an address, others may not")
    func crossOrigin() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")
        let host = try await address(
            bench,
            ["Cors": ["AllowOrigins": ["https://a.example"], "AllowMethods": ["POST"], "MaxAge": 60]]
        )
        func preflight(_ origin: String) async throws -> TestHosu.Answer {
            try await bench.hosu.send(
                "OPTIONS",
                "/",
                headers: ["host": host, "origin": origin, "access-control-request-method": "POST"],
                isAnonymous: true
            )
        }

        let allowed = try await preflight("https://a.example")
        let refused = try await preflight("https://b.example")

        #expect(allowed.headers["access-control-allow-origin"] == "https://a.example")
        #expect(allowed.headers["access-control-max-age"] == "60")
        #expect(refused.headers["access-control-allow-origin"] == nil)
        await bench.hosu.close()
    }

    @Test(
        "answers of functions become answers of HTTP",
        arguments: [
            ("\"text\"", 200, "text"), ("{\"a\":1}", 200, "{\"a\":1}"), ("[1]", 200, "[1]"),
            ("{\"statusCode\":204}", 204, ""), ("{\"statusCode\":\"404\",\"body\":\"no\"}", 404, "no"),
            ("{\"statusCode\":200,\"body\":\"aGk=\",\"isBase64Encoded\":true}", 200, "hi"),
            ("{\"statusCode\":\"what\"}", 502, "Internal Server Error"),
        ]
    )
    func answers(payload: String, status: Int, body: String) async throws {
        let bench = try await LambdaBench()
        try await bench.make("f") { _, _ in InvocationResult(payload: Array(payload.utf8)) }
        let host = try await address(bench)
        try await open(bench)

        let answer = try await bench.hosu.send("GET", "/", headers: ["host": host], isAnonymous: true)

        #expect(answer.status == status)
        #expect(answer.text == body)
        await bench.hosu.close()
    }

    @Test("code is downloaded from the place that GetFunction names, for ten minutes")
    func downloads() async throws {
        let bench = try await LambdaBench()
        try await bench.make("f")
        let found = try await bench.ask("GetFunction", ["FunctionName": "f"])
        let location = found["Code"]?["Location"]?.string ?? ""
        let target = "/" + location.split(separator: "/").dropFirst(2).joined(separator: "/")

        let zip = try await bench.hosu.send("GET", target, isAnonymous: true)
        bench.hosu.clock.advance(by: .seconds(601))
        let late = try await bench.hosu.send("GET", target, isAnonymous: true)

        #expect(zip.text == "PK code")
        #expect(late.status == 403)
        await bench.hosu.close()
    }
}
