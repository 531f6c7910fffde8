import Gateway
import Logging
import Testing

@testable import HosuServer

@Suite struct ConfigurationTests {
    struct Case: Sendable {
        var host: String
        var mode = AuthenticationMode.open
        var isInsecureAllowed = false
        var failure: ConfigurationFailure?
    }

    static let secret = Credential(accessKeyID: "A", secret: "B", account: "111122223333")

    static let cases: [Case] = [
        Case(host: "localhost"),
        Case(host: "127.0.0.1"),
        Case(host: "::1"),
        Case(host: "0.0.0.0", failure: .openBeyondLoopback(host: "0.0.0.0")),
        Case(host: "10.0.0.5", failure: .openBeyondLoopback(host: "10.0.0.5")),
        Case(host: "0.0.0.0", isInsecureAllowed: true),
        Case(host: "0.0.0.0", mode: .strict(StaticCredentials([secret]))),
        Case(
            host: "0.0.0.0",
            mode: .strict(StaticCredentials([.test])),
            failure: .wellKnownSecretBeyondLoopback(host: "0.0.0.0")
        ),
    ]

    @Test("beyond loopback, callers must prove who they are", arguments: cases)
    func exposure(_ one: Case) {
        var configuration = Configuration(storage: .directory("/nowhere"))
        configuration.listening.host = one.host
        configuration.listening.isInsecureAllowed = one.isInsecureAllowed
        configuration.gateway.authentication = one.mode

        do throws(ConfigurationFailure) {
            try configuration.checkExposure()
            #expect(one.failure == nil)
        } catch {
            #expect(error == one.failure)
        }
    }
}
