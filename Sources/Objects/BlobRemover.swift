import Logging
import Primitives
import Synchronization

/// Removes files that nothing refers to any more, and leaves them while a backup of the store runs.
///
/// What a backup keeps goes when it ends; if the process ends before that, the next start removes it. A class because
/// it remembers what waits. Every method blocks.
final class BlobRemover: Sendable {
    private struct State {
        var waiting: [BlobID] = []
        var isWaiter = false
        /// Whether files were left that nothing refers to and nobody remembers.
        var hasForgotten = false
    }

    private let files: BlobFiles
    private let logger: Logger
    private let state = Mutex(State())
    /// Opened with the first removal; removals take turns, for the lock knows only whether this process holds it.
    private let turn = Mutex<RemovalLock?>(nil)

    init(files: BlobFiles, logger: Logger) {
        self.files = files
        self.logger = logger
    }

    /// Whether no file lies there that nothing refers to.
    var isSettled: Bool { state.withLock { $0.waiting.isEmpty && !$0.hasForgotten } }

    /// Removes the blobs now, or when the backup that runs has ended.
    func remove(_ blobs: [BlobID]) {
        if perform({ for blob in blobs { files.remove(blob) } }) { return }
        let mustStart = state.withLock { state in
            state.waiting += blobs
            defer { state.isWaiter = true }
            return !state.isWaiter
        }
        guard mustStart else { return }
        // A thread of its own, since it waits for as long as the backup takes.
        let pool = BlockingPool(name: "backup-wait", threadCount: 1)
        pool.enqueue { [self] in
            removeWaiting()
            pool.close()
        }
    }

    /// Does `removal` unless a backup runs; what is not done is left to the next start.
    func removeStrays(_ removal: () throws -> Void) throws {
        var failure: (any Error)?
        let isDone = perform {
            do { try removal() } catch { failure = error }
        }
        if let failure { throw failure }
        if !isDone { state.withLock { $0.hasForgotten = true } }
    }

    /// Runs `removal` while no backup can begin; false when one runs.
    private func perform(_ removal: () -> Void) -> Bool {
        turn.withLock { lock in
            do {
                let open = try lock ?? RemovalLock(directory: files.directory)
                lock = open
                guard try open.tryLockForRemoval() else { return false }
                defer { open.unlock() }
                removal()
                return true
            } catch {
                // Space is lost until the next start, nothing else.
                logger.warning("files could not be removed", metadata: ["cause": "\(error)"])
                state.withLock { $0.hasForgotten = true }
                return true
            }
        }
    }

    private func removeWaiting() {
        do {
            let lock = try RemovalLock(directory: files.directory)
            try lock.lockForRemoval()
            defer { lock.unlock() }
            let blobs = state.withLock { state in
                defer { state.waiting = [] }
                state.isWaiter = false
                return state.waiting
            }
            for blob in blobs { files.remove(blob) }
        } catch {
            logger.warning("files could not be removed", metadata: ["cause": "\(error)"])
            state.withLock { $0.isWaiter = false }
        }
    }
}
