/// Which arguments a function takes: `<s-nn?:s>`.
///
/// Source: JSONata documentation, "Writing functions: function signature syntax".
struct Signature: Sendable {
    private struct Parameter {
        var types: Types
        /// Which type the elements of an array have, where it is said.
        var elements: Types?
        var elementLetter: Character?
        var isArray = false
        var usesContext = false
        var isOptional = false
        var isRepeated = false
    }

    private struct Types: OptionSet {
        let rawValue: UInt16

        static let string = Types(rawValue: 1)
        static let number = Types(rawValue: 2)
        static let boolean = Types(rawValue: 4)
        static let null = Types(rawValue: 8)
        static let object = Types(rawValue: 16)
        static let array = Types(rawValue: 32)
        static let function = Types(rawValue: 64)
        static let missing = Types(rawValue: 128)

        init(rawValue: UInt16) { self.rawValue = rawValue }

        init(_ value: Value?) {
            self =
                switch value {
                case nil, .thunk, .tuples: .missing
                case .null: .null
                case .bool: .boolean
                case .number: .number
                case .string: .string
                case .array: .array
                case .object: .object
                case .function: .function
                }
        }

        static func letter(_ letter: Character) -> Types? {
            switch letter {
            case "s": .string
            case "n": .number
            case "b": .boolean
            case "l": .null
            case "o": .object
            case "a": .array
            case "f": .function
            case "j": [.array, .string, .number, .boolean, .null, .object]
            case "x": [.array, .string, .number, .boolean, .null, .object, .function]
            default: nil
            }
        }
    }

    private var parameters: [Parameter] = []
    /// Whether each parameter takes exactly one argument.
    private var isPlain = true

    init(_ text: String, at position: Int = 0) throws(JSONataFailure) {
        let letters = Array(text)
        var index = 1
        while index < letters.count, letters[index] != ":" {
            let letter = letters[index]
            switch letter {
            case "-" where !parameters.isEmpty:
                parameters[parameters.count - 1].usesContext = true
                parameters[parameters.count - 1].isOptional = true
            case "?" where !parameters.isEmpty: parameters[parameters.count - 1].isOptional = true
            case "+" where !parameters.isEmpty: parameters[parameters.count - 1].isRepeated = true
            case "(":
                let end = Self.closing(letters, index, "(", ")")
                let choice = letters[(index + 1)..<max(index + 1, end)]
                guard !choice.contains("<") else { throw JSONataFailure("S0402", at: position + index) }
                var types: Types = .missing
                for letter in choice { types.formUnion(Types.letter(letter) ?? []) }
                parameters.append(Parameter(types: types))
                index = end
            case "<":
                guard let last = parameters.indices.last,
                    parameters[last].isArray || parameters[last].types == .function
                else { throw JSONataFailure("S0401", at: position + index) }
                let end = Self.closing(letters, index, "<", ">")
                if parameters[last].isArray, index + 1 < end {
                    parameters[last].elementLetter = letters[index + 1]
                    parameters[last].elements = Types.letter(letters[index + 1])
                }
                index = end
            default: add(letter)
            }
            index += 1
        }
        isPlain = parameters.allSatisfy { !$0.isOptional && !$0.isRepeated }
    }

    private mutating func add(_ letter: Character) {
        guard let types = Types.letter(letter) else { return }
        switch letter {
        case "a":
            let any: Types = [.array, .string, .number, .boolean, .null, .object, .function, .missing]
            parameters.append(Parameter(types: any, isArray: true))
        case "f": parameters.append(Parameter(types: types))
        default: parameters.append(Parameter(types: types.union(.missing)))
        }
    }

    private static func closing(
        _ letters: [Character],
        _ start: Int,
        _ open: Character,
        _ close: Character
    ) -> Int {
        var depth = 1
        var index = start
        while index < letters.count - 1 {
            index += 1
            if letters[index] == close {
                depth -= 1
                if depth == 0 { break }
            } else if letters[index] == open {
                depth += 1
            }
        }
        return index
    }

