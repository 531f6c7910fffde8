import HosuTesting
import Primitives
import Runs
import Synchronization
import Testing

@Suite struct VirtualClockTests {
    @Test("nobody's clock is the machine's")
    func machineTime() {
        let machine = ManualClock()
        let clock = VirtualClock(machine: machine, bustle: Bustle())

        machine.advance(by: .seconds(5))

        #expect(clock.now == machine.now)
        #expect(clock.setting.isMachine)
    }

    @Test("time goes on at the rate that was set", arguments: [(0.0, 0), (0.5, 5), (1.0, 10), (60.0, 600)])
    func rates(rate: Double, seconds: Int) {
        let machine = ManualClock()
        let clock = VirtualClock(machine: machine, bustle: Bustle())
        let start = machine.now

        clock.set(clock.setting.going(at: rate, from: machine.now))
        machine.advance(by: .seconds(10))

        #expect(clock.now == start.advanced(by: .seconds(seconds)))
    }

    @Test("a sleeper of a fast clock is woken when the machine gets there")
    func scaledSleep() async throws {
        let machine = ManualClock()
        let clock = VirtualClock(machine: machine, bustle: Bustle())
        clock.set(clock.setting.going(at: 60, from: machine.now))
        let deadline = clock.now.advanced(by: .seconds(600))

        async let slept: Void = clock.sleep(until: deadline)
        await machine.waitForSleepers()
        machine.advance(by: .seconds(10))
        try await slept

        #expect(clock.now == deadline)
    }

    @Test("where time stands, a sleeper waits for the move and a long poll for the machine")
    func frozen() async throws {
        let machine = ManualClock()
        let bustle = Bustle()
        let clock = VirtualClock(machine: machine, bustle: bustle)
        clock.set(clock.setting.going(at: 0, from: machine.now))
        let start = clock.now

        async let poll: Void = clock.wait(upTo: .seconds(20), resting: nil)
        await machine.waitForSleepers()
        machine.advance(by: .seconds(20))
        try await poll
        #expect(clock.now == start)

        let work = bustle.begin("sleeper")
        async let slept: Void = clock.sleep(until: start.advanced(by: .seconds(60)), resting: work)
        await bustle.settled()
        #expect(clock.move(to: start.advanced(byDays: 1)) == 1)
        try await slept
        #expect(clock.now == start.advanced(by: .seconds(60)))
        #expect(!bustle.isQuiet)
    }

    @Test("a cancelled sleeper ends at once and is busy again")
    func cancelling() async throws {
        let bustle = Bustle()
        let clock = VirtualClock(machine: ManualClock(), bustle: bustle)
        let work = bustle.begin("sleeper")
        let task = Task { try await clock.sleep(until: .latest, resting: work) }
        await bustle.settled()

        task.cancel()

        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(clock.sleeperCount == 0)
        #expect(bustle.names == ["sleeper"])
    }
}

@Suite struct ClockKeeperTests {
    /// A frozen lake in which work happens at moments and says so.
    private final class Lab: Sendable {
        let machine = ManualClock()
        let bustle = Bustle()
        let clock: VirtualClock
        let keeper: ClockKeeper
        let start: Timestamp
        private let log = Mutex<[String]>([])

        init() {
            clock = VirtualClock(machine: machine, bustle: bustle)
            clock.set(clock.setting.going(at: 0, from: machine.now))
            keeper = ClockKeeper(clock: clock, bustle: bustle)
            start = clock.now
        }

        var lines: [String] { log.withLock { $0 } }

        func say(_ name: String) {
            let seconds = clock.now.since(start) / .seconds(1)
            log.withLock { $0.append("\(name) \(Int(seconds))") }
        }

        /// Does `body` in so many seconds, as a run does.
        @discardableResult
        func later(
            _ seconds: Int,
            _ name: String,
            _ body: @escaping @Sendable () async -> Void = {}
        ) -> Task<Void, Never> {
            let work = bustle.begin(name)
            let deadline = clock.now.advanced(by: .seconds(seconds))
            return Task {
                defer { work.end() }
                guard (try? await clock.sleep(until: deadline, resting: work)) != nil else { return }
                say(name)
                await body()
            }
        }
    }

