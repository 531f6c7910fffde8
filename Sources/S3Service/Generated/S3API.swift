// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import ServiceKit
import Shapes

/// A method for every operation on the list of Amazon Simple Storage Service.
protocol S3API: AWSService {
    func abortMultipartUpload(_ input: S3.AbortMultipartUploadRequest, _ call: Call) async throws -> S3.AbortMultipartUploadOutput
    func completeMultipartUpload(_ input: S3.CompleteMultipartUploadRequest, _ call: Call) async throws -> S3.CompleteMultipartUploadOutput
    func copyObject(_ input: S3.CopyObjectRequest, _ call: Call) async throws -> S3.CopyObjectOutput
    func createBucket(_ input: S3.CreateBucketRequest, _ call: Call) async throws -> S3.CreateBucketOutput
    func createMultipartUpload(_ input: S3.CreateMultipartUploadRequest, _ call: Call) async throws -> S3.CreateMultipartUploadOutput
    func deleteBucket(_ input: S3.DeleteBucketRequest, _ call: Call) async throws
    func deleteBucketAnalyticsConfiguration(_ input: S3.DeleteBucketAnalyticsConfigurationRequest, _ call: Call) async throws
    func deleteBucketCors(_ input: S3.DeleteBucketCorsRequest, _ call: Call) async throws
    func deleteBucketEncryption(_ input: S3.DeleteBucketEncryptionRequest, _ call: Call) async throws
    func deleteBucketIntelligentTieringConfiguration(_ input: S3.DeleteBucketIntelligentTieringConfigurationRequest, _ call: Call) async throws
    func deleteBucketInventoryConfiguration(_ input: S3.DeleteBucketInventoryConfigurationRequest, _ call: Call) async throws
    func deleteBucketLifecycle(_ input: S3.DeleteBucketLifecycleRequest, _ call: Call) async throws
    func deleteBucketMetricsConfiguration(_ input: S3.DeleteBucketMetricsConfigurationRequest, _ call: Call) async throws
    func deleteBucketOwnershipControls(_ input: S3.DeleteBucketOwnershipControlsRequest, _ call: Call) async throws
    func deleteBucketPolicy(_ input: S3.DeleteBucketPolicyRequest, _ call: Call) async throws
    func deleteBucketReplication(_ input: S3.DeleteBucketReplicationRequest, _ call: Call) async throws
    func deleteBucketTagging(_ input: S3.DeleteBucketTaggingRequest, _ call: Call) async throws
    func deleteBucketWebsite(_ input: S3.DeleteBucketWebsiteRequest, _ call: Call) async throws
    func deleteObject(_ input: S3.DeleteObjectRequest, _ call: Call) async throws -> S3.DeleteObjectOutput
    func deleteObjectTagging(_ input: S3.DeleteObjectTaggingRequest, _ call: Call) async throws -> S3.DeleteObjectTaggingOutput
    func deleteObjects(_ input: S3.DeleteObjectsRequest, _ call: Call) async throws -> S3.DeleteObjectsOutput
    func deletePublicAccessBlock(_ input: S3.DeletePublicAccessBlockRequest, _ call: Call) async throws
    func getBucketAbac(_ input: S3.GetBucketAbacRequest, _ call: Call) async throws -> S3.GetBucketAbacOutput
    func getBucketAccelerateConfiguration(_ input: S3.GetBucketAccelerateConfigurationRequest, _ call: Call) async throws -> S3.GetBucketAccelerateConfigurationOutput
    func getBucketAcl(_ input: S3.GetBucketAclRequest, _ call: Call) async throws -> S3.GetBucketAclOutput
    func getBucketAnalyticsConfiguration(_ input: S3.GetBucketAnalyticsConfigurationRequest, _ call: Call) async throws -> S3.GetBucketAnalyticsConfigurationOutput
    func getBucketCors(_ input: S3.GetBucketCorsRequest, _ call: Call) async throws -> S3.GetBucketCorsOutput
    func getBucketEncryption(_ input: S3.GetBucketEncryptionRequest, _ call: Call) async throws -> S3.GetBucketEncryptionOutput
    func getBucketIntelligentTieringConfiguration(_ input: S3.GetBucketIntelligentTieringConfigurationRequest, _ call: Call) async throws -> S3.GetBucketIntelligentTieringConfigurationOutput
    func getBucketInventoryConfiguration(_ input: S3.GetBucketInventoryConfigurationRequest, _ call: Call) async throws -> S3.GetBucketInventoryConfigurationOutput
    func getBucketLifecycleConfiguration(_ input: S3.GetBucketLifecycleConfigurationRequest, _ call: Call) async throws -> S3.GetBucketLifecycleConfigurationOutput
    func getBucketLocation(_ input: S3.GetBucketLocationRequest, _ call: Call) async throws -> S3.GetBucketLocationOutput
    func getBucketLogging(_ input: S3.GetBucketLoggingRequest, _ call: Call) async throws -> S3.GetBucketLoggingOutput
    func getBucketMetadataConfiguration(_ input: S3.GetBucketMetadataConfigurationRequest, _ call: Call) async throws -> S3.GetBucketMetadataConfigurationOutput
    func getBucketMetadataTableConfiguration(_ input: S3.GetBucketMetadataTableConfigurationRequest, _ call: Call) async throws -> S3.GetBucketMetadataTableConfigurationOutput
    func getBucketMetricsConfiguration(_ input: S3.GetBucketMetricsConfigurationRequest, _ call: Call) async throws -> S3.GetBucketMetricsConfigurationOutput
    func getBucketNotificationConfiguration(_ input: S3.GetBucketNotificationConfigurationRequest, _ call: Call) async throws -> S3.NotificationConfiguration
    func getBucketOwnershipControls(_ input: S3.GetBucketOwnershipControlsRequest, _ call: Call) async throws -> S3.GetBucketOwnershipControlsOutput
    func getBucketPolicy(_ input: S3.GetBucketPolicyRequest, _ call: Call) async throws -> S3.GetBucketPolicyOutput
    func getBucketPolicyStatus(_ input: S3.GetBucketPolicyStatusRequest, _ call: Call) async throws -> S3.GetBucketPolicyStatusOutput
    func getBucketReplication(_ input: S3.GetBucketReplicationRequest, _ call: Call) async throws -> S3.GetBucketReplicationOutput
    func getBucketRequestPayment(_ input: S3.GetBucketRequestPaymentRequest, _ call: Call) async throws -> S3.GetBucketRequestPaymentOutput
    func getBucketTagging(_ input: S3.GetBucketTaggingRequest, _ call: Call) async throws -> S3.GetBucketTaggingOutput
    func getBucketVersioning(_ input: S3.GetBucketVersioningRequest, _ call: Call) async throws -> S3.GetBucketVersioningOutput
    func getBucketWebsite(_ input: S3.GetBucketWebsiteRequest, _ call: Call) async throws -> S3.GetBucketWebsiteOutput
    func getObject(_ input: S3.GetObjectRequest, _ call: Call) async throws -> Streamed<S3.GetObjectOutput>
    func getObjectAcl(_ input: S3.GetObjectAclRequest, _ call: Call) async throws -> S3.GetObjectAclOutput
    func getObjectAttributes(_ input: S3.GetObjectAttributesRequest, _ call: Call) async throws -> S3.GetObjectAttributesOutput
    func getObjectLegalHold(_ input: S3.GetObjectLegalHoldRequest, _ call: Call) async throws -> S3.GetObjectLegalHoldOutput
    func getObjectLockConfiguration(_ input: S3.GetObjectLockConfigurationRequest, _ call: Call) async throws -> S3.GetObjectLockConfigurationOutput
    func getObjectRetention(_ input: S3.GetObjectRetentionRequest, _ call: Call) async throws -> S3.GetObjectRetentionOutput
    func getObjectTagging(_ input: S3.GetObjectTaggingRequest, _ call: Call) async throws -> S3.GetObjectTaggingOutput
    func getPublicAccessBlock(_ input: S3.GetPublicAccessBlockRequest, _ call: Call) async throws -> S3.GetPublicAccessBlockOutput
    func headBucket(_ input: S3.HeadBucketRequest, _ call: Call) async throws -> S3.HeadBucketOutput
    func headObject(_ input: S3.HeadObjectRequest, _ call: Call) async throws -> S3.HeadObjectOutput
    func listBucketAnalyticsConfigurations(_ input: S3.ListBucketAnalyticsConfigurationsRequest, _ call: Call) async throws -> S3.ListBucketAnalyticsConfigurationsOutput
    func listBucketIntelligentTieringConfigurations(_ input: S3.ListBucketIntelligentTieringConfigurationsRequest, _ call: Call) async throws -> S3.ListBucketIntelligentTieringConfigurationsOutput
    func listBucketInventoryConfigurations(_ input: S3.ListBucketInventoryConfigurationsRequest, _ call: Call) async throws -> S3.ListBucketInventoryConfigurationsOutput
    func listBucketMetricsConfigurations(_ input: S3.ListBucketMetricsConfigurationsRequest, _ call: Call) async throws -> S3.ListBucketMetricsConfigurationsOutput
    func listBuckets(_ input: S3.ListBucketsRequest, _ call: Call) async throws -> S3.ListBucketsOutput
    func listMultipartUploads(_ input: S3.ListMultipartUploadsRequest, _ call: Call) async throws -> S3.ListMultipartUploadsOutput
    func listObjectVersions(_ input: S3.ListObjectVersionsRequest, _ call: Call) async throws -> S3.ListObjectVersionsOutput
    func listObjects(_ input: S3.ListObjectsRequest, _ call: Call) async throws -> S3.ListObjectsOutput
    func listObjectsV2(_ input: S3.ListObjectsV2Request, _ call: Call) async throws -> S3.ListObjectsV2Output
    func listParts(_ input: S3.ListPartsRequest, _ call: Call) async throws -> S3.ListPartsOutput
    func putBucketAbac(_ input: S3.PutBucketAbacRequest, _ call: Call) async throws
    func putBucketAccelerateConfiguration(_ input: S3.PutBucketAccelerateConfigurationRequest, _ call: Call) async throws
    func putBucketAcl(_ input: S3.PutBucketAclRequest, _ call: Call) async throws
    func putBucketAnalyticsConfiguration(_ input: S3.PutBucketAnalyticsConfigurationRequest, _ call: Call) async throws
    func putBucketCors(_ input: S3.PutBucketCorsRequest, _ call: Call) async throws
    func putBucketEncryption(_ input: S3.PutBucketEncryptionRequest, _ call: Call) async throws
    func putBucketIntelligentTieringConfiguration(_ input: S3.PutBucketIntelligentTieringConfigurationRequest, _ call: Call) async throws
    func putBucketInventoryConfiguration(_ input: S3.PutBucketInventoryConfigurationRequest, _ call: Call) async throws
    func putBucketLifecycleConfiguration(_ input: S3.PutBucketLifecycleConfigurationRequest, _ call: Call) async throws -> S3.PutBucketLifecycleConfigurationOutput
    func putBucketLogging(_ input: S3.PutBucketLoggingRequest, _ call: Call) async throws
    func putBucketMetricsConfiguration(_ input: S3.PutBucketMetricsConfigurationRequest, _ call: Call) async throws
    func putBucketNotificationConfiguration(_ input: S3.PutBucketNotificationConfigurationRequest, _ call: Call) async throws
    func putBucketOwnershipControls(_ input: S3.PutBucketOwnershipControlsRequest, _ call: Call) async throws
    func putBucketPolicy(_ input: S3.PutBucketPolicyRequest, _ call: Call) async throws
    func putBucketRequestPayment(_ input: S3.PutBucketRequestPaymentRequest, _ call: Call) async throws
    func putBucketTagging(_ input: S3.PutBucketTaggingRequest, _ call: Call) async throws
    func putBucketVersioning(_ input: S3.PutBucketVersioningRequest, _ call: Call) async throws
    func putBucketWebsite(_ input: S3.PutBucketWebsiteRequest, _ call: Call) async throws
    func putObject(_ input: S3.PutObjectRequest, body: BodyStream, _ call: Call) async throws -> S3.PutObjectOutput
    func putObjectAcl(_ input: S3.PutObjectAclRequest, _ call: Call) async throws -> S3.PutObjectAclOutput
    func putObjectLegalHold(_ input: S3.PutObjectLegalHoldRequest, _ call: Call) async throws -> S3.PutObjectLegalHoldOutput
    func putObjectLockConfiguration(_ input: S3.PutObjectLockConfigurationRequest, _ call: Call) async throws -> S3.PutObjectLockConfigurationOutput
    func putObjectRetention(_ input: S3.PutObjectRetentionRequest, _ call: Call) async throws -> S3.PutObjectRetentionOutput
    func putObjectTagging(_ input: S3.PutObjectTaggingRequest, _ call: Call) async throws -> S3.PutObjectTaggingOutput
    func putPublicAccessBlock(_ input: S3.PutPublicAccessBlockRequest, _ call: Call) async throws
    func restoreObject(_ input: S3.RestoreObjectRequest, _ call: Call) async throws -> S3.RestoreObjectOutput
    func selectObjectContent(_ input: S3.SelectObjectContentRequest, _ call: Call) async throws -> EventStreamed<S3.SelectObjectContentOutput, S3.SelectObjectContentEventStream>
    func uploadPart(_ input: S3.UploadPartRequest, body: BodyStream, _ call: Call) async throws -> S3.UploadPartOutput
    func uploadPartCopy(_ input: S3.UploadPartCopyRequest, _ call: Call) async throws -> S3.UploadPartCopyOutput
}

