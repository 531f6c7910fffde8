import Primitives
import Testing

@testable import StatesLanguage

@Suite struct MapItemsTests {
    /// The items of a text, taken whole and then byte by byte, which must be the same.
    private func rows(_ text: String, delimiter: String = ",", headers: [String]? = nil) throws -> String {
        var whole = DelimitedItems(delimiter: Array(delimiter.utf8)[0], headers: headers)
        var pieces = whole
        let all = try whole.take(Array(text.utf8)) + whole.finish()
        var same: [JSONValue] = []
        for byte in text.utf8 { same += try pieces.take([byte]) }
        same += pieces.finish()
        #expect(all == same)
        return JSONValue.array(all).text
    }

    @Test(
        "delimited text is read as the guide says",
        arguments: [
            ("a,b\n1,2\n", #"[{"a":"1","b":"2"}]"#),
            ("a,b\r\n1,2\r\n3,4", #"[{"a":"1","b":"2"},{"a":"3","b":"4"}]"#),
            ("\u{FEFF}a\n1\n\n2\n", #"[{"a":"1"},{"a":"2"}]"#),
            ("a,b\n1\n1,2,3\n,\n", #"[{"a":"1","b":""},{"a":"1","b":"2"},{"a":"","b":""}]"#),
            (
                "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\nlines\",2",
                #"[{"a":"x, y","b":"say \"hi\""},{"a":"two\nlines","b":"2"}]"#
            ),
            (#"a,b"# + "\n" + #"C:\\dir,x\,y\z"#, #"[{"a":"C:\\dir","b":"x,yz"}]"#),
            ("a\n\"\"\n", #"[{"a":""}]"#),
            ("a\n", "[]"), ("", "[]"),
        ]
    )
    func delimited(text: String, items: String) throws {
        #expect(try rows(text) == items)
    }

    @Test("headers may be given, and other marks divide fields")
    func given() throws {
        #expect(try rows("1|2\n", delimiter: "|", headers: ["a", "b"]) == #"[{"a":"1","b":"2"}]"#)
    }

    private func document(_ text: String, _ pointer: String) -> String {
        func read(_ parts: [[UInt8]]) -> String {
            do throws(ItemFailure) {
                var document = DocumentItems(pointer: try ReaderConfiguration.pointer(pointer))
                var found: [(key: String?, value: JSONValue)] = []
                for part in parts { found += try document.take(part) }
                try document.finish()
                return found.map { ($0.key.map { "\($0)=" } ?? "") + $0.value.text }.joined(separator: " ")
            } catch {
                return "!! \(error.message)"
            }
        }
        let whole = read([Array(text.utf8)])
        #expect(read(text.utf8.map { [$0] }) == whole)
        return whole
    }

    @Test(
        "an array or object of a document is found and taken apart",
        arguments: [
            ("[1, \"a,]\", {\"b\": [2]}, []]", "", "1 \"a,]\" {\"b\":[2]} []"),
            ("[]", "", ""), (" [ ] ", "", ""),
            ("{\"k\": 1, \"l\\u0041\": \"}\"}", "", "k=1 lA=\"}\""),
            ("{\"a\": {\"b\": [1, 2]}, \"b\": [3]}", "/a/b", "1 2"),
            ("{\"x\": [[0], [1, 2]], \"y\": 1}", "/x/1", "1 2"),
            ("{\"b\": {\"a\": [9]}, \"a\": [1]}", "/a", "1"),
            ("{\"a\": \"a\", \"a/b\": {\"m~n\": [4]}}", "/a~1b/m~0n", "4"),
            ("{\"s\": \"{[\\\"\", \"a\": [\"\\\\\"]}", "/a", "\"\\\\\""),
            ("12", "", "!! Attempting to map over non-iterable node."),
            ("{\"a\": \"x\"}", "/a", "!! Attempting to map over non-iterable node."),
            ("{\"a\": [1]}", "/b", "!! ItemsPointer '/b' names nothing in the file."),
            ("[1, 2", "", "!! The file ends within its JSON."),
            ("", "", "!! The file holds no JSON."),
        ]
    )
    func documents(text: String, pointer: String, items: String) {
        #expect(document(text, pointer) == items)
    }

    @Test("lines of JSON are items, and one that is none is named")
    func lines() throws {
        var lines = JSONLineItems()
        #expect(try lines.take(Array("{\"a\":1}\n\n[2".utf8)).map(\.text) == ["{\"a\":1}"])
        #expect(try lines.take(Array("]\r\n3".utf8)).map(\.text) == ["[2]"])
        #expect(try lines.finish().map(\.text) == ["3"])
        #expect(throws: ItemFailure.self) { _ = try lines.take(Array("oops\n".utf8)) }
    }

    private func request(_ batch: MapRunRequest.Batch?) -> MapRunRequest {
        var request = MapRunRequest(
            id: 4,
            arn: "arn:aws:states:us-east-1:000000000000:mapRun:m/l:x",
            label: "l",
            stateName: "Map",
            scope: 0,
            state: 0,
            executionType: "STANDARD",
            maxConcurrency: 0
        )
        request.batch = batch
        return request
    }

    @Test(
        "batches are full by count or by bytes, whichever is first",
        arguments: [
            (nil, 2, nil, ["aa", "aa", "a"]),
            (nil, nil, 29, ["aa", "aa", "a"]),
            (nil, 1, 100, ["a", "a", "a", "a", "a"]),
            ("{\"k\":1}", nil, 50, ["aa", "aa", "a"]),
            (nil, 100, 262_144, ["aaaaa"]),
        ] as [(String?, Int?, Int?, [String])]
    )
    func batches(input: String?, count: Int?, bytes: Int?, expected: [String]) throws {
        let batch = MapRunRequest.Batch(
            input: try input.map { try JSONValue(parsing: $0) },
            mostItems: count,
            mostBytes: bytes
        )
        let machine = try StateMachine(
            parsing: #"{"StartAt":"Map","States":{"Map":{"Type":"Pass","End":true}}}"#
        )
        var inputs = ChildInputs(request(batch), of: machine, nextIndex: 0, world: .fixed)
        var children: [ChildInputs.Child] = []
        for _ in 0..<5 { children += try inputs.take(MapItem("abcdef", source: MapItem.stateData)) }
        children += inputs.finish()

        #expect(children.map(\.itemCount) == expected.map(\.count))
        for child in children {
            let value = try JSONValue(parsing: child.input)
            #expect(value["Items"]?.array?.count == child.itemCount)
            #expect(value["BatchInput"]?.text == input)
            #expect(child.input.utf8.count <= bytes ?? .max)
        }
    }

    @Test("a request is the same after it was stored")
    func stored() throws {
        var request = request(.init(input: [1], mostItems: 2, mostBytes: nil))
        request.toleratedCount = 3
        request.reader = .init(resource: "r", arguments: ["a": 1], configuration: .null, mostItems: 9)
        request.writer = .init(resource: nil, arguments: .null, configuration: ["b": 2])
        request.surroundings = .init(
            input: [1],
            stateInput: [2],
            context: [:],
            variables: ["v": 1],
            enteredEvent: 2
        )
        request.items = ["k": "v"]

        #expect(MapRunRequest(try JSONValue(parsing: request.value.text)) == request)
    }
}
