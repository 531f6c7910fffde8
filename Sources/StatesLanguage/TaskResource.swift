/// What a Task state calls, by its `Resource`.
///
/// Source: Step Functions Developer Guide, "Integrating services with Step Functions".
package struct TaskResource: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case activity
        case lambdaFunction
        /// `arn:aws:states:::glue:startJobRun`.
        case integration(service: String, action: String)
        /// `arn:aws:states:::aws-sdk:glue:startJobRun`.
        case sdk(service: String, action: String)
    }

    /// What a task waits for.
    package enum Pattern: String, Sendable {
        case requestResponse = ""
        case sync = ".sync"
        case sync2 = ".sync:2"
        case taskToken = ".waitForTaskToken"
    }

    package let arn: String
    package let kind: Kind
    package let pattern: Pattern
    /// Whether its end comes later than the answer to its call.
    package var isWaitedFor: Bool { pattern != .requestResponse }

    /// Nil where the text names nothing that a task can call.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws") else { return nil }
        arn = text
        switch parts[2] {
        case "lambda":
            guard parts[5].hasPrefix("function:"), !parts[3].isEmpty else { return nil }
            kind = .lambdaFunction
            pattern = .requestResponse
        case "states":
            if parts[5].hasPrefix("activity:") {
                kind = .activity
                pattern = .requestResponse
                return
            }
            guard parts[3].isEmpty, parts[4].isEmpty else { return nil }
            var rest = parts[5]
            pattern =
                [Pattern.sync2, .sync, .taskToken].first { rest.hasSuffix($0.rawValue) } ?? .requestResponse
            rest.removeLast(pattern.rawValue.count)
            let names = rest.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            if names.count == 3, names[0] == "aws-sdk", !names[1].isEmpty, !names[2].isEmpty {
                kind = .sdk(service: names[1], action: names[2])
            } else if names.count == 2, names[0] != "aws-sdk", !names[0].isEmpty, !names[1].isEmpty {
                kind = .integration(service: names[0], action: names[1])
            } else {
                return nil
            }
        default:
            return nil
        }
    }

    /// The service as events name it: `glue`, `aws-sdk:glue`.
    package var resourceType: String {
        switch kind {
        case .activity: "activity"
        case .lambdaFunction: "lambda"
        case .integration(let service, _): service
        case .sdk(let service, _): "aws-sdk:\(service)"
        }
    }

    /// The action as events name it: `startJobRun.sync`.
    package var resourceName: String {
        switch kind {
        case .activity, .lambdaFunction: arn
        case .integration(_, let action), .sdk(_, let action): action + pattern.rawValue
        }
    }
}
