// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension Secrets {
    struct APIErrorType: ShapeStructureWritable {
        var secretId: String?
        var errorCode: String?
        var message: String?
    }
}

extension Secrets.APIErrorType {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SecretId", secretId)
        writer.putIfPresent("ErrorCode", errorCode)
        writer.putIfPresent("Message", message)
    }
}

extension Secrets {
    struct BatchGetSecretValueRequest: ShapeStructureReadable {
        var secretIdList: [String]?
        var filters: [Filter]?
        var maxResults: Int?
        var nextToken: String?
    }
}

extension Secrets.BatchGetSecretValueRequest {
    init(_ reader: inout ObjectReader) throws {
        secretIdList = reader.optional("SecretIdList")
        filters = reader.optional("Filters")
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
    }
}

extension Secrets {
    struct BatchGetSecretValueResponse: ShapeStructureWritable {
        var secretValues: [SecretValueEntry]?
        var nextToken: String?
        var errors: [APIErrorType]?
    }
}

extension Secrets.BatchGetSecretValueResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SecretValues", secretValues)
        writer.putIfPresent("NextToken", nextToken)
        writer.putIfPresent("Errors", errors)
    }
}

extension Secrets {
    struct CancelRotateSecretRequest: ShapeStructureReadable {
        var secretId: String
    }
}

extension Secrets.CancelRotateSecretRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
    }
}

extension Secrets {
    struct CancelRotateSecretResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var versionId: String?
    }
}

extension Secrets.CancelRotateSecretResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("VersionId", versionId)
    }
}

extension Secrets {
    struct CreateSecretRequest: ShapeStructureReadable {
        var name: String
        var clientRequestToken: String?
        var description: String?
        var kmsKeyId: String?
        var secretBinary: Blob?
        var secretString: String?
        var tags: [Tag]?
        var addReplicaRegions: [ReplicaRegionType]?
        var forceOverwriteReplicaSecret: Bool?
        var type: String?
    }
}

extension Secrets.CreateSecretRequest {
    init(_ reader: inout ObjectReader) throws {
        name = try reader.required("Name")
        clientRequestToken = reader.optional("ClientRequestToken")
        description = reader.optional("Description")
        kmsKeyId = reader.optional("KmsKeyId")
        secretBinary = reader.optional("SecretBinary")
        secretString = reader.optional("SecretString")
        tags = reader.optional("Tags")
        addReplicaRegions = reader.optional("AddReplicaRegions")
        forceOverwriteReplicaSecret = reader.optional("ForceOverwriteReplicaSecret")
        type = reader.optional("Type")
    }
}

extension Secrets {
    struct CreateSecretResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var versionId: String?
        var replicationStatus: [ReplicationStatusType]?
    }
}

extension Secrets.CreateSecretResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("ReplicationStatus", replicationStatus)
    }
}

extension Secrets {
    struct DeleteResourcePolicyRequest: ShapeStructureReadable {
        var secretId: String
    }
}

extension Secrets.DeleteResourcePolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
    }
}

extension Secrets {
    struct DeleteResourcePolicyResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
    }
}

extension Secrets.DeleteResourcePolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
    }
}

extension Secrets {
    struct DeleteSecretRequest: ShapeStructureReadable {
        var secretId: String
        var recoveryWindowInDays: Int?
        var forceDeleteWithoutRecovery: Bool?
    }
}

extension Secrets.DeleteSecretRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        recoveryWindowInDays = reader.optional("RecoveryWindowInDays")
        forceDeleteWithoutRecovery = reader.optional("ForceDeleteWithoutRecovery")
    }
}

extension Secrets {
    struct DeleteSecretResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var deletionDate: Timestamp?
    }
}

extension Secrets.DeleteSecretResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("DeletionDate", deletionDate)
    }
}

extension Secrets {
    struct DescribeSecretRequest: ShapeStructureReadable {
        var secretId: String
    }
}

extension Secrets.DescribeSecretRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
    }
}

