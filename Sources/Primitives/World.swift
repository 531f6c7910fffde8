/// All that is not determined by state and input: time, identifiers and chance.
///
/// It reaches code through a `Call`, a `RunContext` or an initializer, never through a global.
package struct World: Sendable {
    /// The lake's time: of all that is stored, and of all that waits for a moment.
    package let clock: any WorldClock
    /// The time outside, which nobody moves: of signatures, of what clients are told of the answer itself, of how long
    /// work takes and how long programs may run.
    package let machineClock: any WorldClock
    package let ids: any IdentifierSource
    package let chance: any Chance
    /// What must be done before the lake's time may jump.
    package let bustle: Bustle

    /// A world whose time outside is that of `clock` unless another is given.
    package init(
        clock: any WorldClock,
        machineClock: (any WorldClock)? = nil,
        ids: any IdentifierSource,
        chance: any Chance,
        bustle: Bustle = Bustle()
    ) {
        self.clock = clock
        self.machineClock = machineClock ?? clock
        self.ids = ids
        self.chance = chance
        self.bustle = bustle
    }

    /// The same world with a clock of the lake's own over the one it has.
    package func keepingTime(by setting: ClockSetting) -> (World, VirtualClock) {
        let bustle = Bustle()
        let clock = VirtualClock(machine: machineClock, setting: setting, bustle: bustle)
        let world = World(clock: clock, machineClock: machineClock, ids: ids, chance: chance, bustle: bustle)
        return (world, clock)
    }
}

/// What time it is, and waiting for a time.
package protocol WorldClock: Sendable {
    var now: Timestamp { get }

    /// Returns at `deadline` or soon after; at once when it has passed.
    ///
    /// - Throws: `CancellationError` when the task is cancelled while it waits.
    func sleep(until deadline: Timestamp) async throws

    /// As `sleep(until:)`, while `work` rests: time may jump to the deadline, and the work is busy from that instant on.
    func sleep(until deadline: Timestamp, resting work: BusyWork?) async throws

    /// As `sleep(until:resting:)`, but no longer than that much of the machine's time.
    ///
    /// For waits at whose other end somebody waits in real time, such as a long poll: they end even where time stands still.
    func sleep(until deadline: Timestamp, atMost patience: Duration, resting work: BusyWork?) async throws
}

extension WorldClock {
    package func sleep(until deadline: Timestamp, resting work: BusyWork?) async throws {
        guard let work else { return try await sleep(until: deadline) }
        try await work.idling { try await sleep(until: deadline) }
    }

    package func sleep(
        until deadline: Timestamp,
        atMost patience: Duration,
        resting work: BusyWork?
    ) async throws {
        try await sleep(until: deadline, resting: work)
    }

    /// Returns when that much time has passed, here or on the machine.
    package func wait(upTo duration: Duration, resting work: BusyWork?) async throws {
        try await sleep(until: now.advanced(by: duration), atMost: duration, resting: work)
    }
}

/// New names that nobody has used.
package protocol IdentifierSource: Sendable {
    /// A random (version 4) UUID in lower case with hyphens.
    func uuid() -> String

    /// Lower-case hexadecimal text of that many random bytes.
    func hex(byteCount: Int) -> String
}

/// Numbers nobody can foresee; for jitter and sampling, not for secrets.
package protocol Chance: Sendable {
    func next() -> UInt64
}

extension Chance {
    /// A number of `0..<1`.
    package func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
