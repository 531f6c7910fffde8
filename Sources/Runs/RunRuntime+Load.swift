import Synchronization

extension RunRuntime {
    /// How many runs of a kind are at work or ready to be, those left out that sleep or wait for a signal.
    package func load(of kind: RunKind) -> Int {
        schedule.withLock { $0.load(of: kind) }
    }
}
