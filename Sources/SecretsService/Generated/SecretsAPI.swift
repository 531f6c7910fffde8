// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of AWS Secrets Manager.
protocol SecretsAPI: AWSService {
    func batchGetSecretValue(_ input: Secrets.BatchGetSecretValueRequest, _ call: Call) async throws -> Secrets.BatchGetSecretValueResponse
    func cancelRotateSecret(_ input: Secrets.CancelRotateSecretRequest, _ call: Call) async throws -> Secrets.CancelRotateSecretResponse
    func createSecret(_ input: Secrets.CreateSecretRequest, _ call: Call) async throws -> Secrets.CreateSecretResponse
    func deleteResourcePolicy(_ input: Secrets.DeleteResourcePolicyRequest, _ call: Call) async throws -> Secrets.DeleteResourcePolicyResponse
    func deleteSecret(_ input: Secrets.DeleteSecretRequest, _ call: Call) async throws -> Secrets.DeleteSecretResponse
    func describeSecret(_ input: Secrets.DescribeSecretRequest, _ call: Call) async throws -> Secrets.DescribeSecretResponse
    func getRandomPassword(_ input: Secrets.GetRandomPasswordRequest, _ call: Call) async throws -> Secrets.GetRandomPasswordResponse
    func getResourcePolicy(_ input: Secrets.GetResourcePolicyRequest, _ call: Call) async throws -> Secrets.GetResourcePolicyResponse
    func getSecretValue(_ input: Secrets.GetSecretValueRequest, _ call: Call) async throws -> Secrets.GetSecretValueResponse
    func listSecretVersionIds(_ input: Secrets.ListSecretVersionIdsRequest, _ call: Call) async throws -> Secrets.ListSecretVersionIdsResponse
    func listSecrets(_ input: Secrets.ListSecretsRequest, _ call: Call) async throws -> Secrets.ListSecretsResponse
    func putResourcePolicy(_ input: Secrets.PutResourcePolicyRequest, _ call: Call) async throws -> Secrets.PutResourcePolicyResponse
    func putSecretValue(_ input: Secrets.PutSecretValueRequest, _ call: Call) async throws -> Secrets.PutSecretValueResponse
    func restoreSecret(_ input: Secrets.RestoreSecretRequest, _ call: Call) async throws -> Secrets.RestoreSecretResponse
    func rotateSecret(_ input: Secrets.RotateSecretRequest, _ call: Call) async throws -> Secrets.RotateSecretResponse
    func tagResource(_ input: Secrets.TagResourceRequest, _ call: Call) async throws
    func untagResource(_ input: Secrets.UntagResourceRequest, _ call: Call) async throws
    func updateSecret(_ input: Secrets.UpdateSecretRequest, _ call: Call) async throws -> Secrets.UpdateSecretResponse
    func updateSecretVersionStage(_ input: Secrets.UpdateSecretVersionStageRequest, _ call: Call) async throws -> Secrets.UpdateSecretVersionStageResponse
    func validateResourcePolicy(_ input: Secrets.ValidateResourcePolicyRequest, _ call: Call) async throws -> Secrets.ValidateResourcePolicyResponse
}

extension SecretsAPI {
    package static var model: ServiceModel { Secrets.model }

    package func register(in table: inout OperationTable) {
        table.bind("BatchGetSecretValue", batchGetSecretValue)
        table.bind("CancelRotateSecret", cancelRotateSecret)
        table.bind("CreateSecret", createSecret)
        table.bind("DeleteResourcePolicy", deleteResourcePolicy)
        table.bind("DeleteSecret", deleteSecret)
        table.bind("DescribeSecret", describeSecret)
        table.bind("GetRandomPassword", getRandomPassword)
        table.bind("GetResourcePolicy", getResourcePolicy)
        table.bind("GetSecretValue", getSecretValue)
        table.bind("ListSecretVersionIds", listSecretVersionIds)
        table.bind("ListSecrets", listSecrets)
        table.bind("PutResourcePolicy", putResourcePolicy)
        table.bind("PutSecretValue", putSecretValue)
        table.bind("RestoreSecret", restoreSecret)
        table.bind("RotateSecret", rotateSecret)
        table.bind("TagResource", tagResource)
        table.bind("UntagResource", untagResource)
        table.bind("UpdateSecret", updateSecret)
        table.bind("UpdateSecretVersionStage", updateSecretVersionStage)
        table.bind("ValidateResourcePolicy", validateResourcePolicy)
    }
}
