import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
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
    /// Foundation's own opens `/dev/urandom` for each.
    func uuid() -> String {
        let (high, low) = RandomNumbers.pair()
        return text(high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000, low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }

    private func text(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { text in
            var index = 0
            for digit in 0..<32 as Range<UInt64> {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    text[index] = UInt8(ascii: "-")
                    index += 1
                }
                let half = digit < 16 ? high : low
                let value = UInt8(truncatingIfNeeded: half >> (60 - digit % 16 * 4) & 15)
                text[index] = value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
                index += 1
            }
            return index
        }
    }

    func hex(byteCount: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount)
        while bytes.count < byteCount {
            // Each number is a call of the system, so all its bytes are used.
            let number = generator.next()
            for shift in 0..<UInt64(min(8, byteCount - bytes.count)) {
                bytes.append(UInt8(truncatingIfNeeded: number >> (8 * shift)))
            }
        }
        return Hex.encode(bytes)
    }
}

/// Random numbers of the system, fetched thirty-two at a time: each request needs two, and a call of the system costs more
/// than all else that is done with them.
private enum RandomNumbers {
    private struct Supply {
        var numbers: [UInt64] = []

        mutating func next() -> UInt64 {
            if let number = numbers.popLast() { return number }
            numbers = [UInt64](repeating: 0, count: 32)
            // As many bytes as one call gives. It cannot fail for so few.
            let result = numbers.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) }
            precondition(result == 0, "the system has no random numbers")
            return numbers.removeLast()
        }
    }

    private static let supply = Mutex(Supply())

    static func pair() -> (UInt64, UInt64) {
        supply.withLock { ($0.next(), $0.next()) }
    }
}

private struct SystemChance: Chance {
    func next() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
