import Primitives
import ServiceKit
import Shapes
import Wire

/// What a browser is told, so that a page that may use the server can read its answers.
///
/// Only origins that the guard let in come here. Rules that buckets have themselves are the business of S3, but for the
/// words in which they are enforced.
enum CrossOrigin {
    /// The methods that a preflight may ask for.
    static let methods: Set = ["DELETE", "GET", "HEAD", "POST", "PUT"]

    /// What a preflight is answered that a bucket does not allow.
    ///
    /// Source: Amazon S3 User Guide, Troubleshooting CORS.
    static func failure(_ verdict: CrossOriginVerdict, _ head: RequestHead) -> PlainFailure {
        let reason =
            switch verdict {
            case .missing: "Bucket not found"
            case .notSet: "CORS is not enabled for this bucket."
            case .refused, .allowed:
                "This CORS request is not allowed. This is usually because the evalution of Origin, request method / "
                    + "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the "
                    + "resource's CORS spec."
            }
        let isObject = head.path.split(separator: "/").count > 1
        return PlainFailure(
            "AccessForbidden",
            "CORSResponse: \(reason)",
            httpStatus: 403,
            members: [
                "Method": .string(head.headers["access-control-request-method"] ?? head.method),
                "ResourceType": .string(isObject ? "OBJECT" : "BUCKET"),
            ]
        )
    }

    /// The answer to a preflight; nil for every other request.
    static func preflight(_ head: RequestHead) -> WireResponse? {
        guard head.method == "OPTIONS", head.headers["origin"] != nil,
            let method = head.headers["access-control-request-method"]
        else { return nil }
        var headers: HeaderList = [
            "Access-Control-Allow-Methods": method,
            "Access-Control-Max-Age": "600",
        ]
        if let wanted = head.headers["access-control-request-headers"] {
            headers["Access-Control-Allow-Headers"] = wanted
        }
        return WireResponse(status: 200, headers: headers)
    }

    /// Lets pages of that origin read the answer.
    static func permit(_ response: inout WireResponse, _ origin: String) {
        guard response.headers["Access-Control-Allow-Origin"] == nil else { return }
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] =
            "ETag, x-amz-request-id, x-amz-id-2, x-amzn-RequestId, x-amz-version-id, x-amz-delete-marker"
        response.headers["Vary"] = "Origin"
    }
}
