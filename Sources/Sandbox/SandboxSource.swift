import Synchronization

/// How much confinement programs must have.
package enum SandboxPolicy: String, Sendable, CaseIterable {
    /// A program runs with namespaces or not at all.
    case required
    /// A program has what the machine gives.
    case preferred
    /// Programs have limits alone, whatever the machine gives.
    case off
}

/// The sandbox of this machine, found out when it is needed first.
///
/// A class because all who start programs share what was found.
package final class SandboxSource: Sendable {
    package let policy: SandboxPolicy
    private let found = Mutex<Sandbox?>(nil)

    package init(_ policy: SandboxPolicy) { self.policy = policy }

    /// What was found out; nil while nobody needed it.
    package var known: Sandbox? { found.withLock { $0 } }

    /// Finds it out, or answers what was found before.
    package func take() async -> Sandbox {
        if let known { return known }
        let sandbox = await Sandbox.probe(policy)
        return found.withLock { found in
            if let found { return found }
            found = sandbox
            return sandbox
        }
    }
}
