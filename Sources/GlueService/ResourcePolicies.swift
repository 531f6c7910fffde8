import Catalog
import Primitives
import ServiceKit

/// The resource policy of the catalog.
///
/// Differs: it is kept and shown, and decides nothing, since other accounts cannot reach the catalog at all.
/// Source: Glue API Reference, PutResourcePolicy, GetResourcePolicy, GetResourcePolicies, DeleteResourcePolicy.
extension GlueService {
    /// Source: Glue Developer Guide, Limits: a resource policy has at most 10 KB.
    private static let policyLimitInBytes = 10_240

    func putResourcePolicy(
        _ input: Glue.PutResourcePolicyRequest,
        _ call: Call
    ) async throws -> Glue.PutResourcePolicyResponse {
        try requireCatalogPolicy(input.resourceArn, call)
        let text = input.policyInJson
        guard let document = try? JSONValue(parsing: text), document["Statement"] != nil else {
            throw Glue.InvalidInputException(message: "The policy is not a valid JSON policy document.")
        }
        guard text.utf8.count <= Self.policyLimitInBytes else {
            throw Glue.InvalidInputException(
                message: "The policy has \(text.utf8.count) bytes, more than \(Self.policyLimitInBytes)."
            )
        }
        let mustExist: Bool? =
            switch input.policyExistsCondition {
            case .mustExist: true
            case .notExist: false
            case .some(.none), nil: nil
            }
        let condition = CatalogPolicy.Condition(mustExist: mustExist, hash: input.policyHashCondition)
        let policy = try await write(nil, call) { try $0.putPolicy(text, if: condition) }
        return .init(policyHash: policy.hash)
    }

    func getResourcePolicy(
        _ input: Glue.GetResourcePolicyRequest,
        _ call: Call
    ) async throws -> Glue.GetResourcePolicyResponse {
        let policy = try await read(nil, call) { catalog in
            // Single tables and databases have no policies of their own without Resource Access Manager.
            guard Self.isCatalog(input.resourceArn, call), let policy = try catalog.policy() else {
                throw CatalogFailure.entityMissing(.resourcePolicy, name: "")
            }
            return policy
        }
        return .init(
            policyInJson: policy.text,
            policyHash: policy.hash,
            createTime: policy.createdAt,
            updateTime: policy.updatedAt
        )
    }

    func getResourcePolicies(
        _ input: Glue.GetResourcePoliciesRequest,
        _ call: Call
    ) async throws -> Glue.GetResourcePoliciesResponse {
        _ = try Listing(scope: "GetResourcePolicies").position(input.nextToken)
        let policy = try await read(nil, call) { try $0.policy() }
        return .init(
            getResourcePoliciesResponseList: policy.map {
                [
                    .init(
                        policyInJson: $0.text,
                        policyHash: $0.hash,
                        createTime: $0.createdAt,
                        updateTime: $0.updatedAt
                    )
                ]
            } ?? []
        )
    }

    func deleteResourcePolicy(
        _ input: Glue.DeleteResourcePolicyRequest,
        _ call: Call
    ) async throws -> Glue.DeleteResourcePolicyResponse {
        try requireCatalogPolicy(input.resourceArn, call)
        let condition = CatalogPolicy.Condition(hash: input.policyHashCondition)
        try await write(nil, call) { try $0.deletePolicy(if: condition) }
        return .init()
    }

    private func requireCatalogPolicy(_ arn: String?, _ call: Call) throws {
        try refuse(!Self.isCatalog(arn, call), "A policy of a single resource (ResourceArn)")
    }

    private static func isCatalog(_ arn: String?, _ call: Call) -> Bool {
        arn == nil || arn == ARN(service: "glue", tenant: call.tenant, resource: "catalog").description
    }
}
