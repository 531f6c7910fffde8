import HosuServer
import HosuTesting
import Objects
import Primitives
import ServiceKit
import Shapes
import Testing

@testable import S3Service

/// A bucket `lake` of account 111122223333 with an object `a/b`, and callers of every kind.
struct GuardedLake {
    static let owner = Principal.root(account: "111122223333", accessKeyID: "AKIDOWNER")
    static let user = Principal.user(
        account: "111122223333",
        name: "minji",
        userID: "AIDAMINJI",
        accessKeyID: "AKIDMINJI"
    )
    static let stranger = Principal.root(account: "444455556666", accessKeyID: "AKIDSTRANGER")

    let hosu: TestHosu

    init() async throws {
        hosu = try await TestHosu()
        _ = try await perform("CreateBucket", ["Bucket": "lake"], as: Self.owner)
        let object: JSONValue = ["Bucket": "lake", "Key": "a/b", "Body": "aGk=", "Tagging": "team=red"]
        _ = try await perform("PutObject", object, as: Self.owner)
        try await set("publicAccessBlock", nil)
    }

    /// Performs an operation as somebody whose signature was checked.
    @discardableResult
    func perform(
        _ operation: String,
        _ input: JSONValue,
        as principal: Principal,
        isChecked: Bool = true,
        adjust: (inout Call) -> Void = { _ in }
    ) async throws -> JSONValue {
        var call = hosu.core.call(
            tenant: Tenant(account: principal.account ?? "000000000000", region: "us-east-1")
        )
        call.principal = principal
        call.signing.place = principal == .anonymous ? nil : .header
        call.signing.algorithm = principal == .anonymous ? nil : "AWS4-HMAC-SHA256"
        call.signing.isChecked = isChecked
        call.sourceAddress = "203.0.113.7"
        adjust(&call)
        return try await hosu.core.invoker.invoke("s3", operation, input, call: call)
    }

    /// The code of the failure with which an operation ends; nil when it succeeds.
    func refusal(
        _ operation: String,
        _ input: JSONValue,
        as principal: Principal,
        isChecked: Bool = true
    ) async throws -> String? {
        do {
            try await perform(operation, input, as: principal, isChecked: isChecked)
            return nil
        } catch let failure as any ServiceFailure {
            return failure.code
        }
    }

    func set(_ document: String, _ text: String?) async throws {
        try await hosu.core.cores.objects.updateBucket("lake") { $0.documents[document] = text }
    }

    /// Sets a policy of one statement, whose members are given as JSON.
    func allow(_ members: [String: String]) async throws {
        let usual = [
            "Effect": #""Allow""#, "Principal": #""*""#, "Action": #""s3:GetObject""#,
            "Resource": #"["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"]"#,
        ]
        let statement = usual.merging(members) { $1 }.map { #""\#($0.key)": \#($0.value)"# }
        let text = #"{"Version": "2012-10-17", "Statement": [{\#(statement.joined(separator: ", "))}]}"#
        try await set("policy", text)
    }
}

@Suite struct AuthorizationTests {
    static let object: JSONValue = ["Bucket": "lake", "Key": "a/b"]

    @Test("every operation of the list says which actions it needs")
    func table() {
        let names = S3.model.operationNames

        #expect(names.filter { PermissionTable.needs(of: $0) == nil } == [])
    }

    @Test("without policy and ACL a bucket is its account's alone", arguments: [true, false])
    func closed(isChecked: Bool) async throws {
        let lake = try await GuardedLake()

        for principal in [GuardedLake.owner, GuardedLake.user] {
            #expect(
                try await lake.refusal("GetObject", Self.object, as: principal, isChecked: isChecked) == nil
            )
        }
        for principal in [GuardedLake.stranger, .anonymous] {
            let refusal = try await lake.refusal("GetObject", Self.object, as: principal, isChecked: isChecked)
            #expect(refusal == "AccessDenied")
        }
        await lake.hosu.close()
    }

