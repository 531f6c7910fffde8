#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension World {
    /// The machine's own clock and randomness.
    package static let system = World(clock: SystemClock(), ids: SystemIdentifiers(), chance: SystemChance())
}

private struct SystemClock: WorldClock {
    var now: Timestamp { Timestamp(epochSeconds: Date().timeIntervalSince1970) }

    func sleep(until deadline: Timestamp) async throws {
        let wait = deadline.since(now)
        guard wait > .zero else { return }
        try await Task.sleep(for: wait)
    }
}

private struct SystemIdentifiers: IdentifierSource {
    func uuid() -> String { UUID().uuidString.lowercased() }

    func hex(byteCount: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return Hex.encode((0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}

private struct SystemChance: Chance {
    func next() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
