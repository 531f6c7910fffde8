import Synchronization

extension NativeFunctions {
    /// The functions of SQL/JSON, each with input, path, the variables as one JSON object, and its options as letters.
    ///
    /// Source: Trino documentation, JSON functions and operators: json_exists, json_query, json_value, json_object.
    static let jsonPaths: [NativeFunction] = [
        // Option: T, F or U for an error, E to fail.
        evaluating("hosu_json_exists", .boolean) { evaluation, call throws(NativeFailure) in
            try call.fill { arguments, row throws(NativeFailure) -> UInt8? in
                switch try evaluation.items(arguments, row, "JSON_EXISTS") {
                case .items(let items): return items.isEmpty ? 0 : 1
                case .failure(let failure):
                    switch arguments.bytes(3, row).first {
                    case UInt8(ascii: "T"): return 1
                    case UInt8(ascii: "F"): return 0
                    case UInt8(ascii: "E"): throw failure
                    default: return nil
                    }
                }
            }
        },
        // Options: wrapper W, C or U; quotes K or O; on empty and on error N, E, A or O.
        evaluating("hosu_json_query", .varchar) { evaluation, call throws(NativeFailure) in
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                let options = arguments.bytes(3, row)
                switch try evaluation.items(arguments, row, "JSON_QUERY") {
                case .failure(let failure): return try special(options[3], failure, sink)
                case .items(let items):
                    guard let first = items.first else {
                        return try special(options[2], outputFailure("JSON path found no items"), sink)
                    }
                    let wraps =
                        options[0] == UInt8(ascii: "U")
                        || options[0] == UInt8(ascii: "C") && (items.count != 1 || !first.isStructure)
                    if wraps {
                        sink.append(.array(items))
                    } else if items.count > 1 {
                        let message = "JSON path found multiple items thus an array wrapper is required"
                        return try special(options[3], outputFailure(message), sink)
                    } else if case .string(let text) = first, options[1] == UInt8(ascii: "O") {
                        sink.append(text)
                    } else {
                        sink.append(first)
                    }
                    return true
                }
            }
        },
        // Options: on empty and on error N, E, or D for a default, which is asked for with `e` and `x`.
        // All other results begin with the letter of their kind: s, i, n, d, b.
        evaluating("hosu_json_value", .varchar) { evaluation, call throws(NativeFailure) in
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                try scalar(evaluation, arguments, row, sink, isTagged: true)
            }
        },
        // The same as text, without the letters; defaults are NULL.
        evaluating("hosu_json_value_text", .varchar) { evaluation, call throws(NativeFailure) in
            try call.fillText { arguments, row, sink throws(NativeFailure) in
                try scalar(evaluation, arguments, row, sink, isTagged: false)
            }
        },
        // An array of pairs of key and value; a pair without a value is left out. Option U: keys must be unique.
        .text("hosu_json_object", [.varchar, .varchar]) { arguments, row, sink throws(NativeFailure) in
            guard case .array(let pairs)? = JSONItem(arguments.bytes(0, row), hasDecimals: true) else {
                return false
            }
            var members: [(name: String, value: JSONItem)] = []
            var names = Set<String>()
            for pair in pairs {
                guard case .array(let parts) = pair, case .string(let name)? = parts.first else {
                    throw NativeFailure(
                        "INVALID_FUNCTION_ARGUMENT",
                        "null value passed for JSON object key to JSON_OBJECT function"
                    )
                }
                guard parts.count > 1 else { continue }
                guard names.insert(name).inserted else {
                    guard arguments.bytes(1, row).first == UInt8(ascii: "U") else {
                        throw NativeFailure(
                            "NOT_SUPPORTED",
                            "cannot construct a JSON object with duplicate key"
                        )
                    }
                    throw NativeFailure(
                        "INVALID_FUNCTION_ARGUMENT",
                        "duplicate key passed to JSON_OBJECT function"
                    )
                }
                members.append((name, parts[1]))
            }
            sink.append(.object(JavaHashOrder.sorted(members)))
            return true
        },
        // A value that is JSON already, as it was written but without blanks.
        .text("hosu_json_input", [.varchar]) { arguments, row, sink throws(NativeFailure) in
            guard let item = JSONItem(arguments.bytes(0, row)) else {
                throw inputFailure("malformed input argument")
            }
            sink.append(item)
            return true
        },
    ]

    private static func evaluating(
        _ name: String,
        _ result: NativeFunction.ValueType,
        _ body: @escaping @Sendable (JSONPathCache, NativeCall) throws(NativeFailure) -> Void
    ) -> NativeFunction {
        let parameters: [NativeFunction.ValueType] = [.varchar, .varchar, .varchar, .varchar]
        return NativeFunction(name: name, parameters: parameters, result: result) {
            call throws(NativeFailure) in
            try body(JSONPathCache(), call)
        }
    }

    private static func special(
        _ option: UInt8,
        _ failure: NativeFailure,
        _ sink: ByteSink
    ) throws(NativeFailure) -> Bool {
        switch option {
        case UInt8(ascii: "E"): throw failure
        case UInt8(ascii: "A"): sink.append("[]")
        case UInt8(ascii: "O"): sink.append("{}")
        default: return false
        }
        return true
    }

    fileprivate static func inputFailure(_ message: String) -> NativeFailure {
        NativeFailure("JSON_INPUT_CONVERSION_ERROR", "conversion to JSON failed: \(message)")
    }

    private static func outputFailure(_ message: String) -> NativeFailure {
        NativeFailure("JSON_OUTPUT_CONVERSION_ERROR", "conversion from JSON failed: \(message)")
    }

    private static func valueFailure(_ message: String) -> NativeFailure {
        NativeFailure("JSON_VALUE_RESULT_ERROR", "cannot extract SQL scalar from JSON: \(message)")
    }

    private static func scalar(
        _ evaluation: JSONPathCache,
        _ arguments: NativeArguments,
        _ row: Int,
        _ sink: ByteSink,
        isTagged: Bool
    ) throws(NativeFailure) -> Bool {
        let options = arguments.bytes(3, row)
        func otherwise(
            _ option: UInt8,
            _ letter: StaticString,
            _ failure: NativeFailure
        ) throws(NativeFailure) -> Bool {
            if option == UInt8(ascii: "E") { throw failure }
            guard isTagged, option == UInt8(ascii: "D") else { return false }
            sink.append(letter)
            return true
        }
        func put(_ letter: StaticString) { if isTagged { sink.append(letter) } }
        let items: [JSONItem]
        switch try evaluation.items(arguments, row, "JSON_VALUE") {
        case .failure(let failure): return try otherwise(options[1], "x", failure)
        case .items(let found): items = found
        }
        guard let item = items.first else {
            return try otherwise(options[0], "e", valueFailure("JSON path found no items"))
        }
        guard items.count == 1 else {
            return try otherwise(options[1], "x", valueFailure("JSON path found multiple items"))
        }
        switch item {
        case .null: return false
        case .bool(let value):
            put("b")
            sink.append(value ? "true" : "false")
        case .integer(let value, _):
            put("i")
            sink.append(signed: value)
        case .decimal(let value):
            put("n")
            sink.append(value.text)
        case .double(let value):
            put("d")
            sink.append(trinoCast: ShortestDecimal(value), special: value)
        case .string(let text):
            put("s")
            sink.append(text)
        case .array, .object, .unrepresentable:
            let message = "JSON path found an item that cannot be converted to an SQL value"
            return try otherwise(options[1], "x", valueFailure(message))
        }
        return true
    }
}

