import Crypto
import Primitives

extension IntrinsicFunction {
    /// What the function makes of its arguments.
    ///
    /// - Throws: a sentence that says what is wrong with them.
    func apply(_ arguments: [JSONValue], _ world: World) throws(PathFailure) -> JSONValue {
        switch self {
        case .format: .string(try Self.format(arguments))
        case .stringToJSON: try Self.json(of: try text(arguments[0], "argument"))
        case .jsonToString: .string(arguments[0].text)
        case .array: .array(arguments)
        case .arrayPartition: try partition(arguments)
        case .arrayContains: .bool(try array(arguments[0]).contains { $0.isSame(as: arguments[1]) })
        case .arrayRange: try range(arguments)
        case .arrayGetItem: try item(arguments)
        case .arrayLength: .integer(Int64(try array(arguments[0]).count))
        case .arrayUnique: .array(unique(try array(arguments[0])))
        case .base64Encode: .string(Base64.encode(Array(try limited(arguments[0]).utf8)))
        case .base64Decode: try decoded(arguments[0])
        case .hash: try hash(arguments)
        case .jsonMerge: try merged(arguments)
        case .mathRandom: try random(arguments, world)
        case .mathAdd: try sum(arguments)
        case .stringSplit: try pieces(arguments)
        case .uuid: .string(world.ids.uuid())
        }
    }

    private static func json(of text: String) throws(PathFailure) -> JSONValue {
        guard let value = try? JSONValue(parsing: text) else {
            throw PathFailure(message: "The given text '\(text)' is not valid JSON.")
        }
        return value
    }

    private func text(_ value: JSONValue, _ what: String) throws(PathFailure) -> String {
        guard let text = value.string else {
            throw PathFailure(message: "The \(what) of \(rawValue) must be a string, but was: \(value.text).")
        }
        return text
    }

    private func array(_ value: JSONValue) throws(PathFailure) -> [JSONValue] {
        guard let array = value.array else {
            throw PathFailure(
                message: "The first argument of \(rawValue) must be an array, but was: \(value.text)."
            )
        }
        return array
    }

    /// A whole number; others are rounded to the nearest.
    private func integer(_ value: JSONValue) throws(PathFailure) -> Int {
        guard let double = value.double, abs(double) < 1e15 else {
            throw PathFailure(message: "An argument of \(rawValue) must be a number, but was: \(value.text).")
        }
        return value.int ?? Int(double.rounded())
    }

    /// Source: the function's own documentation: "up to 10,000 characters".
    private func limited(_ value: JSONValue) throws(PathFailure) -> String {
        let text = try text(value, "argument")
        guard text.utf16.count <= 10000 else {
            throw PathFailure(message: "The argument of \(rawValue) must not be longer than 10000 characters.")
        }
        return text
    }

