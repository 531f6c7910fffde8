import Testing

@testable import AccessPolicies

@Suite struct ConditionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let condition: String
        let values: RequestValues
        let holds: Bool

        init(_ condition: String, _ values: RequestValues, _ holds: Bool) {
            self.condition = condition
            self.values = values
            self.holds = holds
        }

        var testDescription: String { "\(condition) \(values)" }
    }

    static let user: RequestValues = ["aws:username": ["minji"]]
    static let address: RequestValues = ["aws:SourceIp": ["203.0.113.7"]]
    static let six: RequestValues = ["aws:SourceIp": ["2001:db8::7"]]
    static let age: RequestValues = ["s3:signatureAge": ["600"]]
    static let noon: RequestValues = ["aws:CurrentTime": ["2026-03-01T12:00:00Z"]]
    static let arn: RequestValues = ["aws:PrincipalArn": ["arn:aws:iam::111122223333:user/a/minji"]]
    static let tags: RequestValues = ["aws:TagKeys": ["a", "b"]]

    static let texts = [
        Case(#"{"StringEquals": {"aws:username": "minji"}}"#, user, true),
        Case(#"{"StringEquals": {"AWS:UserName": "minji"}}"#, user, true),
        Case(#"{"StringEquals": {"aws:username": ["jisoo", "minji"]}}"#, user, true),
        Case(#"{"StringEquals": {"aws:username": "Minji"}}"#, user, false),
        Case(#"{"StringEquals": {"aws:username": "min*"}}"#, user, false),
        Case(#"{"StringEquals": {"aws:username": "minji"}}"#, [:], false),
        Case(#"{"StringEqualsIfExists": {"aws:username": "minji"}}"#, [:], true),
        Case(#"{"StringEqualsIfExists": {"aws:username": "minji"}}"#, ["aws:username": ["jisoo"]], false),
        Case(#"{"StringEqualsIgnoreCase": {"aws:username": "MINJI"}}"#, user, true),
        Case(#"{"StringNotEquals": {"aws:username": ["jisoo", "minji"]}}"#, user, false),
        Case(#"{"StringNotEquals": {"aws:username": "jisoo"}}"#, user, true),
        Case(#"{"StringNotEquals": {"aws:username": "jisoo"}}"#, [:], true),
        Case(#"{"StringNotEqualsIgnoreCase": {"aws:username": "MINJI"}}"#, user, false),
        Case(#"{"StringLike": {"aws:username": "m*j?"}}"#, user, true),
        Case(#"{"StringLike": {"aws:username": "${aws:username}"}}"#, user, true),
        Case(#"{"StringLike": {"aws:username": "${aws:userid}"}}"#, user, false),
        Case(#"{"StringNotLike": {"aws:username": "m*"}}"#, user, false),
        Case(
            #"{"StringEquals": {"aws:username": "minji"}, "IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}"#,
            user,
            false
        ),
        Case(#"{"ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b", "c"]}}"#, tags, true),
        Case(#"{"ForAllValues:StringEquals": {"aws:TagKeys": ["a"]}}"#, tags, false),
        Case(#"{"ForAllValues:StringEquals": {"aws:TagKeys": ["a"]}}"#, [:], true),
        Case(#"{"ForAnyValue:StringEquals": {"aws:TagKeys": ["b", "z"]}}"#, tags, true),
        Case(#"{"ForAnyValue:StringEquals": {"aws:TagKeys": ["z"]}}"#, tags, false),
        Case(#"{"ForAnyValue:StringEquals": {"aws:TagKeys": ["a"]}}"#, [:], false),
        Case(#"{"ForAnyValue:StringNotEquals": {"aws:TagKeys": ["a"]}}"#, tags, true),
        Case(#"{"ForAllValues:StringNotEquals": {"aws:TagKeys": ["a"]}}"#, tags, false),
        Case(#"{"Null": {"aws:username": "true"}}"#, user, false),
        Case(#"{"Null": {"aws:username": true}}"#, [:], true),
        Case(#"{"Null": {"aws:username": "false"}}"#, user, true),
    ]

    static let others = [
        Case(#"{"NumericEquals": {"s3:signatureAge": "600"}}"#, age, true),
        Case(#"{"NumericEquals": {"s3:signatureAge": 600}}"#, age, true),
        Case(#"{"NumericNotEquals": {"s3:signatureAge": "600"}}"#, age, false),
        Case(#"{"NumericLessThan": {"s3:signatureAge": "600"}}"#, age, false),
        Case(#"{"NumericLessThanEquals": {"s3:signatureAge": "600"}}"#, age, true),
        Case(#"{"NumericGreaterThan": {"s3:signatureAge": "599.5"}}"#, age, true),
        Case(#"{"NumericGreaterThanEquals": {"s3:signatureAge": "601"}}"#, age, false),
        Case(#"{"NumericGreaterThan": {"s3:signatureAge": "0"}}"#, [:], false),
        Case(#"{"DateLessThan": {"aws:CurrentTime": "2026-03-02T00:00:00Z"}}"#, noon, true),
        Case(#"{"DateGreaterThan": {"aws:CurrentTime": "2026-03-02T00:00:00Z"}}"#, noon, false),
        Case(#"{"DateGreaterThanEquals": {"aws:CurrentTime": "1772366400"}}"#, noon, true),
        Case(#"{"DateLessThanEquals": {"aws:CurrentTime": "2026-03-01"}}"#, noon, false),
        Case(#"{"DateEquals": {"aws:CurrentTime": "2026-03-01T12:00:00Z"}}"#, noon, true),
        Case(#"{"DateNotEquals": {"aws:CurrentTime": "2026-03-01T12:00:00Z"}}"#, noon, false),
        Case(#"{"Bool": {"aws:SecureTransport": "false"}}"#, ["aws:SecureTransport": ["false"]], true),
        Case(#"{"Bool": {"aws:SecureTransport": "true"}}"#, ["aws:SecureTransport": ["false"]], false),
        Case(#"{"BinaryEquals": {"aws:username": "aGk="}}"#, ["aws:username": ["aGk="]], true),
        Case(#"{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#, address, true),
        Case(#"{"IpAddress": {"aws:SourceIp": ["10.0.0.0/8", "203.0.113.7"]}}"#, address, true),
        Case(#"{"IpAddress": {"aws:SourceIp": "203.0.113.0/30"}}"#, address, false),
        Case(#"{"IpAddress": {"aws:SourceIp": "203.0.113.6/31"}}"#, address, true),
        Case(#"{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}"#, six, false),
        Case(#"{"IpAddress": {"aws:SourceIp": "2001:db8::/32"}}"#, six, true),
        Case(
            #"{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#,
            ["aws:SourceIp": ["::ffff:203.0.113.7"]],
            true
        ),
        Case(#"{"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#, address, false),
        Case(#"{"NotIpAddress": {"aws:SourceIp": "198.51.100.0/24"}}"#, address, true),
        Case(#"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:user/*"}}"#, arn, true),
        Case(#"{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:user/a/m?nji"}}"#, arn, true),
        Case(#"{"ArnLike": {"aws:PrincipalArn": "arn:*:user/a/minji:*:*:*"}}"#, arn, false),
        Case(#"{"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:user/a/minji"}}"#, arn, false),
        Case(#"{"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/*"}}"#, arn, true),
    ]

    @Test("a condition holds as IAM's reference has it", arguments: texts + others)
    func holds(_ example: Case) throws {
        let policy = try Policy(
            parsing: PolicyParsingTests.text(["Condition": example.condition]),
            bucket: "lake"
        )
        let request = PolicyRequest(
            principal: .anonymous,
            action: "s3:GetObject",
            resource: "arn:aws:s3:::lake/a",
            values: example.values
        )

        #expect((policy.decision(on: request) == .allowed) == example.holds)
    }

    @Test(
        "addresses of both families are read, and what is none is not",
        arguments: [
            ("10.0.0.1", true), ("10.0.0.0/8", true), ("::", true), ("::1/128", true), ("fe80::1%eth0", true),
            ("1:2:3:4:5:6:7:8", true), ("::ffff:10.0.0.1", true), ("10.0.0", false), ("10.0.0.256", false),
            ("10.0.0.0/33", false), ("1:2:3", false), ("::1::2", false), ("::/129", false), ("g::1", false),
            ("10.0.0.0/", false), ("", false), ("+1.0.0.1", false),
        ]
    )
    func addresses(text: String, isAddress: Bool) {
        #expect((AddressRange(text) != nil) == isAddress)
    }
}
