// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Shapes

/// The types of Amazon Simple Storage Service, named as AWS names them.
enum S3 {
    static let model = ServiceModel([modelText1])
}

extension S3 {
    static let modelText1: StaticString = #"""
        service name=s3 id=S3 full=Amazon%20Simple%20Storage%20Service version=2006-03-01 protocol=rest-xml endpoint=s3 signing=s3 validation=InvalidArgument dialect=s3 ns=http://s3.amazonaws.com/doc/2006-03-01/
        operation AbortMultipartUpload DELETE /{Bucket}/{Key+} in=AbortMultipartUploadRequest out=AbortMultipartUploadOutput errors=NoSuchUpload status=204
        operation CompleteMultipartUpload POST /{Bucket}/{Key+} in=CompleteMultipartUploadRequest out=CompleteMultipartUploadOutput outroot=CompleteMultipartUploadResult
        operation CopyObject PUT /{Bucket}/{Key+} in=CopyObjectRequest out=CopyObjectOutput errors=ObjectNotInActiveTierError
        operation CreateBucket PUT /{Bucket} in=CreateBucketRequest out=CreateBucketOutput errors=BucketAlreadyExists,BucketAlreadyOwnedByYou
        operation CreateBucketMetadataConfiguration POST /{Bucket}?metadataConfiguration in=CreateBucketMetadataConfigurationRequest checksum=ChecksumAlgorithm checksumrequired
        operation CreateBucketMetadataTableConfiguration POST /{Bucket}?metadataTable in=CreateBucketMetadataTableConfigurationRequest checksum=ChecksumAlgorithm checksumrequired
        operation CreateMultipartUpload POST /{Bucket}/{Key+}?uploads in=CreateMultipartUploadRequest out=CreateMultipartUploadOutput outroot=InitiateMultipartUploadResult
        operation CreateSession GET /{Bucket}?session in=CreateSessionRequest out=CreateSessionOutput errors=NoSuchBucket
        operation DeleteBucket DELETE /{Bucket} in=DeleteBucketRequest status=204
        operation DeleteBucketAnalyticsConfiguration DELETE /{Bucket}?analytics in=DeleteBucketAnalyticsConfigurationRequest status=204
        operation DeleteBucketCors DELETE /{Bucket}?cors in=DeleteBucketCorsRequest status=204
        operation DeleteBucketEncryption DELETE /{Bucket}?encryption in=DeleteBucketEncryptionRequest status=204
        operation DeleteBucketIntelligentTieringConfiguration DELETE /{Bucket}?intelligent-tiering in=DeleteBucketIntelligentTieringConfigurationRequest status=204
        operation DeleteBucketInventoryConfiguration DELETE /{Bucket}?inventory in=DeleteBucketInventoryConfigurationRequest status=204
        operation DeleteBucketLifecycle DELETE /{Bucket}?lifecycle in=DeleteBucketLifecycleRequest status=204
        operation DeleteBucketMetadataConfiguration DELETE /{Bucket}?metadataConfiguration in=DeleteBucketMetadataConfigurationRequest status=204
        operation DeleteBucketMetadataTableConfiguration DELETE /{Bucket}?metadataTable in=DeleteBucketMetadataTableConfigurationRequest status=204
        operation DeleteBucketMetricsConfiguration DELETE /{Bucket}?metrics in=DeleteBucketMetricsConfigurationRequest status=204
        operation DeleteBucketOwnershipControls DELETE /{Bucket}?ownershipControls in=DeleteBucketOwnershipControlsRequest status=204
        operation DeleteBucketPolicy DELETE /{Bucket}?policy in=DeleteBucketPolicyRequest status=204
        operation DeleteBucketReplication DELETE /{Bucket}?replication in=DeleteBucketReplicationRequest status=204
        operation DeleteBucketTagging DELETE /{Bucket}?tagging in=DeleteBucketTaggingRequest status=204
        operation DeleteBucketWebsite DELETE /{Bucket}?website in=DeleteBucketWebsiteRequest status=204
        operation DeleteObject DELETE /{Bucket}/{Key+} in=DeleteObjectRequest out=DeleteObjectOutput status=204
        operation DeleteObjectTagging DELETE /{Bucket}/{Key+}?tagging in=DeleteObjectTaggingRequest out=DeleteObjectTaggingOutput status=204
        operation DeleteObjects POST /{Bucket}?delete in=DeleteObjectsRequest out=DeleteObjectsOutput checksum=ChecksumAlgorithm checksumrequired outroot=DeleteResult
        operation DeletePublicAccessBlock DELETE /{Bucket}?publicAccessBlock in=DeletePublicAccessBlockRequest status=204
        operation GetBucketAbac GET /{Bucket}?abac in=GetBucketAbacRequest out=GetBucketAbacOutput
        operation GetBucketAccelerateConfiguration GET /{Bucket}?accelerate in=GetBucketAccelerateConfigurationRequest out=GetBucketAccelerateConfigurationOutput
        operation GetBucketAcl GET /{Bucket}?acl in=GetBucketAclRequest out=GetBucketAclOutput outroot=AccessControlPolicy
        operation GetBucketAnalyticsConfiguration GET /{Bucket}?analytics in=GetBucketAnalyticsConfigurationRequest out=GetBucketAnalyticsConfigurationOutput
        operation GetBucketCors GET /{Bucket}?cors in=GetBucketCorsRequest out=GetBucketCorsOutput outroot=CORSConfiguration
        operation GetBucketEncryption GET /{Bucket}?encryption in=GetBucketEncryptionRequest out=GetBucketEncryptionOutput
        operation GetBucketIntelligentTieringConfiguration GET /{Bucket}?intelligent-tiering in=GetBucketIntelligentTieringConfigurationRequest out=GetBucketIntelligentTieringConfigurationOutput
        operation GetBucketInventoryConfiguration GET /{Bucket}?inventory in=GetBucketInventoryConfigurationRequest out=GetBucketInventoryConfigurationOutput
        operation GetBucketLifecycle GET /{Bucket}?lifecycle in=GetBucketLifecycleRequest out=GetBucketLifecycleOutput
        operation GetBucketLifecycleConfiguration GET /{Bucket}?lifecycle in=GetBucketLifecycleConfigurationRequest out=GetBucketLifecycleConfigurationOutput outroot=LifecycleConfiguration
        operation GetBucketLocation GET /{Bucket}?location in=GetBucketLocationRequest out=GetBucketLocationOutput outroot=LocationConstraint unwrapped
        operation GetBucketLogging GET /{Bucket}?logging in=GetBucketLoggingRequest out=GetBucketLoggingOutput outroot=BucketLoggingStatus
        operation GetBucketMetadataConfiguration GET /{Bucket}?metadataConfiguration in=GetBucketMetadataConfigurationRequest out=GetBucketMetadataConfigurationOutput
        operation GetBucketMetadataTableConfiguration GET /{Bucket}?metadataTable in=GetBucketMetadataTableConfigurationRequest out=GetBucketMetadataTableConfigurationOutput
        operation GetBucketMetricsConfiguration GET /{Bucket}?metrics in=GetBucketMetricsConfigurationRequest out=GetBucketMetricsConfigurationOutput
        operation GetBucketNotification GET /{Bucket}?notification in=GetBucketNotificationConfigurationRequest out=NotificationConfigurationDeprecated
        operation GetBucketNotificationConfiguration GET /{Bucket}?notification in=GetBucketNotificationConfigurationRequest out=NotificationConfiguration outroot=NotificationConfiguration
        operation GetBucketOwnershipControls GET /{Bucket}?ownershipControls in=GetBucketOwnershipControlsRequest out=GetBucketOwnershipControlsOutput
        operation GetBucketPolicy GET /{Bucket}?policy in=GetBucketPolicyRequest out=GetBucketPolicyOutput
        operation GetBucketPolicyStatus GET /{Bucket}?policyStatus in=GetBucketPolicyStatusRequest out=GetBucketPolicyStatusOutput
        operation GetBucketReplication GET /{Bucket}?replication in=GetBucketReplicationRequest out=GetBucketReplicationOutput
        operation GetBucketRequestPayment GET /{Bucket}?requestPayment in=GetBucketRequestPaymentRequest out=GetBucketRequestPaymentOutput outroot=RequestPaymentConfiguration
        operation GetBucketTagging GET /{Bucket}?tagging in=GetBucketTaggingRequest out=GetBucketTaggingOutput outroot=Tagging
        operation GetBucketVersioning GET /{Bucket}?versioning in=GetBucketVersioningRequest out=GetBucketVersioningOutput outroot=VersioningConfiguration
        operation GetBucketWebsite GET /{Bucket}?website in=GetBucketWebsiteRequest out=GetBucketWebsiteOutput outroot=WebsiteConfiguration
        operation GetObject GET /{Bucket}/{Key+} in=GetObjectRequest out=GetObjectOutput errors=NoSuchKey,InvalidObjectState partial=ContentRange
        operation GetObjectAcl GET /{Bucket}/{Key+}?acl in=GetObjectAclRequest out=GetObjectAclOutput errors=NoSuchKey outroot=AccessControlPolicy
        operation GetObjectAttributes GET /{Bucket}/{Key+}?attributes in=GetObjectAttributesRequest out=GetObjectAttributesOutput errors=NoSuchKey
        operation GetObjectLegalHold GET /{Bucket}/{Key+}?legal-hold in=GetObjectLegalHoldRequest out=GetObjectLegalHoldOutput outroot=LegalHold
        operation GetObjectLockConfiguration GET /{Bucket}?object-lock in=GetObjectLockConfigurationRequest out=GetObjectLockConfigurationOutput
        operation GetObjectRetention GET /{Bucket}/{Key+}?retention in=GetObjectRetentionRequest out=GetObjectRetentionOutput outroot=Retention
        operation GetObjectTagging GET /{Bucket}/{Key+}?tagging in=GetObjectTaggingRequest out=GetObjectTaggingOutput outroot=Tagging
        operation GetObjectTorrent GET /{Bucket}/{Key+}?torrent in=GetObjectTorrentRequest out=GetObjectTorrentOutput
        operation GetPublicAccessBlock GET /{Bucket}?publicAccessBlock in=GetPublicAccessBlockRequest out=GetPublicAccessBlockOutput
        operation HeadBucket HEAD /{Bucket} in=HeadBucketRequest out=HeadBucketOutput errors=NoSuchBucket
        operation HeadObject HEAD /{Bucket}/{Key+} in=HeadObjectRequest out=HeadObjectOutput errors=NoSuchKey partial=ContentRange
        operation ListBucketAnalyticsConfigurations GET /{Bucket}?analytics in=ListBucketAnalyticsConfigurationsRequest out=ListBucketAnalyticsConfigurationsOutput
        operation ListBucketIntelligentTieringConfigurations GET /{Bucket}?intelligent-tiering in=ListBucketIntelligentTieringConfigurationsRequest out=ListBucketIntelligentTieringConfigurationsOutput
        operation ListBucketInventoryConfigurations GET /{Bucket}?inventory in=ListBucketInventoryConfigurationsRequest out=ListBucketInventoryConfigurationsOutput
        operation ListBucketMetricsConfigurations GET /{Bucket}?metrics in=ListBucketMetricsConfigurationsRequest out=ListBucketMetricsConfigurationsOutput
        operation ListBuckets GET / in=ListBucketsRequest out=ListBucketsOutput outroot=ListAllMyBucketsResult
        operation ListDirectoryBuckets GET / in=ListDirectoryBucketsRequest out=ListDirectoryBucketsOutput
        operation ListMultipartUploads GET /{Bucket}?uploads in=ListMultipartUploadsRequest out=ListMultipartUploadsOutput outroot=ListMultipartUploadsResult
        operation ListObjectVersions GET /{Bucket}?versions in=ListObjectVersionsRequest out=ListObjectVersionsOutput outroot=ListVersionsResult
        operation ListObjects GET /{Bucket} in=ListObjectsRequest out=ListObjectsOutput errors=NoSuchBucket outroot=ListBucketResult
        operation ListObjectsV2 GET /{Bucket}?list-type=2 in=ListObjectsV2Request out=ListObjectsV2Output errors=NoSuchBucket outroot=ListBucketResult
        operation ListParts GET /{Bucket}/{Key+} in=ListPartsRequest out=ListPartsOutput outroot=ListPartsResult
        operation PutBucketAbac PUT /{Bucket}?abac in=PutBucketAbacRequest checksum=ChecksumAlgorithm
        operation PutBucketAccelerateConfiguration PUT /{Bucket}?accelerate in=PutBucketAccelerateConfigurationRequest checksum=ChecksumAlgorithm
        operation PutBucketAcl PUT /{Bucket}?acl in=PutBucketAclRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketAnalyticsConfiguration PUT /{Bucket}?analytics in=PutBucketAnalyticsConfigurationRequest
        operation PutBucketCors PUT /{Bucket}?cors in=PutBucketCorsRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketEncryption PUT /{Bucket}?encryption in=PutBucketEncryptionRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketIntelligentTieringConfiguration PUT /{Bucket}?intelligent-tiering in=PutBucketIntelligentTieringConfigurationRequest
        operation PutBucketInventoryConfiguration PUT /{Bucket}?inventory in=PutBucketInventoryConfigurationRequest
        operation PutBucketLifecycle PUT /{Bucket}?lifecycle in=PutBucketLifecycleRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketLifecycleConfiguration PUT /{Bucket}?lifecycle in=PutBucketLifecycleConfigurationRequest out=PutBucketLifecycleConfigurationOutput checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketLogging PUT /{Bucket}?logging in=PutBucketLoggingRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketMetricsConfiguration PUT /{Bucket}?metrics in=PutBucketMetricsConfigurationRequest
        operation PutBucketNotification PUT /{Bucket}?notification in=PutBucketNotificationRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketNotificationConfiguration PUT /{Bucket}?notification in=PutBucketNotificationConfigurationRequest
        operation PutBucketOwnershipControls PUT /{Bucket}?ownershipControls in=PutBucketOwnershipControlsRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketPolicy PUT /{Bucket}?policy in=PutBucketPolicyRequest checksum=ChecksumAlgorithm checksumrequired status=204
        operation PutBucketReplication PUT /{Bucket}?replication in=PutBucketReplicationRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketRequestPayment PUT /{Bucket}?requestPayment in=PutBucketRequestPaymentRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketTagging PUT /{Bucket}?tagging in=PutBucketTaggingRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketVersioning PUT /{Bucket}?versioning in=PutBucketVersioningRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutBucketWebsite PUT /{Bucket}?website in=PutBucketWebsiteRequest checksum=ChecksumAlgorithm checksumrequired
        operation PutObject PUT /{Bucket}/{Key+} in=PutObjectRequest out=PutObjectOutput errors=InvalidRequest,InvalidWriteOffset,TooManyParts,EncryptionTypeMismatch checksum=ChecksumAlgorithm
        operation PutObjectAcl PUT /{Bucket}/{Key+}?acl in=PutObjectAclRequest out=PutObjectAclOutput errors=NoSuchKey checksum=ChecksumAlgorithm checksumrequired
        operation PutObjectLegalHold PUT /{Bucket}/{Key+}?legal-hold in=PutObjectLegalHoldRequest out=PutObjectLegalHoldOutput checksum=ChecksumAlgorithm checksumrequired
        operation PutObjectLockConfiguration PUT /{Bucket}?object-lock in=PutObjectLockConfigurationRequest out=PutObjectLockConfigurationOutput checksum=ChecksumAlgorithm checksumrequired
        operation PutObjectRetention PUT /{Bucket}/{Key+}?retention in=PutObjectRetentionRequest out=PutObjectRetentionOutput checksum=ChecksumAlgorithm checksumrequired
        operation PutObjectTagging PUT /{Bucket}/{Key+}?tagging in=PutObjectTaggingRequest out=PutObjectTaggingOutput checksum=ChecksumAlgorithm checksumrequired
        operation PutPublicAccessBlock PUT /{Bucket}?publicAccessBlock in=PutPublicAccessBlockRequest checksum=ChecksumAlgorithm checksumrequired
        operation RenameObject PUT /{Bucket}/{Key+}?renameObject in=RenameObjectRequest out=RenameObjectOutput errors=IdempotencyParameterMismatch
        operation RestoreObject POST /{Bucket}/{Key+}?restore in=RestoreObjectRequest out=RestoreObjectOutput errors=ObjectAlreadyInActiveTierError checksum=ChecksumAlgorithm
        operation SelectObjectContent POST /{Bucket}/{Key+}?select&select-type=2 in=SelectObjectContentRequest out=SelectObjectContentOutput root=SelectObjectContentRequest ns=http://s3.amazonaws.com/doc/2006-03-01/
        operation UpdateBucketMetadataInventoryTableConfiguration PUT /{Bucket}?metadataInventoryTable in=UpdateBucketMetadataInventoryTableConfigurationRequest checksum=ChecksumAlgorithm checksumrequired
        operation UpdateBucketMetadataJournalTableConfiguration PUT /{Bucket}?metadataJournalTable in=UpdateBucketMetadataJournalTableConfigurationRequest checksum=ChecksumAlgorithm checksumrequired
        operation UpdateObjectEncryption PUT /{Bucket}/{Key+}?encryption in=UpdateObjectEncryptionRequest out=UpdateObjectEncryptionResponse errors=NoSuchKey,InvalidRequest,AccessDenied checksum=ChecksumAlgorithm checksumrequired
        operation UploadPart PUT /{Bucket}/{Key+} in=UploadPartRequest out=UploadPartOutput checksum=ChecksumAlgorithm
        operation UploadPartCopy PUT /{Bucket}/{Key+} in=UploadPartCopyRequest out=UploadPartCopyOutput
        operation WriteGetObjectResponse POST /WriteGetObjectResponse in=WriteGetObjectResponseRequest unsigned
        structure AbacStatus Status:BucketAbacStatus
        timestamp AbortDate
        structure AbortIncompleteMultipartUpload DaysAfterInitiation:DaysAfterInitiation
        structure AbortMultipartUploadOutput RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure AbortMultipartUploadRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key UploadId!:MultipartUploadId;in=query;name=uploadId RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner IfMatchInitiatedTime:IfMatchInitiatedTime;in=header;name=x-amz-if-match-initiated-time
        string AbortRuleId
        structure AccelerateConfiguration Status:BucketAccelerateStatus
        string AcceptRanges
        structure AccessControlPolicy Grants:Grants;name=AccessControlList Owner:Owner
        structure AccessControlTranslation Owner!:OwnerOverride
        structure AccessDenied .exception .status=403
        string AccessKeyIdValue
        boolean AccessPointAlias
        string AccessPointArn
        string AccountId
        boolean AllowQuotedRecordDelimiter
        string AllowedHeader
        list AllowedHeaders .flat member:AllowedHeader
        string AllowedMethod
        list AllowedMethods .flat member:AllowedMethod
        string AllowedOrigin
        list AllowedOrigins .flat member:AllowedOrigin
        structure AnalyticsAndOperator Prefix:Prefix Tags:TagSet;name=Tag;flat
        structure AnalyticsConfiguration Id!:AnalyticsId Filter:AnalyticsFilter StorageClassAnalysis!:StorageClassAnalysis
        list AnalyticsConfigurationList .flat member:AnalyticsConfiguration
        structure AnalyticsExportDestination S3BucketDestination!:AnalyticsS3BucketDestination
        structure AnalyticsFilter Prefix:Prefix Tag:Tag And:AnalyticsAndOperator
        string AnalyticsId
        structure AnalyticsS3BucketDestination Format!:AnalyticsS3ExportFileFormat BucketAccountId:AccountId Bucket!:BucketName Prefix:Prefix
        string AnalyticsS3ExportFileFormat .enum=CSV
        string ArchiveStatus .enum=ARCHIVE_ACCESS,DEEP_ARCHIVE_ACCESS
        structure BlockedEncryptionTypes EncryptionType:EncryptionTypeList
        blob Body
        structure Bucket Name:BucketName CreationDate:CreationDate BucketRegion:BucketRegion BucketArn:S3RegionalOrS3ExpressBucketArnString
        string BucketAbacStatus .enum=Enabled,Disabled
        string BucketAccelerateStatus .enum=Enabled,Suspended
        structure BucketAlreadyExists .exception .status=409
        structure BucketAlreadyOwnedByYou .exception .status=409
        string BucketCannedACL
        structure BucketInfo DataRedundancy:DataRedundancy Type:BucketType
        boolean BucketKeyEnabled
        structure BucketLifecycleConfiguration Rules!:LifecycleRules;name=Rule
        string BucketLocationConstraint
        string BucketLocationName
        structure BucketLoggingStatus LoggingEnabled:LoggingEnabled
        string BucketLogsPermission .enum=FULL_CONTROL,READ,WRITE
        string BucketName
        string BucketNamespace .enum=account-regional,global
        string BucketRegion
        string BucketType .enum=Directory
        string BucketVersioningStatus .enum=Enabled,Suspended
        list Buckets member:Bucket;name=Bucket
        boolean BypassGovernanceRetention
        long BytesProcessed
        long BytesReturned
        long BytesScanned
        structure CORSConfiguration CORSRules!:CORSRules;name=CORSRule
        structure CORSRule ID:ID AllowedHeaders:AllowedHeaders;name=AllowedHeader AllowedMethods!:AllowedMethods;name=AllowedMethod AllowedOrigins!:AllowedOrigins;name=AllowedOrigin ExposeHeaders:ExposeHeaders;name=ExposeHeader MaxAgeSeconds:MaxAgeSeconds
        list CORSRules .flat member:CORSRule
        structure CSVInput FileHeaderInfo:FileHeaderInfo Comments:Comments QuoteEscapeCharacter:QuoteEscapeCharacter RecordDelimiter:RecordDelimiter FieldDelimiter:FieldDelimiter QuoteCharacter:QuoteCharacter AllowQuotedRecordDelimiter:AllowQuotedRecordDelimiter
        structure CSVOutput QuoteFields:QuoteFields QuoteEscapeCharacter:QuoteEscapeCharacter RecordDelimiter:RecordDelimiter FieldDelimiter:FieldDelimiter QuoteCharacter:QuoteCharacter
        string CacheControl
        structure Checksum ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128 ChecksumType:ChecksumType
        string ChecksumAlgorithm
        list ChecksumAlgorithmList .flat member:ChecksumAlgorithm
        string ChecksumCRC32
        string ChecksumCRC32C
        string ChecksumCRC64NVME
        string ChecksumMD5
        string ChecksumMode
        string ChecksumSHA1
        string ChecksumSHA256
        string ChecksumSHA512
        string ChecksumType
        string ChecksumXXHASH128
        string ChecksumXXHASH3
        string ChecksumXXHASH64
        string ClientToken
        string CloudFunction
        structure CloudFunctionConfiguration Id:NotificationId Event:Event Events:EventList;name=Event CloudFunction:CloudFunction InvocationRole:CloudFunctionInvocationRole
        string CloudFunctionInvocationRole
        string Code
        string Comments
        structure CommonPrefix Prefix:Prefix
        list CommonPrefixList .flat member:CommonPrefix
        structure CompleteMultipartUploadOutput Location:Location Bucket:BucketName Key:ObjectKey Expiration:Expiration;in=header;name=x-amz-expiration ETag:ETag ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128 ChecksumType:ChecksumType ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption VersionId:ObjectVersionId;in=header;name=x-amz-version-id SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure CompleteMultipartUploadRequest .payload=MultipartUpload Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key MultipartUpload:CompletedMultipartUpload;name=CompleteMultipartUpload;ns=http://s3.amazonaws.com/doc/2006-03-01/ UploadId!:MultipartUploadId;in=query;name=uploadId ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-checksum-xxhash128 ChecksumType:ChecksumType;in=header;name=x-amz-checksum-type MpuObjectSize:MpuObjectSize;in=header;name=x-amz-mp-object-size RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner IfMatch:IfMatch;in=header;name=If-Match IfNoneMatch:IfNoneMatch;in=header;name=If-None-Match SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5
        structure CompletedMultipartUpload Parts:CompletedPartList;name=Part
        structure CompletedPart ETag:ETag ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128 PartNumber:PartNumber
        list CompletedPartList .flat member:CompletedPart
        string CompressionType
        structure Condition HttpErrorCodeReturnedEquals:HttpErrorCodeReturnedEquals KeyPrefixEquals:KeyPrefixEquals
        boolean ConfirmRemoveSelfBucketAccess
        string ContentDisposition
        string ContentEncoding
        string ContentLanguage
        long ContentLength
        string ContentMD5
        string ContentRange
        string ContentType
        structure ContinuationEvent .event
        structure CopyObjectOutput .payload=CopyObjectResult CopyObjectResult:CopyObjectResult Expiration:Expiration;in=header;name=x-amz-expiration CopySourceVersionId:CopySourceVersionId;in=header;name=x-amz-copy-source-version-id VersionId:ObjectVersionId;in=header;name=x-amz-version-id ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure CopyObjectRequest ACL:ObjectCannedACL;in=header;name=x-amz-acl Bucket!:BucketName;in=uri;name=Bucket CacheControl:CacheControl;in=header;name=Cache-Control ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-checksum-algorithm ContentDisposition:ContentDisposition;in=header;name=Content-Disposition ContentEncoding:ContentEncoding;in=header;name=Content-Encoding ContentLanguage:ContentLanguage;in=header;name=Content-Language ContentType:ContentType;in=header;name=Content-Type CopySource!:CopySource;in=header;name=x-amz-copy-source CopySourceIfMatch:CopySourceIfMatch;in=header;name=x-amz-copy-source-if-match CopySourceIfModifiedSince:CopySourceIfModifiedSince;in=header;name=x-amz-copy-source-if-modified-since CopySourceIfNoneMatch:CopySourceIfNoneMatch;in=header;name=x-amz-copy-source-if-none-match CopySourceIfUnmodifiedSince:CopySourceIfUnmodifiedSince;in=header;name=x-amz-copy-source-if-unmodified-since Expires:Expires;in=header;name=Expires GrantFullControl:GrantFullControl;in=header;name=x-amz-grant-full-control GrantRead:GrantRead;in=header;name=x-amz-grant-read GrantReadACP:GrantReadACP;in=header;name=x-amz-grant-read-acp GrantWriteACP:GrantWriteACP;in=header;name=x-amz-grant-write-acp IfMatch:IfMatch;in=header;name=If-Match IfNoneMatch:IfNoneMatch;in=header;name=If-None-Match Key!:ObjectKey;in=uri;name=Key Metadata:Metadata;in=headers;name=x-amz-meta- MetadataDirective:MetadataDirective;in=header;name=x-amz-metadata-directive TaggingDirective:TaggingDirective;in=header;name=x-amz-tagging-directive ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption StorageClass:StorageClass;in=header;name=x-amz-storage-class WebsiteRedirectLocation:WebsiteRedirectLocation;in=header;name=x-amz-website-redirect-location SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled CopySourceSSECustomerAlgorithm:CopySourceSSECustomerAlgorithm;in=header;name=x-amz-copy-source-server-side-encryption-customer-algorithm CopySourceSSECustomerKey:CopySourceSSECustomerKey;in=header;name=x-amz-copy-source-server-side-encryption-customer-key CopySourceSSECustomerKeyMD5:CopySourceSSECustomerKeyMD5;in=header;name=x-amz-copy-source-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer;in=header;name=x-amz-request-payer Tagging:TaggingHeader;in=header;name=x-amz-tagging ObjectLockMode:ObjectLockMode;in=header;name=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate;in=header;name=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus;in=header;name=x-amz-object-lock-legal-hold ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ExpectedSourceBucketOwner:AccountId;in=header;name=x-amz-source-expected-bucket-owner
        structure CopyObjectResult ETag:ETag LastModified:LastModified ChecksumType:ChecksumType ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
        structure CopyPartResult ETag:ETag LastModified:LastModified ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
        string CopySource
        string CopySourceIfMatch
        timestamp CopySourceIfModifiedSince
        string CopySourceIfNoneMatch
        timestamp CopySourceIfUnmodifiedSince
        string CopySourceRange
        string CopySourceSSECustomerAlgorithm
        string CopySourceSSECustomerKey .sensitive
        string CopySourceSSECustomerKeyMD5
        string CopySourceVersionId
        structure CreateBucketConfiguration LocationConstraint:BucketLocationConstraint Location:LocationInfo Bucket:BucketInfo Tags:TagSet
        structure CreateBucketMetadataConfigurationRequest .payload=MetadataConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm MetadataConfiguration!:MetadataConfiguration;name=MetadataConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure CreateBucketMetadataTableConfigurationRequest .payload=MetadataTableConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm MetadataTableConfiguration!:MetadataTableConfiguration;name=MetadataTableConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure CreateBucketOutput Location:Location;in=header;name=Location BucketArn:S3RegionalOrS3ExpressBucketArnString;in=header;name=x-amz-bucket-arn
        structure CreateBucketRequest .payload=CreateBucketConfiguration ACL:BucketCannedACL;in=header;name=x-amz-acl Bucket!:BucketName;in=uri;name=Bucket CreateBucketConfiguration:CreateBucketConfiguration;name=CreateBucketConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ GrantFullControl:GrantFullControl;in=header;name=x-amz-grant-full-control GrantRead:GrantRead;in=header;name=x-amz-grant-read GrantReadACP:GrantReadACP;in=header;name=x-amz-grant-read-acp GrantWrite:GrantWrite;in=header;name=x-amz-grant-write GrantWriteACP:GrantWriteACP;in=header;name=x-amz-grant-write-acp ObjectLockEnabledForBucket:ObjectLockEnabledForBucket;in=header;name=x-amz-bucket-object-lock-enabled ObjectOwnership:ObjectOwnership;in=header;name=x-amz-object-ownership BucketNamespace:BucketNamespace;in=header;name=x-amz-bucket-namespace
        structure CreateMultipartUploadOutput AbortDate:AbortDate;in=header;name=x-amz-abort-date AbortRuleId:AbortRuleId;in=header;name=x-amz-abort-rule-id Bucket:BucketName;name=Bucket Key:ObjectKey UploadId:MultipartUploadId ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged;in=header;name=x-amz-request-charged ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-checksum-algorithm ChecksumType:ChecksumType;in=header;name=x-amz-checksum-type
        structure CreateMultipartUploadRequest ACL:ObjectCannedACL;in=header;name=x-amz-acl Bucket!:BucketName;in=uri;name=Bucket CacheControl:CacheControl;in=header;name=Cache-Control ContentDisposition:ContentDisposition;in=header;name=Content-Disposition ContentEncoding:ContentEncoding;in=header;name=Content-Encoding ContentLanguage:ContentLanguage;in=header;name=Content-Language ContentType:ContentType;in=header;name=Content-Type Expires:Expires;in=header;name=Expires GrantFullControl:GrantFullControl;in=header;name=x-amz-grant-full-control GrantRead:GrantRead;in=header;name=x-amz-grant-read GrantReadACP:GrantReadACP;in=header;name=x-amz-grant-read-acp GrantWriteACP:GrantWriteACP;in=header;name=x-amz-grant-write-acp Key!:ObjectKey;in=uri;name=Key Metadata:Metadata;in=headers;name=x-amz-meta- ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption StorageClass:StorageClass;in=header;name=x-amz-storage-class WebsiteRedirectLocation:WebsiteRedirectLocation;in=header;name=x-amz-website-redirect-location SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled RequestPayer:RequestPayer;in=header;name=x-amz-request-payer Tagging:TaggingHeader;in=header;name=x-amz-tagging ObjectLockMode:ObjectLockMode;in=header;name=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate;in=header;name=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus;in=header;name=x-amz-object-lock-legal-hold ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-checksum-algorithm ChecksumType:ChecksumType;in=header;name=x-amz-checksum-type
        structure CreateSessionOutput ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled Credentials!:SessionCredentials;name=Credentials
        structure CreateSessionRequest SessionMode:SessionMode;in=header;name=x-amz-create-session-mode Bucket!:BucketName;in=uri;name=Bucket ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled
        timestamp CreationDate
        string DataRedundancy .enum=SingleAvailabilityZone,SingleLocalZone
        timestamp Date .format=iso8601
        integer Days
        integer DaysAfterInitiation
        structure DefaultRetention Mode:ObjectLockRetentionMode Days:Days Years:Years
        structure Delete Objects!:ObjectIdentifierList;name=Object Quiet:Quiet
        structure DeleteBucketAnalyticsConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:AnalyticsId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketCorsRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketEncryptionRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketIntelligentTieringConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:IntelligentTieringId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketInventoryConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:InventoryId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketLifecycleRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketMetadataConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketMetadataTableConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketMetricsConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:MetricsId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketOwnershipControlsRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketPolicyRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketReplicationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketTaggingRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteBucketWebsiteRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        boolean DeleteMarker
        structure DeleteMarkerEntry Owner:Owner Key:ObjectKey VersionId:ObjectVersionId IsLatest:IsLatest LastModified:LastModified
        structure DeleteMarkerReplication Status:DeleteMarkerReplicationStatus
        string DeleteMarkerReplicationStatus .enum=Enabled,Disabled
        string DeleteMarkerVersionId
        list DeleteMarkers .flat member:DeleteMarkerEntry
        structure DeleteObjectOutput DeleteMarker:DeleteMarker;in=header;name=x-amz-delete-marker VersionId:ObjectVersionId;in=header;name=x-amz-version-id RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure DeleteObjectRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key MFA:MFA;in=header;name=x-amz-mfa VersionId:ObjectVersionId;in=query;name=versionId RequestPayer:RequestPayer;in=header;name=x-amz-request-payer BypassGovernanceRetention:BypassGovernanceRetention;in=header;name=x-amz-bypass-governance-retention ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner IfMatch:IfMatch;in=header;name=If-Match IfMatchLastModifiedTime:IfMatchLastModifiedTime;in=header;name=x-amz-if-match-last-modified-time IfMatchSize:IfMatchSize;in=header;name=x-amz-if-match-size
        structure DeleteObjectTaggingOutput VersionId:ObjectVersionId;in=header;name=x-amz-version-id
        structure DeleteObjectTaggingRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeleteObjectsOutput Deleted:DeletedObjects RequestCharged:RequestCharged;in=header;name=x-amz-request-charged Errors:Errors;name=Error
        structure DeleteObjectsRequest .payload=Delete Bucket!:BucketName;in=uri;name=Bucket Delete!:Delete;name=Delete;ns=http://s3.amazonaws.com/doc/2006-03-01/ MFA:MFA;in=header;name=x-amz-mfa RequestPayer:RequestPayer;in=header;name=x-amz-request-payer BypassGovernanceRetention:BypassGovernanceRetention;in=header;name=x-amz-bypass-governance-retention ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm
        structure DeletePublicAccessBlockRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure DeletedObject Key:ObjectKey VersionId:ObjectVersionId DeleteMarker:DeleteMarker DeleteMarkerVersionId:DeleteMarkerVersionId
        list DeletedObjects .flat member:DeletedObject
        string Delimiter
        string Description
        structure Destination Bucket!:BucketName Account:AccountId StorageClass:StorageClass AccessControlTranslation:AccessControlTranslation EncryptionConfiguration:EncryptionConfiguration ReplicationTime:ReplicationTime Metrics:Metrics
        structure DestinationResult TableBucketType:S3TablesBucketType TableBucketArn:S3TablesBucketArn TableNamespace:S3TablesNamespace
        string DirectoryBucketToken .min=0 .max=1024
        string DisplayName
        string ETag
        string EmailAddress
        boolean EnableRequestProgress
        string EncodingType
        structure Encryption EncryptionType!:ServerSideEncryption KMSKeyId:SSEKMSKeyId KMSContext:KMSContext
        structure EncryptionConfiguration ReplicaKmsKeyID:ReplicaKmsKeyID
        string EncryptionType .enum=NONE,SSE-C
        list EncryptionTypeList .flat member:EncryptionType;name=EncryptionType
        structure EncryptionTypeMismatch .exception .status=400
        long End
        structure EndEvent .event
        structure Error Key:ObjectKey VersionId:ObjectVersionId Code:Code Message:Message
        string ErrorCode
        structure ErrorDetails ErrorCode:ErrorCode ErrorMessage:ErrorMessage
        structure ErrorDocument Key!:ObjectKey
        string ErrorMessage
        list Errors .flat member:Error
        string Event
        structure EventBridgeConfiguration
        list EventList .flat member:Event
        structure ExistingObjectReplication Status!:ExistingObjectReplicationStatus
        string ExistingObjectReplicationStatus .enum=Enabled,Disabled
        string Expiration
        string ExpirationState .enum=ENABLED,DISABLED
        string ExpirationStatus
        boolean ExpiredObjectDeleteMarker
        string Expires
        string ExposeHeader
        list ExposeHeaders .flat member:ExposeHeader
        string Expression
        string ExpressionType
        boolean FetchOwner
        string FieldDelimiter
        string FileHeaderInfo
        structure FilterRule Name:FilterRuleName Value:FilterRuleValue
        list FilterRuleList .flat member:FilterRule
        string FilterRuleName
        string FilterRuleValue
        structure GetBucketAbacOutput .payload=AbacStatus AbacStatus:AbacStatus
        structure GetBucketAbacRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketAccelerateConfigurationOutput Status:BucketAccelerateStatus RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure GetBucketAccelerateConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner RequestPayer:RequestPayer;in=header;name=x-amz-request-payer
        structure GetBucketAclOutput Owner:Owner Grants:Grants;name=AccessControlList
        structure GetBucketAclRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketAnalyticsConfigurationOutput .payload=AnalyticsConfiguration AnalyticsConfiguration:AnalyticsConfiguration
        structure GetBucketAnalyticsConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:AnalyticsId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketCorsOutput CORSRules:CORSRules;name=CORSRule
        structure GetBucketCorsRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketEncryptionOutput .payload=ServerSideEncryptionConfiguration ServerSideEncryptionConfiguration:ServerSideEncryptionConfiguration
        structure GetBucketEncryptionRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketIntelligentTieringConfigurationOutput .payload=IntelligentTieringConfiguration IntelligentTieringConfiguration:IntelligentTieringConfiguration
        structure GetBucketIntelligentTieringConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:IntelligentTieringId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketInventoryConfigurationOutput .payload=InventoryConfiguration InventoryConfiguration:InventoryConfiguration
        structure GetBucketInventoryConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:InventoryId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketLifecycleConfigurationOutput Rules:LifecycleRules;name=Rule TransitionDefaultMinimumObjectSize:TransitionDefaultMinimumObjectSize;in=header;name=x-amz-transition-default-minimum-object-size
        structure GetBucketLifecycleConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketLifecycleOutput Rules:Rules;name=Rule
        structure GetBucketLifecycleRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketLocationOutput LocationConstraint:BucketLocationConstraint
        structure GetBucketLocationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketLoggingOutput LoggingEnabled:LoggingEnabled
        structure GetBucketLoggingRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketMetadataConfigurationOutput .payload=GetBucketMetadataConfigurationResult GetBucketMetadataConfigurationResult:GetBucketMetadataConfigurationResult
        structure GetBucketMetadataConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketMetadataConfigurationResult MetadataConfigurationResult!:MetadataConfigurationResult
        structure GetBucketMetadataTableConfigurationOutput .payload=GetBucketMetadataTableConfigurationResult GetBucketMetadataTableConfigurationResult:GetBucketMetadataTableConfigurationResult
        structure GetBucketMetadataTableConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketMetadataTableConfigurationResult MetadataTableConfigurationResult!:MetadataTableConfigurationResult Status!:MetadataTableStatus Error:ErrorDetails
        structure GetBucketMetricsConfigurationOutput .payload=MetricsConfiguration MetricsConfiguration:MetricsConfiguration
        structure GetBucketMetricsConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket Id!:MetricsId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketNotificationConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketOwnershipControlsOutput .payload=OwnershipControls OwnershipControls:OwnershipControls
        structure GetBucketOwnershipControlsRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketPolicyOutput .payload=Policy Policy:Policy
        structure GetBucketPolicyRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketPolicyStatusOutput .payload=PolicyStatus PolicyStatus:PolicyStatus
        structure GetBucketPolicyStatusRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketReplicationOutput .payload=ReplicationConfiguration ReplicationConfiguration:ReplicationConfiguration
        structure GetBucketReplicationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketRequestPaymentOutput Payer:Payer
        structure GetBucketRequestPaymentRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketTaggingOutput TagSet!:TagSet
        structure GetBucketTaggingRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketVersioningOutput Status:BucketVersioningStatus MFADelete:MFADeleteStatus;name=MfaDelete
        structure GetBucketVersioningRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetBucketWebsiteOutput RedirectAllRequestsTo:RedirectAllRequestsTo IndexDocument:IndexDocument ErrorDocument:ErrorDocument RoutingRules:RoutingRules
        structure GetBucketWebsiteRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetObjectAclOutput Owner:Owner Grants:Grants;name=AccessControlList RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure GetObjectAclRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetObjectAttributesOutput DeleteMarker:DeleteMarker;in=header;name=x-amz-delete-marker LastModified:LastModified;in=header;name=Last-Modified VersionId:ObjectVersionId;in=header;name=x-amz-version-id RequestCharged:RequestCharged;in=header;name=x-amz-request-charged ETag:ETag Checksum:Checksum ObjectParts:GetObjectAttributesParts StorageClass:StorageClass ObjectSize:ObjectSize
        structure GetObjectAttributesParts TotalPartsCount:PartsCount;name=PartsCount PartNumberMarker:PartNumberMarker NextPartNumberMarker:NextPartNumberMarker MaxParts:MaxParts IsTruncated:IsTruncated Parts:PartsList;name=Part
        structure GetObjectAttributesRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId MaxParts:MaxParts;in=header;name=x-amz-max-parts PartNumberMarker:PartNumberMarker;in=header;name=x-amz-part-number-marker SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ObjectAttributes!:ObjectAttributesList;in=header;name=x-amz-object-attributes
        structure GetObjectLegalHoldOutput .payload=LegalHold LegalHold:ObjectLockLegalHold;name=LegalHold
        structure GetObjectLegalHoldRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetObjectLockConfigurationOutput .payload=ObjectLockConfiguration ObjectLockConfiguration:ObjectLockConfiguration
        structure GetObjectLockConfigurationRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetObjectOutput .payload=Body Body:Body;stream DeleteMarker:DeleteMarker;in=header;name=x-amz-delete-marker AcceptRanges:AcceptRanges;in=header;name=accept-ranges Expiration:Expiration;in=header;name=x-amz-expiration Restore:Restore;in=header;name=x-amz-restore LastModified:LastModified;in=header;name=Last-Modified ContentLength:ContentLength;in=header;name=Content-Length ETag:ETag;in=header;name=ETag ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-checksum-xxhash128 ChecksumType:ChecksumType;in=header;name=x-amz-checksum-type MissingMeta:MissingMeta;in=header;name=x-amz-missing-meta VersionId:ObjectVersionId;in=header;name=x-amz-version-id CacheControl:CacheControl;in=header;name=Cache-Control ContentDisposition:ContentDisposition;in=header;name=Content-Disposition ContentEncoding:ContentEncoding;in=header;name=Content-Encoding ContentLanguage:ContentLanguage;in=header;name=Content-Language ContentRange:ContentRange;in=header;name=Content-Range ContentType:ContentType;in=header;name=Content-Type Expires:Expires;in=header;name=Expires WebsiteRedirectLocation:WebsiteRedirectLocation;in=header;name=x-amz-website-redirect-location ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption Metadata:Metadata;in=headers;name=x-amz-meta- SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled StorageClass:StorageClass;in=header;name=x-amz-storage-class RequestCharged:RequestCharged;in=header;name=x-amz-request-charged ReplicationStatus:ReplicationStatus;in=header;name=x-amz-replication-status PartsCount:PartsCount;in=header;name=x-amz-mp-parts-count TagCount:TagCount;in=header;name=x-amz-tagging-count ObjectLockMode:ObjectLockMode;in=header;name=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate;in=header;name=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus;in=header;name=x-amz-object-lock-legal-hold
        structure GetObjectRequest Bucket!:BucketName;in=uri;name=Bucket IfMatch:IfMatch;in=header;name=If-Match IfModifiedSince:IfModifiedSince;in=header;name=If-Modified-Since IfNoneMatch:IfNoneMatch;in=header;name=If-None-Match IfUnmodifiedSince:IfUnmodifiedSince;in=header;name=If-Unmodified-Since Key!:ObjectKey;in=uri;name=Key Range:Range;in=header;name=Range ResponseCacheControl:ResponseCacheControl;in=query;name=response-cache-control ResponseContentDisposition:ResponseContentDisposition;in=query;name=response-content-disposition ResponseContentEncoding:ResponseContentEncoding;in=query;name=response-content-encoding ResponseContentLanguage:ResponseContentLanguage;in=query;name=response-content-language ResponseContentType:ResponseContentType;in=query;name=response-content-type ResponseExpires:ResponseExpires;in=query;name=response-expires VersionId:ObjectVersionId;in=query;name=versionId SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer;in=header;name=x-amz-request-payer PartNumber:PartNumber;in=query;name=partNumber ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ChecksumMode:ChecksumMode;in=header;name=x-amz-checksum-mode
        integer GetObjectResponseStatusCode
        structure GetObjectRetentionOutput .payload=Retention Retention:ObjectLockRetention;name=Retention
        structure GetObjectRetentionRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetObjectTaggingOutput VersionId:ObjectVersionId;in=header;name=x-amz-version-id TagSet!:TagSet
        structure GetObjectTaggingRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner RequestPayer:RequestPayer;in=header;name=x-amz-request-payer
        structure GetObjectTorrentOutput .payload=Body Body:Body;stream RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure GetObjectTorrentRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GetPublicAccessBlockOutput .payload=PublicAccessBlockConfiguration PublicAccessBlockConfiguration:PublicAccessBlockConfiguration
        structure GetPublicAccessBlockRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure GlacierJobParameters Tier!:Tier
        structure Grant Grantee:Grantee Permission:Permission
        string GrantFullControl
        string GrantRead
        string GrantReadACP
        string GrantWrite
        string GrantWriteACP
        structure Grantee .ns=http://www.w3.org/2001/XMLSchema-instance .prefix=xsi DisplayName:DisplayName EmailAddress:EmailAddress ID:ID Type!:Type;name=xsi:type;attribute URI:URI
        list Grants member:Grant;name=Grant
        structure HeadBucketOutput BucketArn:S3RegionalOrS3ExpressBucketArnString;in=header;name=x-amz-bucket-arn BucketLocationType:LocationType;in=header;name=x-amz-bucket-location-type BucketLocationName:BucketLocationName;in=header;name=x-amz-bucket-location-name BucketRegion:Region;in=header;name=x-amz-bucket-region AccessPointAlias:AccessPointAlias;in=header;name=x-amz-access-point-alias
        structure HeadBucketRequest Bucket!:BucketName;in=uri;name=Bucket ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure HeadObjectOutput DeleteMarker:DeleteMarker;in=header;name=x-amz-delete-marker AcceptRanges:AcceptRanges;in=header;name=accept-ranges Expiration:Expiration;in=header;name=x-amz-expiration Restore:Restore;in=header;name=x-amz-restore ArchiveStatus:ArchiveStatus;in=header;name=x-amz-archive-status LastModified:LastModified;in=header;name=Last-Modified ContentLength:ContentLength;in=header;name=Content-Length ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-checksum-xxhash128 ChecksumType:ChecksumType;in=header;name=x-amz-checksum-type ETag:ETag;in=header;name=ETag MissingMeta:MissingMeta;in=header;name=x-amz-missing-meta VersionId:ObjectVersionId;in=header;name=x-amz-version-id CacheControl:CacheControl;in=header;name=Cache-Control ContentDisposition:ContentDisposition;in=header;name=Content-Disposition ContentEncoding:ContentEncoding;in=header;name=Content-Encoding ContentLanguage:ContentLanguage;in=header;name=Content-Language ContentType:ContentType;in=header;name=Content-Type ContentRange:ContentRange;in=header;name=Content-Range Expires:Expires;in=header;name=Expires WebsiteRedirectLocation:WebsiteRedirectLocation;in=header;name=x-amz-website-redirect-location ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption Metadata:Metadata;in=headers;name=x-amz-meta- SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled StorageClass:StorageClass;in=header;name=x-amz-storage-class RequestCharged:RequestCharged;in=header;name=x-amz-request-charged ReplicationStatus:ReplicationStatus;in=header;name=x-amz-replication-status PartsCount:PartsCount;in=header;name=x-amz-mp-parts-count TagCount:TagCount;in=header;name=x-amz-tagging-count ObjectLockMode:ObjectLockMode;in=header;name=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate;in=header;name=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus;in=header;name=x-amz-object-lock-legal-hold
        structure HeadObjectRequest Bucket!:BucketName;in=uri;name=Bucket IfMatch:IfMatch;in=header;name=If-Match IfModifiedSince:IfModifiedSince;in=header;name=If-Modified-Since IfNoneMatch:IfNoneMatch;in=header;name=If-None-Match IfUnmodifiedSince:IfUnmodifiedSince;in=header;name=If-Unmodified-Since Key!:ObjectKey;in=uri;name=Key Range:Range;in=header;name=Range ResponseCacheControl:ResponseCacheControl;in=query;name=response-cache-control ResponseContentDisposition:ResponseContentDisposition;in=query;name=response-content-disposition ResponseContentEncoding:ResponseContentEncoding;in=query;name=response-content-encoding ResponseContentLanguage:ResponseContentLanguage;in=query;name=response-content-language ResponseContentType:ResponseContentType;in=query;name=response-content-type ResponseExpires:ResponseExpires;in=query;name=response-expires VersionId:ObjectVersionId;in=query;name=versionId SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer;in=header;name=x-amz-request-payer PartNumber:PartNumber;in=query;name=partNumber ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ChecksumMode:ChecksumMode;in=header;name=x-amz-checksum-mode
        string HostName
        string HttpErrorCodeReturnedEquals
        string HttpRedirectCode
        string ID
        structure IdempotencyParameterMismatch .exception .status=400
        string IfMatch
        timestamp IfMatchInitiatedTime .format=rfc822
        timestamp IfMatchLastModifiedTime .format=rfc822
        long IfMatchSize
        timestamp IfModifiedSince
        string IfNoneMatch
        timestamp IfUnmodifiedSince
        structure IndexDocument Suffix!:Suffix
        timestamp Initiated
        structure Initiator ID:ID DisplayName:DisplayName
        structure InputSerialization CSV:CSVInput CompressionType:CompressionType JSON:JSONInput Parquet:ParquetInput
        string IntelligentTieringAccessTier .enum=ARCHIVE_ACCESS,DEEP_ARCHIVE_ACCESS
        structure IntelligentTieringAndOperator Prefix:Prefix Tags:TagSet;name=Tag;flat
        structure IntelligentTieringConfiguration Id!:IntelligentTieringId Filter:IntelligentTieringFilter Status!:IntelligentTieringStatus Tierings!:TieringList;name=Tiering
        list IntelligentTieringConfigurationList .flat member:IntelligentTieringConfiguration
        integer IntelligentTieringDays
        structure IntelligentTieringFilter Prefix:Prefix Tag:Tag And:IntelligentTieringAndOperator
        string IntelligentTieringId
        string IntelligentTieringStatus .enum=Enabled,Disabled
        structure InvalidObjectState .exception .status=403 StorageClass:StorageClass AccessTier:IntelligentTieringAccessTier
        structure InvalidRequest .exception .status=400
        structure InvalidWriteOffset .exception .status=400
        structure InventoryConfiguration Destination!:InventoryDestination IsEnabled!:IsEnabled Filter:InventoryFilter Id!:InventoryId IncludedObjectVersions!:InventoryIncludedObjectVersions OptionalFields:InventoryOptionalFields Schedule!:InventorySchedule
        list InventoryConfigurationList .flat member:InventoryConfiguration
        string InventoryConfigurationState .enum=ENABLED,DISABLED
        structure InventoryDestination S3BucketDestination!:InventoryS3BucketDestination
        structure InventoryEncryption SSES3:SSES3;name=SSE-S3 SSEKMS:SSEKMS;name=SSE-KMS
        structure InventoryFilter Prefix!:Prefix
        string InventoryFormat .enum=CSV,ORC,Parquet
        string InventoryFrequency .enum=Daily,Weekly
        string InventoryId
        string InventoryIncludedObjectVersions .enum=All,Current
        string InventoryOptionalField .enum=Size,LastModifiedDate,StorageClass,ETag,IsMultipartUploaded,ReplicationStatus,EncryptionStatus,ObjectLockRetainUntilDate,ObjectLockMode,ObjectLockLegalHoldStatus,IntelligentTieringAccessTier,BucketKeyStatus,ChecksumAlgorithm,ObjectAccessControlList,ObjectOwner,LifecycleExpirationDate
        list InventoryOptionalFields member:InventoryOptionalField;name=Field
        structure InventoryS3BucketDestination AccountId:AccountId Bucket!:BucketName Format!:InventoryFormat Prefix:Prefix Encryption:InventoryEncryption
        structure InventorySchedule Frequency!:InventoryFrequency
        structure InventoryTableConfiguration ConfigurationState!:InventoryConfigurationState EncryptionConfiguration:MetadataTableEncryptionConfiguration
        structure InventoryTableConfigurationResult ConfigurationState!:InventoryConfigurationState TableStatus:MetadataTableStatus Error:ErrorDetails TableName:S3TablesName TableArn:S3TablesArn
        structure InventoryTableConfigurationUpdates ConfigurationState!:InventoryConfigurationState EncryptionConfiguration:MetadataTableEncryptionConfiguration
        boolean IsEnabled
        boolean IsLatest
        boolean IsPublic
        boolean IsRestoreInProgress
        boolean IsTruncated
        structure JSONInput Type:JSONType
        structure JSONOutput RecordDelimiter:RecordDelimiter
        string JSONType
        structure JournalTableConfiguration RecordExpiration!:RecordExpiration EncryptionConfiguration:MetadataTableEncryptionConfiguration
        structure JournalTableConfigurationResult TableStatus!:MetadataTableStatus Error:ErrorDetails TableName!:S3TablesName TableArn:S3TablesArn RecordExpiration!:RecordExpiration
        structure JournalTableConfigurationUpdates RecordExpiration!:RecordExpiration
        string KMSContext
        integer KeyCount
        string KeyMarker
        string KeyPrefixEquals
        string KmsKeyArn
        string LambdaFunctionArn
        structure LambdaFunctionConfiguration Id:NotificationId LambdaFunctionArn!:LambdaFunctionArn;name=CloudFunction Events!:EventList;name=Event Filter:NotificationConfigurationFilter
        list LambdaFunctionConfigurationList .flat member:LambdaFunctionConfiguration
        timestamp LastModified
        timestamp LastModifiedTime .format=rfc822
        structure LifecycleConfiguration Rules!:Rules;name=Rule
        structure LifecycleExpiration Date:Date Days:Days ExpiredObjectDeleteMarker:ExpiredObjectDeleteMarker
        structure LifecycleRule Expiration:LifecycleExpiration ID:ID Prefix:Prefix Filter:LifecycleRuleFilter Status!:ExpirationStatus Transitions:TransitionList;name=Transition NoncurrentVersionTransitions:NoncurrentVersionTransitionList;name=NoncurrentVersionTransition NoncurrentVersionExpiration:NoncurrentVersionExpiration AbortIncompleteMultipartUpload:AbortIncompleteMultipartUpload
        structure LifecycleRuleAndOperator Prefix:Prefix Tags:TagSet;name=Tag;flat ObjectSizeGreaterThan:ObjectSizeGreaterThanBytes ObjectSizeLessThan:ObjectSizeLessThanBytes
        structure LifecycleRuleFilter Prefix:Prefix Tag:Tag ObjectSizeGreaterThan:ObjectSizeGreaterThanBytes ObjectSizeLessThan:ObjectSizeLessThanBytes And:LifecycleRuleAndOperator
        list LifecycleRules .flat member:LifecycleRule
        structure ListBucketAnalyticsConfigurationsOutput IsTruncated:IsTruncated ContinuationToken:Token NextContinuationToken:NextToken AnalyticsConfigurationList:AnalyticsConfigurationList;name=AnalyticsConfiguration
        structure ListBucketAnalyticsConfigurationsRequest Bucket!:BucketName;in=uri;name=Bucket ContinuationToken:Token;in=query;name=continuation-token ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure ListBucketIntelligentTieringConfigurationsOutput IsTruncated:IsTruncated ContinuationToken:Token NextContinuationToken:NextToken IntelligentTieringConfigurationList:IntelligentTieringConfigurationList;name=IntelligentTieringConfiguration
        structure ListBucketIntelligentTieringConfigurationsRequest Bucket!:BucketName;in=uri;name=Bucket ContinuationToken:Token;in=query;name=continuation-token ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure ListBucketInventoryConfigurationsOutput ContinuationToken:Token InventoryConfigurationList:InventoryConfigurationList;name=InventoryConfiguration IsTruncated:IsTruncated NextContinuationToken:NextToken
        structure ListBucketInventoryConfigurationsRequest Bucket!:BucketName;in=uri;name=Bucket ContinuationToken:Token;in=query;name=continuation-token ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure ListBucketMetricsConfigurationsOutput IsTruncated:IsTruncated ContinuationToken:Token NextContinuationToken:NextToken MetricsConfigurationList:MetricsConfigurationList;name=MetricsConfiguration
        structure ListBucketMetricsConfigurationsRequest Bucket!:BucketName;in=uri;name=Bucket ContinuationToken:Token;in=query;name=continuation-token ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure ListBucketsOutput Buckets:Buckets Owner:Owner ContinuationToken:NextToken Prefix:Prefix
        structure ListBucketsRequest MaxBuckets:MaxBuckets;in=query;name=max-buckets ContinuationToken:Token;in=query;name=continuation-token Prefix:Prefix;in=query;name=prefix BucketRegion:BucketRegion;in=query;name=bucket-region
        structure ListDirectoryBucketsOutput Buckets:Buckets ContinuationToken:DirectoryBucketToken
        structure ListDirectoryBucketsRequest ContinuationToken:DirectoryBucketToken;in=query;name=continuation-token MaxDirectoryBuckets:MaxDirectoryBuckets;in=query;name=max-directory-buckets
        structure ListMultipartUploadsOutput Bucket:BucketName KeyMarker:KeyMarker UploadIdMarker:UploadIdMarker NextKeyMarker:NextKeyMarker Prefix:Prefix Delimiter:Delimiter NextUploadIdMarker:NextUploadIdMarker MaxUploads:MaxUploads IsTruncated:IsTruncated Uploads:MultipartUploadList;name=Upload CommonPrefixes:CommonPrefixList EncodingType:EncodingType RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure ListMultipartUploadsRequest Bucket!:BucketName;in=uri;name=Bucket Delimiter:Delimiter;in=query;name=delimiter EncodingType:EncodingType;in=query;name=encoding-type KeyMarker:KeyMarker;in=query;name=key-marker MaxUploads:MaxUploads;in=query;name=max-uploads Prefix:Prefix;in=query;name=prefix UploadIdMarker:UploadIdMarker;in=query;name=upload-id-marker ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner RequestPayer:RequestPayer;in=header;name=x-amz-request-payer
        structure ListObjectVersionsOutput IsTruncated:IsTruncated KeyMarker:KeyMarker VersionIdMarker:VersionIdMarker NextKeyMarker:NextKeyMarker NextVersionIdMarker:NextVersionIdMarker Versions:ObjectVersionList;name=Version DeleteMarkers:DeleteMarkers;name=DeleteMarker Name:BucketName Prefix:Prefix Delimiter:Delimiter MaxKeys:MaxKeys CommonPrefixes:CommonPrefixList EncodingType:EncodingType RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure ListObjectVersionsRequest Bucket!:BucketName;in=uri;name=Bucket Delimiter:Delimiter;in=query;name=delimiter EncodingType:EncodingType;in=query;name=encoding-type KeyMarker:KeyMarker;in=query;name=key-marker MaxKeys:MaxKeys;in=query;name=max-keys Prefix:Prefix;in=query;name=prefix VersionIdMarker:VersionIdMarker;in=query;name=version-id-marker ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner RequestPayer:RequestPayer;in=header;name=x-amz-request-payer OptionalObjectAttributes:OptionalObjectAttributesList;in=header;name=x-amz-optional-object-attributes
        structure ListObjectsOutput IsTruncated:IsTruncated Marker:Marker NextMarker:NextMarker Contents:ObjectList Name:BucketName Prefix:Prefix Delimiter:Delimiter MaxKeys:MaxKeys CommonPrefixes:CommonPrefixList EncodingType:EncodingType RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure ListObjectsRequest Bucket!:BucketName;in=uri;name=Bucket Delimiter:Delimiter;in=query;name=delimiter EncodingType:EncodingType;in=query;name=encoding-type Marker:Marker;in=query;name=marker MaxKeys:MaxKeys;in=query;name=max-keys Prefix:Prefix;in=query;name=prefix RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner OptionalObjectAttributes:OptionalObjectAttributesList;in=header;name=x-amz-optional-object-attributes
        structure ListObjectsV2Output IsTruncated:IsTruncated Contents:ObjectList Name:BucketName Prefix:Prefix Delimiter:Delimiter MaxKeys:MaxKeys CommonPrefixes:CommonPrefixList EncodingType:EncodingType KeyCount:KeyCount ContinuationToken:Token NextContinuationToken:NextToken StartAfter:StartAfter RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure ListObjectsV2Request Bucket!:BucketName;in=uri;name=Bucket Delimiter:Delimiter;in=query;name=delimiter EncodingType:EncodingType;in=query;name=encoding-type MaxKeys:MaxKeys;in=query;name=max-keys Prefix:Prefix;in=query;name=prefix ContinuationToken:Token;in=query;name=continuation-token FetchOwner:FetchOwner;in=query;name=fetch-owner StartAfter:StartAfter;in=query;name=start-after RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner OptionalObjectAttributes:OptionalObjectAttributesList;in=header;name=x-amz-optional-object-attributes
        structure ListPartsOutput AbortDate:AbortDate;in=header;name=x-amz-abort-date AbortRuleId:AbortRuleId;in=header;name=x-amz-abort-rule-id Bucket:BucketName Key:ObjectKey UploadId:MultipartUploadId PartNumberMarker:PartNumberMarker NextPartNumberMarker:NextPartNumberMarker MaxParts:MaxParts IsTruncated:IsTruncated Parts:Parts;name=Part Initiator:Initiator Owner:Owner StorageClass:StorageClass RequestCharged:RequestCharged;in=header;name=x-amz-request-charged ChecksumAlgorithm:ChecksumAlgorithm ChecksumType:ChecksumType
        structure ListPartsRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key MaxParts:MaxParts;in=query;name=max-parts PartNumberMarker:PartNumberMarker;in=query;name=part-number-marker UploadId!:MultipartUploadId;in=query;name=uploadId RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5
        string Location
        structure LocationInfo Type:LocationType Name:LocationNameAsString
        string LocationNameAsString
        string LocationPrefix
        string LocationType .enum=AvailabilityZone,LocalZone
        structure LoggingEnabled TargetBucket!:TargetBucket TargetGrants:TargetGrants TargetPrefix!:TargetPrefix TargetObjectKeyFormat:TargetObjectKeyFormat
        string MFA
        string MFADelete .enum=Enabled,Disabled
        string MFADeleteStatus .enum=Enabled,Disabled
        string Marker
        integer MaxAgeSeconds
        integer MaxBuckets .min=1 .max=10000
        integer MaxDirectoryBuckets .min=0 .max=1000
        integer MaxKeys
        integer MaxParts
        integer MaxUploads
        string Message
        map Metadata key:MetadataKey value:MetadataValue
        structure MetadataConfiguration JournalTableConfiguration!:JournalTableConfiguration InventoryTableConfiguration:InventoryTableConfiguration
        structure MetadataConfigurationResult DestinationResult!:DestinationResult JournalTableConfigurationResult:JournalTableConfigurationResult InventoryTableConfigurationResult:InventoryTableConfigurationResult
        string MetadataDirective
        structure MetadataEntry Name:MetadataKey Value:MetadataValue
        string MetadataKey
        structure MetadataTableConfiguration S3TablesDestination!:S3TablesDestination
        structure MetadataTableConfigurationResult S3TablesDestinationResult!:S3TablesDestinationResult
        structure MetadataTableEncryptionConfiguration SseAlgorithm!:TableSseAlgorithm KmsKeyArn:KmsKeyArn
        string MetadataTableStatus
        string MetadataValue
        structure Metrics Status!:MetricsStatus EventThreshold:ReplicationTimeValue
        structure MetricsAndOperator Prefix:Prefix Tags:TagSet;name=Tag;flat AccessPointArn:AccessPointArn
        structure MetricsConfiguration Id!:MetricsId Filter:MetricsFilter
        list MetricsConfigurationList .flat member:MetricsConfiguration
        structure MetricsFilter Prefix:Prefix Tag:Tag AccessPointArn:AccessPointArn And:MetricsAndOperator
        string MetricsId
        string MetricsStatus .enum=Enabled,Disabled
        integer Minutes
        integer MissingMeta
        long MpuObjectSize
        structure MultipartUpload UploadId:MultipartUploadId Key:ObjectKey Initiated:Initiated StorageClass:StorageClass Owner:Owner Initiator:Initiator ChecksumAlgorithm:ChecksumAlgorithm ChecksumType:ChecksumType
        string MultipartUploadId
        list MultipartUploadList .flat member:MultipartUpload
        string NextKeyMarker
        string NextMarker
        integer NextPartNumberMarker
        string NextToken
        string NextUploadIdMarker
        string NextVersionIdMarker
        structure NoSuchBucket .exception .status=404
        structure NoSuchKey .exception .status=404
        structure NoSuchUpload .exception .status=404
        string NonEmptyKmsKeyArnString .min=20 .max=2048 .sensitive .pattern=arn:aws[a-zA-Z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+
        structure NoncurrentVersionExpiration NoncurrentDays:Days NewerNoncurrentVersions:VersionCount
        structure NoncurrentVersionTransition NoncurrentDays:Days StorageClass:TransitionStorageClass NewerNoncurrentVersions:VersionCount
        list NoncurrentVersionTransitionList .flat member:NoncurrentVersionTransition
        structure NotificationConfiguration TopicConfigurations:TopicConfigurationList;name=TopicConfiguration QueueConfigurations:QueueConfigurationList;name=QueueConfiguration LambdaFunctionConfigurations:LambdaFunctionConfigurationList;name=CloudFunctionConfiguration EventBridgeConfiguration:EventBridgeConfiguration
        structure NotificationConfigurationDeprecated TopicConfiguration:TopicConfigurationDeprecated QueueConfiguration:QueueConfigurationDeprecated CloudFunctionConfiguration:CloudFunctionConfiguration
        structure NotificationConfigurationFilter Key:S3KeyFilter;name=S3Key
        string NotificationId
        structure Object Key:ObjectKey LastModified:LastModified ETag:ETag ChecksumAlgorithm:ChecksumAlgorithmList ChecksumType:ChecksumType Size:Size StorageClass:ObjectStorageClass Owner:Owner RestoreStatus:RestoreStatus
        structure ObjectAlreadyInActiveTierError .exception .status=403
        string ObjectAttributes .enum=ETag,Checksum,ObjectParts,StorageClass,ObjectSize
        list ObjectAttributesList member:ObjectAttributes
        string ObjectCannedACL
        structure ObjectEncryption .union SSEKMS:SSEKMSEncryption;name=SSE-KMS
        structure ObjectIdentifier Key!:ObjectKey VersionId:ObjectVersionId ETag:ETag LastModifiedTime:LastModifiedTime Size:Size
        list ObjectIdentifierList .flat member:ObjectIdentifier
        string ObjectKey .min=1
        list ObjectList .flat member:Object
        structure ObjectLockConfiguration ObjectLockEnabled:ObjectLockEnabled Rule:ObjectLockRule
        string ObjectLockEnabled
        boolean ObjectLockEnabledForBucket
        structure ObjectLockLegalHold Status:ObjectLockLegalHoldStatus
        string ObjectLockLegalHoldStatus
        string ObjectLockMode
        timestamp ObjectLockRetainUntilDate .format=iso8601
        structure ObjectLockRetention Mode:ObjectLockRetentionMode RetainUntilDate:Date
        string ObjectLockRetentionMode
        structure ObjectLockRule DefaultRetention:DefaultRetention
        string ObjectLockToken
        structure ObjectNotInActiveTierError .exception .status=403
        string ObjectOwnership
        structure ObjectPart PartNumber:PartNumber Size:Size ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
        long ObjectSize
        long ObjectSizeGreaterThanBytes
        long ObjectSizeLessThanBytes
        string ObjectStorageClass .enum=STANDARD,REDUCED_REDUNDANCY,GLACIER,STANDARD_IA,ONEZONE_IA,INTELLIGENT_TIERING,DEEP_ARCHIVE,OUTPOSTS,GLACIER_IR,SNOW,EXPRESS_ONEZONE,FSX_OPENZFS,FSX_ONTAP
        structure ObjectVersion ETag:ETag ChecksumAlgorithm:ChecksumAlgorithmList ChecksumType:ChecksumType Size:Size StorageClass:ObjectVersionStorageClass Key:ObjectKey VersionId:ObjectVersionId IsLatest:IsLatest LastModified:LastModified Owner:Owner RestoreStatus:RestoreStatus
        string ObjectVersionId
        list ObjectVersionList .flat member:ObjectVersion
        string ObjectVersionStorageClass
        string OptionalObjectAttributes .enum=RestoreStatus
        list OptionalObjectAttributesList member:OptionalObjectAttributes
        structure OutputLocation S3:S3Location
        structure OutputSerialization CSV:CSVOutput JSON:JSONOutput
        structure Owner DisplayName:DisplayName ID:ID
        string OwnerOverride .enum=Destination
        structure OwnershipControls Rules!:OwnershipControlsRules;name=Rule
        structure OwnershipControlsRule ObjectOwnership!:ObjectOwnership
        list OwnershipControlsRules .flat member:OwnershipControlsRule
        structure ParquetInput
        structure Part PartNumber:PartNumber LastModified:LastModified ETag:ETag Size:Size ChecksumCRC32:ChecksumCRC32 ChecksumCRC32C:ChecksumCRC32C ChecksumCRC64NVME:ChecksumCRC64NVME ChecksumSHA1:ChecksumSHA1 ChecksumSHA256:ChecksumSHA256 ChecksumSHA512:ChecksumSHA512 ChecksumMD5:ChecksumMD5 ChecksumXXHASH64:ChecksumXXHASH64 ChecksumXXHASH3:ChecksumXXHASH3 ChecksumXXHASH128:ChecksumXXHASH128
        integer PartNumber
        integer PartNumberMarker
        string PartitionDateSource .enum=EventTime,DeliveryTime
        structure PartitionedPrefix .xml=PartitionedPrefix PartitionDateSource:PartitionDateSource
        list Parts .flat member:Part
        integer PartsCount
        list PartsList .flat member:ObjectPart
        string Payer .enum=Requester,BucketOwner
        string Permission .enum=FULL_CONTROL,WRITE,WRITE_ACP,READ,READ_ACP
        string Policy
        structure PolicyStatus IsPublic:IsPublic;name=IsPublic
        string Prefix
        integer Priority
        structure Progress BytesScanned:BytesScanned BytesProcessed:BytesProcessed BytesReturned:BytesReturned
        structure ProgressEvent .event Details:Progress;eventpayload
        string Protocol .enum=http,https
        structure PublicAccessBlockConfiguration BlockPublicAcls:Setting;name=BlockPublicAcls IgnorePublicAcls:Setting;name=IgnorePublicAcls BlockPublicPolicy:Setting;name=BlockPublicPolicy RestrictPublicBuckets:Setting;name=RestrictPublicBuckets
        structure PutBucketAbacRequest .payload=AbacStatus Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner AbacStatus!:AbacStatus;name=AbacStatus;ns=http://s3.amazonaws.com/doc/2006-03-01/
        structure PutBucketAccelerateConfigurationRequest .payload=AccelerateConfiguration Bucket!:BucketName;in=uri;name=Bucket AccelerateConfiguration!:AccelerateConfiguration;name=AccelerateConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm
        structure PutBucketAclRequest .payload=AccessControlPolicy ACL:BucketCannedACL;in=header;name=x-amz-acl AccessControlPolicy:AccessControlPolicy;name=AccessControlPolicy;ns=http://s3.amazonaws.com/doc/2006-03-01/ Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm GrantFullControl:GrantFullControl;in=header;name=x-amz-grant-full-control GrantRead:GrantRead;in=header;name=x-amz-grant-read GrantReadACP:GrantReadACP;in=header;name=x-amz-grant-read-acp GrantWrite:GrantWrite;in=header;name=x-amz-grant-write GrantWriteACP:GrantWriteACP;in=header;name=x-amz-grant-write-acp ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketAnalyticsConfigurationRequest .payload=AnalyticsConfiguration Bucket!:BucketName;in=uri;name=Bucket Id!:AnalyticsId;in=query;name=id AnalyticsConfiguration!:AnalyticsConfiguration;name=AnalyticsConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketCorsRequest .payload=CORSConfiguration Bucket!:BucketName;in=uri;name=Bucket CORSConfiguration!:CORSConfiguration;name=CORSConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketEncryptionRequest .payload=ServerSideEncryptionConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ServerSideEncryptionConfiguration!:ServerSideEncryptionConfiguration;name=ServerSideEncryptionConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketIntelligentTieringConfigurationRequest .payload=IntelligentTieringConfiguration Bucket!:BucketName;in=uri;name=Bucket Id!:IntelligentTieringId;in=query;name=id ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner IntelligentTieringConfiguration!:IntelligentTieringConfiguration;name=IntelligentTieringConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/
        structure PutBucketInventoryConfigurationRequest .payload=InventoryConfiguration Bucket!:BucketName;in=uri;name=Bucket Id!:InventoryId;in=query;name=id InventoryConfiguration!:InventoryConfiguration;name=InventoryConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketLifecycleConfigurationOutput TransitionDefaultMinimumObjectSize:TransitionDefaultMinimumObjectSize;in=header;name=x-amz-transition-default-minimum-object-size
        structure PutBucketLifecycleConfigurationRequest .payload=LifecycleConfiguration Bucket!:BucketName;in=uri;name=Bucket ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm LifecycleConfiguration:BucketLifecycleConfiguration;name=LifecycleConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner TransitionDefaultMinimumObjectSize:TransitionDefaultMinimumObjectSize;in=header;name=x-amz-transition-default-minimum-object-size
        structure PutBucketLifecycleRequest .payload=LifecycleConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm LifecycleConfiguration:LifecycleConfiguration;name=LifecycleConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketLoggingRequest .payload=BucketLoggingStatus Bucket!:BucketName;in=uri;name=Bucket BucketLoggingStatus!:BucketLoggingStatus;name=BucketLoggingStatus;ns=http://s3.amazonaws.com/doc/2006-03-01/ ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketMetricsConfigurationRequest .payload=MetricsConfiguration Bucket!:BucketName;in=uri;name=Bucket Id!:MetricsId;in=query;name=id MetricsConfiguration!:MetricsConfiguration;name=MetricsConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketNotificationConfigurationRequest .payload=NotificationConfiguration Bucket!:BucketName;in=uri;name=Bucket NotificationConfiguration!:NotificationConfiguration;name=NotificationConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner SkipDestinationValidation:SkipValidation;in=header;name=x-amz-skip-destination-validation
        structure PutBucketNotificationRequest .payload=NotificationConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm NotificationConfiguration!:NotificationConfigurationDeprecated;name=NotificationConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketOwnershipControlsRequest .payload=OwnershipControls Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner OwnershipControls!:OwnershipControls;name=OwnershipControls;ns=http://s3.amazonaws.com/doc/2006-03-01/ ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm
        structure PutBucketPolicyRequest .payload=Policy Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ConfirmRemoveSelfBucketAccess:ConfirmRemoveSelfBucketAccess;in=header;name=x-amz-confirm-remove-self-bucket-access Policy!:Policy ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketReplicationRequest .payload=ReplicationConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ReplicationConfiguration!:ReplicationConfiguration;name=ReplicationConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ Token:ObjectLockToken;in=header;name=x-amz-bucket-object-lock-token ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketRequestPaymentRequest .payload=RequestPaymentConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm RequestPaymentConfiguration!:RequestPaymentConfiguration;name=RequestPaymentConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketTaggingRequest .payload=Tagging Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm Tagging!:Tagging;name=Tagging;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketVersioningRequest .payload=VersioningConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm MFA:MFA;in=header;name=x-amz-mfa VersioningConfiguration!:VersioningConfiguration;name=VersioningConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutBucketWebsiteRequest .payload=WebsiteConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm WebsiteConfiguration!:WebsiteConfiguration;name=WebsiteConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutObjectAclOutput RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure PutObjectAclRequest .payload=AccessControlPolicy ACL:ObjectCannedACL;in=header;name=x-amz-acl AccessControlPolicy:AccessControlPolicy;name=AccessControlPolicy;ns=http://s3.amazonaws.com/doc/2006-03-01/ Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm GrantFullControl:GrantFullControl;in=header;name=x-amz-grant-full-control GrantRead:GrantRead;in=header;name=x-amz-grant-read GrantReadACP:GrantReadACP;in=header;name=x-amz-grant-read-acp GrantWrite:GrantWrite;in=header;name=x-amz-grant-write GrantWriteACP:GrantWriteACP;in=header;name=x-amz-grant-write-acp Key!:ObjectKey;in=uri;name=Key RequestPayer:RequestPayer;in=header;name=x-amz-request-payer VersionId:ObjectVersionId;in=query;name=versionId ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutObjectLegalHoldOutput RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure PutObjectLegalHoldRequest .payload=LegalHold Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key LegalHold:ObjectLockLegalHold;name=LegalHold;ns=http://s3.amazonaws.com/doc/2006-03-01/ RequestPayer:RequestPayer;in=header;name=x-amz-request-payer VersionId:ObjectVersionId;in=query;name=versionId ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutObjectLockConfigurationOutput RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure PutObjectLockConfigurationRequest .payload=ObjectLockConfiguration Bucket!:BucketName;in=uri;name=Bucket ObjectLockConfiguration:ObjectLockConfiguration;name=ObjectLockConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ RequestPayer:RequestPayer;in=header;name=x-amz-request-payer Token:ObjectLockToken;in=header;name=x-amz-bucket-object-lock-token ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutObjectOutput Expiration:Expiration;in=header;name=x-amz-expiration ETag:ETag;in=header;name=ETag ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-checksum-xxhash128 ChecksumType:ChecksumType;in=header;name=x-amz-checksum-type ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption VersionId:ObjectVersionId;in=header;name=x-amz-version-id SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled Size:Size;in=header;name=x-amz-object-size RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure PutObjectRequest .payload=Body ACL:ObjectCannedACL;in=header;name=x-amz-acl Body:Body;stream Bucket!:BucketName;in=uri;name=Bucket CacheControl:CacheControl;in=header;name=Cache-Control ContentDisposition:ContentDisposition;in=header;name=Content-Disposition ContentEncoding:ContentEncoding;in=header;name=Content-Encoding ContentLanguage:ContentLanguage;in=header;name=Content-Language ContentLength:ContentLength;in=header;name=Content-Length ContentMD5:ContentMD5;in=header;name=Content-MD5 ContentType:ContentType;in=header;name=Content-Type ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-checksum-xxhash128 Expires:Expires;in=header;name=Expires IfMatch:IfMatch;in=header;name=If-Match IfNoneMatch:IfNoneMatch;in=header;name=If-None-Match GrantFullControl:GrantFullControl;in=header;name=x-amz-grant-full-control GrantRead:GrantRead;in=header;name=x-amz-grant-read GrantReadACP:GrantReadACP;in=header;name=x-amz-grant-read-acp GrantWriteACP:GrantWriteACP;in=header;name=x-amz-grant-write-acp Key!:ObjectKey;in=uri;name=Key WriteOffsetBytes:WriteOffsetBytes;in=header;name=x-amz-write-offset-bytes Metadata:Metadata;in=headers;name=x-amz-meta- ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption StorageClass:StorageClass;in=header;name=x-amz-storage-class WebsiteRedirectLocation:WebsiteRedirectLocation;in=header;name=x-amz-website-redirect-location SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id SSEKMSEncryptionContext:SSEKMSEncryptionContext;in=header;name=x-amz-server-side-encryption-context BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled RequestPayer:RequestPayer;in=header;name=x-amz-request-payer Tagging:TaggingHeader;in=header;name=x-amz-tagging ObjectLockMode:ObjectLockMode;in=header;name=x-amz-object-lock-mode ObjectLockRetainUntilDate:ObjectLockRetainUntilDate;in=header;name=x-amz-object-lock-retain-until-date ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus;in=header;name=x-amz-object-lock-legal-hold ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutObjectRetentionOutput RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure PutObjectRetentionRequest .payload=Retention Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key Retention:ObjectLockRetention;name=Retention;ns=http://s3.amazonaws.com/doc/2006-03-01/ RequestPayer:RequestPayer;in=header;name=x-amz-request-payer VersionId:ObjectVersionId;in=query;name=versionId BypassGovernanceRetention:BypassGovernanceRetention;in=header;name=x-amz-bypass-governance-retention ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure PutObjectTaggingOutput VersionId:ObjectVersionId;in=header;name=x-amz-version-id
        structure PutObjectTaggingRequest .payload=Tagging Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm Tagging!:Tagging;name=Tagging;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner RequestPayer:RequestPayer;in=header;name=x-amz-request-payer
        structure PutPublicAccessBlockRequest .payload=PublicAccessBlockConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm PublicAccessBlockConfiguration!:PublicAccessBlockConfiguration;name=PublicAccessBlockConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        string QueueArn
        structure QueueConfiguration Id:NotificationId QueueArn!:QueueArn;name=Queue Events!:EventList;name=Event Filter:NotificationConfigurationFilter
        structure QueueConfigurationDeprecated Id:NotificationId Event:Event Events:EventList;name=Event Queue:QueueArn
        list QueueConfigurationList .flat member:QueueConfiguration
        boolean Quiet
        string QuoteCharacter
        string QuoteEscapeCharacter
        string QuoteFields
        string Range
        string RecordDelimiter
        structure RecordExpiration Expiration!:ExpirationState Days:RecordExpirationDays
        integer RecordExpirationDays
        structure RecordsEvent .event Payload:Body;eventpayload
        structure Redirect HostName:HostName HttpRedirectCode:HttpRedirectCode Protocol:Protocol ReplaceKeyPrefixWith:ReplaceKeyPrefixWith ReplaceKeyWith:ReplaceKeyWith
        structure RedirectAllRequestsTo HostName!:HostName Protocol:Protocol
        string Region .min=0 .max=20
        structure RenameObjectOutput
        structure RenameObjectRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key RenameSource!:RenameSource;in=header;name=x-amz-rename-source DestinationIfMatch:IfMatch;in=header;name=If-Match DestinationIfNoneMatch:IfNoneMatch;in=header;name=If-None-Match DestinationIfModifiedSince:IfModifiedSince;in=header;name=If-Modified-Since DestinationIfUnmodifiedSince:IfUnmodifiedSince;in=header;name=If-Unmodified-Since SourceIfMatch:RenameSourceIfMatch;in=header;name=x-amz-rename-source-if-match SourceIfNoneMatch:RenameSourceIfNoneMatch;in=header;name=x-amz-rename-source-if-none-match SourceIfModifiedSince:RenameSourceIfModifiedSince;in=header;name=x-amz-rename-source-if-modified-since SourceIfUnmodifiedSince:RenameSourceIfUnmodifiedSince;in=header;name=x-amz-rename-source-if-unmodified-since ClientToken~:ClientToken;in=header;name=x-amz-client-token
        string RenameSource .pattern=\/?.+\/.+
        string RenameSourceIfMatch
        timestamp RenameSourceIfModifiedSince .format=rfc822
        string RenameSourceIfNoneMatch
        timestamp RenameSourceIfUnmodifiedSince .format=rfc822
        string ReplaceKeyPrefixWith
        string ReplaceKeyWith
        string ReplicaKmsKeyID
        structure ReplicaModifications Status!:ReplicaModificationsStatus
        string ReplicaModificationsStatus .enum=Enabled,Disabled
        structure ReplicationConfiguration Role!:Role Rules!:ReplicationRules;name=Rule
        structure ReplicationRule ID:ID Priority:Priority Prefix:Prefix Filter:ReplicationRuleFilter Status!:ReplicationRuleStatus SourceSelectionCriteria:SourceSelectionCriteria ExistingObjectReplication:ExistingObjectReplication Destination!:Destination DeleteMarkerReplication:DeleteMarkerReplication
        structure ReplicationRuleAndOperator Prefix:Prefix Tags:TagSet;name=Tag;flat
        structure ReplicationRuleFilter Prefix:Prefix Tag:Tag And:ReplicationRuleAndOperator
        string ReplicationRuleStatus .enum=Enabled,Disabled
        list ReplicationRules .flat member:ReplicationRule
        string ReplicationStatus .enum=COMPLETE,PENDING,FAILED,REPLICA,COMPLETED
        structure ReplicationTime Status!:ReplicationTimeStatus Time!:ReplicationTimeValue
        string ReplicationTimeStatus .enum=Enabled,Disabled
        structure ReplicationTimeValue Minutes:Minutes
        string RequestCharged .enum=requester
        string RequestPayer
        structure RequestPaymentConfiguration Payer!:Payer
        structure RequestProgress Enabled:EnableRequestProgress
        string RequestRoute
        string RequestToken
        string ResponseCacheControl
        string ResponseContentDisposition
        string ResponseContentEncoding
        string ResponseContentLanguage
        string ResponseContentType
        timestamp ResponseExpires .format=rfc822
        string Restore
        timestamp RestoreExpiryDate
        structure RestoreObjectOutput StatusCode:Days;in=status RequestCharged:RequestCharged;in=header;name=x-amz-request-charged RestoreOutputPath:RestoreOutputPath;in=header;name=x-amz-restore-output-path
        structure RestoreObjectRequest .payload=RestoreRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId RestoreRequest:RestoreRequest;name=RestoreRequest;ns=http://s3.amazonaws.com/doc/2006-03-01/ RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        string RestoreOutputPath
        structure RestoreRequest Days:Days GlacierJobParameters:GlacierJobParameters Type:RestoreRequestType Tier:Tier Description:Description SelectParameters:SelectParameters OutputLocation:OutputLocation
        string RestoreRequestType .enum=SELECT
        structure RestoreStatus IsRestoreInProgress:IsRestoreInProgress RestoreExpiryDate:RestoreExpiryDate
        string Role
        structure RoutingRule Condition:Condition Redirect!:Redirect
        list RoutingRules member:RoutingRule;name=RoutingRule
        structure Rule Expiration:LifecycleExpiration ID:ID Prefix!:Prefix Status!:ExpirationStatus Transition:Transition NoncurrentVersionTransition:NoncurrentVersionTransition NoncurrentVersionExpiration:NoncurrentVersionExpiration AbortIncompleteMultipartUpload:AbortIncompleteMultipartUpload
        list Rules .flat member:Rule
        structure S3KeyFilter FilterRules:FilterRuleList;name=FilterRule
        structure S3Location BucketName!:BucketName Prefix!:LocationPrefix Encryption:Encryption CannedACL:ObjectCannedACL AccessControlList:Grants Tagging:Tagging UserMetadata:UserMetadata StorageClass:StorageClass
        string S3RegionalOrS3ExpressBucketArnString .min=1 .max=128 .pattern=arn:[^:]+:(s3|s3express):.*
        string S3TablesArn
        string S3TablesBucketArn
        string S3TablesBucketType .enum=aws,customer
        structure S3TablesDestination TableBucketArn!:S3TablesBucketArn TableName!:S3TablesName
        structure S3TablesDestinationResult TableBucketArn!:S3TablesBucketArn TableName!:S3TablesName TableArn!:S3TablesArn TableNamespace!:S3TablesNamespace
        string S3TablesName
        string S3TablesNamespace
        string SSECustomerAlgorithm
        string SSECustomerKey .sensitive
        string SSECustomerKeyMD5
        structure SSEKMS .xml=SSE-KMS KeyId!:SSEKMSKeyId
        structure SSEKMSEncryption .xml=SSE-KMS KMSKeyArn!:NonEmptyKmsKeyArnString BucketKeyEnabled:BucketKeyEnabled
        string SSEKMSEncryptionContext .sensitive
        string SSEKMSKeyId .sensitive
        structure SSES3 .xml=SSE-S3
        structure ScanRange Start:Start End:End
        structure SelectObjectContentEventStream .eventstream Records:RecordsEvent Stats:StatsEvent Progress:ProgressEvent Cont:ContinuationEvent End:EndEvent
        structure SelectObjectContentOutput .payload=Payload Payload:SelectObjectContentEventStream
        structure SelectObjectContentRequest Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 Expression!:Expression ExpressionType!:ExpressionType RequestProgress:RequestProgress InputSerialization!:InputSerialization OutputSerialization!:OutputSerialization ScanRange:ScanRange ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure SelectParameters InputSerialization!:InputSerialization ExpressionType!:ExpressionType Expression!:Expression OutputSerialization!:OutputSerialization
        string ServerSideEncryption
        structure ServerSideEncryptionByDefault SSEAlgorithm!:ServerSideEncryption KMSMasterKeyID:SSEKMSKeyId
        structure ServerSideEncryptionConfiguration Rules!:ServerSideEncryptionRules;name=Rule
        structure ServerSideEncryptionRule ApplyServerSideEncryptionByDefault:ServerSideEncryptionByDefault BucketKeyEnabled:BucketKeyEnabled BlockedEncryptionTypes:BlockedEncryptionTypes
        list ServerSideEncryptionRules .flat member:ServerSideEncryptionRule
        string SessionCredentialValue .sensitive
        structure SessionCredentials AccessKeyId!:AccessKeyIdValue;name=AccessKeyId SecretAccessKey!:SessionCredentialValue;name=SecretAccessKey SessionToken!:SessionCredentialValue;name=SessionToken Expiration!:SessionExpiration;name=Expiration
        timestamp SessionExpiration
        string SessionMode .enum=ReadOnly,ReadWrite
        boolean Setting
        structure SimplePrefix .xml=SimplePrefix
        long Size
        boolean SkipValidation
        structure SourceSelectionCriteria SseKmsEncryptedObjects:SseKmsEncryptedObjects ReplicaModifications:ReplicaModifications
        structure SseKmsEncryptedObjects Status!:SseKmsEncryptedObjectsStatus
        string SseKmsEncryptedObjectsStatus .enum=Enabled,Disabled
        long Start
        string StartAfter
        structure Stats BytesScanned:BytesScanned BytesProcessed:BytesProcessed BytesReturned:BytesReturned
        structure StatsEvent .event Details:Stats;eventpayload
        string StorageClass
        structure StorageClassAnalysis DataExport:StorageClassAnalysisDataExport
        structure StorageClassAnalysisDataExport OutputSchemaVersion!:StorageClassAnalysisSchemaVersion Destination!:AnalyticsExportDestination
        string StorageClassAnalysisSchemaVersion .enum=V_1
        string Suffix
        string TableSseAlgorithm .enum=aws:kms,AES256
        structure Tag Key!:ObjectKey Value!:Value
        integer TagCount
        list TagSet member:Tag;name=Tag
        structure Tagging TagSet!:TagSet
        string TaggingDirective
        string TaggingHeader
        string TargetBucket
        structure TargetGrant Grantee:Grantee Permission:BucketLogsPermission
        list TargetGrants member:TargetGrant;name=Grant
        structure TargetObjectKeyFormat SimplePrefix:SimplePrefix;name=SimplePrefix PartitionedPrefix:PartitionedPrefix;name=PartitionedPrefix
        string TargetPrefix
        string Tier .enum=Standard,Bulk,Expedited
        structure Tiering Days!:IntelligentTieringDays AccessTier!:IntelligentTieringAccessTier
        list TieringList .flat member:Tiering
        string Token
        structure TooManyParts .exception .status=400
        string TopicArn
        structure TopicConfiguration Id:NotificationId TopicArn!:TopicArn;name=Topic Events!:EventList;name=Event Filter:NotificationConfigurationFilter
        structure TopicConfigurationDeprecated Id:NotificationId Events:EventList;name=Event Event:Event Topic:TopicArn
        list TopicConfigurationList .flat member:TopicConfiguration
        structure Transition Date:Date Days:Days StorageClass:TransitionStorageClass
        string TransitionDefaultMinimumObjectSize .enum=varies_by_storage_class,all_storage_classes_128K
        list TransitionList .flat member:Transition
        string TransitionStorageClass
        string Type .enum=CanonicalUser,AmazonCustomerByEmail,Group
        string URI
        structure UpdateBucketMetadataInventoryTableConfigurationRequest .payload=InventoryTableConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm InventoryTableConfiguration!:InventoryTableConfigurationUpdates;name=InventoryTableConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure UpdateBucketMetadataJournalTableConfigurationRequest .payload=JournalTableConfiguration Bucket!:BucketName;in=uri;name=Bucket ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm JournalTableConfiguration!:JournalTableConfigurationUpdates;name=JournalTableConfiguration;ns=http://s3.amazonaws.com/doc/2006-03-01/ ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        structure UpdateObjectEncryptionRequest .payload=ObjectEncryption Bucket!:BucketName;in=uri;name=Bucket Key!:ObjectKey;in=uri;name=Key VersionId:ObjectVersionId;in=query;name=versionId ObjectEncryption!:ObjectEncryption;name=ObjectEncryption;ns=http://s3.amazonaws.com/doc/2006-03-01/ RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm
        structure UpdateObjectEncryptionResponse RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        string UploadIdMarker
        structure UploadPartCopyOutput .payload=CopyPartResult CopySourceVersionId:CopySourceVersionId;in=header;name=x-amz-copy-source-version-id CopyPartResult:CopyPartResult ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure UploadPartCopyRequest Bucket!:BucketName;in=uri;name=Bucket CopySource!:CopySource;in=header;name=x-amz-copy-source CopySourceIfMatch:CopySourceIfMatch;in=header;name=x-amz-copy-source-if-match CopySourceIfModifiedSince:CopySourceIfModifiedSince;in=header;name=x-amz-copy-source-if-modified-since CopySourceIfNoneMatch:CopySourceIfNoneMatch;in=header;name=x-amz-copy-source-if-none-match CopySourceIfUnmodifiedSince:CopySourceIfUnmodifiedSince;in=header;name=x-amz-copy-source-if-unmodified-since CopySourceRange:CopySourceRange;in=header;name=x-amz-copy-source-range Key!:ObjectKey;in=uri;name=Key PartNumber!:PartNumber;in=query;name=partNumber UploadId!:MultipartUploadId;in=query;name=uploadId SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 CopySourceSSECustomerAlgorithm:CopySourceSSECustomerAlgorithm;in=header;name=x-amz-copy-source-server-side-encryption-customer-algorithm CopySourceSSECustomerKey:CopySourceSSECustomerKey;in=header;name=x-amz-copy-source-server-side-encryption-customer-key CopySourceSSECustomerKeyMD5:CopySourceSSECustomerKeyMD5;in=header;name=x-amz-copy-source-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner ExpectedSourceBucketOwner:AccountId;in=header;name=x-amz-source-expected-bucket-owner
        structure UploadPartOutput ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-server-side-encryption ETag:ETag;in=header;name=ETag ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-checksum-xxhash128 SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-server-side-encryption-aws-kms-key-id BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-server-side-encryption-bucket-key-enabled RequestCharged:RequestCharged;in=header;name=x-amz-request-charged
        structure UploadPartRequest .payload=Body Body:Body;stream Bucket!:BucketName;in=uri;name=Bucket ContentLength:ContentLength;in=header;name=Content-Length ContentMD5:ContentMD5;in=header;name=Content-MD5 ChecksumAlgorithm:ChecksumAlgorithm;in=header;name=x-amz-sdk-checksum-algorithm ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-checksum-xxhash128 Key!:ObjectKey;in=uri;name=Key PartNumber!:PartNumber;in=query;name=partNumber UploadId!:MultipartUploadId;in=query;name=uploadId SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-server-side-encryption-customer-algorithm SSECustomerKey:SSECustomerKey;in=header;name=x-amz-server-side-encryption-customer-key SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-server-side-encryption-customer-key-MD5 RequestPayer:RequestPayer;in=header;name=x-amz-request-payer ExpectedBucketOwner:AccountId;in=header;name=x-amz-expected-bucket-owner
        list UserMetadata member:MetadataEntry;name=MetadataEntry
        string Value
        integer VersionCount
        string VersionIdMarker
        structure VersioningConfiguration MFADelete:MFADelete;name=MfaDelete Status:BucketVersioningStatus
        structure WebsiteConfiguration ErrorDocument:ErrorDocument IndexDocument:IndexDocument RedirectAllRequestsTo:RedirectAllRequestsTo RoutingRules:RoutingRules
        string WebsiteRedirectLocation
        structure WriteGetObjectResponseRequest .payload=Body RequestRoute!:RequestRoute;in=header;name=x-amz-request-route RequestToken!:RequestToken;in=header;name=x-amz-request-token Body:Body;stream StatusCode:GetObjectResponseStatusCode;in=header;name=x-amz-fwd-status ErrorCode:ErrorCode;in=header;name=x-amz-fwd-error-code ErrorMessage:ErrorMessage;in=header;name=x-amz-fwd-error-message AcceptRanges:AcceptRanges;in=header;name=x-amz-fwd-header-accept-ranges CacheControl:CacheControl;in=header;name=x-amz-fwd-header-Cache-Control ContentDisposition:ContentDisposition;in=header;name=x-amz-fwd-header-Content-Disposition ContentEncoding:ContentEncoding;in=header;name=x-amz-fwd-header-Content-Encoding ContentLanguage:ContentLanguage;in=header;name=x-amz-fwd-header-Content-Language ContentLength:ContentLength;in=header;name=Content-Length ContentRange:ContentRange;in=header;name=x-amz-fwd-header-Content-Range ContentType:ContentType;in=header;name=x-amz-fwd-header-Content-Type ChecksumCRC32:ChecksumCRC32;in=header;name=x-amz-fwd-header-x-amz-checksum-crc32 ChecksumCRC32C:ChecksumCRC32C;in=header;name=x-amz-fwd-header-x-amz-checksum-crc32c ChecksumCRC64NVME:ChecksumCRC64NVME;in=header;name=x-amz-fwd-header-x-amz-checksum-crc64nvme ChecksumSHA1:ChecksumSHA1;in=header;name=x-amz-fwd-header-x-amz-checksum-sha1 ChecksumSHA256:ChecksumSHA256;in=header;name=x-amz-fwd-header-x-amz-checksum-sha256 ChecksumSHA512:ChecksumSHA512;in=header;name=x-amz-fwd-header-x-amz-checksum-sha512 ChecksumMD5:ChecksumMD5;in=header;name=x-amz-fwd-header-x-amz-checksum-md5 ChecksumXXHASH64:ChecksumXXHASH64;in=header;name=x-amz-fwd-header-x-amz-checksum-xxhash64 ChecksumXXHASH3:ChecksumXXHASH3;in=header;name=x-amz-fwd-header-x-amz-checksum-xxhash3 ChecksumXXHASH128:ChecksumXXHASH128;in=header;name=x-amz-fwd-header-x-amz-checksum-xxhash128 DeleteMarker:DeleteMarker;in=header;name=x-amz-fwd-header-x-amz-delete-marker ETag:ETag;in=header;name=x-amz-fwd-header-ETag Expires:Expires;in=header;name=x-amz-fwd-header-Expires Expiration:Expiration;in=header;name=x-amz-fwd-header-x-amz-expiration LastModified:LastModified;in=header;name=x-amz-fwd-header-Last-Modified MissingMeta:MissingMeta;in=header;name=x-amz-fwd-header-x-amz-missing-meta Metadata:Metadata;in=headers;name=x-amz-meta- ObjectLockMode:ObjectLockMode;in=header;name=x-amz-fwd-header-x-amz-object-lock-mode ObjectLockLegalHoldStatus:ObjectLockLegalHoldStatus;in=header;name=x-amz-fwd-header-x-amz-object-lock-legal-hold ObjectLockRetainUntilDate:ObjectLockRetainUntilDate;in=header;name=x-amz-fwd-header-x-amz-object-lock-retain-until-date PartsCount:PartsCount;in=header;name=x-amz-fwd-header-x-amz-mp-parts-count ReplicationStatus:ReplicationStatus;in=header;name=x-amz-fwd-header-x-amz-replication-status RequestCharged:RequestCharged;in=header;name=x-amz-fwd-header-x-amz-request-charged Restore:Restore;in=header;name=x-amz-fwd-header-x-amz-restore ServerSideEncryption:ServerSideEncryption;in=header;name=x-amz-fwd-header-x-amz-server-side-encryption SSECustomerAlgorithm:SSECustomerAlgorithm;in=header;name=x-amz-fwd-header-x-amz-server-side-encryption-customer-algorithm SSEKMSKeyId:SSEKMSKeyId;in=header;name=x-amz-fwd-header-x-amz-server-side-encryption-aws-kms-key-id SSECustomerKeyMD5:SSECustomerKeyMD5;in=header;name=x-amz-fwd-header-x-amz-server-side-encryption-customer-key-MD5 StorageClass:StorageClass;in=header;name=x-amz-fwd-header-x-amz-storage-class TagCount:TagCount;in=header;name=x-amz-fwd-header-x-amz-tagging-count VersionId:ObjectVersionId;in=header;name=x-amz-fwd-header-x-amz-version-id BucketKeyEnabled:BucketKeyEnabled;in=header;name=x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled
        long WriteOffsetBytes
        integer Years
        """#
}