    @Test("each is woken at its own moment, also those that come of others on the way")
    func chains() async throws {
        let lab = Lab()
        lab.later(20, "b")
        lab.later(10, "a") { [lab] in
            // Some work in which others could go ahead, and then another wait.
            for _ in 0..<50 { await Task.yield() }
            lab.later(5, "a2") { lab.later(10, "a3") }
        }
        lab.later(100, "late")

        let report = try await lab.keeper.advance(
            to: lab.start.advanced(by: .seconds(60)),
            within: .seconds(600)
        )

        #expect(lab.lines == ["a 10", "a2 15", "b 20", "a3 25"])
        #expect(report.momentCount == 4)
        #expect(report.wokenCount == 4)
        #expect(report.isComplete)
        #expect(lab.clock.now == lab.start.advanced(by: .seconds(60)))
    }

    @Test("a month of hourly work is done hour by hour")
    func month() async throws {
        let lab = Lab()
        @Sendable func hour(_ number: Int) {
            guard number <= 720 else { return }
            lab.later(3600, "h") {
                await Task.yield()
                hour(number + 1)
            }
        }
        hour(1)

        let report = try await lab.keeper.advance(to: lab.start.advanced(byDays: 30), within: .seconds(600))

        #expect(report.momentCount == 720)
        #expect(lab.lines.last == "h 2592000")
    }

    @Test("sleepers wake by their deadlines, whatever order they came and went in")
    func order() async throws {
        let lab = Lab()
        let moments = (0..<500).map { 1 + $0 * 7919 % 503 }
        let sleepers = moments.map { lab.later($0, "s") }
        await lab.bustle.settled()
        for index in stride(from: 0, to: 500, by: 3) { sleepers[index].cancel() }

        let report = try await lab.keeper.advance(to: lab.start.advanced(byDays: 1), within: .seconds(600))

        let kept = moments.indices.filter { $0 % 3 != 0 }.map { moments[$0] }.sorted()
        #expect(lab.lines == kept.map { "s \($0)" })
        #expect(report.wokenCount == 333)
    }

    @Test("work that does not end is named when its real time is over, and time stops there")
    func stillBusy() async throws {
        let lab = Lab()
        lab.later(10, "script") { [lab] in try? await lab.machine.sleep(until: .latest) }
        lab.later(20, "next")

        async let moved = lab.keeper.advance(to: lab.start.advanced(by: .seconds(60)), within: .seconds(600))
        // The script's own sleep and the limit's.
        await lab.machine.waitForSleepers(2)
        lab.machine.advance(by: .seconds(600))
        let report = try await moved

        #expect(report.busy == ["script"])
        #expect(!report.isComplete)
        #expect(lab.lines == ["script 10"])
        #expect(lab.clock.now == lab.start.advanced(by: .seconds(10)))
    }

    @Test("time does not go back but by a reset, which says how far")
    func backwards() async throws {
        let lab = Lab()
        _ = try await lab.keeper.advance(to: lab.start.advanced(byDays: 2), within: .seconds(60))

        await #expect(
            throws: ClockFailure.backwards(
                now: lab.start.advanced(byDays: 2),
                target: lab.start.advanced(byDays: 1)
            )
        ) {
            _ = try await lab.keeper.advance(to: lab.start.advanced(byDays: 1), within: .seconds(60))
        }
        let back = try await lab.keeper.reset()

        #expect(back == .seconds(172_800))
        #expect(lab.clock.now == lab.machine.now)
    }

    @Test("a rate beyond the possible is refused", arguments: [-1, 0.0001, 1e9, .infinity, .nan])
    func refusedRates(rate: Double) async throws {
        let lab = Lab()

        await #expect(throws: ClockFailure.self) { try await lab.keeper.setRate(rate) }
        #expect(lab.clock.setting.isFrozen)
    }

    @Test("every move is written down before it holds")
    func saving() async throws {
        let machine = ManualClock()
        let bustle = Bustle()
        let clock = VirtualClock(machine: machine, bustle: bustle)
        let saved = Mutex<[ClockSetting]>([])
        let keeper = ClockKeeper(clock: clock, bustle: bustle) { setting in
            #expect(clock.now <= setting.time(at: machine.now))
            saved.withLock { $0.append(setting) }
        }

        _ = try await keeper.advance(to: clock.now.advanced(byDays: 3), within: .seconds(60))
        try await keeper.setRate(60)

        #expect(saved.withLock { $0.last } == clock.setting)
    }
}
