import JSONata
import Primitives
import Testing

@Suite struct ExpressionTests {
    struct Refusal: Sendable {
        let expression: String
        let code: String
        let position: Int?
        let message: String
    }

    /// Source: JSONata's error codes and messages; positions are where the token ends.
    @Test(
        "failures say what is wrong and where",
        arguments: [
            Refusal(expression: "", code: "S0207", position: 0, message: "Unexpected end of expression"),
            Refusal(expression: "1 +", code: "S0207", position: 3, message: "Unexpected end of expression"),
            Refusal(expression: "a b", code: "S0201", position: 3, message: #"Syntax error: "b""#),
            Refusal(
                expression: "(1",
                code: "S0203",
                position: 2,
                message: #"Expected ")" before end of expression"#
            ),
            Refusal(expression: "[1;", code: "S0202", position: 3, message: #"Expected "]", got ";""#),
            Refusal(expression: "1 ! 2", code: "S0204", position: 3, message: #"Unknown operator: "!""#),
            Refusal(
                expression: "function(x){1}",
                code: "S0208",
                position: 10,
                message: "Parameter 1 of function definition must be a variable name (start with $)"
            ),
            Refusal(
                expression: "$a{'x':1}[0]",
                code: "S0209",
                position: nil,
                message: "A predicate cannot follow a grouping expression in a step"
            ),
            Refusal(
                expression: "a{'x':1}{'y':2}",
                code: "S0210",
                position: 9,
                message: "Each step can only have one grouping expression"
            ),
            Refusal(
                expression: "= 1",
                code: "S0211",
                position: 1,
                message: #"The symbol "=" cannot be used as a unary operator"#
            ),
            Refusal(
                expression: "a := 1",
                code: "S0212",
                position: 1,
                message: "The left side of := must be a variable name (start with $)"
            ),
            Refusal(
                expression: "a.1",
                code: "S0213",
                position: 3,
                message: "The literal value 1 cannot be used as a step within a path expression"
            ),
            Refusal(
                expression: "a@b",
                code: "S0214",
                position: 3,
                message: #"The right side of "@" must be a variable name (start with $)"#
            ),
            Refusal(
                expression: "a[0]@$b",
                code: "S0215",
                position: 5,
                message: "A context variable binding must precede any predicates on a step"
            ),
            Refusal(
                expression: "a^(b)@$b",
                code: "S0216",
                position: 6,
                message: "A context variable binding must precede the 'order-by' clause on a step"
            ),
            Refusal(
                expression: #""a" + 1"#,
                code: "T2001",
                position: 5,
                message: #"The left side of the "+" operator must evaluate to a number"#
            ),
            Refusal(
                expression: #"1 < "a""#,
                code: "T2009",
                position: 3,
                message: #"The values 1 and "a" either side of operator "<" must be of the same data type"#
            ),
            Refusal(
                expression: "$length(5)",
                code: "T0410",
                position: 8,
                message: #"Argument 1 of function "length" does not match function signature"#
            ),
            Refusal(
                expression: "$substring('a', 'b')",
                code: "T0410",
                position: 11,
                message: #"Argument 2 of function "substring" does not match function signature"#
            ),
            Refusal(
                expression: "$sum(['a'])",
                code: "T0412",
                position: 5,
                message: #"Argument 1 of function "sum" must be an array of "numbers""#
            ),
            Refusal(
                expression: "length('a')",
                code: "T1005",
                position: 7,
                message: "Attempted to invoke a non-function. Did you mean $length?"
            ),
            Refusal(
                expression: "$number('x')",
                code: "D3030",
                position: 8,
                message: #"Unable to cast value to a number: "x""#
            ),
            Refusal(expression: "$error('out of stock')", code: "D3137", position: 7, message: "out of stock"),
            Refusal(
                expression: "{'a': 1}.{a: 2}",
                code: "T1003",
                position: nil,
                message: "Key in object structure must evaluate to a string; got: 1"
            ),
        ]
    )
    func refusals(_ refusal: Refusal) {
        do {
            _ = try JSONataExpression(parse: refusal.expression).evaluate(world: .fixed)
            Issue.record("\(refusal.expression) did not fail")
        } catch {
            #expect(error.code == refusal.code)
            #expect(error.message == refusal.message)
            if let position = refusal.position { #expect(error.position == position, "\(refusal.expression)") }
            #expect(error.isSyntax == refusal.code.hasPrefix("S"))
        }
    }

    @Test("variables are bound by the caller")
    func bindings() throws {
        let expression = try JSONataExpression(parse: "$states.input.items[price > $limit].name")
        let states: JSONValue = ["input": ["items": [["name": "a", "price": 5], ["name": "b", "price": 15]]]]

        #expect(try expression.evaluate(bindings: ["states": states, "limit": 10]) == "b")
        #expect(try expression.evaluate(bindings: ["states": states, "limit": 1]) == ["a", "b"])
        #expect(try expression.evaluate(bindings: ["states": states, "limit": 100]) == nil)
        #expect(expression.freeVariables == ["limit", "states"])
    }

    @Test(
        "the variables an expression asks for are known",
        arguments: [
            ("$a + $b", ["a", "b"]), ("($x := $a; $x)", ["a"]), ("function($p){ $p + $q }", ["q"]),
            ("$sum($l) + $$.x + $.y", ["l"]), ("a@$f.b[c = $f.d]", []), ("a#$i[$i < $n]", ["n"]),
            ("$map($l, $f)", ["f", "l"]), ("($x := 1; ($y := $x; $y + $z))", ["z"]),
            ("$a.b{$c: $d}^($e)", ["a", "c", "d", "e"]), ("$o ~> |a|{'b': $v}, $w|", ["o", "v", "w"]),
        ]
    )
    func freeVariables(_ text: String, _ expected: [String]) throws {
        #expect(try JSONataExpression(parse: text).freeVariables == expected)
    }

    @Test(
        "an evaluation that never ends is given up",
        arguments: [
            "($f := function($x){ $f($x + 1) }; $f(0))",
            "($f := function($x){ 1 + $f($x) }; $f(0))",
            "$match('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', /^(a+)+$/)",
            "$reduce([1..10000000], function($a, $b){ $a + $b })",
            "$map([1..10000000], function($v){ $map([1..10000000], $string) })",
        ]
    )
    func runaways(_ text: String) {
        let failure = #expect(throws: JSONataFailure.self) {
            try JSONataExpression(parse: text).evaluate(limits: JSONataLimits(duration: .milliseconds(50)))
        }
        #expect(failure?.isLimit == true)
    }

    @Test("an expression nested too deeply is refused")
    func nesting() {
        let text = String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)

        #expect(throws: JSONataFailure.self) { try JSONataExpression(parse: text) }
    }

    @Test("a function is no result, and none inside of one")
    func functionsAreNoResults() throws {
        #expect(throws: JSONataFailure.self) { try JSONataExpression(parse: "$sum").evaluate() }
        #expect(try JSONataExpression(parse: "{'a': 1, 'f': $sum}").evaluate() == ["a": 1])
    }

    @Test("one expression may be evaluated by many at once")
    func sharing() async throws {
        let expression = try JSONataExpression(parse: "$sum($map([1..100], function($v){ $v * $k }))")

        let results = try await withThrowingTaskGroup(of: JSONValue?.self) { group in
            for factor in 1...20 {
                group.addTask { try expression.evaluate(bindings: ["k": .integer(Int64(factor))]) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(Set(results.compactMap { $0?.int }) == Set((1...20).map { $0 * 5050 }))
    }
}