extension Secrets {
    struct DescribeSecretResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var type: String?
        var description: String?
        var kmsKeyId: String?
        var rotationEnabled: Bool?
        var rotationLambdaARN: String?
        var rotationRules: RotationRulesType?
        var externalSecretRotationMetadata: [ExternalSecretRotationMetadataItem]?
        var externalSecretRotationRoleArn: String?
        var lastRotatedDate: Timestamp?
        var lastChangedDate: Timestamp?
        var lastAccessedDate: Timestamp?
        var deletedDate: Timestamp?
        var nextRotationDate: Timestamp?
        var tags: [Tag]?
        var versionIdsToStages: [String: [String]]?
        var owningService: String?
        var createdDate: Timestamp?
        var primaryRegion: String?
        var replicationStatus: [ReplicationStatusType]?
    }
}

extension Secrets.DescribeSecretResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Type", type)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("KmsKeyId", kmsKeyId)
        writer.putIfPresent("RotationEnabled", rotationEnabled)
        writer.putIfPresent("RotationLambdaARN", rotationLambdaARN)
        writer.putIfPresent("RotationRules", rotationRules)
        writer.putIfPresent("ExternalSecretRotationMetadata", externalSecretRotationMetadata)
        writer.putIfPresent("ExternalSecretRotationRoleArn", externalSecretRotationRoleArn)
        writer.putIfPresent("LastRotatedDate", lastRotatedDate)
        writer.putIfPresent("LastChangedDate", lastChangedDate)
        writer.putIfPresent("LastAccessedDate", lastAccessedDate)
        writer.putIfPresent("DeletedDate", deletedDate)
        writer.putIfPresent("NextRotationDate", nextRotationDate)
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("VersionIdsToStages", versionIdsToStages)
        writer.putIfPresent("OwningService", owningService)
        writer.putIfPresent("CreatedDate", createdDate)
        writer.putIfPresent("PrimaryRegion", primaryRegion)
        writer.putIfPresent("ReplicationStatus", replicationStatus)
    }
}

extension Secrets {
    struct ExternalSecretRotationMetadataItem: ShapeStructureReadable, ShapeStructureWritable {
        var key: String?
        var value: String?
    }
}

extension Secrets.ExternalSecretRotationMetadataItem {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("Key")
        value = reader.optional("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Key", key)
        writer.putIfPresent("Value", value)
    }
}

extension Secrets {
    struct Filter: ShapeStructureReadable {
        var key: FilterNameStringType?
        var values: [String]?
    }
}

extension Secrets.Filter {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("Key")
        values = reader.optional("Values")
    }
}

extension Secrets {
    enum FilterNameStringType: String, ShapeEnumeration {
        case description = "description"
        case name = "name"
        case tagKey = "tag-key"
        case tagValue = "tag-value"
        case primaryRegion = "primary-region"
        case owningService = "owning-service"
        case all = "all"
    }
}

extension Secrets {
    struct GetRandomPasswordRequest: ShapeStructureReadable {
        var passwordLength: Int?
        var excludeCharacters: String?
        var excludeNumbers: Bool?
        var excludePunctuation: Bool?
        var excludeUppercase: Bool?
        var excludeLowercase: Bool?
        var includeSpace: Bool?
        var requireEachIncludedType: Bool?
    }
}

extension Secrets.GetRandomPasswordRequest {
    init(_ reader: inout ObjectReader) throws {
        passwordLength = reader.optional("PasswordLength")
        excludeCharacters = reader.optional("ExcludeCharacters")
        excludeNumbers = reader.optional("ExcludeNumbers")
        excludePunctuation = reader.optional("ExcludePunctuation")
        excludeUppercase = reader.optional("ExcludeUppercase")
        excludeLowercase = reader.optional("ExcludeLowercase")
        includeSpace = reader.optional("IncludeSpace")
        requireEachIncludedType = reader.optional("RequireEachIncludedType")
    }
}

extension Secrets {
    struct GetRandomPasswordResponse: ShapeStructureWritable {
        var randomPassword: String?
    }
}

