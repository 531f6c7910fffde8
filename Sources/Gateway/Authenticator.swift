import Crypto
import Primitives
import ServiceKit

/// How much a server wants to know of its callers.
package enum AuthenticationMode: Sendable {
    /// Any credentials, or none; an access key of twelve digits is the account.
    case open
    /// Every request must be signed with a secret of the source.
    case strict(any CredentialSource)
}

/// What the door checks and assumes.
package struct GatewayConfiguration: Sendable {
    package var authentication: AuthenticationMode
    /// Whose an access key is where it need not be proved; keys that are not known are taken all the same.
    package var knownCredentials: (any CredentialSource)?
    package var browserGuard: BrowserGuard
    /// The region of requests that name none.
    package var defaultRegion: String

    package init(
        authentication: AuthenticationMode = .open,
        knownCredentials: (any CredentialSource)? = nil,
        allowedHosts: [String] = [],
        allowedOrigins: [String] = [],
        defaultRegion: String = Tenant.standard.region
    ) {
        self.authentication = authentication
        self.knownCredentials = knownCredentials
        self.defaultRegion = defaultRegion
        let isOpen =
            switch authentication {
            case .open: true
            case .strict: false
            }
        browserGuard = BrowserGuard(
            allowedHosts: allowedHosts,
            allowedOrigins: allowedOrigins,
            checksHosts: isOpen
        )
    }
}

/// Whose a request is, as far as it was proved.
struct Caller: Sendable {
    let tenant: Tenant
    let principal: Principal
    let chunkSigner: ChunkSigner?
    var signing = Signing()

    static func anonymous(region: String) -> Caller {
        Caller(
            tenant: Tenant(account: Tenant.standard.account, region: region),
            principal: .anonymous,
            chunkSigner: nil
        )
    }
}

/// Finds out who sent a request, by proof or on trust as the mode has it.
struct Authenticator: Sendable {
    let configuration: GatewayConfiguration
    let clock: any WorldClock
    private let keys = SigningKeys()

    init(configuration: GatewayConfiguration, clock: any WorldClock) {
        self.configuration = configuration
        self.clock = clock
    }

    func authenticate(_ exchange: Exchange, signingName: String, payload: Payload) async throws -> Caller {
        let region = exchange.scope?.region ?? exchange.virtualHost?.region ?? configuration.defaultRegion
        switch configuration.authentication {
        case .open:
            return try await trust(exchange, region: region)
        case .strict(let source):
            return try await prove(exchange, source, signingName, payload, region: region)
        }
    }

    /// Finds out who signed a form.
    func authenticate(_ signature: FormSignature, region: String) async throws -> Caller {
        switch configuration.authentication {
        case .open:
            let principal = try await principal(ofAccessKey: signature.accessKeyID)
            return Caller(
                tenant: Tenant(account: principal.account ?? Tenant.standard.account, region: region),
                principal: principal,
                chunkSigner: nil,
                signing: signature.signing(isChecked: false)
            )
        case .strict(let source):
            guard let credential = try await source.credential(ofAccessKey: signature.accessKeyID) else {
                throw SignatureFailure.accessKeyUnknown(signature.accessKeyID)
            }
            try signature.verify(credential)
            return Caller(
                tenant: Tenant(account: credential.account, region: region),
                principal: credential.principal,
                chunkSigner: nil,
                signing: signature.signing(isChecked: true)
            )
        }
    }

    /// Believes the access key, but not a presigned URL whose time is over.
    private func trust(_ exchange: Exchange, region: String) async throws -> Caller {
        if exchange.head.headers["authorization"] == nil {
            let verifier = SignatureVerifier(credentials: StaticCredentials([]), clock: clock, keys: keys)
            try verifier.checkLifetime(of: exchange.head, query: exchange.query)
        }
        let key = exchange.scope?.accessKeyID ?? versionTwoKey(exchange)
        guard let key else { return .anonymous(region: region) }
        let principal = try await principal(ofAccessKey: key)
        var signing = signing(of: exchange)
        signing.isChecked = false
        return Caller(
            tenant: Tenant(account: principal.account ?? Tenant.standard.account, region: region),
            principal: principal,
            chunkSigner: nil,
            signing: signing
        )
    }

    /// Whose a key is that need not be proved.
    private func principal(ofAccessKey key: String) async throws -> Principal {
        // Keys that Hosu made look so; all others are spared the look into the file.
        if key.hasPrefix("AKIA"), let known = configuration.knownCredentials,
            let credential = try await known.credential(ofAccessKey: key)
        {
            return credential.principal
        }
        return .root(account: Credential.account(ofAccessKey: key), accessKeyID: key)
    }

    /// How the request says it was signed.
    private func signing(of exchange: Exchange) -> Signing {
        var signing = Signing()
        signing.isChecked = true
        signing.place = exchange.head.headers["authorization"] == nil ? .query : .header
        guard exchange.scope != nil else {
            signing.algorithm = "AWS"
            return signing
        }
        signing.algorithm = "AWS4-HMAC-SHA256"
        signing.date = exchange.head.headers["x-amz-date"] ?? exchange.query["X-Amz-Date"]
        return signing
    }

    /// The key of an old signature, `Authorization: AWS key:signature` or `?AWSAccessKeyId=key`.
    private func versionTwoKey(_ exchange: Exchange) -> String? {
        if let authorization = exchange.head.headers["authorization"], authorization.hasPrefix("AWS ") {
            return String(authorization.dropFirst(4).prefix { $0 != ":" })
        }
        return exchange.query["AWSAccessKeyId"]
    }

    private func prove(
        _ exchange: Exchange,
        _ source: any CredentialSource,
        _ signingName: String,
        _ payload: Payload,
        region: String
    ) async throws -> Caller {
        // Only S3 has something for those who sign nothing; whether it has, the policy of a bucket says.
        if signingName == "s3", exchange.isUnsigned { return .anonymous(region: region) }
        // The links of SNS's messages carry a token or the name of a subscription, and nothing else.
        if signingName == "sns", exchange.isUnsigned, exchange.head.method == "GET",
            ["ConfirmSubscription", "Unsubscribe"].contains(exchange.query["Action"])
        {
            return .anonymous(region: region)
        }
        let proof = try await SignatureVerifier(credentials: source, clock: clock, keys: keys).verify(
            exchange.head,
            query: exchange.query,
            expecting: .init(signingName: signingName),
            payloadHash: payload.signedHash,
            bucket: exchange.bucket
        )
        return Caller(
            tenant: Tenant(account: proof.credential.account, region: region),
            principal: proof.credential.principal,
            chunkSigner: proof.chunkSigner,
            signing: signing(of: exchange)
        )
    }
}

extension Credential {
    /// Who signs with it: the account itself, or one of its users, whose id follows from the name.
    fileprivate var principal: Principal {
        guard let userName else { return .root(account: account, accessKeyID: accessKeyID) }
        let digest = SHA256.hash(data: Array("\(account)/\(userName)".utf8))
        return .user(
            account: account,
            name: userName,
            userID: "AIDA" + Hex.encode(digest, uppercase: true).prefix(17),
            accessKeyID: accessKeyID
        )
    }
}
