import Testing

@testable import modelgen

@Suite struct SwiftNamesTests {
    @Test(
        "members begin small",
        arguments: [
            ("DatabaseName", "databaseName"), ("ETag", "eTag"), ("SSEKMSKeyId", "ssekmsKeyId"), ("ACL", "acl"),
            ("ChecksumCRC32", "checksumCRC32"), ("MFA", "mfa"), ("name", "name"), ("Default", "`default`"),
            ("x", "x"), ("S3Location", "s3Location"), ("KMSMasterKeyID", "kmsMasterKeyID"),
        ]
    )
    func members(name: String, expected: String) {
        #expect(SwiftNames.member(name) == expected)
    }

    @Test(
        "cases are camel-cased, told apart and escaped",
        arguments: [
            (
                ["EXTERNAL_TABLE", "aws:kms", "Enabled", "2024"],
                ["externalTable", "awsKms", "enabled", "value2024"]
            ),
            (
                ["us-west-2", "GLACIER_IR", "default", "a", "A"],
                ["usWest2", "glacierIr", "`default`", "a", "a2"]
            ),
        ]
    )
    func cases(values: [String], expected: [String]) {
        #expect(SwiftNames.cases(values).map(\.name) == expected)
    }

    @Test(
        "types that would hide Swift's get a suffix",
        arguments: [("Type", "TypeShape"), ("table", "Table"), ("Error", "Error")]
    )
    func types(name: String, expected: String) {
        #expect(SwiftNames.type(name) == expected)
    }
}
