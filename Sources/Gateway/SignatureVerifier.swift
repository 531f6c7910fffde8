package import Primitives
package import Wire

/// Proves who sent a request.
///
/// Where secrets are checked, an access key must be known and the signature be the one its secret gives; the request must
/// be fresh. The expiry of a presigned URL is checked even where secrets are not.
package struct SignatureVerifier: Sendable {
    /// What a service wants of a signature.
    package struct Expectation: Sendable {
        /// The name that the scope must carry, such as `s3`.
        package let signingName: String
        package let pathRule: SignatureV4.PathRule
        /// How far the clocks may be apart.
        package let tolerance: Duration
        /// Whether every `x-amz-` header must be signed, and `x-amz-content-sha256` be there.
        package let isS3: Bool

        package init(signingName: String) {
            self.signingName = signingName
            isS3 = signingName == "s3"
            pathRule = isS3 ? .encodedOnce : .normalizedAndEncodedTwice
            tolerance = .seconds(isS3 ? 900 : 300)
        }
    }

    /// A signature that holds.
    package struct Proof: Sendable {
        package let credential: Credential
        package let scope: CredentialScope?
        /// Checks the chunks of a body that is signed so.
        package let chunkSigner: ChunkSigner?
    }

    package let credentials: any CredentialSource
    package let clock: any WorldClock
    private let keys: SigningKeys

    /// A verifier that makes keys anew where it is not given those that others have made.
    package init(credentials: any CredentialSource, clock: any WorldClock, keys: SigningKeys = SigningKeys()) {
        self.credentials = credentials
        self.clock = clock
        self.keys = keys
    }

    /// Verifies the signature of a request.
    ///
    /// `payloadHash` says what the signature covers of the body, and `bucket` is the one that the host names.
    ///
    /// - Throws: `SignatureFailure`, or what the source of credentials throws.
    package func verify(
        _ head: RequestHead,
        query: [QueryItem],
        expecting expectation: Expectation,
        payloadHash: (SignatureV4) throws(SignatureFailure) -> String,
        bucket: String?
    ) async throws -> Proof {
        if let signature = try SignatureV4.read(head, query: query) {
            return try await verify(signature, head, query, expectation, try payloadHash(signature))
        }
        if expectation.isS3, let signature = try SignatureV2.read(query) {
            return try await verify(signature, head, query, bucket)
        }
        throw SignatureFailure.missing
    }

    /// Checks only that a presigned URL is not over.
    package func checkLifetime(of head: RequestHead, query: [QueryItem]) throws(SignatureFailure) {
        guard head.headers["authorization"] == nil else { return }
        if let signature = try SignatureV4.read(head, query: query) {
            try checkDate(signature, tolerance: .seconds(900))
        } else if let signature = try SignatureV2.read(query) {
            try checkExpiry(signature)
        }
    }

    private func verify(
        _ signature: SignatureV4,
        _ head: RequestHead,
        _ query: [QueryItem],
        _ expectation: Expectation,
        _ payloadHash: String
    ) async throws -> Proof {
        guard let credential = try await credentials.credential(ofAccessKey: signature.scope.accessKeyID) else {
            throw SignatureFailure.accessKeyUnknown(signature.scope.accessKeyID)
        }
        guard credential.sessionToken == signature.sessionToken else {
            throw SignatureFailure.sessionTokenInvalid
        }
        guard signature.scope.service == expectation.signingName else {
            throw SignatureFailure.scopeIsForService(
                signature.scope.service,
                expected: expectation.signingName
            )
        }
        try checkSignedHeaders(signature, head, expectation)
        try checkDate(signature, tolerance: expectation.tolerance)
        let canonical = try signature.canonicalRequest(
            of: head,
            query: query,
            payloadHash: payloadHash,
            path: expectation.pathRule
        )
        let text = signature.stringToSign(canonical)
        let key = keys.key(secret: credential.secret, scope: signature.scope)
        guard constantTimeEqual(key.sign(text), signature.signature) else {
            throw SignatureFailure.mismatch(
                SignatureMismatch(
                    accessKeyID: credential.accessKeyID,
                    stringToSign: text,
                    signatureProvided: signature.signature,
                    canonicalRequest: canonical
                )
            )
        }
        let signer = ChunkSigner(
            key: key,
            scope: signature.scope,
            date: signature.date,
            seed: signature.signature
        )
        return Proof(credential: credential, scope: signature.scope, chunkSigner: signer)
    }

    private func verify(
        _ signature: SignatureV2,
        _ head: RequestHead,
        _ query: [QueryItem],
        _ bucket: String?
    ) async throws -> Proof {
        guard let credential = try await credentials.credential(ofAccessKey: signature.accessKeyID) else {
            throw SignatureFailure.accessKeyUnknown(signature.accessKeyID)
        }
        guard credential.sessionToken == (query["x-amz-security-token"] ?? head.headers["x-amz-security-token"])
        else { throw SignatureFailure.sessionTokenInvalid }
        try checkExpiry(signature)
        let text = signature.stringToSign(head, query: query, bucket: bucket)
        guard constantTimeEqual(SignatureV2.sign(text, secret: credential.secret), signature.signature) else {
            throw SignatureFailure.mismatch(
                SignatureMismatch(
                    accessKeyID: credential.accessKeyID,
                    stringToSign: text,
                    signatureProvided: signature.signature,
                    canonicalRequest: nil
                )
            )
        }
        return Proof(credential: credential, scope: nil, chunkSigner: nil)
    }

    private func checkSignedHeaders(
        _ signature: SignatureV4,
        _ head: RequestHead,
        _ expectation: Expectation
    ) throws(SignatureFailure) {
        guard signature.signedHeaders.contains("host") else { throw .hostNotSigned }
        guard expectation.isS3 else { return }
        var missing: [String] = []
        for field in head.headers.fields
        where field.name.hasPrefix("x-amz-") && !signature.signedHeaders.contains(field.name) {
            missing.append(field.name)
        }
        guard !missing.isEmpty else { return }
        // A presigned URL leaves the body unsigned whatever this header says of it.
        let isPresigned = signature.carrier != .header
        let unsigned = missing.filter { !(isPresigned && $0 == "x-amz-content-sha256") }
        guard unsigned.isEmpty else { throw .headersNotSigned(unsigned) }
    }

    private func checkDate(_ signature: SignatureV4, tolerance: Duration) throws(SignatureFailure) {
        let now = clock.now
        switch signature.carrier {
        case .header:
            let difference = now.since(signature.date)
            guard difference <= tolerance, difference >= .zero - tolerance else {
                throw .skewed(requestTime: signature.date, serverTime: now, tolerance: tolerance)
            }
        case .query(let lifetime):
            let end = signature.date.advanced(by: .seconds(lifetime))
            guard now <= end else {
                throw .expired(at: end, serverTime: now, lifetimeInSeconds: lifetime)
            }
            guard signature.date.since(now) <= tolerance else {
                throw .notYetValid(at: signature.date, serverTime: now)
            }
        }
    }

    private func checkExpiry(_ signature: SignatureV2) throws(SignatureFailure) {
        guard clock.now <= signature.expiry else {
            throw .expired(at: signature.expiry, serverTime: clock.now, lifetimeInSeconds: nil)
        }
    }
}