/// The paths and variables of one call, read once where they do not change.
final class JSONPathCache {
    enum Outcome {
        case items([JSONItem])
        case failure(NativeFailure)
    }

    private var pathText: [UInt8] = []
    private var path: JSONPathExpression?
    private var variableText: [UInt8] = []
    private var variables: [(name: String, items: [JSONItem])] = []
    private var hasBadVariable = false

    func items(_ arguments: NativeArguments, _ row: Int, _ function: String) throws(NativeFailure) -> Outcome {
        try readVariables(arguments.bytes(2, row))
        let path = try path(arguments.bytes(1, row))
        if hasBadVariable {
            return .failure(
                NativeFunctions.inputFailure("malformed JSON path parameter to \(function) function")
            )
        }
        guard let input = JSONItem(arguments.bytes(0, row)) else {
            return .failure(NativeFunctions.inputFailure("malformed input argument to \(function) function"))
        }
        var evaluator = JSONPathEvaluator(isLax: path.isLax, input: input, variables: variables)
        do {
            return .items(try evaluator.evaluate(path.root))
        } catch {
            return .failure(NativeFailure("PATH_EVALUATION_ERROR", "path evaluation failed: \(error.message)"))
        }
    }

    private func readVariables(_ text: UnsafeRawBufferPointer) throws(NativeFailure) {
        if variableText.count == text.count, variableText.elementsEqual(text) { return }
        variableText = Array(text)
        variables = []
        hasBadVariable = false
        path = nil
        guard case .object(let members)? = JSONItem(text, hasDecimals: true) else { return }
        for (name, value) in members {
            // Values that are JSON come as an object that holds their text, or as an empty array for NULL.
            switch value {
            case .array: variables.append((name, []))
            case .object(let wrapped):
                guard case .string(var text)? = wrapped.first?.value,
                    let item = text.withUTF8({ JSONItem(UnsafeRawBufferPointer($0)) })
                else {
                    hasBadVariable = true
                    variables.append((name, []))
                    continue
                }
                variables.append((name, [item]))
            case .null, .bool, .integer, .decimal, .double, .string, .unrepresentable:
                variables.append((name, [value]))
            }
        }
    }