    /// The arguments as the function expects them: the context where one is left out, arrays around single values.
    ///
    /// The failures name the argument; the caller names the function.
    func validated(_ arguments: [Value?], context: Value?) throws(JSONataFailure) -> [Value?] {
        guard let counts = counts(for: arguments) else { throw mismatch(arguments) }
        var result: [Value?] = []
        result.reserveCapacity(parameters.count)
        var next = 0
        for (parameter, count) in zip(parameters, counts) {
            if count == 0 {
                if parameter.usesContext {
                    guard parameter.types.contains(Types(context)) else {
                        throw JSONataFailure("T0411", ["index": "\(next + 1)"])
                    }
                    result.append(context)
                } else {
                    result.append(arguments.value(next))
                    next += 1
                }
            }
            for _ in 0..<count {
                let argument = arguments.value(next)
                result.append(parameter.isArray ? try array(argument, parameter, count, next) : argument)
                next += 1
            }
        }
        return result
    }

    private func array(
        _ argument: Value?,
        _ parameter: Parameter,
        _ count: Int,
        _ index: Int
    ) throws(JSONataFailure) -> Value? {
        guard let argument else { return nil }
        let isList: Bool
        if case .array(let list) = argument {
            isList = true
            if let elements = parameter.elements, list.count > 0 {
                guard list.isAll(where: { Types($0) == elements }) else { throw notArray(parameter, index) }
            }
        } else {
            isList = false
            if let elements = parameter.elements, count > 1 || Types(argument) != elements {
                throw notArray(parameter, index)
            }
        }
        return isList ? argument : .array(List([argument]))
    }

    private func notArray(_ parameter: Parameter, _ index: Int) -> JSONataFailure {
        let names: [Character: String] = [
            "a": "arrays", "b": "booleans", "f": "functions", "n": "numbers", "o": "objects", "s": "strings",
        ]
        let type = parameter.elementLetter.flatMap { names[$0] }.map(JSONText.quoted) ?? ""
        return JSONataFailure("T0412", ["index": "\(index + 1)", "type": type])
    }

    /// How many arguments each parameter takes; nil where they do not fit.
    private func counts(for arguments: [Value?]) -> [Int]? {
        if isPlain {
            guard arguments.count == parameters.count else { return nil }
            for (argument, parameter) in zip(arguments, parameters)
            where !parameter.types.contains(Types(argument)) { return nil }
            return Array(repeating: 1, count: parameters.count)
        }
        var counts = [Int](repeating: 0, count: parameters.count)
        return fit(arguments, 0, 0, &counts) ? counts : nil
    }

    private func fit(_ arguments: [Value?], _ argument: Int, _ parameter: Int, _ counts: inout [Int]) -> Bool {
        guard parameter < parameters.count else { return argument == arguments.count }
        let wanted = parameters[parameter]
        var most = 0
        while argument + most < arguments.count, most < 1 || wanted.isRepeated,
            wanted.types.contains(Types(arguments[argument + most]))
        { most += 1 }
        while most >= (wanted.isOptional ? 0 : 1) {
            counts[parameter] = most
            if fit(arguments, argument + most, parameter + 1, &counts) { return true }
            most -= 1
        }
        return false
    }

    /// The failure that names the first argument that fits no longer.
    private func mismatch(_ arguments: [Value?]) -> JSONataFailure {
        var good = 0
        for end in 1...max(1, parameters.count) where end <= parameters.count {
            var part = self
            part.parameters = Array(parameters[..<end])
            var counts = [Int](repeating: 0, count: end)
            guard let length = part.longestFit(arguments, &counts) else { break }
            good = length
        }
        return JSONataFailure("T0410", ["index": "\(good + 1)"])
    }

    /// How many of the first arguments all parameters take together.
    private func longestFit(_ arguments: [Value?], _ counts: inout [Int]) -> Int? {
        for length in stride(from: arguments.count, through: 0, by: -1)
        where fit(Array(arguments[..<length]), 0, 0, &counts) { return length }
        return nil
    }
}
