import Primitives
import Testing

@testable import StatesLanguage

@Suite struct IntrinsicTests {
    private static let input = """
        {"name":"Arnav","zip":1234,"flag":true,"none":null,"list":[1,2,3,3,"3",1.0],"nine":[1,2,3,4,5,6,7,8,9],
        "escaped":"{\\"number\\":20}","object":{"foo":"bar"},"left":{"a":{"a1":1,"a2":2},"b":2},
        "right":{"a":{"a3":1,"a4":2},"c":3},"text":"1,2,3,4,5","mixed":"This.is+a,test=string","half":2.5,
        "hello":"Hello World","encoded":"RGF0YSB0byBlbmNvZGU="}
        """

    // Step Functions Developer Guide, "Intrinsic functions for JSONPath states": each function's examples and limits.
    private static let cases = CaseTable.cases(
        #"""
        States.Array(1, 'a', true, null, $.zip) => [1,"a",true,null,1234]
        States.Array() => []
        States.Array($.object) => [{"foo":"bar"}]
        States.ArrayPartition($.nine, 4) => [[1,2,3,4],[5,6,7,8],[9]]
        States.ArrayPartition($.nine, 9) => [[1,2,3,4,5,6,7,8,9]]
        States.ArrayPartition($.nine, 0) !! The chunk size must be greater than zero
        States.ArrayPartition($.nine, -1) !! The chunk size must be greater than zero
        States.ArrayPartition($.name, 2) !! must be an array
        States.ArrayContains($.nine, 5) => true
        States.ArrayContains($.nine, 50) => false
        States.ArrayContains($.list, '3') => true
        States.ArrayContains($.list, 1) => true
        States.ArrayContains($.name, 1) !! must be an array
        States.ArrayRange(1, 9, 2) => [1,3,5,7,9]
        States.ArrayRange(1, 10, 2) => [1,3,5,7,9]
        States.ArrayRange(5, 1, -2) => [5,3,1]
        States.ArrayRange(1, 1, 1) => [1]
        States.ArrayRange(3, 1, 1) => []
        States.ArrayRange(1, 9, 0) !! must not be zero
        States.ArrayRange(1, 1001, 1) !! more than 1000
        States.ArrayGetItem($.nine, 5) => 6
        States.ArrayGetItem($.nine, 0) => 1
        States.ArrayGetItem($.nine, 9) !! out of bounds
        States.ArrayGetItem($.nine, -1) !! out of bounds
        States.ArrayGetItem($.object, 0) !! must be an array
        States.ArrayLength($.nine) => 9
        States.ArrayLength(States.Array()) => 0
        States.ArrayLength($.name) !! must be an array
        States.ArrayUnique($.list) => [1,2,3,"3",1.0]
        States.ArrayUnique(States.Array(1, 1, 'a', 'a')) => [1,"a"]
        States.Base64Encode('Data to encode') => "RGF0YSB0byBlbmNvZGU="
        States.Base64Decode($.encoded) => "Data to encode"
        States.Base64Decode('!!!') !! not valid Base64
        States.Base64Encode($.zip) !! must be a string
        States.Hash('input data', 'SHA-1') => "aaff4a450a104cd177d28d18d74485e8cae074b7"
        States.Hash('', 'MD5') => "d41d8cd98f00b204e9800998ecf8427e"
        States.Hash('', 'SHA-256') => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        States.Hash('x', 'SHA-3') !! not supported
        States.JsonMerge($.left, $.right, false) => {"a":{"a3":1,"a4":2},"b":2,"c":3}
        States.JsonMerge($.left, $.right, true) !! must be false
        States.JsonMerge($.left, $.name, false) !! must be objects
        States.StringToJson($.escaped) => {"number":20}
        States.StringToJson('[1, 2]') => [1,2]
        States.StringToJson('"a"') => "a"
        States.StringToJson('{') !! not valid JSON
        States.StringToJson($.zip) !! must be a string
        States.JsonToString($.object) => "{\"foo\":\"bar\"}"
        States.JsonToString($.name) => "\"Arnav\""
        States.JsonToString($.nine) => "[1,2,3,4,5,6,7,8,9]"
        States.MathAdd($.zip, -34) => 1200
        States.MathAdd(1, 2) => 3
        States.MathAdd(111, -1) => 110
        States.MathAdd(2147483648, 1) !! out of the range
        States.MathAdd('1', 1) !! must be a number
        States.MathRandom(1, 2) => 1
        States.MathRandom(5, 5) !! must be less
        States.StringSplit($.text, ',') => ["1","2","3","4","5"]
        States.StringSplit($.mixed, '.+,=') => ["This","is","a","test","string"]
        States.StringSplit('a,,b', ',') => ["a","b"]
        States.StringSplit('abc', ',') => ["abc"]
        States.StringSplit($.zip, ',') !! must be a string
        States.UUID() => "00000000-0000-4000-8000-000000000001"
        States.Format('Hello, my name is {}.', $.name) => "Hello, my name is Arnav."
        States.Format('{} and {}', 1, 'two') => "1 and two"
        States.Format('no braces') => "no braces"
        States.Format('{}{}{}', true, null, $.half) => "truenull2.5"
        States.Format('\{\} {}', $.zip) => "{} 1234"
        States.Format('it\'s {}', $.name) => "it's Arnav"
        States.Format('back\\slash {}', 1) => "back\\slash 1"
        States.Format('{}', $.object) => "{\"foo\":\"bar\"}"
        States.Format('{} {}', 1) !! more occurrences
        States.Format('{}', 1, 2) !! more arguments
        States.Format('{', 1) !! Matching '}' not found
        States.Format('}', 1) !! Matching '{' not found
        States.Format('{}', $.nowhere) !! could not be found in the input
        States.Format('{}-{}', States.Format('{}', $.name), States.ArrayLength($.nine)) => "Arnav-9"
        States.ArrayGetItem(States.StringSplit($.text, ','), 2) => "3"
        States.StringToJson(States.JsonToString($.object)) => {"foo":"bar"}
        States.Format('{}', $$.Execution.Name) => "run"
        States.Format('{}', $variable) => "v"
        States.Format('{}', $variables.inner[1]) => "2"
        """#
    )

    @Test("an intrinsic function answers as documented", arguments: cases)
    func functions(_ example: CaseTable.Case) throws {
        let scope = EvaluationScope(
            input: try JSONValue(parsing: Self.input),
            context: { ["Execution": ["Name": "run"]] },
            variable: { ["variable": "v", "variables": ["inner": [1, 2]]][$0] },
            variables: { [:] },
            world: .fixed
        )
        let call = try IntrinsicCall(example.subject)

        do throws(StateFailure) {
            let value = try scope.evaluate(call)
            #expect(!example.isFailure && value == (try? JSONValue(parsing: example.expected)), "\(value)")
        } catch {
            #expect(example.isFailure && error.error == "States.IntrinsicFailure", "\(error)")
            #expect(error.cause?.contains(example.expected) == true, "\(error.cause ?? "")")
        }
    }

    @Test(
        "what is no call is refused",
        arguments: [
            "States.Nothing()", "States.Format()", "States.UUID(1)", "States.Hash('a')", "States.Array(",
            "States.Array(1 2)",
            "States.Array([1])", "States.Array({})", "States.Array('a)", "States.ArrayLength($.a) x",
            "States.Array(abc)",
        ]
    )
    func refused(text: String) {
        #expect(throws: PathFailure.self) { try IntrinsicCall(text) }
    }

    @Test("all eighteen functions are there, and the same seed gives the same number")
    func inventory() throws {
        #expect(IntrinsicFunction.allCases.count == 18)
        let numbers = try (0..<50).map {
            try IntrinsicFunction.mathRandom.apply([1, 100, .integer($0)], .fixed)
        }
        let again = try (0..<50).map { try IntrinsicFunction.mathRandom.apply([1, 100, .integer($0)], .fixed) }

        #expect(numbers == again && Set(numbers).count > 20)
        #expect(numbers.allSatisfy { (1..<100).contains($0.int ?? 0) })
    }
}
