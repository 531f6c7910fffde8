import Primitives
import Testing

@testable import StatesLanguage

@Suite struct ChoiceTests {
    private static let input = """
        {"a":"apple","b":"banana","n":5,"f":5.0,"m":7,"t":true,"u":false,"z":null,"when":"2016-08-18T17:33:00Z",
        "later":"2016-08-18T17:33:00.5Z","offset":"2016-08-18T19:33:00+02:00","star":"a*b","path":"foo/bar/log-x.txt",
        "list":[1],"object":{"k":1},"blank":"2016-08-18 17:33:00Z","day":"2016-08-18","back":"a\\\\b"}
        """

    // Amazon States Language, "Choice State", "Data-test expressions".
    private static let cases = CaseTable.cases(
        #"""
        {"Variable":"$.a","StringEquals":"apple"} => true
        {"Variable":"$.a","StringEquals":"Apple"} => false
        {"Variable":"$.n","StringEquals":"5"} => false
        {"Variable":"$.a","StringEqualsPath":"$.a"} => true
        {"Variable":"$.a","StringEqualsPath":"$.b"} => false
        {"Variable":"$.a","StringEqualsPath":"$.nowhere"} !! Invalid path '$.nowhere'
        {"Variable":"$.a","StringLessThan":"banana"} => true
        {"Variable":"$.b","StringLessThan":"banana"} => false
        {"Variable":"$.b","StringLessThanEquals":"banana"} => true
        {"Variable":"$.b","StringGreaterThan":"apple"} => true
        {"Variable":"$.b","StringGreaterThanPath":"$.a"} => true
        {"Variable":"$.b","StringGreaterThanEquals":"banana"} => true
        {"Variable":"$.b","StringGreaterThanEqualsPath":"$.b"} => true
        {"Variable":"$.a","StringLessThanPath":"$.b"} => true
        {"Variable":"$.a","StringLessThanEqualsPath":"$.b"} => true
        {"Variable":"$.path","StringMatches":"foo/*.txt"} => true
        {"Variable":"$.path","StringMatches":"*log-*.txt"} => true
        {"Variable":"$.path","StringMatches":"*"} => true
        {"Variable":"$.path","StringMatches":"foo/*.csv"} => false
        {"Variable":"$.path","StringMatches":"foo"} => false
        {"Variable":"$.path","StringMatches":"*bar*"} => true
        {"Variable":"$.path","StringMatches":"foo/bar/log-x.txt*"} => true
        {"Variable":"$.path","StringMatches":"*foo/bar*foo*"} => false
        {"Variable":"$.star","StringMatches":"a\\*b"} => true
        {"Variable":"$.path","StringMatches":"foo\\*"} => false
        {"Variable":"$.back","StringMatches":"a\\\\b"} => true
        {"Variable":"$.n","StringMatches":"*"} => false
        {"Variable":"$.n","NumericEquals":5} => true
        {"Variable":"$.n","NumericEquals":5.0} => true
        {"Variable":"$.f","NumericEquals":5} => true
        {"Variable":"$.a","NumericEquals":5} => false
        {"Variable":"$.z","NumericEquals":0} => false
        {"Variable":"$.n","NumericEqualsPath":"$.f"} => true
        {"Variable":"$.n","NumericLessThan":6} => true
        {"Variable":"$.n","NumericLessThan":5} => false
        {"Variable":"$.n","NumericLessThanPath":"$.m"} => true
        {"Variable":"$.n","NumericLessThanEquals":5} => true
        {"Variable":"$.n","NumericLessThanEqualsPath":"$.f"} => true
        {"Variable":"$.m","NumericGreaterThan":5} => true
        {"Variable":"$.m","NumericGreaterThanPath":"$.n"} => true
        {"Variable":"$.m","NumericGreaterThanEquals":7} => true
        {"Variable":"$.m","NumericGreaterThanEqualsPath":"$.n"} => true
        {"Variable":"$.m","NumericGreaterThan":7.5} => false
        {"Variable":"$.t","BooleanEquals":true} => true
        {"Variable":"$.t","BooleanEquals":false} => false
        {"Variable":"$.u","BooleanEquals":false} => true
        {"Variable":"$.a","BooleanEquals":true} => false
        {"Variable":"$.t","BooleanEqualsPath":"$.t"} => true
        {"Variable":"$.t","BooleanEqualsPath":"$.u"} => false
        {"Variable":"$.when","TimestampEquals":"2016-08-18T17:33:00Z"} => true
        {"Variable":"$.when","TimestampEquals":"2016-08-18T17:33:00.000Z"} => true
        {"Variable":"$.offset","TimestampEquals":"2016-08-18T17:33:00Z"} => true
        {"Variable":"$.a","TimestampEquals":"2016-08-18T17:33:00Z"} => false
        {"Variable":"$.when","TimestampEqualsPath":"$.offset"} => true
        {"Variable":"$.when","TimestampLessThan":"2016-08-18T17:33:01Z"} => true
        {"Variable":"$.when","TimestampLessThanPath":"$.later"} => true
        {"Variable":"$.later","TimestampLessThan":"2016-08-18T17:33:00Z"} => false
        {"Variable":"$.when","TimestampLessThanEquals":"2016-08-18T17:33:00Z"} => true
        {"Variable":"$.when","TimestampLessThanEqualsPath":"$.offset"} => true
        {"Variable":"$.later","TimestampGreaterThan":"2016-08-18T17:33:00Z"} => true
        {"Variable":"$.later","TimestampGreaterThanPath":"$.when"} => true
        {"Variable":"$.when","TimestampGreaterThanEquals":"2016-08-18T17:33:00Z"} => true
        {"Variable":"$.when","TimestampGreaterThanEqualsPath":"$.later"} => false
        {"Variable":"$.z","IsNull":true} => true
        {"Variable":"$.a","IsNull":true} => false
        {"Variable":"$.a","IsNull":false} => true
        {"Variable":"$.nowhere","IsNull":true} !! Invalid path '$.nowhere': The choice state's condition path references an invalid value.
        {"Variable":"$.z","IsPresent":true} => true
        {"Variable":"$.nowhere","IsPresent":true} => false
        {"Variable":"$.nowhere","IsPresent":false} => true
        {"Variable":"$.object.k","IsPresent":true} => true
        {"Variable":"$.object.l","IsPresent":true} => false
        {"Variable":"$.n","IsNumeric":true} => true
        {"Variable":"$.a","IsNumeric":true} => false
        {"Variable":"$.a","IsNumeric":false} => true
        {"Variable":"$.a","IsString":true} => true
        {"Variable":"$.n","IsString":true} => false
        {"Variable":"$.t","IsBoolean":true} => true
        {"Variable":"$.z","IsBoolean":true} => false
        {"Variable":"$.when","IsTimestamp":true} => true
        {"Variable":"$.offset","IsTimestamp":true} => true
        {"Variable":"$.blank","IsTimestamp":true} => false
        {"Variable":"$.day","IsTimestamp":true} => false
        {"Variable":"$.n","IsTimestamp":true} => false
        {"Not":{"Variable":"$.a","StringEquals":"apple"}} => false
        {"Not":{"Variable":"$.a","StringEquals":"pear"}} => true
        {"And":[{"Variable":"$.n","NumericGreaterThan":1},{"Variable":"$.n","NumericLessThan":9}]} => true
        {"And":[{"Variable":"$.n","NumericGreaterThan":1},{"Variable":"$.n","NumericLessThan":2}]} => false
        {"And":[{"Variable":"$.nowhere","IsPresent":true},{"Variable":"$.nowhere","NumericEquals":1}]} => false
        {"Or":[{"Variable":"$.n","NumericEquals":1},{"Variable":"$.n","NumericEquals":5}]} => true
        {"Or":[{"Variable":"$.n","NumericEquals":1},{"Variable":"$.n","NumericEquals":2}]} => false
        {"Or":[{"Variable":"$.t","BooleanEquals":true},{"Variable":"$.nowhere","NumericEquals":1}]} => true
        {"Not":{"Or":[{"Variable":"$.t","BooleanEquals":false},{"And":[{"Variable":"$.n","IsNumeric":true}]}]}} => false
        {"Variable":"$$.Execution.Name","StringEquals":"run"} => true
        {"Variable":"$variable","NumericGreaterThanEquals":3} => true
        {"Variable":"$.nowhere","NumericEquals":1} !! Invalid path '$.nowhere': The choice state's condition path references an invalid value.
        """#
    )

    @Test("a rule holds as the specification says", arguments: cases)
    func rules(_ example: CaseTable.Case) throws {
        let rule = String(example.subject.dropLast()) + #","Next":"Yes"}"#
        let definition = """
            {"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[\(rule)],"Default":"No"},
            "Yes":{"Type":"Succeed"},"No":{"Type":"Succeed"}}}
            """
        let machine = try StateMachine(parsing: definition)
        guard case .choice(let rules, _) = machine.scopes[0].states[0].kind else {
            Issue.record("there is no choice")
            return
        }
        let scope = EvaluationScope(
            input: try JSONValue(parsing: Self.input),
            context: { ["Execution": ["Name": "run"]] },
            variable: { $0 == "variable" ? 3 : nil },
            variables: { [:] },
            world: .fixed
        )

        do throws(StateFailure) {
            let holds = try scope.holds(rules[0].condition)
            #expect(!example.isFailure && "\(holds)" == example.expected)
        } catch {
            #expect(example.isFailure && error.cause?.contains(example.expected) == true, "\(error)")
        }
    }
}
