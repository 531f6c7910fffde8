import Primitives
import Testing

@testable import Shapes

@Suite struct ServiceModelTests {
    static let json: JSONValue = [
        "metadata": [
            "serviceId": "Lake", "serviceFullName": "The Lake", "apiVersion": "2026-01-01", "protocol": "json",
            "jsonVersion": "1.0", "targetPrefix": "Lake_1", "endpointPrefix": "lake",
        ],
        "operations": [
            "Catch": [
                "http": ["method": "POST", "requestUri": "/"], "input": ["shape": "CatchInput"],
                "output": ["shape": "Fish"], "errors": [["shape": "NoFish"]],
            ]
        ],
        "shapes": [
            "CatchInput": [
                "type": "structure", "required": ["Name"],
                "members": [
                    "Name": ["shape": "Name"], "Token": ["shape": "Name", "idempotencyToken": true],
                    "Kind": ["shape": "Kind", "location": "header", "locationName": "x-kind"],
                    "Tags": ["shape": "Tags"], "Friends": ["shape": "Friends"], "Secret": ["shape": "Secret"],
                    "Weight": ["shape": "Weight"],
                ],
            ],
            "Fish": [
                "type": "structure", "members": ["Parent": ["shape": "Fish"], "Names": ["shape": "Friends"]],
            ],
            "Friends": ["type": "list", "max": 2, "member": ["shape": "Name"]],
            "Kind": ["type": "string", "enum": ["BIG_ONE", "small, wet"]],
            "Name": ["type": "string", "min": 1, "max": 5, "pattern": "[a-z ]+"],
            "NoFish": [
                "type": "structure", "exception": true, "error": ["httpStatusCode": 404],
                "members": ["message": ["shape": "Text"]],
            ],
            "Secret": ["type": "string", "max": 1, "sensitive": true],
            "Tags": ["type": "map", "key": ["shape": "Name"], "value": ["shape": "Name"]],
            "Text": ["type": "string"],
            "Weight": ["type": "integer", "min": 1, "max": 9],
        ],
    ]

    static func model() -> ServiceModel {
        ServiceModel(text: ModelTextWriter(json).lines(name: "lake").joined(separator: "\n"))
    }

    @Test("a model's text says all that its JSON says")
    func resolution() throws {
        let model = Self.model()
        let operation = try #require(model.operation("Catch"))
        let input = try #require(operation.input)
        let fish = try #require(operation.output)

        #expect(model.metadata.fullName == "The Lake")
        #expect(model.metadata.targetPrefix == "Lake_1")
        #expect(model.operationNames == ["Catch"])
        #expect(model.operation("Release") == nil)
        #expect(operation.errorNames == ["NoFish"])
        #expect(input.members.map(\.name) == ["Name", "Token", "Kind", "Tags", "Friends", "Secret", "Weight"])
        #expect(input.member(named: "Name")?.isRequired == true)
        #expect(input.member(named: "Token")?.isIdempotencyToken == true)
        #expect(input.member(onWire: "x-kind")?.location == .header)
        #expect(input.member(named: "Kind")?.shape.traits.enumValues == ["BIG_ONE", "small, wet"])
        #expect(input.member(named: "Name")?.shape.traits.pattern == "[a-z ]+")
        #expect(fish.member(named: "Parent")?.shape === fish)
        #expect(model.shape("NoFish")?.traits.httpStatus == 404)
    }

    @Test(
        "a violation is worded as AWS words it",
        arguments: [
            ([:], "Value null at 'name' failed to satisfy constraint: Member must not be null"),
            (
                ["Name": ""],
                "Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1; "
                    + "Value '' at 'name' failed to satisfy constraint: "
                    + "Member must satisfy regular expression pattern: [a-z ]+"
            ),
            (
                ["Name": "abcdef"],
                "Value 'abcdef' at 'name' failed to satisfy constraint: Member must have length less than or equal to 5"
            ),
            (
                ["Name": "a", "Kind": "odd"],
                "Value 'odd' at 'kind' failed to satisfy constraint: "
                    + "Member must satisfy enum value set: [BIG_ONE, small, wet]"
            ),
            (
                ["Name": "a", "Weight": 10],
                "Value '10' at 'weight' failed to satisfy constraint: Member must have value less than or equal to 9"
            ),
            (
                ["Name": "a", "Friends": ["a", "B"]],
                "Value 'B' at 'friends.2.member' failed to satisfy constraint: "
                    + "Member must satisfy regular expression pattern: [a-z ]+"
            ),
            (
                ["Name": "a", "Friends": ["a", "b", "c"]],
                "Value '[a, b, c]' at 'friends' failed to satisfy constraint: "
                    + "Member must have length less than or equal to 2"
            ),
            (
                ["Name": "a", "Tags": ["A": "b"]],
                "Value '{A=b}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: "
                    + "[Member must have length less than or equal to 5, "
                    + "Member must have length greater than or equal to 1, "
                    + "Member must satisfy regular expression pattern: [a-z ]+]"
            ),
            (
                ["Name": "a", "Secret": "pw"],
                "Value at 'secret' failed to satisfy constraint: Member must have length less than or equal to 1"
            ),
        ] as [(JSONValue, String)]
    )
    func violations(input: JSONValue, wording: String) throws {
        let shape = try #require(Self.model().shape("CatchInput"))
        let object = try ShapeJSON.plain.object(from: input, shape)

        let failure = Validator.failure(in: object, of: shape, code: "ValidationException")

        let count = wording.components(separatedBy: "; ").count
        #expect(failure?.message == "\(count) validation error\(count == 1 ? "" : "s") detected: \(wording)")
        #expect(failure?.code == "ValidationException")
        #expect(failure?.httpStatus == 400)
    }

    @Test("what keeps every constraint is let through")
    func valid() throws {
        let shape = try #require(Self.model().shape("CatchInput"))
        let input: JSONValue = [
            "Name": "a b", "Kind": "small, wet", "Tags": ["a": "b"], "Friends": ["c"], "Weight": 9,
        ]

        let object = try ShapeJSON.plain.object(from: input, shape)

        #expect(Validator.failure(in: object, of: shape, code: "X") == nil)
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator) }
}
