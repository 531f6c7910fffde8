import Primitives

/// Holds a request against the constraints of its model, in AWS's wording.
///
/// Source: messages of Athena, Glue and STS, such as "1 validation error detected: Value null at 'roleSessionName'
/// failed to satisfy constraint: Member must not be null"; several are parted by "; ".
package struct Validator {
    private var violations: [String] = []

    private init() {}

    /// The failure that `input` deserves, or nil when it keeps all constraints of `shape`.
    ///
    /// `code` is what the service calls such failures; see `ServiceModel.Metadata.validationCode`.
    package static func failure(in input: ShapeObject, of shape: Shape, code: String) -> PlainFailure? {
        var validator = Validator()
        validator.checkMembers(of: input, shape, at: "")
        guard !validator.violations.isEmpty else { return nil }
        let count = validator.violations.count
        return PlainFailure(
            code,
            "\(count) validation error\(count == 1 ? "" : "s") detected: "
                + validator.violations.joined(separator: "; ")
        )
    }

    private mutating func checkMembers(of object: ShapeObject, _ shape: Shape, at path: String) {
        for member in shape.members where !member.isStreaming {
            guard let value = object[member.name] else {
                if member.isRequired {
                    refuse(nil, member.shape, at: path + member.name.asPathPart, "Member must not be null")
                }
                continue
            }
            check(value, member.shape, at: path, member.name.asPathPart)
        }
    }

    /// `path` ends in a dot or is empty; joining it with `name` is put off until a violation needs it.
    private mutating func check(_ value: ShapeValue, _ shape: Shape, at path: String, _ name: String) {
        if shape.hasConstraints {
            for constraint in Constraint.violated(by: value, of: shape) {
                refuse(value, shape, at: path + name, constraint)
            }
        }
        switch value {
        case .structure(let object):
            checkMembers(of: object, shape, at: "\(path)\(name).")
        case .list(let elements):
            guard let element = shape.element, element.shape.mayBeViolated else { return }
            for (index, value) in elements.enumerated() {
                if value == .null {
                    refuse(
                        nil,
                        element.shape,
                        at: "\(path)\(name).\(index + 1).member",
                        "Member must not be null"
                    )
                } else {
                    check(value, element.shape, at: "\(path)\(name).\(index + 1).", "member")
                }
            }
        case .map(let object):
            checkEntries(of: object, shape, at: path, name)
        case .null, .boolean, .integer, .double, .string, .blob, .timestamp, .document:
            break
        }
    }

    private mutating func checkEntries(of object: ShapeObject, _ shape: Shape, at path: String, _ name: String)
    {
        guard let key = shape.mapKey?.shape, let value = shape.mapValue?.shape else { return }
        for field in object.fields {
            if key.hasConstraints, !Constraint.violated(by: .string(field.name), of: key).isEmpty {
                let all = Constraint.all(of: key).joined(separator: ", ")
                refuse(.map(object), shape, at: path + name, "Map keys must satisfy constraint: [\(all)]")
            }
            if value.hasConstraints, !Constraint.violated(by: field.value, of: value).isEmpty {
                let all = Constraint.all(of: value).joined(separator: ", ")
                refuse(.map(object), shape, at: path + name, "Map value must satisfy constraint: [\(all)]")
            }
            switch field.value {
            case .structure(let object):
                checkMembers(of: object, value, at: "\(path)\(name).\(field.name).member.")
            case .list, .map: check(field.value, value, at: "\(path)\(name).\(field.name).", "member")
            case .null, .boolean, .integer, .double, .string, .blob, .timestamp, .document: break
            }
        }
    }

    private mutating func refuse(_ value: ShapeValue?, _ shape: Shape, at path: String, _ constraint: String) {
        let shown: String
        if shape.traits.isSensitive {
            shown = "Value"
        } else if let value {
            shown = "Value '\(value.asJavaText)'"
        } else {
            shown = "Value null"
        }
        let violation = "\(shown) at '\(path)' failed to satisfy constraint: \(constraint)"
        if !violations.contains(violation) { violations.append(violation) }
    }
}

extension String {
    /// A member's name as AWS puts it into the path of a validation failure: `queryString` for `QueryString`.
    fileprivate var asPathPart: String {
        guard let first = unicodeScalars.first, first.properties.isUppercase else { return self }
        return first.properties.lowercaseMapping + dropFirst()
    }
}

extension ShapeValue {
    /// The value as Java prints it, which is how AWS's messages show it; shortened where it is long.
    fileprivate var asJavaText: String {
        let text: String
        switch self {
        case .null: text = "null"
        case .boolean(let value): text = "\(value)"
        case .integer(let value): text = "\(value)"
        case .double(let value): text = "\(value)"
        case .string(let value): text = value
        case .blob(let bytes): text = "java.nio.HeapByteBuffer[pos=0 lim=\(bytes.count) cap=\(bytes.count)]"
        case .timestamp(let moment): text = moment.iso8601()
        case .list(let elements): text = "[" + elements.map(\.asJavaText).joined(separator: ", ") + "]"
        case .map(let object), .structure(let object):
            text = "{" + object.fields.map { "\($0.name)=\($0.value.asJavaText)" }.joined(separator: ", ") + "}"
        case .document(let value): text = value.text
        }
        return text.utf8.count <= 1024 ? text : text.prefix(1024) + "..."
    }
}
