import Primitives
import ServiceKit

/// What access logs call a request: `REST.`, the method, and what it is about.
///
/// It is found from the request alone, for also those are logged that are refused before anybody has looked for their
/// operation.
///
/// Source: Amazon S3 User Guide, "Amazon S3 server access log format", and lines of such logs that users have published;
/// of `legal-hold`, `retention`, `object-lock` and `abac` no line is known, and the names follow the others.
enum LoggedOperation {
    static func name(of request: FinishedRequest) -> String {
        let method = request.method
        if request.isForWebsite { return "WEBSITE.\(method).OBJECT" }
        if method == "OPTIONS" { return "REST.OPTIONS.PREFLIGHT" }
        let parameters = request.query.split(separator: "&").map { String($0.prefix { $0 != "=" }) }
        guard request.key != nil else {
            let resource = parameters.lazy.compactMap { ofBuckets[$0] }.first
            return "REST.\(method).\(resource ?? "BUCKET")"
        }
        let isCopy = method == "PUT" && request.headers["x-amz-copy-source"] != nil
        if parameters.contains("uploadId") {
            guard method == "PUT" else { return "REST.\(method).UPLOAD" }
            return isCopy ? "REST.COPY.PART" : "REST.PUT.PART"
        }
        if let resource = parameters.lazy.compactMap({ ofObjects[$0] }).first {
            return "REST.\(method).\(resource)"
        }
        return isCopy ? "REST.COPY.OBJECT" : "REST.\(method).OBJECT"
    }

    private static let ofBuckets = [
        "abac": "ABAC",
        "accelerate": "ACCELERATE",
        "acl": "ACL",
        "analytics": "ANALYTICS",
        "cors": "CORS",
        "delete": "MULTI_OBJECT_DELETE",
        "encryption": "ENCRYPTION",
        "intelligent-tiering": "INTELLIGENT_TIERING",
        "inventory": "INVENTORY",
        "lifecycle": "LIFECYCLE",
        "location": "LOCATION",
        "logging": "LOGGING_STATUS",
        "metrics": "METRICS",
        "notification": "NOTIFICATION",
        "object-lock": "OBJECT_LOCK_CONFIGURATION",
        "ownershipControls": "OWNERSHIP_CONTROLS",
        "policy": "BUCKETPOLICY",
        "policyStatus": "POLICY_STATUS",
        "publicAccessBlock": "PUBLIC_ACCESS_BLOCK",
        "replication": "REPLICATION",
        "requestPayment": "REQUEST_PAYMENT",
        "tagging": "TAGGING",
        "uploads": "UPLOADS",
        "versioning": "VERSIONING",
        "versions": "BUCKETVERSIONS",
        "website": "WEBSITE",
    ]

    private static let ofObjects = [
        "acl": "ACL",
        "attributes": "OBJECT_ATTRIBUTES",
        "legal-hold": "OBJECT_LOCK_LEGALHOLD",
        "restore": "RESTORE",
        "retention": "OBJECT_LOCK_RETENTION",
        "select": "SELECT",
        "tagging": "OBJECT_TAGGING",
        "torrent": "TORRENT",
        "uploads": "UPLOADS",
    ]
}
