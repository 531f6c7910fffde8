#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A sketch of many numbers that tells quantiles: Dunning's merging t-digest.
///
/// As long as there are few values it keeps each of them, and answers are exact; which of two values a quantile between
/// them takes follows Trino.
///
/// Source: the t-digest that Trino 422 uses for `approx_percentile` and `tdigest_agg`, its serialized form included.
struct TDigest {
    private(set) var means: [Double] = []
    private(set) var weights: [Double] = []
    private(set) var totalWeight = 0.0
    private var compression = 100.0
    private var minimum = Double.infinity
    private var maximum = -Double.infinity
    /// How many values there may be before the digest is compacted.
    private var capacity = 1
    private var isBackwards = false
    private var needsMerge = false

    init() {}

    private var largestCapacity: Int { Int(6 * (2 * compression + 10)) }

    mutating func add(_ value: Double, weight: Double) {
        if means.count == capacity {
            if capacity < largestCapacity {
                capacity = min(capacity * 2, largestCapacity)
            } else {
                compact(2 * compression)
            }
        }
        means.append(value)
        weights.append(weight)
        totalWeight += weight
        minimum = min(value, minimum)
        maximum = max(value, maximum)
        needsMerge = true
    }

    mutating func merge(_ other: TDigest) {
        var other = other
        if means.count + other.means.count > capacity {
            compact(2 * compression)
            other.compact(2 * other.compression)
            capacity = max(capacity, means.count + other.means.count)
        }
        means += other.means
        weights += other.weights
        totalWeight += other.totalWeight
        minimum = min(minimum, other.minimum)
        maximum = max(maximum, other.maximum)
        needsMerge = true
    }

    /// Joins neighbours as far as the quantile they lie at allows; every other time from the top down.
    private mutating func compact(_ compression: Double) {
        guard !means.isEmpty else { return }
        var order = means.indices.sorted { means[$0] < means[$1] }
        if isBackwards { order.reverse() }
        let normalizer = compression / (4 * log(totalWeight / compression) + 24)
        func largestShare(_ quantile: Double) -> Double { quantile * (1 - quantile) / normalizer }
        var newMeans = [means[order[0]]]
        var newWeights = [weights[order[0]]]
        var weightBefore = 0.0
        var share = largestShare(0)
        for index in order.dropFirst() {
            let last = newMeans.count - 1
            let joined = newWeights[last] + weights[index]
            let quantile = min((weightBefore + joined) / totalWeight, 1)
            if joined <= totalWeight * min(share, largestShare(quantile)) {
                newMeans[last] += (means[index] - newMeans[last]) * weights[index] / joined
                newWeights[last] = joined
            } else {
                weightBefore += newWeights[last]
                share = largestShare(weightBefore / totalWeight)
                newMeans.append(means[index])
                newWeights.append(weights[index])
            }
        }
        if isBackwards {
            newMeans.reverse()
            newWeights.reverse()
        }
        isBackwards.toggle()
        (means, weights) = (newMeans, newWeights)
    }

    /// The value at a quantile of 0 to 1; NaN when there are none.
    mutating func value(at quantile: Double) -> Double {
        if needsMerge {
            compact(2 * compression)
            needsMerge = false
        }
        guard let first = means.first, let firstWeight = weights.first, let last = means.last,
            let lastWeight = weights.last
        else { return .nan }
        if means.count == 1 { return first }
        let offset = quantile * totalWeight
        if offset < 1 { return minimum }
        if offset < firstWeight / 2 {
            return minimum + Self.interpolate(offset, 1, minimum, firstWeight / 2, first)
        }
        let isBelowTop = offset <= totalWeight - 1
        if isBelowTop, totalWeight - offset <= lastWeight / 2, lastWeight / 2 > 1 {
            return maximum + Self.interpolate(totalWeight - offset, 1, maximum, lastWeight / 2, last)
        }
        if offset >= totalWeight - 1 { return maximum }
        var before = firstWeight / 2
        for current in 0..<means.count - 1 {
            let delta = (weights[current] + weights[current + 1]) / 2
            if before + delta <= offset {
                before += delta
                continue
            }
            return between(current, offset - before, delta)
        }
        guard lastWeight / 2 > 1 else { return maximum }
        return maximum + Self.interpolate(totalWeight - offset, 1, maximum, lastWeight / 2, last)
    }

    /// The value that far behind the middle of a cluster; clusters of one value give that value.
    private func between(_ current: Int, _ distance: Double, _ delta: Double) -> Double {
        let (left, right) = (weights[current], weights[current + 1])
        if left == 1, distance < left / 2 { return means[current] }
        if right == 1, distance >= left / 2 { return means[current + 1] }
        var (offset, length) = (distance, delta)
        if left == 1 {
            offset -= left / 2
            length = right / 2
        } else if right == 1 {
            length = left / 2
        }
        return means[current] + Self.interpolate(offset, 0, means[current], length, means[current + 1])
    }

    private static func interpolate(
        _ x: Double,
        _ x0: Double,
        _ y0: Double,
        _ x1: Double,
        _ y1: Double
    ) -> Double {
        (x - x0) / (x1 - x0) * (y1 - y0)
    }

    // MARK: - Bytes

    /// The digest as it is kept between statements.
    mutating func serialized(compacting: Bool) -> [UInt8] {
        if compacting {
            compact(compression)
        } else if needsMerge {
            compact(2 * compression)
        }
        needsMerge = false
        var bytes: [UInt8] = [0]
        for number in [minimum, maximum, compression, totalWeight] { Self.append(number.bitPattern, &bytes) }
        Self.append(UInt32(means.count), &bytes)
        for number in means + weights { Self.append(number.bitPattern, &bytes) }
        return bytes
    }

    init(_ bytes: UnsafeRawBufferPointer) throws(NativeFailure) {
        let header = 37
        guard bytes.count >= header, bytes[0] == 0 else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "The value is not a t-digest")
        }
        func number(_ offset: Int) -> Double {
            Double(
                bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            )
        }
        let count = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 33, as: UInt32.self)))
        guard bytes.count == header + 16 * count else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "The value is not a t-digest")
        }
        (minimum, maximum, compression, totalWeight) = (number(1), number(9), number(17), number(25))
        means = (0..<count).map { number(header + 8 * $0) }
        weights = (0..<count).map { number(header + 8 * (count + $0)) }
        capacity = max(1, count)
    }

    private static func append<Value: FixedWidthInteger>(_ value: Value, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }
}

/// The t-digest of numbers with weights.
final class TDigestState: NativeAggregateState {
    private var digest = TDigest()
    private let isCompacting: Bool

    init(isCompacting: Bool) {
        self.isCompacting = isCompacting
    }

    func add(_ arguments: NativeArguments, _ row: Int) throws(NativeFailure) {
        let (value, weight) = (arguments.number(0, row, Double.self), arguments.number(1, row, Double.self))
        guard value.isFinite else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "value must be finite; was \(value)")
        }
        guard weight >= 1, weight.isFinite else {
            throw NativeFailure("INVALID_FUNCTION_ARGUMENT", "weight must be >= 1, was \(weight)")
        }
        digest.add(value, weight: weight)
    }

    func merge(_ other: any NativeAggregateState) throws(NativeFailure) {
        guard let other = other as? TDigestState else { return }
        digest.merge(other.digest)
    }

    func write(_ results: NativeResults, _ row: Int) throws(NativeFailure) -> Bool {
        var digest = digest
        results.set(digest.serialized(compacting: isCompacting), row)
        return true
    }
}
