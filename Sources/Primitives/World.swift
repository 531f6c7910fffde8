/// All that is not determined by state and input: time, identifiers and chance.
///
/// It reaches code through a `Call`, a `RunContext` or an initializer, never through a global.
package struct World: Sendable {
    package let clock: any WorldClock
    package let ids: any IdentifierSource
    package let chance: any Chance

    package init(clock: any WorldClock, ids: any IdentifierSource, chance: any Chance) {
        self.clock = clock
        self.ids = ids
        self.chance = chance
    }
}

/// What time it is, and waiting for a time.
package protocol WorldClock: Sendable {
    var now: Timestamp { get }

    /// Returns at `deadline` or soon after; at once when it has passed.
    ///
    /// - Throws: `CancellationError` when the task is cancelled while it waits.
    func sleep(until deadline: Timestamp) async throws
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
