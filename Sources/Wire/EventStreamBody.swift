import Primitives
import Shapes

/// Turns the events of an answer into the bytes of an event stream.
///
/// The payload of a structure is XML, as S3 writes it, or JSON where the service speaks that. A failure on the way becomes the last message: the status has
/// left by then.
///
/// Source: Amazon S3 API Reference, Appendix: SelectObjectContent Response.
struct EventStreamBody: Sendable {
    static let contentType = "application/vnd.amazon.eventstream"

    /// The shape of the stream: a member for each type of event.
    let shape: Shape
    let next: @Sendable () async throws -> ShapeObject?
    private let isJSON: Bool
    private let shapes = XMLShapes(momentsArePrecise: true)

    init(shape: Shape, isJSON: Bool, next: @escaping @Sendable () async throws -> ShapeObject?) {
        self.shape = shape
        self.isJSON = isJSON
        self.next = next
    }

    var stream: BodyStream {
        BodyStream(
            byteCount: nil,
            makeNext: {
                let state = State()
                return { try await state.next(self) }
            }
        )
    }

    /// Whether the last message has gone; an actor because it changes between reads.
    private actor State {
        private var hasEnded = false

        func next(_ body: EventStreamBody) async throws -> [UInt8]? {
            if hasEnded { return nil }
            do {
                if let event = try await body.next() { return body.message(event).bytes }
                hasEnded = true
                return nil
            } catch let error as CancellationError {
                throw error
            } catch {
                hasEnded = true
                return EventStreamBody.message(failure: error).bytes
            }
        }
    }

    private func message(_ event: ShapeObject) -> EventMessage {
        var message = EventMessage(headers: [":message-type": "event"])
        guard let field = event.fields.first, let member = shape.member(named: field.name) else {
            return message
        }
        message.headers.append(":event-type", member.wireName)
        for part in member.shape.members where part.isEventPayload {
            guard case .structure(let object) = field.value, let value = object[part.name] else { continue }
            switch value {
            case .blob(let bytes):
                message.headers.append(":content-type", "application/octet-stream")
                message.payload = bytes
            case .null, .boolean, .integer, .double, .string, .timestamp, .list, .map, .structure, .document:
                var writer = XMLWriter()
                writer.declaration()
                shapes.write(value, part, named: part.shape.name, to: &writer)
                message.headers.append(":content-type", "text/xml")
                message.payload = writer.bytes
            }
        }
        if isJSON, case .structure(let object) = field.value,
            !member.shape.members.contains(where: \.isEventPayload)
        {
            var writer = JSONWriter(reservingCapacity: 256)
            ShapeJSON.wire.write(object, member.shape, to: &writer)
            message.headers.append(":content-type", "application/json")
            message.payload = writer.bytes
        }
        return message
    }

    private static func message(failure error: any Error) -> EventMessage {
        let failure =
            error as? any ServiceFailure
            ?? PlainFailure(
                "InternalError",
                "We encountered an internal error. Please try again.",
                httpStatus: 500
            )
        return EventMessage(headers: [
            ":message-type": "error", ":error-code": failure.code, ":error-message": failure.message,
        ])
    }
}
