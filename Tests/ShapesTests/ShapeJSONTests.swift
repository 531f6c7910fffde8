import Primitives
import Testing

@testable import Shapes

@Suite struct ShapeJSONTests {
    private static let model = ServiceModel(
        text: """
            service name=t protocol=json
            structure All Text:Text Count:Count Long:Long Ratio:Ratio Flag:Flag Bytes:Bytes When:When Day:Day Any:Any Renamed:Text;name=other List:List Map:Map Inner:All
            string Text
            integer Count
            long Long
            double Ratio
            boolean Flag
            blob Bytes
            timestamp When
            timestamp Day .format=iso8601
            document Any
            list List member:Count
            map Map key:Text value:Count
            """
    )

    private func shape() throws -> Shape { try #require(Self.model.shape("All")) }

    @Test("values are read and written as AWS JSON has them")
    func wireRoundTrip() throws {
        let text =
            #"{"Text":"호수","Count":3,"Long":9223372036854775807,"Ratio":0.5,"Flag":true,"Bytes":"AQI=","#
            + #""When":1700000000.5,"Day":"2026-03-01T00:00:00Z","Any":{"a":[1,null]},"other":"x","#
            + #""List":[1,2],"Map":{"b":1,"a":2},"Inner":{"Text":"y"}}"#
        let object = try ShapeJSON.wire.object(from: JSONValue(parsing: text), shape())

        #expect(object["Renamed"] == .string("x"))
        #expect(object["When"] == .timestamp(Timestamp(epochMilliseconds: 1_700_000_000_500)))
        var writer = JSONWriter()
        try ShapeJSON.wire.write(object, shape(), to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    @Test("people's JSON has the model's names and ISO moments")
    func plain() throws {
        let object = try ShapeJSON.plain.object(
            from: ["Renamed": "x", "When": "2026-03-01T00:00:00Z"],
            shape()
        )

        let json = try ShapeJSON.plain.json(.structure(object), shape())

        #expect(json.text == #"{"Renamed":"x","When":"2026-03-01T00:00:00Z"}"#)
    }

    @Test("unknown members and nulls are passed over")
    func leniency() throws {
        let object = try ShapeJSON.wire.object(from: ["What": 1, "Text": nil, "Count": 3.0], shape())

        #expect(object == ["Count": .integer(3)])
    }

    @Test(
        "a value of the wrong kind is refused in the words of AWS",
        arguments: [
            (["Text": 1], "NUMBER_VALUE can not be converted to a String"),
            (["Count": "1"], "STRING_VALUE can not be converted to an Integer"),
            (["Count": 3_000_000_000], "NUMBER_VALUE can not be converted to an Integer"),
            (["Count": 1.5], "DECIMAL_VALUE can not be converted to an Integer"),
            (["Flag": "true"], "STRING_VALUE can not be converted to a Boolean"),
            (["Text": []], "Start of list found where not expected"),
            (["Text": [:]], "Start of structure or map found where not expected."),
            (["List": [:]], "Start of structure or map found where not expected."),
            (["Inner": []], "Start of list found where not expected"),
            (["Inner": 1], "Expected map or null"),
            (["Bytes": "%"], "Invalid base64 data"),
            ([], "Start of list found where not expected"),
        ] as [(JSONValue, String)]
    )
    func refusals(json: JSONValue, wording: String) throws {
        let shape = try shape()
        let failure = #expect(throws: ShapeJSONFailure.self) { try ShapeJSON.wire.object(from: json, shape) }
        #expect(failure?.message == wording)
    }
}
