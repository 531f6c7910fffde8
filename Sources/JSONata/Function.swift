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

    init(_ body: Body, _ signature: Signature? = nil) {
        self.body = body
        self.signature = signature
    }

    /// How many arguments functions of higher order hand over at most.
    var arity: Int {
        switch body {
        case .lambda(let parameters, _, _, _): parameters.count
        case .builtin(let builtin): builtin.arity
        case .closure(let arity, _): arity
        case .regex: 1
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
