/// What is wrong with the text of a policy; S3 answers all of it with `MalformedPolicy`.
package struct PolicyFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// In the words of S3, which name no place.
    package let message: String
    /// The part that is wrong, where there is one to show.
    package let detail: String?

    init(_ message: String, detail: String? = nil) {
        self.message = message
        self.detail = detail
    }

    package var description: String { detail.map { "\(message): \($0)" } ?? message }

    static let syntax = PolicyFailure("Invalid policy syntax.")

    static func missing(_ field: String) -> PolicyFailure {
        PolicyFailure("Missing required field \(field)")
    }

    static func empty(_ field: String) -> PolicyFailure {
        PolicyFailure("Missing required field \(field) cannot be empty!")
    }

    static func principal(_ text: String) -> PolicyFailure {
        PolicyFailure("Invalid principal in policy", detail: text)
    }

    static func conditionValue(_ operatorName: String, _ text: String) -> PolicyFailure {
        PolicyFailure("Invalid value in Conditions for operator \(operatorName)", detail: text)
    }
}
