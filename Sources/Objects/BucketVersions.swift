/// Whether a bucket keeps what is overwritten and deleted.
///
/// A bucket that never kept versions has none of these.
package enum BucketVersioning: String, Codable, Equatable, Sendable {
    case enabled = "Enabled"
    /// It did; what was kept stays, new objects have no version of their own.
    case suspended = "Suspended"
}

/// That versions in a bucket can be locked, and how new ones are unless the request says otherwise.
package struct BucketLock: Codable, Equatable, Sendable {
    /// How long a new version is retained.
    package enum Period: Codable, Equatable, Sendable {
        case days(Int)
        case years(Int)

        /// In days; a year has 365.
        package var dayCount: Int {
            switch self {
            case .days(let count): count
            case .years(let count): count * 365
            }
        }
    }

    /// The retention that new versions get.
    package struct DefaultRetention: Codable, Equatable, Sendable {
        package let mode: ObjectLock.Mode
        package let period: Period

        package init(mode: ObjectLock.Mode, period: Period) {
            self.mode = mode
            self.period = period
        }
    }

    package var defaultRetention: DefaultRetention?

    package init(defaultRetention: DefaultRetention? = nil) {
        self.defaultRetention = defaultRetention
    }
}

extension Bucket {
    /// The name that answers have for the version without one.
    package static let nullVersion = "null"
}

extension ObjectVersion {
    /// The version's name where its bucket keeps versions or did.
    package var shownVersionID: String { versionID ?? Bucket.nullVersion }
}
