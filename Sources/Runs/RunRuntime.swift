package import Logging
package import Primitives
package import Store
import Synchronization

/// Starts, advances and ends runs.
///
/// A class because it coordinates tasks: it knows which runs wait and which run now. The durable truth is in the store.
/// A run is claimed in memory, by the hook of the transaction that made it ready, so nothing is polled; the lease that
/// such a claim needs is the lock of the data directory, which ends with the process. Its tasks end by themselves, by
/// `cancel` or by `stop`.
package final class RunRuntime: Sendable {
    /// So that a run which kills its process does so no more often than this.
    private static let mostRestarts = 5

    let store: any MetadataStore
    let world: World
    let logger: Logger
    let table = RunTable()
    let schedule = Mutex(RunSchedule())

    /// A runtime that performs nothing until `start` has been called.
    package init(store: any MetadataStore, world: World, logger: Logger) {
        self.store = store
        self.world = world
        self.logger = logger
    }

    /// Takes over the runs that the store holds and begins to perform runs.
    ///
    /// Call it once, with the handler of every kind: runs of other kinds stay as they are.
    package func start(handlers: [any RunHandler]) async throws {
        schedule.withLock { schedule in
            for handler in handlers { schedule.add(handler) }
        }
        let runs = try await store.write { [self] view in try recover(view) }
        schedule.withLock { $0.isOpen = true }
        for run in runs { wake(run) }
        begin()
    }

    /// Adds a run inside the transaction that stores what it is about; it begins once that is committed.
    package func submit(_ run: Run, _ view: any WriteView) throws {
        try table.put(run, view)
        view.afterCommit { [self] in
            wake(run)
            begin()
        }
    }

    /// As `submit`, but the run begins at once, while the transaction is still made durable.
    ///
    /// For runs whose first steps leave nothing but in transactions, which come after this one and find what it stored.
    /// The handler must know by itself what the run is about: readers do not see it yet. Where the transaction fails,
    /// `withdraw` must follow.
    package func submitAhead(_ run: Run, _ view: any WriteView) throws {
        try table.put(run, view)
        // A body that runs again must not begin it again.
        guard !schedule.withLock({ $0.isKnown(run.key) }) else { return }
        wake(run)
        begin()
    }

    /// Drops a run whose transaction failed, and interrupts what it does.
    package func withdraw(_ key: RunKey) {
        let (task, watchers) = schedule.withLock { $0.forget(key) }
        task?.cancel()
        for watcher in watchers { watcher.resume() }
    }

    /// Ends a run as cancelled; nothing happens when it has ended already.
    ///
    /// Its domain writes are made in this transaction. What it is doing is interrupted once that is committed.
    ///
    /// - Returns: whether the run was there to be cancelled.
    @discardableResult
    package func cancel(_ key: RunKey, _ view: any WriteView) throws -> Bool {
        guard let run = try table.find(key, view) else { return false }
        try end(run, .cancelled, view)
        return true
    }

    /// Lets runs that wait for the signal go on; remembers it for the next that will wait when none does.
    package func raise(_ signalName: String, _ view: any WriteView) throws {
        let woken = try table.raise(signalName, view)
        view.afterCommit { [self] in
            for run in woken { wake(run) }
            begin()
        }
    }

    /// Returns when the run has ended or the task is cancelled; at once when there is no such run.
    ///
    /// The work of the task rests meanwhile.
    package func waitForEnd(of key: RunKey) async {
        let number = schedule.withLock { $0.nextWatcher() }
        let work = BusyWork.current
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let mustWait = schedule.withLock { schedule in
                    guard schedule.isKnown(key), !Task.isCancelled else { return false }
                    schedule.watchers[key, default: [:]][number] = RunWatcher(
                        continuation: continuation,
                        work: work
                    )
                    work?.rest()
                    return true
                }
                if !mustWait { continuation.resume() }
            }
        } onCancel: {
            let watcher = schedule.withLock { $0.watchers[key]?.removeValue(forKey: number) }
            watcher?.resume()
        }
    }

    /// Returns when the run has ended, and after `limit` of the machine's time if it has not.
    package func waitForEnd(of key: RunKey, atMost limit: Duration) async {
        guard schedule.withLock({ $0.isKnown(key) }) else { return }
        await withTaskGroup { group in
            group.addTask { await self.waitForEnd(of: key) }
            group.addTask { [world] in
                try? await world.machineClock.sleep(until: world.machineClock.now.advanced(by: limit))
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// Begins nothing more, interrupts what runs and returns when all of it has come to rest.
    ///
    /// Interrupted runs stay in the store and are taken over by the next start.
    package func stop() async {
        let tasks = schedule.withLock { $0.close() }
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    /// The runs of the store as this start takes them over, with the restart rule of their kinds applied.
    private func recover(_ view: any WriteView) throws -> [Run] {
        var taken: [Run] = []
        for stored in try table.all(view) {
            guard let handler = schedule.withLock({ $0.handler(of: stored.kind) }) else { continue }
            var run = stored
            switch (handler.policy.restartRule, stored.hasBegun) {
            case (.fail, true):
                try end(run, .interrupted, view)
                continue
            case (.restart, _) where run.state == .ready && run.attempt > Self.mostRestarts:
                try end(run, .failed(reason: "it was interrupted \(run.attempt) times"), view)
                continue
            case (.restart, _) where run.state == .ready:
                run.attempt += 1
                try table.put(run, view)
            case (.resume, _), (.restart, _), (.fail, false): break
            }
            taken.append(run)
        }
        return taken
    }

    /// Removes a run and lets its handler store how it ended.
    func end(_ run: Run, _ end: RunEnd, _ view: any WriteView) throws {
        guard let handler = schedule.withLock({ $0.handler(of: run.kind) }) else { return }
        try handler.ended(run, end, view)
        try remove(run, view)
    }

    /// Removes a run and, once that is committed, forgets it and wakes those who waited.
    func remove(_ run: Run, _ view: any WriteView) throws {
        let woken = try table.remove(run, view)
        view.afterCommit { [self] in
            let (task, watchers) = schedule.withLock { $0.forget(run.key) }
            task?.cancel()
            for watcher in watchers { watcher.resume() }
            for run in woken { wake(run) }
            begin()
        }
    }
}
