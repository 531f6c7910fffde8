package import Shapes

/// Why a call could not be made.
package struct DeliveryFailure: Error, Hashable, Sendable {
    package enum Verdict: Hashable, Sendable {
        /// It will never succeed: it goes to the dead-letter queue at once.
        case permanent
        /// It may succeed later.
        case passing
        /// There was no place for it: it is made after that time and does not count as attempted.
        case deferred(Duration)
    }

    package var code: String
    package var message: String
    package var verdict: Verdict

    package init(_ code: String, _ message: String, _ verdict: Verdict) {
        self.code = code
        self.message = message
        self.verdict = verdict
    }

    /// What a service's refusal means: faults of the service and throttling pass, all else stays.
    package init(_ failure: any ServiceFailure) {
        let passes = failure.isServerFault && failure.httpStatus != 501 || Self.passing.contains(failure.code)
        self.init(failure.code, failure.message, passes ? .passing : .permanent)
    }

    package init(_ error: any Error) {
        switch error {
        case let failure as DeliveryFailure: self = failure
        case let failure as any ServiceFailure: self.init(failure)
        default: self.init("INTERNAL_ERROR", "The call failed for a reason of the server's own.", .passing)
        }
    }

    /// What dead letters of rules call it.
    ///
    /// Source: EventBridge User Guide, "Using dead-letter queues to process undelivered events", error codes.
    var ruleCode: String {
        if code == code.uppercased() { return code }
        let word = code.lowercased()
        let codes = [
            ("notfound", "NO_RESOURCE"), ("nosuch", "NO_RESOURCE"), ("doesnotexist", "NO_RESOURCE"),
            ("nonexistent", "NO_RESOURCE"), ("accessdenied", "NO_PERMISSIONS"),
            ("notauthorized", "NO_PERMISSIONS"), ("throttl", "THROTTLING"), ("toomanyrequests", "THROTTLING"),
            ("limitexceeded", "RESOURCE_LIMIT_EXCEEDED"), ("alreadyexists", "RESOURCE_ALREADY_EXISTS"),
            ("conflict", "RESOURCE_MODIFICATION_COLLISION"), ("invalid", "INVALID_PARAMETER"),
            ("validation", "INVALID_PARAMETER"), ("malformed", "INVALID_PARAMETER"), ("timeout", "TIMEOUT"),
        ]
        return codes.first { word.contains($0.0) }?.1 ?? "ERROR_FROM_TARGET"
    }

    /// Refusals of what may be allowed soon.
    private static let passing: Set<String> = [
        "ConcurrentModificationException", "ConcurrentRunsExceededException", "ExecutionLimitExceeded",
        "KMSThrottlingException", "OperationAbortedException", "OverLimit",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled",
        "RequestThrottledException", "ResourceConflictException", "ResourceNotReadyException", "SlowDown",
        "ThrottledException", "Throttling", "ThrottlingException", "TooManyRequestsException",
    ]
}

/// Which limit ended the attempts.
package enum DeliveryLimit: String, Hashable, Sendable {
    case attempts = "MaximumRetryAttempts"
    case age = "MaximumEventAgeInSeconds"
}
