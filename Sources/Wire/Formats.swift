import Primitives
import Shapes

struct JSONFormat: WireFormat { let model: ServiceModel }
struct RestJSONFormat: WireFormat { let model: ServiceModel }
struct RestXMLFormat: WireFormat { let model: ServiceModel }
struct QueryFormat: WireFormat { let model: ServiceModel }

extension WireFormat {
    func decode(_ request: WireRequest) async throws -> DecodedRequest { throw PlainFailure.internalFailure }
    func encode(
        _ output: ShapeObject,
        body: BodyStream?,
        of operation: OperationModel,
        requestID: String
    ) -> WireResponse { WireResponse(status: 500) }
    func encode(_ failure: any ServiceFailure, _ context: FailureContext) -> WireResponse {
        WireResponse(status: 500)
    }
}
