import Crypto
import Primitives

extension Builtin {
    /// What Step Functions adds to the language and takes from it.
    ///
    /// Source: AWS Step Functions Developer Guide, "Transforming data with JSONata", "JSONata functions provided by
    /// Step Functions".
    static let stepFunctions: [Builtin] = [
        Builtin("partition", "<an:a<a>>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard let list = arguments.list(0) else { return nil }
            guard let size = arguments.number(1).flatMap({ Int(exactly: $0) }), size > 0 else {
                throw refusal("The second argument of $partition must be a positive integer.")
            }
            let values = list.values
            return .array(
                List(
                    stride(from: 0, to: values.count, by: size).map { start in
                        .array(List(Array(values[start..<min(start + size, values.count)])))
                    }
                )
            )
        },
        Builtin("range", "<nnn:a<n>>", arity: 3) { (_, arguments) throws(JSONataFailure) in
            guard let start = arguments.number(0), let end = arguments.number(1), let step = arguments.number(2)
            else { return nil }
            guard step != 0 else { throw refusal("The third argument of $range must not be 0.") }
            let count = ((end - start) / step).rounded(.down) + 1
            guard count <= 10_000_000 else {
                throw JSONataFailure("D2014", ["value": NumberText.shortest(count)])
            }
            return .array(List((0..<max(0, Int(count))).map { .number(start + Double($0) * step) }))
        },
        Builtin("hash", "<s-s:s>", arity: 2) { (_, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            guard let digest = digest(Array(text.utf8), arguments.text(1) ?? "") else {
                throw refusal(
                    "The second argument of $hash must be one of MD5, SHA-1, SHA-256, SHA-384 and SHA-512."
                )
            }
            return .string(Hex.encode(digest))
        },
        Builtin("random", "<n?:n>", arity: 1) { evaluator, arguments in
            guard let seed = arguments.number(0) else { return .number(evaluator.world.chance.unit()) }
            return .number(seeded(seed))
        },
        Builtin("uuid", "<:s>", arity: 0) { evaluator, _ in .string(evaluator.world.ids.uuid()) },
        Builtin("parse", "<s-:x>", arity: 1) { (_, arguments) throws(JSONataFailure) in
            guard let text = arguments.text(0) else { return nil }
            do {
                return Value(try JSONValue(parsing: text))
            } catch {
                throw refusal("The argument of $parse is not valid JSON: \(error).")
            }
        },
        Builtin("eval", "<sx?:x>", arity: 2) { (_, _) throws(JSONataFailure) in
            throw refusal("The function $eval is not supported by Step Functions; use $parse to read JSON.")
        },
    ]

    private static func refusal(_ message: String) -> JSONataFailure {
        JSONataFailure("U3001", ["message": message])
    }

    private static func digest(_ bytes: [UInt8], _ algorithm: String) -> [UInt8]? {
        switch algorithm {
        case "MD5": MD5Digest.value(of: bytes)
        case "SHA-1": Checksum.value(of: bytes, .sha1)
        case "SHA-256": Checksum.value(of: bytes, .sha256)
        case "SHA-384": Array(SHA384.hash(data: bytes))
        case "SHA-512": Array(SHA512.hash(data: bytes))
        default: nil
        }
    }

    /// The same number of 0..<1 for the same seed.
    ///
    /// Differs: AWS does not say which generator it uses, so its numbers are others.
    private static func seeded(_ seed: Double) -> Double {
        var state = seed.bitPattern &+ 0x9E37_79B9_7F4A_7C15
        state = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ state >> 27) &* 0x94D0_49BB_1331_11EB
        return Double((state ^ state >> 31) >> 11) / Double(1 << 53)
    }
}
