import JSONata
import Primitives

extension DefinitionReader {
    /// Reads a value of which parts may be computed, in the language of its state.
    mutating func template(_ value: JSONValue, at location: String, _ language: QueryLanguage) -> Template {
        switch language {
        case .jsonPath: pathTemplate(value, at: location)
        case .jsonata: expressionTemplate(value, at: location)
        }
    }

    mutating func template(_ fields: FieldReader, _ name: String, _ language: QueryLanguage) -> Template? {
        guard let value = fields.object[name] else { return nil }
        return template(value, at: fields.at(name), language)
    }

    // MARK: JSONPath

    /// Source: Amazon States Language, "Payload Template": names that end in `.$` have paths and calls as values.
    private mutating func pathTemplate(_ value: JSONValue, at location: String) -> Template {
        switch value {
        case .null, .bool, .integer, .bigInteger, .double: return .constant(value)
        case .string(let text):
            if text.hasPrefix("$.") || text == "$" || IntrinsicCall.isCall(text), location.contains("/") {
                report(
                    "The value '\(text)' looks like a path or an intrinsic function, but the field does not end with '.$'",
                    at: location,
                    .noDollar,
                    .warning
                )
            }
            return .constant(value)
        case .array(let elements):
            var parts: [Template] = []
            for (index, element) in elements.enumerated() {
                parts.append(pathTemplate(element, at: "\(location)[\(index)]"))
            }
            let constants = parts.compactMap(\.constant)
            return constants.count == parts.count ? .constant(value) : .array(parts)
        case .object(let object):
            var fields: [Template.Field] = []
            for member in object.members {
                fields.append(pathField(member, at: "\(location)/\(member.name)"))
            }
            return Self.joined(fields)
        }
    }

    private static func joined(_ fields: [Template.Field]) -> Template {
        let constants = fields.compactMap { field in
            field.value.constant.map { JSONObject.Member(name: field.name, value: $0) }
        }
        return constants.count == fields.count
            ? .constant(.object(JSONObject(members: constants))) : .object(fields)
    }

    private mutating func pathField(_ member: JSONObject.Member, at location: String) -> Template.Field {
        guard member.name.hasSuffix(".$") else {
            return .init(name: member.name, label: member.name, value: pathTemplate(member.value, at: location))
        }
        let name = String(member.name.dropLast(2))
        guard let text = member.value.string, let value = pathOrCall(text) else {
            report(
                "The value for the field '\(member.name)' must be a valid JSONPath or a valid intrinsic function call",
                at: location
            )
            return .init(name: name, label: member.name, value: .constant(.null))
        }
        return .init(name: name, label: member.name, value: value)
    }

    private func pathOrCall(_ text: String) -> Template? {
        if IntrinsicCall.isCall(text) { return (try? IntrinsicCall(text)).map { .call($0) } }
        return (try? JSONPath(text)).map { .path($0) }
    }

    /// A field whose value is a path, such as `SecondsPath`; calls where `allowsCalls`.
    mutating func path(_ fields: FieldReader, _ name: String, allowsCalls: Bool = false) -> Template? {
        guard let value = fields.object[name] else { return nil }
        if allowsCalls, let text = value.string, IntrinsicCall.isCall(text), let call = try? IntrinsicCall(text)
        {
            return .call(call)
        }
        return jsonPath(value, at: fields.at(name)).map { .path($0) }
    }

    mutating func jsonPath(_ value: JSONValue, at location: String) -> JSONPath? {
        guard let text = value.string else {
            report("Expected value of type String", at: location)
            return nil
        }
        do throws(PathFailure) {
            return try JSONPath(text)
        } catch {
            report("Value is not a valid JSONPath: \(error.message)", at: location)
            return nil
        }
    }

    mutating func dataPath(_ fields: FieldReader, _ name: String) -> DataPath {
        guard let value = fields.object[name] else { return .whole }
        if value.isNull { return .nothing }
        if value.string == "$" { return .whole }
        return jsonPath(value, at: fields.at(name)).map { .path($0) } ?? .whole
    }

    mutating func resultPlace(_ fields: FieldReader) -> ResultPlace {
        guard let value = fields.object["ResultPath"] else { return .whole }
        if value.isNull { return .nowhere }
        if value.string == "$" { return .whole }
        guard let text = value.string, let path = try? ReferencePath(text) else {
            report("Value is not a Reference Path", at: fields.at("ResultPath"))
            return .whole
        }
        return .at(path, text: text)
    }

    // MARK: JSONata

    private mutating func expressionTemplate(_ value: JSONValue, at location: String) -> Template {
        switch value {
        case .null, .bool, .integer, .bigInteger, .double: return .constant(value)
        case .string(let text):
            guard Self.isExpression(text) else { return .constant(value) }
            return expression(text, at: location).map { .expression($0) } ?? .constant(.null)
        case .array(let elements):
            var parts: [Template] = []
            for (index, element) in elements.enumerated() {
                parts.append(expressionTemplate(element, at: "\(location)[\(index)]"))
            }
            let constants = parts.compactMap(\.constant)
            return constants.count == parts.count ? .constant(value) : .array(parts)
        case .object(let object):
            var fields: [Template.Field] = []
            for member in object.members {
                let value = expressionTemplate(member.value, at: "\(location)/\(member.name)")
                fields.append(.init(name: member.name, label: member.name, value: value))
            }
            return Self.joined(fields)
        }
    }

    /// Source: Amazon States Language, "JSONata": the text begins with `{%` and ends with `%}`, without blanks around them.
    static func isExpression(_ text: String) -> Bool {
        text.utf8.count >= 4 && text.hasPrefix("{%") && text.hasSuffix("%}")
    }

    mutating func expression(_ text: String, at location: String) -> Template.Expression? {
        guard Self.isExpression(text) else {
            report("The value must be a JSONata expression between '{%' and '%}'", at: location)
            return nil
        }
        let inner = String(text.dropFirst(2).dropLast(2)).trimmed
        do {
            return Template.Expression(text: inner, parsed: try JSONataExpression(parse: inner))
        } catch {
            report(
                "The JSONata expression '\(inner)' is not valid: \(error.code): \(error.message)",
                at: location
            )
            return nil
        }
    }

    /// Reads `Assign`.
    ///
    /// Source: Step Functions Developer Guide, "Passing data between states with variables".
    mutating func assignments(_ fields: FieldReader, _ language: QueryLanguage) -> [Template.Field] {
        guard let value = fields.object["Assign"] else { return [] }
        guard let object = value.object else {
            report("Expected value of type Object", at: fields.at("Assign"))
            return []
        }
        var assigned: [Template.Field] = []
        for member in object.members {
            let location = "\(fields.at("Assign"))/\(member.name)"
            let field: Template.Field
            switch language {
            case .jsonPath: field = pathField(member, at: location)
            case .jsonata:
                field = .init(
                    name: member.name,
                    label: member.name,
                    value: expressionTemplate(member.value, at: location)
                )
            }
            let isName = field.name.utf8.first?.isNameStart == true && field.name.utf8.allSatisfy(\.isNameByte)
            if !isName || field.name == "states" || field.name.count > 80 {
                report("'\(field.name)' is not a valid variable name", at: location)
            }
            assigned.append(field)
        }
        return assigned
    }
}

extension Template {
    var constant: JSONValue? {
        guard case .constant(let value) = self else { return nil }
        return value
    }
}

extension String {
    /// Without blanks and line ends around it.
    fileprivate var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
