#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension NativeFunctions {
    /// Cumulative distribution functions and intervals.
    ///
    /// Source: Trino documentation, Mathematical functions.
    /// Differs: the last digits may, where Trino's approximations are coarser than these.
    static let distributions: [NativeFunction] = [
        of3("hosu_normal_cdf") { mean, deviation, value throws(NativeFailure) in
            guard deviation > 0 else { throw badArgument("standardDeviation must be > 0") }
            return 0.5 * (1 + erf((value - mean) / (deviation * 2.0.squareRoot())))
        },
        of3("hosu_inverse_normal_cdf") { mean, deviation, probability throws(NativeFailure) in
            guard probability > 0, probability < 1 else { throw badArgument("p must be 0 > p > 1") }
            guard deviation > 0 else { throw badArgument("sd must be > 0") }
            return mean + deviation * 1.4142135623730951 * inverseErf(2 * probability - 1)
        },
        of3("hosu_beta_cdf") { a, b, value throws(NativeFailure) in
            guard value >= 0, value <= 1 else { throw badArgument("value must be 0 >= v >= 1") }
            guard a > 0, b > 0 else { throw badArgument("a, b must be > 0") }
            return regularizedBeta(value, a, b)
        },
        of3("hosu_inverse_beta_cdf") { a, b, probability throws(NativeFailure) in
            guard probability >= 0, probability <= 1 else { throw badArgument("p must be 0 >= p >= 1") }
            guard a > 0, b > 0 else { throw badArgument("a, b must be > 0") }
            return inverseBeta(probability, a, b)
        },
        of2("hosu_t_cdf") { value, freedom throws(NativeFailure) in
            guard freedom > 0 else { throw badArgument("df must be greater than 0") }
            guard value != 0 else { return 0.5 }
            let tail = 0.5 * regularizedBeta(freedom / (freedom + value * value), 0.5 * freedom, 0.5)
            return value < 0 ? tail : 1 - tail
        },
        of2("hosu_t_pdf") { value, freedom throws(NativeFailure) in
            guard freedom > 0 else { throw badArgument("df must be greater than 0") }
            let half = (freedom + 1) / 2
            return exp(
                lgamma(half) - 0.5 * (log(Double.pi) + log(freedom)) - lgamma(freedom / 2)
                    - half * log(1 + value * value / freedom)
            )
        },
        // Successes, trials, z-score, and -1 for the lower or 1 for the upper bound.
        .number("hosu_wilson_interval", [.bigint, .bigint, .double, .integer], .double, as: Double.self) {
            arguments,
            row throws(NativeFailure) in
            try wilsonInterval(
                arguments.number(0, row),
                arguments.number(1, row),
                arguments.number(2, row),
                Double(arguments.number(3, row, Int32.self))
            )
        },
    ]

    private static func of3(
        _ name: String,
        _ compute: @escaping @Sendable (Double, Double, Double) throws(NativeFailure) -> Double
    ) -> NativeFunction {
        .number(name, [.double, .double, .double], .double, as: Double.self) {
            arguments,
            row throws(NativeFailure) in
            try compute(arguments.number(0, row), arguments.number(1, row), arguments.number(2, row))
        }
    }

    private static func of2(
        _ name: String,
        _ compute: @escaping @Sendable (Double, Double) throws(NativeFailure) -> Double
    ) -> NativeFunction {
        .number(name, [.double, .double], .double, as: Double.self) { arguments, row throws(NativeFailure) in
            try compute(arguments.number(0, row), arguments.number(1, row))
        }
    }

    private static func wilsonInterval(
        _ successes: Int64,
        _ trials: Int64,
        _ z: Double,
        _ bound: Double
    ) throws(NativeFailure) -> Double {
        guard successes >= 0 else { throw badArgument("number of successes must not be negative") }
        guard trials > 0 else { throw badArgument("number of trials must be positive") }
        guard successes <= trials else {
            throw badArgument("number of successes must not be larger than number of trials")
        }
        guard z >= 0 else { throw badArgument("z-score must not be negative") }
        let (share, count) = (Double(successes) / Double(trials), Double(trials))
        let spread = (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        return (share + z * z / (2 * count) + bound * z * spread) / (1 + z * z / count)
    }

    /// By Newton's method from a rational first guess (Winitzki's), to the last digit or two.
    private static func inverseErf(_ value: Double) -> Double {
        guard value != 0 else { return 0 }
        let logarithm = log1p(-value * value)
        let factor = 2 / (Double.pi * 0.147) + logarithm / 2
        var guess = copysign(((factor * factor - logarithm / 0.147).squareRoot() - factor).squareRoot(), value)
        for _ in 0..<4 {
            // Far out the complement keeps the digits that erf itself has lost.
            let lost = (1 - abs(value)) - erfc(abs(guess))
            let miss = abs(value) < 0.5 ? erf(guess) - value : value < 0 ? -lost : lost
            let step = miss / (2 / Double.pi.squareRoot() * exp(-guess * guess))
            guess -= step / (1 + guess * step)
        }
        return guess
    }

    /// The regularized incomplete beta function, by its continued fraction (Lentz's method).
    static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        guard x <= (a + 1) / (2 + b + a) else { return 1 - regularizedBeta(1 - x, b, a) }
        let front = exp(a * log(x) + b * log1p(-x) - log(a) - (lgamma(a) + lgamma(b) - lgamma(a + b)))
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        d = 1 / (abs(d) < tiny ? tiny : d)
        var fraction = d
        for step in 1...10_000 {
            let m = Double(step)
            for term in [
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
            ] {
                d = 1 + term * d
                d = 1 / (abs(d) < tiny ? tiny : d)
                c = 1 + term / c
                if abs(c) < tiny { c = tiny }
                fraction *= d * c
            }
            if abs(d * c - 1) < 1e-16 { break }
        }
        return front * fraction
    }

    private static func inverseBeta(_ probability: Double, _ a: Double, _ b: Double) -> Double {
        if probability == 0 { return 0 }
        if probability == 1 { return 1 }
        var (low, high) = (0.0, 1.0)
        while true {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { return middle }
            if regularizedBeta(middle, a, b) < probability { low = middle } else { high = middle }
        }
    }
}