extension Secrets.GetRandomPasswordResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("RandomPassword", randomPassword)
    }
}

extension Secrets {
    struct GetResourcePolicyRequest: ShapeStructureReadable {
        var secretId: String
    }
}

extension Secrets.GetResourcePolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
    }
}

extension Secrets {
    struct GetResourcePolicyResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var resourcePolicy: String?
    }
}

extension Secrets.GetResourcePolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("ResourcePolicy", resourcePolicy)
    }
}

extension Secrets {
    struct GetSecretValueRequest: ShapeStructureReadable {
        var secretId: String
        var versionId: String?
        var versionStage: String?
    }
}

extension Secrets.GetSecretValueRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        versionId = reader.optional("VersionId")
        versionStage = reader.optional("VersionStage")
    }
}

extension Secrets {
    struct GetSecretValueResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var versionId: String?
        var secretBinary: Blob?
        var secretString: String?
        var versionStages: [String]?
        var createdDate: Timestamp?
    }
}

extension Secrets.GetSecretValueResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("SecretBinary", secretBinary)
        writer.putIfPresent("SecretString", secretString)
        writer.putIfPresent("VersionStages", versionStages)
        writer.putIfPresent("CreatedDate", createdDate)
    }
}

extension Secrets {
    struct ListSecretVersionIdsRequest: ShapeStructureReadable {
        var secretId: String
        var maxResults: Int?
        var nextToken: String?
        var includeDeprecated: Bool?
    }
}

extension Secrets.ListSecretVersionIdsRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
        includeDeprecated = reader.optional("IncludeDeprecated")
    }
}

extension Secrets {
    struct ListSecretVersionIdsResponse: ShapeStructureWritable {
        var versions: [SecretVersionsListEntry]?
        var nextToken: String?
        var arn: String?
        var name: String?
    }
}

extension Secrets.ListSecretVersionIdsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Versions", versions)
        writer.putIfPresent("NextToken", nextToken)
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
    }
}

extension Secrets {
    struct ListSecretsRequest: ShapeStructureReadable {
        var includePlannedDeletion: Bool?
        var maxResults: Int?
        var nextToken: String?
        var filters: [Filter]?
        var sortOrder: SortOrderType?
        var sortBy: SortByType?
    }
}

extension Secrets.ListSecretsRequest {
    init(_ reader: inout ObjectReader) throws {
        includePlannedDeletion = reader.optional("IncludePlannedDeletion")
        maxResults = reader.optional("MaxResults")
        nextToken = reader.optional("NextToken")
        filters = reader.optional("Filters")
        sortOrder = reader.optional("SortOrder")
        sortBy = reader.optional("SortBy")
    }
}

extension Secrets {
    struct ListSecretsResponse: ShapeStructureWritable {
        var secretList: [SecretListEntry]?
        var nextToken: String?
    }
}

extension Secrets.ListSecretsResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("SecretList", secretList)
        writer.putIfPresent("NextToken", nextToken)
    }
}

extension Secrets {
    struct PutResourcePolicyRequest: ShapeStructureReadable {
        var secretId: String
        var resourcePolicy: String
        var blockPublicPolicy: Bool?
    }
}

extension Secrets.PutResourcePolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        resourcePolicy = try reader.required("ResourcePolicy")
        blockPublicPolicy = reader.optional("BlockPublicPolicy")
    }
}

extension Secrets {
    struct PutResourcePolicyResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
    }
}

extension Secrets.PutResourcePolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
    }
}

extension Secrets {
    struct PutSecretValueRequest: ShapeStructureReadable {
        var secretId: String
        var clientRequestToken: String?
        var secretBinary: Blob?
        var secretString: String?
        var versionStages: [String]?
        var rotationToken: String?
    }
}

extension Secrets.PutSecretValueRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        clientRequestToken = reader.optional("ClientRequestToken")
        secretBinary = reader.optional("SecretBinary")
        secretString = reader.optional("SecretString")
        versionStages = reader.optional("VersionStages")
        rotationToken = reader.optional("RotationToken")
    }
}

