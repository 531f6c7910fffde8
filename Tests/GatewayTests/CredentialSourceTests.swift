import Testing

@testable import Gateway

@Suite struct CredentialSourceTests {
    @Test("a file of the AWS command line gives users with accounts")
    func file() async throws {
        let source = try StaticCredentials(
            file: """
                # users of the course
                [default]
                aws_access_key_id = 123456789012
                aws_secret_access_key = s1

                [minji]
                aws_access_key_id=AKIDMINJI
                aws_secret_access_key=a=b/c
                account = 111122223333
                """
        )

        let root = try await source.credential(ofAccessKey: "123456789012")
        let user = try await source.credential(ofAccessKey: "AKIDMINJI")

        #expect(root == Credential(accessKeyID: "123456789012", secret: "s1", account: "123456789012"))
        #expect(user?.secret == "a=b/c")
        #expect(user?.account == "111122223333")
        #expect(user?.userName == "minji")
        #expect(try await source.credential(ofAccessKey: "nobody") == nil)
    }

    @Test(
        "a file that says too little is refused with the line",
        arguments: [
            ("[a]\naws_access_key_id = x\n", "line 1: [a] needs aws_access_key_id and aws_secret_access_key"),
            ("aws_access_key_id = x\n", "line 1: expected [section] or name = value"),
            ("[a]\nnonsense\n", "line 2: expected [section] or name = value"),
            ("", "line 1: the file has no credentials"),
            (
                "[a]\naws_access_key_id=x\naws_secret_access_key=y\naccount=1\n",
                "line 1: the account of [a] is not twelve digits"
            ),
        ]
    )
    func refused(text: String, message: String) {
        do throws(CredentialFileFailure) {
            _ = try StaticCredentials(file: text)
            Issue.record("expected a failure")
        } catch {
            #expect(error.description == message)
        }
    }
}
