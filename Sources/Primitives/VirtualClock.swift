import Synchronization

/// A clock whose time can be moved, stopped and made to run faster, over one that cannot.
///
/// As long as nobody does, it has the machine's time and costs what that costs. A class because sleepers wait in it; its mutex
/// guards them and the setting. One task waits for the first of all that sleep; it ends with the last of them.
package final class VirtualClock: WorldClock {
    private struct Alarm {
        let number: Int
        /// By the machine's clock.
        let moment: Timestamp
        let task: Task<Void, Never>
    }

    private struct State {
        var setting: ClockSetting
        var sleepers = SleeperQueue()
        var alarm: Alarm?
        var lastNumber = 0
    }

    /// Says that time does not run at the machine's rate.
    private static let noOffset = Int64.min

    package let machine: any WorldClock
    private let bustle: Bustle
    private let state: Mutex<State>
    /// What is added to the machine's time in microseconds, so that asking for the time takes no lock.
    private let offset: Atomic<Int64>

    /// A clock over the machine's, whose moves wait for what is busy in `bustle`.
    package init(machine: any WorldClock, setting: ClockSetting = .machine, bustle: Bustle) {
        self.machine = machine
        self.bustle = bustle
        state = Mutex(State(setting: setting))
        offset = Atomic(Self.offset(of: setting))
    }

    package var now: Timestamp {
        let machine = machine.now
        let offset = offset.load(ordering: .acquiring)
        guard offset == Self.noOffset else {
            return Timestamp(epochMicroseconds: machine.epochMicroseconds + offset)
        }
        return state.withLock { $0.setting.time(at: machine) }
    }

    package var setting: ClockSetting { state.withLock { $0.setting } }

    /// How many tasks sleep now.
    package var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// The first moment at which somebody wants to be woken.
    package var nextDeadline: Timestamp? { state.withLock { $0.sleepers.nextDeadline() } }

    package func sleep(until deadline: Timestamp) async throws {
        try await sleep(until: deadline, patience: nil, work: nil)
    }

    package func sleep(until deadline: Timestamp, resting work: BusyWork?) async throws {
        try await sleep(until: deadline, patience: nil, work: work)
    }

    package func sleep(
        until deadline: Timestamp,
        atMost patience: Duration,
        resting work: BusyWork?
    ) async throws {
        try await sleep(until: deadline, patience: machine.now.advanced(by: patience), work: work)
    }

    private func sleep(until deadline: Timestamp, patience: Timestamp?, work: BusyWork?) async throws {
        guard deadline > now else { return }
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state -> Result<Void, any Error>? in
                    // Whoever cancels from now on waits for the lock, and finds the sleeper.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if deadline <= state.setting.time(at: machine.now) { return .success(()) }
                    let sleeper = SleeperQueue.Sleeper(
                        deadline: deadline,
                        patience: patience,
                        continuation: continuation,
                        work: work
                    )
                    state.sleepers.insert(sleeper, number)
                    setAlarm(&state)
                    // Only now: between the rest and the entry no move may pass the deadline.
                    work?.rest()
                    return nil
                }
                if let isOver { continuation.resume(with: isOver) }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.remove(number) }
            sleeper?.work?.wake()
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    // MARK: - Moving

    /// Goes on by another setting at once; whoever's moment has come by it is woken.
    package func set(_ setting: ClockSetting) {
        change { state in
            self.apply(setting, &state)
            return true
        }
    }

    /// The next moment, up to `target`, at which somebody wants to be woken; `target` itself where there is none.
    package func nextMoment(upTo target: Timestamp) -> Timestamp {
        state.withLock { state in
            let now = state.setting.time(at: machine.now)
            guard let next = state.sleepers.nextDeadline(), next < target else { return max(target, now) }
            return max(next, now)
        }
    }

    /// Moves time to a moment and wakes those who wait for it, unless somebody is busy or wants to be woken before.
    ///
    /// - Returns: how many were woken; nil where somebody is busy, and nothing was done.
    package func move(to moment: Timestamp) -> Int? {
        var wokenCount: Int?
        change { state in
            // Under the lock: who is woken by the alarm meanwhile is busy before the lock is given back.
            guard self.bustle.isQuiet else { return false }
            let machine = self.machine.now
            let now = state.setting.time(at: machine)
            let next = min(moment, state.sleepers.nextDeadline() ?? moment)
            if next > now {
                self.apply(ClockSetting(anchor: machine, moment: next, rate: state.setting.rate), &state)
            }
            wokenCount = 0
            return true
        } woken: {
            wokenCount = $0
        }
        return wokenCount
    }

    private func change(_ body: (inout State) -> Bool, woken: (Int) -> Void = { _ in }) {
        let due = state.withLock { state -> [SleeperQueue.Sleeper] in
            guard body(&state) else { return [] }
            let due = takeDue(&state)
            woken(due.count)
            setAlarm(&state)
            return due
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    private func apply(_ setting: ClockSetting, _ state: inout State) {
        state.setting = setting
        offset.store(Self.offset(of: setting), ordering: .releasing)
        state.alarm?.task.cancel()
        state.alarm = nil
    }

    private static func offset(of setting: ClockSetting) -> Int64 {
        guard setting.rate == 1 else { return noOffset }
        return setting.moment.epochMicroseconds - setting.anchor.epochMicroseconds
    }

    /// Those whose time has come; their work is busy before the lock is given back, and they before they know.
    private func takeDue(_ state: inout State) -> [SleeperQueue.Sleeper] {
        let machine = machine.now
        let due = state.sleepers.takeDue(now: state.setting.time(at: machine), machine: machine)
        for sleeper in due { sleeper.work?.wake() }
        return due
    }

    // MARK: - The alarm

    /// Sees to it that somebody wakes the first sleeper.
    private func setAlarm(_ state: inout State) {
        let byTime = state.sleepers.nextDeadline().flatMap { state.setting.machineTime(of: $0) }
        let byPatience = state.sleepers.nextPatience()
        guard let moment = [byTime, byPatience].compactMap({ $0 }).min() else { return }
        if let alarm = state.alarm {
            // One that rings too early looks again.
            guard moment < alarm.moment else { return }
            alarm.task.cancel()
        }
        state.lastNumber += 1
        let number = state.lastNumber
        let task = Task { [machine] in
            // Being cancelled means that another has been set.
            guard (try? await machine.sleep(until: moment)) != nil else { return }
            self.ring(number)
        }
        state.alarm = Alarm(number: number, moment: moment, task: task)
    }

    private func ring(_ number: Int) {
        change { state in
            guard state.alarm?.number == number else { return false }
            state.alarm = nil
            return true
        }
    }
}
