import Primitives
import ServiceKit

/// One line of a server access log: fields parted by blanks, `-` where there is nothing to say.
///
/// Source: Amazon S3 User Guide, "Amazon S3 server access log format". What a client chooses is escaped so that a line
/// stays one line, and so that the pattern with which that guide has Athena read logs finds every field in its place.
struct LogLine {
    private(set) var bytes: [UInt8] = []

    /// The line of a request in the log of the bucket it was for.
    init(_ request: FinishedRequest, _ facts: RequestNotes.Facts, owner: String) {
        let signature = LoggedSignature(request)
        let key = request.key ?? facts.key
        bytes.reserveCapacity(640)
        addCaller(of: request, owner: owner, bucket: request.bucket)
        add(LoggedOperation.name(of: request))
        add(key: key, isEncodedTwice: true)
        addQuoted("\(request.method) \(Self.target(of: request)) \(request.version)")
        add(request.status)
        add(request.status == 304 ? nil : request.loggedErrorCode)
        add(request.sentByteCount == 0 ? nil : request.sentByteCount)
        add(facts.objectByteCount)
        add(request.duration.inMilliseconds)
        add(request.turnaround.inMilliseconds)
        addQuoted(request.headers["referer"], keepsBlanks: false)
        addQuoted(request.headers["user-agent"])
        add(Self.parameter("versionId", of: request))
        addTransport(of: request, signature, facts)
    }

    /// The line of one of the deletions that a request asked for.
    init(
        _ deletion: RequestNotes.Deletion,
        of request: FinishedRequest,
        _ facts: RequestNotes.Facts,
        owner: String
    ) {
        addCaller(of: request, owner: owner, bucket: request.bucket)
        add("BATCH.DELETE.OBJECT")
        add(key: deletion.key, isEncodedTwice: false)
        addNothing(1)
        add(deletion.status)
        add(deletion.errorCode)
        addNothing(6)
        add(deletion.versionID)
        addTransport(of: request, LoggedSignature(request), facts)
    }

    /// The line in the log of the bucket that an object was copied from.
    ///
    /// Source: the same page, "Additional logging for copy operations".
    init(_ source: RequestNotes.Source, of request: FinishedRequest, _ facts: RequestNotes.Facts, owner: String)
    {
        let isPart = Self.parameter("uploadId", of: request) != nil
        addCaller(of: request, owner: owner, bucket: source.bucket)
        add(isPart ? "REST.COPY.PART_GET" : "REST.COPY.OBJECT_GET")
        add(key: source.key, isEncodedTwice: true)
        addNothing(1)
        add(request.status)
        addNothing(2)
        add(source.byteCount)
        addNothing(4)
        add(source.versionID)
        addTransport(of: request, LoggedSignature(request), facts)
    }

    private mutating func addCaller(of request: FinishedRequest, owner: String, bucket: String) {
        add(owner)
        add(bucket)
        add(time: request.receivedAt)
        add(request.peer)
        add(request.principal.loggedName)
        add(request.requestID)
    }

    /// The last fields of every line.
    ///
    /// Connections are plain and there are no access points. The region that a request came from is one of AWS's, which no
    /// address here belongs to.
    private mutating func addTransport(
        of request: FinishedRequest,
        _ signature: LoggedSignature,
        _ facts: RequestNotes.Facts
    ) {
        add(request.extendedID)
        add(signature.version)
        addNothing(1)
        add(signature.place)
        add(request.headers["host"])
        addNothing(2)
        add(facts.usedAccessList ? "Yes" : nil)
        addNothing(1)
        bytes.append(UInt8(ascii: "\n"))
    }
}

// MARK: Fields

