import Logging
import Primitives
import ServiceKit
import Shapes
import Testing

/// A service with one operation of each form.
struct LakeService: AWSService {
    static let model = ServiceModel(
        text: """
            service name=lake full=The%20Lake protocol=json validation=BadLake
            operation Greet POST / in=GreetInput out=GreetOutput
            operation Forget POST / in=GreetInput
            operation Fill POST / in=FillInput out=GreetOutput
            operation Drain POST / in=GreetInput out=DrainOutput
            operation Freeze POST / in=GreetInput
            structure GreetInput Name!:Name
            structure GreetOutput Text:Text
            structure FillInput .payload=Body Body:Bytes;stream
            structure DrainOutput .payload=Body Text:Text Body:Bytes;stream
            string Name .min=1
            string Text
            blob Bytes .stream
            """
    )

    struct Greeting: ShapeStructureReadable {
        var name: String
        init(_ reader: inout ObjectReader) throws { name = try reader.required("Name") }
    }

    struct Empty: ShapeStructureReadable {
        init(_ reader: inout ObjectReader) throws {}
    }

    struct Answer: ShapeStructureWritable {
        var text: String
        func write(to writer: inout ObjectWriter) { writer.put("Text", text) }
    }

    func register(in table: inout OperationTable) {
        table.bind("Greet") { (input: Greeting, call: Call) in Answer(text: "\(call.operation) \(input.name)") }
        table.bind("Forget") { (input: Greeting, _: Call) in
            throw PlainFailure("Forgotten", "There is no \(input.name).", httpStatus: 404)
        }
        table.bind(upload: "Fill") { (_: Empty, body: BodyStream, _: Call) in
            Answer(text: "\(try await body.collect(upTo: 100).count)")
        }
        table.bind(download: "Drain") { (input: Greeting, _: Call) in
            Streamed(Answer(text: input.name), body: BodyStream("water"))
        }
    }
}

extension Call {
    static let test = Call(
        tenant: .standard,
        principal: .root(account: Tenant.standard.account, accessKeyID: "test"),
        requestID: "r",
        world: .system,
        logger: Logger(label: "test")
    )
}

@Suite struct ServiceDirectoryTests {
    private let directory = ServiceDirectory([LakeService()])

    @Test("an operation is found by name, and its output comes back as JSON")
    func invocation() async throws {
        let output = try await ServiceInvoker(directory).invoke("lake", "Greet", ["Name": "호수"], call: .test)

        #expect(output == ["Text": "Greet 호수"])
        #expect(directory.names == ["lake"])
        #expect(directory["lake"]?.operations.names == ["Drain", "Fill", "Forget", "Greet"])
    }

    @Test("uploads get their bytes, downloads give theirs")
    func streams() async throws {
        let entry = try #require(directory["lake"])
        let fill = try #require(entry.model.operation("Fill"))
        let drain = try #require(entry.model.operation("Drain"))

        let filled = try await entry.perform(fill, input: .empty, body: BodyStream("12345"), call: .test)
        let drained = try await entry.perform(drain, input: ["Name": .string("n")], call: .test)

        #expect(filled.output["Text"] == .string("5"))
        #expect(drained.output["Text"] == .string("n"))
        #expect(try await drained.body?.collect(upTo: 10) == Array("water".utf8))
    }

    @Test("bodies of uploads and downloads are base64 in JSON")
    func bodies() async throws {
        let invoker = ServiceInvoker(directory)

        #expect(try await invoker.invoke("lake", "Fill", ["Body": "MTIzNDU="], call: .test) == ["Text": "5"])
        #expect(
            try await invoker.invoke("lake", "Drain", ["Name": "n"], call: .test) == [
                "Text": "n", "Body": "d2F0ZXI=",
            ]
        )
    }

    struct Refusal: Sendable {
        let service: String
        let operation: String
        let input: JSONValue
        let code: String
        let message: String
        let status: Int
    }

    @Test(
        "what cannot be done is refused by name",
        arguments: [
            Refusal(
                service: "lake",
                operation: "Greet",
                input: ["Name": ""],
                code: "BadLake",
                message: "1 validation error detected: Value '' at 'name' failed to satisfy constraint: "
                    + "Member must have length greater than or equal to 1",
                status: 400
            ),
            Refusal(
                service: "lake",
                operation: "Greet",
                input: ["Name": 1],
                code: "SerializationException",
                message: "NUMBER_VALUE can not be converted to a String",
                status: 400
            ),
            Refusal(
                service: "lake",
                operation: "Forget",
                input: ["Name": "n"],
                code: "Forgotten",
                message: "There is no n.",
                status: 404
            ),
            Refusal(
                service: "lake",
                operation: "Freeze",
                input: ["Name": "n"],
                code: "NotImplemented",
                message: "The Freeze operation of The Lake is not implemented by Hosu.",
                status: 501
            ),
            Refusal(
                service: "lake",
                operation: "Boil",
                input: [:],
                code: "UnknownOperationException",
                message: "The Lake has no operation Boil.",
                status: 404
            ),
            Refusal(
                service: "sea",
                operation: "Greet",
                input: [:],
                code: "UnknownService",
                message: "There is no service sea.",
                status: 404
            ),
        ]
    )
    func refusals(refusal: Refusal) async {
        let failure = await #expect(throws: PlainFailure.self) {
            try await ServiceInvoker(directory).invoke(
                refusal.service,
                refusal.operation,
                refusal.input,
                call: .test
            )
        }
        #expect(failure?.code == refusal.code)
        #expect(failure?.message == refusal.message)
        #expect(failure?.httpStatus == refusal.status)
    }
}
