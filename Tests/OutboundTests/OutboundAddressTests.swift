import Primitives
import Testing

@testable import Outbound

@Suite struct OutboundAddressTests {
    @Test(
        "an address is taken apart as it is written",
        arguments: [
            ("http://a.example", "a.example", 80, "/", "a.example"),
            ("HTTP://127.0.0.1:9001/x?y=1#z", "127.0.0.1", 9001, "/x?y=1", "127.0.0.1:9001"),
            ("https://[::1]:8443/in", "::1", 8443, "/in", "[::1]:8443"),
            ("https://a.example?b=c", "a.example", 443, "/?b=c", "a.example"),
        ]
    )
    func parts(text: String, host: String, port: Int, target: String, authority: String) throws {
        let address = try #require(OutboundAddress(text))

        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.target == target)
        #expect(address.authority == authority)
        #expect(address.isSecure == (port == 443 || port == 8443))
    }

    @Test("a name and a password in an address are decoded")
    func credentials() {
        #expect(OutboundAddress("http://me:a%40b@host/x")?.credentials == "me:a@b")
    }

    @Test(
        "what is no address of HTTP is refused",
        arguments: [
            "", "ftp://a", "http://", "http://:80/", "http://a:0", "http://a:x", "http://a b", "a.example",
        ]
    )
    func refused(text: String) {
        #expect(OutboundAddress(text) == nil)
    }

    @Test("nobody at an address is a failure, not an answer")
    func nobody() async throws {
        let address = try #require(OutboundAddress("http://127.0.0.1:1/"))

        await #expect(throws: OutboundFailure.self) {
            try await OutboundClient().send(OutboundRequest("POST", address))
        }
    }
}
