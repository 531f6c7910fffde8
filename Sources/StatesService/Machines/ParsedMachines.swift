import StatesLanguage
import Synchronization

/// Definitions that were read already, by their text.
///
/// A class because all executions share it; its mutex guards the table.
final class ParsedMachines: Sendable {
    private static let capacity = 256
    private let machines = Mutex<[String: StateMachine]>([:])

    /// A definition that was accepted once, read as executions need it: what it refers to is found out when it is called.
    func machine(_ definition: String, isExpress: Bool) throws(InvalidDefinition) -> StateMachine {
        if let known = machines.withLock({ $0[definition] }) { return known }
        let machine = try StateMachine(parsing: definition, options: DefinitionOptions(isExpress: isExpress))
        remember(machine, definition)
        return machine
    }

    /// Reads a definition that comes from outside, and checks it.
    func check(_ definition: String, _ options: DefinitionOptions) throws(InvalidDefinition) {
        remember(try StateMachine(parsing: definition, options: options), definition)
    }

    private func remember(_ machine: StateMachine, _ definition: String) {
        machines.withLock { machines in
            if machines.count >= Self.capacity { machines.removeAll() }
            machines[definition] = machine
        }
    }
}
