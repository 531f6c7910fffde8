package import Primitives

/// A call of an intrinsic function, such as `States.Format('{}', $.name)`.
///
/// Source: Step Functions Developer Guide, "Intrinsic functions for JSONPath states".
package struct IntrinsicCall: Sendable, Equatable {
    package enum Argument: Sendable, Equatable {
        case constant(JSONValue)
        case path(JSONPath)
        case call(IntrinsicCall)
    }

    package let function: IntrinsicFunction
    package let arguments: [Argument]
    /// The call as it was written.
    package let text: String

    package init(_ text: String) throws(PathFailure) {
        var reader = IntrinsicReader(text)
        self = try reader.document()
    }

    fileprivate init(function: IntrinsicFunction, arguments: [Argument], text: String) {
        self.function = function
        self.arguments = arguments
        self.text = text
    }

    /// Whether a text looks like a call.
    package static func isCall(_ text: String) -> Bool { text.hasPrefix("States.") }
}

/// The eighteen intrinsic functions.
package enum IntrinsicFunction: String, Sendable, CaseIterable {
    case format = "States.Format"
    case stringToJSON = "States.StringToJson"
    case jsonToString = "States.JsonToString"
    case array = "States.Array"
    case arrayPartition = "States.ArrayPartition"
    case arrayContains = "States.ArrayContains"
    case arrayRange = "States.ArrayRange"
    case arrayGetItem = "States.ArrayGetItem"
    case arrayLength = "States.ArrayLength"
    case arrayUnique = "States.ArrayUnique"
    case base64Encode = "States.Base64Encode"
    case base64Decode = "States.Base64Decode"
    case hash = "States.Hash"
    case jsonMerge = "States.JsonMerge"
    case mathRandom = "States.MathRandom"
    case mathAdd = "States.MathAdd"
    case stringSplit = "States.StringSplit"
    case uuid = "States.UUID"

    /// How many arguments the function takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .format: 1...Int.max
        case .array: 0...Int.max
        case .stringToJSON, .jsonToString, .arrayLength, .arrayUnique, .base64Encode, .base64Decode: 1...1
        case .arrayPartition, .arrayContains, .arrayGetItem, .hash, .mathAdd, .stringSplit: 2...2
        case .arrayRange, .jsonMerge: 3...3
        case .mathRandom: 2...3
        case .uuid: 0...0
        }
    }
}

/// Reads calls.
///
/// Source: Amazon States Language, "Intrinsic Functions": arguments are texts in single quotes, numbers, `true`, `false`,
/// `null`, paths and calls; `\'`, `\{`, `\}` and `\\` are escapes, of which braces stay escaped for the function.
private struct IntrinsicReader {
    private var parser: JSONPathParser

    init(_ text: String) {
        parser = JSONPathParser(text)
    }

    mutating func document() throws(PathFailure) -> IntrinsicCall {
        let call = try call()
        parser.skipBlanks()
        guard parser.index == parser.bytes.count else { throw parser.failure("the call goes on unexpectedly") }
        return call
    }

    private mutating func call() throws(PathFailure) -> IntrinsicCall {
        parser.skipBlanks()
        let start = parser.index
        while let byte = parser.peek, byte.isNameByte || byte == UInt8(ascii: ".") { parser.index += 1 }
        let name = String(decoding: parser.bytes[start..<parser.index], as: UTF8.self)
        guard let function = IntrinsicFunction(rawValue: name) else {
            throw parser.failure("there is no intrinsic function '\(name)'")
        }
        parser.skipBlanks()
        guard parser.takes(UInt8(ascii: "(")) else { throw parser.failure("'(' was expected") }
        var arguments: [IntrinsicCall.Argument] = []
        parser.skipBlanks()
        if !parser.takes(UInt8(ascii: ")")) {
            repeat {
                arguments.append(try argument())
                parser.skipBlanks()
            } while parser.takes(UInt8(ascii: ","))
            guard parser.takes(UInt8(ascii: ")")) else { throw parser.failure("',' or ')' was expected") }
        }
        guard function.arity.contains(arguments.count) else {
            throw parser.failure("\(name) does not take \(arguments.count) arguments")
        }
        let text = String(decoding: parser.bytes[start..<parser.index], as: UTF8.self)
        return IntrinsicCall(function: function, arguments: arguments, text: text)
    }

    private mutating func argument() throws(PathFailure) -> IntrinsicCall.Argument {
        parser.skipBlanks()
        switch parser.peek {
        case UInt8(ascii: "'"): return .constant(.string(try text()))
        case UInt8(ascii: "$"): return .path(try parser.path())
        case UInt8(ascii: "S"): return .call(try call())
        default:
            let start = parser.index
            while let byte = parser.peek, byte != UInt8(ascii: ","), byte != UInt8(ascii: ")"), byte != 0x20 {
                parser.index += 1
            }
            let word = String(decoding: parser.bytes[start..<parser.index], as: UTF8.self)
            guard let value = try? JSONValue(parsing: word), value.array == nil, value.object == nil else {
                throw parser.failure("'\(word)' is no argument")
            }
            return .constant(value)
        }
    }

    private mutating func text() throws(PathFailure) -> String {
        parser.index += 1
        var text: [UInt8] = []
        while let byte = parser.peek {
            parser.index += 1
            if byte == UInt8(ascii: "'") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard let escaped = parser.peek else { break }
            parser.index += 1
            switch escaped {
            case UInt8(ascii: "'"), UInt8(ascii: "\\"): text.append(escaped)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            default: text.append(contentsOf: [UInt8(ascii: "\\"), escaped])
            }
        }
        throw parser.failure("a text has no end")
    }
}
