package import Primitives

/// What becomes of a bucket's objects with time.
package struct Lifecycle: Codable, Equatable, Sendable {
    /// What one rule does to the objects it is about.
    package struct Rule: Codable, Equatable, Sendable {
        package let id: String
        package var isEnabled: Bool
        package var filter: Filter
        package var expiration: Expiration?
        package var transitions: [Transition] = []
        package var noncurrentExpiration: NoncurrentExpiration?
        package var noncurrentTransitions: [NoncurrentTransition] = []
        /// After so many days an upload that is not complete goes.
        package var abortDays: Int?

        package init(id: String, isEnabled: Bool, filter: Filter) {
            self.id = id
            self.isEnabled = isEnabled
            self.filter = filter
        }
    }

    /// Which objects a rule is about: all that meet everything that is set.
    package struct Filter: Codable, Equatable, Sendable {
        /// How it was written, so that it is given back like that.
        package enum Form: String, Codable, Sendable {
            /// As an element of the rule, with a prefix alone.
            case prefix
            /// As a filter of one condition or none.
            case single
            /// As a filter of several conditions.
            case and
        }

        /// A tag that the object must have.
        package struct Tag: Codable, Equatable, Sendable {
            package let key: String
            package let value: String

            package init(key: String, value: String) {
                self.key = key
                self.value = value
            }
        }

        package var form = Form.single
        package var prefix: String?
        package var tags: [Tag] = []
        /// In bytes; the object must be larger.
        package var sizeGreaterThan: Int64?
        /// In bytes; the object must be smaller.
        package var sizeLessThan: Int64?

        package init() {}
    }

    /// When something happens to an object.
    package enum Moment: Codable, Equatable, Sendable {
        /// After so many days.
        case days(Int)
        /// From a moment on.
        case date(Timestamp)
    }

    /// When objects go.
    package enum Expiration: Codable, Equatable, Sendable {
        case at(Moment)
        /// Not the objects, but delete markers that hide nothing any more, where true.
        case expiredMarkers(Bool)
    }

    /// When objects change their storage class.
    package struct Transition: Codable, Equatable, Sendable {
        package let moment: Moment
        package let storageClass: String

        package init(moment: Moment, storageClass: String) {
            self.moment = moment
            self.storageClass = storageClass
        }
    }

    /// When versions that are not current go.
    package struct NoncurrentExpiration: Codable, Equatable, Sendable {
        package let days: Int
        /// How many versions newer than one there must be, not counting the current one.
        package let newerCount: Int?

        package init(days: Int, newerCount: Int?) {
            self.days = days
            self.newerCount = newerCount
        }
    }

    /// When versions that are not current change their storage class.
    package struct NoncurrentTransition: Codable, Equatable, Sendable {
        package let days: Int
        package let newerCount: Int?
        package let storageClass: String

        package init(days: Int, newerCount: Int?, storageClass: String) {
            self.days = days
            self.newerCount = newerCount
            self.storageClass = storageClass
        }
    }

    package var rules: [Rule]
    /// Whether small objects may go to archives though they may not go anywhere else.
    package var movesSmallToArchives: Bool
    /// The run that applies these rules; one that finds another's name here has been replaced.
    package let runID: String

    package init(rules: [Rule], movesSmallToArchives: Bool, runID: String) {
        self.rules = rules
        self.movesSmallToArchives = movesSmallToArchives
        self.runID = runID
    }
}

extension Lifecycle.Filter {
    func matches(key: String) -> Bool { prefix.map { key.utf8.starts(with: $0.utf8) } ?? true }

    func matches(_ version: ObjectVersion) -> Bool {
        guard matches(key: version.key) else { return false }
        guard tags.allSatisfy({ version.attributes.tags[$0.key] == $0.value }) else { return false }
        if let sizeGreaterThan, version.byteCount <= sizeGreaterThan { return false }
        if let sizeLessThan, version.byteCount >= sizeLessThan { return false }
        return true
    }
}

extension Lifecycle.Moment {
    /// When it comes for what began at `start`.
    ///
    /// Source: Amazon S3 User Guide, Lifecycle configuration elements: days are added to the moment, and the sum is rounded up
    /// to midnight in UTC.
    func due(from start: Timestamp) -> Timestamp {
        switch self {
        case .days(let count): start.advanced(byDays: count).nextMidnight
        case .date(let date): date
        }
    }
}
