import StatesLanguage
import Synchronization

/// Definitions that were read already, by their text.
///
/// A class because all executions share it; its mutex guards the table.
final class ParsedMachines: Sendable {
    private static let capacity = 256
    private let machines = Mutex<[String: StateMachine]>([:])

    func machine(_ definition: String, _ options: DefinitionOptions) throws(InvalidDefinition) -> StateMachine {
        if let known = machines.withLock({ $0[definition] }) { return known }
        let machine = try StateMachine(parsing: definition, options: options)
        machines.withLock { machines in
            if machines.count >= Self.capacity { machines.removeAll() }
            machines[definition] = machine
        }
        return machine
    }
}
