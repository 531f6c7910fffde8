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
    func deleteBucketTagging(_ input: S3.DeleteBucketTaggingRequest, _ call: Call) async throws
    func deleteObject(_ input: S3.DeleteObjectRequest, _ call: Call) async throws -> S3.DeleteObjectOutput
    func deleteObjectTagging(_ input: S3.DeleteObjectTaggingRequest, _ call: Call) async throws -> S3.DeleteObjectTaggingOutput
    func deleteObjects(_ input: S3.DeleteObjectsRequest, _ call: Call) async throws -> S3.DeleteObjectsOutput
    func getBucketAcl(_ input: S3.GetBucketAclRequest, _ call: Call) async throws -> S3.GetBucketAclOutput
    func getBucketLocation(_ input: S3.GetBucketLocationRequest, _ call: Call) async throws -> S3.GetBucketLocationOutput
    func getBucketTagging(_ input: S3.GetBucketTaggingRequest, _ call: Call) async throws -> S3.GetBucketTaggingOutput
    func getBucketVersioning(_ input: S3.GetBucketVersioningRequest, _ call: Call) async throws -> S3.GetBucketVersioningOutput
    func getObject(_ input: S3.GetObjectRequest, _ call: Call) async throws -> Streamed<S3.GetObjectOutput>
    func getObjectAcl(_ input: S3.GetObjectAclRequest, _ call: Call) async throws -> S3.GetObjectAclOutput
    func getObjectAttributes(_ input: S3.GetObjectAttributesRequest, _ call: Call) async throws -> S3.GetObjectAttributesOutput
    func getObjectTagging(_ input: S3.GetObjectTaggingRequest, _ call: Call) async throws -> S3.GetObjectTaggingOutput
    func headBucket(_ input: S3.HeadBucketRequest, _ call: Call) async throws -> S3.HeadBucketOutput
    func headObject(_ input: S3.HeadObjectRequest, _ call: Call) async throws -> S3.HeadObjectOutput
    func listBuckets(_ input: S3.ListBucketsRequest, _ call: Call) async throws -> S3.ListBucketsOutput
    func listMultipartUploads(_ input: S3.ListMultipartUploadsRequest, _ call: Call) async throws -> S3.ListMultipartUploadsOutput
    func listObjects(_ input: S3.ListObjectsRequest, _ call: Call) async throws -> S3.ListObjectsOutput
    func listObjectsV2(_ input: S3.ListObjectsV2Request, _ call: Call) async throws -> S3.ListObjectsV2Output
    func listParts(_ input: S3.ListPartsRequest, _ call: Call) async throws -> S3.ListPartsOutput
    func putBucketTagging(_ input: S3.PutBucketTaggingRequest, _ call: Call) async throws
    func putBucketVersioning(_ input: S3.PutBucketVersioningRequest, _ call: Call) async throws
    func putObject(_ input: S3.PutObjectRequest, body: BodyStream, _ call: Call) async throws -> S3.PutObjectOutput
    func putObjectTagging(_ input: S3.PutObjectTaggingRequest, _ call: Call) async throws -> S3.PutObjectTaggingOutput
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
        table.bind("DeleteBucketTagging", deleteBucketTagging)
        table.bind("DeleteObject", deleteObject)
        table.bind("DeleteObjectTagging", deleteObjectTagging)
        table.bind("DeleteObjects", deleteObjects)
        table.bind("GetBucketAcl", getBucketAcl)
        table.bind("GetBucketLocation", getBucketLocation)
        table.bind("GetBucketTagging", getBucketTagging)
        table.bind("GetBucketVersioning", getBucketVersioning)
        table.bind(download: "GetObject", getObject)
        table.bind("GetObjectAcl", getObjectAcl)
        table.bind("GetObjectAttributes", getObjectAttributes)
        table.bind("GetObjectTagging", getObjectTagging)
        table.bind("HeadBucket", headBucket)
        table.bind("HeadObject", headObject)
        table.bind("ListBuckets", listBuckets)
        table.bind("ListMultipartUploads", listMultipartUploads)
        table.bind("ListObjects", listObjects)
        table.bind("ListObjectsV2", listObjectsV2)
        table.bind("ListParts", listParts)
        table.bind("PutBucketTagging", putBucketTagging)
        table.bind("PutBucketVersioning", putBucketVersioning)
        table.bind(upload: "PutObject", putObject(_:body:_:))
        table.bind("PutObjectTagging", putObjectTagging)
        table.bind(upload: "UploadPart", uploadPart(_:body:_:))
        table.bind("UploadPartCopy", uploadPartCopy)
    }
}
