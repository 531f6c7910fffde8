import HosuTesting
import Primitives
import Testing

@testable import StatesService

@Suite struct ResourceHintTests {
    private func complaints(_ hosu: TestHosu, _ state: String) async throws -> [(String, String)] {
        let answer = try await StatesServiceTests.call(
            hosu,
            "ValidateStateMachineDefinition",
            ["definition": .string(#"{"StartAt":"A","States":{"A":\#(state)}}"#)]
        )
        return (answer["diagnostics"]?.array ?? []).map {
            ($0["message"]?.string ?? "", $0["location"]?.string ?? "")
        }
    }

    @Test(
        "a resource that is nearly right is told which one is meant",
        arguments: [
            ("arn:aws:states:::glue:startCrawler", "arn:aws:states:::aws-sdk:glue:startCrawler"),
            ("arn:aws:states:::sqs:sendMessge", "arn:aws:states:::sqs:sendMessage"),
            ("arn:aws:states::glue:startJobRun", "arn:aws:states:::glue:startJobRun"),
        ]
    )
    func hints(resource: String, meant: String) async throws {
        let hosu = try await TestHosu()

        let found = try await complaints(hosu, #"{"Type":"Task","Resource":"\#(resource)","End":true}"#)

        #expect(found.contains { $0.0.contains("Did you mean '\(meant)'?") }, "\(found)")
        await hosu.close()
    }

    @Test("arguments that an optimized integration needs or does not have are named with their state")
    func arguments() async throws {
        let hosu = try await TestHosu()
        let resource = #""Resource":"arn:aws:states:::sqs:sendMessage""#

        let missing = try await complaints(hosu, #"{"Type":"Task",\#(resource),"End":true}"#)
        let unknown = try await complaints(
            hosu,
            #"{"Type":"Task",\#(resource),"Parameters":{"QueueUrl.$":"$.q","MessageBody":"b","Bod":1},"End":true}"#
        )

        #expect(missing.map(\.0).contains("The field \"QueueUrl\" is required but was missing"))
        #expect(missing.allSatisfy { $0.1 == "/States/A" })
        #expect(unknown.map(\.0) == ["The field \"Bod\" is not supported by Step Functions"])
        #expect(unknown.map(\.1) == ["/States/A/Parameters"])
        await hosu.close()
    }
}
