import Testing

@testable import AccessPolicies

@Suite struct PolicyDecisionTests {
    static let minji = PolicyPrincipal(
        account: "111122223333",
        arns: ["arn:aws:iam::111122223333:user/minji"],
        canonicalUserID: String(repeating: "a", count: 64)
    )

    static func decide(
        _ members: [String: String],
        principal: PolicyPrincipal = minji,
        action: String = "s3:GetObject",
        resource: String = "arn:aws:s3:::lake/home/minji/a.csv",
        values: RequestValues = ["aws:username": ["minji"]]
    ) throws -> PolicyDecision {
        let policy = try Policy(parsing: PolicyParsingTests.text(members), bucket: "lake")
        return policy.decision(
            on: PolicyRequest(principal: principal, action: action, resource: resource, values: values)
        )
    }

    @Test(
        "a principal is who the policy names",
        arguments: [
            (#""*""#, true), (#"{"AWS": "*"}"#, true), (#"{"AWS": "111122223333"}"#, true),
            (#"{"AWS": "arn:aws:iam::111122223333:root"}"#, true),
            (#"{"AWS": "arn:aws:iam::111122223333:user/minji"}"#, true),
            (#"{"AWS": "arn:aws:iam::111122223333:user/jisoo"}"#, false), (#"{"AWS": "444455556666"}"#, false),
            (#"{"AWS": ["444455556666", "111122223333"]}"#, true),
            (#"{"CanonicalUser": "\#(String(repeating: "a", count: 64))"}"#, true),
            (#"{"Service": "athena.amazonaws.com"}"#, false),
            (#"{"Federated": "accounts.example.org"}"#, false),
        ]
    )
    func principals(text: String, isMeant: Bool) throws {
        #expect(try Self.decide(["Principal": text]) == (isMeant ? .allowed : .unmatched))
    }

    @Test("everybody includes those who sign nothing, and an account does not")
    func anonymous() throws {
        #expect(try Self.decide([:], principal: .anonymous) == .allowed)
        #expect(
            try Self.decide(["Principal": #"{"AWS": "111122223333"}"#], principal: .anonymous) == .unmatched
        )
    }

    @Test("NotPrincipal denies everybody but those it names")
    func notPrincipal() throws {
        let members = [
            "Effect": #""Deny""#, "Principal": "",
            "NotPrincipal": #"{"AWS": "arn:aws:iam::111122223333:user/minji"}"#,
        ]

        #expect(try Self.decide(members) == .unmatched)
        #expect(try Self.decide(members, principal: .anonymous) == .denied)
    }

    @Test(
        "actions are matched with wildcards and without regard to case",
        arguments: [
            (#""s3:GetObject""#, true), (#""S3:getobject""#, true), (#""s3:Get*""#, true), (#""s3:*""#, true),
            (#""*""#, true), (#""s3:G?tObject""#, true), (#""s3:PutObject""#, false),
            (#""s3:GetObjectVersion""#, false), (#"["s3:PutObject", "s3:GetObject"]"#, true),
        ]
    )
    func actions(text: String, isMeant: Bool) throws {
        #expect(try Self.decide(["Action": text]) == (isMeant ? .allowed : .unmatched))
    }

    @Test("NotAction means every other action")
    func notAction() throws {
        let members = ["Action": "", "NotAction": #""s3:DeleteObject""#]

        #expect(try Self.decide(members) == .allowed)
        #expect(try Self.decide(members, action: "s3:DeleteObject") == .unmatched)
    }

    @Test(
        "resources are matched with wildcards and variables",
        arguments: [
            ("lake/*", true), ("lake/home/*", true), ("lake/home/*/a.csv", true),
            ("lake/home/minji/?.csv", true),
            ("lake/home/minji", false), ("lake/Home/*", false), ("lake/home/${aws:username}/*", true),
            ("lake/home/${aws:userid}/*", false), ("lake/home/${aws:userid, 'minji'}/*", true),
            ("lake/home/${*}/*", false),
        ]
    )
    func resources(text: String, isMeant: Bool) throws {
        let decision = try Self.decide(["Resource": #""arn:aws:s3:::\#(text)""#])

        #expect(decision == (isMeant ? .allowed : .unmatched))
    }

    @Test("a question mark stands for a character, not for a byte, and an asterisk for none as well")
    func characters() throws {
        let members = ["Resource": #""arn:aws:s3:::lake/?출/*2024*""#]

        #expect(try Self.decide(members, resource: "arn:aws:s3:::lake/매출/2024") == .allowed)
        #expect(try Self.decide(members, resource: "arn:aws:s3:::lake/출/2024") == .unmatched)
    }

    @Test("a variable of an old policy is nothing but its text")
    func oldVersion() throws {
        let text = PolicyParsingTests.text(["Resource": #""arn:aws:s3:::lake/home/${aws:username}/*""#])
            .replacing("2012-10-17", with: "2008-10-17")
        let policy = try Policy(parsing: text, bucket: "lake")
        func decide(_ resource: String) -> PolicyDecision {
            policy.decision(
                on: PolicyRequest(
                    principal: Self.minji,
                    action: "s3:GetObject",
                    resource: resource,
                    values: ["aws:username": ["minji"]]
                )
            )
        }

        #expect(decide("arn:aws:s3:::lake/home/minji/a") == .unmatched)
        #expect(decide("arn:aws:s3:::lake/home/${aws:username}/a") == .allowed)
    }

    @Test("a statement that denies outweighs those that allow, wherever it stands")
    func denial() throws {
        let allow =
            #"{"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::lake/*"}"#
        let deny =
            #"{"Effect": "Deny", "Principal": "*", "Action": "s3:Get*", "Resource": "arn:aws:s3:::lake/*"}"#
        for statements in ["\(allow), \(deny)", "\(deny), \(allow)"] {
            let policy = try Policy(parsing: #"{"Statement": [\#(statements)]}"#, bucket: "lake")
            func decide(_ action: String) -> PolicyDecision {
                let resource = "arn:aws:s3:::lake/a"
                return policy.decision(
                    on: PolicyRequest(principal: .anonymous, action: action, resource: resource, values: [:])
                )
            }

            #expect(decide("s3:GetObject") == .denied)
            #expect(decide("s3:PutObject") == .allowed)
            #expect(decide("s3:PutObjectAcl") == .allowed)
        }
    }
}
