import Primitives
import Testing

@testable import StatesLanguage

@Suite struct JSONPathTests {
    /// The document of the JSONPath articles, with some more.
    private static let document = """
        {"store":{"book":[
        {"category":"reference","author":"Nigel Rees","title":"Sayings","price":8.95,"tags":["a","b"]},
        {"category":"fiction","author":"Evelyn Waugh","title":"Sword","price":12.99},
        {"category":"fiction","author":"Herman Melville","title":"Moby Dick","isbn":"0-553","price":8.99},
        {"category":"fiction","author":"J. R. R. Tolkien","title":"Rings","isbn":"0-395","price":22.99}],
        "bicycle":{"color":"red","price":19.95}},"expensive":10,
        "a-b":1,"with space":2,"käse":3,"nested":[[1,2],[3,4]],"nothing":null,"text":"abc","dot.ted":4}
        """

    // Jayway JsonPath, README: operators, filters, functions; Amazon States Language, "Paths".
    private static let cases = CaseTable.cases(
        """
        $.store.bicycle.color => "red"
        $['store']['bicycle']['color'] => "red"
        $["store"].bicycle["color"] => "red"
        $.store.book[0].title => "Sayings"
        $.store.book[-1].title => "Rings"
        $.store.book[*].price => [8.95,12.99,8.99,22.99]
        $.store.book[0,1].title => ["Sayings","Sword"]
        $.store.book[:2].title => ["Sayings","Sword"]
        $.store.book[1:3].title => ["Sword","Moby Dick"]
        $.store.book[-2:].title => ["Moby Dick","Rings"]
        $.store.book[2:].title => ["Moby Dick","Rings"]
        $.store.book[::2].title => ["Sayings","Moby Dick"]
        $.store.book[10:].title => []
        $..author => ["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]
        $..isbn => ["0-553","0-395"]
        $..nowhere => []
        $.store.*.color => ["red"]
        $.store..price => [8.95,12.99,8.99,22.99,19.95]
        $..book[2].title => ["Moby Dick"]
        $..book[?(@.isbn)].title => ["Moby Dick","Rings"]
        $.store.book[?(@.price < 10)].title => ["Sayings","Moby Dick"]
        $.store.book[?(@.price <= $.expensive)].title => ["Sayings","Moby Dick"]
        $.store.book[?(@.price > 10 && @.category == 'fiction')].title => ["Sword","Rings"]
        $.store.book[?(@.price > 20 || @.category == 'reference')].title => ["Sayings","Rings"]
        $.store.book[?(!@.isbn)].title => ["Sayings","Sword"]
        $.store.book[?(@.author =~ /.*tolkien/i)].title => ["Rings"]
        $.store.book[?(@.author =~ /.*tolkien/)].title => []
        $.store.book[?(@.category in ['reference', 'poetry'])].title => ["Sayings"]
        $.store.book[?(@.category nin ['reference'])].title => ["Sword","Moby Dick","Rings"]
        $.store.book[?(@.category != 'fiction')].title => ["Sayings"]
        $.store.book[?((@.price < 9 && @.isbn) || @.price > 20)].title => ["Moby Dick","Rings"]
        $.store.book[?(@.price == 8.95)]['title','author'] => ["Sayings","Nigel Rees"]
        $.store.book.length() => 4
        $.store.book[*].price.max() => 22.99
        $.store.book[*].price.min() => 8.95
        $.nested[0].sum() => 3.0
        $.nested[1].avg() => 3.5
        $.text.length() => 3
        $.nested[*] => [[1,2],[3,4]]
        $.nested[*][0] => [1,3]
        $.nested[1][1] => 4
        $.a-b => 1
        $['with space'] => 2
        $.käse => 3
        $['dot.ted'] => 4
        $.nothing => null
        $.expensive => 10
        """
    )

    @Test("a path names what Jayway's documentation says", arguments: cases)
    func values(_ example: CaseTable.Case) throws {
        let document = try JSONValue(parsing: Self.document)

        let found = try JSONPath(example.subject).find(in: document)

        #expect(found == (try JSONValue(parsing: example.expected)))
    }

    @Test(
        "a definite path to nothing names nothing",
        arguments: [
            "$.nowhere", "$.store.book[9]", "$.store.book.title", "$.text.x", "$.nothing.x", "$.expensive[0]",
        ]
    )
    func missing(path: String) throws {
        #expect(try JSONPath(path).find(in: JSONValue(parsing: Self.document)) == nil)
    }

    @Test(
        "what is no path is refused",
        arguments: [
            "", "store", "$.", "$[", "$['a", "$[?(@.a == )]", "$[?(@.a", "$..", "$.a b", "$[a]", "$.x.nix()",
        ]
    )
    func refused(text: String) {
        #expect(throws: PathFailure.self) { try JSONPath(text) }
    }

    // Amazon States Language, "Reference Paths" and "ResultPath".
    @Test(
        "a reference path puts a value in its place",
        arguments: [
            ("$.a", #"{"b":1}"#, #"{"b":1,"a":9}"#),
            ("$.a.b.c", "{}", #"{"a":{"b":{"c":9}}}"#),
            ("$.a[1]", #"{"a":[1,2]}"#, #"{"a":[1,9]}"#),
            ("$['a']['b']", #"{"a":{"c":1}}"#, #"{"a":{"c":1,"b":9}}"#),
            ("$.a", #"{"a":{"deep":1}}"#, #"{"a":9}"#),
        ]
    )
    func put(path: String, input: String, expected: String) throws {
        let placed = try ReferencePath(path).put(9, into: JSONValue(parsing: input))

        #expect(placed?.text == expected)
    }

    @Test(
        "a value cannot be put into what holds none",
        arguments: [("$.a", "[1]"), ("$.a.b", #"{"a":1}"#), ("$.a[3]", #"{"a":[1]}"#)]
    )
    func cannotPut(path: String, input: String) throws {
        #expect(try ReferencePath(path).put(9, into: JSONValue(parsing: input)) == nil)
    }

    @Test(
        "paths that may name several values are no reference paths",
        arguments: ["$.a[*]", "$..a", "$.a[0,1]", "$.a[0:1]", "$.a[?(@.b)]", "$$.a", "$a", "$.a.length()"]
    )
    func noReference(text: String) {
        #expect(throws: PathFailure.self) { try ReferencePath(text) }
    }
}
