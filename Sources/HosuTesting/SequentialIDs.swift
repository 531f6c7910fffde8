package import Primitives
import Synchronization

/// Identifiers that count up, so that a test knows them: `00000000-0000-4000-8000-000000000001` and so on.
package final class SequentialIDs: IdentifierSource {
    private let count = Mutex<UInt64>(0)

    package init() {}

    package func uuid() -> String {
        "00000000-0000-4000-8000-" + digits(next(), width: 12)
    }

    package func hex(byteCount: Int) -> String {
        digits(next(), width: byteCount * 2)
    }

    private func next() -> UInt64 {
        count.withLock { count in
            count += 1
            return count
        }
    }

    private func digits(_ number: UInt64, width: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, width - text.count)) + text.suffix(width)
    }
}

/// Chance that comes out the same for the same seed.
///
/// The generator is SplitMix64.
package final class SeededChance: Chance {
    private let state: Mutex<UInt64>

    package init(seed: UInt64) {
        state = Mutex(seed)
    }

    package func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// A whole number of `range`, each equally likely but for a bias nobody will notice.
    package func integer(in range: Range<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    package func element<Value>(of values: [Value]) -> Value {
        values[integer(in: 0..<values.count)]
    }
}

extension World {
    /// A world in which nothing happens by itself.
    package static func manual(clock: ManualClock = ManualClock(), seed: UInt64 = 1) -> World {
        World(clock: clock, ids: SequentialIDs(), chance: SeededChance(seed: seed))
    }
}
