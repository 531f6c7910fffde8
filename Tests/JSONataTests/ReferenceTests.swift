import JSONata
import Primitives
import Testing

/// Corners in which the reference implementation was asked what it does.
@Suite struct ReferenceTests {
    @Test(
        "corners",
        arguments: ExpressionCase.table(
            #"""
            "a" ~> $split => !T0411
            1 ~> $pad => !T0411
            $map(["a"], $substringBefore) => !T0410
            $reduce(["cat", "hat"], /a/) => {"match":"a","start":1,"end":2,"groups":[]}
            $reduce(["cat"], /a/) => "cat"
            $map(["aba", "aba"], /a/).start => [0, 2]
            $sum = $sum => true
            $sum = $max => false
            $type($spread($sum)) => "function"
            $substring("hello", missing, 1) => ""
            $substring("hello", missing) => "hello"
            $substring("a😀b", 1, 1) => "😀"
            $substring("abc", 1, 99) => "bc"
            $substring("abc", 9, 1) => ""
            $substring("abc", 0.9, 1.2) => "ab"
            $formatBase(1e21) => "1e+21"
            $formatBase(1e21, 16) => "3635c9adc5dea00000"
            $formatBase(-255, 16) => "-ff"
            $fromMillis(0, "[H]", "nowhere") => !U3001
            [a, b][missing]{"k": $} => {}
            !a => !S0204
            $distinct([{"a":1,"b":2},{"b":2,"a":1},[1],[1],1,"1",null,null]) => [{"a":1,"b":2},[1],1,"1",null]
            $merge([{"a":1},{"b":2},{"a":3}]) => {"a":3,"b":2}
            ($x := {"a":1}; $merge([$x,{"b":2}]); $x) => {"a":1}
            """#
        )
    )
    func corners(_ example: ExpressionCase) { example.check() }

    @Test("a negative literal keeps its sign in the message")
    func negativeStep() {
        let failure = #expect(throws: JSONataFailure.self) { try JSONataExpression(parse: "a.-1") }

        #expect(failure?.message == "The literal value -1 cannot be used as a step within a path expression")
    }
}
