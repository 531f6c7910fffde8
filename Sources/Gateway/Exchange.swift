import Primitives
import ServiceKit
import Shapes
import Wire

/// What the pipeline has learnt of one request so far.
struct Exchange: Sendable {
    let head: RequestHead
    var body: BodyStream
    let peer: String?
    let uuid: String
    /// The request's id as S3 writes it: sixteen hexadecimal digits.
    private let shortID: String
    var query: [QueryItem] = []
    var scope: CredentialScope?
    var host: HostName?
    var virtualHost: VirtualHost?
    var codec: WireCodec?
    var caller: Caller?
    var operation: OperationModel?
    /// The code of the failure that is answered.
    var errorCode: String?
    /// What a bucket's owner lets the page's origin see of the answer; nil where no rule of a bucket says so.
    var crossOriginHeaders: HeaderList?
    /// What the service adds to what is logged of the request; nil where nobody wants to know of it.
    var notes: RequestNotes?
    /// When the request came; known where there are notes.
    var receivedAt: Timestamp?

    init(_ request: GatewayRequest, id: String) {
        head = request.head
        body = request.body
        peer = request.peer
        uuid = id
        shortID = String(decoding: id.utf8.filter { $0 != UInt8(ascii: "-") }.suffix(16), as: UTF8.self)
            .uppercased()
    }

    /// The bucket that the host names.
    var bucket: String? { virtualHost?.bucket }

    /// The bucket that host or path name, if the request is one for S3.
    var bucketOfHostOrPath: String? {
        if let bucket { return bucket }
        guard let first = head.path.split(separator: "/", omittingEmptySubsequences: true).first else {
            return nil
        }
        return PercentCoding.decode(first)
    }

    /// Names the operation as SDKs do where only the signature tells which of two is meant: both list buckets by `GET /`.
    ///
    /// Source: Amazon S3 API Reference, ListDirectoryBuckets: it is signed for `s3express`.
    var operationHint: [QueryItem] {
        guard scope?.service == "s3express", bucket == nil, head.method == "GET", head.path == "/" else {
            return []
        }
        return [QueryItem(name: "x-id", value: "ListDirectoryBuckets")]
    }

    /// The request's id as the service writes it: sixteen hexadecimal digits for S3, a UUID for all others.
    var id: String {
        (codec?.model.metadata.wireProtocol ?? .restXML) == .restXML ? shortID : uuid
    }

    /// S3's second id, which names the machine that answered.
    var extendedID: String { Base64.encode(Array((uuid + uuid).utf8.prefix(57))) }

    /// Whether nothing about the request claims to be a signature.
    var isUnsigned: Bool {
        head.headers["authorization"] == nil
            && !query.contains { Self.signatureParameters.contains($0.name.lowercased()) }
    }

    private static let signatureParameters: Set<String> = [
        "awsaccesskeyid", "signature", "x-amz-algorithm", "x-amz-credential", "x-amz-signature",
    ]

    /// The path with its bucket, as S3 shows it in errors.
    var resource: String { (bucket.map { "/" + $0 } ?? "") + head.path }

    /// Whether its body is a form, and not an object's.
    var isForm: Bool {
        head.method == "POST" && scope?.service != "s3"
            && head.headers["content-type"]?.hasPrefixIgnoringCase("application/x-www-form-urlencoded") == true
    }
}
