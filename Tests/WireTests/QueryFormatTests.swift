import Primitives
import Shapes
import Testing

@testable import Wire

/// The query protocol of a service that speaks JSON now, as SQS does.
@Suite struct QueryFormatTests {
    static let model = ServiceModel(
        text: """
            service name=sqs version=2012-11-05 queries=http://queue.amazonaws.com/doc/2012-11-05/
            operation GetQueueAttributes POST / in=GetQueueAttributesRequest out=GetQueueAttributesResult
            operation SetQueueAttributes POST / in=SetQueueAttributesRequest
            list AttributeNameList .flat .query=AttributeName member:String
            structure GetQueueAttributesRequest QueueUrl!:String AttributeNames:AttributeNameList
            structure GetQueueAttributesResult Attributes:QueueAttributeMap
            map QueueAttributeMap .flat .query=Attribute,Name,Value key:String value:String
            structure SetQueueAttributesRequest QueueUrl!:String Attributes!:QueueAttributeMap
            string String
            """
    )

    private func codec() throws -> WireCodec { try #require(WireCodec(Self.model).forQueries) }

    private func text(_ response: WireResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("a form says the operation and, by numbers, its lists and maps")
    func form() async throws {
        let set =
            "Action=SetQueueAttributes&QueueUrl=http%3A%2F%2Flocalhost%2F000000000000%2Fq"
            + "&Attribute.1.Name=DelaySeconds&Attribute.1.Value=5&Attribute.2.Name=Policy&Attribute.2.Value=a+b"
        let get = "Action=GetQueueAttributes&AttributeName.2=Policy&AttributeName.1=DelaySeconds"

        let setting = try await codec().decode(
            WireRequest(method: "POST", target: "/", body: BodyStream(set))
        )
        let getting = try await codec().decode(
            WireRequest(method: "POST", target: "/", body: BodyStream(get))
        )

        #expect(setting.operation.name == "SetQueueAttributes")
        #expect(setting.input["QueueUrl"] == .string("http://localhost/000000000000/q"))
        #expect(
            setting.input["Attributes"] == .map(["DelaySeconds": .string("5"), "Policy": .string("a b")])
        )
        #expect(getting.input["AttributeNames"] == .list([.string("DelaySeconds"), .string("Policy")]))
        #expect(getting.input["QueueUrl"] == nil)
    }

    @Test(
        "a form that names no queue is for the queue whose URL it was sent to",
        arguments: [("", "/000000000000/q"), ("&QueueUrl=/000000000000/other", "/000000000000/other")]
    )
    func queueOfPath(more: String, url: String) async throws {
        let body = BodyStream("Action=GetQueueAttributes" + more)

        let decoded = try await codec().decode(
            WireRequest(method: "POST", target: "/000000000000/q", body: body)
        )

        #expect(decoded.input["QueueUrl"] == .string(url))
    }

    @Test("a name with endless parts is no more than a parameter that nobody knows")
    func endlessName() async throws {
        let name = "a" + String(repeating: ".a", count: 200_000)
        let body = BodyStream("Action=GetQueueAttributes&QueueUrl=q&\(name)=1")

        let decoded = try await codec().decode(WireRequest(method: "POST", target: "/", body: body))

        #expect(decoded.input["QueueUrl"] == .string("q"))
    }

    @Test("an answer is XML in the namespace of the service")
    func answer() throws {
        let operation = try #require(Self.model.operation("GetQueueAttributes"))
        let output: ShapeObject = ["Attributes": .map(["DelaySeconds": .string("5")])]

        let response = try codec().encode(output, of: operation, requestID: "R1")

        #expect(response.headers["Content-Type"] == "text/xml")
        let end = """
            <GetQueueAttributesResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/">\
            <GetQueueAttributesResult>\
            <Attribute><Name>DelaySeconds</Name><Value>5</Value></Attribute>\
            </GetQueueAttributesResult>\
            <ResponseMetadata><RequestId>R1</RequestId></ResponseMetadata>\
            </GetQueueAttributesResponse>
            """
        #expect(text(response).hasSuffix(end))
    }

    @Test("a failure has the code of the old protocol, and a detail that says nothing")
    func failure() throws {
        let failure = PlainFailure(
            "QueueDoesNotExist",
            "The specified queue does not exist.",
            headers: ["x-amzn-query-error": "AWS.SimpleQueueService.NonExistentQueue;Sender"]
        )

        let response = try codec().encode(failure, requestID: "R1")

        #expect(response.status == 400)
        let end = """
            <ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/">\
            <Error><Type>Sender</Type><Code>AWS.SimpleQueueService.NonExistentQueue</Code>\
            <Message>The specified queue does not exist.</Message><Detail></Detail></Error>\
            <RequestId>R1</RequestId></ErrorResponse>
            """
        #expect(text(response).hasSuffix(end))
    }
}
