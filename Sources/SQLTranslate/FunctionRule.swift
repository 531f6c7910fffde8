import SQLAnalysis

/// How one of Trino's scalar functions is written in DuckDB's SQL.
struct FunctionRule: Sendable {
    typealias Rewriting = @Sendable (FunctionCall) throws(TranslationFailure) -> String
    typealias Building = @Sendable (FunctionCall) throws(TranslationFailure) -> PrintedExpression

    let name: String
    let arity: ClosedRange<Int>
    let action: Action

    enum Action: Sendable {
        /// DuckDB's function `name`; `casts` when its result has another type than Trino's.
        case renamed(String, casts: Bool)
        case rewritten(Rewriting)
        /// Like `rewritten`, for results that know more about themselves than their text.
        case built(Building)
        case native(NativeFunction)
        case refused(because: String)
    }

    private init(_ name: String, _ arity: ClosedRange<Int>?, _ action: Action) {
        self.name = name
        self.arity = arity ?? 0...1_000
        self.action = action
    }

    static func same(_ name: String, _ arity: ClosedRange<Int>? = nil, casts: Bool = false) -> FunctionRule {
        FunctionRule(name, arity, .renamed(name, casts: casts))
    }

    static func renamed(
        _ name: String,
        to other: String,
        _ arity: ClosedRange<Int>? = nil,
        casts: Bool = false
    ) -> FunctionRule {
        FunctionRule(name, arity, .renamed(other, casts: casts))
    }

    static func rewritten(
        _ name: String,
        _ arity: ClosedRange<Int>? = nil,
        _ body: @escaping Rewriting
    ) -> FunctionRule {
        FunctionRule(name, arity, .rewritten(body))
    }

    static func built(
        _ name: String,
        _ arity: ClosedRange<Int>? = nil,
        _ body: @escaping Building
    ) -> FunctionRule {
        FunctionRule(name, arity, .built(body))
    }

    static func native(
        _ name: String,
        _ function: NativeFunction,
        _ arity: ClosedRange<Int>? = nil
    ) -> FunctionRule {
        FunctionRule(name, arity, .native(function))
    }

    static func refused(_ name: String, _ arity: ClosedRange<Int>? = nil, because: String) -> FunctionRule {
        FunctionRule(name, arity, .refused(because: because))
    }

    func print(_ call: FunctionCall) throws(TranslationFailure) -> PrintedExpression {
        switch action {
        case .renamed(let other, let casts):
            let text = "\(other)(\(call.arguments.map(\.text).joined(separator: ", ")))"
            return PrintedExpression(casts || call.losesType ? try call.asResult(text) : text, call.result)
        case .rewritten(let body):
            let text = try body(call)
            return PrintedExpression(call.losesType ? try call.asResult(text) : text, call.result)
        case .built(let body): return try body(call)
        case .native(let function):
            return PrintedExpression(call.native(function, call.arguments.map(\.text)), call.result)
        case .refused(let reason):
            throw TranslationFailure("NOT_SUPPORTED", "Function '\(name)' is not supported: \(reason)")
        }
    }
}

/// A call of a scalar function whose arguments are printed: what its rule works with.
struct FunctionCall {
    let name: String
    let arguments: [PrintedExpression]
    let result: TrinoType
    let failing: Failing
    let names: FreshNames

    /// The text of an argument.
    subscript(_ index: Int) -> String { arguments[index].text }

    var count: Int { arguments.count }

    func type(_ index: Int) -> TrinoType { arguments[index].type }

    /// Casts to the DuckDB type of the call's result.
    func asResult(_ text: String) throws(TranslationFailure) -> String {
        "CAST(\(text) AS \(try DuckDBTypes.name(of: result)))"
    }

    func native(_ function: NativeFunction, _ arguments: [String]) -> String {
        "\(function.name)(\(arguments.joined(separator: ", ")))"
    }

    /// Whether the engine would forget what a list or map of NULL is one of.
    fileprivate var losesType: Bool {
        switch result {
        case .array, .map: arguments.contains { $0.isNullConstant }
        default: false
        }
    }

