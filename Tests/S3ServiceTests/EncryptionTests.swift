import HosuTesting
import Primitives
import Testing

@Suite struct EncryptionTests {
    private static let customer = "x-amz-server-side-encryption-customer-"
    private static let key = Base64.encode(Array(0..<32))
    private static let digest = Base64.encode(MD5Digest.value(of: Array(0..<32)))
    private static let short = Base64.encode(Array(0..<10))
    private static let shortDigest = Base64.encode(MD5Digest.value(of: Array(0..<10)))
    private static let sseC: HeaderList = [
        customer + "algorithm": "AES256", customer + "key": key, customer + "key-md5": digest,
    ]

    @Test(
        "wishes that do not fit are refused in S3's words",
        arguments: [
            ([customer + "algorithm": "AES256"], "InvalidArgument", "must provide an appropriate secret key."),
            ([customer + "key": key], "InvalidArgument", "must provide a valid encryption algorithm."),
            (
                [customer + "algorithm": "AES256", customer + "key": key], "InvalidArgument",
                "must provide the client calculated MD5 of the secret key."
            ),
            (
                [customer + "algorithm": "DES", customer + "key": key, customer + "key-md5": digest],
                "InvalidEncryptionAlgorithmError",
                "The Encryption request you specified is not valid. Supported value: AES256."
            ),
            (
                [customer + "algorithm": "AES256", customer + "key": key, customer + "key-md5": shortDigest],
                "InvalidArgument",
                "The calculated MD5 hash of the key did not match the hash that was provided."
            ),
            (
                [customer + "algorithm": "AES256", customer + "key": short, customer + "key-md5": shortDigest],
                "InvalidArgument", "The secret key was invalid for the specified algorithm."
            ),
            (
                ["x-amz-server-side-encryption": "AES256", customer + "algorithm": "AES256"], "InvalidArgument",
                "Server Side Encryption with Customer provided key is incompatible with the encryption method specified"
            ),
            (
                ["x-amz-server-side-encryption": ""], "InvalidArgument",
                "The encryption method specified is not supported"
            ),
            (
                ["x-amz-server-side-encryption": "aws:kms:dsse"], "NotImplemented",
                "Dual-layer server-side encryption (aws:kms:dsse) is not implemented by Hosu."
            ),
            (
                ["x-amz-server-side-encryption-aws-kms-key-id": "alias/a"], "InvalidArgument",
                "requires HTTP header x-amz-server-side-encryption : aws:kms"
            ),
            (
                [
                    "x-amz-server-side-encryption": "aws:kms",
                    "x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:s3:::b",
                ], "KMS.NotFoundException", "Invalid arn arn:aws:s3:::b"
            ),
            (
                [
                    "x-amz-server-side-encryption": "aws:kms",
                    "x-amz-server-side-encryption-context": Base64.encode(Array("[1]".utf8)),
                ], "InvalidArgument", "JSON which represents a string-string map"
            ),
        ] as [(HeaderList, String, String)]
    )
    func refusedWishes(headers: HeaderList, code: String, message: String) async throws {
        let lake = try await Lake()

        let refused = try await lake.put("k", "x", headers: headers)

        #expect(refused.element("Code") == code)
        #expect(refused.element("Message")?.hasSuffix(message) == true, "\(refused.text)")
        #expect(try await lake.get("k").status == 404)
        await lake.hosu.close()
    }

    @Test("an answer says how an object is encrypted, and nothing where it is not")
    func answers() async throws {
        let lake = try await Lake()
        let name = "x-amz-server-side-encryption"

        let plain = try await lake.put("plain", "x")
        let managed = try await lake.put("managed", "x", headers: [name: "AES256"])
        let service = try await lake.put("service", "x", headers: [name: "aws:kms"])
        let customer = try await lake.put("customer", "x", headers: Self.sseC)

        #expect(plain.headers[name] == nil)
        #expect(managed.headers[name] == "AES256")
        #expect(service.headers[name] == "aws:kms")
        #expect(
            service.headers[name + "-aws-kms-key-id"] == "arn:aws:kms:us-east-1:000000000000:alias/aws/s3"
        )
        #expect(customer.headers[name] == nil)
        #expect(customer.headers[Self.customer + "key-md5"] == Self.digest)
        #expect(managed.headers["etag"] == plain.headers["etag"])
        #expect(customer.headers["etag"] != plain.headers["etag"])
        #expect(try await lake.get("customer", headers: Self.sseC).text == "x")
        #expect(try await lake.get("customer").element("Code") == "InvalidRequest")
        #expect(try await lake.get("managed", headers: Self.sseC).element("Code") == "InvalidRequest")
        await lake.hosu.close()
    }
}
