// Written by modelgen from the published service model; do not edit.
// swift-format-ignore-file

import Primitives
import Shapes

extension STS {
    struct GetCallerIdentityRequest: ShapeStructureReadable {
    }
}

extension STS.GetCallerIdentityRequest {
    init(_ reader: inout ObjectReader) throws {
    }
}

extension STS {
    struct GetCallerIdentityResponse: ShapeStructureWritable {
        var userId: String?
        var account: String?
        var arn: String?
    }
}

extension STS.GetCallerIdentityResponse {
    func write(to writer: inout ObjectWriter) {
        writer.putIfPresent("UserId", userId)
        writer.putIfPresent("Account", account)
        writer.putIfPresent("Arn", arn)
    }
}
