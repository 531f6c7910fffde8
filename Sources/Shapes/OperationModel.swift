/// What a model says of one operation.
package final class OperationModel: Sendable {
    package let name: String
    package let httpMethod: String
    /// The template of the path and query: `/{Bucket}/{Key+}?uploads`.
    package let uri: String
    /// The status of an answer without failure.
    package let successStatus: Int
    package let input: Shape?
    package let output: Shape?
    /// The names of the error shapes.
    package let errorNames: [String]
    package let traits: Traits

    /// What is rare.
    package struct Traits: Sendable {
        /// The element around a result, in the query protocol.
        package var resultWrapper: String?
        /// The name and namespace of the input's root element.
        package var inputXMLName: String?
        package var inputXMLNamespace: XMLNamespace?
        /// The element that roots an output without payload member, where it is not the output shape's name.
        package var outputXMLName: String?
        /// The header member whose presence turns status 200 into 206.
        package var partialMember: String?
        /// The output has one member, whose text is the root element itself.
        package var isUnwrapped = false
        /// The body is required to carry a checksum.
        package var isChecksumRequired = false
        /// The input member that names the checksum's algorithm.
        package var checksumAlgorithmMember: String?
        /// The signature does not cover the body.
        package var isBodyUnsigned = false
        /// No signature is needed.
        package var isAnonymous = false
    }

    init(
        _ head: OperationHead,
        input: Shape?,
        output: Shape?
    ) {
        name = head.name
        httpMethod = head.httpMethod
        uri = head.uri
        successStatus = head.successStatus
        errorNames = head.errorNames
        traits = head.traits
        self.input = input
        self.output = output
    }
}

/// An operation as its line states it, before its shapes are resolved.
package struct OperationHead: Sendable {
    package var name: String
    package var httpMethod: String
    package var uri: String
    package var successStatus = 200
    package var inputName: String?
    package var outputName: String?
    package var errorNames: [String] = []
    package var traits = OperationModel.Traits()
}
