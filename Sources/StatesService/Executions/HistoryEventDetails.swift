import Primitives
import StatesLanguage

/// Events with the members that their types have.
///
/// Source: Step Functions API Reference, HistoryEvent.
extension States.HistoryEvent {
    /// An event as it is shown; without inputs and outputs where they are not wanted.
    init(_ event: HistoryEvent, includesData: Bool) {
        self.init(
            timestamp: event.timestamp,
            type: .init(rawValue: event.type) ?? .executionStarted,
            id: event.id,
            previousEventId: event.previousID
        )
        guard let details = event.details else { return }
        let shown = ShownDetails(content: details.content, includesData: includesData)
        takeExecution(details.member, shown)
        takeState(details.member, shown)
        takeIteration(details.member, shown)
        takeTask(details.member, shown)
        takeActivity(details.member, shown)
        takeFunction(details.member, shown)
    }

    private mutating func takeExecution(_ member: String, _ shown: ShownDetails) {
        switch member {
        case "executionStartedEventDetails":
            executionStartedEventDetails = .init(
                input: shown.data("input"),
                inputDetails: shown.inputDetails,
                roleArn: shown["roleArn"],
                stateMachineAliasArn: shown["stateMachineAliasArn"],
                stateMachineVersionArn: shown["stateMachineVersionArn"]
            )
        case "executionSucceededEventDetails":
            executionSucceededEventDetails = .init(
                output: shown.data("output"),
                outputDetails: shown.outputDetails
            )
        case "executionFailedEventDetails":
            executionFailedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "executionAbortedEventDetails":
            executionAbortedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "executionTimedOutEventDetails":
            executionTimedOutEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "executionRedrivenEventDetails":
            executionRedrivenEventDetails = .init(redriveCount: shown.content["redriveCount"]?.int)
        default: break
        }
    }

    private mutating func takeState(_ member: String, _ shown: ShownDetails) {
        switch member {
        case "stateEnteredEventDetails":
            stateEnteredEventDetails = .init(
                name: shown["name"] ?? "",
                input: shown.data("input"),
                inputDetails: shown.inputDetails
            )
        case "stateExitedEventDetails":
            let assigned = shown.includesData ? shown.content["assignedVariables"]?.object : nil
            var exited = States.StateExitedEventDetails(
                name: shown["name"] ?? "",
                output: shown.data("output"),
                outputDetails: shown.outputDetails
            )
            if let assigned {
                var variables: [String: String] = [:]
                for member in assigned.members { variables[member.name] = member.value.string }
                exited.assignedVariables = variables
                exited.assignedVariablesDetails = .init(truncated: false)
            }
            stateExitedEventDetails = exited
        case "evaluationFailedEventDetails":
            evaluationFailedEventDetails = .init(
                error: shown["error"],
                cause: shown["cause"],
                location: shown["location"],
                state: shown["state"] ?? ""
            )
        default: break
        }
    }

    private mutating func takeIteration(_ member: String, _ shown: ShownDetails) {
        let iteration = States.MapIterationEventDetails(name: shown["name"], index: shown.content["index"]?.int)
        switch member {
        case "mapStateStartedEventDetails":
            mapStateStartedEventDetails = .init(length: shown.content["length"]?.int)
        case "mapIterationStartedEventDetails": mapIterationStartedEventDetails = iteration
        case "mapIterationSucceededEventDetails": mapIterationSucceededEventDetails = iteration
        case "mapIterationFailedEventDetails": mapIterationFailedEventDetails = iteration
        case "mapIterationAbortedEventDetails": mapIterationAbortedEventDetails = iteration
        case "mapRunStartedEventDetails": mapRunStartedEventDetails = .init(mapRunArn: shown["mapRunArn"])
        case "mapRunFailedEventDetails":
            mapRunFailedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "mapRunRedrivenEventDetails":
            mapRunRedrivenEventDetails = .init(
                mapRunArn: shown["mapRunArn"],
                redriveCount: shown.content["redriveCount"]?.int
            )
        default: break
        }
    }

