import JSONata
import Primitives
import Testing

@Suite struct NumberFunctionTests {
    /// Source: docs.jsonata.org, "Numeric functions", "Numeric aggregation functions".
    @Test(
        "numeric functions",
        arguments: ExpressionCase.table(
            #"""
            $number("5") => 5
            $number("-1.5e2") => -150
            $number("007") => 7
            $number("0x12") => 18
            $number("0b101") => 5
            $number("0o17") => 15
            $number(true) => 1
            $number(false) => 0
            $number("1.") => !D3030
            $number("abc") => !D3030
            $number("") => !D3030
            $number(null) => !T0410
            $number([1]) => !T0410
            $number(missing) => undefined
            ["1","2"].$number() => [1,2]
            $abs(-5) => 5
            $floor(5.8) => 5
            $floor(-5.2) => -6
            $ceil(5.2) => 6
            $ceil(-5.8) => -5
            $round(123.456) => 123
            $round(123.456, 2) => 123.46
            $round(123.456, -1) => 120
            $round(123.456, -2) => 100
            $round(11.5) => 12
            $round(12.5) => 12
            $round(0.5) => 0
            $round(-0.5) => 0
            $round(125, -1) => 120
            $round(1.005, 2) => 1
            $round(4.485, 2) => 4.48
            $power(2, 8) => 256
            $power(2, 0.5) => 1.4142135623730951
            $power(2, -2) => 0.25
            $power(-2, 1/3) => !D3061
            $power(100, 1000) => !D3061
            $sqrt(4) => 2
            $sqrt(-1) => !D3060
            $random() => 0.5
            $formatBase(100, 2) => "1100100"
            $formatBase(2555, 16) => "9fb"
            $formatBase(-35, 36) => "-z"
            $formatBase(-9223372036854775808, 16) => "-8000000000000000"
            $formatBase(-9223372036854775808) => "-9223372036854776000"
            $formatBase(99.5) => "100"
            $formatBase(1, 37) => !D3100
            $formatBase(1, 1) => !D3100
            $sum([5,1,3,7,4]) => 20
            $sum([]) => 0
            $sum(3) => 3
            $sum(missing) => undefined
            $sum(["a"]) => !T0412
            $max([5,1,3,7,4]) => 7
            $max([]) => undefined
            $min([5,1,3,7,4]) => 1
            $min(2) => 2
            $average([5,1,3,7,4]) => 4
            $average([]) => undefined
            """#
        )
    )
    func numbers(_ case: ExpressionCase) { `case`.check() }

    /// Source: XPath and XQuery Functions and Operators 3.1, fn:format-number; docs.jsonata.org, `$formatNumber`.
    @Test(
        "pictures of numbers",
        arguments: ExpressionCase.table(
            #"""
            $formatNumber(12345.6, '#,###.00') => "12,345.60"
            $formatNumber(12345678.9, '9,999.99') => "12,345,678.90"
            $formatNumber(123412345678.9, '9,9,99.99') => "123412345,6,78.90"
            $formatNumber(1234.56789, "9,999.999,999") => "1,234.567,890"
            $formatNumber(123.9, '9999') => "0124"
            $formatNumber(0.14, '01%') => "14%"
            $formatNumber(0.4857, '###.###‰') => "485.7‰"
            $formatNumber(-6, '000') => "-006"
            $formatNumber(-6, '000;(000)') => "(006)"
            $formatNumber(6, '000;(000)') => "006"
            $formatNumber(1234.5678, '00.000e0') => "12.346e2"
            $formatNumber(0.234, '0.0e0') => "2.3e-1"
            $formatNumber(0.23, '#.00') => ".23"
            $formatNumber(0.23, '.00') => ".23"
            $formatNumber(0, '#') => "0"
            $formatNumber(0, '#.##') => ".0"
            $formatNumber(5, '$#0.00 each') => "$5.00 each"
            $formatNumber(1234.5, '#.##0,00', {"decimal-separator": ",", "grouping-separator": "."}) => "1.234,50"
            $formatNumber(1234.5678, '①①.①①①e①', {"zero-digit": "①"}) => "②③.④⑤⑦e③"
            $formatNumber(245, '٠٠٠٠', {"zero-digit": "٠"}) => "٠٢٤٥"
            $formatNumber(missing, '0') => undefined
            $formatNumber(20, '#;#;#') => !D3080
            $formatNumber(20, '#.0.0') => !D3081
            $formatNumber(20, '#0%%') => !D3082
            $formatNumber(20, '#0‰‰') => !D3083
            $formatNumber(20, '#0%‰') => !D3084
            $formatNumber(20, '.e0') => !D3085
            $formatNumber(20, '0+.e0') => !D3086
            $formatNumber(20, '0,.e0') => !D3087
            $formatNumber(20, '0,') => !D3088
            $formatNumber(20, '0,,0') => !D3089
            $formatNumber(20, '0#.e0') => !D3090
            $formatNumber(20, '#0.#0e0') => !D3091
            $formatNumber(20, '#0.0e0%') => !D3092
            $formatNumber(20, '#0.0e0,0') => !D3093
            """#
        )
    )
    func numberPictures(_ case: ExpressionCase) { `case`.check() }

    /// Source: XPath and XQuery Functions and Operators 3.1, fn:format-integer; docs.jsonata.org, `$formatInteger`.
    @Test(
        "pictures of integers",
        arguments: ExpressionCase.table(
            #"""
            $formatInteger(123, '0000') => "0123"
            $formatInteger(1234567, '#,##0') => "1,234,567"
            $formatInteger(1234567, '##,##,##0') => "12,34,567"
            $formatInteger(-12, '000') => "-012"
            $formatInteger(12.9, '0') => "12"
            $formatInteger(1, '0;o') => "1st"
            $formatInteger(2, '0;o') => "2nd"
            $formatInteger(3, '0;o') => "3rd"
            $formatInteger(11, '0;o') => "11th"
            $formatInteger(112, '0;o') => "112th"
            $formatInteger(123, '٠٠٠') => "١٢٣"
            $formatInteger(1999, 'I') => "MCMXCIX"
            $formatInteger(4, 'i') => "iv"
            $formatInteger(1, 'A') => "A"
            $formatInteger(27, 'a') => "aa"
            $formatInteger(703, 'A') => "AAA"
            $formatInteger(0, 'w') => "zero"
            $formatInteger(2789, 'w') => "two thousand, seven hundred and eighty-nine"
            $formatInteger(555, 'Ww') => "Five Hundred and Fifty-Five"
            $formatInteger(1000000, 'W') => "ONE MILLION"
            $formatInteger(20, 'w;o') => "twentieth"
            $formatInteger(121, 'w;o') => "one hundred and twenty-first"
            $formatInteger(12, 'x') => !D3130
            $formatInteger(12, '0٠') => !D3131
            $parseInteger('0123', '0000') => 123
            $parseInteger('1,234,567', '#,##0') => 1234567
            $parseInteger('MCMXCIX', 'I') => 1999
            $parseInteger('aa', 'a') => 27
            $parseInteger('twelve thousand, four hundred and seventy-six', 'w') => 12476
            $parseInteger('twenty-first', 'w;o') => 21
            $parseInteger('23rd', '0;o') => 23
            $parseInteger('abc', '0') => undefined
            """#
        )
    )
    func integerPictures(_ case: ExpressionCase) { `case`.check() }
}