    @Test("nobody who signs nothing may list or make buckets")
    func anonymousAccount() async throws {
        let lake = try await GuardedLake()

        #expect(try await lake.refusal("ListBuckets", [:], as: .anonymous) == "AccessDenied")
        #expect(try await lake.refusal("CreateBucket", ["Bucket": "sea"], as: .anonymous) == "AccessDenied")
        #expect(try await lake.refusal("HeadBucket", ["Bucket": "none"], as: .anonymous) != nil)
        await lake.hosu.close()
    }

    @Test("a policy lets others in for what it names, and for nothing else")
    func allowed() async throws {
        let lake = try await GuardedLake()
        try await lake.allow([:])

        for principal in [GuardedLake.stranger, .anonymous] {
            #expect(try await lake.refusal("GetObject", Self.object, as: principal) == nil)
            #expect(try await lake.refusal("HeadObject", Self.object, as: principal) == nil)
            #expect(try await lake.refusal("PutObject", Self.object, as: principal) == "AccessDenied")
            #expect(try await lake.refusal("DeleteObject", Self.object, as: principal) == "AccessDenied")
            #expect(
                try await lake.refusal("ListObjectsV2", ["Bucket": "lake"], as: principal) == "AccessDenied"
            )
            #expect(try await lake.refusal("GetObjectTagging", Self.object, as: principal) == "AccessDenied")
        }
        await lake.hosu.close()
    }

    @Test("who may not list a bucket is not told that a key is missing")
    func hidden() async throws {
        let lake = try await GuardedLake()
        let missing: JSONValue = ["Bucket": "lake", "Key": "none"]

        try await lake.allow([:])
        #expect(try await lake.refusal("GetObject", missing, as: .anonymous) == "AccessDenied")
        try await lake.allow(["Action": #"["s3:GetObject", "s3:ListBucket"]"#])
        #expect(try await lake.refusal("GetObject", missing, as: .anonymous) == "NoSuchKey")
        #expect(try await lake.refusal("GetObject", missing, as: GuardedLake.owner) == "NoSuchKey")
        await lake.hosu.close()
    }

    @Test("a denial holds for the owner's account where signatures are checked, with its reason")
    func denied() async throws {
        let lake = try await GuardedLake()
        try await lake.allow(["Effect": #""Deny""#, "Action": #""s3:*""#])

        let failure = await #expect(throws: S3.AccessDenied.self) {
            try await lake.perform("GetObject", Self.object, as: GuardedLake.user)
        }

        #expect(
            failure?.message == "User: arn:aws:iam::111122223333:user/minji is not authorized to perform: "
                + "s3:GetObject on resource: \"arn:aws:s3:::lake/a/b\" with an explicit deny in a resource-based policy"
        )
        #expect(try await lake.refusal("GetObject", Self.object, as: GuardedLake.owner) == "AccessDenied")
        #expect(
            try await lake.refusal("GetObject", Self.object, as: GuardedLake.owner, isChecked: false) == nil
        )
        await lake.hosu.close()
    }

    @Test("reading needs what the operation, its version and its headers say")
    func needs() async throws {
        let lake = try await GuardedLake()
        let written: JSONValue = ["Bucket": "lake", "Key": "c", "Body": "aGk="]
        let tagged: JSONValue = ["Bucket": "lake", "Key": "c", "Body": "aGk=", "Tagging": "a=b"]
        let versioned: JSONValue = ["Bucket": "lake", "Key": "a/b", "VersionId": "null"]
        let copy: JSONValue = ["Bucket": "lake", "Key": "c", "CopySource": "lake/a/b"]

        try await lake.allow(["Action": #""s3:PutObject""#])
        #expect(try await lake.refusal("PutObject", written, as: .anonymous) == nil)
        #expect(try await lake.refusal("PutObject", tagged, as: .anonymous) == "AccessDenied")
        #expect(try await lake.refusal("CopyObject", copy, as: GuardedLake.stranger) == "AccessDenied")
        try await lake.allow(["Action": #"["s3:PutObject", "s3:PutObjectTagging", "s3:GetObject"]"#])
        #expect(try await lake.refusal("PutObject", tagged, as: .anonymous) == nil)
        #expect(try await lake.refusal("CopyObject", copy, as: GuardedLake.stranger) == nil)
        #expect(try await lake.refusal("GetObject", versioned, as: .anonymous) == "AccessDenied")
        try await lake.allow(["Action": #""s3:GetObjectVersion""#])
        #expect(try await lake.refusal("GetObject", versioned, as: .anonymous) == nil)
        await lake.hosu.close()
    }

    @Test("copying from another account's bucket needs leave to read there")
    func source() async throws {
        let lake = try await GuardedLake()
        try await lake.perform("CreateBucket", ["Bucket": "mine"], as: GuardedLake.stranger)
        let copy: JSONValue = ["Bucket": "mine", "Key": "c", "CopySource": "lake/a/b"]

        #expect(try await lake.refusal("CopyObject", copy, as: GuardedLake.stranger) == "AccessDenied")
        try await lake.allow(["Principal": #"{"AWS": "444455556666"}"#])
        #expect(try await lake.refusal("CopyObject", copy, as: GuardedLake.stranger) == nil)
        await lake.hosu.close()
    }

    static let conditions: [(String, String, JSONValue, Bool)] = [
        (#"{"StringEquals": {"s3:prefix": "a/"}}"#, "ListObjectsV2", ["Bucket": "lake", "Prefix": "a/"], true),
        (
            #"{"StringEquals": {"s3:prefix": "a/"}}"#, "ListObjectsV2", ["Bucket": "lake", "Prefix": "b/"],
            false
        ),
        (#"{"StringEquals": {"s3:prefix": "a/"}}"#, "ListObjects", ["Bucket": "lake"], false),
        (
            #"{"StringEquals": {"s3:delimiter": "/"}}"#, "ListObjectsV2", ["Bucket": "lake", "Delimiter": "/"],
            true
        ),
        (
            #"{"NumericLessThanEquals": {"s3:max-keys": "5"}}"#, "ListObjects",
            ["Bucket": "lake", "MaxKeys": 5], true
        ),
        (
            #"{"NumericLessThanEquals": {"s3:max-keys": "5"}}"#, "ListObjects",
            ["Bucket": "lake", "MaxKeys": 6], false
        ),
        (#"{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#, "GetObject", object, true),
        (#"{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}"#, "GetObject", object, false),
        (#"{"Bool": {"aws:SecureTransport": "true"}}"#, "GetObject", object, false),
        (#"{"StringEquals": {"aws:PrincipalAccount": "444455556666"}}"#, "GetObject", object, true),
        (#"{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::444455556666:*"}}"#, "GetObject", object, true),
        (#"{"StringEquals": {"aws:PrincipalType": "User"}}"#, "GetObject", object, false),
        (#"{"StringEquals": {"s3:authType": "REST-HEADER"}}"#, "GetObject", object, true),
        (#"{"StringEquals": {"s3:signatureversion": "AWS4-HMAC-SHA256"}}"#, "GetObject", object, true),
        (#"{"NumericLessThan": {"s3:signatureAge": "600000"}}"#, "GetObject", object, false),
        (#"{"StringEquals": {"s3:ExistingObjectTag/team": "red"}}"#, "GetObject", object, true),
        (#"{"StringEquals": {"s3:ExistingObjectTag/team": "blue"}}"#, "GetObject", object, false),
        (#"{"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}"#, "GetObject", object, true),
        (#"{"StringEquals": {"aws:SourceVpc": "vpc-1"}}"#, "GetObject", object, false),
        (#"{"DateLessThan": {"aws:CurrentTime": "2026-03-02T00:00:00Z"}}"#, "GetObject", object, true),
        (#"{"StringEquals": {"aws:ResourceAccount": "111122223333"}}"#, "GetObject", object, true),
        (
            #"{"StringEquals": {"s3:RequestObjectTag/team": "red"}}"#, "PutObject",
            ["Bucket": "lake", "Key": "c", "Tagging": "team=red&x=y"], true
        ),
        (
            #"{"ForAllValues:StringEquals": {"s3:RequestObjectTagKeys": ["team"]}}"#, "PutObject",
            ["Bucket": "lake", "Key": "c", "Tagging": "team=red&x=y"], false
        ),
        (
            #"{"StringEquals": {"s3:RequestObjectTag/team": "red"}}"#, "PutObjectTagging",
            ["Bucket": "lake", "Key": "a/b", "Tagging": ["TagSet": [["Key": "team", "Value": "red"]]]], true
        ),
        (
            #"{"StringEquals": {"s3:x-amz-storage-class": "STANDARD_IA"}}"#, "PutObject",
            ["Bucket": "lake", "Key": "c", "StorageClass": "STANDARD_IA"], true
        ),
        (#"{"Null": {"s3:x-amz-server-side-encryption": "false"}}"#, "PutObject", object, false),
    ]

    @Test("conditions see what the request says", arguments: conditions)
    func condition(text: String, operation: String, input: JSONValue, isAllowed: Bool) async throws {
        let lake = try await GuardedLake()
        let action = operation.hasPrefix("List") ? "ListBucket" : operation
        let actions =
            text.contains("Tag") && action == "PutObject" ? ["PutObject", "PutObjectTagging"] : [action]
        let resource = action == "ListBucket" ? "arn:aws:s3:::lake" : "arn:aws:s3:::lake/*"
        try await lake.allow([
            "Condition": text, "Resource": #""\#(resource)""#,
            "Action": "[\(actions.map { #""s3:\#($0)""# }.joined(separator: ","))]",
        ])

        let refusal = try await lake.refusal(operation, input, as: GuardedLake.stranger)

        #expect(refusal == (isAllowed ? nil : "AccessDenied"))
        await lake.hosu.close()
    }

    @Test("what is blocked of public access is blocked, whatever a policy or an ACL allows")
    func publicAccessBlock() async throws {
        let lake = try await GuardedLake()
        try await lake.allow([:])
        try await lake.set("publicAccessBlock", #"{"RestrictPublicBuckets": true}"#)
        #expect(try await lake.refusal("GetObject", Self.object, as: .anonymous) == "AccessDenied")
        #expect(try await lake.refusal("GetObject", Self.object, as: GuardedLake.user) == nil)

        try await lake.set("policy", nil)
        try await lake.set("ownershipControls", #"{"Rules": [{"ObjectOwnership": "ObjectWriter"}]}"#)
        let grant =
            #"{"Grantee": {"Type": "Group", "URI": "\#(AccessList.everybody)"}, "Permission": "READ"}"#
        try await lake.set("acl", #"{"Grants": [\#(grant)]}"#)
        let listing: JSONValue = ["Bucket": "lake"]
        #expect(try await lake.refusal("ListObjects", listing, as: .anonymous) == nil)
        #expect(try await lake.refusal("GetObject", Self.object, as: .anonymous) == "AccessDenied")
        try await lake.set("publicAccessBlock", #"{"IgnorePublicAcls": true}"#)
        #expect(try await lake.refusal("ListObjects", listing, as: .anonymous) == "AccessDenied")
        try await lake.set("publicAccessBlock", nil)
        try await lake.set("ownershipControls", #"{"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}"#)
        #expect(try await lake.refusal("ListObjects", listing, as: .anonymous) == "AccessDenied")
        await lake.hosu.close()
    }

    @Test("an expected owner who is another is refused to the owner too")
    func expectedOwner() async throws {
        let lake = try await GuardedLake()
        let input: JSONValue = ["Bucket": "lake", "ExpectedBucketOwner": "444455556666"]

        #expect(try await lake.refusal("HeadBucket", input, as: GuardedLake.owner) == "AccessDenied")
        await lake.hosu.close()
    }
}
