import JSONata
package import Primitives

/// A value of a definition whose parts are computed when the state runs.
///
/// Constant parts are one constant, so that evaluating them costs nothing.
package indirect enum Template: Sendable {
    /// One member of an object.
    package struct Field: Sendable {
        /// The name in the result.
        let name: String
        /// The name in the definition, such as `id.$`.
        let label: String
        let value: Template
    }

    case constant(JSONValue)
    case path(JSONPath)
    case call(IntrinsicCall)
    case expression(Expression)
    case object([Field])
    case array([Template])

    /// A JSONata expression with the text it was made from.
    package struct Expression: Sendable {
        let text: String
        let parsed: JSONataExpression
    }
}

/// What templates are evaluated against.
struct EvaluationScope {
    /// What `$` means.
    var input: JSONValue
    /// What `$states` has, besides the context.
    var states: [(String, JSONValue)] = []
    let context: () -> JSONValue
    let variable: (String) -> JSONValue?
    /// All variables that can be seen.
    let variables: () -> [String: JSONValue]
    let world: World
}

extension EvaluationScope {
    /// The value at a path; nil where there is none.
    func find(_ path: JSONPath) -> JSONValue? {
        switch path.root {
        case .input, .element: path.find(in: input)
        case .context: path.find(in: context())
        case .variable(let name): variable(name).flatMap { path.find(in: $0) }
        }
    }

    /// The value at the path of the field `label`.
    ///
    /// Source: GetExecutionHistory as AWS answers it for a path that finds nothing.
    func require(_ path: JSONPath, label: String, alias: String? = nil) throws(StateFailure) -> JSONValue {
        if let value = find(path) { return value }
        switch path.root {
        case .variable(let name) where variable(name) == nil:
            throw .runtime(
                "The variable '$\(name)' specified for the field '\(label)' has not been assigned.",
                alias: alias
            )
        case .input, .element, .context, .variable:
            throw .runtime(
                "The JSONPath '\(path)' specified for the field '\(label)' could not be found in the input "
                    + "'\(path.root == .context ? context().text : input.text)'",
                alias: alias
            )
        }
    }

    func evaluate(_ call: IntrinsicCall) throws(StateFailure) -> JSONValue {
        var values: [JSONValue] = []
        for argument in call.arguments {
            switch argument {
            case .constant(let value): values.append(value)
            case .call(let inner): values.append(try evaluate(inner))
            case .path(let path):
                guard let value = find(path) else {
                    throw .interpreting(
                        ErrorName.intrinsicFailure,
                        "The function '\(call.text)' had the following error: The JsonPath argument for the field "
                            + "'\(path)' could not be found in the input '\(input.text)'"
                    )
                }
                values.append(value)
            }
        }
        do throws(PathFailure) {
            return try call.function.apply(values, world)
        } catch {
            throw .interpreting(
                ErrorName.intrinsicFailure,
                "The function '\(call.text)' had the following error: \(error.message)"
            )
        }
    }

    /// The value of an expression; nil where it has none.
    func evaluateOptionally(_ expression: Template.Expression, label: String) throws(StateFailure) -> JSONValue?
    {
        var bindings = variables()
        var members = states
        members.append(("context", context()))
        bindings["states"] = .object(JSONObject(members))
        do {
            return try expression.parsed.evaluate(input: nil, bindings: bindings, world: world)
        } catch {
            throw .interpreting(
                ErrorName.queryEvaluationError,
                "The JSONata expression '\(expression.text)' specified for the field '\(label)' threw an error during "
                    + "evaluation. \(error.code): \(error.message)",
                location: label
            )
        }
    }

    func evaluate(_ expression: Template.Expression, label: String) throws(StateFailure) -> JSONValue {
        if let value = try evaluateOptionally(expression, label: label) { return value }
        throw .interpreting(
            ErrorName.queryEvaluationError,
            "The JSONata expression '\(expression.text)' specified for the field '\(label)' returned nothing (undefined).",
            location: label
        )
    }

    /// The value of the field `label`.
    func evaluate(_ template: Template, label: String, alias: String? = nil) throws(StateFailure) -> JSONValue {
        switch template {
        case .constant(let value): return value
        case .path(let path): return try require(path, label: label, alias: alias)
        case .call(let call): return try evaluate(call)
        case .expression(let expression): return try evaluate(expression, label: label)
        case .object(let fields):
            var members: [JSONObject.Member] = []
            members.reserveCapacity(fields.count)
            for field in fields {
                // JSONPath failures name the field alone, JSONata failures the way to it.
                let inner = field.value.isOfJSONata ? "\(label)/\(field.label)" : field.label
                members.append(
                    .init(name: field.name, value: try evaluate(field.value, label: inner, alias: alias))
                )
            }
            return .object(JSONObject(members: members))
        case .array(let elements):
            var values: [JSONValue] = []
            values.reserveCapacity(elements.count)
            for (index, element) in elements.enumerated() {
                values.append(try evaluate(element, label: "\(label)[\(index)]", alias: alias))
            }
            return .array(values)
        }
    }

    /// What a field comes to that may be left out.
    func evaluate(ifGiven template: Template?, label: String) throws(StateFailure) -> JSONValue? {
        guard let template else { return nil }
        return try evaluate(template, label: label)
    }

    /// The number of a field that may be left out.
    func integer(
        ifGiven field: (template: Template, label: String)?,
        in range: ClosedRange<Int>
    ) throws(StateFailure) -> Int? {
        guard let field else { return nil }
        return try integer(field.template, label: field.label, in: range)
    }

    /// A whole number of a field, such as seconds, within bounds.
    func integer(_ template: Template, label: String, in range: ClosedRange<Int>) throws(StateFailure) -> Int {
        let value = try evaluate(template, label: label)
        if let number = value.int ?? value.double.flatMap({ Int(exactly: $0) }), range.contains(number) {
            return number
        }
        if template.isOfJSONata {
            throw .interpreting(
                ErrorName.queryEvaluationError,
                "The JSONata expression '\(template.text)' specified for the field '\(label)' returned an unexpected "
                    + "result type. Expected 'integer' of at least \(range.lowerBound), but was '\(value.kindName)' for "
                    + "value: \(value.text)",
                location: label
            )
        }
        throw .runtime(
            "The value of the field '\(label)' must be an integer of at least \(range.lowerBound), but was: \(value.text)"
        )
    }

    /// The text of a field.
    func text(_ template: Template, label: String) throws(StateFailure) -> String {
        let value = try evaluate(template, label: label)
        if let text = value.string { return text }
        if template.isOfJSONata {
            throw .interpreting(
                ErrorName.queryEvaluationError,
                "The JSONata expression '\(template.text)' specified for the field '\(label)' returned an unexpected "
                    + "result type. Expected 'string', but was '\(value.kindName)' for value: \(value.text)",
                location: label
            )
        }
        throw .runtime("The value of the field '\(label)' must be a string, but was: \(value.text)")
    }
}

extension Template {
    /// Whether any part is a JSONata expression.
    var isOfJSONata: Bool {
        switch self {
        case .constant, .path, .call: false
        case .expression: true
        case .object(let fields): fields.contains { $0.value.isOfJSONata }
        case .array(let elements): elements.contains { $0.isOfJSONata }
        }
    }

    var text: String {
        switch self {
        case .constant(let value): value.text
        case .path(let path): path.description
        case .call(let call): call.text
        case .expression(let expression): expression.text
        case .object, .array: ""
        }
    }
}

extension JSONValue {
    /// The kind as failures name it.
    var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer, .bigInteger, .double: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
