import Objects
import Primitives
import ServiceKit
import Shapes

extension S3Service {
    func getObject(_ input: S3.GetObjectRequest, _ call: Call) async throws -> Streamed<S3.GetObjectOutput> {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.check(versionID: input.versionId)
        try input.checkOverrides(call.principal)
        let object = try await answering(bucket: input.bucket, key: input.key) {
            try await objects.open(
                input.bucket,
                input.key,
                versionID: input.versionId,
                conditions: ReadConditions(input),
                customerKey: try input.customerKey()
            ) { version in
                try ByteSelection(version, range: input.range, partNumber: input.partNumber).bytes
            }
        }
        let version = object.version
        call.notes?.note { $0.objectByteCount = version.byteCount }
        let part = try ByteSelection(version, range: input.range, partNumber: input.partNumber)
        let checksum = version.checksum(of: part, mode: input.checksumMode)
        let attributes = version.attributes
        var output = S3.GetObjectOutput(
            acceptRanges: "bytes",
            lastModified: version.modifiedAt,
            contentLength: Int(part.bytes.count),
            eTag: quoted(version.etag),
            checksumType: checksum.type,
            versionId: try await shownVersionID(of: version),
            cacheControl: input.responseCacheControl ?? attributes.cacheControl,
            contentDisposition: input.responseContentDisposition ?? attributes.contentDisposition,
            contentEncoding: input.responseContentEncoding ?? attributes.contentEncoding,
            contentLanguage: input.responseContentLanguage ?? attributes.contentLanguage,
            contentRange: part.contentRange,
            contentType: input.responseContentType ?? attributes.contentType ?? Self.defaultContentType,
            expires: input.responseExpires?.httpDate ?? attributes.expires,
            websiteRedirectLocation: attributes.websiteRedirectLocation,
            metadata: attributes.userMetadata.mapValues(MetadataText.encode),
            storageClass: attributes.storageClass,
            partsCount: part.part?.count,
            tagCount: attributes.tags.isEmpty ? nil : attributes.tags.count
        )
        .showing(checksum)
        output.describe(version, at: call.world.clock.now)
        if input.versionId == nil { output.expiration = try await expiration(of: version) }
        return Streamed(output.showing(version.encryption), body: object.stream(part.bytes))
    }

    func headObject(_ input: S3.HeadObjectRequest, _ call: Call) async throws -> S3.HeadObjectOutput {
        try await check(call, owner: input.expectedBucketOwner, of: input.bucket)
        try Self.check(versionID: input.versionId)
        let version = try await answering(bucket: input.bucket, key: input.key) {
            let version = try await objects.head(
                input.bucket,
                input.key,
                versionID: input.versionId,
                conditions: ReadConditions(input)
            )
            try objects.checkKey(of: version, try input.customerKey())
            return version
        }
        call.notes?.note { $0.objectByteCount = version.byteCount }
        let part = try ByteSelection(version, range: input.range, partNumber: input.partNumber)
        let checksum = version.checksum(of: part, mode: input.checksumMode)
        let attributes = version.attributes
        var output = S3.HeadObjectOutput(
            acceptRanges: "bytes",
            lastModified: version.modifiedAt,
            contentLength: Int(part.bytes.count),
            checksumType: checksum.type,
            eTag: quoted(version.etag),
            versionId: try await shownVersionID(of: version),
            cacheControl: input.responseCacheControl ?? attributes.cacheControl,
            contentDisposition: input.responseContentDisposition ?? attributes.contentDisposition,
            contentEncoding: input.responseContentEncoding ?? attributes.contentEncoding,
            contentLanguage: input.responseContentLanguage ?? attributes.contentLanguage,
            contentType: input.responseContentType ?? attributes.contentType ?? Self.defaultContentType,
            contentRange: part.contentRange,
            expires: input.responseExpires?.httpDate ?? attributes.expires,
            websiteRedirectLocation: attributes.websiteRedirectLocation,
            metadata: attributes.userMetadata.mapValues(MetadataText.encode),
            storageClass: attributes.storageClass,
            partsCount: part.part?.count,
            tagCount: attributes.tags.isEmpty ? nil : attributes.tags.count
        )
        .showing(checksum)
        output.describe(version, at: call.world.clock.now)
        if input.versionId == nil { output.expiration = try await expiration(of: version) }
        return output.showing(version.encryption)
    }

    /// The type of objects that were uploaded without one.
    private static let defaultContentType = "binary/octet-stream"
}

extension ObjectVersion {
    /// The checksum that an answer carries where the request asks for it: of the whole object, or of the one part that
    /// was asked for; none for other stretches.
    fileprivate func checksum(of selection: ByteSelection, mode: String?) -> ChecksumMembers {
        guard mode != nil else { return ChecksumMembers(nil) }
        if let part = selection.part {
            if let checksum = partChecksum(part.number) {
                return ChecksumMembers(checksum, type: "COMPOSITE")
            }
            return ChecksumMembers(part.count == 1 ? checksum : nil)
        }
        return ChecksumMembers(selection.isPartial ? nil : checksum)
    }
}

