/// A histogram of numbers with as many buckets as wanted, neighbours that are close being joined.
///
/// Source: Ben-Haim and Tom-Tov, A streaming parallel decision tree algorithm, as Trino 422 has it.
final class NumericHistogramState: NativeAggregateState {
    private struct Bucket {
        var value: Double
        var weight: Double
    }

    private var limit = 0
    private var buckets: [Bucket] = []

    /// Arguments: the number of buckets, the value and its weight.
    func add(_ arguments: NativeArguments, _ row: Int) throws(NativeFailure) {
        if limit == 0 {
            let wanted = arguments.number(0, row, Int64.self)
            guard wanted >= 2 else {
                throw NativeFailure(
                    "INVALID_FUNCTION_ARGUMENT",
                    "numeric_histogram bucket count must be greater than one"
                )
            }
            limit = Int(clamping: min(wanted, 1_000_000))
        }
        if buckets.count == limit + max(limit / 5, 1) { compact() }
        buckets.append(Bucket(value: arguments.number(1, row), weight: arguments.number(2, row)))
    }

    func merge(_ other: any NativeAggregateState) throws(NativeFailure) {
        guard let other = other as? NumericHistogramState else { return }
        limit = max(limit, other.limit)
        buckets += other.buckets
        compact()
    }

    /// The values and weights in turn, as 8 bytes each.
    func write(_ results: NativeResults, _ row: Int) throws(NativeFailure) -> Bool {
        compact()
        var bytes: [UInt8] = []
        for bucket in buckets {
            withUnsafeBytes(of: bucket.value) { bytes += $0 }
            withUnsafeBytes(of: bucket.weight) { bytes += $0 }
        }
        results.set(bytes, row)
        return true
    }

    private func compact() {
        buckets.sort { $0.value.isTotallyOrdered(belowOrEqualTo: $1.value) && $0.value != $1.value }
        var merged: [Bucket] = []
        for bucket in buckets {
            if let last = merged.last, last.value == bucket.value {
                merged[merged.count - 1].weight += bucket.weight
            } else {
                merged.append(bucket)
            }
        }
        while merged.count > limit, let closest = closestPair(merged) {
            let (left, right) = (merged[closest], merged[closest + 1])
            let weight = left.weight + right.weight
            merged[closest] = Bucket(
                value: (left.value * left.weight + right.value * right.weight) / weight,
                weight: weight
            )
            merged.remove(at: closest + 1)
        }
        buckets = merged
    }

    private func closestPair(_ buckets: [Bucket]) -> Int? {
        guard buckets.count > 1 else { return nil }
        return (0..<buckets.count - 1).min { Self.penalty(buckets, $0) < Self.penalty(buckets, $1) }
    }

    /// What joining a bucket with the next one would cost.
    private static func penalty(_ buckets: [Bucket], _ index: Int) -> Double {
        let (left, right) = (buckets[index], buckets[index + 1])
        let weight = left.weight + right.weight
        let distance = left.value - right.value
        return weight * (distance * distance) * (left.weight * right.weight / (weight * weight))
    }
}
