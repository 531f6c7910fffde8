import ArgumentParser
import Primitives
import Shapes

/// The generated sources of one service.
struct ServiceSource {
    private(set) var list: ServiceList
    private let lines: [String]
    private let model: ServiceModel

    /// A file of model text is split before it has more lines than this.
    private static let lineLimit = 1400

    init(list: ServiceList, json: JSONValue) throws {
        lines = ModelTextWriter(json, additions: list.additions).lines(name: list.name)
        model = ServiceModel(text: lines.joined(separator: "\n"))
        self.list = list
        self.list.allOperations = model.operationNames
        self.list.fullName = model.metadata.fullName
        for name in list.operations where model.operation(name) == nil {
            throw ValidationError("\(list.name).operations: the service has no operation \(name).")
        }
        for name in list.keptShapes + list.omittedShapes.keys.sorted() where model.shape(name) == nil {
            throw ValidationError("\(list.name).overrides: the service has no shape \(name).")
        }
    }

    func files() -> [GeneratedFile] {
        let closure = Closure(
            of: list.operations,
            kept: list.keptShapes,
            omitting: Set(list.omittedShapes.keys),
            in: model
        )
        return modelFiles() + [apiFile()] + TypesFile(list: list, model: model, closure: closure).files()
    }

    // MARK: Model

    private func modelFiles() -> [GeneratedFile] {
        var parts: [[String]] = []
        for start in stride(from: 0, to: lines.count, by: Self.lineLimit) {
            parts.append(Array(lines[start..<min(start + Self.lineLimit, lines.count)]))
        }
        return parts.enumerated().map { index, part in
            var code: [String] = []
            if index == 0 {
                let names = (1...parts.count).map { "modelText\($0)" }.joined(separator: ", ")
                code += [
                    "/// The types of \(model.metadata.fullName), named as AWS names them.",
                    "enum \(list.namespace) {",
                ]
                code += ["    static let model = ServiceModel([\(names)])", "}", ""]
            }
            code += [
                "extension \(list.namespace) {", "    static let modelText\(index + 1): StaticString = #\"\"\"",
            ]
            code += part.map { "        " + $0 } + ["        \"\"\"#", "}"]
            return .swift(
                "\(list.generatedFolder)/\(list.namespace)Model\(index == 0 ? "" : "\(index + 1)").swift",
                imports: index == 0 ? ["import Shapes"] : [],
                code
            )
        }
    }

    // MARK: API

    private func apiFile() -> GeneratedFile {
        let operations = list.operations.compactMap(model.operation)
        var code = [
            "/// A method for every operation on the list of \(model.metadata.fullName).",
            "protocol \(list.namespace)API: AWSService {",
        ]
        code += operations.map { "    " + signature($0) }
        code += ["}", "", "extension \(list.namespace)API {"]
        code += ["    package static var model: ServiceModel { \(list.namespace).model }", ""]
        code += ["    package func register(in table: inout OperationTable) {"]
        code += operations.map { "        " + binding($0) }
        code += ["    }", "}"]
        let needsPrimitives = operations.contains { $0.input?.streamingMember != nil }
        let imports = (needsPrimitives ? ["import Primitives"] : []) + ["import ServiceKit", "import Shapes"]
        return .swift(
            "\(list.generatedFolder)/\(list.namespace)API.swift",
            imports: imports,
            code
        )
    }

    private func signature(_ operation: OperationModel) -> String {
        var parameters: [String] = []
        if let input = operation.input {
            parameters.append("_ input: \(list.namespace).\(SwiftNames.type(input.name))")
            if input.streamingMember != nil { parameters.append("body: BodyStream") }
        }
        parameters.append("_ call: Call")
        var result = ""
        if let output = operation.output {
            let type = "\(list.namespace).\(SwiftNames.type(output.name))"
            if let events = output.eventStreamMember?.shape.name {
                result = " -> EventStreamed<\(type), \(list.namespace).\(SwiftNames.type(events))>"
            } else {
                result = " -> " + (output.streamingMember == nil ? type : "Streamed<\(type)>")
            }
        }
        return
            "func \(SwiftNames.method(operation.name))(\(parameters.joined(separator: ", "))) async throws\(result)"
    }

    private func binding(_ operation: OperationModel) -> String {
        let isUpload = operation.input?.streamingMember != nil
        let isDownload = operation.output?.streamingMember != nil
        let hasEvents = operation.output?.eventStreamMember != nil
        let label = isUpload ? "upload: " : isDownload ? "download: " : hasEvents ? "events: " : ""
        let method = SwiftNames.method(operation.name) + (isUpload ? "(_:body:_:)" : "")
        return "table.bind(\(label)\(literal(operation.name)), \(method))"
    }
}
