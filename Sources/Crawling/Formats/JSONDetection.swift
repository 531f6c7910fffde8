import Catalog
import Primitives

/// Finds the columns of JSON objects one after another, of an array of them, or of what a path leads to.
struct JSONDetection {
    /// Of a custom classifier: `$`, `$[*]`, `$.records[*]`; nil for the built-in one.
    var path: [JSONPathStep]?

    /// Nil where the bytes are no JSON objects.
    func classify(_ bytes: [UInt8], isWhole: Bool) -> (schema: FileSchema, recordCount: Int)? {
        let values = TopLevelValues(bytes).values
        var columns: [FileSchema.Column] = []
        var paths: [String] = []
        var count = 0
        func add(_ object: JSONObject) {
            count += 1
            for member in object.members where !paths.contains(member.name) {
                paths.append(member.name)
            }
            columns = columns.merged(with: Self.columns(object))
        }
        if let path {
            for value in values { path.reach(value) { if let object = $0.object { add(object) } } }
        } else {
            for value in values {
                switch value {
                case .object(let object): add(object)
                case .array(let elements):
                    // The whole array is one row of one column.
                    count += 1
                    paths = ["array"]
                    let element = elements.map(Self.type).reduce(nil) { Self.merged($0, $1) }
                    columns = columns.merged(with: [FileSchema.Column("array", .array(element ?? .string))])
                case .null, .bool, .integer, .bigInteger, .double, .string: return nil
                }
            }
        }
        guard count > 0 else { return nil }
        return (FileSchema(.json(paths: paths.sorted()), columns), count)
    }

    private static func columns(_ object: JSONObject) -> [FileSchema.Column] {
        object.members.map { FileSchema.Column($0.name, type($0.value) ?? .string) }
    }

    /// Nil for null, which is of any type.
    private static func type(_ value: JSONValue) -> HiveType? {
        switch value {
        case .null: return nil
        case .bool: return .boolean
        case .integer(let number): return Int32(exactly: number) == nil ? .bigint : .int
        case .bigInteger: return .decimal(precision: 38, scale: 0)
        case .double: return .double
        case .string: return .string
        case .array(let elements):
            return .array(elements.map(type).reduce(nil) { merged($0, $1) } ?? .string)
        case .object(let object):
            let fields = columns(object).map { HiveType.Field(name: $0.name, type: $0.type) }
            return .structure(fields)
        }
    }

    private static func merged(_ a: HiveType?, _ b: HiveType?) -> HiveType? {
        guard let a, let b else { return a ?? b }
        return a.merged(with: b)
    }
}

/// A step of a path: into a member, or to each element of an array.
package enum JSONPathStep: Hashable, Sendable {
    case member(String)
    case elements
}

extension [JSONPathStep] {
    /// Nil for a text that is no path, or has a step other than a name and `[*]`.
    ///
    /// Source: AWS Glue Developer Guide, "Writing JSON custom classifiers".
    package init?(jsonPath text: String) {
        guard text.hasPrefix("$") else { return nil }
        var steps: [JSONPathStep] = []
        var rest = text.dropFirst()
        while let character = rest.first {
            if character == "." {
                let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
                guard !name.isEmpty else { return nil }
                steps.append(name == "*" ? .elements : .member(String(name)))
                rest = rest.dropFirst(1 + name.count)
            } else if character == "[", let end = rest.firstIndex(of: "]") {
                let inside = rest[rest.index(after: rest.startIndex)..<end]
                if inside == "*" {
                    steps.append(.elements)
                } else if inside.count > 2, let quote = inside.first, quote == "'" || quote == "\"",
                    inside.last == quote
                {
                    steps.append(.member(String(inside.dropFirst().dropLast())))
                } else {
                    return nil
                }
                rest = rest[rest.index(after: end)...]
            } else {
                return nil
            }
        }
        self = steps
    }

    func reach(_ value: JSONValue, _ body: (JSONValue) -> Void) {
        guard let step = first else { return body(value) }
        let rest = Array(dropFirst())
        switch step {
        case .member(let name): value[name].map { rest.reach($0, body) }
        case .elements:
            for element in value.array ?? [] { rest.reach(element, body) }
            for member in value.object?.members ?? [] { rest.reach(member.value, body) }
        }
    }
}

/// The whole JSON objects and arrays that stand one after another in a text, whose end may be cut off.
///
/// Of an array that is cut, the whole elements are kept.
struct TopLevelValues {
    private(set) var values: [JSONValue] = []

    init(_ bytes: [UInt8]) {
        var depth = 0
        var start = 0
        var elementStart = 0
        var elements: [JSONValue] = []
        var isInString = false
        var isEscaped = false
        func parsed(_ range: Range<Int>) -> JSONValue? { try? JSONValue(parsing: Array(bytes[range])) }
        for (index, byte) in bytes.enumerated() {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 0 { start = index }
                if depth == 1 { elementStart = index }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 1, bytes[start] == UInt8(ascii: "["),
                    let element = parsed(elementStart..<(index + 1))
                {
                    elements.append(element)
                }
                guard depth <= 0 else { continue }
                depth = 0
                elements = []
                guard let value = parsed(start..<(index + 1)) else { return }
                values.append(value)
            case 0x20, 0x09, 0x0A, 0x0D: continue
            default:
                guard depth == 0, byte != UInt8(ascii: ",") else { continue }
                // A first value with something else behind it is no JSON, such as the number of a process in brackets.
                if values.count == 1 { values = [] }
                return
            }
        }
        if !elements.isEmpty { values.append(.array(elements)) }
    }
}
