/// The constraints a model can put on a value, and their wording.
enum Constraint {
    /// The constraints of `shape` that `value` does not keep, worded as AWS words them.
    static func violated(by value: ShapeValue, of shape: Shape) -> [String] {
        let traits = shape.traits
        var violated: [String] = []
        switch value {
        case .string(let text):
            if traits.minimum != nil || traits.maximum != nil {
                // Java counts UTF-16 code units.
                let length = Double(text.utf16.count)
                check(length, traits, "length", &violated)
            }
            if let pattern = traits.pattern, !Pattern.cached(pattern).matchesAll(of: text) {
                violated.append(matching(pattern))
            }
            if !traits.enumValues.isEmpty, !traits.enumValues.contains(text) {
                violated.append(oneOf(traits.enumValues))
            }
        case .blob(let bytes): check(Double(bytes.count), traits, "length", &violated)
        case .list(let elements): check(Double(elements.count), traits, "length", &violated)
        case .map(let object): check(Double(object.count), traits, "length", &violated)
        case .integer(let value): check(Double(value), traits, "value", &violated)
        case .double(let value): check(value, traits, "value", &violated)
        case .null, .boolean, .timestamp, .structure, .document: break
        }
        return violated
    }

    /// All constraints of a shape of strings or numbers, as messages about maps list them.
    static func all(of shape: Shape) -> [String] {
        var all: [String] = []
        let noun: String
        switch shape.kind {
        case .integer, .long, .float, .double: noun = "value"
        case .structure, .list, .map, .string, .boolean, .blob, .timestamp, .document: noun = "length"
        }
        if let maximum = shape.traits.maximum { all.append(atMost(maximum, noun)) }
        if let minimum = shape.traits.minimum { all.append(atLeast(minimum, noun)) }
        if let pattern = shape.traits.pattern { all.append(matching(pattern)) }
        if !shape.traits.enumValues.isEmpty { all.append(oneOf(shape.traits.enumValues)) }
        return all
    }

    private static func check(
        _ number: Double,
        _ traits: Shape.Traits,
        _ noun: String,
        _ violated: inout [String]
    ) {
        if let minimum = traits.minimum, number < minimum { violated.append(atLeast(minimum, noun)) }
        if let maximum = traits.maximum, number > maximum { violated.append(atMost(maximum, noun)) }
    }

    private static func atLeast(_ minimum: Double, _ noun: String) -> String {
        "Member must have \(noun) greater than or equal to \(plain(minimum))"
    }

    private static func atMost(_ maximum: Double, _ noun: String) -> String {
        "Member must have \(noun) less than or equal to \(plain(maximum))"
    }

    private static func matching(_ pattern: String) -> String {
        "Member must satisfy regular expression pattern: \(pattern)"
    }

    private static func oneOf(_ values: [String]) -> String {
        "Member must satisfy enum value set: [\(values.joined(separator: ", "))]"
    }

    private static func plain(_ number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? "\(number)"
    }
}

extension Shape {
    /// Whether a value of this shape itself, parts aside, can violate anything.
    var hasConstraints: Bool {
        traits.minimum != nil || traits.maximum != nil || traits.pattern != nil || !traits.enumValues.isEmpty
    }

    /// Whether a value or its parts can violate anything.
    var mayBeViolated: Bool { kind == .structure || kind == .list || kind == .map || hasConstraints }
}
