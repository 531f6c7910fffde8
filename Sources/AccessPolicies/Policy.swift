/// A resource policy, read and checked: who may or may not do what to a bucket and its objects, and when.
///
/// A value without I/O. `Policy.init(parsing:bucket:)` reads one and refuses what it would have to ignore.
///
/// Source: IAM User Guide, "IAM JSON policy reference"; Amazon S3 User Guide, "Bucket policies for Amazon S3".
package struct Policy: Sendable, Equatable {
    /// `2008-10-17` where none was given; only the newer one knows variables.
    package let version: String
    let statements: [Statement]

    /// Whether a condition asks for the tags of the object as it is, which cost a look at the object.
    package var asksForObjectTags: Bool {
        statements.contains { $0.conditions.contains { $0.key.hasPrefix("s3:existingobjecttag/") } }
    }

    /// What the statements say to a request; a statement that denies outweighs all that allow.
    ///
    /// Source: IAM User Guide, "Policy evaluation logic".
    package func decision(on request: PolicyRequest) -> PolicyDecision {
        var decision = PolicyDecision.unmatched
        for statement in statements where statement.applies(to: request) {
            switch statement.effect {
            case .deny: return .denied
            case .allow: decision = .allowed
            }
        }
        return decision
    }
}

/// One statement of a policy.
struct Statement: Sendable, Equatable {
    enum Effect: String, Sendable {
        case allow = "Allow"
        case deny = "Deny"
    }

    /// Those that a list names, or all but those.
    enum Selection<Element: Sendable & Equatable>: Sendable, Equatable {
        case only([Element])
        case allBut([Element])

        func includes(_ isMatch: (Element) -> Bool) -> Bool {
            switch self {
            case .only(let elements): elements.contains(where: isMatch)
            case .allBut(let elements): !elements.contains(where: isMatch)
            }
        }
    }

    let id: String?
    let effect: Effect
    let principals: Selection<PrincipalPattern>
    /// In small letters, for actions are compared without regard to case.
    let actions: Selection<PolicyPattern>
    let resources: Selection<PolicyPattern>
    let conditions: [Condition]

    func applies(to request: PolicyRequest) -> Bool {
        let action = request.action.lowercased()
        return actions.includes { $0.matches(action, request.values) }
            && principals.includes { $0.matches(request.principal) }
            && resources.includes { $0.matches(request.resource, request.values) }
            && conditions.allSatisfy { $0.holds(for: request.values) }
    }
}

/// Somebody that a policy names.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
enum PrincipalPattern: Sendable, Equatable {
    /// Everybody, anonymous callers included.
    case everybody
    /// All of an account: its number, or the ARN of its root.
    case account(String)
    /// A user, a role or a session of one.
    case arn(String)
    case canonicalUser(String)
    case service(String)
    /// Those whom a provider of identities vouches for; Hosu knows none.
    case federated(String)

    func matches(_ principal: PolicyPrincipal) -> Bool {
        switch self {
        case .everybody: true
        case .account(let account): principal.account == account
        case .arn(let arn): principal.arns.contains(arn)
        case .canonicalUser(let id): principal.canonicalUserID == id
        case .service(let name): principal.service == name
        case .federated: false
        }
    }
}
