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
