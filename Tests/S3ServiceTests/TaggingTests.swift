import HosuTesting
import Primitives
import Shapes
import Testing

@Suite struct TaggingTests {
    @Test("the tags of an object are set, read and removed, and say how many they are")
    func objectTags() async throws {
        let lake = try await Lake()
        try await lake.put(
            "a",
            "1",
            headers: ["x-amz-tagging": "team=data&%EB%8F%84%EC%8B%9C=%EC%84%9C%EC%9A%B8"]
        )

        let first = try await lake.get("a?tagging")
        _ = try await lake.hosu.invoke(
            "s3",
            "PutObjectTagging",
            ["Bucket": "lake", "Key": "a", "Tagging": ["TagSet": [["Key": "k", "Value": "v"]]]]
        )
        let second = try await lake.get("a?tagging")
        let object = try await lake.get("a")
        _ = try await lake.hosu.invoke("s3", "DeleteObjectTagging", ["Bucket": "lake", "Key": "a"])
        let third = try await lake.get("a?tagging")

        #expect(first.elements("Key") == ["team", "도시"])
        #expect(first.elements("Value") == ["data", "서울"])
        #expect(second.elements("Key") == ["k"])
        #expect(object.headers["x-amz-tagging-count"] == "1")
        #expect(third.elements("Key") == [])
        await lake.hosu.close()
    }

    @Test("a bucket without tags answers that it has none, one with tags gives them")
    func bucketTags() async throws {
        let lake = try await Lake()

        let none = try await lake.get("?tagging")
        _ = try await lake.hosu.invoke(
            "s3",
            "PutBucketTagging",
            ["Bucket": "lake", "Tagging": ["TagSet": [["Key": "k", "Value": "v"]]]]
        )
        let some = try await lake.get("?tagging")

        #expect(none.status == 404)
        #expect(none.element("Code") == "NoSuchTagSet")
        #expect(some.elements("Value") == ["v"])
        await lake.hosu.close()
    }

    @Test("one key twice is refused, and nothing changes")
    func duplicates() async throws {
        let lake = try await Lake()
        try await lake.put("a", "1")

        await #expect {
            _ = try await lake.hosu.invoke(
                "s3",
                "PutObjectTagging",
                [
                    "Bucket": "lake", "Key": "a",
                    "Tagging": ["TagSet": [["Key": "k", "Value": "1"], ["Key": "k", "Value": "2"]]],
                ]
            )
        } throws: { ($0 as? any ServiceFailure)?.code == "InvalidTag" }
        #expect(try await lake.get("a?tagging").elements("Key") == [])
        await lake.hosu.close()
    }

    @Test(
        "a bucket is closed to other accounts, whatever they ask for",
        arguments: [
            "GetObject", "HeadObject", "ListObjectsV2", "DeleteObject", "DeleteBucket", "GetBucketAcl",
            "CopyObject",
        ]
    )
    func otherAccounts(operation: String) async throws {
        let lake = try await Lake()
        let other = Tenant(account: "111122223333", region: "us-east-1")
        try await lake.put("a", "1")
        _ = try await lake.hosu.invoke("s3", "CreateBucket", ["Bucket": "own"], tenant: other)
        let isCopy = operation == "CopyObject"
        let input: JSONValue = ["Bucket": isCopy ? "own" : "lake", "Key": "a", "CopySource": "lake/a"]

        await #expect {
            _ = try await lake.hosu.invoke("s3", operation, input, tenant: other)
        } throws: { ($0 as? any ServiceFailure)?.code == "AccessDenied" }
        #expect(try await lake.get("a").text == "1")
        await lake.hosu.close()
    }
}
