package import Primitives

/// An expression of JSONata 2.0.6, the version of Step Functions, read once and evaluated as often as wanted.
///
/// Source: AWS Step Functions Developer Guide, "Transforming data with JSONata"; docs.jsonata.org.
package struct JSONataExpression: Sendable {
    /// Which version of the language is read.
    package enum Edition: Sendable {
        /// 2.0.6 with the functions that Step Functions adds, and without `$eval`.
        case stepFunctions
        /// The same with `?:` and `??`, which came in 2.1.
        case latest
    }

    package let text: String
    let root: Node
    /// The variables that the text asks for and that are neither functions of the language nor bound in it, sorted.
    package let freeVariables: [String]

    package init(parse text: String, edition: Edition = .stepFunctions) throws(JSONataFailure) {
        self.text = text
        root = try Node(try Rearrangement.rearrange(try Parser.parse(text, edition)))
        var variables = FreeVariables()
        variables.visit(root)
        freeVariables = variables.found.sorted()
    }

    /// The value of the expression; nil where it selects nothing.
    ///
    /// `input` is what paths start at and `$$` stands for; Step Functions has none. `bindings` are the variables, by
    /// their names without `$`. `world` answers `$now()`, `$millis()`, `$random()` and `$uuid()`.
    package func evaluate(
        input: JSONValue? = nil,
        bindings: [String: JSONValue] = [:],
        world: World = .system,
        limits: JSONataLimits = JSONataLimits()
    ) throws(JSONataFailure) -> JSONValue? {
        let evaluator = Evaluator(world, limits)
        defer { evaluator.finish() }
        let frame = Frame(nil)
        for (name, value) in bindings { frame.bind(name, Value(value)) }
        var start = input.map { Value($0) }
        if case .array(let list)? = start {
            start = .array(List(sequence: [.array(list)]).with(.outerWrapper))
        }
        frame.bind("$", start)
        guard let result = try evaluator.evaluate(root, start, frame) else { return nil }
        if result.isFunction {
            throw JSONataFailure(
                "U2001",
                ["message": "The expression evaluates to a function, which is no JSON."]
            )
        }
        let json = try result.json()
        var extent = Extent.scalar
        if let json { try extent.take(json) }
        return json
    }
}

/// How far an evaluation may go before it fails with `U1001`.
package struct JSONataLimits: Sendable {
    package var duration: Duration
    /// How deep calls and parts may nest; the stack of the thread sets a limit of its own.
    package var depth: Int

    package init(duration: Duration = .seconds(5), depth: Int = 20_000) {
        self.duration = duration
        self.depth = depth
    }
}
