import Primitives
import ServiceKit
import Shapes
import StatesLanguage

/// How the test of a state is shown.
extension StatesService {
    static func shown(
        _ events: [HistoryEvent],
        _ execution: Execution,
        _ level: States.InspectionLevel
    ) -> States.TestStateOutput {
        let inspection = execution.inspection
        let left = events.first { $0.type.hasSuffix("StateExited") }
        let next = events.filter { $0.type.hasSuffix("StateEntered") }.dropFirst().first
        let last = events.last { $0.type.hasSuffix("Failed") || $0.type.hasSuffix("TimedOut") }?.details?
            .content
        let status: States.TestExecutionStatus
        switch (inspection?.handler, execution.status) {
        case (.retrier, _): status = .retriable
        case (.catcher, _): status = .caughtError
        case (nil, .failed), (nil, .timedOut), (nil, .aborted): status = .failed
        case (nil, .succeeded), (nil, .running): status = .succeeded
        }
        let hasFailed = status != .succeeded
        return .init(
            output: status == .failed || status == .retriable ? nil : left?.details?.content["output"]?.string,
            error: hasFailed ? inspection?.failure?.error ?? last?["error"]?.string : nil,
            cause: hasFailed ? inspection?.failure?.cause ?? last?["cause"]?.string : nil,
            inspectionData: level == .info ? nil : inspection.map { .init($0) },
            nextState: next?.details?.content["name"]?.string,
            status: status
        )
    }
}

extension States.InspectionData {
    fileprivate init(_ inspection: Inspection) {
        func text(_ name: String) -> String? { inspection[name]?.text }
        self.init(
            input: text("input"),
            afterArguments: text("afterArguments"),
            afterInputPath: text("afterInputPath"),
            afterParameters: text("afterParameters"),
            result: text("result"),
            afterResultSelector: text("afterResultSelector"),
            afterResultPath: text("afterResultPath"),
            afterItemsPath: text("afterItemsPath"),
            afterItemSelector: text("afterItemSelector"),
            toleratedFailureCount: inspection["toleratedFailureCount"]?.int,
            toleratedFailurePercentage: inspection["toleratedFailurePercentage"]?.double,
            maxConcurrency: inspection["maxConcurrency"]?.int
        )
        let variables = inspection.variables.merging(inspection.variablesAfter) { _, after in after }
        if !variables.isEmpty {
            let sorted = variables.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            self.variables = JSONValue.object(JSONObject(sorted)).text
        }
        switch inspection.handler {
        case .catcher(let index): errorDetails = .init(catchIndex: index)
        case .retrier(let index, let seconds):
            errorDetails = .init(retryIndex: index, retryBackoffIntervalSeconds: seconds)
        case nil: break
        }
    }
}

extension Integrations {
    /// What a mocked result has that the operation would not answer; nil where it could be an answer.
    ///
    /// Results of functions, of activities and of what is waited for have no model.
    func complaint(aboutResult result: JSONValue, of resource: TaskResource, needsAll: Bool) -> String? {
        let service: SDKService?
        let operation: String
        switch resource.kind {
        case .activity, .lambdaFunction: return nil
        case .integration(let name, let action):
            service = Self.service(ofIntegration: name)
            operation = action.uppercasedFirst
        case .sdk(let name, let action):
            service = Self.services.first { $0.name == name }
            operation = action.uppercasedFirst
        }
        guard resource.pattern == .requestResponse, let service,
            let shape = invoker.invoker?.directory[service.service]?.model.operation(operation)?.output
        else { return nil }
        return Self.complaint(result, shape, at: "$", needsAll)
    }

    private static func complaint(
        _ value: JSONValue,
        _ shape: Shape,
        at place: String,
        _ needsAll: Bool
    ) -> String? {
        switch (shape.kind, value) {
        case (.structure, .object(let object)):
            for member in shape.members {
                let name = member.name.uppercasedFirst
                guard let inner = object[name] else {
                    if member.isRequired, needsAll { return "\(place) has no \(name)" }
                    continue
                }
                if let found = complaint(inner, member.shape, at: "\(place).\(name)", needsAll) { return found }
            }
            return nil
        case (.structure, _): return "\(place) must be an object"
        case (.list, .array(let elements)):
            guard let element = shape.element?.shape else { return nil }
            for (index, part) in elements.enumerated() {
                if let found = complaint(part, element, at: "\(place)[\(index)]", needsAll) { return found }
            }
            return nil
        case (.list, _): return "\(place) must be an array"
        case (.map, .object(let object)):
            guard let inner = shape.mapValue?.shape else { return nil }
            for member in object.members {
                if let found = complaint(member.value, inner, at: "\(place).\(member.name)", needsAll) {
                    return found
                }
            }
            return nil
        case (.map, _): return "\(place) must be an object"
        case (.string, _): return value.string == nil ? "\(place) must be a string" : nil
        case (.boolean, _): return value.bool == nil ? "\(place) must be a boolean" : nil
        default: return nil
        }
    }
}
