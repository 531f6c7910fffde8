import Primitives

extension Policy {
    /// The most bytes of a policy without the blanks between its tokens.
    ///
    /// Source: Amazon S3 User Guide, "Policies and permissions in Amazon S3": bucket policies are limited to 20 KB.
    package static let byteLimit = 20_480

    /// Reads the policy of a bucket and checks that all of it can be acted on.
    ///
    /// What S3 would refuse is refused in its words: members, actions, resources of other buckets, conditions on keys
    /// that are not known or that no action of the statement has.
    ///
    /// Differs: principals are not looked up, since accounts and users exist here as soon as they are named; a condition
    /// key of `aws:` that IAM does not document is refused, where S3 takes it and never finds a value for it.
    package init(parsing text: String, bucket: String) throws(PolicyFailure) {
        guard text.utf8.first == UInt8(ascii: "{") else {
            throw PolicyFailure("Policies must be valid JSON and the first byte must be '{'")
        }
        let document: JSONValue
        do {
            document = try JSONValue(parsing: text)
        } catch {
            throw PolicyFailure("This policy contains invalid Json", detail: error.description)
        }
        guard document.bytes.count <= Self.byteLimit else {
            throw PolicyFailure(
                "Normalized policy document exceeds the maximum allowed size of \(Self.byteLimit) bytes."
            )
        }
        guard case .object(let members) = document else { throw .syntax }
        try Self.check(members, against: ["Version", "Id", "Statement"])
        switch members["Version"] {
        case nil: version = Self.oldVersion
        case .string(let text) where text == Self.oldVersion || text == Self.currentVersion: version = text
        default: throw PolicyFailure("The policy must contain a valid version string")
        }
        if let id = members["Id"], id.string == nil { throw .syntax }
        let parser = StatementParser(bucket: bucket, variables: version == Self.currentVersion)
        switch members["Statement"] {
        case nil:
            throw .missing("Statement")
        case .array(let elements):
            guard !elements.isEmpty else {
                throw PolicyFailure("Could not parse the policy: Statement is empty!")
            }
            var statements: [Statement] = []
            for element in elements { statements.append(try parser.statement(element)) }
            self.statements = statements
        case .object(let object):
            statements = [try parser.statement(.object(object))]
        default:
            throw .syntax
        }
        let ids = statements.compactMap(\.id).filter { !$0.isEmpty }
        guard Set(ids).count == ids.count else { throw PolicyFailure("Statement IDs (SID) must be unique.") }
    }

    private static let oldVersion = "2008-10-17"
    private static let currentVersion = "2012-10-17"

    /// - Throws: When a member is there twice or is none of `names`.
    static func check(_ object: JSONObject, against names: Set<String>) throws(PolicyFailure) {
        var seen: Set<String> = []
        for name in object.names {
            guard names.contains(name) else { throw PolicyFailure("Unknown field \(name)") }
            guard seen.insert(name).inserted else { throw .syntax }
        }
    }
}

/// Reads the statements of one bucket's policy.
struct StatementParser: Sendable {
    let bucket: String
    /// Whether `${...}` is a variable.
    let variables: Bool

    private static let members: Set<String> = [
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
        "Condition",
    ]

    func statement(_ value: JSONValue) throws(PolicyFailure) -> Statement {
        guard case .object(let object) = value else { throw .syntax }
        try Policy.check(object, against: Self.members)
        if let id = object["Sid"], id.string == nil { throw .syntax }
        let effect = try effect(object["Effect"])
        let (who, isAllBut) = try either("Principal", object)
        let principals = try PrincipalParser.principals(who)
        // Source: IAM User Guide, "NotPrincipal": it must be used with Deny.
        guard !(isAllBut && effect == .allow) else { throw .principal("NotPrincipal with Effect Allow") }
        let (action, isNotAction) = try either("Action", object)
        let actionTexts = try Self.strings(action, "Action")
        let (resource, isNotResource) = try either("Resource", object)
        let resourceTexts = try Self.strings(resource, "Resource")
        for text in resourceTexts { try check(resource: text) }
        let actions = try actionTexts.map { text throws(PolicyFailure) in try self.action(text) }
        let named = actions.map(\.known)
        if !isNotAction, !isNotResource {
            for known in named where !known.contains(where: { $0.applies(toAnyOf: resourceTexts) }) {
                throw PolicyFailure("Action does not apply to any resource(s) in statement")
            }
        }
        let patterns = actions.map(\.pattern)
        let resources = resourceTexts.map { PolicyPattern($0, variables: variables) }
        return Statement(
            id: object["Sid"]?.string,
            effect: effect,
            principals: isAllBut ? .allBut(principals) : .only(principals),
            actions: isNotAction ? .allBut(patterns) : .only(patterns),
            resources: isNotResource ? .allBut(resources) : .only(resources),
            conditions: try ConditionParser(actions: isNotAction ? nil : named, variables: variables)
                .conditions(object["Condition"])
        )
    }

