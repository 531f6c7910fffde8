import CChecksums

/// What is computed once for a kind of check.
struct CRCTables: Sendable {
    /// Eight tables of 256: what a byte becomes after it and up to seven zero bytes have passed.
    private let entries: [UInt64]
    let steps: CRCFolding.Steps

    init(_ kind: CRC.Kind) {
        var entries = [UInt64](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt64(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ kind.polynomial : value >> 1 }
            entries[byte] = value
        }
        for index in 256..<8 * 256 {
            let previous = entries[index - 256]
            entries[index] = entries[Int(previous & 255)] ^ previous >> 8
        }
        self.entries = entries
        steps = CRCFolding.Steps(kind)
    }

    /// The state after bytes that found the state `start`.
    func advance(_ start: UInt64, over bytes: UnsafeRawBufferPointer) -> UInt64 {
        entries.withUnsafeBufferPointer { Self.advance(start, over: bytes, $0) }
    }

    func advance(_ start: UInt64, over bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { advance(start, over: $0) }
    }

    private static func advance(
        _ start: UInt64,
        over bytes: UnsafeRawBufferPointer,
        _ tables: UnsafeBufferPointer<UInt64>
    ) -> UInt64 {
        var state = start
        var index = 0
        while index + 8 <= bytes.count {
            let word =
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ state
            state = tables[7 &* 256 &+ Int(word & 255)]
            state ^= tables[6 &* 256 &+ Int(word >> 8 & 255)]
            state ^= tables[5 &* 256 &+ Int(word >> 16 & 255)]
            state ^= tables[4 &* 256 &+ Int(word >> 24 & 255)]
            state ^= tables[3 &* 256 &+ Int(word >> 32 & 255)]
            state ^= tables[2 &* 256 &+ Int(word >> 40 & 255)]
            state ^= tables[256 &+ Int(word >> 48 & 255)]
            state ^= tables[Int(word >> 56)]
            index &+= 8
        }
        while index < bytes.count {
            state = tables[Int((state ^ UInt64(bytes[index])) & 255)] ^ state >> 8
            index &+= 1
        }
        return state
    }
}

/// Folding many bytes into sixteen with the same remainder, by instructions of the processor.
struct CRCFolding: Sendable {
    /// The ways there may be, the best first.
    enum Kernel: CaseIterable, Sendable {
        case wideCarryless
        case carryless
    }

    /// The powers of x by which the kernels of `CChecksums` move remainders, for one kind of check.
    struct Steps: Sendable {
        let values: checksums_steps

        init(_ kind: CRC.Kind) {
            func power(_ exponent: UInt64) -> UInt64 {
                CRC.power(ofX: exponent, kind) << UInt64(64 - kind.byteCount * 8)
            }
            func step(_ bits: UInt64) -> checksums_step {
                checksums_step(first: power(bits + 63), second: power(bits - 1))
            }
            values = checksums_steps(by2048: step(2048), by512: step(512), by128: step(128))
        }
    }

    /// The best way this processor has, found once.
    static let best = Kernel.allCases.lazy.compactMap { CRCFolding($0) }.first

    private let run: checksums_fold

    /// Nil where this processor has no such instructions.
    init?(_ kernel: Kernel) {
        let found =
            switch kernel {
            case .wideCarryless: checksums_find(CHECKSUMS_WIDE_CARRYLESS)
            case .carryless: checksums_find(CHECKSUMS_CARRYLESS)
            }
        guard let found else { return nil }
        run = found
    }

    /// Sixteen bytes that stand for the first `taken` ones of `bytes` and the state before them; nil for few bytes.
    func fold(
        _ bytes: UnsafeRawBufferPointer,
        from state: UInt64,
        _ steps: Steps
    ) -> (folded: [UInt8], taken: Int)? {
        guard bytes.count >= Int(CHECKSUMS_FOLD_MINIMUM),
            let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        else { return nil }
        var taken = 0
        let folded = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
            withUnsafePointer(to: steps.values) {
                taken = run(start, bytes.count, state, $0, buffer.baseAddress)
            }
            count = 16
        }
        return (folded, taken)
    }
}
