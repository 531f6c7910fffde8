package import Primitives
package import Shapes

/// A service: its model, and its methods bound to the operations of the model.
///
/// Conformers do not conform to it by hand but to the protocol that `modelgen` writes for them, such as `GlueAPI`, which
/// demands a method for every operation on the service's list and implements `register(in:)`.
package protocol AWSService: Sendable {
    static var model: ServiceModel { get }

    /// Binds every operation on the service's list to its method.
    func register(in table: inout OperationTable)

    /// Decides whether the caller may have the operation done, before anything else looks at the input.
    ///
    /// `input` is as it came, not validated. What the method shall know of the decision is left in `call`.
    ///
    /// - Throws: The service's refusal.
    func authorize(_ operation: String, _ input: ShapeObject, _ call: inout Call) async throws

    /// What the caller is told of a failure of the operation, where that depends on what the caller may see.
    func disclose(_ failure: any Error, _ call: Call) -> any Error
}

extension AWSService {
    /// Services without policies let every caller do everything in the caller's own account.
    package func authorize(_ operation: String, _ input: ShapeObject, _ call: inout Call) async throws {}

    package func disclose(_ failure: any Error, _ call: Call) -> any Error { failure }
}

/// An answer whose body flows: the output's other members, and the bytes.
package struct Streamed<Output: Sendable>: Sendable {
    package var output: Output
    package var body: BodyStream

    package init(_ output: Output, body: BodyStream) {
        self.output = output
        self.body = body
    }
}

/// An answer of events that come one after the other: the output's other members, and how to get the next event.
package struct EventStreamed<Output: Sendable, Event: Sendable>: Sendable {
    package var output: Output
    /// Waits for the next event; nil after the last.
    ///
    /// What is thrown before the first event should be thrown by the operation itself: later ones can only end the stream.
    package var next: @Sendable () async throws -> Event?

    package init(_ output: Output, next: @escaping @Sendable () async throws -> Event?) {
        self.output = output
        self.next = next
    }
}
