package import Logging
package import Primitives

/// All that a service method knows of a request besides its input.
package struct Call: Sendable {
    /// Whose data the request is about.
    package var tenant: Tenant
    /// Who calls.
    package var principal: Principal
    /// The identifier the answer and the log carry.
    package var requestID: String
    /// The operation's name in the model.
    package var operation: String
    package var world: World
    private let baseLogger: Logger
    /// Scheme and authority under which the client reached us, such as `http://127.0.0.1:4566`; for URLs in answers.
    package var endpoint: String
    /// The client's address; nil when the call did not come over the network.
    package var sourceAddress: String?
    /// The header fields of the HTTP request; empty when there was none.
    package var headers: HeaderList
    /// How the request was signed.
    package var signing: Signing
    /// Set by `AWSService.authorize` when it lets the call pass; what is not set is refused across accounts.
    package var isAuthorized = false
    /// Whether the caller may not learn that something is missing, since it could not have seen it either.
    package var hidesMissing = false
    /// Where the service adds what it knows of the request; nil where nobody wants to know of it.
    package var notes: RequestNotes?

    package init(
        tenant: Tenant,
        principal: Principal,
        requestID: String,
        operation: String = "",
        world: World,
        logger: Logger,
        endpoint: String = "http://127.0.0.1:4566",
        sourceAddress: String? = nil,
        headers: HeaderList = HeaderList(),
        signing: Signing = Signing()
    ) {
        self.tenant = tenant
        self.principal = principal
        self.requestID = requestID
        self.operation = operation
        self.world = world
        baseLogger = logger
        self.endpoint = endpoint
        self.sourceAddress = sourceAddress
        self.headers = headers
        self.signing = signing
    }

    /// Writes lines that carry the request's identifier.
    package var logger: Logger {
        var logger = baseLogger
        logger[metadataKey: "request"] = .string(requestID)
        return logger
    }

    /// The trace of X-Ray that the request belongs to, as it said so itself.
    package var traceHeader: String? { headers["x-amzn-trace-id"] }
}

/// How a request was signed, for policies that ask.
package struct Signing: Sendable {
    /// Where the signature stood.
    package enum Place: Sendable {
        case header
        case query
        /// In a form that a browser posted.
        case form
    }

    /// Nil where nothing was signed.
    package var place: Place?
    /// `AWS4-HMAC-SHA256`, or `AWS` for signatures of version 2.
    package var algorithm: String?
    /// When it was signed, in the basic form of ISO 8601, where the signature says so.
    package var date: String?
    /// Whether the signature was checked; only then are the owners of buckets held to their own policies.
    package var isChecked = false

    package init() {}
}

/// Who calls: what a signature or the lack of one proves.
package enum Principal: Hashable, Sendable {
    /// Nobody signed the request.
    case anonymous
    /// The account itself.
    case root(account: String, accessKeyID: String)
    case user(account: String, name: String, userID: String, accessKeyID: String)
    case assumedRole(account: String, role: String, session: String, roleID: String, accessKeyID: String)
    /// One of our own services acts for an account.
    case service(name: String, account: String)

    /// The account that the caller belongs to; nil for anonymous callers.
    package var account: String? {
        switch self {
        case .anonymous: nil
        case .root(let account, _), .user(let account, _, _, _), .assumedRole(let account, _, _, _, _),
            .service(_, let account):
            account
        }
    }

    /// The ARN that `GetCallerIdentity` shows; nil for anonymous callers.
    ///
    /// Source: IAM User Guide, IAM identifiers, and STS API Reference, GetCallerIdentity.
    package func arn(inPartition partition: String = "aws") -> ARN? {
        switch self {
        case .anonymous:
            nil
        case .root(let account, _):
            ARN(partition: partition, service: "iam", region: "", account: account, resource: "root")
        case .user(let account, let name, _, _):
            ARN(partition: partition, service: "iam", region: "", account: account, resource: "user/\(name)")
        case .assumedRole(let account, let role, let session, _, _):
            ARN(
                partition: partition,
                service: "sts",
                region: "",
                account: account,
                resource: "assumed-role/\(role)/\(session)"
            )
        case .service(let name, let account):
            ARN(
                partition: partition,
                service: "sts",
                region: "",
                account: account,
                resource: "assumed-role/AWSServiceRoleFor\(name)/\(name)"
            )
        }
    }

    /// The ARNs by which a policy may name the caller: its own, and for the session of a role that of the role.
    package var policyARNs: [String] {
        [arn()?.description, roleARN].compactMap(\.self)
    }

    /// The ARN of the role whose session calls; nil for all others.
    package var roleARN: String? {
        guard case .assumedRole(let account, let role, _, _, _) = self else { return nil }
        return "arn:aws:iam::\(account):role/\(role)"
    }

    /// The identifier that `GetCallerIdentity` shows as `UserId`; nil for anonymous callers.
    package var userID: String? {
        switch self {
        case .anonymous: nil
        case .root(let account, _): account
        case .user(_, _, let userID, _): userID
        case .assumedRole(_, _, let session, let roleID, _): "\(roleID):\(session)"
        case .service(let name, _): name
        }
    }

    /// The access key that signed; nil where none did.
    package var accessKeyID: String? {
        switch self {
        case .anonymous, .service: nil
        case .root(_, let key), .user(_, _, _, let key), .assumedRole(_, _, _, _, let key): key
        }
    }
}
