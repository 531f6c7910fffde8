import Testing

@testable import AccessPolicies

@Suite struct PolicyParsingTests {
    /// A policy of bucket `lake` with one statement, whose members may be replaced or, with an empty text, left out.
    static func text(_ members: [String: String] = [:]) -> String {
        let usual = [
            "Effect": #""Allow""#, "Principal": #""*""#, "Action": #""s3:GetObject""#,
            "Resource": #""arn:aws:s3:::lake/*""#,
        ]
        let all = usual.merging(members) { $1 }.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        let statement = all.map { #""\#($0.key)": \#($0.value)"# }.joined(separator: ", ")
        return #"{"Version": "2012-10-17", "Statement": [{\#(statement)}]}"#
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let text: String
        let message: String

        init(_ message: String, _ members: [String: String]) {
            text = PolicyParsingTests.text(members)
            self.message = message
        }

        init(_ message: String, text: String) {
            self.text = text
            self.message = message
        }

        var testDescription: String { message }
    }

    static let mismatch = "Action does not apply to any resource(s) in statement"
    static let inapplicable = "Conditions do not apply to combination of actions and resources in statement"

    static let refusals = [
        Refusal("Policies must be valid JSON and the first byte must be '{'", text: "[]"),
        Refusal("Policies must be valid JSON and the first byte must be '{'", text: ""),
        Refusal("This policy contains invalid Json", text: "{"),
        Refusal("Missing required field Statement", text: #"{"Version": "2012-10-17"}"#),
        Refusal("Could not parse the policy: Statement is empty!", text: #"{"Statement": []}"#),
        Refusal(
            "The policy must contain a valid version string",
            text: #"{"Version": "2012-10-18", "Statement": []}"#
        ),
        Refusal("Unknown field Colour", text: #"{"Colour": "blue", "Statement": []}"#),
        Refusal("Unknown field Colour", ["Colour": #""blue""#]),
        Refusal("Missing required field Effect", ["Effect": ""]),
        Refusal("Invalid effect: allow", ["Effect": #""allow""#]),
        Refusal("Missing required field Principal", ["Principal": ""]),
        Refusal("Invalid principal in policy", ["Principal": #""minji""#]),
        Refusal("Invalid principal in policy", ["Principal": #"{"AWS": "minji"}"#]),
        Refusal("Invalid principal in policy", ["Principal": #"{"AWS": "arn:aws:iam::111122223333:user/*"}"#]),
        Refusal("Invalid principal in policy", ["Principal": #"{"CanonicalUser": "abc"}"#]),
        Refusal("Invalid principal in policy", ["Principal": #"{"Moon": "*"}"#]),
        Refusal("Invalid principal in policy", ["Principal": "", "NotPrincipal": #"{"AWS": "111122223333"}"#]),
        Refusal("Missing required field Principal cannot be empty!", ["Principal": "{}"]),
        Refusal("Missing required field Action", ["Action": ""]),
        Refusal("Missing required field Action cannot be empty!", ["Action": "[]"]),
        Refusal("Invalid policy syntax.", ["NotAction": #""s3:PutObject""#]),
        Refusal("Policy has invalid action", ["Action": #""s3:FlyObject""#]),
        Refusal("Policy has invalid action", ["Action": #""glue:GetTable""#]),
        Refusal("Missing required field Resource", ["Resource": ""]),
        Refusal("Policy has invalid resource", ["Resource": #""*""#]),
        Refusal("Policy has invalid resource", ["Resource": #""arn:aws:s3:::sea/*""#]),
        Refusal("Policy has invalid resource", ["Resource": #""arn:aws:s3:::lakes/*""#]),
        Refusal("Policy has invalid resource", ["Resource": #""arn:aws:sqs:::lake/*""#]),
        Refusal(mismatch, ["Resource": #""arn:aws:s3:::lake""#]),
        Refusal(mismatch, ["Action": #""s3:ListBucket""#]),
        Refusal(mismatch, ["Action": #"["s3:GetObject", "s3:ListBucket"]"#]),
        Refusal(mismatch, ["Action": #""s3:ListAllMyBuckets""#, "Resource": #""arn:aws:s3:::lake""#]),
        Refusal("Invalid Condition type : StringIs", ["Condition": #"{"StringIs": {"aws:username": "a"}}"#]),
        Refusal(
            "Invalid Condition type : NullIfExists",
            ["Condition": #"{"NullIfExists": {"aws:username": "true"}}"#]
        ),
        Refusal(
            "Policy has an invalid condition key",
            ["Condition": #"{"StringEquals": {"s3:colour": "blue"}}"#]
        ),
        Refusal(
            "Policy has an invalid condition key",
            ["Condition": #"{"StringEquals": {"aws:Colour": "blue"}}"#]
        ),
        Refusal(inapplicable, ["Condition": #"{"StringEquals": {"s3:prefix": "a/"}}"#]),
        Refusal(
            inapplicable,
            [
                "Action": #"["s3:GetObject", "s3:PutObject"]"#,
                "Condition": #"{"StringEquals": {"s3:x-amz-acl": "private"}}"#,
            ]
        ),
        Refusal(
            inapplicable,
            [
                "Action": #""s3:PutObjectAcl""#,
                "Condition": #"{"StringEquals": {"s3:RequestObjectTag/a": "b"}}"#,
            ]
        ),
        Refusal(
            "Invalid IP address in Conditions",
            ["Condition": #"{"IpAddress": {"aws:SourceIp": "10.0.0.0/33"}}"#]
        ),
        Refusal(
            "Invalid value in Conditions for operator NumericLessThan",
            ["Condition": #"{"NumericLessThan": {"s3:signatureAge": "soon"}}"#]
        ),
        Refusal(
            "Invalid value in Conditions for operator Bool",
            ["Condition": #"{"Bool": {"aws:SecureTransport": "maybe"}}"#]
        ),
        Refusal(
            "Invalid value in Conditions for operator DateLessThan",
            ["Condition": #"{"DateLessThan": {"aws:CurrentTime": "tomorrow"}}"#]
        ),
        Refusal(
            "Normalized policy document exceeds the maximum allowed size of 20480 bytes.",
            ["Sid": "\"" + String(repeating: "a", count: 20_480) + "\""]
        ),
    ]

    @Test("a policy that would have to be ignored in part is refused in S3's words", arguments: refusals)
    func refused(_ refusal: Refusal) throws {
        let failure = #expect(throws: PolicyFailure.self) {
            try Policy(parsing: refusal.text, bucket: "lake")
        }

        #expect(failure?.message == refusal.message)
    }

    @Test("statements may all have an empty id, as many tools write it")
    func emptyIDs() throws {
        let statement =
            #"{"Sid":"","Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::lake/*"}"#
        let text = #"{"Version": "2012-10-17", "Statement": [\#(statement), \#(statement)]}"#

        let policy = try Policy(parsing: text, bucket: "lake")

        #expect(policy.statements.count == 2)
    }

    @Test(
        "what policies usually say is taken",
        arguments: [
            [:],
            ["Principal": #"{"AWS": ["*", "111122223333"]}"#],
            ["Principal": #"{"AWS": "arn:aws:iam::111122223333:root", "Service": "logging.s3.amazonaws.com"}"#],
            ["Principal": "", "NotPrincipal": #"{"AWS": "111122223333"}"#, "Effect": #""Deny""#],
            ["Action": #""s3:*""#, "Resource": #"["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"]"#],
            ["Action": #""*""#], ["Action": #""s3:get*""#],
            ["Action": "", "NotAction": #""s3:DeleteObject""#],
            ["Resource": "", "NotResource": #""arn:aws:s3:::lake/public/*""#],
            ["Resource": #""arn:aws:s3:::l?ke/*""#],
            ["Resource": #""arn:aws:s3:::lake/home/${aws:username}/*""#],
            ["Condition": #"{"Bool": {"aws:SecureTransport": false}}"#],
            ["Condition": #"{"NumericLessThan": {"s3:signatureAge": 600000}}"#],
            ["Condition": #"{"ForAnyValue:StringLikeIfExists": {"aws:PrincipalTag/team": ["a*", "b"]}}"#],
        ] as [[String: String]]
    )
    func taken(members: [String: String]) throws {
        _ = try Policy(parsing: Self.text(members), bucket: "lake")
    }

    @Test(
        "a policy is public when strangers may do something",
        arguments: [
            ([:], true),
            (["Principal": #"{"AWS": "*"}"#], true),
            (["Principal": #"{"AWS": "111122223333"}"#], false),
            (["Effect": #""Deny""#], false),
            (["Condition": #"{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#], false),
            (["Condition": #"{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}"#], true),
            (["Condition": #"{"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#], true),
            (["Condition": #"{"StringEquals": {"aws:SourceVpce": "vpce-1"}}"#], false),
            (["Condition": #"{"StringLike": {"aws:SourceVpce": "vpce-*"}}"#], true),
            (["Condition": #"{"StringEqualsIfExists": {"aws:SourceVpce": "vpce-1"}}"#], true),
            (["Condition": #"{"Bool": {"aws:SecureTransport": "true"}}"#], true),
            (["Condition": #"{"StringLike": {"aws:Referer": "https://example.org/*"}}"#], true),
            (
                ["Condition": #"{"ArnEquals": {"aws:SourceArn": "arn:aws:sns:us-east-1:111122223333:t"}}"#],
                false
            ),
        ] as [([String: String], Bool)]
    )
    func publicness(members: [String: String], isPublic: Bool) throws {
        let policy = try Policy(parsing: Self.text(members), bucket: "lake")

        #expect(policy.isPublic == isPublic)
    }
}
