import Primitives
import SchemaCompatibility
import Testing

@Suite struct DataSchemaTests {
    /// `reader`, `writer`, and whether the first can take what the second wrote.
    @Test("Avro is read as the specification resolves schemas", arguments: avro)
    func resolution(_ reader: String, _ writer: String, _ expected: Bool) throws {
        let found = try DataSchema(reader, .avro).canRead(try DataSchema(writer, .avro))
        #expect(found == expected)
    }

    private static func record(_ fields: String, name: String = "r") -> String {
        #"{"type": "record", "name": "\#(name)", "fields": [\#(fields)]}"#
    }

    private static let id = #"{"name": "id", "type": "int"}"#
    private static let avro: [(String, String, Bool)] = [
        (#""long""#, #""int""#, true),
        (#""int""#, #""long""#, false),
        (#""string""#, #""bytes""#, true),
        (#""double""#, #""long""#, true),
        (#"["null", "int"]"#, #""int""#, true),
        (#""int""#, #"["null", "int"]"#, false),
        (#"["null", "long"]"#, #"["int", "null"]"#, true),
        (record(id + #", {"name": "b", "type": "string"}"#), record(id), false),
        (record(id + #", {"name": "b", "type": "string", "default": ""}"#), record(id), true),
        (record(id + #", {"name": "b", "type": ["null", "string"], "default": null}"#), record(id), true),
        (record(id), record(id + #", {"name": "b", "type": "string"}"#), true),
        (record(#"{"name": "key", "aliases": ["id"], "type": "long"}"#), record(id), true),
        (record(id, name: "a.r"), record(id, name: "b.r"), true),
        (record(id, name: "x"), record(id, name: "y"), false),
        (
            #"{"type": "enum", "name": "e", "symbols": ["A", "B"]}"#,
            #"{"type": "enum", "name": "e", "symbols": ["A"]}"#, true
        ),
        (
            #"{"type": "enum", "name": "e", "symbols": ["A"]}"#,
            #"{"type": "enum", "name": "e", "symbols": ["A", "B"]}"#, false
        ),
        (
            #"{"type": "fixed", "name": "f", "size": 4}"#, #"{"type": "fixed", "name": "f", "size": 8}"#, false
        ),
        (
            #"{"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}"#,
            #"{"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 3}"#, false
        ),
        (
            record(id + #", {"name": "next", "type": ["null", "r"], "default": null}"#),
            record(id + #", {"name": "next", "type": ["null", "r"]}"#), true
        ),
        (#"{"type": "map", "values": "long"}"#, #"{"type": "map", "values": "int"}"#, true),
    ]

    @Test("a JSON schema allows what another allows", arguments: schemas)
    func inclusion(_ reader: String, _ writer: String, _ expected: Bool) throws {
        let found = try DataSchema(reader, .json).canRead(try DataSchema(writer, .json))
        #expect(found == expected)
    }

    private static let closed =
        #"{"type": "object", "properties": {"id": {"type": "integer"}}, "required": ["id"], "additionalProperties": false}"#
    private static let wider =
        #"{"type": "object", "properties": {"id": {"type": "number"}, "이름": {"type": "string"}}, "required": ["id"], "additionalProperties": false}"#
    private static let schemas: [(String, String, Bool)] = [
        ("{}", #"{"type": "string"}"#, true),
        (#"{"type": "string"}"#, "{}", false),
        (#"{"type": "number"}"#, #"{"type": "integer"}"#, true),
        (#"{"type": "integer"}"#, #"{"type": "number"}"#, false),
        (#"{"type": ["string", "null"]}"#, #"{"type": "string"}"#, true),
        (#"{"enum": ["a", "b"]}"#, #"{"enum": ["a"]}"#, true),
        (#"{"enum": ["a"]}"#, #"{"enum": ["a", "b"]}"#, false),
        (#"{"type": "string"}"#, #"{"const": "x"}"#, true),
        (#"{"maximum": 10}"#, #"{"maximum": 5}"#, true),
        (#"{"maximum": 5}"#, #"{"maximum": 10}"#, false),
        (#"{"minLength": 1}"#, "{}", false),
        (wider, closed, true),
        (closed, wider, false),
        (
            #"{"type": "object", "properties": {"a": {"type": "string"}}}"#, #"{"type": "object"}"#, false
        ),
        (
            #"{"type": "object"}"#, #"{"type": "object", "properties": {"a": {"type": "string"}}}"#, true
        ),
        (#"{"required": ["a"]}"#, #"{"required": ["a", "b"]}"#, true),
        (#"{"required": ["a", "b"]}"#, #"{"required": ["a"]}"#, false),
        (#"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, #"{"type": "null"}"#, true),
        (#"{"type": "string"}"#, #"{"oneOf": [{"type": "string"}, {"type": "null"}]}"#, false),
        (
            ##"{"definitions": {"n": {"type": "object", "properties": {"next": {"$ref": "#/definitions/n"}}}}, "$ref": "#/definitions/n"}"##,
            ##"{"definitions": {"n": {"type": "object", "properties": {"next": {"$ref": "#/definitions/n"}}, "required": ["next"]}}, "$ref": "#/definitions/n"}"##,
            true
        ),
        (#"{"pattern": "a"}"#, #"{"pattern": "b"}"#, false),
        (#"{"title": "x", "items": {"type": "number"}}"#, #"{"items": {"type": "integer"}}"#, true),
    ]

    @Test("modes ask for the last version or for all", arguments: modes)
    func modesAsk(_ mode: CompatibilityMode, _ isAllowed: Bool) throws {
        // `c` is gone, and came with the second version.
        let first = try DataSchema(Self.record(Self.id), .avro)
        let second = try DataSchema(
            Self.record(Self.id + #", {"name": "c", "type": "int", "default": 1}"#),
            .avro
        )
        let third = try DataSchema(Self.record(Self.id + #", {"name": "c", "type": "int"}"#), .avro)
        #expect(mode.allows(third, after: [first, second]) == isAllowed)
    }

    private static let modes: [(CompatibilityMode, Bool)] = [
        (.none, true), (.disabled, false), (.backward, true), (.backwardAll, false), (.forward, true),
        (.forwardAll, true), (.full, true), (.fullAll, false),
    ]

    @Test("texts that are no schema say why", arguments: invalid)
    func validity(_ text: String, _ language: DataSchema.Language) {
        #expect(throws: DataSchemaFailure.self) { try DataSchema(text, language) }
    }

    private static let invalid: [(String, DataSchema.Language)] = [
        ("{", .avro), (#""unknown""#, .avro), (#"{"type": "record", "name": "r"}"#, .avro), ("{", .json),
        ("[]", .json), (#"{"type": "text"}"#, .json), (#"{"required": [1]}"#, .json),
        (#"{"properties": {"a": 1}}"#, .json), (#"{"minLength": -1}"#, .json),
    ]

    @Test("a difference is a list of steps")
    func patch() throws {
        let patch = JSONPatch(
            from: try JSONValue(parsing: #"{"a": 1, "b/c": [1, 2, 3], "d": {"e": "x"}}"#),
            to: try JSONValue(parsing: #"{"b/c": [1, 5], "d": {"e": "y", "f": null}}"#)
        )
        #expect(
            patch.json.text == #"[{"op":"remove","path":"/a"},{"op":"replace","path":"/b~1c/1","value":5},"#
                + #"{"op":"remove","path":"/b~1c/2"},{"op":"replace","path":"/d/e","value":"y"},"#
                + #"{"op":"add","path":"/d/f","value":null}]"#
        )
    }
}
