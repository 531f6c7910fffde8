// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of AWS Secrets Manager, named as AWS names them.
enum Secrets {
    static let model = ServiceModel([modelText1])
}

extension Secrets {
    static let modelText1: StaticString = #"""
        service name=secretsmanager id=Secrets%20Manager full=AWS%20Secrets%20Manager version=2017-10-17 protocol=json json=1.1 target=secretsmanager endpoint=secretsmanager signing=secretsmanager validation=ValidationException
        operation BatchGetSecretValue POST / in=BatchGetSecretValueRequest out=BatchGetSecretValueResponse errors=ResourceNotFoundException,InvalidParameterException,InvalidRequestException,DecryptionFailure,InternalServiceError,InvalidNextTokenException
        operation CancelRotateSecret POST / in=CancelRotateSecretRequest out=CancelRotateSecretResponse errors=ResourceNotFoundException,InvalidParameterException,InternalServiceError,InvalidRequestException
        operation CreateSecret POST / in=CreateSecretRequest out=CreateSecretResponse errors=InvalidParameterException,InvalidRequestException,LimitExceededException,EncryptionFailure,ResourceExistsException,ResourceNotFoundException,MalformedPolicyDocumentException,InternalServiceError,PreconditionNotMetException,DecryptionFailure
        operation DeleteResourcePolicy POST / in=DeleteResourcePolicyRequest out=DeleteResourcePolicyResponse errors=ResourceNotFoundException,InternalServiceError,InvalidRequestException,InvalidParameterException
        operation DeleteSecret POST / in=DeleteSecretRequest out=DeleteSecretResponse errors=ResourceNotFoundException,InvalidParameterException,InvalidRequestException,InternalServiceError
        operation DescribeSecret POST / in=DescribeSecretRequest out=DescribeSecretResponse errors=ResourceNotFoundException,InternalServiceError,InvalidParameterException
        operation GetRandomPassword POST / in=GetRandomPasswordRequest out=GetRandomPasswordResponse errors=InvalidParameterException,InvalidRequestException,InternalServiceError
        operation GetResourcePolicy POST / in=GetResourcePolicyRequest out=GetResourcePolicyResponse errors=ResourceNotFoundException,InternalServiceError,InvalidRequestException,InvalidParameterException
        operation GetSecretValue POST / in=GetSecretValueRequest out=GetSecretValueResponse errors=ResourceNotFoundException,InvalidParameterException,InvalidRequestException,DecryptionFailure,InternalServiceError
        operation ListSecretVersionIds POST / in=ListSecretVersionIdsRequest out=ListSecretVersionIdsResponse errors=InvalidNextTokenException,ResourceNotFoundException,InternalServiceError,InvalidParameterException
        operation ListSecrets POST / in=ListSecretsRequest out=ListSecretsResponse errors=InvalidParameterException,InvalidRequestException,InvalidNextTokenException,InternalServiceError
        operation PutResourcePolicy POST / in=PutResourcePolicyRequest out=PutResourcePolicyResponse errors=MalformedPolicyDocumentException,ResourceNotFoundException,InvalidParameterException,InternalServiceError,InvalidRequestException,PublicPolicyException
        operation PutSecretValue POST / in=PutSecretValueRequest out=PutSecretValueResponse errors=InvalidParameterException,InvalidRequestException,LimitExceededException,EncryptionFailure,ResourceExistsException,ResourceNotFoundException,InternalServiceError,DecryptionFailure
        operation RemoveRegionsFromReplication POST / in=RemoveRegionsFromReplicationRequest out=RemoveRegionsFromReplicationResponse errors=ResourceNotFoundException,InvalidRequestException,InvalidParameterException,InternalServiceError
        operation ReplicateSecretToRegions POST / in=ReplicateSecretToRegionsRequest out=ReplicateSecretToRegionsResponse errors=ResourceNotFoundException,InvalidRequestException,InvalidParameterException,InternalServiceError
        operation RestoreSecret POST / in=RestoreSecretRequest out=RestoreSecretResponse errors=ResourceNotFoundException,InvalidParameterException,InvalidRequestException,InternalServiceError
        operation RotateSecret POST / in=RotateSecretRequest out=RotateSecretResponse errors=ResourceNotFoundException,InvalidParameterException,InternalServiceError,InvalidRequestException
        operation StopReplicationToReplica POST / in=StopReplicationToReplicaRequest out=StopReplicationToReplicaResponse errors=ResourceNotFoundException,InvalidRequestException,InvalidParameterException,InternalServiceError
        operation TagResource POST / in=TagResourceRequest errors=ResourceNotFoundException,InvalidRequestException,InvalidParameterException,InternalServiceError
        operation UntagResource POST / in=UntagResourceRequest errors=ResourceNotFoundException,InvalidRequestException,InvalidParameterException,InternalServiceError
        operation UpdateSecret POST / in=UpdateSecretRequest out=UpdateSecretResponse errors=InvalidParameterException,InvalidRequestException,LimitExceededException,EncryptionFailure,ResourceExistsException,ResourceNotFoundException,MalformedPolicyDocumentException,InternalServiceError,PreconditionNotMetException,DecryptionFailure
        operation UpdateSecretVersionStage POST / in=UpdateSecretVersionStageRequest out=UpdateSecretVersionStageResponse errors=ResourceNotFoundException,InvalidParameterException,InvalidRequestException,LimitExceededException,InternalServiceError
        operation ValidateResourcePolicy POST / in=ValidateResourcePolicyRequest out=ValidateResourcePolicyResponse errors=MalformedPolicyDocumentException,ResourceNotFoundException,InvalidParameterException,InternalServiceError,InvalidRequestException
        list APIErrorListType member:APIErrorType
        structure APIErrorType SecretId:SecretIdType ErrorCode:ErrorCode Message:ErrorMessage
        list AddReplicaRegionListType .min=1 member:ReplicaRegionType
        long AutomaticallyRotateAfterDaysType .min=1 .max=1000
        structure BatchGetSecretValueRequest SecretIdList:SecretIdListType Filters:FiltersListType MaxResults:MaxResultsBatchType NextToken:NextTokenType
        structure BatchGetSecretValueResponse SecretValues:SecretValuesType NextToken:NextTokenType Errors:APIErrorListType
        boolean BooleanType
        structure CancelRotateSecretRequest SecretId!:SecretIdType
        structure CancelRotateSecretResponse ARN:SecretARNType Name:SecretNameType VersionId:SecretVersionIdType
        string ClientRequestTokenType .min=32 .max=64
        structure CreateSecretRequest Name!:NameType ClientRequestToken~:ClientRequestTokenType Description:DescriptionType KmsKeyId:KmsKeyIdType SecretBinary:SecretBinaryType SecretString:SecretStringType Tags:TagListType AddReplicaRegions:AddReplicaRegionListType ForceOverwriteReplicaSecret:BooleanType Type:MedeaTypeType
        structure CreateSecretResponse ARN:SecretARNType Name:SecretNameType VersionId:SecretVersionIdType ReplicationStatus:ReplicationStatusListType
        timestamp CreatedDateType
        structure DecryptionFailure .exception Message:ErrorMessage
        structure DeleteResourcePolicyRequest SecretId!:SecretIdType
        structure DeleteResourcePolicyResponse ARN:SecretARNType Name:NameType
        structure DeleteSecretRequest SecretId!:SecretIdType RecoveryWindowInDays:RecoveryWindowInDaysType ForceDeleteWithoutRecovery:BooleanType
        structure DeleteSecretResponse ARN:SecretARNType Name:SecretNameType DeletionDate:DeletionDateType
        timestamp DeletedDateType
        timestamp DeletionDateType
        structure DescribeSecretRequest SecretId!:SecretIdType
        structure DescribeSecretResponse ARN:SecretARNType Name:SecretNameType Type:MedeaTypeType Description:DescriptionType KmsKeyId:KmsKeyIdType RotationEnabled:RotationEnabledType RotationLambdaARN:RotationLambdaARNType RotationRules:RotationRulesType ExternalSecretRotationMetadata:ExternalSecretRotationMetadataType ExternalSecretRotationRoleArn:RoleARNType LastRotatedDate:LastRotatedDateType LastChangedDate:LastChangedDateType LastAccessedDate:LastAccessedDateType DeletedDate:DeletedDateType NextRotationDate:NextRotationDateType Tags:TagListType VersionIdsToStages:SecretVersionsToStagesMapType OwningService:OwningServiceType CreatedDate:TimestampType PrimaryRegion:RegionType ReplicationStatus:ReplicationStatusListType
        string DescriptionType .max=2048
        string DurationType .min=2 .max=3 .pattern=[0-9]+h
        structure EncryptionFailure .exception Message:ErrorMessage
        string ErrorCode
        string ErrorMessage
        string ExcludeCharactersType .min=0 .max=4096
        boolean ExcludeLowercaseType
        boolean ExcludeNumbersType
        boolean ExcludePunctuationType
        boolean ExcludeUppercaseType
        structure ExternalSecretRotationMetadataItem Key:ExternalSecretRotationMetadataItemKeyType Value:ExternalSecretRotationMetadataItemValueType
        string ExternalSecretRotationMetadataItemKeyType .min=1 .max=256
        string ExternalSecretRotationMetadataItemValueType .min=1 .max=2048
        list ExternalSecretRotationMetadataType member:ExternalSecretRotationMetadataItem
        structure Filter Key:FilterNameStringType Values:FilterValuesStringList
        string FilterNameStringType .enum=description,name,tag-key,tag-value,primary-region,owning-service,all
        string FilterValueStringType .max=512 .pattern=^\!?[a-zA-Z0-9 :_@\/\+\=\.\-\!]*$
        list FilterValuesStringList .min=1 .max=10 member:FilterValueStringType
        list FiltersListType .max=10 member:Filter
        structure GetRandomPasswordRequest PasswordLength:PasswordLengthType ExcludeCharacters:ExcludeCharactersType ExcludeNumbers:ExcludeNumbersType ExcludePunctuation:ExcludePunctuationType ExcludeUppercase:ExcludeUppercaseType ExcludeLowercase:ExcludeLowercaseType IncludeSpace:IncludeSpaceType RequireEachIncludedType:RequireEachIncludedTypeType
        structure GetRandomPasswordResponse RandomPassword:RandomPasswordType
        structure GetResourcePolicyRequest SecretId!:SecretIdType
        structure GetResourcePolicyResponse ARN:SecretARNType Name:NameType ResourcePolicy:NonEmptyResourcePolicyType
        structure GetSecretValueRequest SecretId!:SecretIdType VersionId:SecretVersionIdType VersionStage:SecretVersionStageType
        structure GetSecretValueResponse ARN:SecretARNType Name:SecretNameType VersionId:SecretVersionIdType SecretBinary:SecretBinaryType SecretString:SecretStringType VersionStages:SecretVersionStagesType CreatedDate:CreatedDateType
        boolean IncludeSpaceType
        structure InternalServiceError .exception .fault Message:ErrorMessage
        structure InvalidNextTokenException .exception Message:ErrorMessage
        structure InvalidParameterException .exception Message:ErrorMessage
        structure InvalidRequestException .exception Message:ErrorMessage
        list KmsKeyIdListType member:KmsKeyIdType
        string KmsKeyIdType .min=0 .max=2048
        timestamp LastAccessedDateType
        timestamp LastChangedDateType
        timestamp LastRotatedDateType
        structure LimitExceededException .exception Message:ErrorMessage
        structure ListSecretVersionIdsRequest SecretId!:SecretIdType MaxResults:MaxResultsType NextToken:NextTokenType IncludeDeprecated:BooleanType
        structure ListSecretVersionIdsResponse Versions:SecretVersionsListType NextToken:NextTokenType ARN:SecretARNType Name:SecretNameType
        structure ListSecretsRequest IncludePlannedDeletion:BooleanType MaxResults:MaxResultsType NextToken:NextTokenType Filters:FiltersListType SortOrder:SortOrderType SortBy:SortByType
        structure ListSecretsResponse SecretList:SecretListType NextToken:NextTokenType
        structure MalformedPolicyDocumentException .exception Message:ErrorMessage
        integer MaxResultsBatchType .min=1 .max=20
        integer MaxResultsType .min=1 .max=100
        string MedeaTypeType .min=0 .max=256
        string NameType .min=1 .max=512
        timestamp NextRotationDateType
        string NextTokenType .min=1 .max=4096
        string NonEmptyResourcePolicyType .min=1 .max=20480
        string OwningServiceType .min=1 .max=128
        long PasswordLengthType .min=1 .max=4096
        structure PreconditionNotMetException .exception Message:ErrorMessage
        structure PublicPolicyException .exception Message:ErrorMessage
        structure PutResourcePolicyRequest SecretId!:SecretIdType ResourcePolicy!:NonEmptyResourcePolicyType BlockPublicPolicy:BooleanType
        structure PutResourcePolicyResponse ARN:SecretARNType Name:NameType
        structure PutSecretValueRequest SecretId!:SecretIdType ClientRequestToken~:ClientRequestTokenType SecretBinary:SecretBinaryType SecretString:SecretStringType VersionStages:SecretVersionStagesType RotationToken:RotationTokenType
        structure PutSecretValueResponse ARN:SecretARNType Name:SecretNameType VersionId:SecretVersionIdType VersionStages:SecretVersionStagesType
        string RandomPasswordType .min=0 .max=4096 .sensitive
        long RecoveryWindowInDaysType
        string RegionType .min=1 .max=128 .pattern=^([a-z]+-)+\d+$
        structure RemoveRegionsFromReplicationRequest SecretId!:SecretIdType RemoveReplicaRegions!:RemoveReplicaRegionListType
        structure RemoveRegionsFromReplicationResponse ARN:SecretARNType ReplicationStatus:ReplicationStatusListType
        list RemoveReplicaRegionListType .min=1 member:RegionType
        structure ReplicaRegionType Region:RegionType KmsKeyId:KmsKeyIdType
        structure ReplicateSecretToRegionsRequest SecretId!:SecretIdType AddReplicaRegions!:AddReplicaRegionListType ForceOverwriteReplicaSecret:BooleanType
        structure ReplicateSecretToRegionsResponse ARN:SecretARNType ReplicationStatus:ReplicationStatusListType
        list ReplicationStatusListType member:ReplicationStatusType
        structure ReplicationStatusType Region:RegionType KmsKeyId:KmsKeyIdType Status:StatusType StatusMessage:StatusMessageType LastAccessedDate:LastAccessedDateType
        boolean RequireEachIncludedTypeType
        structure ResourceExistsException .exception Message:ErrorMessage
        structure ResourceNotFoundException .exception Message:ErrorMessage
        structure RestoreSecretRequest SecretId!:SecretIdType
        structure RestoreSecretResponse ARN:SecretARNType Name:SecretNameType
        string RoleARNType .min=20 .max=2048
        structure RotateSecretRequest SecretId!:SecretIdType ClientRequestToken~:ClientRequestTokenType RotationLambdaARN:RotationLambdaARNType RotationRules:RotationRulesType ExternalSecretRotationMetadata:ExternalSecretRotationMetadataType ExternalSecretRotationRoleArn:RoleARNType RotateImmediately:BooleanType
        structure RotateSecretResponse ARN:SecretARNType Name:SecretNameType VersionId:SecretVersionIdType
        boolean RotationEnabledType
        string RotationLambdaARNType .min=0 .max=2048
        structure RotationRulesType AutomaticallyAfterDays:AutomaticallyRotateAfterDaysType Duration:DurationType ScheduleExpression:ScheduleExpressionType
        string RotationTokenType .min=36 .max=256 .sensitive .pattern=^[a-zA-Z0-9\-]+$
        string ScheduleExpressionType .min=1 .max=256 .pattern=[0-9A-Za-z\(\)#\?\*\-\/, ]+
        string SecretARNType .min=20 .max=2048
        blob SecretBinaryType .min=1 .max=65536 .sensitive
        list SecretIdListType .min=1 .max=20 member:SecretIdType
        string SecretIdType .min=1 .max=2048
        structure SecretListEntry ARN:SecretARNType Name:SecretNameType Type:MedeaTypeType Description:DescriptionType KmsKeyId:KmsKeyIdType RotationEnabled:RotationEnabledType RotationLambdaARN:RotationLambdaARNType RotationRules:RotationRulesType ExternalSecretRotationMetadata:ExternalSecretRotationMetadataType ExternalSecretRotationRoleArn:RoleARNType LastRotatedDate:LastRotatedDateType LastChangedDate:LastChangedDateType LastAccessedDate:LastAccessedDateType DeletedDate:DeletedDateType NextRotationDate:NextRotationDateType Tags:TagListType SecretVersionsToStages:SecretVersionsToStagesMapType OwningService:OwningServiceType CreatedDate:TimestampType PrimaryRegion:RegionType
        list SecretListType member:SecretListEntry
        string SecretNameType .min=1 .max=256
        string SecretStringType .min=1 .max=65536 .sensitive
        structure SecretValueEntry ARN:SecretARNType Name:SecretNameType VersionId:SecretVersionIdType SecretBinary:SecretBinaryType SecretString:SecretStringType VersionStages:SecretVersionStagesType CreatedDate:CreatedDateType
        list SecretValuesType member:SecretValueEntry
        string SecretVersionIdType .min=32 .max=64
        string SecretVersionStageType .min=1 .max=256
        list SecretVersionStagesType .min=1 .max=20 member:SecretVersionStageType
        structure SecretVersionsListEntry VersionId:SecretVersionIdType VersionStages:SecretVersionStagesType LastAccessedDate:LastAccessedDateType CreatedDate:CreatedDateType KmsKeyIds:KmsKeyIdListType
        list SecretVersionsListType member:SecretVersionsListEntry
        map SecretVersionsToStagesMapType key:SecretVersionIdType value:SecretVersionStagesType
        string SortByType .enum=created-date,last-accessed-date,last-changed-date,name
        string SortOrderType .enum=asc,desc
        string StatusMessageType .min=1 .max=4096
        string StatusType .enum=InSync,Failed,InProgress
        structure StopReplicationToReplicaRequest SecretId!:SecretIdType
        structure StopReplicationToReplicaResponse ARN:SecretARNType
        structure Tag Key:TagKeyType Value:TagValueType
        list TagKeyListType member:TagKeyType
        string TagKeyType .min=1 .max=128
        list TagListType member:Tag
        structure TagResourceRequest SecretId!:SecretIdType Tags!:TagListType
        string TagValueType .min=0 .max=256
        timestamp TimestampType
        structure UntagResourceRequest SecretId!:SecretIdType TagKeys!:TagKeyListType
        structure UpdateSecretRequest SecretId!:SecretIdType ClientRequestToken~:ClientRequestTokenType Description:DescriptionType KmsKeyId:KmsKeyIdType SecretBinary:SecretBinaryType SecretString:SecretStringType Type:MedeaTypeType
        structure UpdateSecretResponse ARN:SecretARNType Name:SecretNameType VersionId:SecretVersionIdType
        structure UpdateSecretVersionStageRequest SecretId!:SecretIdType VersionStage!:SecretVersionStageType RemoveFromVersionId:SecretVersionIdType MoveToVersionId:SecretVersionIdType
        structure UpdateSecretVersionStageResponse ARN:SecretARNType Name:SecretNameType
        structure ValidateResourcePolicyRequest SecretId:SecretIdType ResourcePolicy!:NonEmptyResourcePolicyType
        structure ValidateResourcePolicyResponse PolicyValidationPassed:BooleanType ValidationErrors:ValidationErrorsType
        structure ValidationErrorsEntry CheckName:NameType ErrorMessage:ErrorMessage
        list ValidationErrorsType member:ValidationErrorsEntry
        """#
}
