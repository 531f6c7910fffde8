import Primitives
import ServiceKit
import Shapes

/// AWS Security Token Service, as far as it tells callers who they are.
package struct STSService: STSAPI {
    package init() {}
}

extension STSService {
    /// Says who signed the request.
    ///
    /// A 12-digit access key stands for the account itself, and so does the key of an account without users.
    ///
    /// - Throws: `MissingAuthenticationToken` for a request that nobody signed.
    /// - Source: STS API Reference, GetCallerIdentity.
    func getCallerIdentity(
        _ input: STS.GetCallerIdentityRequest,
        _ call: Call
    ) async throws -> STS.GetCallerIdentityResponse {
        let partition = ARN.partition(ofRegion: call.tenant.region)
        guard let account = call.principal.account, let arn = call.principal.arn(inPartition: partition) else {
            throw PlainFailure(
                "MissingAuthenticationToken",
                "Request is missing Authentication Token",
                httpStatus: 403
            )
        }
        return .init(userId: call.principal.userID, account: account, arn: arn.description)
    }
}
