import Primitives
import Testing

@testable import Objects

@Suite struct LakeSecretsTests {
    @Test("a secret opens for its purpose, after the master key changed and in the next process too")
    func roundTrip() async throws {
        try await Lake.run { lake in
            let secret = Array("비밀".utf8)
            let sealed = try await lake.objects.seal(secret: secret, for: "a")

            #expect(sealed != secret)
            #expect(try await lake.objects.open(secret: sealed, for: "a") == secret)
            await #expect(throws: (any Error).self) { try await lake.objects.open(secret: sealed, for: "b") }

            _ = try await lake.objects.changeMasterKey()
            let later = try await lake.reopened()
            #expect(try await later.objects.open(secret: sealed, for: "a") == secret)
            await later.objects.close()
        }
    }
}
