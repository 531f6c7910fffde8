import Objects
import Primitives
import Shapes

/// Checksums in the members that requests have for them, one per algorithm.
protocol ChecksumTexts {
    var checksumCRC32: String? { get }
    var checksumCRC32C: String? { get }
    var checksumCRC64NVME: String? { get }
    var checksumSHA1: String? { get }
    var checksumSHA256: String? { get }
    var checksumSHA512: String? { get }
    var checksumMD5: String? { get }
    var checksumXXHASH64: String? { get }
    var checksumXXHASH3: String? { get }
    var checksumXXHASH128: String? { get }
}

extension S3.CompleteMultipartUploadRequest: ChecksumTexts {}
extension S3.CompletedPart: ChecksumTexts {}

extension ChecksumTexts {
    /// The values that are there.
    ///
    /// - Throws: `NotImplemented` for an algorithm that is not made here.
    func checksums() throws -> [(algorithm: ChecksumAlgorithm, text: String)] {
        for (name, text) in [("xxhash3", checksumXXHASH3), ("xxhash128", checksumXXHASH128)] where text != nil {
            throw PlainFailure.unsupported(header: "x-amz-checksum-\(name)")
        }
        let texts: [(algorithm: ChecksumAlgorithm, text: String?)] = [
            (.crc32, checksumCRC32), (.crc32c, checksumCRC32C), (.crc64nvme, checksumCRC64NVME),
            (.sha1, checksumSHA1), (.sha256, checksumSHA256), (.sha512, checksumSHA512), (.md5, checksumMD5),
            (.xxhash64, checksumXXHASH64),
        ]
        return texts.compactMap { algorithm, text in text.map { (algorithm, $0) } }
    }
}

/// An answer that shows a checksum, in the member of its algorithm.
protocol ChecksumAnswer {
    var checksumCRC32: String? { get set }
    var checksumCRC32C: String? { get set }
    var checksumCRC64NVME: String? { get set }
    var checksumSHA1: String? { get set }
    var checksumSHA256: String? { get set }
    var checksumSHA512: String? { get set }
    var checksumMD5: String? { get set }
    var checksumXXHASH64: String? { get set }
}

extension S3.Checksum: ChecksumAnswer {}
extension S3.CompleteMultipartUploadOutput: ChecksumAnswer {}
extension S3.CopyObjectResult: ChecksumAnswer {}
extension S3.CopyPartResult: ChecksumAnswer {}
extension S3.GetObjectOutput: ChecksumAnswer {}
extension S3.HeadObjectOutput: ChecksumAnswer {}
extension S3.ObjectPart: ChecksumAnswer {}
extension S3.Part: ChecksumAnswer {}
extension S3.PutObjectOutput: ChecksumAnswer {}
extension S3.UploadPartOutput: ChecksumAnswer {}

extension ChecksumAnswer {
    func showing(_ members: ChecksumMembers) -> Self {
        guard let (algorithm, text) = members.value else { return self }
        var answer = self
        switch algorithm {
        case .crc32: answer.checksumCRC32 = text
        case .crc32c: answer.checksumCRC32C = text
        case .crc64nvme: answer.checksumCRC64NVME = text
        case .sha1: answer.checksumSHA1 = text
        case .sha256: answer.checksumSHA256 = text
        case .sha512: answer.checksumSHA512 = text
        case .md5: answer.checksumMD5 = text
        case .xxhash64: answer.checksumXXHASH64 = text
        }
        return answer
    }
}

/// A checksum in the members that answers have for it, one per algorithm.
struct ChecksumMembers {
    private let checksum: StoredChecksum?
    private let namedType: String?

    /// `type` replaces the one that follows from the checksum.
    init(_ checksum: StoredChecksum?, type: String? = nil) {
        self.checksum = checksum
        namedType = type
    }

    var value: (algorithm: ChecksumAlgorithm, text: String)? {
        checksum.map { ($0.algorithm, $0.text) }
    }

    /// `FULL_OBJECT` or `COMPOSITE`.
    var type: String? {
        switch checksum?.scope {
        case .fullObject?: namedType ?? "FULL_OBJECT"
        case .composite?: "COMPOSITE"
        case nil: nil
        }
    }
}
