import Objects
import Primitives
import Shapes

/// What PutObject and UploadPart say alike about the bytes they bring.
protocol BodyDescription: ChecksumTexts {
    var contentMD5: String? { get }
    var checksumAlgorithm: String? { get }
}

extension S3.PutObjectRequest: BodyDescription {}
extension S3.UploadPartRequest: BodyDescription {}

extension BodyDescription {
    /// The digests to verify and the one to keep; `fallback` is made where the request names none.
    func expectation(trailers: BodyTrailers?, fallback: ChecksumAlgorithm?) throws -> BodyExpectation {
        let given = try checksums()
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
            let announced = trailers?.announcedNames.first { $0.hasPrefix(Self.header) }
            let name = announced.map { String($0.dropFirst(Self.header.count)) } ?? checksumAlgorithm
            expectation.algorithm = try name.map(ChecksumAlgorithm.init(s3:)) ?? fallback
        }
        return expectation
    }

    private static var header: String { "x-amz-checksum-" }
}

extension ChecksumAlgorithm {
    /// Algorithms of S3 that are not made here.
    static let missing = ["XXHASH3", "XXHASH128"]

    /// - Throws: `InvalidRequest` for a name that S3 does not have, `NotImplemented` for one that it has and Hosu has not.
    init(s3 name: String) throws {
        if Self.missing.contains(name.uppercased()) {
            throw PlainFailure.unsupported(header: "x-amz-checksum-\(name.lowercased())")
        }
        guard let algorithm = ChecksumAlgorithm(rawValue: name.uppercased()) else {
            throw S3.InvalidRequest(
                message: "Checksum algorithm provided is unsupported. Please try again with any of "
                    + "the valid types: [CRC32, CRC32C, CRC64NVME, MD5, SHA1, SHA256, SHA512, XXHASH64]"
            )
        }
        self = algorithm
    }
}
