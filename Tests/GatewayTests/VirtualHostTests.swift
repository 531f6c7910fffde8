import Primitives
import Testing

@testable import Gateway

@Suite struct VirtualHostTests {
    @Test(
        "a host names a bucket, a region, both or neither",
        arguments: [
            ("localhost:4566", nil, nil),
            ("127.0.0.1:4566", nil, nil),
            ("[::1]:4566", nil, nil),
            ("lake.localhost:4566", "lake", nil),
            ("my.dotted.lake.localhost", "my.dotted.lake", nil),
            ("s3.localhost", nil, nil),
            ("lake.s3.localhost:4566", "lake", nil),
            ("s3.eu-west-1.localhost.localstack.cloud", nil, "eu-west-1"),
            ("lake.s3.localhost.localstack.cloud:4566", "lake", nil),
            ("lake.s3.ap-northeast-2.localhost.localstack.cloud", "lake", "ap-northeast-2"),
            ("s3.amazonaws.com", nil, nil),
            ("s3.us-west-2.amazonaws.com", nil, "us-west-2"),
            ("s3-us-west-2.amazonaws.com", nil, "us-west-2"),
            ("a.b.s3.dualstack.us-west-2.amazonaws.com", "a.b", "us-west-2"),
            ("glue.us-east-1.amazonaws.com", nil, nil),
            ("hosu:4566", nil, nil),
            ("lake.hosu:4566", "lake", nil),
            ("lake.s3.hosu", "lake", nil),
            ("elsewhere.example", nil, nil),
            ("s3.s3.localhost", "s3", nil),
        ] as [(String, String?, String?)]
    )
    func hosts(host: String, bucket: String?, region: String?) throws {
        let named = VirtualHost(try #require(HostName(host)), domains: ["hosu"])

        #expect(named.bucket == bucket)
        #expect(named.region == region)
    }
}

@Suite struct BrowserGuardTests {
    static let guardian = BrowserGuard(
        allowedHosts: ["hosu"],
        allowedOrigins: ["http://localhost:3000"],
        checksHosts: true
    )

    @Test(
        "programs pass under every name that is the server's",
        arguments: [
            "localhost:4566", "127.0.0.1:4566", "[::1]:4566", "lake.localhost", "hosu:4566", "lake.hosu",
            "lake.s3.localhost.localstack.cloud:4566", "s3.amazonaws.com", "172.17.0.2", "LOCALHOST",
            "host.docker.internal:4566",
        ]
    )
    func knownHosts(host: String) {
        let head = RequestHead(method: "PUT", path: "/b/k", headers: ["host": host])

        #expect(Self.guardian.refusal(of: head) == nil)
    }

    @Test(
        "a name that an attacker can point here is refused, and says how to allow it",
        arguments: [
            "evil.example", "localhost.evil.example", "evillocalhost", "1.2.3.4.evil.example", "hosu.evil",
        ]
    )
    func unknownHosts(host: String) throws {
        let head = RequestHead(method: "GET", path: "/", headers: ["host": host])

        let refusal = try #require(Self.guardian.refusal(of: head))

        #expect(refusal == .hostUnknown(host))
        #expect(refusal.message.contains("--allow-host \(host)"))
    }

    @Test(
        "a browser's request passes only for pages that may",
        arguments: [
            (["origin": "https://evil.example"], .originUnknown("https://evil.example")),
            (["origin": "null"], .originUnknown("null")),
            (["origin": "http://localhost:3001"], .originUnknown("http://localhost:3001")),
            (["origin": "http://localhost:3000"], nil),
            (["origin": "http://localhost:4566"], nil),
            (["sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"], .crossSite),
            (["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"], nil),
            (["sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors"], nil),
            (["sec-fetch-site": "none", "sec-fetch-mode": "navigate"], nil),
        ] as [([String: String], BrowserGuard.Refusal?)]
    )
    func origins(fields: [String: String], refusal: BrowserGuard.Refusal?) {
        var head = RequestHead(method: "GET", path: "/b/k", headers: ["host": "localhost:4566"])
        for (name, value) in fields { head.headers.append(name, value) }

        #expect(Self.guardian.refusal(of: head) == refusal)
    }

    @Test("a request without a host, or with a broken one, is refused", arguments: ["", "a b", "[::1", "x/y"])
    func brokenHosts(host: String) {
        let head = RequestHead(method: "GET", path: "/", headers: ["host": host])

        #expect(Self.guardian.refusal(of: head) == .hostMissing)
    }
}
