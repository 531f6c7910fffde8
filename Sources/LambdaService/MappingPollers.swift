import Primitives
import Store
import Synchronization

/// Reads the queues of mappings and calls their functions.
///
/// A class because it owns the tasks that read, one for each mapping that is enabled; its mutex guards them. They hold
/// nothing that must not be lost: what a function has not done stays in its queue.
package final class MappingPollers: Sendable {
    private struct State {
        var isOpen = false
        var readers: [String: Task<Void, Never>] = [:]
        /// Batches that functions are at, which outlive a change of their mapping.
        var batches: [Int: Task<Void, Never>] = [:]
        var nextNumber = 0
    }

    private let core: LambdaCore
    private let state = Mutex(State())

    package init(_ core: LambdaCore) {
        self.core = core
    }

    /// Begins to read for all mappings that are enabled.
    package func start() async throws {
        state.withLock { $0.isOpen = true }
        let mappings = try await core.store.read { view in try LambdaTables.mappings.scan(.all, view) }
        for mapping in mappings { await refresh(mapping) }
        begin { [core] in await core.warmAll() }
    }

    /// Ends all readers; batches that functions are at come back when they are visible again.
    package func stop() async {
        let tasks = state.withLock { state in
            state.isOpen = false
            defer { state.readers = [:] }
            return state.readers.values.map { $0 } + state.batches.values.map { $0 }
        }
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    /// Has the mapping read as it says now.
    func refresh(_ mapping: MappingRecord) async {
        await remove(mapping.id)
        guard mapping.isEnabled, let reader = try? MappingReader(core, mapping) else { return }
        state.withLock { state in
            guard state.isOpen else { return }
            state.readers[mapping.id] = Task { [self] in
                await reader.read { [self] batch in self.begin(batch) }
            }
        }
    }

    private func begin(_ batch: @escaping @Sendable () async -> Void) {
        state.withLock { state in
            // A reader may be done with a batch just when `stop` ends it; nobody would wait for the batch.
            guard state.isOpen else { return }
            let number = state.nextNumber
            state.nextNumber += 1
            // Time waits for it from here on, before the reader rests.
            let work = core.world.bustle.begin("messages for a function")
            state.batches[number] = Task { [self] in
                defer { work.end() }
                await BusyWork.$current.withValue(work) { await batch() }
                // The lock is held until the task is written down.
                self.state.withLock { $0.batches[number] = nil }
            }
        }
    }

    /// Stops the reader, after the batches that functions are at.
    func remove(_ id: String) async {
        let reader = state.withLock { $0.readers.removeValue(forKey: id) }
        reader?.cancel()
    }
}