extension Secrets {
    struct PutSecretValueResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var versionId: String?
        var versionStages: [String]?
    }
}

extension Secrets.PutSecretValueResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("VersionStages", versionStages)
    }
}

extension Secrets {
    struct ReplicaRegionType: ShapeStructureReadable {
        var region: String?
        var kmsKeyId: String?
    }
}

extension Secrets.ReplicaRegionType {
    init(_ reader: inout ObjectReader) throws {
        region = reader.optional("Region")
        kmsKeyId = reader.optional("KmsKeyId")
    }
}

extension Secrets {
    struct ReplicationStatusType: ShapeStructureWritable {
        var region: String?
        var kmsKeyId: String?
        var status: StatusType?
        var statusMessage: String?
        var lastAccessedDate: Timestamp?
    }
}

extension Secrets.ReplicationStatusType {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Region", region)
        writer.putIfPresent("KmsKeyId", kmsKeyId)
        writer.putIfPresent("Status", status)
        writer.putIfPresent("StatusMessage", statusMessage)
        writer.putIfPresent("LastAccessedDate", lastAccessedDate)
    }
}

extension Secrets {
    struct RestoreSecretRequest: ShapeStructureReadable {
        var secretId: String
    }
}

extension Secrets.RestoreSecretRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
    }
}

extension Secrets {
    struct RestoreSecretResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
    }
}

extension Secrets.RestoreSecretResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
    }
}

extension Secrets {
    struct RotateSecretRequest: ShapeStructureReadable {
        var secretId: String
        var clientRequestToken: String?
        var rotationLambdaARN: String?
        var rotationRules: RotationRulesType?
        var externalSecretRotationMetadata: [ExternalSecretRotationMetadataItem]?
        var externalSecretRotationRoleArn: String?
        var rotateImmediately: Bool?
    }
}

extension Secrets.RotateSecretRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        clientRequestToken = reader.optional("ClientRequestToken")
        rotationLambdaARN = reader.optional("RotationLambdaARN")
        rotationRules = reader.optional("RotationRules")
        externalSecretRotationMetadata = reader.optional("ExternalSecretRotationMetadata")
        externalSecretRotationRoleArn = reader.optional("ExternalSecretRotationRoleArn")
        rotateImmediately = reader.optional("RotateImmediately")
    }
}

extension Secrets {
    struct RotateSecretResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var versionId: String?
    }
}

extension Secrets.RotateSecretResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("VersionId", versionId)
    }
}

extension Secrets {
    struct RotationRulesType: ShapeStructureReadable, ShapeStructureWritable {
        var automaticallyAfterDays: Int?
        var duration: String?
        var scheduleExpression: String?
    }
}

extension Secrets.RotationRulesType {
    init(_ reader: inout ObjectReader) throws {
        automaticallyAfterDays = reader.optional("AutomaticallyAfterDays")
        duration = reader.optional("Duration")
        scheduleExpression = reader.optional("ScheduleExpression")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("AutomaticallyAfterDays", automaticallyAfterDays)
        writer.putIfPresent("Duration", duration)
        writer.putIfPresent("ScheduleExpression", scheduleExpression)
    }
}

extension Secrets {
    struct SecretListEntry: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var type: String?
        var description: String?
        var kmsKeyId: String?
        var rotationEnabled: Bool?
        var rotationLambdaARN: String?
        var rotationRules: RotationRulesType?
        var externalSecretRotationMetadata: [ExternalSecretRotationMetadataItem]?
        var externalSecretRotationRoleArn: String?
        var lastRotatedDate: Timestamp?
        var lastChangedDate: Timestamp?
        var lastAccessedDate: Timestamp?
        var deletedDate: Timestamp?
        var nextRotationDate: Timestamp?
        var tags: [Tag]?
        var secretVersionsToStages: [String: [String]]?
        var owningService: String?
        var createdDate: Timestamp?
        var primaryRegion: String?
    }
}

