package import Primitives
import Synchronization

/// Moves the time of a lake so that everything due on the way happens at its own moment, in order.
///
/// A class because one move is made at a time; its mutex guards whether one is.
package final class ClockKeeper: Sendable {
    /// What a move came to.
    package struct Report: Equatable, Sendable {
        /// The lake's time before it and after it.
        package var from: Timestamp
        package var to: Timestamp
        /// How many moments there were at which somebody was woken.
        package var momentCount = 0
        package var wokenCount = 0
        package var realTime = Duration.zero
        /// What was still being done when the real time of the move was over.
        ///
        /// The lake's time stopped there. Empty where all was done.
        package var busy: [String] = []
        /// Whether the lake's time is where it was to go and all that was due is done.
        package var isComplete = false
    }

    package let clock: VirtualClock
    private let bustle: Bustle
    private let save: @Sendable (ClockSetting) async throws -> Void
    private let isMoving = Mutex(false)

    /// A keeper that has each setting written down by `save` before it holds, so that no restart goes back behind it.
    package init(
        clock: VirtualClock,
        bustle: Bustle,
        save: @escaping @Sendable (ClockSetting) async throws -> Void = { _ in }
    ) {
        self.clock = clock
        self.bustle = bustle
        self.save = save
    }

    /// What is being done now.
    package var busy: [String] { bustle.names }

    /// Moves time forward to `target`, and returns when all that was due until then is done.
    ///
    /// Whoever sleeps is woken at its own moment, those of one moment together, and time jumps on when all that came of it is
    /// done. While it is being done time goes on as the machine's does, or stands where it is frozen. `limit` is how long
    /// all of it may take in real time.
    ///
    /// - Throws: `ClockFailure` for a moment that has passed or while another move is made; what `save` throws.
    package func advance(to target: Timestamp, within limit: Duration) async throws -> Report {
        try await move(within: limit) { _ in target }
    }

    /// Moves time forward by a span, counted from the moment at which the move begins; see `advance(to:within:)`.
    package func advance(by span: Duration, within limit: Duration) async throws -> Report {
        try await move(within: limit) { $0.advanced(by: span) }
    }

    private func move(within limit: Duration, to end: (Timestamp) -> Timestamp) async throws -> Report {
        try await exclusively {
            let from = clock.now
            let target = end(from)
            guard target >= from else { throw ClockFailure.backwards(now: from, target: target) }
            let rate = clock.setting.rate
            if rate > 1 { clock.set(clock.setting.going(at: 1, from: clock.machine.now)) }
            var report = Report(from: from, to: from)
            let start = clock.machine.now
            var outcome: Result<Void, any Error> = .success(())
            do {
                try await walk(to: target, at: rate, before: start.advanced(by: limit), &report)
            } catch {
                outcome = .failure(error)
            }
            if rate > 1 {
                let setting = clock.setting.going(at: rate, from: clock.machine.now)
                try await save(setting)
                clock.set(setting)
            }
            try outcome.get()
            report.to = clock.now
            report.realTime = clock.machine.now.since(start)
            return report
        }
    }

    private func walk(
        to target: Timestamp,
        at rate: Double,
        before deadline: Timestamp,
        _ report: inout Report
    ) async throws {
        while true {
            guard try await settle(before: deadline) else {
                report.busy = bustle.names
                return
            }
            let moment = clock.nextMoment(upTo: target)
            try await save(ClockSetting(anchor: clock.machine.now, moment: moment, rate: rate))
            guard let count = clock.move(to: moment) else { continue }
            if count > 0 {
                report.momentCount += 1
                report.wokenCount += count
            } else if clock.now >= target {
                report.isComplete = true
                return
            }
            // Somebody who is woken again and again keeps nobody busy.
            guard clock.machine.now < deadline else { return }
        }
    }

    /// Returns once nothing is being done: true, or false where that is not so by a moment of the machine.
    private func settle(before deadline: Timestamp) async throws -> Bool {
        while true {
            if !bustle.isQuiet {
                await withTaskGroup { group in
                    group.addTask { [bustle] in await bustle.settled() }
                    group.addTask { [clock] in try? await clock.machine.sleep(until: deadline) }
                    await group.next()
                    group.cancelAll()
                }
                try Task.checkCancellation()
                guard bustle.isQuiet || clock.machine.now < deadline else { return false }
            }
            // Tasks that were woken by other than clocks and runs say so when they come to it.
            for _ in 0..<4 { await Task.yield() }
            if bustle.isQuiet { return true }
        }
    }

    /// Lets time go at another rate from now on: 0 stops it, 1 is the machine's.
    ///
    /// - Throws: `ClockFailure` for a rate that is not possible or while a move is made; what `save` throws.
    package func setRate(_ rate: Double) async throws {
        guard rate == 0 || ClockSetting.rates.contains(rate) else { throw ClockFailure.rate(rate) }
        try await exclusively {
            let setting = clock.setting.going(at: rate, from: clock.machine.now)
            try await save(setting)
            clock.set(setting)
        }
    }

    /// Gives the lake the machine's time again.
    ///
    /// Where that is before the lake's, time goes back: what waits for a moment waits until the machine gets there.
    ///
    /// - Returns: how far time went back; zero or less where it went forward.
    package func reset() async throws -> Duration {
        try await exclusively {
            let back = clock.now.since(clock.machine.now)
            try await save(.machine)
            clock.set(.machine)
            return back
        }
    }

    private func exclusively<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let isFree = isMoving.withLock { isMoving in
            defer { isMoving = true }
            return !isMoving
        }
        guard isFree else { throw ClockFailure.moving }
        defer { isMoving.withLock { $0 = false } }
        return try await body()
    }
}

/// Why the time of a lake was not changed.
package enum ClockFailure: Error, Equatable {
    /// Another request moves it.
    case moving
    case backwards(now: Timestamp, target: Timestamp)
    case rate(Double)
}