    /// A failure with Trino's INVALID_FUNCTION_ARGUMENT.
    func invalid(_ message: String) -> String { failing.fail("INVALID_FUNCTION_ARGUMENT: \(message)") }

    func bind(
        _ index: Int,
        _ body: (String) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(arguments[index]) { (value) throws(TranslationFailure) in
            try body(value.text)
        }
    }

    func bind(
        _ first: Int,
        _ second: Int,
        _ body: (String, String) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(arguments[first], arguments[second]) {
            (first, second) throws(TranslationFailure) in
            try body(first.text, second.text)
        }
    }

    /// Gives a name to the value of any text.
    func bind(
        text: String,
        _ body: (String) throws(TranslationFailure) -> String
    ) throws(TranslationFailure) -> String {
        try Binding(names: names).bind(PrintedExpression(text, .unknown)) {
            (value) throws(TranslationFailure) in
            try body(value.text)
        }
    }

    /// The lambda that is given as an argument.
    func lambda(_ index: Int) throws(TranslationFailure) -> PrintedExpression.Lambda {
        guard let lambda = arguments[index].lambda else {
            throw TranslationFailure("NOT_SUPPORTED", "Argument \(index + 1) of '\(name)' must be a lambda")
        }
        return lambda
    }

    /// `lambda v: ...` of a lambda argument with one parameter.
    func lambdaText(_ index: Int) throws(TranslationFailure) -> String {
        let lambda = try lambda(index)
        let parameter = names.next("v")
        let type = lambda.parameterTypes.first ?? .unknown
        let body = try lambda.apply([PrintedExpression(parameter, type, isSimple: true)])
        return "lambda \(parameter): \(body.text)"
    }

    func cast(_ value: PrintedExpression, to type: TrinoType) throws(TranslationFailure) -> String {
        try Casts.cast(value, to: type, failing: failing, names: names).text
    }

    func equal(_ left: PrintedExpression, _ right: PrintedExpression) throws(TranslationFailure) -> String {
        try Comparisons(names: names).compare(.equal, left, right)
    }

    /// The text of a constant varchar argument, which this function needs.
    func constantText(_ index: Int, _ what: String) throws(TranslationFailure) -> String {
        guard let text = arguments[index].constantString else {
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "'\(name)' with \(what) that is not a constant is not supported"
            )
        }
        return text
    }
}

/// How one of Trino's aggregate or window functions is written in DuckDB's SQL.
struct AggregateRule: Sendable {
    typealias Rewriting = @Sendable (AggregateCallText) throws(TranslationFailure) -> String

    let name: String
    let arity: ClosedRange<Int>
    let action: Action

    enum Action: Sendable {
        case renamed(String, casts: Bool)
        case rewritten(Rewriting)
        case refused(because: String)
    }

    static func same(_ name: String, casts: Bool = false) -> AggregateRule {
        AggregateRule(name: name, arity: 0...10, action: .renamed(name, casts: casts))
    }

    static func renamed(_ name: String, to other: String, casts: Bool = false) -> AggregateRule {
        AggregateRule(name: name, arity: 0...10, action: .renamed(other, casts: casts))
    }

    static func rewritten(
        _ name: String,
        _ arity: ClosedRange<Int> = 0...10,
        _ body: @escaping Rewriting
    ) -> AggregateRule {
        AggregateRule(name: name, arity: arity, action: .rewritten(body))
    }

    static func refused(_ name: String, _ arity: ClosedRange<Int> = 0...10, because: String) -> AggregateRule {
        AggregateRule(name: name, arity: arity, action: .refused(because: because))
    }

    func print(_ call: AggregateCallText) throws(TranslationFailure) -> PrintedExpression {
        switch action {
        case .renamed(let other, let casts):
            let text = call.invoke(other)
            guard casts else { return PrintedExpression(text, call.result) }
            return PrintedExpression("CAST(\(text) AS \(try DuckDBTypes.name(of: call.result)))", call.result)
        case .rewritten(let body): return PrintedExpression(try body(call), call.result)
        case .refused(let reason):
            throw TranslationFailure("NOT_SUPPORTED", "Function '\(name)' is not supported: \(reason)")
        }
    }
}