    private func path(_ text: UnsafeRawBufferPointer) throws(NativeFailure) -> JSONPathExpression {
        if let path, pathText.count == text.count, pathText.elementsEqual(text) { return path }
        let key = Array(text)
        let found = try Self.known(key)
        for name in found.variableNames.sorted() where !variables.contains(where: { $0.name == name }) {
            var hint = ""
            if variables.contains(where: { $0.name.uppercased() == name.uppercased() }) {
                hint = ". Try quoting \"\(name)\" in the PASSING clause to match case"
            }
            throw NativeFailure("INVALID_PATH", "no value passed for parameter \(name)\(hint)")
        }
        pathText = key
        path = found
        return found
    }

    private static let paths = Mutex<[[UInt8]: JSONPathExpression]>([:])

    private static func known(_ key: [UInt8]) throws(NativeFailure) -> JSONPathExpression {
        if let known = paths.withLock({ $0[key] }) { return known }
        let path = try JSONPathExpression(String(decoding: key, as: UTF8.self))
        paths.withLock { paths in
            if paths.count > 500 { paths.removeAll() }
            paths[key] = path
        }
        return path
    }
}

/// The order in which a Java `HashMap` of text keys gives its entries.
///
/// Source: java.util.HashMap and String.hashCode; the members that `json_object` makes stand in this order in Trino.
enum JavaHashOrder {
    static func sorted<Value>(_ members: [(name: String, value: Value)]) -> [(name: String, value: Value)] {
        var capacity: UInt32 = 16
        while members.count > Int(capacity) * 3 / 4 { capacity *= 2 }
        let places = members.map { member in
            let hash = member.name.utf16.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
            return (hash ^ hash >> 16) & (capacity - 1)
        }
        return members.indices.sorted { places[$0] == places[$1] ? $0 < $1 : places[$0] < places[$1] }.map {
            members[$0]
        }
    }
}