extension Secrets.SecretListEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("Type", type)
        writer.putIfPresent("Description", description)
        writer.putIfPresent("KmsKeyId", kmsKeyId)
        writer.putIfPresent("RotationEnabled", rotationEnabled)
        writer.putIfPresent("RotationLambdaARN", rotationLambdaARN)
        writer.putIfPresent("RotationRules", rotationRules)
        writer.putIfPresent("ExternalSecretRotationMetadata", externalSecretRotationMetadata)
        writer.putIfPresent("ExternalSecretRotationRoleArn", externalSecretRotationRoleArn)
        writer.putIfPresent("LastRotatedDate", lastRotatedDate)
        writer.putIfPresent("LastChangedDate", lastChangedDate)
        writer.putIfPresent("LastAccessedDate", lastAccessedDate)
        writer.putIfPresent("DeletedDate", deletedDate)
        writer.putIfPresent("NextRotationDate", nextRotationDate)
        writer.putIfPresent("Tags", tags)
        writer.putIfPresent("SecretVersionsToStages", secretVersionsToStages)
        writer.putIfPresent("OwningService", owningService)
        writer.putIfPresent("CreatedDate", createdDate)
        writer.putIfPresent("PrimaryRegion", primaryRegion)
    }
}

extension Secrets {
    struct SecretValueEntry: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var versionId: String?
        var secretBinary: Blob?
        var secretString: String?
        var versionStages: [String]?
        var createdDate: Timestamp?
    }
}

extension Secrets.SecretValueEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("SecretBinary", secretBinary)
        writer.putIfPresent("SecretString", secretString)
        writer.putIfPresent("VersionStages", versionStages)
        writer.putIfPresent("CreatedDate", createdDate)
    }
}

extension Secrets {
    struct SecretVersionsListEntry: ShapeStructureWritable {
        var versionId: String?
        var versionStages: [String]?
        var lastAccessedDate: Timestamp?
        var createdDate: Timestamp?
        var kmsKeyIds: [String]?
    }
}

extension Secrets.SecretVersionsListEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("VersionId", versionId)
        writer.putIfPresent("VersionStages", versionStages)
        writer.putIfPresent("LastAccessedDate", lastAccessedDate)
        writer.putIfPresent("CreatedDate", createdDate)
        writer.putIfPresent("KmsKeyIds", kmsKeyIds)
    }
}

extension Secrets {
    enum SortByType: String, ShapeEnumeration {
        case createdDate = "created-date"
        case lastAccessedDate = "last-accessed-date"
        case lastChangedDate = "last-changed-date"
        case name = "name"
    }
}

extension Secrets {
    enum SortOrderType: String, ShapeEnumeration {
        case asc = "asc"
        case desc = "desc"
    }
}

extension Secrets {
    enum StatusType: String, ShapeEnumeration {
        case inSync = "InSync"
        case failed = "Failed"
        case inProgress = "InProgress"
    }
}

extension Secrets {
    struct Tag: ShapeStructureReadable, ShapeStructureWritable {
        var key: String?
        var value: String?
    }
}

extension Secrets.Tag {
    init(_ reader: inout ObjectReader) throws {
        key = reader.optional("Key")
        value = reader.optional("Value")
    }

    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("Key", key)
        writer.putIfPresent("Value", value)
    }
}

extension Secrets {
    struct TagResourceRequest: ShapeStructureReadable {
        var secretId: String
        var tags: [Tag]
    }
}

extension Secrets.TagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        tags = try reader.required("Tags")
    }
}

extension Secrets {
    struct UntagResourceRequest: ShapeStructureReadable {
        var secretId: String
        var tagKeys: [String]
    }
}

extension Secrets.UntagResourceRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        tagKeys = try reader.required("TagKeys")
    }
}

extension Secrets {
    struct UpdateSecretRequest: ShapeStructureReadable {
        var secretId: String
        var clientRequestToken: String?
        var description: String?
        var kmsKeyId: String?
        var secretBinary: Blob?
        var secretString: String?
        var type: String?
    }
}