extension S3API {
    package static var model: ServiceModel { S3.model }

    package func register(in table: inout OperationTable) {
        table.bind("AbortMultipartUpload", abortMultipartUpload)
        table.bind("CompleteMultipartUpload", completeMultipartUpload)
        table.bind("CopyObject", copyObject)
        table.bind("CreateBucket", createBucket)
        table.bind("CreateMultipartUpload", createMultipartUpload)
        table.bind("DeleteBucket", deleteBucket)
        table.bind("DeleteBucketAnalyticsConfiguration", deleteBucketAnalyticsConfiguration)
        table.bind("DeleteBucketCors", deleteBucketCors)
        table.bind("DeleteBucketEncryption", deleteBucketEncryption)
        table.bind("DeleteBucketIntelligentTieringConfiguration", deleteBucketIntelligentTieringConfiguration)
        table.bind("DeleteBucketInventoryConfiguration", deleteBucketInventoryConfiguration)
        table.bind("DeleteBucketLifecycle", deleteBucketLifecycle)
        table.bind("DeleteBucketMetricsConfiguration", deleteBucketMetricsConfiguration)
        table.bind("DeleteBucketOwnershipControls", deleteBucketOwnershipControls)
        table.bind("DeleteBucketPolicy", deleteBucketPolicy)
        table.bind("DeleteBucketReplication", deleteBucketReplication)
        table.bind("DeleteBucketTagging", deleteBucketTagging)
        table.bind("DeleteBucketWebsite", deleteBucketWebsite)
        table.bind("DeleteObject", deleteObject)
        table.bind("DeleteObjectTagging", deleteObjectTagging)
        table.bind("DeleteObjects", deleteObjects)
        table.bind("DeletePublicAccessBlock", deletePublicAccessBlock)
        table.bind("GetBucketAbac", getBucketAbac)
        table.bind("GetBucketAccelerateConfiguration", getBucketAccelerateConfiguration)
        table.bind("GetBucketAcl", getBucketAcl)
        table.bind("GetBucketAnalyticsConfiguration", getBucketAnalyticsConfiguration)
        table.bind("GetBucketCors", getBucketCors)
        table.bind("GetBucketEncryption", getBucketEncryption)
        table.bind("GetBucketIntelligentTieringConfiguration", getBucketIntelligentTieringConfiguration)
        table.bind("GetBucketInventoryConfiguration", getBucketInventoryConfiguration)
        table.bind("GetBucketLifecycleConfiguration", getBucketLifecycleConfiguration)
        table.bind("GetBucketLocation", getBucketLocation)
        table.bind("GetBucketLogging", getBucketLogging)
        table.bind("GetBucketMetadataConfiguration", getBucketMetadataConfiguration)
        table.bind("GetBucketMetadataTableConfiguration", getBucketMetadataTableConfiguration)
        table.bind("GetBucketMetricsConfiguration", getBucketMetricsConfiguration)
        table.bind("GetBucketNotificationConfiguration", getBucketNotificationConfiguration)
        table.bind("GetBucketOwnershipControls", getBucketOwnershipControls)
        table.bind("GetBucketPolicy", getBucketPolicy)
        table.bind("GetBucketPolicyStatus", getBucketPolicyStatus)
        table.bind("GetBucketReplication", getBucketReplication)
        table.bind("GetBucketRequestPayment", getBucketRequestPayment)
        table.bind("GetBucketTagging", getBucketTagging)
        table.bind("GetBucketVersioning", getBucketVersioning)
        table.bind("GetBucketWebsite", getBucketWebsite)
        table.bind(download: "GetObject", getObject)
        table.bind("GetObjectAcl", getObjectAcl)
        table.bind("GetObjectAttributes", getObjectAttributes)
        table.bind("GetObjectLegalHold", getObjectLegalHold)
        table.bind("GetObjectLockConfiguration", getObjectLockConfiguration)
        table.bind("GetObjectRetention", getObjectRetention)
        table.bind("GetObjectTagging", getObjectTagging)
        table.bind("GetPublicAccessBlock", getPublicAccessBlock)
        table.bind("HeadBucket", headBucket)
        table.bind("HeadObject", headObject)
        table.bind("ListBucketAnalyticsConfigurations", listBucketAnalyticsConfigurations)
        table.bind("ListBucketIntelligentTieringConfigurations", listBucketIntelligentTieringConfigurations)
        table.bind("ListBucketInventoryConfigurations", listBucketInventoryConfigurations)
        table.bind("ListBucketMetricsConfigurations", listBucketMetricsConfigurations)
        table.bind("ListBuckets", listBuckets)
        table.bind("ListMultipartUploads", listMultipartUploads)
        table.bind("ListObjectVersions", listObjectVersions)
        table.bind("ListObjects", listObjects)
        table.bind("ListObjectsV2", listObjectsV2)
        table.bind("ListParts", listParts)
        table.bind("PutBucketAbac", putBucketAbac)
        table.bind("PutBucketAccelerateConfiguration", putBucketAccelerateConfiguration)
        table.bind("PutBucketAcl", putBucketAcl)
        table.bind("PutBucketAnalyticsConfiguration", putBucketAnalyticsConfiguration)
        table.bind("PutBucketCors", putBucketCors)
        table.bind("PutBucketEncryption", putBucketEncryption)
        table.bind("PutBucketIntelligentTieringConfiguration", putBucketIntelligentTieringConfiguration)
        table.bind("PutBucketInventoryConfiguration", putBucketInventoryConfiguration)
        table.bind("PutBucketLifecycleConfiguration", putBucketLifecycleConfiguration)
        table.bind("PutBucketLogging", putBucketLogging)
        table.bind("PutBucketMetricsConfiguration", putBucketMetricsConfiguration)
        table.bind("PutBucketNotificationConfiguration", putBucketNotificationConfiguration)
        table.bind("PutBucketOwnershipControls", putBucketOwnershipControls)
        table.bind("PutBucketPolicy", putBucketPolicy)
        table.bind("PutBucketRequestPayment", putBucketRequestPayment)
        table.bind("PutBucketTagging", putBucketTagging)
        table.bind("PutBucketVersioning", putBucketVersioning)
        table.bind("PutBucketWebsite", putBucketWebsite)
        table.bind(upload: "PutObject", putObject(_:body:_:))
        table.bind("PutObjectAcl", putObjectAcl)
        table.bind("PutObjectLegalHold", putObjectLegalHold)
        table.bind("PutObjectLockConfiguration", putObjectLockConfiguration)
        table.bind("PutObjectRetention", putObjectRetention)
        table.bind("PutObjectTagging", putObjectTagging)
        table.bind("PutPublicAccessBlock", putPublicAccessBlock)
        table.bind("RestoreObject", restoreObject)
        table.bind(events: "SelectObjectContent", selectObjectContent)
        table.bind(upload: "UploadPart", uploadPart(_:body:_:))
        table.bind("UploadPartCopy", uploadPartCopy)
    }
}
