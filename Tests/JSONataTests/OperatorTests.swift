import JSONata
import Primitives
import Testing

@Suite struct OperatorTests {
    /// Source: docs.jsonata.org, "Numeric", "Comparison", "Boolean" and "Other operators".
    @Test(
        "operators",
        arguments: ExpressionCase.table(
            #"""
            1 + 2 * 3 => 7
            (1 + 2) * 3 => 9
            10 / 4 => 2.5
            7 % 3 => 1
            -7 % 3 => -1
            5.5 % 2 => 1.5
            -5 => -5
            -(2 + 3) => -5
            2 - -3 => 5
            0.1 + 0.2 => 0.30000000000000004
            1e3 => 1000
            1.5e-3 => 0.0015
            missing + 1 => undefined
            1 + missing => undefined
            -missing => undefined
            "a" + 1 => !T2001
            1 + "a" => !T2002
            1 + null => !T2002
            -"a" => !D1002
            1/0 => !D1001
            1/0 + 1 => !D1001
            1 = 1 => true
            1 = "1" => false
            "a" != "b" => true
            1 != 1 => false
            missing = 1 => false
            missing != 1 => false
            null = null => true
            [1,2] = [1,2] => true
            [1,2] = [2,1] => false
            {"a":1,"b":[2]} = {"b":[2],"a":1} => true
            1 < 2 => true
            2 <= 2 => true
            3 > 4 => false
            "a" < "b" => true
            "B" < "a" => true
            "a" >= "a" => true
            missing < 1 => undefined
            1 < "a" => !T2009
            true < 1 => !T2010
            [1] > 0 => !T2010
            1 in [1,2] => true
            "x" in ["a"] => false
            1 in 1 => true
            {"a":1} in [{"a":1}] => false
            missing in [1] => false
            1 in missing => false
            true and false => false
            true or false => true
            1 and "a" => true
            0 or "" => false
            [] or {} => false
            missing and true => false
            missing or 1 => true
            false and $error("not reached") => false
            true or $error("not reached") => true
            "a" & "b" => "ab"
            "a" & 1 => "a1"
            "a" & 1.50 => "a1.5"
            1 & null => "1null"
            "x" & missing => "x"
            "l" & [1,"b"] => "l[1,\"b\"]"
            "o" & {"a": true} => "o{\"a\":true}"
            [1..5] => [1,2,3,4,5]
            [1..1] => [1]
            [3..1] => []
            [0..2, 7] => [0,1,2,7]
            [-1..1] => [-1,0,1]
            [1..missing] => []
            [1.."a"] => !T2004
            [1.5..3] => !T2003
            [0..10000001] => !D2014
            $count([1..10000000]) => 10000000
            true ? 1 : 2 => 1
            false ? 1 : 2 => 2
            false ? 1 => undefined
            missing ? 1 : 2 => 2
            "a" ? "yes" : "no" => "yes"
            [] ? 1 : 2 => 2
            [0] ? 1 : 2 => 2
            [0,1] ? 1 : 2 => 1
            1 = 1 ? 2 = 3 ? "a" : "b" : "c" => "b"
            """#
        )
    )
    func operators(_ case: ExpressionCase) { `case`.check() }

    /// Source: docs.jsonata.org, "Programming constructs", "Functional programming".
    @Test(
        "blocks, variables and functions",
        arguments: ExpressionCase.table(
            #"""
            (1; 2; 3) => 3
            () => undefined
            ($x := 5; $x * 2) => 10
            ($x := $y := 2; $x + $y) => 4
            ($x := 1; ($x := 2; $x); $x) => 1
            ($x := 1; ($y := $x + 1; $y)) => 2
            $undefined => undefined
            $undefined.a => undefined
            function($x){ $x + 1 }(2) => 3
            λ($x){ $x * $x }(4) => 16
            ($f := function($x, $y){ $x & "-" & $y }; $f("a", "b")) => "a-b"
            ($f := function($x, $y){ $y }; $f("a")) => undefined
            ($f := function($x){ $x }; $f(1, 2)) => 1
            ($n := 3; $f := function($x){ $x * $n }; $n := 10; $f(2)) => 20
            ($make := function($a){ function($b){ $a + $b } }; $make(2)(3)) => 5
            ($f := function($n){ $n < 2 ? 1 : $n * $f($n - 1) }; $f(10)) => 3628800
            ($even := function($n){ $n = 0 ? true : $odd($n - 1) }; $odd := function($n){ $n = 0 ? false : $even($n - 1) }; $even(5001)) => false
            ($count := function($n, $a){ $n = 0 ? $a : $count($n - 1, $a + 1) }; $count(20000, 0)) => 20000
            ($first3 := $substring(?, 0, 3); $first3("lambda")) => "lam"
            ($add := function($a,$b,$c){ $a & $b & $c }; $p := $add(?, "2", ?); $p("1", "3")) => "123"
            "  x " ~> $trim ~> $uppercase => "X"
            "abc" ~> $substring(1) => "bc"
            ($up := $trim ~> $uppercase; $up(" y ")) => "Y"
            [1,2,3] ~> $map(function($v){ $v * 2 }) ~> $sum => 12
            1 ~> 2 => !T2006
            missing ~> $exists => false
            $nosuch(1) => !T1006
            sum([1]) => !T1005
            sum(?) => !T1007
            $nosuch(?) => !T1008
            ($f := function($s)<s:s>{ $uppercase($s) }; $f("a")) => "A"
            ($f := function($s)<s:s>{ $s }; $f(1)) => !T0410
            ($f := function($l)<a<n>:n>{ $sum($l) }; $f([1,2])) => 3
            ($f := function($l)<a<n>:n>{ $sum($l) }; $f(4)) => 4
            ($f := function($l)<a<n>:n>{ $sum($l) }; $f(["a"])) => !T0412
            ($f := function($s, $n)<s-n:s>{ $s & $n }; ("x").$f(1)) => "x1"
            ($f := function($s, $n)<s-n:s>{ $s & $n }; 5.$f(1)) => !S0213
            ($f := function($s, $n)<s-n:s>{ $s & $n }; (5).$f(1)) => !T0411
            ($f := function($s, $n)<sn?:s>{ $s & $n }; $f("a")) => "a"
            ($f := function($s)<(sn):s>{ $string($s) }; [$f(1), $f("b")]) => ["1","b"]
            function($x)<n<n>>{ 1 }(1) => !S0401
            function($x)<(a<s>):n>{ 1 }(1) => !S0402
            /* a comment */ 1 => 1
            1 /* in between */ + /**/ 2 => 3
            """#
        )
    )
    func functions(_ case: ExpressionCase) { `case`.check() }

    /// Source: docs.jsonata.org, "Object transform".
    @Test(
        "transforms change copies",
        arguments: ExpressionCase.table(
            #"""
            $ ~> |address|{"city": "Seoul"}| ~> $lookup("address") => {"city":"Seoul","zip":"48059"}
            ($ ~> |address|{"country": "KR"}, "zip"|).address => {"city":"Busan","country":"KR"}
            ($ ~> |phones|{}, ["kind"]|).phones => [{"number":"051-1"},{"number":"051-2"},{"number":"051-3"}]
            ($ ~> |orders.lines|{"total": price * count}|).orders[0].lines.total => [69,107.99]
            ($ ~> |phones[kind="home"]|{"kind": "fax"}|).phones.kind => ["fax","work","work"]
            ($x := $ ~> |address|{"city": "Jeju"}|; address.city) => "Busan"
            $ ~> |address|5| => !T2011
            $ ~> |address|{}, 5| => !T2012
            5 ~> |a|{}| => !T0410
            missing ~> |a|{}| => undefined
            """#
        )
    )
    func transforms(_ case: ExpressionCase) { `case`.check(input: customer) }

    /// Source: docs.jsonata.org, "Default" and "Coalescing operator", which came in 2.1.
    @Test(
        "later operators are read where they are asked for",
        arguments: ExpressionCase.table(
            #"""
            missing ?? 1 => 1
            null ?? 1 => null
            0 ?? 1 => 0
            missing ?: 1 => 1
            0 ?: 1 => 1
            "a" ?: 1 => "a"
            """#
        )
    )
    func laterOperators(_ case: ExpressionCase) {
        `case`.check(edition: .latest)
        #expect(throws: JSONataFailure.self) { try JSONataExpression(parse: `case`.expression) }
    }
}
