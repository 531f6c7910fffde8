import HosuTesting
import Primitives
import Shapes
import Testing

@Suite struct BucketsTests {
    @Test(
        "a name that S3 does not take is refused",
        arguments: ["ab", "Upper", "a..b", "192.168.0.1", "xn--lake", "-lake"]
    )
    func names(name: String) async throws {
        let hosu = try await TestHosu()

        let answer = try await hosu.send("PUT", "/\(name)")

        #expect(answer.status == 400)
        #expect(answer.element("Code") == "InvalidBucketName")
        await hosu.close()
    }

    @Test("a bucket lies in the region it was made in, and there alone")
    func regions() async throws {
        let hosu = try await TestHosu()
        let seoul = Tenant(account: "000000000000", region: "ap-northeast-2")

        _ = try await hosu.invoke(
            "s3",
            "CreateBucket",
            ["Bucket": "seoul", "CreateBucketConfiguration": ["LocationConstraint": "ap-northeast-2"]],
            tenant: seoul
        )
        let place = try await hosu.invoke("s3", "GetBucketLocation", ["Bucket": "seoul"])

        #expect(place["LocationConstraint"] == "ap-northeast-2")
        await #expect {
            try await hosu.invoke("s3", "CreateBucket", ["Bucket": "nowhere"], tenant: seoul)
        } throws: { ($0 as? any ServiceFailure)?.code == "IllegalLocationConstraintException" }
        await hosu.close()
    }

    @Test("a bucket of another account cannot be made again; one's own can, in us-east-1")
    func taken() async throws {
        let hosu = try await TestHosu()
        let input: JSONValue = ["Bucket": "lake"]
        _ = try await hosu.invoke("s3", "CreateBucket", input)

        _ = try await hosu.invoke("s3", "CreateBucket", input)

        let stranger = Tenant(account: "111122223333", region: "us-east-1")
        await #expect {
            try await hosu.invoke("s3", "CreateBucket", input, tenant: stranger)
        } throws: { ($0 as? any ServiceFailure)?.code == "BucketAlreadyExists" }
        await hosu.close()
    }

    @Test("a bucket with objects cannot be deleted, and one that is not there is named")
    func deletion() async throws {
        let lake = try await Lake()
        try await lake.put("k", "x")

        let full = try await lake.hosu.send("DELETE", "/lake")
        let body = Array("<Delete><Object><Key>k</Key></Object><Object><Key>none</Key></Object></Delete>".utf8)
        let digest = ["content-md5": Base64.encode(MD5Digest.value(of: body))] as HeaderList
        let unproved = try await lake.hosu.send("POST", "/lake?delete", body: body)
        let damaged = try await lake.hosu.send("POST", "/lake?delete", headers: digest, body: body + [0x20])
        let deleted = try await lake.hosu.send("POST", "/lake?delete", headers: digest, body: body)
        let empty = try await lake.hosu.send("DELETE", "/lake")
        let gone = try await lake.hosu.send("GET", "/lake?location")

        #expect(full.element("Code") == "BucketNotEmpty")
        #expect(unproved.status == 400)
        #expect(
            unproved.element("Message")
                == "Missing required header for this request: Content-MD5 OR x-amz-checksum-*"
        )
        #expect(damaged.element("Code") == "BadDigest")
        #expect(deleted.elements("Key") == ["k", "none"])
        #expect(empty.status == 204)
        #expect(gone.element("Code") == "NoSuchBucket")
        #expect(gone.element("BucketName") == "lake")
        await lake.hosu.close()
    }
}
