import HosuTesting
import Primitives
import Testing

@Suite struct GetCallerIdentityTests {
    @Test(
        "the account's root is told its account and ARN",
        arguments: [
            ("000000000000", "us-east-1", "arn:aws:iam::000000000000:root"),
            ("111122223333", "cn-north-1", "arn:aws-cn:iam::111122223333:root"),
        ]
    )
    func root(account: String, region: String, arn: String) async throws {
        let hosu = try await TestHosu()

        let reply = try await hosu.invoke(
            "sts",
            "GetCallerIdentity",
            tenant: Tenant(account: account, region: region)
        )

        #expect(reply["Account"] == .string(account))
        #expect(reply["UserId"] == .string(account))
        #expect(reply["Arn"] == .string(arn))
        await hosu.close()
    }
}
