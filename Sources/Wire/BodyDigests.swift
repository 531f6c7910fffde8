import Primitives
import Shapes

/// Compares the digests that a request states of its body with the body, for bodies that are read whole.
///
/// Source: Amazon S3 User Guide, "Checking object integrity in Amazon S3"; API Reference, error codes `BadDigest` and
/// `InvalidDigest`.
enum BodyDigests {
    private static let header = "x-amz-checksum-"

    /// - Throws: `BadDigest` for a digest of other bytes, `InvalidDigest` and `InvalidRequest` for what is no digest.
    static func check(
        _ bytes: [UInt8],
        _ headers: HeaderList,
        _ trailers: BodyTrailers?
    ) throws(PlainFailure) {
        if let text = headers["content-md5"] {
            guard let digest = Base64.decode(text), digest.count == 16 else {
                throw PlainFailure("InvalidDigest", "The Content-MD5 you specified was invalid.")
            }
            guard digest == MD5Digest.value(of: bytes) else {
                throw PlainFailure(
                    "BadDigest",
                    "The Content-MD5 you specified did not match what we received."
                )
            }
        }
        for algorithm in ChecksumAlgorithm.allCases {
            let name = header + algorithm.rawValue.lowercased()
            guard let text = headers[name] ?? trailers?[name] else { continue }
            guard let value = Base64.decode(text), value.count == algorithm.byteCount else {
                throw PlainFailure("InvalidRequest", "Value for \(name) header is invalid.")
            }
            guard value == Checksum.value(of: bytes, algorithm) else {
                throw PlainFailure(
                    "BadDigest",
                    "The \(algorithm.rawValue) you specified did not match the calculated checksum."
                )
            }
        }
    }
}