extension Secrets.UpdateSecretRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        clientRequestToken = reader.optional("ClientRequestToken")
        description = reader.optional("Description")
        kmsKeyId = reader.optional("KmsKeyId")
        secretBinary = reader.optional("SecretBinary")
        secretString = reader.optional("SecretString")
        type = reader.optional("Type")
    }
}

extension Secrets {
    struct UpdateSecretResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
        var versionId: String?
    }
}

extension Secrets.UpdateSecretResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
        writer.putIfPresent("VersionId", versionId)
    }
}

extension Secrets {
    struct UpdateSecretVersionStageRequest: ShapeStructureReadable {
        var secretId: String
        var versionStage: String
        var removeFromVersionId: String?
        var moveToVersionId: String?
    }
}

extension Secrets.UpdateSecretVersionStageRequest {
    init(_ reader: inout ObjectReader) throws {
        secretId = try reader.required("SecretId")
        versionStage = try reader.required("VersionStage")
        removeFromVersionId = reader.optional("RemoveFromVersionId")
        moveToVersionId = reader.optional("MoveToVersionId")
    }
}

extension Secrets {
    struct UpdateSecretVersionStageResponse: ShapeStructureWritable {
        var arn: String?
        var name: String?
    }
}

extension Secrets.UpdateSecretVersionStageResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("ARN", arn)
        writer.putIfPresent("Name", name)
    }
}

extension Secrets {
    struct ValidateResourcePolicyRequest: ShapeStructureReadable {
        var secretId: String?
        var resourcePolicy: String
    }
}

extension Secrets.ValidateResourcePolicyRequest {
    init(_ reader: inout ObjectReader) throws {
        resourcePolicy = try reader.required("ResourcePolicy")
        secretId = reader.optional("SecretId")
    }
}

extension Secrets {
    struct ValidateResourcePolicyResponse: ShapeStructureWritable {
        var policyValidationPassed: Bool?
        var validationErrors: [ValidationErrorsEntry]?
    }
}

extension Secrets.ValidateResourcePolicyResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("PolicyValidationPassed", policyValidationPassed)
        writer.putIfPresent("ValidationErrors", validationErrors)
    }
}

extension Secrets {
    struct ValidationErrorsEntry: ShapeStructureWritable {
        var checkName: String?
        var errorMessage: String?
    }
}

extension Secrets.ValidationErrorsEntry {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("CheckName", checkName)
        writer.putIfPresent("ErrorMessage", errorMessage)
    }
}

extension Secrets {
    struct DecryptionFailure: ServiceFailure {
        var message: String
        var code: String { "DecryptionFailure" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct EncryptionFailure: ServiceFailure {
        var message: String
        var code: String { "EncryptionFailure" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct InternalServiceError: ServiceFailure {
        var message: String
        var code: String { "InternalServiceError" }
        var httpStatus: Int { 500 }
    }
}

extension Secrets {
    struct InvalidNextTokenException: ServiceFailure {
        var message: String
        var code: String { "InvalidNextTokenException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct InvalidParameterException: ServiceFailure {
        var message: String
        var code: String { "InvalidParameterException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct InvalidRequestException: ServiceFailure {
        var message: String
        var code: String { "InvalidRequestException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct LimitExceededException: ServiceFailure {
        var message: String
        var code: String { "LimitExceededException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct MalformedPolicyDocumentException: ServiceFailure {
        var message: String
        var code: String { "MalformedPolicyDocumentException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct PreconditionNotMetException: ServiceFailure {
        var message: String
        var code: String { "PreconditionNotMetException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct PublicPolicyException: ServiceFailure {
        var message: String
        var code: String { "PublicPolicyException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct ResourceExistsException: ServiceFailure {
        var message: String
        var code: String { "ResourceExistsException" }
        var httpStatus: Int { 400 }
    }
}

extension Secrets {
    struct ResourceNotFoundException: ServiceFailure {
        var message: String
        var code: String { "ResourceNotFoundException" }
        var httpStatus: Int { 400 }
    }
}