    private mutating func takeTask(_ member: String, _ shown: ShownDetails) {
        let type = shown["resourceType"] ?? ""
        let resource = shown["resource"] ?? ""
        switch member {
        case "taskScheduledEventDetails":
            taskScheduledEventDetails = .init(
                resourceType: type,
                resource: resource,
                region: shown["region"] ?? "",
                parameters: shown.data("parameters") ?? "",
                timeoutInSeconds: shown.content["timeoutInSeconds"]?.int,
                heartbeatInSeconds: shown.content["heartbeatInSeconds"]?.int,
                taskCredentials: shown.credentials
            )
        case "taskStartedEventDetails": taskStartedEventDetails = .init(resourceType: type, resource: resource)
        case "taskSubmittedEventDetails":
            taskSubmittedEventDetails = .init(
                resourceType: type,
                resource: resource,
                output: shown.data("output"),
                outputDetails: shown.outputDetails
            )
        case "taskSucceededEventDetails":
            taskSucceededEventDetails = .init(
                resourceType: type,
                resource: resource,
                output: shown.data("output"),
                outputDetails: shown.outputDetails
            )
        case "taskFailedEventDetails":
            taskFailedEventDetails = .init(
                resourceType: type,
                resource: resource,
                error: shown["error"],
                cause: shown["cause"]
            )
        case "taskStartFailedEventDetails":
            taskStartFailedEventDetails = .init(
                resourceType: type,
                resource: resource,
                error: shown["error"],
                cause: shown["cause"]
            )
        case "taskSubmitFailedEventDetails":
            taskSubmitFailedEventDetails = .init(
                resourceType: type,
                resource: resource,
                error: shown["error"],
                cause: shown["cause"]
            )
        case "taskTimedOutEventDetails":
            taskTimedOutEventDetails = .init(
                resourceType: type,
                resource: resource,
                error: shown["error"],
                cause: shown["cause"]
            )
        default: break
        }
    }

    private mutating func takeActivity(_ member: String, _ shown: ShownDetails) {
        switch member {
        case "activityScheduledEventDetails":
            activityScheduledEventDetails = .init(
                resource: shown["resource"] ?? "",
                input: shown.data("input"),
                inputDetails: shown.inputDetails,
                timeoutInSeconds: shown.content["timeoutInSeconds"]?.int,
                heartbeatInSeconds: shown.content["heartbeatInSeconds"]?.int
            )
        case "activityStartedEventDetails": activityStartedEventDetails = .init(workerName: shown["workerName"])
        case "activitySucceededEventDetails":
            activitySucceededEventDetails = .init(
                output: shown.data("output"),
                outputDetails: shown.outputDetails
            )
        case "activityFailedEventDetails":
            activityFailedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "activityScheduleFailedEventDetails":
            activityScheduleFailedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "activityTimedOutEventDetails":
            activityTimedOutEventDetails = .init(error: shown["error"], cause: shown["cause"])
        default: break
        }
    }

    private mutating func takeFunction(_ member: String, _ shown: ShownDetails) {
        switch member {
        case "lambdaFunctionScheduledEventDetails":
            lambdaFunctionScheduledEventDetails = .init(
                resource: shown["resource"] ?? "",
                input: shown.data("input"),
                inputDetails: shown.inputDetails,
                timeoutInSeconds: shown.content["timeoutInSeconds"]?.int,
                taskCredentials: shown.credentials
            )
        case "lambdaFunctionSucceededEventDetails":
            lambdaFunctionSucceededEventDetails = .init(
                output: shown.data("output"),
                outputDetails: shown.outputDetails
            )
        case "lambdaFunctionFailedEventDetails":
            lambdaFunctionFailedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "lambdaFunctionScheduleFailedEventDetails":
            lambdaFunctionScheduleFailedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "lambdaFunctionStartFailedEventDetails":
            lambdaFunctionStartFailedEventDetails = .init(error: shown["error"], cause: shown["cause"])
        case "lambdaFunctionTimedOutEventDetails":
            lambdaFunctionTimedOutEventDetails = .init(error: shown["error"], cause: shown["cause"])
        default: break
        }
    }
}

/// Members of details, with data left out where it is not wanted.
private struct ShownDetails {
    let content: JSONObject
    let includesData: Bool

    subscript(_ name: String) -> String? { content[name]?.string }

    var credentials: States.TaskCredentials? {
        content["taskCredentials"]?["roleArn"]?.string.map { .init(roleArn: $0) }
    }

    func data(_ name: String) -> String? { includesData ? content[name]?.string : nil }

    var inputDetails: States.HistoryEventExecutionDataDetails? { includesData ? .init(truncated: false) : nil }

    var outputDetails: States.HistoryEventExecutionDataDetails? { includesData ? .init(truncated: false) : nil }
}
