package import Primitives
import Shapes

/// Performs an operation by name without HTTP: JSON in, JSON out, the same validator and the same methods.
///
/// The JSON has the model's member names; moments are ISO 8601 and blobs base64.
package struct ServiceInvoker: Sendable {
    package let directory: ServiceDirectory

    package init(_ directory: ServiceDirectory) {
        self.directory = directory
    }

    /// - Throws: The `ServiceFailure` that an HTTP client would be answered.
    package func invoke(
        _ service: String,
        _ operation: String,
        _ input: JSONValue = [:],
        call: Call
    ) async throws -> JSONValue {
        guard let entry = directory[service] else {
            throw PlainFailure("UnknownService", "There is no service \(service).", httpStatus: 404)
        }
        guard let model = entry.model.operation(operation) else {
            throw PlainFailure(
                "UnknownOperationException",
                "\(entry.model.metadata.fullName) has no operation \(operation).",
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
        let reply = try await entry.perform(model, input: object, call: call)
        guard let shape = model.output else { return [:] }
        return ShapeJSON.plain.json(.structure(reply.output), shape)
    }
}
