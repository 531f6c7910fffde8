package import Primitives
import Shapes

/// Operations whose bodies flow: nothing of them is held, and nothing becomes JSON.
extension ServiceInvoker {
    /// Performs a download; its body is to be read while the call's task lives.
    ///
    /// - Throws: The `ServiceFailure` that an HTTP client would be answered.
    package func download(
        _ service: String,
        _ operation: String,
        _ input: JSONValue,
        call: Call
    ) async throws -> (output: JSONValue, body: BodyStream) {
        let reply = try await perform(service, operation, input, .empty, call)
        return (reply.output, reply.body ?? .empty)
    }

    /// Performs an upload of a body.
    ///
    /// - Throws: The `ServiceFailure` that an HTTP client would be answered.
    @discardableResult
    package func upload(
        _ service: String,
        _ operation: String,
        _ input: JSONValue,
        body: BodyStream,
        call: Call
    ) async throws -> JSONValue {
        try await perform(service, operation, input, body, call).output
    }

    private func perform(
        _ service: String,
        _ operation: String,
        _ input: JSONValue,
        _ body: BodyStream,
        _ call: Call
    ) async throws -> (output: JSONValue, body: BodyStream?) {
        guard let entry = directory[service], let model = entry.model.operation(operation) else {
            throw PlainFailure(
                "UnknownOperationException",
                "There is no operation \(operation) of \(service).",
                httpStatus: 404
            )
        }
        var object = ShapeObject.empty
        if let shape = model.input {
            do {
                object = try ShapeJSON.plain.object(from: input, shape)
            } catch {
                throw PlainFailure("SerializationException", error.message)
            }
        }
        let reply = try await entry.perform(model, input: object, body: body, call: call)
        let output = model.output.map { ShapeJSON.plain.json(.structure(reply.output), $0) } ?? [:]
        return (output, reply.body)
    }
}
