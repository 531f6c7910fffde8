import HosuTesting
import Primitives
import Testing

@Suite struct WebsiteTests {
    /// A public website with pages, a redirect and rules.
    static func site() async throws -> Lake {
        let lake = try await Lake()
        _ = try await lake.hosu.send("DELETE", "/lake?publicAccessBlock")
        let policy = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",\
            "Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::lake","arn:aws:s3:::lake/*"]}]}
            """
        _ = try await lake.hosu.send("PUT", "/lake?policy", body: Array(policy.utf8))
        try await configure(
            lake,
            """
            <IndexDocument><Suffix>index.html</Suffix></IndexDocument><ErrorDocument><Key>oops.html</Key>\
            </ErrorDocument><RoutingRules>\
            <RoutingRule><Condition><KeyPrefixEquals>docs/</KeyPrefixEquals></Condition>\
            <Redirect><ReplaceKeyPrefixWith>documents/</ReplaceKeyPrefixWith></Redirect></RoutingRule>\
            <RoutingRule><Condition><KeyPrefixEquals>old/</KeyPrefixEquals>\
            <HttpErrorCodeReturnedEquals>404</HttpErrorCodeReturnedEquals></Condition>\
            <Redirect><HostName>archive.example.com</HostName><Protocol>https</Protocol>\
            <HttpRedirectCode>302</HttpRedirectCode></Redirect></RoutingRule></RoutingRules>
            """
        )
        let html: HeaderList = ["content-type": "text/html"]
        try await lake.put("index.html", "<h1>home</h1>", headers: html)
        try await lake.put("oops.html", "<h1>oops</h1>", headers: html)
        try await lake.put("notes/index.html", "notes", headers: html)
        try await lake.put("old/kept.html", "kept", headers: html)
        try await lake.put("moved", "", headers: ["x-amz-website-redirect-location": "/index.html"])
        return lake
    }

    static func configure(_ lake: Lake, _ body: String) async throws {
        let document = Array("<WebsiteConfiguration>\(body)</WebsiteConfiguration>".utf8)
        let answer = try await lake.hosu.send("PUT", "/lake?website", body: document)
        #expect(answer.status == 200, "\(answer.text)")
    }

    static func visit(
        _ lake: Lake,
        _ path: String,
        method: String = "GET",
        host: String = "lake.s3-website.localhost:4566"
    ) async throws -> TestHosu.Answer {
        try await lake.hosu.send(method, path, headers: ["host": host])
    }

    @Test(
        "a website shows pages and redirects as S3's do",
        arguments: [
            ("/", 200, "<h1>home</h1>", nil),
            ("/index.html", 200, "<h1>home</h1>", nil),
            ("/notes/", 200, "notes", nil),
            ("/notes", 302, "", "/notes/"),
            ("/moved", 301, "", "/index.html"),
            ("/docs/a%20b.html", 301, "", "http://lake.s3-website.localhost:4566/documents/a%20b.html"),
            ("/old/kept.html", 200, "kept", nil),
            ("/old/gone.html", 302, "", "https://archive.example.com/old/gone.html"),
            ("/gone", 404, "<h1>oops</h1>", nil),
        ] as [(String, Int, String, String?)]
    )
    func pages(path: String, status: Int, text: String, location: String?) async throws {
        let lake = try await Self.site()

        let page = try await Self.visit(lake, path)

        #expect(page.status == status)
        #expect(page.text == text)
        #expect(page.headers["Location"] == location)
        await lake.hosu.close()
    }

    @Test("a HEAD of a page has its headers and no bytes; other methods are not for websites")
    func methods() async throws {
        let lake = try await Self.site()

        let head = try await Self.visit(lake, "/", method: "HEAD")
        let post = try await Self.visit(lake, "/", method: "POST")

        #expect(head.status == 200)
        #expect(head.headers["Content-Length"] == "13")
        #expect(head.bytes.isEmpty)
        #expect(post.status == 405)
        #expect(post.text.contains("<h1>405 Method Not Allowed</h1>"))
        await lake.hosu.close()
    }

    @Test("a website that sends everybody elsewhere keeps path and query")
    func redirectAll() async throws {
        let lake = try await Self.site()
        try await Self.configure(
            lake,
            "<RedirectAllRequestsTo><HostName>example.com</HostName><Protocol>https</Protocol></RedirectAllRequestsTo>"
        )

        let page = try await Self.visit(lake, "/a/b?c=d", host: "lake.s3-website-us-east-1.amazonaws.com")

        #expect(page.status == 301)
        #expect(page.headers["Location"] == "https://example.com/a/b?c=d")
        await lake.hosu.close()
    }

    @Test("what cannot be shown is answered by a page that says why")
    func errorPages() async throws {
        let lake = try await Lake()

        let noWebsite = try await Self.visit(lake, "/")
        let noBucket = try await Self.visit(lake, "/", host: "none.s3-website.localhost")
        try await Self.configure(lake, "<IndexDocument><Suffix>index.html</Suffix></IndexDocument>")
        try await lake.put("index.html", "private")
        let closed = try await Self.visit(lake, "/")

        #expect(noWebsite.status == 404)
        #expect(noWebsite.text.contains("<li>Code: NoSuchWebsiteConfiguration</li>"))
        #expect(noWebsite.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(noBucket.text.contains("<li>Code: NoSuchBucket</li>"))
        #expect(noBucket.text.contains("<li>BucketName: none</li>"))
        #expect(closed.status == 403)
        #expect(closed.text.contains("<title>403 Forbidden</title>"))
        #expect(closed.headers["x-amz-error-code"] == "AccessDenied")
        await lake.hosu.close()
    }
}