    /// Puts arguments where `{}` stands; `\{` and `\}` are braces.
    private static func format(_ arguments: [JSONValue]) throws(PathFailure) -> String {
        guard let template = arguments[0].string else {
            throw PathFailure(message: "The template of States.Format must be a string.")
        }
        var rest = arguments.dropFirst()
        var text: [UInt8] = []
        var bytes = Array(template.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\\"):
                guard let escaped = bytes.first, escaped == UInt8(ascii: "{") || escaped == UInt8(ascii: "}")
                else {
                    text.append(byte)
                    continue
                }
                bytes.removeFirst()
                text.append(escaped)
            case UInt8(ascii: "{"):
                guard bytes.popFirst() == UInt8(ascii: "}") else {
                    throw PathFailure(
                        message: "Matching '}' not found for '{' in the template of States.Format."
                    )
                }
                guard let argument = rest.popFirst() else {
                    throw PathFailure(message: "States.Format has more occurrences of {} than arguments.")
                }
                text.append(contentsOf: (argument.string ?? argument.text).utf8)
            case UInt8(ascii: "}"):
                throw PathFailure(message: "Matching '{' not found for '}' in the template of States.Format.")
            default:
                text.append(byte)
            }
        }
        guard rest.isEmpty else {
            throw PathFailure(message: "States.Format has more arguments than occurrences of {}.")
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func partition(_ arguments: [JSONValue]) throws(PathFailure) -> JSONValue {
        let elements = try array(arguments[0])
        let size = try integer(arguments[1])
        guard size > 0 else { throw PathFailure(message: "The chunk size must be greater than zero.") }
        return .array(
            stride(from: 0, to: elements.count, by: size).map {
                .array(Array(elements[$0..<min($0 + size, elements.count)]))
            }
        )
    }

    private func range(_ arguments: [JSONValue]) throws(PathFailure) -> JSONValue {
        let first = try integer(arguments[0])
        let last = try integer(arguments[1])
        let step = try integer(arguments[2])
        guard step != 0 else { throw PathFailure(message: "The step of States.ArrayRange must not be zero.") }
        let count = (last - first) / step + 1
        guard count <= 1000 else {
            throw PathFailure(message: "States.ArrayRange must not make more than 1000 elements.")
        }
        return .array(stride(from: first, through: last, by: step).map { .integer(Int64($0)) })
    }

    private func item(_ arguments: [JSONValue]) throws(PathFailure) -> JSONValue {
        let elements = try array(arguments[0])
        let index = try integer(arguments[1])
        guard elements.indices.contains(index) else {
            throw PathFailure(
                message: "The index \(index) is out of bounds for an array of \(elements.count) elements."
            )
        }
        return elements[index]
    }

    private func unique(_ elements: [JSONValue]) -> [JSONValue] {
        var seen: Set<JSONValue> = []
        return elements.filter { seen.insert($0).inserted }
    }

    private func decoded(_ value: JSONValue) throws(PathFailure) -> JSONValue {
        guard let bytes = Base64.decode(try limited(value)) else {
            throw PathFailure(message: "The argument of States.Base64Decode is not valid Base64.")
        }
        return .string(String(decoding: bytes, as: UTF8.self))
    }

    private func hash(_ arguments: [JSONValue]) throws(PathFailure) -> JSONValue {
        let data = Array((arguments[0].string ?? arguments[0].text).utf8)
        guard data.count <= 10000 else {
            throw PathFailure(message: "The data of States.Hash must not be longer than 10000 characters.")
        }
        let name = try text(arguments[1], "algorithm")
        let digest: [UInt8]
        switch name {
        case "MD5": digest = Array(Insecure.MD5.hash(data: data))
        case "SHA-1": digest = Array(Insecure.SHA1.hash(data: data))
        case "SHA-256": digest = Array(SHA256.hash(data: data))
        case "SHA-384": digest = Array(SHA384.hash(data: data))
        case "SHA-512": digest = Array(SHA512.hash(data: data))
        default: throw PathFailure(message: "The algorithm '\(name)' is not supported by States.Hash.")
        }
        return .string(Hex.encode(digest))
    }

    private func merged(_ arguments: [JSONValue]) throws(PathFailure) -> JSONValue {
        guard var object = arguments[0].object, let other = arguments[1].object else {
            throw PathFailure(message: "The first two arguments of States.JsonMerge must be objects.")
        }
        guard arguments[2] == .bool(false) else {
            throw PathFailure(message: "States.JsonMerge merges shallowly: its third argument must be false.")
        }
        for member in other.members { object[member.name] = member.value }
        return .object(object)
    }

    private func random(_ arguments: [JSONValue], _ world: World) throws(PathFailure) -> JSONValue {
        let first = try integer(arguments[0])
        let end = try integer(arguments[1])
        guard first < end else {
            throw PathFailure(message: "The start of States.MathRandom must be less than its end.")
        }
        let unit: Double
        if arguments.count == 3 {
            // The same seed gives the same number: one step of splitmix64.
            var mixed = UInt64(bitPattern: Int64(try integer(arguments[2]))) &+ 0x9E37_79B9_7F4A_7C15
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            unit = Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
        } else {
            unit = world.chance.unit()
        }
        return .integer(Int64(first + Int(unit * Double(end - first))))
    }

    private func sum(_ arguments: [JSONValue]) throws(PathFailure) -> JSONValue {
        let numbers = [try integer(arguments[0]), try integer(arguments[1])]
        for number in numbers where Int32(exactly: number) == nil {
            throw PathFailure(message: "\(number) is out of the range of States.MathAdd.")
        }
        return .integer(Int64(numbers[0] + numbers[1]))
    }

    /// The pieces between any of the delimiters; empty ones are left out.
    private func pieces(_ arguments: [JSONValue]) throws(PathFailure) -> JSONValue {
        let whole = try text(arguments[0], "first argument")
        let delimiters = Set(try text(arguments[1], "second argument"))
        return .array(whole.split { delimiters.contains($0) }.map { .string(String($0)) })
    }
}
