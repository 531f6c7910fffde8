import JSONata
import Primitives
import Testing

/// What an expression may not do to the program that evaluates it.
@Suite struct BoundTests {
    /// For what must end; a machine that is busy may take its time.
    private static let long = JSONataLimits(duration: .seconds(60))
    /// For what would not end.
    private static let short = JSONataLimits(duration: .milliseconds(300))

    private func code(_ text: String, within limits: JSONataLimits = short) -> String {
        do {
            let result = try JSONataExpression(parse: text)
                .evaluate(world: .fixed, limits: limits)
            return result == nil ? "undefined" : "value"
        } catch {
            return error.code
        }
    }

    @Test(
        "texts that nest without end are refused, whatever they nest",
        arguments: [
            ("(", "1", ")"), ("[", "1", "]"), ("-", "1", ""), ("1+", "1", ""), ("a.", "a", ""),
            ("a[", "0", "]"),
            ("", "a", "[0]"), ("1?", "1", ""), ("$x:=", "1", ""), ("'a'&", "'a'", ""), ("$f~>", "$f", ""),
            ("function($x){", "1", "}"), ("", "a", "^(a)"), ("", "$f", "()"), ("", "a", "#$i"), ("%.", "a", ""),
            ("(1;", "1", ")"), ("{'a':", "1", "}"), ("1=1 and ", "1", ""),
        ]
    )
    func nesting(open: String, middle: String, close: String) {
        let text = String(repeating: open, count: 20_000) + middle + String(repeating: close, count: 20_000)
        #expect(code(text) == "U1001")
    }

    @Test("as many parts in a row as a person would write are no trouble")
    func longRow() {
        #expect(code("'a'" + String(repeating: " & 'a'", count: 200), within: Self.long) == "value")
    }

    @Test(
        "what grows or nests without end is refused",
        arguments: [
            "$reduce([1..60], function($p, $item) { $append($p, $p) }, [1])",
            "$reduce([1..60], function($p, $item) { $p & $p }, 'aa')",
            "$join($split($pad('', 100000, 'a'), ''), $pad('', 100000, 'x'))",
            "$replace($pad('', 100000, 'a'), 'a', $pad('', 100000, 'x'))",
            "$reduce([1..60], function($p, $item) { [$p, $p] }, [1])",
            "$reduce([1..60], function($p, $item) { {'a': $p, 'b': $p} }, {})",
            "$reduce([1..2000], function($p, $item) { [[$p]] }, 1)",
            "$reduce([1..2000], function($p, $item) { {'a': $p} }, 1)",
            "$reduce([1..2000], function($p, $item) { $zip($p) }, 1)",
            "[1..10000000].[1..10000000]",
            "[1..20].{'a': [1..1000000]}.b",
            "[1..20]@$x.{'a': [1..1000000]}.b",
            "$fromMillis(0, '[Y,99999999-99999999]')",
            "($f := function($n) { 1 + $f($n + 1) }; $f(0))",
            "($f := function($n, $g) { $n = 0 ? $g : $f($n - 1, $g ~> $trim) }; $f(20000, $trim)('a'))",
            "($f := function($n, $g) { $n = 0 ? $g : $f($n - 1, [function() { $g }]) }; $count($f(20000, 1)))",
            "($f := function($n, $g) { $n = 0 ? $g : $f($n - 1, {'a': function() { $g }}) }; $f(20000, 1))",
            "($f := function($n, $g) { $n = 0 ? $g : $f($n - 1, |a|{'a': $g}|) }; $count($f(20000, 1)))",
        ]
    )
    func growth(_ expression: String) throws {
        let expression = try JSONataExpression(parse: expression)

        let failure = #expect(throws: JSONataFailure.self) {
            try expression.evaluate(world: .fixed, limits: Self.long)
        }

        #expect(failure?.code == "U1001")
        // Its time was not over: it was too much before.
        #expect(failure?.message.contains("timeout") == false)
    }

    @Test(
        "what takes no more and more, and has no end, is refused when its time is over",
        arguments: ["($f := function($n) { $f($n + 1) }; $f(0))", "$match($pad('', 60, 'a'), /(a+)+b/)"]
    )
    func endless(_ expression: String) {
        #expect(code(expression) == "U1001")
    }

    @Test(
        "input that is repeated counts by all that it holds",
        arguments: ["[1..100000].$$", "$clone([1..100000].$$)", "[1..100000].$$ ~> |k|{'a': 1}|"]
    )
    func repeated(_ expression: String) throws {
        let expression = try JSONataExpression(parse: expression)
        let input: JSONValue = ["k": ["text": .string(String(repeating: "a", count: 250_000))]]

        let failure = #expect(throws: JSONataFailure.self) {
            try expression.evaluate(input: input, world: .fixed, limits: Self.long)
        }

        #expect(failure?.code == "U1001")
        #expect(failure?.message.contains("timeout") == false)
    }

    @Test("a member that takes another's place takes its weight as well")
    func replaced() throws {
        let merged = "$reduce([1..20], function($p, $i) { $merge([$p, {'t': $t}]) }, {})"
        let text = "($t := [1..1000000]; $count(\(merged).t))"
        let result = try JSONataExpression(parse: text).evaluate(world: .fixed, limits: Self.long)
        #expect(result == 1_000_000)
    }

    @Test("what a transform puts in keeps being a sequence, or not")
    func detached() throws {
        let expression = try JSONataExpression(parse: "($ ~> |a|{'z': b[]}|).a.z")
        #expect(try expression.evaluate(input: ["a": ["b": ["x": 1]]]) == ["x": 1])
        #expect(try expression.evaluate(input: ["a": ["b": 1]]) == 1)
    }

    @Test("a transform that puts the same into many places counts it as often")
    func transformed() throws {
        let text = "($b := $merge([1..10000].{$string($): $}); [1..2000].{'a': $} ~> |$|{'z': $b}|)"
        let failure = #expect(throws: JSONataFailure.self) {
            try JSONataExpression(parse: text).evaluate(world: .fixed, limits: Self.long)
        }
        #expect(failure?.message == "A value has become too large.")
    }

    @Test("a transform that puts an object into itself puts in what it was")
    func cycle() throws {
        let result = try JSONataExpression(parse: "$ ~> |a|{'z': $}|").evaluate(input: ["a": ["b": 1]])
        #expect(result == ["a": ["b": 1, "z": ["b": 1]]])
    }

    @Test("work over 10,000 items ends in time")
    func manyItems() throws {
        let items: [JSONValue] = (0..<10_000).map { ["id": .integer($0), "name": .string("n\($0)")] }
        let input: JSONValue = ["items": .array(items)]
        for (expression, expected) in [
            ("$count($distinct(items))", 10_000), ("$count($keys(items{name: id}))", 10_000),
            ("$count((items{'all': id}).all)", 10_000), ("items^(>id)[0].id", 9_999),
            ("$reduce(items, function($sum, $item) { $sum + $item.id }, 0)", 49_995_000),
            ("$count($keys($merge(items.{name: id})))", 10_000),
            ("$count(items#$i[$i < 5].id)", 5),
        ] {
            let result = try JSONataExpression(parse: expression)
                .evaluate(input: input, world: .fixed, limits: Self.long)
            #expect(result == .integer(Int64(expected)), "\(expression)")
        }
    }
}
