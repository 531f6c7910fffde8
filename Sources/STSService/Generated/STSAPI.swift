// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import ServiceKit
import Shapes

/// A method for every operation on the list of AWS Security Token Service.
protocol STSAPI: AWSService {
    func getCallerIdentity(_ input: STS.GetCallerIdentityRequest, _ call: Call) async throws -> STS.GetCallerIdentityResponse
}

extension STSAPI {
    package static var model: ServiceModel { STS.model }

    package func register(in table: inout OperationTable) {
        table.bind("GetCallerIdentity", getCallerIdentity)
    }
}
