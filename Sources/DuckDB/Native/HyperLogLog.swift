#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A sketch of many hashes that tells how many different ones there were.
///
/// Few are kept as 26 bits each, which makes the answer exact but for collisions; many as one register for each of
/// the hash's first bits.
///
/// Source: the sketch of Trino 422 (airlift), its limits and its serialized form included.
/// Differs: where the registers are neither sparse enough to be counted nor so full that nothing matters, the bias is
/// taken away by Ertl's estimator and not by tables, with the same standard error.
struct HyperLogLog {
    /// The number of registers is 2 to the power of it.
    let indexBits: Int
    private var registers: [UInt8]?
    /// 26 bits of the hash, and the number of zeros behind them in the lowest 6 bits; sorted.
    private var entries: [UInt32] = []

    private static let prefixBits = 26
    private static let valueBits = 6

    init(indexBits: Int) {
        self.indexBits = indexBits
    }

    /// As many registers as the standard error asks for.
    init(standardError: Double) throws(NativeFailure) {
        guard standardError >= 0.0040625, standardError <= 0.26 else {
            throw NativeFailure(
                "INVALID_FUNCTION_ARGUMENT",
                "Standard error must be in [0.0040625, 0.26]: \(standardError)"
            )
        }
        let wanted = Int((1.0816 / (standardError * standardError)).rounded(.up))
        indexBits = Int.bitWidth - (wanted - 1).leadingZeroBitCount
    }

    mutating func insert(_ hash: UInt64) {
        if registers != nil {
            raise(Int(hash >> UInt64(64 - indexBits)), Self.zeros(hash, indexBits) + 1)
            return
        }
        let prefix = UInt32(hash >> UInt64(64 - Self.prefixBits))
        let entry = prefix << UInt32(Self.valueBits) | UInt32(Self.zeros(hash, Self.prefixBits))
        insertEntry(entry)
        densifyIfNeeded()
    }

