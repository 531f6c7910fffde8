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
        case (.exhausted, _), (nil, .failed), (nil, .timedOut), (nil, .aborted): status = .failed
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
        case .exhausted(let index): errorDetails = .init(retryIndex: index)
        case nil: break
        }
    }
}

extension Integrations {
    /// What a mocked result has that the operation would not answer; nil where it could be an answer.
    ///
    /// Results of functions, of activities and of what is waited for have no model.
    ///
    /// Source: the answers of TestState to mocks that do not fit; those about lengths beyond the greatest are alike.
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
        return Self.complaint(result, shape, of: "$", needsAll)
    }

    private static func complaint(
        _ value: JSONValue,
        _ shape: Shape,
        of field: String,
        _ needsAll: Bool
    ) -> String? {
        let traits = shape.traits
        func mustBe(_ type: String) -> String { "Field '\(field)' must be \(type)" }
        func complaint(aboutLength count: Int) -> String? {
            if let least = traits.minimum, Double(count) < least {
                return "Field '\(field)' is smaller than the minimum length"
            }
            if let most = traits.maximum, Double(count) > most {
                return "Field '\(field)' exceeds the maximum length"
            }
            return nil
        }
        switch shape.kind {
        case .structure:
            guard let object = value.object else { return mustBe("an object") }
            for member in shape.members {
                let name = member.name.uppercasedFirst
                guard let inner = object[name] else {
                    if member.isRequired, needsAll { return "Required field '\(name)' is missing" }
                    continue
                }
                if let found = Self.complaint(inner, member.shape, of: name, needsAll) { return found }
            }
            return nil
        case .list:
            guard let elements = value.array else { return mustBe("an array") }
            guard let element = shape.element?.shape else { return nil }
            return elements.lazy.compactMap { Self.complaint($0, element, of: field, needsAll) }.first
        case .map:
            guard let object = value.object else { return mustBe("an object") }
            guard let inner = shape.mapValue?.shape else { return nil }
            return object.members.lazy
                .compactMap { Self.complaint($0.value, inner, of: $0.name, needsAll) }.first
        case .string:
            guard let text = value.string else { return mustBe("a string") }
            guard traits.enumValues.isEmpty || traits.enumValues.contains(text) else {
                return "Field '\(field)' is not an expected value"
            }
            return complaint(aboutLength: text.utf16.count)
        case .blob:
            guard let text = value.string else { return mustBe("a string") }
            return complaint(aboutLength: text.utf8.count)
        case .timestamp: return value.string == nil ? mustBe("a string") : nil
        case .boolean: return value.bool == nil ? mustBe("a boolean") : nil
        case .integer, .long, .float, .double:
            guard let number = value.double else { return mustBe("a number") }
            if let least = traits.minimum, number < least {
                return "Field '\(field)' is less than the minimum value"
            }
            if let most = traits.maximum, number > most { return "Field '\(field)' exceeds the maximum value" }
            return nil
        case .document: return nil
        }
    }
}
