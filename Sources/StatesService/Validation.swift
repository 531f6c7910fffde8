import Primitives
import ServiceKit
import StatesLanguage

extension StatesService {
    /// Source: Step Functions API Reference, ValidateStateMachineDefinition.
    func validateStateMachineDefinition(
        _ input: States.ValidateStateMachineDefinitionInput,
        _ call: Call
    ) async throws -> States.ValidateStateMachineDefinitionOutput {
        let read = StateMachine.read(input.definition, options: core.options(isExpress: input.type == .express))
        let wanted = read.diagnostics.filter { input.severity == .warning || $0.severity == .error }
        let limit = input.maxResults.map { $0 == 0 ? 100 : min($0, 100) } ?? 100
        return .init(
            result: read.machine == nil ? .fail : .ok,
            diagnostics: wanted.prefix(limit).map { diagnostic in
                .init(
                    severity: diagnostic.severity == .error ? .error : .warning,
                    code: diagnostic.code.rawValue,
                    message: diagnostic.message,
                    location: diagnostic.location
                )
            },
            truncated: wanted.count > limit
        )
    }
}
