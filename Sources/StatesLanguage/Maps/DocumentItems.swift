package import Primitives

/// The elements of an array, or the members of an object, somewhere in a JSON document that is taken in pieces.
///
/// Nothing but one element is kept. What follows the array is not looked at.
package struct DocumentItems: Sendable {
    private enum Level {
        /// Its next index.
        case array(Int)
        /// The name of the member that is read.
        case object(String?)
    }

    private static let sizeLimit = 8 << 20
    private let pointer: [String]
    /// What is open around the place.
    private var levels: [Level] = []
    /// How many of the open levels lead to the pointer's target.
    private var matched = 0
    /// The level whose elements are the items; nil before it has begun.
    private var target: Int?
    /// Whether those are members.
    private var isObject = false
    private var isOver = false
    private var isInString = false
    private var isEscaped = false
    /// The bytes of the string that may be a name, or of the element that is read.
    private var text: [UInt8] = []
    /// Whether a value is next, rather than a name.
    private var expectsValue = true
    /// Whether a scalar is being passed over.
    private var isInScalar = false

    package init(pointer: [String]) {
        self.pointer = pointer
    }

    /// Items with their names, where they are members.
    package mutating func take(_ bytes: [UInt8]) throws(ItemFailure) -> [(key: String?, value: JSONValue)] {
        var items: [(key: String?, value: JSONValue)] = []
        for byte in bytes where !isOver {
            if target == nil { try seek(byte) } else { try collect(byte, &items) }
        }
        return items
    }

    package mutating func finish() throws(ItemFailure) {
        guard target != nil else {
            throw ItemFailure(
                pointer.isEmpty
                    ? "The file holds no JSON."
                    : "ItemsPointer '/\(pointer.joined(separator: "/"))' names nothing in the file."
            )
        }
        guard isOver else { throw ItemFailure("The file ends within its JSON.") }
    }

    // MARK: Before the items

    private mutating func seek(_ byte: UInt8) throws(ItemFailure) {
        if isInString {
            try string(byte)
            return
        }
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x20: isInScalar = false
        case UInt8(ascii: "\""):
            if expectsValue { try began(byte) }
            isInString = true
            text = []
        case UInt8(ascii: ":"): expectsValue = true
        case UInt8(ascii: ","): try next()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try began(byte)
            let isArray = byte == UInt8(ascii: "[")
            if levels.count == pointer.count, matched == levels.count {
                target = levels.count
                isObject = !isArray
            }
            levels.append(isArray ? .array(0) : .object(nil))
            expectsValue = isArray
            text = []
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard !levels.isEmpty else { throw ItemFailure("The file is not valid JSON.") }
            levels.removeLast()
            matched = min(matched, levels.count)
            isInScalar = false
            expectsValue = false
        default:
            if expectsValue, !isInScalar {
                try began(byte)
                isInScalar = true
            }
        }
    }

    private mutating func string(_ byte: UInt8) throws(ItemFailure) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            guard !expectsValue else {
                expectsValue = false
                return
            }
            if case .object? = levels.last {
                levels[levels.count - 1] = .object(try name())
                match()
            }
            return
        }
        if !expectsValue { text.append(byte) }
    }

    /// The name that has been read.
    private func name() throws(ItemFailure) -> String {
        do throws(JSONSyntaxFailure) {
            return try JSONValue(parsing: [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]).string ?? ""
        } catch {
            throw ItemFailure("The file is not valid JSON: \(error).")
        }
    }

    private mutating func next() throws(ItemFailure) {
        isInScalar = false
        switch levels.last {
        case .array(let index)?:
            levels[levels.count - 1] = .array(index + 1)
            expectsValue = true
        case .object?:
            levels[levels.count - 1] = .object(nil)
            expectsValue = false
        case nil: throw ItemFailure("The file is not valid JSON.")
        }
        matched = min(matched, levels.count - 1)
    }

    /// Notes that a value begins; a value at the pointer's place must have elements.
    private mutating func began(_ byte: UInt8) throws(ItemFailure) {
        match()
        guard matched == levels.count, levels.count == pointer.count else { return }
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { throw Self.notIterable }
    }

    /// Source: GetExecutionHistory as AWS answers it for a file whose JSON is a number.
    private static let notIterable = ItemFailure("Attempting to map over non-iterable node.")

    /// Counts the innermost level where it leads to the pointer's target.
    private mutating func match() {
        guard matched == levels.count - 1, levels.count <= pointer.count, let level = levels.last else {
            return
        }
        let part = pointer[levels.count - 1]
        switch level {
        case .array(let index): if part == "\(index)" { matched += 1 }
        case .object(let name): if name == part { matched += 1 }
        }
    }

    // MARK: The items

    private mutating func collect(
        _ byte: UInt8,
        _ items: inout [(key: String?, value: JSONValue)]
    ) throws(ItemFailure) {
        guard let target else { return }
        let isOutermost = levels.count == target + 1
        if isInString {
            text.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
        } else {
            switch byte {
            case UInt8(ascii: "\""):
                isInString = true
                text.append(byte)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                levels.append(.array(0))
                text.append(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                levels.removeLast()
                if isOutermost {
                    try end(&items, isLast: true)
                    isOver = true
                } else {
                    text.append(byte)
                }
            case UInt8(ascii: ",") where isOutermost: try end(&items, isLast: false)
            default: text.append(byte)
            }
        }
        guard text.count <= Self.sizeLimit else { throw ItemFailure("An item is larger than 8 MB.") }
    }

    private mutating func end(
        _ items: inout [(key: String?, value: JSONValue)],
        isLast: Bool
    ) throws(ItemFailure) {
        let element = text
        text.removeAll(keepingCapacity: true)
        // An array without elements has nothing between its brackets.
        if isLast, !element.contains(where: { $0 > 0x20 }) { return }
        do throws(JSONSyntaxFailure) {
            if isObject {
                let pair = try JSONValue(parsing: [UInt8(ascii: "{")] + element + [UInt8(ascii: "}")])
                guard let member = pair.object?.members.first else { return }
                items.append((member.name, member.value))
            } else {
                items.append((nil, try JSONValue(parsing: element)))
            }
        } catch {
            throw ItemFailure("The file is not valid JSON: \(error).")
        }
    }
}
