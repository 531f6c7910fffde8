package import Primitives
package import Shapes

/// The operations a service answers, by name, with types erased.
package struct OperationTable: Sendable {
    package typealias Handler =
        @Sendable (_ input: ShapeObject, _ body: BodyStream, _ call: Call) async throws -> OperationReply

    private var handlers: [String: Handler] = [:]

    package init() {}

    /// The names of the operations, sorted.
    package var names: [String] { handlers.keys.sorted() }

    package subscript(_ name: String) -> Handler? { handlers[name] }

    private mutating func add(_ name: String, _ handler: @escaping Handler) {
        precondition(handlers[name] == nil, "two methods for operation \(name)")
        handlers[name] = handler
    }

    package mutating func bind<Input: ShapeStructureReadable, Output: ShapeStructureWritable>(
        _ name: String,
        _ method: @escaping @Sendable (Input, Call) async throws -> Output
    ) {
        add(name) { input, _, call in
            OperationReply(try await method(try ObjectReader.read(input), call).shapeObject)
        }
    }

    /// Binds an operation without output.
    package mutating func bind<Input: ShapeStructureReadable>(
        _ name: String,
        _ method: @escaping @Sendable (Input, Call) async throws -> Void
    ) {
        add(name) { input, _, call in
            try await method(try ObjectReader.read(input), call)
            return OperationReply(.empty)
        }
    }

    /// Binds an operation without input.
    package mutating func bind<Output: ShapeStructureWritable>(
        _ name: String,
        _ method: @escaping @Sendable (Call) async throws -> Output
    ) {
        add(name) { _, _, call in OperationReply(try await method(call).shapeObject) }
    }

    /// Binds an operation whose input has a body that flows.
    package mutating func bind<Input: ShapeStructureReadable, Output: ShapeStructureWritable>(
        upload name: String,
        _ method: @escaping @Sendable (Input, BodyStream, Call) async throws -> Output
    ) {
        add(name) { input, body, call in
            OperationReply(try await method(try ObjectReader.read(input), body, call).shapeObject)
        }
    }

    /// Binds an operation whose output has a body that flows.
    package mutating func bind<Input: ShapeStructureReadable, Output: ShapeStructureWritable>(
        download name: String,
        _ method: @escaping @Sendable (Input, Call) async throws -> Streamed<Output>
    ) {
        add(name) { input, _, call in
            let streamed = try await method(try ObjectReader.read(input), call)
            return OperationReply(streamed.output.shapeObject, body: streamed.body)
        }
    }

    /// Binds an operation whose output is a stream of events.
    package mutating func bind<
        Input: ShapeStructureReadable,
        Output: ShapeStructureWritable,
        Event: ShapeStructureWritable
    >(
        events name: String,
        _ method: @escaping @Sendable (Input, Call) async throws -> EventStreamed<Output, Event>
    ) {
        add(name) { input, _, call in
            let streamed = try await method(try ObjectReader.read(input), call)
            return OperationReply(
                streamed.output.shapeObject,
                events: { try await streamed.next()?.shapeObject }
            )
        }
    }
}

/// What an operation answered: the output's members, and for a download the bytes or the events.
package struct OperationReply: Sendable {
    package typealias NextEvent = @Sendable () async throws -> ShapeObject?

    package var output: ShapeObject
    package var body: BodyStream?
    /// Gives the next event, an object with the one member that says its type; nil after the last.
    package var events: NextEvent?

    package init(_ output: ShapeObject, body: BodyStream? = nil, events: NextEvent? = nil) {
        self.output = output
        self.body = body
        self.events = events
    }
}