extension LogLine {
    private mutating func beginField() {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func addNothing(_ count: Int) {
        for _ in 0..<count {
            beginField()
            bytes.append(UInt8(ascii: "-"))
        }
    }

    private mutating func add(_ text: String?) {
        guard let text, !text.isEmpty else { return addNothing(1) }
        beginField()
        for byte in text.utf8 { append(byte, keepsBlanks: false) }
    }

    private mutating func add(_ number: (some BinaryInteger)?) {
        add(number.map { "\($0)" })
    }

    /// Differs: AWS does not say how it writes quotation marks inside; here they are escaped as in URLs.
    private mutating func addQuoted(_ text: String?, keepsBlanks: Bool = true) {
        beginField()
        bytes.append(UInt8(ascii: "\""))
        for byte in (text?.isEmpty == false ? text ?? "-" : "-").utf8 {
            append(byte, keepsBlanks: keepsBlanks)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Keys are percent-encoded, and for requests once more, as S3 has it: a blank is `%2520`.
    ///
    /// Source: observed; "the key is url-encoded twice but for `BATCH.DELETE.OBJECT` and `S3.EXPIRE.OBJECT`" in Yelp's
    /// account of its logs of 2025. A slash stays.
    private mutating func add(key: String?, isEncodedTwice: Bool) {
        guard let key, !key.isEmpty else { return addNothing(1) }
        beginField()
        for byte in PercentCoding.encode(key, keeping: "/").utf8 {
            bytes.append(byte)
            if isEncodedTwice, byte == UInt8(ascii: "%") { bytes.append(contentsOf: "25".utf8) }
        }
    }

    private mutating func append(_ byte: UInt8, keepsBlanks: Bool) {
        let isBlank = byte == UInt8(ascii: " ") && !keepsBlanks
        guard byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || isBlank else {
            return bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "%"))
        bytes.append(contentsOf: Hex.encode([byte], uppercase: true).utf8)
    }

    /// As `strftime` writes `[%d/%b/%Y:%H:%M:%S %z]`.
    private mutating func add(time moment: Timestamp) {
        beginField()
        bytes.append(contentsOf: "[\(moment.logText)]".utf8)
    }

    /// What was asked for, with the signatures of presigned URLs hidden: who reads a log must not be able to use them.
    private static func target(of request: FinishedRequest) -> String {
        guard !request.query.isEmpty else { return request.path }
        let parts = request.query.split(separator: "&", omittingEmptySubsequences: false).map { part in
            let name = part.prefix { $0 != "=" }
            let isSecret = ["signature", "x-amz-security-token", "x-amz-signature"].contains(name.lowercased())
            return isSecret ? name + "=XXXXXXXX" : part
        }
        return request.path + "?" + parts.joined(separator: "&")
    }

    /// The value of a parameter of the query; nil where it is not there.
    static func parameter(_ name: String, of request: FinishedRequest) -> String? {
        for part in request.query.split(separator: "&") where part.hasPrefix(name) {
            let rest = part.dropFirst(name.count)
            if rest.isEmpty { return "" }
            if rest.first == "=" { return PercentCoding.decode(rest.dropFirst()) ?? String(rest.dropFirst()) }
        }
        return nil
    }
}

/// How a request says it was signed, in the words of access logs.
private struct LoggedSignature {
    var version: String?
    var place: String?

    init(_ request: FinishedRequest) {
        if let authorization = request.headers["authorization"] {
            version = authorization.hasPrefix("AWS4-") ? "SigV4" : "SigV2"
            place = "AuthHeader"
        } else if LogLine.parameter("X-Amz-Signature", of: request) != nil {
            version = "SigV4"
            place = "QueryString"
        } else if LogLine.parameter("AWSAccessKeyId", of: request) != nil {
            version = "SigV2"
            place = "QueryString"
        }
    }
}

extension FinishedRequest {
    /// The code that S3 logs, also where an answer to `HEAD` could not show it.
    fileprivate var loggedErrorCode: String? {
        guard method == "HEAD", status == 404 else { return errorCode }
        return key == nil ? "NoSuchBucket" : "NoSuchKey"
    }
}

extension Principal {
    /// The canonical user for an account itself, an ARN for its users and the sessions of its roles.
    fileprivate var loggedName: String? {
        switch self {
        case .anonymous: nil
        case .root(let account, _): S3Service.canonicalID(ofAccount: account)
        case .user, .assumedRole, .service: arn()?.description
        }
    }
}

extension Duration {
    fileprivate var inMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