    private func effect(_ value: JSONValue?) throws(PolicyFailure) -> Statement.Effect {
        guard let value else { throw .missing("Effect") }
        guard case .string(let text) = value else { throw .syntax }
        guard let effect = Statement.Effect(rawValue: text) else {
            throw PolicyFailure("Invalid effect: \(text)")
        }
        return effect
    }

    /// The value of `name` or of `Not` and `name`, of which one must be there and not both.
    private func either(
        _ name: String,
        _ object: JSONObject
    ) throws(PolicyFailure) -> (value: JSONValue, isAllBut: Bool) {
        switch (object[name], object["Not\(name)"]) {
        case (let value?, nil): return (value, false)
        case (nil, let value?): return (value, true)
        case (nil, nil): throw .missing(name)
        case (.some, .some): throw .syntax
        }
    }

    /// A pattern of actions, and the actions of S3 that it names.
    private func action(
        _ text: String
    ) throws(PolicyFailure) -> (pattern: PolicyPattern, known: [S3Action]) {
        let lower = text == "*" ? "s3:*" : text.lowercased()
        let pattern = PolicyPattern(lower)
        let known = S3Action.all.filter { pattern.matches($0.lowercasedName, [:]) }
        guard lower.hasPrefix("s3:"), !known.isEmpty else {
            throw PolicyFailure("Policy has invalid action", detail: text)
        }
        return (pattern, known)
    }

    /// Resources must be the bucket itself or objects in it.
    private func check(resource text: String) throws(PolicyFailure) {
        let failure = PolicyFailure("Policy has invalid resource", detail: text)
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", ["aws", "aws-cn", "aws-us-gov"].contains(parts[1]),
            parts[2] == "s3", parts[3].isEmpty, parts[4].isEmpty
        else { throw failure }
        let name = parts[5].prefix { $0 != "/" }
        if variables, name.contains("${") { return }
        guard !name.isEmpty, PolicyPattern(String(name)).matches(bucket, [:]) else { throw failure }
    }

    /// One text or several, at least one and none empty.
    static func strings(_ value: JSONValue, _ field: String) throws(PolicyFailure) -> [String] {
        let texts: [String?]
        switch value {
        case .string(let text): texts = [text]
        case .array(let elements): texts = elements.map(\.string)
        default: throw .syntax
        }
        let strings = texts.compactMap { $0 }
        guard strings.count == texts.count else { throw .syntax }
        guard !strings.isEmpty, strings.allSatisfy({ !$0.isEmpty }) else { throw .empty(field) }
        return strings
    }
}

/// Reads whom a statement is about.
enum PrincipalParser {
    static func principals(_ value: JSONValue) throws(PolicyFailure) -> [PrincipalPattern] {
        switch value {
        case .string("*"):
            return [.everybody]
        case .string(let text):
            throw .principal(text)
        case .object(let object):
            guard !object.isEmpty else { throw .empty("Principal") }
            var principals: [PrincipalPattern] = []
            for member in object.members {
                for text in try StatementParser.strings(member.value, "Principal") {
                    principals.append(try principal(member.name, text))
                }
            }
            return principals
        default:
            throw .syntax
        }
    }

    private static func principal(
        _ kind: String,
        _ text: String
    ) throws(PolicyFailure) -> PrincipalPattern {
        let failure = PolicyFailure.principal("\"\(kind)\" : \"\(text)\"")
        switch kind {
        case "AWS":
            if text == "*" { return .everybody }
            if isAccount(text) { return .account(text) }
            guard let arn = ARN(text), isAccount(arn.account), ["iam", "sts"].contains(arn.service),
                !text.contains("*"), !text.contains("?")
            else { throw failure }
            if arn.service == "iam", arn.resource == "root" { return .account(arn.account) }
            let kinds = arn.service == "iam" ? ["user/", "role/"] : ["assumed-role/", "federated-user/"]
            guard kinds.contains(where: { arn.resource.hasPrefix($0) && arn.resource != $0 }) else {
                throw failure
            }
            return .arn(text)
        case "CanonicalUser":
            guard text.utf8.count == 64, text.allSatisfy(\.isHexDigit) else { throw failure }
            return .canonicalUser(text.lowercased())
        case "Service":
            guard text.contains("."), !text.contains("*") else { throw failure }
            return .service(text)
        case "Federated":
            return .federated(text)
        default:
            throw failure
        }
    }

    private static func isAccount(_ text: String) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