    private mutating func insertEntry(_ entry: UInt32) {
        let prefix = entry >> UInt32(Self.valueBits)
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] >> UInt32(Self.valueBits) < prefix { low = middle + 1 } else { high = middle }
        }
        if low < entries.count, entries[low] >> UInt32(Self.valueBits) == prefix {
            entries[low] = max(entries[low], entry)
        } else {
            entries.insert(entry, at: low)
        }
    }

    /// The zeros that follow the first bits of a hash.
    private static func zeros(_ hash: UInt64, _ bits: Int) -> Int {
        (hash << UInt64(bits) | 1 << UInt64(bits - 1)).leadingZeroBitCount
    }

    private mutating func raise(_ register: Int, _ value: Int) {
        guard let current = registers?[register], value > Int(current) else { return }
        registers?[register] = UInt8(value)
    }

    /// Sparse sketches end where they would take more memory than dense ones.
    private mutating func densifyIfNeeded() {
        if entries.count > (1 << indexBits) / 8 + 5 { densify() }
    }

    private mutating func densify() {
        guard registers == nil else { return }
        registers = Array(repeating: 0, count: 1 << indexBits)
        let bits = Self.prefixBits - indexBits
        for entry in entries {
            var zeros = (entry << UInt32(indexBits)).leadingZeroBitCount
            if zeros >= bits { zeros = bits + Int(entry & 63) }
            raise(Int(entry >> UInt32(32 - indexBits)), zeros + 1)
        }
        entries = []
    }

    mutating func merge(_ other: HyperLogLog) throws(NativeFailure) {
        guard indexBits == other.indexBits else {
            throw NativeFailure(
                "GENERIC_INTERNAL_ERROR",
                "Cannot merge HLLs with different number of buckets: \(1 << indexBits) vs \(1 << other.indexBits)"
            )
        }
        if registers == nil, other.registers == nil {
            for entry in other.entries { insertEntry(entry) }
            densifyIfNeeded()
            return
        }
        var other = other
        densify()
        other.densify()
        for (index, value) in (other.registers ?? []).enumerated() { raise(index, Int(value)) }
    }

    var cardinality: Int64 {
        guard let registers else {
            return Self.linearCount(empty: (1 << Self.prefixBits) - entries.count, of: 1 << Self.prefixBits)
        }
        let emptyCount = registers.count { $0 == 0 }
        if Double(emptyCount) > 0.4 * Double(registers.count) {
            return Self.linearCount(empty: emptyCount, of: registers.count)
        }
        return Int64(Self.estimate(registers, indexBits).rounded())
    }

    private static func linearCount(empty: Int, of total: Int) -> Int64 {
        Int64((Double(total) * log(Double(total) / Double(empty)) + 0.5).rounded(.down))
    }

    /// Source: Otmar Ertl, New cardinality estimation algorithms for HyperLogLog sketches, 2017.
    private static func estimate(_ registers: [UInt8], _ indexBits: Int) -> Double {
        let largest = 64 - indexBits
        var counts = [Double](repeating: 0, count: largest + 2)
        for value in registers { counts[min(Int(value), largest + 1)] += 1 }
        let total = Double(registers.count)
        var sum = total * tau(1 - counts[largest + 1] / total)
        for value in stride(from: largest, through: 1, by: -1) { sum = 0.5 * (sum + counts[value]) }
        sum += total * sigma(counts[0] / total)
        return total / (2 * log(2)) * total / sum
    }

    private static func sigma(_ start: Double) -> Double {
        if start == 1 { return .infinity }
        var (x, y, sum, before) = (start, 1.0, start, -1.0)
        while sum != before {
            before = sum
            x *= x
            sum += x * y
            y += y
        }
        return sum
    }

    private static func tau(_ start: Double) -> Double {
        if start == 0 || start == 1 { return 0 }
        var (x, y, sum, before) = (start, 1.0, 1 - start, -1.0)
        while sum != before {
            before = sum
            x = x.squareRoot()
            y *= 0.5
            sum -= (1 - x) * (1 - x) * y
        }
        return sum / 3
    }

    // MARK: - Bytes

    /// The sketch as it is kept between statements: tags 2 (sparse) and 3 (dense, 4 bits a register).
    var serialized: [UInt8] {
        guard let registers else {
            var bytes: [UInt8] = [2, UInt8(indexBits)]
            Self.append(UInt16(truncatingIfNeeded: entries.count), &bytes)
            for entry in entries { Self.append(entry, &bytes) }
            return bytes
        }
        let baseline = registers.min() ?? 0
        var bytes: [UInt8] = [3, UInt8(indexBits), baseline]
        for pair in stride(from: 0, to: registers.count, by: 2) {
            let (high, low) = (min(registers[pair] - baseline, 15), min(registers[pair + 1] - baseline, 15))
            bytes.append(high << 4 | low)
        }
        let overflows = registers.indices.filter { registers[$0] - baseline > 15 }
        Self.append(UInt16(overflows.count), &bytes)
        for index in overflows { Self.append(UInt16(truncatingIfNeeded: index), &bytes) }
        for index in overflows { bytes.append(registers[index] - baseline - 15) }
        return bytes
    }

    init(_ bytes: UnsafeRawBufferPointer) throws(NativeFailure) {
        let failure = NativeFailure("INVALID_FUNCTION_ARGUMENT", "The value is not a HyperLogLog sketch")
        func short(_ offset: Int) -> Int {
            Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        }
        guard bytes.count >= 4, (1...16).contains(bytes[1]) else { throw failure }
        indexBits = Int(bytes[1])
        switch bytes[0] {
        case 2:
            let count = short(2)
            guard bytes.count == 4 + 4 * count else { throw failure }
            entries = (0..<count).map {
                UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 + 4 * $0, as: UInt32.self))
            }
        case 3:
            let slots = (1 << indexBits) / 2
            guard bytes.count >= 5 + slots else { throw failure }
            let count = short(3 + slots)
            guard bytes.count == 5 + slots + 3 * count else { throw failure }
            var values: [UInt8] = []
            for slot in bytes[3..<3 + slots] { values += [bytes[2] + slot >> 4, bytes[2] + slot & 15] }
            for index in 0..<count {
                let register = short(5 + slots + 2 * index)
                guard register < values.count else { throw failure }
                values[register] &+= bytes[5 + slots + 2 * count + index]
            }
            registers = values
        default: throw failure
        }
    }

    private static func append<Value: FixedWidthInteger>(_ value: Value, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }
}

/// A HyperLogLog sketch of hashes, with its standard error as second argument, or of sketches.
final class HyperLogLogState: NativeAggregateState {
    enum Output {
        case cardinality
        case sketch
    }

    private var sketch: HyperLogLog?
    private let mergesSketches: Bool
    private let output: Output

    init(mergesSketches: Bool, output: Output) {
        self.mergesSketches = mergesSketches
        self.output = output
    }

    func add(_ arguments: NativeArguments, _ row: Int) throws(NativeFailure) {
        if mergesSketches {
            try take(HyperLogLog(arguments.bytes(0, row)))
            return
        }
        if sketch == nil { sketch = try HyperLogLog(standardError: arguments.number(1, row, Double.self)) }
        sketch?.insert(UInt64(bitPattern: arguments.number(0, row, Int64.self)))
    }

    func merge(_ other: any NativeAggregateState) throws(NativeFailure) {
        guard let other = (other as? HyperLogLogState)?.sketch else { return }
        try take(other)
    }

    private func take(_ other: HyperLogLog) throws(NativeFailure) {
        if sketch == nil { sketch = other } else { try sketch?.merge(other) }
    }

    func write(_ results: NativeResults, _ row: Int) throws(NativeFailure) -> Bool {
        guard let sketch else { return false }
        switch output {
        case .cardinality: results.set(sketch.cardinality, row)
        case .sketch: results.set(sketch.serialized, row)
        }
        return true
    }
}
