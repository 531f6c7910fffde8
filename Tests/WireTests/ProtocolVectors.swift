import Foundation
import Primitives
import Shapes
import Wire

/// Botocore's own protocol tests: requests its clients send, which we must read, and answers its clients read, which
/// we must write.
///
/// They are read in place from the pinned source release, which `scripts/models` puts into `.cache/`.
struct ProtocolVectors {
    struct Case: Sendable {
        let id: String
        let model: ServiceModel
        let operation: String
        let json: JSONValue
    }

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: ".cache/botocore-1.43.11/tests/unit/protocols")

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path()) }

    /// The cases of one file, such as `input/rest-xml`; those of other protocols' folders have the same form.
    static func cases(_ file: String) throws -> [Case] {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "\(file).json")))
        var cases: [Case] = []
        for suite in try JSONValue(parsing: bytes).array ?? [] {
            for json in suite["cases"]?.array ?? [] {
                let given = json["given"] ?? [:]
                let operation = given["name"]?.string ?? "Operation"
                let service: JSONValue = [
                    "metadata": metadata(suite["metadata"] ?? [:]),
                    "operations": .object(JSONObject([(operation, given)])),
                    "shapes": suite["shapes"] ?? [:],
                ]
                let text = ModelTextWriter(service).lines(name: "vectors").joined(separator: "\n")
                cases.append(
                    Case(
                        id: json["id"]?.string ?? "",
                        model: ServiceModel(text: text),
                        operation: operation,
                        json: json
                    )
                )
            }
        }
        return cases
    }

    private static func metadata(_ metadata: JSONValue) -> JSONValue {
        guard case .object(var object) = metadata else { return metadata }
        if object["targetPrefix"] == nil { object["targetPrefix"] = "Target" }
        return .object(object)
    }

    /// The value that a case's `params` or `result` describe: the model's names, blobs as text, moments in seconds.
    static func value(_ json: JSONValue, _ shape: Shape) -> ShapeValue {
        switch (json, shape.kind) {
        case (.object(let object), .structure):
            var fields = ShapeObject()
            for member in object.members where !member.value.isNull {
                guard let part = shape.member(named: member.name) else { continue }
                fields.append(member.name, value(member.value, part.shape))
            }
            return .structure(fields)
        case (.object(let object), .map):
            guard let part = shape.mapValue?.shape else { return .null }
            return .map(
                ShapeObject(fields: object.members.map { .init(name: $0.name, value: value($0.value, part)) })
            )
        case (.array(let elements), .list):
            guard let part = shape.element?.shape else { return .null }
            return .list(elements.map { value($0, part) })
        case (.string(let text), .string): return .string(text)
        case (.string(let text), .blob): return .blob(Array(text.utf8))
        case (.string("NaN"), .float), (.string("NaN"), .double): return .double(.nan)
        case (.string("Infinity"), .float), (.string("Infinity"), .double): return .double(.infinity)
        case (.string("-Infinity"), .float), (.string("-Infinity"), .double): return .double(-.infinity)
        case (.bool(let value), .boolean): return .boolean(value)
        case (.integer(let number), .integer), (.integer(let number), .long): return .integer(number)
        case (_, .float), (_, .double): return .double(json.double ?? 0)
        case (_, .timestamp): return .timestamp(Timestamp(epochSeconds: json.double ?? 0))
        case (_, .document): return .document(json)
        default: return .null
        }
    }
}

extension ShapeValue {
    /// Equal, with every not-a-number equal to every other, and members that are empty as good as members that are
    /// not there: a client that sends nothing for an empty list cannot be told from one that has none.
    func matches(_ other: ShapeValue) -> Bool {
        switch (self, other) {
        case (.double(let left), .double(let right)): left == right || left.isNaN && right.isNaN
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.matches($1) }
        case (.map(let left), .map(let right)):
            left.count == right.count && left.hasMatches(in: right)
        case (.structure(let left), .structure(let right)):
            left.hasMatches(in: right) && right.hasMatches(in: left)
        default: self == other
        }
    }

    fileprivate var isEmpty: Bool {
        switch self {
        case .list(let elements): elements.isEmpty
        case .map(let object), .structure(let object): object.isEmpty
        case .null: true
        case .boolean, .integer, .double, .string, .blob, .timestamp, .document: false
        }
    }
}

extension ShapeObject {
    fileprivate func hasMatches(in other: ShapeObject) -> Bool {
        fields.allSatisfy { field in other[field.name].map { field.value.matches($0) } ?? field.value.isEmpty }
    }
}
