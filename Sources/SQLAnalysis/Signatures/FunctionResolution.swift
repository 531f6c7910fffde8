import SQLSyntax

extension FunctionCatalogue {
    /// The signature Trino chooses for a call.
    ///
    /// An exact match comes first, then an exact match of a generic signature, then the most specific of those
    /// that fit with coercions.
    ///
    /// Source: Trino 422, its function resolution.
    /// - Throws: `FUNCTION_NOT_FOUND`, or what is wrong inside a lambda.
    static func resolve(
        _ name: String,
        _ arguments: [ArgumentType],
        shown: [String],
        at position: SourcePosition
    ) throws(AnalysisFailure) -> BoundSignature {
        if let reason = refusal(name) {
            throw AnalysisFailure(.notSupported, position, "Function '\(name)' is not available: \(reason)")
        }
        let candidates = signatures(name)
        if candidates.isEmpty {
            let hint = Suggestion.hint(for: name, among: names)
            throw AnalysisFailure(.functionNotFound, position, "Function '\(name)' not registered", hint: hint)
        }
        for isGeneric in [false, true] {
            for candidate in candidates where candidate.isGeneric == isGeneric {
                if let bound = try SignatureBinding.bind(candidate, arguments, allowsCoercion: false) {
                    return bound
                }
            }
        }
        var applicable: [BoundSignature] = []
        for candidate in candidates {
            if let bound = try SignatureBinding.bind(candidate, arguments, allowsCoercion: true) {
                applicable.append(bound)
            }
        }
        if let best = try mostSpecific(applicable, arguments) { return best }
        if applicable.isEmpty {
            let expected = Set(candidates.map(\.text)).sorted().joined(separator: ", ")
            throw AnalysisFailure(
                .functionNotFound,
                position,
                "Unexpected parameters (\(shown.joined(separator: ", "))) for function \(name). Expected: \(expected)"
            )
        }
        throw AnalysisFailure(
            .ambiguousFunctionCall,
            position,
            "Could not choose a best candidate operator. Explicit type casts must be added."
        )
    }

    private static func mostSpecific(
        _ applicable: [BoundSignature],
        _ arguments: [ArgumentType]
    ) throws(AnalysisFailure) -> BoundSignature? {
        guard applicable.count > 1 else { return applicable.first }
        // char and varchar coerce to each other, so neither is the more specific one: text that keeps its kind wins.
        let keepingText = applicable.filter { candidate in
            zip(arguments, candidate.argumentTypes).allSatisfy { argument, type in
                guard let actual = argument.type, actual.isText else { return true }
                return actual.isChar == type.isChar
            }
        }
        var best: [BoundSignature] = []
        for candidate in keepingText.isEmpty ? applicable : keepingText {
            var isDecided = false
            for index in best.indices {
                let isBetter = isMoreSpecific(candidate, than: best[index], arguments)
                let isWorse = isMoreSpecific(best[index], than: candidate, arguments)
                if isBetter { best[index] = candidate }
                if isBetter || isWorse {
                    isDecided = true
                    break
                }
            }
            if !isDecided { best.append(candidate) }
        }
        if best.count == 1 { return best.first }
        // A bare NULL is no collection where it may as well be a plain value.
        let plain = best.filter { candidate in
            zip(arguments, candidate.argumentTypes).allSatisfy { $0.type != .unknown || !$1.isCollection }
        }
        if !plain.isEmpty { best = plain }
        let fromNullOnly = best.filter { candidate in
            zip(arguments, candidate.argumentTypes).allSatisfy { argument, type in
                argument.type == nil || argument.type == type || argument.type == .unknown
            }
        }
        if !fromNullOnly.isEmpty { best = fromNullOnly }
        if best.count == 1 { return best.first }
        let results = Set(best.map(\.result))
        return results.count == 1 ? best.min { $0.signature.text < $1.signature.text } : nil
    }

    /// Whether whatever fits `left` would fit `right` too.
    private static func isMoreSpecific(
        _ left: BoundSignature,
        than right: BoundSignature,
        _ arguments: [ArgumentType]
    ) -> Bool {
        var types: [ArgumentType] = []
        for (argument, type) in zip(arguments, left.argumentTypes) {
            if case .lambda = argument { types.append(argument) } else { types.append(.type(type)) }
        }
        let bound = try? SignatureBinding.bind(right.signature, types, allowsCoercion: true)
        return bound != nil
    }
}

/// Near misses, for hints.
enum Suggestion {
    /// What was probably meant, as a sentence.
    static func hint(for name: String, among candidates: some Sequence<String>) -> String? {
        nearest(to: name, among: candidates).map { "Did you mean '\($0)'?" }
    }

    /// The candidate that is at most a third of its letters away, `nil` when none is; names of one or two letters are near
    /// no other.
    static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.unicodeScalars)
            let limit = min(wanted.count, letters.count) / 3
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            guard distance > 0, distance <= limit else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// How many letters must be changed, added, dropped or swapped with their neighbour.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                let change = previous[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(change, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
