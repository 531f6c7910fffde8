import Objects
import Primitives
import Shapes

/// What PutObject, CreateMultipartUpload and CopyObject say alike about a new object.
protocol ObjectDescription: GrantingRequest {
    var cacheControl: String? { get }
    var contentDisposition: String? { get }
    var contentEncoding: String? { get }
    var contentLanguage: String? { get }
    var contentType: String? { get }
    var expires: String? { get }
    var metadata: [String: String]? { get }
    var storageClass: String? { get }
    var websiteRedirectLocation: String? { get }
    var tagging: String? { get }
    var objectLockMode: String? { get }
    var objectLockRetainUntilDate: Timestamp? { get }
    var objectLockLegalHoldStatus: String? { get }
}

extension S3.PutObjectRequest: ObjectDescription {}
extension S3.CreateMultipartUploadRequest: ObjectDescription {}
extension S3.CopyObjectRequest: ObjectDescription {}

extension ObjectDescription {
    var grantWrite: String? { nil }

    /// What is kept with the object.
    ///
    /// - Throws: What S3 answers to metadata, tags or a storage class that it does not take.
    func attributes() throws -> ObjectAttributes {
        var attributes = ObjectAttributes(contentType: contentType)
        attributes.contentEncoding = contentEncoding
        attributes.contentDisposition = contentDisposition
        attributes.contentLanguage = contentLanguage
        attributes.cacheControl = cacheControl
        attributes.expires = expires
        attributes.websiteRedirectLocation = websiteRedirectLocation
        attributes.storageClass = try StorageClasses.stored(storageClass)
        attributes.userMetadata = try userMetadata()
        attributes.tags = try ObjectTags.parse(tagging)
        return attributes
    }

    /// Names in small letters.
    ///
    /// Source: Amazon S3 User Guide, Working with object metadata: at most 2 KB of names and values in UTF-8.
    private func userMetadata() throws -> [String: String] {
        let limit = 2048
        let pairs = (metadata ?? [:]).map { ($0.key.lowercased(), $0.value) }
        let byteCount = pairs.reduce(0) { $0 + $1.0.utf8.count + $1.1.utf8.count }
        guard byteCount <= limit else {
            throw S3.MetadataTooLarge(size: "\(byteCount)", maxSizeAllowed: "\(limit)")
        }
        return Dictionary(pairs.map { ($0.0, MetadataText.decode($0.1)) }) { $1 }
    }
}

/// The tags of an object, at most ten.
enum ObjectTags {
    /// Reads `a=1&b=2`, as the header `x-amz-tagging` has it.
    ///
    /// Source: Amazon S3 User Guide, Categorizing your storage using tags.
    static func parse(_ text: String?) throws -> [String: String] {
        guard let text, !text.isEmpty else { return [:] }
        var tags: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let key = PercentCoding.decode(parts[0], plusIsBlank: true), !key.isEmpty,
                let value = PercentCoding.decode(parts.count == 2 ? parts[1] : "", plusIsBlank: true),
                tags[key] == nil
            else {
                throw S3.InvalidArgument(
                    message:
                        "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters "
                        + "without tag name duplicates.",
                    argumentName: "x-amz-tagging",
                    argumentValue: text
                )
            }
            guard key.utf16.count <= 128 else {
                throw S3.InvalidTag(message: "The TagKey you have provided is too long, max 128", tagKey: key)
            }
            guard value.utf16.count <= 256 else {
                throw S3.InvalidTag(
                    message: "The TagValue you have provided is too long, max 256",
                    tagValue: value
                )
            }
            tags[key] = value
        }
        guard tags.count <= 10 else {
            throw PlainFailure("BadRequest", "Object tags cannot be greater than 10")
        }
        return tags
    }
}