/// The bytes of an object that a request asks for.
struct ByteSelection {
    let bytes: Range<Int64>
    /// Set when not the whole object is meant.
    let contentRange: String?
    /// The part that was asked for, and how many there are; nil where none was, or the object has none.
    var part: (number: Int, count: Int)?

    var isPartial: Bool { contentRange != nil }

    init(_ version: ObjectVersion, range: String?, partNumber: Int?) throws {
        if range != nil, partNumber != nil {
            throw S3.InvalidRequest(message: "Cannot specify both Range header and partNumber query parameter")
        }
        if let partNumber {
            try self.init(version, partNumber: partNumber)
        } else {
            try self.init(byteCount: version.byteCount, range: range)
        }
    }

    /// The range that a `Range` header means; all bytes where it means nothing.
    ///
    /// Source: RFC 9110, section 14.2: a server may ignore the header. S3 does so for units other than bytes, for what
    /// it cannot read and for several ranges at once.
    init(byteCount: Int64, range: String?) throws {
        guard let range, let (first, last) = Self.bounds(range) else {
            (bytes, contentRange) = (0..<byteCount, nil)
            return
        }
        let lower: Int64
        let upper: Int64
        switch (first, last) {
        case (let first?, let last): (lower, upper) = (first, min(last ?? .max, byteCount - 1))
        case (nil, let count?):
            (lower, upper) = (count == 0 ? byteCount : max(0, byteCount - count), byteCount - 1)
        case (nil, nil):
            (bytes, contentRange) = (0..<byteCount, nil)
            return
        }
        guard lower <= upper, lower < byteCount else {
            throw S3.InvalidRange(rangeRequested: range, actualObjectSize: "\(byteCount)")
        }
        bytes = lower..<(upper + 1)
        contentRange = "bytes \(lower)-\(upper)/\(byteCount)"
    }

    private init(_ version: ObjectVersion, partNumber: Int) throws {
        let parts = version.partByteCounts
        guard ObjectStore.partNumbers.contains(partNumber) else {
            throw ObjectFailure.partNumberOutOfRange.asS3(bucket: version.bucket, key: version.key)
        }
        guard partNumber >= 1, partNumber <= max(parts.count, 1) else {
            throw ObjectFailure.partMissing(number: partNumber).asS3(bucket: version.bucket, key: version.key)
        }
        let lower = parts.prefix(partNumber - 1).reduce(0, +)
        let upper = parts.isEmpty ? version.byteCount : lower + parts[partNumber - 1]
        bytes = lower..<upper
        contentRange = version.byteCount == 0 ? nil : "bytes \(lower)-\(upper - 1)/\(version.byteCount)"
        part = parts.isEmpty ? nil : (partNumber, parts.count)
    }

    /// The two numbers of `bytes=first-last`; nil when the text is something else.
    private static func bounds(_ text: String) -> (first: Int64?, last: Int64?)? {
        guard text.hasPrefix("bytes=") else { return nil }
        let parts = text.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let numbers = parts.map { part in (text: part, value: Int64(part.filter { $0 != " " })) }
        guard numbers.allSatisfy({ $0.text.isEmpty || $0.value != nil }) else { return nil }
        if let first = numbers[0].value, let last = numbers[1].value, last < first { return nil }
        return (numbers[0].value, numbers[1].value)
    }
}

extension S3.GetObjectRequest {
    /// Headers of the answer may be set by those alone who sign.
    ///
    /// Source: Amazon S3 API Reference, GetObject, Overriding response header values through the request.
    fileprivate func checkOverrides(_ principal: Principal) throws {
        guard principal == .anonymous else { return }
        let overrides = [
            responseCacheControl, responseContentDisposition, responseContentEncoding, responseContentLanguage,
            responseContentType, responseExpires?.httpDate,
        ]
        guard overrides.allSatisfy({ $0 == nil }) else {
            throw S3.InvalidRequest(
                message: "Request specific response headers cannot be used for anonymous GET requests."
            )
        }
    }
}

/// The conditions GetObject and HeadObject state alike.
protocol ConditionalRead {
    var ifMatch: String? { get }
    var ifNoneMatch: String? { get }
    var ifModifiedSince: Timestamp? { get }
    var ifUnmodifiedSince: Timestamp? { get }
}

extension S3.GetObjectRequest: ConditionalRead {}
extension S3.HeadObjectRequest: ConditionalRead {}

extension ReadConditions {
    init(_ request: some ConditionalRead) {
        self.init()
        ifMatch = request.ifMatch.map(Self.etags)
        ifNoneMatch = request.ifNoneMatch.map(Self.etags)
        ifModifiedSince = request.ifModifiedSince
        ifUnmodifiedSince = request.ifUnmodifiedSince
    }

    static func etags(_ text: String) -> [String] {
        text.split(separator: ",").map { unquoted($0.drop { $0 == " " }) }
    }
}
