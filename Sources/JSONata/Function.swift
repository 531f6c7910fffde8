/// Something that can be called.
final class Function {
    enum Body {
        case lambda(parameters: [String], Node, input: Value?, Frame)
        case builtin(Builtin)
        /// A function of functions: partial application, a function made of two, what is next of a match.
        case closure(arity: Int, (Evaluator, [Value?]) throws(JSONataFailure) -> Value?)
        case regex(ScriptRegexp)
    }

    let body: Body
    let signature: Signature?
    /// How many functions, frames and what holds them nest in it, itself included.
    let height: Int32

    /// A function; `held` and `frame` are what its body keeps.
    init(
        _ body: Body,
        _ signature: Signature? = nil,
        holding held: [Value?] = [],
        in frame: Frame? = nil
    ) {
        self.body = body
        self.signature = signature
        height = held.reduce(frame?.height ?? 0) { max($0, $1?.extent.functionHeight ?? 0) } + 1
    }

    private static let tallest: Int32 = 2_000

    /// The function, where letting go of it will not take more stack than there is.
    func bounded() throws(JSONataFailure) -> Value {
        guard height <= Self.tallest else { throw .overflow }
        return .function(self)
    }

    /// How many arguments functions of higher order hand over at most.
    var arity: Int {
        switch body {
        case .lambda(let parameters, _, _, _): parameters.count
        case .builtin(let builtin): builtin.arity
        case .closure(let arity, _): arity
        case .regex: 2
        }
    }
}

/// A function of the language.
struct Builtin: Sendable {
    typealias Implementation = @Sendable (Evaluator, [Value?]) throws(JSONataFailure) -> Value?

    let name: String
    let signature: Signature?
    let arity: Int
    let implementation: Implementation

    init(
        _ name: String,
        _ signature: String,
        arity: Int,
        _ implementation: @escaping Implementation
    ) {
        self.name = name
        self.signature = try? Signature(signature)
        self.arity = arity
        self.implementation = implementation
    }
}
