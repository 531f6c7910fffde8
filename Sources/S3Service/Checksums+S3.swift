import Objects
import Primitives
import Shapes

/// What PutObject and UploadPart say alike about the bytes they bring.
protocol BodyDescription {
    var contentMD5: String? { get }
    var checksumAlgorithm: String? { get }
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

extension S3.PutObjectRequest: BodyDescription {}
extension S3.UploadPartRequest: BodyDescription {}

extension BodyDescription {
    /// The digests to verify and the one to keep; `fallback` is made where the request names none.
    func expectation(trailers: BodyTrailers?, fallback: ChecksumAlgorithm?) throws -> BodyExpectation {
        for (name, value) in [
            ("sha512", checksumSHA512), ("md5", checksumMD5), ("xxhash64", checksumXXHASH64),
            ("xxhash3", checksumXXHASH3), ("xxhash128", checksumXXHASH128),
        ] where value != nil {
            throw PlainFailure.unsupported(header: "x-amz-checksum-\(name)")
        }
        let given: [(ChecksumAlgorithm, String)] = [
            (.crc32, checksumCRC32), (.crc32c, checksumCRC32C), (.crc64nvme, checksumCRC64NVME),
            (.sha1, checksumSHA1), (.sha256, checksumSHA256),
        ].compactMap { algorithm, text in text.map { (algorithm, $0) } }
        guard given.count <= 1 else {
            throw S3.InvalidRequest(
                message: "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed."
            )
        }
        var expectation = BodyExpectation()
        if let contentMD5 {
            guard let md5 = Base64.decode(contentMD5), md5.count == 16 else { throw S3.InvalidDigest() }
            expectation.md5 = md5
        }
        if let (algorithm, text) = given.first {
            guard let value = Base64.decode(text), value.count == algorithm.byteCount else {
                throw ObjectFailure.checksumMalformed(algorithm.rawValue).asS3(bucket: "", key: "")
            }
            expectation.algorithm = algorithm
            expectation.checksum = value
        } else {
            let announced = ChecksumAlgorithm.allCases.first { algorithm in
                trailers?.announcedNames.contains("x-amz-checksum-\(algorithm.rawValue.lowercased())") ?? false
            }
            expectation.algorithm =
                try announced ?? checksumAlgorithm.map(ChecksumAlgorithm.init(s3:)) ?? fallback
        }
        return expectation
    }
}

extension ChecksumAlgorithm {
    /// - Throws: `InvalidRequest` for a name that S3 does not have.
    init(s3 name: String) throws {
        guard let algorithm = ChecksumAlgorithm(rawValue: name.uppercased()) else {
            throw S3.InvalidRequest(
                message: "Checksum algorithm provided is unsupported. Please try again with any of "
                    + "the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"
            )
        }
        self = algorithm
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

    subscript(_ algorithm: ChecksumAlgorithm) -> String? {
        checksum?.algorithm == algorithm ? checksum?.text : nil
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
