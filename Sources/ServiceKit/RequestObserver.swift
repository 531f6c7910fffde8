package import Primitives
import Synchronization

/// Is told of requests for buckets once their answers have left, as access logs want it.
///
/// The door asks for every request whether somebody wants to know of it, so saying no must cost next to nothing. A service
/// conforms; at most one does.
package protocol RequestObserver: Sendable {
    /// Notes that the request's service may add to; nil where nobody wants to know of requests for the bucket.
    func notes(onRequestFor bucket: String, method: String, headers: HeaderList) async -> RequestNotes?

    /// Takes note of a request whose answer has left; called once, and quickly, for it holds up the connection.
    func finished(_ request: FinishedRequest, _ notes: RequestNotes)
}

/// A request that was answered, as its door saw it.
package struct FinishedRequest: Sendable {
    package var receivedAt: Timestamp
    package var method: String
    /// The path as sent.
    package var path: String
    /// As sent, without the question mark.
    package var query: String
    /// Such as `HTTP/1.1`.
    package var version: String
    package var headers: HeaderList
    package var bucket: String
    /// Decoded; nil where the request is about the bucket itself.
    package var key: String?
    /// Whether a page of a website was asked for.
    package var isForWebsite: Bool
    package var peer: String?
    /// Who called; anonymous where that was not proved.
    package var principal: Principal
    package var requestID: String
    package var extendedID: String
    package var status: Int
    package var errorCode: String?
    /// Bytes of the body that left.
    package var sentByteCount: Int64
    /// From the request's head to the last byte of the answer.
    package var duration: Duration
    /// From the request's head to the answer's.
    package var turnaround: Duration

    package init(
        receivedAt: Timestamp,
        method: String,
        path: String,
        query: String,
        version: String,
        headers: HeaderList,
        bucket: String,
        key: String?,
        isForWebsite: Bool,
        peer: String?,
        principal: Principal,
        requestID: String,
        extendedID: String,
        status: Int,
        errorCode: String?,
        sentByteCount: Int64,
        duration: Duration,
        turnaround: Duration
    ) {
        self.receivedAt = receivedAt
        self.method = method
        self.path = path
        self.query = query
        self.version = version
        self.headers = headers
        self.bucket = bucket
        self.key = key
        self.isForWebsite = isForWebsite
        self.peer = peer
        self.principal = principal
        self.requestID = requestID
        self.extendedID = extendedID
        self.status = status
        self.errorCode = errorCode
        self.sentByteCount = sentByteCount
        self.duration = duration
        self.turnaround = turnaround
    }
}

/// What only the service knows of a request that somebody wants to know of.
///
/// A class because the service fills in what is read when the answer has left.
package final class RequestNotes: Sendable {
    package struct Facts: Sendable {
        /// The key, where it stands neither in host nor path.
        package var key: String?
        /// The size of the object that the request is about.
        package var objectByteCount: Int64?
        /// Whether an ACL let the caller in, and nothing else would have.
        package var usedAccessList = false
        /// What became of each of many deletions.
        package var deletions: [Deletion] = []
        /// The object that was copied.
        package var source: Source?
    }

    package struct Deletion: Sendable {
        package var key: String
        package var versionID: String?
        package var status: Int
        package var errorCode: String?

        package init(key: String, versionID: String?, status: Int, errorCode: String?) {
            self.key = key
            self.versionID = versionID
            self.status = status
            self.errorCode = errorCode
        }
    }

    package struct Source: Sendable {
        package var bucket: String
        package var key: String
        package var versionID: String?
        package var byteCount: Int64

        package init(bucket: String, key: String, versionID: String?, byteCount: Int64) {
            self.bucket = bucket
            self.key = key
            self.versionID = versionID
            self.byteCount = byteCount
        }
    }

    private let state = Mutex(Facts())

    package init() {}

    /// All that was noted so far.
    package var facts: Facts { state.withLock { $0 } }

    package func note(_ change: @Sendable (inout Facts) -> Void) {
        state.withLock { change(&$0) }
    }
}
