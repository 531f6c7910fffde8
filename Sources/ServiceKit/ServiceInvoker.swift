package import Primitives
import Shapes

/// Performs an operation by name without HTTP: JSON in, JSON out, the same validator and the same methods.
///
/// The JSON has the model's member names; moments are ISO 8601 and blobs base64, the bodies of uploads and downloads
/// included.
package struct ServiceInvoker: Sendable {
    package let directory: ServiceDirectory

    /// The most bytes of a download that are turned into JSON.
    package static let downloadLimitInBytes = 16 << 20

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
        var body = BodyStream.empty
        if let member = model.input?.streamingMember, case .blob(let bytes)? = object[member.name] {
            object[member.name] = nil
            body = BodyStream(bytes)
        }
        var reply = try await entry.perform(model, input: object, body: body, call: call)
        guard let shape = model.output else { return [:] }
        if let member = shape.streamingMember, let download = reply.body {
            let bytes = try await Self.collect(download, of: operation)
            reply.output[member.name] = .blob(bytes)
        }
        if let member = shape.eventStreamMember, let next = reply.events {
            var events: [ShapeValue] = []
            while let event = try await next() { events.append(.structure(event)) }
            let json = events.map { ShapeJSON.plain.json($0, member.shape) }
            return .object(JSONObject([(member.name, .array(json))]))
        }
        return ShapeJSON.plain.json(.structure(reply.output), shape)
    }

    private static func collect(_ download: BodyStream, of operation: String) async throws -> [UInt8] {
        do {
            return try await download.collect(upTo: downloadLimitInBytes)
        } catch is BodyTooLarge {
            throw PlainFailure(
                "ResponseTooLarge",
                "\(operation) answered more than \(downloadLimitInBytes) bytes, which do not fit into JSON.",
                httpStatus: 413
            )
        }
    }
}
