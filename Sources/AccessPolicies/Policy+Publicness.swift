extension Policy {
    /// Whether the policy lets anybody in whom it does not know.
    ///
    /// A statement that allows everybody something is public unless one of its conditions pins the caller down: to a
    /// source or a principal by a value without wildcard or variable, or to a range of addresses that is not broad.
    ///
    /// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", "The meaning of 'public'".
    package var isPublic: Bool {
        statements.contains { statement in
            statement.effect == .allow && statement.isForEverybody
                && !statement.conditions.contains(where: \.pinsDownCaller)
        }
    }
}

extension Statement {
    fileprivate var isForEverybody: Bool {
        switch principals {
        case .only(let principals): principals.contains(.everybody)
        case .allBut: true
        }
    }
}

extension Condition {
    private static let pinningKeys: Set<String> = [
        "aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:sourceaccount",
        "aws:sourcearn", "aws:sourceowner", "aws:sourcevpc", "aws:sourcevpcarn", "aws:sourcevpce",
        "aws:userid", "aws:vpceaccount", "aws:vpceorgid", "s3:dataaccesspointaccount", "s3:dataaccesspointarn",
        "s3:x-amz-server-side-encryption-aws-kms-key-id",
    ]

    fileprivate var pinsDownCaller: Bool {
        guard !isNegated, !passesWithoutKey else { return false }
        switch quantifier {
        case .all: return false
        case .none, .any: break
        }
        switch comparison {
        case .address(let ranges):
            return key == "aws:sourceip" && !ranges.contains(where: \.isBroad)
        case .text(let patterns, ignoresCase: _):
            return Self.pinningKeys.contains(key) && patterns.allSatisfy(\.isFixed)
        case .arn(let patterns):
            return Self.pinningKeys.contains(key) && patterns.allSatisfy(\.isFixed)
        case .number, .date, .bool, .bytes, .null:
            return false
        }
    }
}
