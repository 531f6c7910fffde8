import HosuTesting
import Primitives
import Testing

@Suite struct CrossOriginTests {
    static func lake() async throws -> Lake {
        let lake = try await Lake()
        let body = """
            <CORSConfiguration><CORSRule><AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod>\
            <AllowedOrigin>https://*.example.com</AllowedOrigin><AllowedHeader>x-amz-*</AllowedHeader>\
            <ExposeHeader>ETag</ExposeHeader><MaxAgeSeconds>60</MaxAgeSeconds></CORSRule>\
            <CORSRule><AllowedMethod>HEAD</AllowedMethod><AllowedOrigin>*</AllowedOrigin></CORSRule>\
            </CORSConfiguration>
            """
        _ = try await lake.hosu.send("PUT", "/lake?cors", body: Array(body.utf8))
        try await lake.put("a.txt", "abc")
        return lake
    }

    static func preflight(
        _ lake: Lake,
        _ target: String,
        _ origin: String,
        _ method: String,
        headers: String? = nil
    ) async throws -> TestHosu.Answer {
        var fields: HeaderList = ["origin": origin, "access-control-request-method": method]
        fields["access-control-request-headers"] = headers
        return try await lake.hosu.send("OPTIONS", target, headers: fields)
    }

    @Test("a preflight that a rule allows is told what the rule says")
    func preflightAllowed() async throws {
        let lake = try await Self.lake()

        let answer = try await Self.preflight(
            lake,
            "/lake/a.txt",
            "https://app.example.com",
            "PUT",
            headers: "X-Amz-Date, x-amz-acl"
        )

        #expect(answer.status == 200)
        #expect(answer.headers["Access-Control-Allow-Origin"] == "https://app.example.com")
        #expect(answer.headers["Access-Control-Allow-Methods"] == "PUT, GET")
        #expect(answer.headers["Access-Control-Allow-Headers"] == "x-amz-date, x-amz-acl")
        #expect(answer.headers["Access-Control-Expose-Headers"] == "ETag")
        #expect(answer.headers["Access-Control-Max-Age"] == "60")
        #expect(answer.headers["Access-Control-Allow-Credentials"] == "true")
        await lake.hosu.close()
    }

    @Test(
        "a preflight that no rule allows is refused in S3's words",
        arguments: [
            ("/lake/a.txt", "https://evil.example.org", "PUT", nil, "This CORS request is not allowed."),
            ("/lake/a.txt", "https://app.example.com", "DELETE", nil, "This CORS request is not allowed."),
            ("/lake/a.txt", "https://app.example.com", "PUT", "x-other", "This CORS request is not allowed."),
            ("/none/a.txt", "https://app.example.com", "PUT", nil, "CORSResponse: Bucket not found"),
            ("/plain/a.txt", "https://app.example.com", "PUT", nil, "CORS is not enabled for this bucket."),
        ] as [(String, String, String, String?, String)]
    )
    func preflightRefused(
        target: String,
        origin: String,
        method: String,
        headers: String?,
        part: String
    ) async throws {
        let lake = try await Self.lake()
        _ = try await lake.hosu.send("PUT", "/plain")

        let answer = try await Self.preflight(lake, target, origin, method, headers: headers)

        #expect(answer.status == 403)
        #expect(answer.element("Code") == "AccessForbidden")
        #expect(answer.text.contains(part))
        #expect(answer.element("ResourceType") == "OBJECT")
        #expect(answer.headers["Access-Control-Allow-Origin"] == nil)
        await lake.hosu.close()
    }

    @Test("a preflight that does not say what it asks for is a bad request")
    func preflightIncomplete() async throws {
        let lake = try await Self.lake()

        let noOrigin = try await lake.hosu.send("OPTIONS", "/lake/a.txt")
        let noMethod = try await lake.hosu.send(
            "OPTIONS",
            "/lake/a.txt",
            headers: ["origin": "https://a.example"]
        )

        #expect(noOrigin.element("Message") == "Insufficient information. Origin request header needed.")
        #expect(noMethod.element("Message") == "Invalid Access-Control-Request-Method: null")
        await lake.hosu.close()
    }

    @Test(
        "a page may read what a rule of the bucket lets its origin read, and nothing else",
        arguments: [
            ("GET", "https://app.example.com", 200, "https://app.example.com"),
            ("GET", "https://evil.example.org", 200, nil),
            ("HEAD", "https://evil.example.org", 200, "*"),
            ("PUT", "https://app.example.com", 200, "https://app.example.com"),
            ("POST", "https://evil.example.org", 403, nil),
        ] as [(String, String, Int, String?)]
    )
    func requests(method: String, origin: String, status: Int, allowed: String?) async throws {
        let lake = try await Self.lake()

        let answer = try await lake.hosu.send(
            method,
            "/lake/a.txt",
            headers: ["origin": origin],
            body: method == "PUT" ? Array("x".utf8) : []
        )

        #expect(answer.status == status)
        #expect(answer.headers["Access-Control-Allow-Origin"] == allowed)
        await lake.hosu.close()
    }

    @Test("a bucket without rules stays closed to pages of other origins, and so does all that is no bucket")
    func closed() async throws {
        let lake = try await Lake()

        let bucket = try await lake.get("a.txt", headers: ["origin": "https://app.example.com"])
        let listing = try await lake.hosu.send("GET", "/", headers: ["origin": "https://app.example.com"])

        #expect(bucket.status == 403)
        #expect(listing.status == 403)
        await lake.hosu.close()
    }
}
