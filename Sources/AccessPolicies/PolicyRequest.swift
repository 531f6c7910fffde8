/// One action on one resource that somebody wants to perform, with all that conditions may ask about it.
package struct PolicyRequest: Sendable {
    package var principal: PolicyPrincipal
    /// Such as `s3:GetObject`.
    package var action: String
    /// Such as `arn:aws:s3:::bucket/key`.
    package var resource: String
    package var values: RequestValues

    package init(principal: PolicyPrincipal, action: String, resource: String, values: RequestValues) {
        self.principal = principal
        self.action = action
        self.resource = resource
        self.values = values
    }
}

/// Who wants to perform an action, in the forms in which a policy may name them.
package struct PolicyPrincipal: Sendable, Equatable {
    /// Nil for those who signed nothing.
    package var account: String?
    /// The caller's own ARN, and for the session of a role that of the role.
    package var arns: [String]
    /// The 64 digits that ACLs know the account by.
    package var canonicalUserID: String?
    /// The host name of a service that acts for an account, such as `athena.amazonaws.com`.
    package var service: String?

    package init(
        account: String? = nil,
        arns: [String] = [],
        canonicalUserID: String? = nil,
        service: String? = nil
    ) {
        self.account = account
        self.arns = arns
        self.canonicalUserID = canonicalUserID
        self.service = service
    }

    /// Whoever signed nothing.
    package static let anonymous = PolicyPrincipal()
}

/// What is known of a request, by condition key in small letters; a key without values is not there.
package struct RequestValues: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    private var values: [String: [String]] = [:]

    package init() {}

    package init(dictionaryLiteral elements: (String, [String])...) {
        for (key, values) in elements { self[key] = values }
    }

    /// The values of a key, whatever the case of its letters.
    package subscript(_ key: String) -> [String] {
        get { values[key] ?? values[key.lowercased()] ?? [] }
        set { values[key.lowercased()] = newValue.isEmpty ? nil : newValue }
    }

    /// Sets the only value of a key; nil leaves the key out.
    package mutating func set(_ key: String, _ value: String?) {
        self[key] = value.map { [$0] } ?? []
    }
}

/// What a policy says to a request.
package enum PolicyDecision: Sendable, Equatable {
    /// A statement allows it and none denies it.
    case allowed
    /// A statement denies it, whatever others allow.
    case denied
    /// No statement is about it, which is a refusal unless something else allows it.
    case unmatched
}
