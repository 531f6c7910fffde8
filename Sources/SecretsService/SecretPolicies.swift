import Primitives
import ServiceKit

/// Resource policies of secrets.
///
/// Source: Secrets Manager API Reference, PutResourcePolicy, GetResourcePolicy, DeleteResourcePolicy, ValidateResourcePolicy.
extension SecretsService {
    func putResourcePolicy(
        _ input: Secrets.PutResourcePolicyRequest,
        _ call: Call
    ) async throws -> Secrets.PutResourcePolicyResponse {
        let policy = SecretPolicy(input.resourcePolicy)
        if let problem = policy.problem { throw Secrets.MalformedPolicyDocumentException(message: problem) }
        guard input.blockPublicPolicy != true || !policy.isPublic else {
            throw Secrets.PublicPolicyException(
                message: "You can't attach a resource policy that allows broad access to the secret."
            )
        }
        let secret = try await change(input.secretId, call) { secret, _ in secret.policy = input.resourcePolicy
        }
        return .init(arn: secret.arn, name: secret.name)
    }

    func getResourcePolicy(
        _ input: Secrets.GetResourcePolicyRequest,
        _ call: Call
    ) async throws -> Secrets.GetResourcePolicyResponse {
        let secret = try await read(input.secretId, call)
        try secret.requireUndeleted()
        return .init(arn: secret.arn, name: secret.name, resourcePolicy: secret.policy)
    }

    func deleteResourcePolicy(
        _ input: Secrets.DeleteResourcePolicyRequest,
        _ call: Call
    ) async throws -> Secrets.DeleteResourcePolicyResponse {
        let secret = try await change(input.secretId, call) { secret, _ in secret.policy = nil }
        return .init(arn: secret.arn, name: secret.name)
    }

    func validateResourcePolicy(
        _ input: Secrets.ValidateResourcePolicyRequest,
        _ call: Call
    ) async throws -> Secrets.ValidateResourcePolicyResponse {
        if let id = input.secretId { _ = try await read(id, call) }
        let policy = SecretPolicy(input.resourcePolicy)
        if let problem = policy.problem { throw Secrets.MalformedPolicyDocumentException(message: problem) }
        guard policy.isPublic else { return .init(policyValidationPassed: true, validationErrors: []) }
        return .init(
            policyValidationPassed: false,
            validationErrors: [
                .init(
                    checkName: "PUBLIC_POLICY",
                    errorMessage: "The resource policy allows broad access to the secret."
                )
            ]
        )
    }
}

/// What can be told of a policy without knowing who is who.
struct SecretPolicy: Sendable {
    /// Why the text is no policy; nil where it is one.
    private(set) var problem: String?
    /// Whether a statement lets everybody in without a condition.
    private(set) var isPublic = false

    init(_ text: String) {
        guard let document = try? JSONValue(parsing: text), document.object != nil else {
            problem = "This resource policy contains invalid Json"
            return
        }
        let statements = document["Statement"]?.array ?? document["Statement"].map { [$0] } ?? []
        guard !statements.isEmpty else {
            problem = "This resource policy contains no Statement"
            return
        }
        for statement in statements {
            let names = ["Effect", "Principal", "Action", "Resource"]
            for name in names where statement[name] == nil && statement["Not" + name] == nil {
                problem = "This resource policy contains a Statement without \(name)"
                return
            }
            guard let effect = statement["Effect"]?.string, ["Allow", "Deny"].contains(effect) else {
                problem = "This resource policy contains an Effect that is neither Allow nor Deny"
                return
            }
            isPublic =
                isPublic
                || (effect == "Allow" && statement["Condition"] == nil && Self.isForEverybody(statement))
        }
    }

    private static func isForEverybody(_ statement: JSONValue) -> Bool {
        guard let principal = statement["Principal"] else { return true }
        let aws = principal["AWS"] ?? principal
        return aws.string == "*" || (aws.array ?? []).contains { $0.string == "*" }
    }
}
