/// What object storage refuses, by cause.
package enum ObjectFailure: Error, Equatable, Sendable {
    case bucketMissing(String)
    case bucketNameInvalid(String)
    case bucketNameTaken(String, isOwnedByCaller: Bool)
    case bucketNotEmpty(String)
    case keyMissing(String)
    case keyTooLong(byteCount: Int)
    /// The current version of the key is a delete marker.
    case keyDeleted(key: String, marker: ObjectVersion)
    case versionMissing(key: String, versionID: String)
    /// The version that was asked for is a delete marker.
    case versionIsMarker(ObjectVersion)
    /// Retention or a legal hold keep the version.
    case versionLocked(key: String, versionID: String)
    /// The request locks a version, and the bucket's versions cannot be locked.
    case lockNotConfigured(bucket: String)
    /// The object has to be restored before it can be read.
    case archived(key: String, storageClass: String)
    /// What is to be restored can be read as it is.
    case notArchived(storageClass: String?)
    case restoreInProgress
    /// A bucket whose versions may be locked keeps versions for ever.
    case lockNeedsVersions(bucket: String)
    /// A condition of the request does not hold; the text is the header's name.
    case conditionFailed(String)
    /// The reader has this version already.
    case notModified(etag: String)
    case rangeUnsatisfiable(requested: String, byteCount: Int64)
    /// The body's MD5 is another than the request says.
    case digestMismatch(expected: String, calculated: String)
    /// The body's checksum is another than the request says.
    case checksumMismatch(ChecksumName)
    case checksumMalformed(ChecksumName)
    case bodyTooLarge(byteCount: Int64, limit: Int64)
    case bodyIncomplete(received: Int64, expected: Int64)
    case uploadMissing(String)
    case partMissing(number: Int)
    /// A part named to complete an upload is not there or is another one.
    case partInvalid(number: Int, etag: String, uploadID: String)
    case partsOutOfOrder
    case partTooSmall(number: Int, etag: String, byteCount: Int64)
    case partNumberOutOfRange
    /// A part has another checksum than its upload is made with; nil where there is none.
    case partChecksumUnexpected(expected: ChecksumName, actual: ChecksumName?)
    /// The client names a part without the checksum that the object's is made of.
    case partChecksumUnnamed(number: Int, ChecksumName)
    /// The client says the completed object has another size than its parts have together.
    case objectSizeMismatch(named: Int64, actual: Int64)
    case sourceTooLarge(byteCount: Int64)
    case sourceRangeInvalid(byteCount: Int64)
    case outOfSpace
    case encryption(EncryptionFailure)
    /// The blob of a committed object is not what was written.
    case blobDamaged(key: String, reason: String)

    /// A checksum's name as S3 writes it, such as `CRC32`.
    package typealias ChecksumName = String
}

/// What object storage refuses about encryption.
package enum EncryptionFailure: Error, Equatable, Sendable {
    /// The bucket takes no objects that are encrypted with keys of clients.
    case customerKeysBlocked(bucket: String)
    /// The object was stored with a key that the client must bring to read it.
    case customerKeyRequired(key: String)
    /// The client brings another key than the object was stored with.
    case customerKeyWrong
    /// The client brings a key for an object that was stored without one.
    case customerKeyNotApplicable
    /// The upload began with a client's key and the part comes without one, or the other way round.
    case partDiffers
    /// The part comes with another key than the upload began with.
    case partKeyWrong
    /// The key that objects were encrypted under is not there.
    case masterKeyMissing(keyID: String)
}
