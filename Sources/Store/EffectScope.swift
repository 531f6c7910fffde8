package import Foundation
import Synchronization

/// Makes what an operation writes and the note that it was done one transaction.
///
/// Whoever must know after a crash whether a call was made runs it within a scope. The last transaction of the operation is then
/// held open until the operation has answered; `finish` adds the caller's own writes, and both are durable or neither is.
/// What reads or writes once more before that ends the holding: the earlier transaction is committed as it is. So does
/// time, since nobody else can write meanwhile.
///
/// A class because a task, those that it calls and the writing thread share it; a mutex guards what they share.
package final class EffectScope: Sendable {
    /// The scope of the running task.
    @TaskLocal package static var current: EffectScope?

    private enum State {
        case idle
        case holding(HeldTransaction)
        case over
    }

    private let state = Mutex(State.idle)
    private let longestHold: TimeInterval

    /// - Parameter longestHold: The most that other writers are kept waiting, in seconds.
    package init(longestHold: TimeInterval = 0.5) {
        self.longestHold = longestHold
    }

    /// Takes the place of the transaction that is going to be held; nil where the scope is over.
    ///
    /// An earlier one must have been let go of.
    package func hold() -> HeldTransaction? {
        state.withLock { state in
            guard case .idle = state else { return nil }
            let held = HeldTransaction(longestHold: longestHold)
            state = .holding(held)
            return held
        }
    }

    /// Forgets a transaction whose body threw.
    package func drop(_ dropped: HeldTransaction) {
        state.withLock { state in
            guard case .holding(let held) = state, held === dropped else { return }
            state = .idle
        }
    }

    /// Returns when nothing is held any more and what was is durable.
    package func letGo() async throws {
        let held = state.withLock { state -> HeldTransaction? in
            guard case .holding(let held) = state else { return nil }
            state = .idle
            return held
        }
        try await held?.release(nil)
    }

    /// Ends the scope: adds writes to the transaction that is held, and returns when both are durable.
    ///
    /// - Returns: Nil where nothing was held, and then nothing was written.
    package func finish<Value: Sendable>(
        _ body: @escaping @Sendable (any WriteView) throws -> Value
    ) async throws -> Value? {
        let held = state.withLock { state -> HeldTransaction? in
            defer { state = .over }
            guard case .holding(let held) = state else { return nil }
            return held
        }
        guard let held else { return nil }
        let result = Mutex<Value?>(nil)
        try await held.release { view in
            let value = try body(view)
            result.withLock { $0 = value }
        }
        return result.withLock { $0 }
    }
}

/// A transaction whose bodies have run and which waits for one more before it is committed.
///
/// A class because the writing thread waits in it; its condition's lock guards it.
package final class HeldTransaction: @unchecked Sendable {
    package typealias Body = @Sendable (any WriteView) throws -> Void

    private let longestHold: TimeInterval
    private let condition = NSCondition()
    private var isReleased = false
    private var isMissed = false
    private var body: Body?
    private var outcome: Result<Void, any Error>?
    private var waiter: CheckedContinuation<Void, any Error>?

    init(longestHold: TimeInterval) {
        self.longestHold = longestHold
    }

    /// Lets the writing thread go on, with `body` where that is not too late, and returns when all is durable.
    func release(_ body: Body?) async throws {
        try await withCheckedThrowingContinuation { continuation in
            condition.lock()
            isReleased = true
            if !isMissed { self.body = body }
            let known = outcome
            if known == nil { waiter = continuation }
            condition.signal()
            condition.unlock()
            if let known { continuation.resume(with: known) }
        }
    }

    /// What the holder adds; blocks the writing thread until that is known, but not for long.
    package func wait(since start: Date) -> Body? {
        condition.lock()
        defer { condition.unlock() }
        let deadline = start.addingTimeInterval(longestHold)
        while !isReleased {
            guard condition.wait(until: deadline) else { break }
        }
        if !isReleased { isMissed = true }
        return body
    }

    /// Tells the holder how the transaction ended.
    package func end(_ result: Result<Void, any Error>) {
        condition.lock()
        outcome = result
        let waiter = waiter
        self.waiter = nil
        condition.unlock()
        waiter?.resume(with: result)
    }
}
