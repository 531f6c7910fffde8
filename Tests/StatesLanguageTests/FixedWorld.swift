import Primitives

extension World {
    /// A world in which it is always the same time, and chance is always one half.
    static let fixed = World(clock: FixedClock(), ids: FixedIdentifiers(), chance: FixedChance())
}

private struct FixedClock: WorldClock {
    var now: Timestamp { Timestamp(epochSeconds: 1_700_000_000) }

    func sleep(until deadline: Timestamp) async throws {}
}

private struct FixedIdentifiers: IdentifierSource {
    func uuid() -> String { "00000000-0000-4000-8000-000000000001" }

    func hex(byteCount: Int) -> String { String(repeating: "0", count: byteCount * 2) }
}

private struct FixedChance: Chance {
    func next() -> UInt64 { 1 << 63 }
}
