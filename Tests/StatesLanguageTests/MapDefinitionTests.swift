import Primitives
import Testing

@testable import StatesLanguage

@Suite struct MapDefinitionTests {
    private static let get =
        #""Resource":"arn:aws:states:::s3:getObject","Parameters":{"Bucket":"b","Key":"k"}"#
    private static let list = #""Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Bucket":"b"}"#

    private func complaints(_ fields: String) -> [String] {
        let processor = #"""
            "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"B",
            "States":{"B":{"Type":"Pass","End":true}}}
            """#
        let text = #"{"StartAt":"A","States":{"A":{"Type":"Map","End":true,\#(fields),\#(processor)}}}"#
        return StateMachine.read(text).diagnostics.map { "\($0.message) at \($0.location ?? "-")" }
    }

    @Test(
        "what a reader, a batcher or a writer lacks is said",
        arguments: [
            (#""ItemReader":{\#(get),"ReaderConfig":{"InputType":"JSON"}}"#, []),
            (#""ItemReader":{\#(list)}"#, []),
            (#""ItemReader":{\#(get)}"#, ["These fields are required: [ReaderConfig] at /States/A/ItemReader"]),
            (
                #""ItemReader":{\#(get),"ReaderConfig":{"InputType":"CSV"}}"#,
                ["These fields are required: [CSVHeaderLocation] at /States/A/ItemReader/ReaderConfig"]
            ),
            (
                #""ItemReader":{\#(get),"ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN"}}"#,
                ["These fields are required: [CSVHeaders] at /States/A/ItemReader/ReaderConfig"]
            ),
            (
                #""ItemReader":{\#(list),"ReaderConfig":{"Transformation":"LOAD_AND_FLATTEN"}}"#,
                ["These fields are required: [InputType] at /States/A/ItemReader/ReaderConfig"]
            ),
            (
                #""ItemReader":{\#(get),"ReaderConfig":{"InputType":"JSON","ItemsPointer":"x"}}"#,
                ["Value is not a valid JSON Pointer at /States/A/ItemReader/ReaderConfig/ItemsPointer"]
            ),
            (
                #""ItemsPath":"$.x","ItemReader":{\#(get),"ReaderConfig":{"InputType":"JSON"}}"#,
                ["Field 'ItemsPath' is not supported when 'ItemReader' is specified at /States/A/ItemsPath"]
            ),
            (
                #""ItemBatcher":{"BatchInput":{}}"#,
                [
                    "One of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch] at /States/A/ItemBatcher"
                ]
            ),
            (
                #""ResultWriter":{}"#,
                ["One of these fields is required: [Resource, WriterConfig] at /States/A/ResultWriter"]
            ),
            (#""ResultWriter":{"WriterConfig":{"Transformation":"FLATTEN","OutputType":"JSON"}}"#, []),
            (#""Label":"a b""#, ["Label contains characters that are not allowed at /States/A/Label"]),
        ]
    )
    func complaints(fields: String, expected: [String]) {
        #expect(complaints(fields) == expected)
    }
}
