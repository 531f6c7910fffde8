import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    func listParts(_ input: S3.ListPartsRequest, _ call: Call) async throws -> S3.ListPartsOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let limit = try Self.pageSize(input.maxParts, argument: "max-parts")
        let marker = try Self.count(input.partNumberMarker, argument: "part-number-marker") ?? 0
        let (upload, found) = try await answering(bucket: input.bucket, key: input.key) {
            let upload = try await objects.upload(input.bucket, input.key, input.uploadId)
            return (upload, try await objects.parts(upload, after: marker, limit: limit + 1))
        }
        let parts = found.prefix(limit)
        let isTruncated = found.count > parts.count
        let abortion = try await abortion(of: upload)
        return .init(
            abortDate: abortion?.moment,
            abortRuleId: abortion?.ruleID,
            bucket: input.bucket,
            key: input.key,
            uploadId: upload.id,
            partNumberMarker: marker,
            nextPartNumberMarker: parts.last?.number ?? 0,
            maxParts: limit,
            isTruncated: isTruncated,
            parts: parts.map { part in
                S3.Part(
                    partNumber: part.number,
                    lastModified: part.modifiedAt,
                    eTag: quoted(part.etag),
                    size: Int(part.byteCount)
                )
                .showing(ChecksumMembers(part.checksum))
            },
            initiator: S3.Initiator(id: call.principal.arn()?.description),
            owner: owner(call.tenant.account),
            storageClass: upload.attributes.storageClass ?? StorageClasses.standard,
            checksumAlgorithm: upload.algorithm?.rawValue,
            checksumType: upload.checksumType
        )
    }

    func listMultipartUploads(
        _ input: S3.ListMultipartUploadsRequest,
        _ call: Call
    ) async throws -> S3.ListMultipartUploadsOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        let text = try ListedText(input.encodingType)
        let prefix = input.prefix ?? ""
        let delimiter = input.delimiter?.isEmpty == false ? input.delimiter : nil
        let limit = try Self.pageSize(input.maxUploads, argument: "max-uploads")
        var page = UploadPage(prefix: prefix, delimiter: delimiter, limit: limit)
        var position = (key: input.keyMarker, id: input.uploadIdMarker)
        while true {
            let batch = try await answering(bucket: input.bucket) { [position] in
                try await objects.uploads(
                    input.bucket,
                    prefix: prefix,
                    afterKey: position.key,
                    afterID: position.id,
                    limit: 1001
                )
            }
            for upload in batch where !page.isTruncated { page.take(upload) }
            guard !page.isTruncated, batch.count == 1001, let last = batch.last else { break }
            position = (last.key, last.id)
        }
        let owner = owner(call.tenant.account)
        let initiator = S3.Initiator(id: call.principal.arn()?.description)
        return .init(
            bucket: input.bucket,
            keyMarker: text(input.keyMarker ?? ""),
            uploadIdMarker: input.uploadIdMarker ?? "",
            nextKeyMarker: page.isTruncated ? page.last.map { text($0.key) } : nil,
            prefix: text(prefix),
            delimiter: delimiter.map { text($0) },
            nextUploadIdMarker: page.isTruncated ? page.last?.id : nil,
            maxUploads: page.limit,
            isTruncated: page.isTruncated,
            uploads: page.uploads.map { upload in
                S3.MultipartUpload(
                    uploadId: upload.id,
                    key: text(upload.key),
                    initiated: upload.initiatedAt,
                    storageClass: upload.attributes.storageClass ?? StorageClasses.standard,
                    owner: owner,
                    initiator: initiator,
                    checksumAlgorithm: upload.algorithm?.rawValue,
                    checksumType: upload.checksumType
                )
            },
            commonPrefixes: page.prefixes.map { .init(prefix: text($0)) },
            encodingType: input.encodingType
        )
    }
}

extension MultipartUpload {
    fileprivate var checksumType: String? {
        algorithm == nil ? nil : isFullObjectChecksum ? "FULL_OBJECT" : "COMPOSITE"
    }
}

/// A page of uploads in progress as it fills; uploads under one common prefix count as one entry.
private struct UploadPage {
    let prefix: String
    let delimiter: String?
    let limit: Int
    private(set) var uploads: [MultipartUpload] = []
    private(set) var prefixes: [String] = []
    private(set) var last: MultipartUpload?
    private(set) var isTruncated = false

    init(prefix: String, delimiter: String?, limit: Int) {
        self.prefix = prefix
        self.delimiter = delimiter
        self.limit = limit
    }

    mutating func take(_ upload: MultipartUpload) {
        let common = commonPrefix(of: upload.key)
        if let common, prefixes.last == common {
            last = upload
            return
        }
        guard uploads.count + prefixes.count < limit else {
            isTruncated = true
            return
        }
        if let common { prefixes.append(common) } else { uploads.append(upload) }
        last = upload
    }

    private func commonPrefix(of key: String) -> String? {
        guard let delimiter, let end = key.dropFirst(prefix.count).firstRange(of: delimiter)?.upperBound else {
            return nil
        }
        return String(key[..<end])
    }
}
