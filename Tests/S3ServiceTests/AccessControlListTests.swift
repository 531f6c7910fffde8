import HosuTesting
import Primitives
import Testing

@Suite struct AccessControlListTests {
    /// A lake whose buckets take ACLs, public ones included.
    static func lake(ownership: String = "ObjectWriter") async throws -> Lake {
        let lake = try await Lake()
        let body =
            "<OwnershipControls><Rule><ObjectOwnership>\(ownership)</ObjectOwnership></Rule></OwnershipControls>"
        _ = try await lake.hosu.send("PUT", "/lake?ownershipControls", body: Array(body.utf8))
        _ = try await lake.hosu.send("DELETE", "/lake?publicAccessBlock")
        return lake
    }

    static let stranger = String(repeating: "ab", count: 32)

    @Test(
        "a canned ACL is what it stands for, on buckets and objects",
        arguments: [
            ("private", ["FULL_CONTROL"], []),
            ("public-read", ["FULL_CONTROL", "READ"], ["http://acs.amazonaws.com/groups/global/AllUsers"]),
            (
                "authenticated-read", ["FULL_CONTROL", "READ"],
                ["http://acs.amazonaws.com/groups/global/AuthenticatedUsers"]
            ),
        ]
    )
    func canned(name: String, permissions: [String], groups: [String]) async throws {
        let lake = try await Self.lake()

        let put = try await lake.put("k", "x", headers: ["x-amz-acl": name])
        let object = try await lake.get("k?acl")
        let set = try await lake.hosu.send("PUT", "/lake?acl", headers: ["x-amz-acl": name])
        let bucket = try await lake.get("?acl")

        #expect(put.status == 200, "\(put.text)")
        #expect(set.status == 200, "\(set.text)")
        for answer in [object, bucket] {
            #expect(answer.elements("Permission") == permissions)
            #expect(answer.elements("URI") == groups)
        }
        await lake.hosu.close()
    }

    @Test("grants come in headers and as a document, and are given back")
    func grants() async throws {
        let lake = try await Self.lake()
        let owner = try #require(try await lake.get("?acl").element("ID"))

        try await lake.put("k", "x", headers: ["x-amz-grant-read": "id=\"\(Self.stranger)\""])
        let byHeader = try await lake.get("k?acl")
        let document = """
            <AccessControlPolicy><Owner><ID>\(owner)</ID></Owner><AccessControlList><Grant>\
            <Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser">\
            <ID>\(Self.stranger)</ID></Grantee><Permission>WRITE_ACP</Permission></Grant></AccessControlList>\
            </AccessControlPolicy>
            """
        let put = try await lake.hosu.send("PUT", "/lake/k?acl", body: Array(document.utf8))
        let byDocument = try await lake.get("k?acl")

        #expect(byHeader.elements("Permission") == ["READ"])
        #expect(byHeader.elements("ID") == [owner, Self.stranger])
        #expect(put.status == 200, "\(put.text)")
        #expect(byDocument.elements("Permission") == ["WRITE_ACP"])
        #expect(byDocument.text.contains("xsi:type=\"CanonicalUser\""))
        await lake.hosu.close()
    }

    @Test(
        "an ACL that cannot be is refused",
        arguments: [
            (["x-amz-acl": "public"], "", "InvalidArgument"),
            (["x-amz-acl": "private", "x-amz-grant-read": "id=\(stranger)"], "", "InvalidRequest"),
            (["x-amz-grant-read": "id=nobody"], "", "InvalidArgument"),
            (["x-amz-grant-read": "emailAddress=a@example.com"], "", "UnresolvableGrantByEmailAddress"),
            (["x-amz-grant-read": "uri=http://example.com"], "", "InvalidArgument"),
            ([:], "", "MissingSecurityHeader"),
            (["x-amz-acl": "private"], "<AccessControlPolicy/>", "UnexpectedContent"),
            ([:], "<AccessControlPolicy/>", "MalformedACLError"),
        ] as [(HeaderList, String, String)]
    )
    func refusals(headers: HeaderList, body: String, code: String) async throws {
        let lake = try await Self.lake()

        let answer = try await lake.hosu.send("PUT", "/lake?acl", headers: headers, body: Array(body.utf8))

        #expect(answer.element("Code") == code, "\(answer.text)")
        await lake.hosu.close()
    }

    @Test("where the bucket's owner is enforced, ACLs are refused but for the one that changes nothing")
    func enforced() async throws {
        let lake = try await Lake()

        let free = try await lake.put("k", "x", headers: ["x-amz-acl": "bucket-owner-full-control"])
        let object = try await lake.put("k", "x", headers: ["x-amz-acl": "private"])
        let bucket = try await lake.hosu.send("PUT", "/lake?acl", headers: ["x-amz-acl": "private"])
        let read = try await lake.get("k?acl")

        #expect(free.status == 200)
        #expect(object.element("Code") == "AccessControlListNotSupported")
        #expect(bucket.element("Code") == "AccessControlListNotSupported")
        #expect(read.elements("Permission") == ["FULL_CONTROL"])
        await lake.hosu.close()
    }

    @Test(
        "public ACLs are refused while they are blocked, and ACLs cannot be switched off under others' grants"
    )
    func blocked() async throws {
        let lake = try await Self.lake()
        let block =
            "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>"
        let enforce = """
            <OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>
            """

        _ = try await lake.hosu.send("PUT", "/lake?acl", headers: ["x-amz-acl": "public-read"])
        let enforced = try await lake.hosu.send("PUT", "/lake?ownershipControls", body: Array(enforce.utf8))
        _ = try await lake.hosu.send("PUT", "/lake?publicAccessBlock", body: Array(block.utf8))
        let put = try await lake.put("k", "x", headers: ["x-amz-acl": "public-read"])

        #expect(enforced.element("Code") == "InvalidBucketAclWithObjectOwnership")
        #expect(put.element("Code") == "AccessDenied")
        await lake.hosu.close()
    }

    @Test("an ACL goes with an upload in parts, and not with a copy")
    func uploads() async throws {
        let lake = try await Self.lake()

        let begun = try await lake.hosu.send(
            "POST",
            "/lake/k?uploads",
            headers: ["x-amz-acl": "public-read"]
        )
        let id = try #require(begun.element("UploadId"))
        let part = try await lake.hosu.send(
            "PUT",
            "/lake/k?partNumber=1&uploadId=\(id)",
            body: Array("abc".utf8)
        )
        let etag = try #require(part.headers["ETag"])
        let parts = """
            <CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>\(etag)</ETag></Part>\
            </CompleteMultipartUpload>
            """
        _ = try await lake.hosu.send("POST", "/lake/k?uploadId=\(id)", body: Array(parts.utf8))
        _ = try await lake.hosu.send("PUT", "/lake/copy", headers: ["x-amz-copy-source": "lake%2Fk"])

        #expect(try await lake.get("k?acl").elements("Permission") == ["FULL_CONTROL", "READ"])
        #expect(try await lake.get("copy?acl").elements("Permission") == ["FULL_CONTROL"])
        await lake.hosu.close()
    }
}
