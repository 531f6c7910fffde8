import JSONata
import Primitives
import Testing

@Suite struct CollectionFunctionTests {
    /// Source: docs.jsonata.org, "Array functions", "Object functions", "Boolean functions".
    @Test(
        "arrays, objects and truth",
        arguments: ExpressionCase.table(
            #"""
            $count([1,2,3]) => 3
            $count("a") => 1
            $count(missing) => 0
            $count([]) => 0
            $append([1,2], [3]) => [1,2,3]
            $append([1,2], 3) => [1,2,3]
            $append("a", "b") => ["a","b"]
            $append("a", missing) => "a"
            $append(missing, [1]) => [1]
            $sort([3,1,2]) => [1,2,3]
            $sort(["b","B","a"]) => ["B","a","b"]
            $sort([3,1,2], function($l, $r){ $l < $r }) => [3,2,1]
            $sort([{"a":2},{"a":1}], function($l, $r){ $l.a > $r.a }) => [{"a":1},{"a":2}]
            $sort([1,"a"]) => !D3070
            $sort([{"a":1},{"a":2}]) => !D3070
            $sort(1) => [1]
            $reverse(["a","b"]) => ["b","a"]
            $reverse([]) => []
            $shuffle([1]) => [1]
            $count($shuffle([1..9])) => 9
            $distinct([1,2,3,3,2,"2",{"a":1},{"a":1},[1],[1],null,null,true,true]) => [1,2,3,"2",{"a":1},[1],null,true]
            $distinct("a") => "a"
            $zip([1,2,3],[4,5],[7,8,9]) => [[1,4,7],[2,5,8]]
            $zip([1,2]) => [[1],[2]]
            $zip(1, 2) => [[1,2]]
            $zip([1], missing) => []
            $keys({"a":1,"b":2}) => ["a","b"]
            $keys({"a":1}) => "a"
            $keys({}) => undefined
            $keys([{"a":1},{"b":2},{"a":3}]) => ["a","b"]
            $keys("x") => undefined
            $lookup({"a":1}, "a") => 1
            $lookup({"a":1}, "b") => undefined
            $lookup([{"a":1},{"a":2}], "a") => [1,2]
            $spread({"a":1,"b":2}) => [{"a":1},{"b":2}]
            $spread([{"a":1},{"b":2,"c":3}]) => [{"a":1},{"b":2},{"c":3}]
            $spread("x") => "x"
            $merge([{"a":1},{"b":2},{"a":3}]) => {"a":3,"b":2}
            $merge({"a":1}) => {"a":1}
            $merge([]) => {}
            $merge([1]) => !T0412
            $each({"a":1,"b":2}, function($v, $k){ $k & $v }) => ["a1","b2"]
            $sift({"a":1,"b":2}, function($v){ $v > 1 }) => {"b":2}
            $sift({"a":1,"b":2}, function($v, $k){ $k = "a" }) => {"a":1}
            $sift({"a":1}, function($v){ $v > 1 }) => undefined
            $type(1) => "number"
            $type("a") => "string"
            $type(null) => "null"
            $type(true) => "boolean"
            $type([]) => "array"
            $type({}) => "object"
            $type($sum) => "function"
            $type(missing) => undefined
            $boolean("") => false
            $boolean("0") => true
            $boolean(0) => false
            $boolean(-1) => true
            $boolean(null) => false
            $boolean([]) => false
            $boolean([0]) => false
            $boolean([0,1]) => true
            $boolean([[]]) => false
            $boolean({}) => false
            $boolean({"a":0}) => true
            $boolean($sum) => false
            $boolean(missing) => undefined
            $not(0) => true
            $not("a") => false
            $not(missing) => undefined
            $exists(missing) => false
            $exists(null) => true
            $error("broken") => !D3137
            $error() => !D3137
            $assert(1 = 1, "fine") => undefined
            $assert(1 = 2, "broken") => !D3141
            $assert(1) => !T0410
            $clone({"a":[1]}) => {"a":[1]}
            """#
        )
    )
    func collections(_ case: ExpressionCase) { `case`.check() }

    /// Source: docs.jsonata.org, "Higher order functions".
    @Test(
        "functions of higher order",
        arguments: ExpressionCase.table(
            #"""
            $map([1..3], function($v){ $v * 10 }) => [10,20,30]
            $map(["a","b"], function($v, $i){ $v & $i }) => ["a0","b1"]
            $map(["a","b"], function($v, $i, $a){ $i & "/" & $count($a) }) => ["0/2","1/2"]
            $map([1..3], $string) => ["1","2","3"]
            $map([1,null,3], function($v){ $v[$v = 3] }) => 3
            $map(5, function($v){ $v + 1 }) => 6
            $map(missing, function($v){ $v }) => undefined
            $map([1], 2) => !T0410
            $filter([1..6], function($v){ $v % 2 = 0 }) => [2,4,6]
            $filter(["a","b","c"], function($v, $i, $a){ $i = $count($a) - 1 }) => "c"
            $filter([1], function($v){ false }) => undefined
            $single([1,2,3], function($v){ $v = 2 }) => 2
            $single([7]) => 7
            $single([1,2], function($v){ $v > 0 }) => !D3138
            $single([1,2], function($v){ $v > 5 }) => !D3139
            $reduce([1..5], function($a, $b){ $a * $b }) => 120
            $reduce([1..5], function($a, $b){ $a + $b }, 100) => 115
            $reduce(["a","b"], function($a, $v, $i){ $a & $v & $i }, "") => "a0b1"
            $reduce([], function($a, $b){ $a + $b }) => undefined
            $reduce([], function($a, $b){ $a + $b }, 1) => 1
            $reduce([4], function($a, $b){ $a + $b }) => 4
            $reduce([1,2], function($a){ $a }) => !D3050
            [1..3].($ * 2) => [2,4,6]
            [[1,2],[3]].$sum($) => [3,3]
            $map([[1,2],[3]], $sum) => [3,3]
            """#
        )
    )
    func higherOrder(_ case: ExpressionCase) { `case`.check() }

    /// Source: AWS Step Functions Developer Guide, "JSONata functions provided by Step Functions".
    @Test(
        "functions of Step Functions",
        arguments: ExpressionCase.table(
            #"""
            $partition([1,2,3,4,5,6,7,8,9], 4) => [[1,2,3,4],[5,6,7,8],[9]]
            $partition([1,2], 5) => [[1,2]]
            $partition([], 2) => []
            $partition([1], 0) => !U3001
            $range(0, 10, 2) => [0,2,4,6,8,10]
            $range(5, 1, -2) => [5,3,1]
            $range(1, 5, -1) => []
            $range(1, 5, 0) => !U3001
            $hash("input data", "SHA-1") => "aaff4a450a104cd177d28d18d74485e8cae074b7"
            $hash("", "MD5") => "d41d8cd98f00b204e9800998ecf8427e"
            $hash("abc", "SHA-256") => "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            $length($hash("abc", "SHA-384")) => 96
            $length($hash("abc", "SHA-512")) => 128
            $hash("abc", "CRC") => !U3001
            $random(7) = $random(7) => true
            $random(7) = $random(8) => false
            $uuid() => "3f2b8a4e-0000-4000-8000-000000000001"
            $parse('{"a":[1,true,null]}') => {"a":[1,true,null]}
            $parse('{"a":') => !U3001
            $parse("5") + 1 => 6
            """#
        )
    )
    func stepFunctions(_ case: ExpressionCase) { `case`.check() }

    /// Source: docs.jsonata.org, "Date/Time functions"; XPath and XQuery Functions and Operators 3.1, fn:format-dateTime.
    @Test(
        "moments and their pictures",
        arguments: ExpressionCase.table(
            #"""
            $now() => "2026-03-01T10:20:30.456Z"
            $millis() => 1772360430456
            $now("[Y]-[M01]") => "2026-03"
            $fromMillis(1510067557121) => "2017-11-07T15:12:37.121Z"
            $fromMillis(1510067557121, '[M01]/[D01]/[Y0001] [h#1]:[m01][P]') => "11/07/2017 3:12pm"
            $fromMillis(1510067557121, '[H01]:[m01]:[s01] [z]', '-0500') => "10:12:37 GMT-05:00"
            $fromMillis(1521801216617, '[FNn], [D1o] [MNn] [Y]') => "Friday, 23rd March 2018"
            $fromMillis(1521801216617, '[D]/[M]/[Y,2-2] [F] [FN,3-3]') => "23/3/18 friday FRI"
            $fromMillis(1521801216617, '[Dwo] [MN,*-3] [YI]') => "twenty-third MAR MMXVIII"
            $fromMillis(1521801216617, '[[[Y]]]') => "[2018]"
            $fromMillis(1521801216617, '[d] [W] [w] [X] [x]') => "82 12 4 2018 3"
            $fromMillis(1104537600000, '[Y]-W[W01]-[F1] [X]') => "2005-W53-6 2004"
            $fromMillis(1521801216617, '[P] [h] [s1] [f001] [Z0001t]') => "am 10 36 617 Z"
            $fromMillis(1521801216617, '[H01]:[m01] [Z]', '+0530') => "16:03 +05:30"
            $fromMillis(1521801216617, '[C] [E]') => "ISO ISO"
            $fromMillis(-1) => "1969-12-31T23:59:59.999Z"
            $fromMillis(1e20) => !D1001
            $fromMillis(0, '[Y') => !D3135
            $fromMillis(0, '[q]') => !D3132
            $fromMillis(0, '[YN]') => !D3133
            $fromMillis(0, '[Z00000]') => !D3134
            $toMillis("2017-11-07T15:12:37.121Z") => 1510067557121
            $toMillis("2017-11-07T15:12:37.121+05:30") => 1510047757121
            $toMillis("2018-03-23") => 1521763200000
            $toMillis("2018") => 1514764800000
            $toMillis("2018-01-01T00:00:00.5Z") => 1514764800500
            $toMillis("yesterday") => !D3110
            $toMillis("11/07/2017", '[M01]/[D01]/[Y0001]') => 1510012800000
            $toMillis("23rd March 2018", '[D1o] [MNn] [Y]') => 1521763200000
            $toMillis("2018-082", '[Y]-[d001]') => 1521763200000
            $toMillis("20180323T133012", '[Y0001][M01][D01]T[H01][m01][s01]') => 1521811812000
            $toMillis("3:12 pm 7/11/2017", '[h]:[m] [P] [D]/[M]/[Y]') => 1510067520000
            $toMillis("12:05 am 7/11/2017", '[h]:[m] [P] [D]/[M]/[Y]') => 1510013100000
            $toMillis("2018-03-23 10:00 +0200", '[Y]-[M]-[D] [H]:[m] [Z0000]') => 1521792000000
            $toMillis("10:00", '[H]:[m]') => 1772359200000
            $toMillis("nothing like it", '[Y]') => undefined
            $toMillis("2018 10", '[Y] [H]') => !D3136
            $toMillis("2018-W12-5", '[X]-W[W]-[F1]') => !D3136
            """#
        )
    )
    func moments(_ case: ExpressionCase) { `case`.check() }
}
