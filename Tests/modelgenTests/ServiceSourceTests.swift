import Primitives
import Testing

@testable import modelgen

@Suite struct ServiceSourceTests {
    private static let json: JSONValue = [
        "metadata": ["serviceId": "Lake", "serviceFullName": "The Lake", "protocol": "rest-xml"],
        "operations": [
            "Fill": ["http": ["method": "PUT", "requestUri": "/"], "input": ["shape": "FillRequest"]],
            "GetLake": [
                "http": ["method": "GET", "requestUri": "/"], "input": ["shape": "GetLakeRequest"],
                "output": ["shape": "Lake"], "errors": [["shape": "NoLake"]],
            ],
            "Never": ["http": ["method": "POST", "requestUri": "/"], "input": ["shape": "Unused"]],
        ],
        "shapes": [
            "Bytes": ["type": "blob", "streaming": true],
            "Depth": ["type": "integer"],
            "FillRequest": [
                "type": "structure", "payload": "Body", "required": ["Name"],
                "members": ["Name": ["shape": "Text"], "Body": ["shape": "Bytes"]],
            ],
            "GetLakeRequest": [
                "type": "structure", "members": ["Kind": ["shape": "Kind"], "Size": ["shape": "Size"]],
            ],
            "Kind": ["type": "string", "enum": ["SALT", "FRESH"]],
            "Lake": [
                "type": "structure", "required": ["Depth"],
                "members": [
                    "Depth": ["shape": "Depth"], "Inner": ["shape": "Lake"], "Lakes": ["shape": "Lakes"],
                ],
            ],
            "Lakes": ["type": "list", "member": ["shape": "Lake"]],
            "NoLake": ["type": "structure", "exception": true, "members": ["Name": ["shape": "Text"]]],
            "Size": ["type": "string", "enum": ["BIG"]],
            "Text": ["type": "string"],
            "Unused": ["type": "structure", "members": [:]],
        ],
    ]

    private func text(of file: String, overrides: String = "") throws -> String {
        let list = try ServiceList(
            name: "lake",
            operations: "GetLake  # reads\nFill\n",
            overrides: overrides
                + "open Size\nstatus NoLake 404: No lake.\nmember NoLake Hint\nerror Dry 409 Since: It is dry.\n"
        )
        let files = try ServiceSource(list: list, json: Self.json).files()
        return try #require(files.first { $0.path == "Sources/LakeService/Generated/\(file).swift" }).text
    }

    @Test("the types are those that the listed operations reach")
    func types() throws {
        let text = try text(of: "LakeShapes")

        #expect(
            text.contains("    struct FillRequest: ShapeStructureReadable {\n        var name: String\n    }")
        )
        #expect(text.contains("        case salt = \"SALT\""))
        #expect(text.contains("        var size: String?"))
        #expect(text.contains("        var inner: Indirect<Lake>?"))
        #expect(text.contains("        var lakes: [Lake]?"))
        #expect(text.contains("        writer.put(\"Depth\", depth)"))
        #expect(!text.contains("Unused"))
    }

    @Test("a shape that is left out leaves no member, and a request that gives one is refused")
    func omission() throws {
        let text = try text(of: "LakeShapes", overrides: "omit Kind BadInput\n")

        #expect(!text.contains("enum Kind"))
        #expect(text.contains("        try reader.refuse(\"Kind\", code: \"BadInput\")"))
    }

    @Test("errors have the statuses, words and members of the overrides")
    func errors() throws {
        let text = try text(of: "LakeShapes")

        #expect(
            text.contains(
                "        var message: String = \"No lake.\"\n        var name: String?\n        var hint: String?"
            )
        )
        #expect(text.contains("        var httpStatus: Int { 404 }"))
        #expect(text.contains("    struct Dry: ServiceFailure {\n        var message: String = \"It is dry.\""))
    }

    @Test("a streaming member is a parameter of its own, and no output no result")
    func interface() throws {
        let text = try text(of: "LakeAPI")

        #expect(
            text.contains("func fill(_ input: Lake.FillRequest, body: BodyStream, _ call: Call) async throws\n")
        )
        #expect(
            text.contains(
                "func getLake(_ input: Lake.GetLakeRequest, _ call: Call) async throws -> Lake.Lake\n"
            )
        )
        #expect(text.contains("table.bind(upload: \"Fill\", fill(_:body:_:))"))
    }

    @Test("an operation that the service lacks is found out")
    func unknownOperation() throws {
        let list = try ServiceList(name: "lake", operations: "GetSea", overrides: "")
        #expect(throws: (any Error).self) { try ServiceSource(list: list, json: Self.json) }
    }
}
