import JSONata
import Primitives
import Testing

@Suite struct StringFunctionTests {
    /// Source: docs.jsonata.org, "String functions".
    @Test(
        "string functions",
        arguments: ExpressionCase.table(
            #"""
            $string(5) => "5"
            $string(0.1 + 0.2) => "0.3"
            $string(1e21) => "1e+21"
            $string(1e20) => "100000000000000000000"
            $string(1.5e-7) => "1.5e-7"
            $string(0.000001) => "0.000001"
            $string(-0.5) => "-0.5"
            $string(5890840712243076) => "5890840712243076"
            $string(true) => "true"
            $string(null) => "null"
            $string("a") => "a"
            $string([1, "a", null]) => "[1,\"a\",null]"
            $string({"a": [1.10]}) => "{\"a\":[1.1]}"
            $string({"a": 1}, true) => "{\n  \"a\": 1\n}"
            $string({"a": [], "b": {}}, true) => "{\n  \"a\": [],\n  \"b\": {}\n}"
            $string(function($x){$x}) => ""
            $string({"f": $sum}) => "{\"f\":\"\"}"
            $string(1/0) => !D3001
            $string(missing) => undefined
            [1..3].$string() => ["1","2","3"]
            $length("hello") => 5
            $length("") => 0
            $length("𝄞é") => 2
            $length(missing) => undefined
            $length(1) => !T0410
            $length() => undefined
            $substring("hello world", 3) => "lo world"
            $substring("hello world", 3, 5) => "lo wo"
            $substring("hello world", -4) => "orld"
            $substring("hello world", -4, 2) => "or"
            $substring("hello", 0, 0) => ""
            $substring("hello", 2, -1) => ""
            $substring("hello", -100, 2) => "he"
            $substring("hello", 10) => ""
            $substring("𝄞ab", 1, 1) => "a"
            $substringBefore("hello world", " ") => "hello"
            $substringBefore("hello", "x") => "hello"
            $substringBefore("hello", "") => ""
            $substringAfter("hello world", " ") => "world"
            $substringAfter("hello", "x") => "hello"
            $uppercase("straße") => "STRASSE"
            $lowercase("ÀB") => "àb"
            $trim("  a \n\t b  ") => "a b"
            $trim("") => ""
            $pad("foo", 5) => "foo  "
            $pad("foo", -5) => "  foo"
            $pad("foo", -5, "#") => "##foo"
            $pad("foo", 1) => "foo"
            $pad("foo", 8, "-+") => "foo-+-+-"
            $pad("foo", -8, "-+") => "-+-+-foo"
            $join(["a","b","c"]) => "abc"
            $join(["a","b"], ", ") => "a, b"
            $join("a") => "a"
            $join([]) => ""
            $join([1]) => !T0412
            $join(missing) => undefined
            $contains("abracadabra", "bra") => true
            $contains("abracadabra", "") => true
            $contains("abc", "x") => false
            $contains("abracadabra", /a.*a/) => true
            $contains("Hello", /wo/i) => false
            $split("so many words", " ") => ["so","many","words"]
            $split("so many words", " ", 2) => ["so","many"]
            $split("a, b,c", /,\s*/) => ["a","b","c"]
            $split("abc", "") => ["a","b","c"]
            $split("abc", "x") => ["abc"]
            $split("a1b2c", /\d/, 2) => ["a","b"]
            $split("a,b", ",", -1) => !D3020
            $split("a,b", ",", 0) => []
            $replace("John Smith and John Jones", "John", "Mr") => "Mr Smith and Mr Jones"
            $replace("John Smith and John Jones", "John", "Mr", 1) => "Mr Smith and John Jones"
            $replace("John Smith", /(\w+)\s(\w+)/, "$2, $1") => "Smith, John"
            $replace("265USD", /([0-9]+)USD/, "$$$1") => "$265"
            $replace("abc", /b/, "[$0]") => "a[b]c"
            $replace("abc", /b/, "$1") => "ac"
            $replace("abc", /(b)/, "$12") => "ab2c"
            $replace("abc", /b/, "$") => "a$c"
            $replace("temp 68F and 32F", /(\d+)F/, function($m){ $string(($number($m.groups[0]) - 32) * 5 / 9) & "C" }) => "temp 20C and 0C"
            $replace("abc", /b/, function($m){ 1 }) => !D3012
            $replace("abc", "", "x") => !D3010
            $replace("abc", "b", "x", -1) => !D3011
            $replace("abc", /x*/, "-") => !D1004
            $replace("aaa", /a/, "b", 2) => "bba"
            $match("ababbabbcc", /a(b+)/) => [{"match":"ab","index":0,"groups":["b"]},{"match":"abb","index":2,"groups":["bb"]},{"match":"abb","index":5,"groups":["bb"]}]
            $match("ababbabbcc", /a(b+)/, 1) => {"match":"ab","index":0,"groups":["b"]}
            $match("abc", /x/) => undefined
                    $match("ABC", /b/i).index => 1
            $match("abc", /a/, -1) => !D3040
            $base64encode("hello:world") => "aGVsbG86d29ybGQ="
            $base64decode("aGVsbG86d29ybGQ=") => "hello:world"
            $encodeUrlComponent("?x=test/1 ü") => "%3Fx%3Dtest%2F1%20%C3%BC"
            $encodeUrl("https://a.b/c d?x=ü&y=1#z") => "https://a.b/c%20d?x=%C3%BC&y=1#z"
            $decodeUrlComponent("%3Fx%3Dtest%20%C3%BC") => "?x=test ü"
            $decodeUrl("https://a.b/c%20d%2Fe") => "https://a.b/c d%2Fe"
            $decodeUrlComponent("%E0%A4%A") => !D3140
            $eval("1 + 1") => !U3001
            """#
        )
    )
    func strings(_ case: ExpressionCase) {
        `case`.check()
    }

    /// Source: ECMAScript, "RegExp (Regular Expression) Objects".
    @Test(
        "regular expressions are JavaScript's",
        arguments: ExpressionCase.table(
            #"""
            $match("a1b22", /\d+/).match => ["1","22"]
            $match("x=1;y=2", /(\w)=(\d)/).groups => ["x","1","y","2"]
            $match("aaa", /a{2}/).match => "aa"
            $match("aaaa", /a{2,3}?/).match => ["aa","aa"]
            $match("foobar", /foo(?=bar)/).match => "foo"
            $match("foobaz", /foo(?!bar)/).match => "foo"
            $match("price 42", /(?<=price )\d+/).match => "42"
            $match("a42 b42", /(?<!a)42/).index => 5
            $match("abab", /(ab)\1/).match => "abab"
            $match("2026-03-01", /(?<y>\d{4})-(?<m>\d\d)/).groups => ["2026","03"]
            $match("aa bb", /(?<c>\w)\k<c>/).match => ["aa","bb"]
            $match("a.b", /a\.b/).match => "a.b"
            $match("a/b", /a\/b/).match => "a/b"
            $match("tab\there", /\t/).index => 3
            $match("line1\nline2", /^l\w+$/m).match => ["line1","line2"]
            $match("line1\nline2", /^l\w+$/) => undefined
            $match("a\n", /a$/) => undefined
            $match("ÄB", /ä/i).match => "Ä"
            $match("cat catalog", /\bcat\b/).match => "cat"
            $match("[x]", /[\[\]x]+/).match => "[x]"
            $match("a-b_c", /[^a-z]/).match => ["-","_"]
            $match("é", /\w/) => undefined
            $match("٣", /\d/) => undefined
            $match("A", /\x41/).match => "A"
            $match("é", /\u00e9/).match => "é"
            $match("xyz", /(x)|(y)|(z)/).match => ["x","y","z"]
            $match("aXbX", /(.+?)X/).groups => ["a","b"]
            $match("<<a>>", /<([^<>]+)>/).groups => ["a"]
            $contains("{a}", /{a}/) => true
            $contains("aab", /^(a|ab)*$/) => true
            $split("one1two22three", /\d+/) => ["one","two","three"]
            /(/ => !S0302
            /[a/ => !S0302
            /a**/ => !S0303
            // => !S0301
            $type(/a/) => "function"
            /a(b)/("xab").start => 1
            /a(b)/("xab").groups => ["b"]
            /a/("aba").next().start => 2
            /x/("aba") => undefined
            """#
        )
    )
    func regularExpressions(_ case: ExpressionCase) { `case`.check() }

    @Test(
        "literals",
        arguments: ExpressionCase.table(
            #"""
            "a\"b" => "a\"b"
            'a"b' => "a\"b"
            "\u00e9\t\/\\" => "é\t/\\"
            "\ud83d\ude00" => "😀"
            "\q" => !S0103
            "\u00g0" => !S0104
            "abc => !S0101
            `abc => !S0105
            /* abc => !S0106
            1e400 => !S0102
            """#
        )
    )
    func literals(_ case: ExpressionCase) { `case`.check() }
}
