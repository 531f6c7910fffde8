package import Primitives

/// What must hold of the current version for a write to happen.
package struct WriteConditions: Equatable, Sendable {
    /// The ETag it must have, without quotes; `*` for any.
    package var ifMatch: String?
    /// True when there must be none.
    package var ifNoneExists = false

    package init(ifMatch: String? = nil, ifNoneExists: Bool = false) {
        self.ifMatch = ifMatch
        self.ifNoneExists = ifNoneExists
    }

    /// Source: Amazon S3 User Guide, How to prevent object overwrites with conditional writes.
    func check(_ current: ObjectVersion?, key: String) throws(ObjectFailure) {
        if ifNoneExists, current != nil { throw .conditionFailed("If-None-Match") }
        guard let ifMatch else { return }
        guard let current else { throw .keyMissing(key) }
        guard ifMatch == "*" || ifMatch == current.etag else { throw .conditionFailed("If-Match") }
    }
}

/// What must hold of a version for it to be read.
package struct ReadConditions: Equatable, Sendable {
    /// ETags without quotes; `*` for any.
    package var ifMatch: [String]?
    package var ifNoneMatch: [String]?
    package var ifModifiedSince: Timestamp?
    package var ifUnmodifiedSince: Timestamp?

    /// What stands before the names of the headers that state them.
    private let headerPrefix: String

    package init(headerPrefix: String = "") {
        self.headerPrefix = headerPrefix
    }

    /// Source: Amazon S3 API Reference, GetObject: how the pairs of conditions weigh against each other.
    func check(_ version: ObjectVersion) throws(ObjectFailure) {
        let modifiedAt = version.modifiedAt.truncatedToSecond
        if let ifMatch {
            guard matches(ifMatch, version) else { throw .conditionFailed(headerPrefix + "If-Match") }
        } else if let ifUnmodifiedSince, modifiedAt > ifUnmodifiedSince {
            throw .conditionFailed(headerPrefix + "If-Unmodified-Since")
        }
        if let ifNoneMatch {
            if matches(ifNoneMatch, version) { throw .notModified(etag: version.etag) }
        } else if let ifModifiedSince, modifiedAt <= ifModifiedSince {
            throw .notModified(etag: version.etag)
        }
    }

    private func matches(_ etags: [String], _ version: ObjectVersion) -> Bool {
        etags.contains { $0 == "*" || $0 == version.etag }
    }
}
