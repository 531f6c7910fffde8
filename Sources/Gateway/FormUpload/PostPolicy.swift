import Primitives
import Shapes

/// What a signed form may hold and until when.
///
/// Source: Amazon S3 API Reference, "POST policy" and "Browser-based uploads using POST (AWS signature version 4)".
struct PostPolicy: Sendable, Equatable {
    enum Condition: Sendable, Equatable {
        case equals(field: String, value: String)
        case startsWith(field: String, prefix: String)
    }

    let expiration: Timestamp
    let conditions: [Condition]
    /// How many bytes the file may have.
    let fileRange: ClosedRange<Int64>?

    /// Fields that need no condition, besides those that begin with `x-ignore-`.
    private static let freeFields: Set<String> = [
        "awsaccesskeyid", "file", "policy", "signature", "x-amz-signature",
    ]

    /// Reads the policy of a form, JSON in base64.
    ///
    /// - Throws: `InvalidPolicyDocument`.
    init(_ text: String) throws(PlainFailure) {
        guard let bytes = Base64.decode(text.filter { !$0.isWhitespace }),
            let document = try? JSONValue(parsing: bytes), case .object = document
        else { throw Self.invalid("Invalid JSON.") }
        guard let expires = document["expiration"]?.string else {
            throw Self.invalid("Policy missing expiration.")
        }
        guard let moment = Timestamp(iso8601: expires) else {
            throw Self.invalid("Invalid 'expiration' value: '\(expires)'")
        }
        guard let listed = document["conditions"]?.array else {
            throw Self.invalid("Policy missing conditions.")
        }
        expiration = moment
        var conditions: [Condition] = []
        var range: ClosedRange<Int64>?
        for condition in listed {
            switch condition {
            case .object(let object):
                guard object.count == 1, let member = object.members.first else {
                    throw Self.invalid(
                        "Invalid Simple-Condition: Simple-Conditions must have exactly one property specified."
                    )
                }
                guard let value = member.value.string else {
                    throw Self.invalid("Invalid Simple-Condition: value must be a string.")
                }
                conditions.append(.equals(field: member.name.lowercased(), value: value))
            case .array(let parts):
                if parts.first?.string?.lowercased() == "content-length-range" {
                    range = try Self.range(parts)
                } else {
                    conditions.append(try Self.condition(parts))
                }
            case .null, .bool, .integer, .bigInteger, .double, .string:
                throw Self.invalid("Invalid condition: it is neither an object nor an array.")
            }
        }
        self.conditions = conditions
        fileRange = range
    }

    /// Checks the moment, that every condition holds, and that no field is without one.
    ///
    /// - Throws: `AccessDenied` with what does not hold.
    func check(
        _ fields: [(name: String, value: String)],
        bucket: String,
        now: Timestamp
    ) throws(PlainFailure) {
        guard now < expiration else { throw Self.denied("Policy expired.") }
        var values = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
        values["bucket"] = bucket
        for condition in conditions {
            switch condition {
            case .equals(let field, let value):
                guard values[field] == value else {
                    throw Self.denied("Policy Condition failed: [\"eq\", \"$\(field)\", \"\(value)\"]")
                }
            case .startsWith(let field, let prefix):
                guard (values[field] ?? "").hasPrefix(prefix) else {
                    throw Self.denied(
                        "Policy Condition failed: [\"starts-with\", \"$\(field)\", \"\(prefix)\"]"
                    )
                }
            }
        }
        let covered = Set(conditions.map(\.field))
        let extra = fields.map(\.name).filter { name in
            !covered.contains(name) && !Self.freeFields.contains(name) && !name.hasPrefix("x-ignore-")
        }
        guard extra.isEmpty else { throw Self.denied("Extra input fields: \(extra.joined(separator: ", "))") }
    }

    private static func condition(_ parts: [JSONValue]) throws(PlainFailure) -> Condition {
        let texts = parts.compactMap(\.string)
        guard parts.count == 3, texts.count == 3, texts[1].hasPrefix("$") else {
            throw invalid("Invalid condition: it needs an operator, a field that begins with $, and a value.")
        }
        let field = texts[1].dropFirst().lowercased()
        switch texts[0].lowercased() {
        case "eq": return .equals(field: field, value: texts[2])
        case "starts-with": return .startsWith(field: field, prefix: texts[2])
        default: throw invalid("Invalid condition: unknown operator '\(texts[0])'.")
        }
    }

    private static func range(_ parts: [JSONValue]) throws(PlainFailure) -> ClosedRange<Int64> {
        let bounds = parts.dropFirst().compactMap { part in
            part.int.map(Int64.init) ?? part.string.flatMap { Int64($0) }
        }
        guard parts.count == 3, bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else {
            throw invalid("Invalid content-length-range: it needs two numbers, the smaller one first.")
        }
        return bounds[0]...bounds[1]
    }

    private static func invalid(_ reason: String) -> PlainFailure {
        PlainFailure("InvalidPolicyDocument", "Invalid Policy: \(reason)")
    }

    private static func denied(_ reason: String) -> PlainFailure {
        PlainFailure("AccessDenied", "Invalid according to Policy: \(reason)", httpStatus: 403)
    }
}

extension PostPolicy.Condition {
    fileprivate var field: String {
        switch self {
        case .equals(let field, value: _), .startsWith(let field, prefix: _): field
        }
    }
}
