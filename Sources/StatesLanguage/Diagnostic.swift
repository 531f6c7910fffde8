/// Something that validation found in a definition.
///
/// Source: Step Functions API Reference, ValidateStateMachineDefinitionDiagnostic.
package struct Diagnostic: Sendable, Equatable {
    package enum Severity: String, Sendable {
        case error = "ERROR"
        case warning = "WARNING"
    }

    package enum Code: String, Sendable {
        case invalidJSON = "INVALID_JSON_DESCRIPTION"
        case schemaValidationFailed = "SCHEMA_VALIDATION_FAILED"
        case invalidResource = "INVALID_RESOURCE"
        case missingEndState = "MISSING_END_STATE"
        case duplicateStateName = "DUPLICATE_STATE_NAME"
        case invalidStateName = "INVALID_STATE_NAME"
        case missingTransitionTarget = "MISSING_TRANSITION_TARGET"
        case noDollar = "NO_DOLLAR"
        case noPath = "NO_PATH"
        case passResultIsStatic = "PASS_RESULT_IS_STATIC"
    }

    package let severity: Severity
    package let code: Code
    package let message: String
    /// Where in the definition: `/States/Extract/Next`; nil where the definition is nowhere an object.
    package let location: String?

    package init(_ code: Code, _ message: String, at location: String?, severity: Severity = .error) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
    }
}

/// A definition that cannot be run.
package struct InvalidDefinition: Error, Sendable {
    package let diagnostics: [Diagnostic]

    /// The text of the failure `InvalidDefinition`.
    ///
    /// Source: CreateStateMachine as AWS answers it for a definition without `States`.
    package var message: String {
        let errors = diagnostics.filter { $0.severity == .error }.map { diagnostic in
            "\(diagnostic.code.rawValue): \(diagnostic.message)"
                + (diagnostic.location.map { " at \($0)" } ?? "")
        }
        return "Invalid State Machine Definition: '\(errors.joined(separator: ", "))'"
    }
}

/// What is meant by a name that is nearly right.
enum NearMiss {
    /// The candidate that differs least, where it differs little.
    static func best(for name: String, among candidates: some Sequence<String>) -> String? {
        let limit = max(1, name.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            let distance = distance(name.lowercased(), candidate.lowercased())
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    static func hint(for name: String, among candidates: some Sequence<String>) -> String {
        best(for: name, among: candidates).map { ". Did you mean '\($0)'?" } ?? ""
    }

    /// How many letters must be added, removed, exchanged or swapped with their neighbour.
    private static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        var beforeLast = Array(repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let isSame = left[row] == right[column]
                var cost = min(current[column] + 1, last[column + 1] + 1, last[column] + (isSame ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }

    /// The operation of a service's SDK that is meant by an optimized integration that there is not.
    static func sdk(for text: String, among known: [String]) -> String? {
        let start = "arn:aws:states:::"
        guard text.hasPrefix(start), !text.hasPrefix(start + "aws-sdk:") else { return nil }
        let candidate = "\(start)aws-sdk:\(text.dropFirst(start.count))"
        return known.contains(candidate) ? candidate : nil
    }

    /// The resource that is meant by one that is none, such as `arn:aws:lambda:invoke`.
    static func resource(for text: String, among known: [String]) -> String? {
        if let last = text.split(separator: ":").suffix(2).joined(separator: ":") as String?, !last.isEmpty {
            let candidate = "arn:aws:states:::\(last)"
            if candidate != text, known.contains(candidate) { return candidate }
        }
        if text.hasPrefix("arn:aws:states::"), !text.hasPrefix("arn:aws:states:::"),
            let rest = text.split(separator: ":", maxSplits: 3).last
        {
            let candidate = "arn:aws:states:::\(rest)"
            if known.contains(candidate) { return candidate }
        }
        return best(for: text, among: known)
    }
}
