import Primitives
import Queues
import Testing

@testable import SNSService

@Suite struct FilterPolicyTests {
    @Test(
        "a filter of attributes takes what SNS takes",
        arguments: [
            (#"{"store": ["a"]}"#, "store", "String", "a", true),
            (#"{"store": ["a"]}"#, "store", "String", "b", false),
            (#"{"store": ["a"]}"#, "other", "String", "a", false),
            (#"{"store": [{"prefix": "eu-"}]}"#, "store", "String", "eu-1", true),
            (#"{"store": [{"suffix": ".csv"}]}"#, "store", "String", "a.csv", true),
            (#"{"store": [{"anything-but": ["a", "b"]}]}"#, "store", "String", "c", true),
            (#"{"store": [{"anything-but": ["a", "b"]}]}"#, "store", "String", "b", false),
            (#"{"store": [{"anything-but": {"prefix": "eu"}}]}"#, "store", "String", "us", true),
            (#"{"store": [{"exists": false}]}"#, "other", "String", "x", true),
            (#"{"store": [{"exists": true}]}"#, "store", "String", "x", true),
            (#"{"store": [{"equals-ignore-case": "ABC"}]}"#, "store", "String", "abc", true),
            (#"{"price": [{"numeric": [">=", 100, "<", 200]}]}"#, "price", "Number", "150.5", true),
            (#"{"price": [{"numeric": [">=", 100, "<", 200]}]}"#, "price", "Number", "200", false),
            (#"{"price": [300]}"#, "price", "Number", "300.0", true),
            (#"{"price": [3.0e2]}"#, "price", "Number", "300", true),
            (#"{"price": [300]}"#, "price", "String", "300", false),
            (#"{"ip": [{"cidr": "10.0.0.0/24"}]}"#, "ip", "String", "10.0.0.9", true),
            (#"{"tags": ["rugby"]}"#, "tags", "String.Array", #"["tennis", "rugby"]"#, true),
            (#"{"tags": [{"anything-but": ["rugby"]}]}"#, "tags", "String.Array", #"["rugby", "golf"]"#, true),
            (#"{"tags": [null, true]}"#, "tags", "String.Array", "[true]", true),
            ("{}", "store", "String", "a", true),
        ]
    )
    func attributes(policy: String, name: String, type: String, value: String, passes: Bool) throws {
        let filter = try FilterPolicy(policy, scope: .attributes)

        let attributes = [name: MessageAttribute(type: type, text: value, bytes: nil)]
        #expect(filter.passes("body", attributes) == passes)
    }

    @Test("names with dots are names of their own, and a message without attributes passes no filter")
    func names() throws {
        let policy = #"{"store": ["eu"], "store.type": ["x"]}"#
        let filter = try FilterPolicy(policy, scope: .attributes)
        let missing = try FilterPolicy(#"{"other": [{"exists": false}]}"#, scope: .attributes)
        let (eu, x) = (
            MessageAttribute(type: "String", text: "eu", bytes: nil),
            MessageAttribute(type: "String", text: "x", bytes: nil)
        )

        #expect(filter.passes("", ["store": eu, "store.type": x]))
        #expect(!filter.passes("", ["store.type": x]))
        #expect(!filter.passes("", ["store": eu]))
        #expect(missing.passes("", ["store": eu]))
        #expect(!missing.passes("", [:]))
    }

    @Test(
        "a filter of bodies looks into objects and arrays",
        arguments: [
            (#"{"detail": {"kind": ["a"]}}"#, #"{"detail": {"kind": "a", "more": 1}}"#, true),
            (#"{"detail": {"kind": ["a"]}}"#, #"{"detail": [{"kind": "b"}, {"kind": "a"}]}"#, true),
            (#"{"n": [1]}"#, #"{"n": 1.0}"#, true),
            (#"{"$or": [{"a": [1]}, {"b": [2]}]}"#, #"{"b": 2}"#, true),
            (#"{"$or": [{"a": [1]}, {"b": [2]}]}"#, #"{"b": 3}"#, false),
            (#"{"n": [1]}"#, "no JSON", false),
            (#"{"n": [1]}"#, "[1]", false),
        ]
    )
    func bodies(policy: String, body: String, passes: Bool) throws {
        let filter = try FilterPolicy(policy, scope: .body)

        #expect(filter.passes(body, [:]) == passes)
    }

    @Test(
        "what is no filter policy is refused in SNS's words",
        arguments: [
            (
                #"{"a": {"b": ["x"]}}"#,
                "Filter policy scope MessageAttributes does not support nested filter policy"
            ),
            (#"{"a": "x"}"#, #"FilterPolicy: "a" must be an object or an array"#),
            (
                #"{"a": [1], "b": [1], "c": [1], "d": [1], "e": [1], "f": [1]}"#,
                "FilterPolicy: Filter policy can not have more than 5 keys"
            ),
            (#"{"a": [{"likes": "x"}]}"#, "FilterPolicy: Unrecognized match type likes"),
            (#"{"a": [{"exists": 1}]}"#, "FilterPolicy: exists match pattern must be either true or false."),
            (#"{"a": {"suffix": "x"}}"#, #"FilterPolicy: "suffix" must be an object or an array"#),
            (#"{"a": [{"wildcard": "x*"}]}"#, "FilterPolicy: Unrecognized match type wildcard"),
            (
                #"{"a": [{"anything-but": {"suffix": "x"}}]}"#,
                "FilterPolicy: Unsupported anything-but pattern: suffix"
            ),
            (
                #"{"a": [{"anything-but": {"prefix": false}}]}"#,
                "FilterPolicy: prefix match pattern must be a string"
            ),
            (#"{"a": [["x"]]}"#, "FilterPolicy: Match value must be String, number, true, false, or null"),
            ("[1]", "FilterPolicy: failed to parse JSON. Filter is not an object"),
        ]
    )
    func refused(policy: String, reason: String) {
        #expect(throws: FilterPolicyFailure(reason)) { try FilterPolicy(policy, scope: .attributes) }
    }

    @Test("a filter of more than 150 combinations is too complex")
    func complexity() {
        let six = (1...6).map(String.init).joined(separator: ",")
        let most = #"{"a": [\#(six)], "b": [1,2,3,4,5], "c": [1,2,3,4,5]}"#
        #expect(throws: Never.self) { try FilterPolicy(most, scope: .attributes) }

        let more = #"{"a": [\#(six)], "b": [\#(six)], "c": [1,2,3,4,5]}"#
        #expect(throws: FilterPolicyFailure("FilterPolicy: Filter policy is too complex")) {
            try FilterPolicy(more, scope: .attributes)
        }
    }

    @Test(
        "a filter that an earlier release took goes on",
        arguments: [
            (#"{"store": [{"wildcard": "eu-*"}]}"#, "eu-1", "us-1"),
            (#"{"store": [{"anything-but": {"suffix": ".csv"}}]}"#, "a.txt", "a.csv"),
        ]
    )
    func stored(policy: String, taken: String, left: String) throws {
        let filter = try #require(try FilterPolicy(stored: ["FilterPolicy": policy]))

        #expect(filter.passes("body", ["store": MessageAttribute(type: "String", text: taken, bytes: nil)]))
        #expect(!filter.passes("body", ["store": MessageAttribute(type: "String", text: left, bytes: nil)]))
    }

    @Test("no message passes a stored filter that cannot be read")
    func unreadable() {
        #expect(throws: FilterPolicyFailure.self) {
            try FilterPolicy(stored: ["FilterPolicy": #"{"store": [{"likes": "x"}]}"#])
        }
        #expect(!FilterPolicy.unreadable.passes("body", [:]))
    }
}
