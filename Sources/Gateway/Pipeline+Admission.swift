import Primitives
import ServiceKit
import Shapes
import Wire

extension Pipeline {
    /// Turns away what a foreign web page sends unless the bucket it is for lets it in, answers preflights and requests
    /// for websites, and reads host and query.
    func admit(_ exchange: inout Exchange) async throws -> WireResponse? {
        let refusal = configuration.browserGuard.refusal(of: exchange.head)
        switch refusal {
        case .hostMissing?, .hostUnknown?, .crossSite?: throw Self.failure(refusal)
        case .originUnknown?, nil: break
        }
        guard let query = exchange.head.queryItems else { throw SignatureFailure.uriMalformed }
        exchange.query = query
        exchange.scope = CredentialScope.find(in: exchange.head, query: query)
        if let host = exchange.head.headers["host"].flatMap(HostName.init) {
            exchange.host = host
            exchange.virtualHost = VirtualHost(host, domains: configuration.browserGuard.allowedHosts)
        }
        await takeNotes(&exchange)
        if let response = try await admitPage(&exchange, refusal) { return response }
        return try await website(&exchange)
    }

    /// Does what the rules of a bucket, and then those of the operator, say to the page that sent the request.
    ///
    /// A bucket's rules open it to the origins they name. Where a bucket has rules, other pages may send what can do no
    /// harm unseen, as on S3; the answer is kept from them. A browser asks before all else, but for forms.
    private func admitPage(
        _ exchange: inout Exchange,
        _ refusal: BrowserGuard.Refusal?
    ) async throws -> WireResponse? {
        let head = exchange.head
        let isPreflight = head.method == "OPTIONS"
        let verdict = try await verdict(on: exchange, isPreflight: isPreflight, isTrusted: refusal == nil)
        switch verdict {
        case .allowed(let headers)?:
            exchange.crossOriginHeaders = headers
            return isPreflight ? WireResponse(status: 200) : nil
        case .refused? where !isPreflight && head.method != "POST":
            return nil
        case .refused?, .notSet?, .missing?, nil:
            if refusal == nil { return CrossOrigin.preflight(head) }
            guard isPreflight, let verdict else { throw Self.failure(refusal) }
            throw CrossOrigin.failure(verdict, head)
        }
    }

    /// What the rules of the bucket say; nil where the request names no bucket or no origin.
    ///
    /// - Throws: `BadRequest` for a preflight that does not say what it asks for.
    private func verdict(
        on exchange: Exchange,
        isPreflight: Bool,
        isTrusted: Bool
    ) async throws -> CrossOriginVerdict? {
        let head = exchange.head
        let origin = head.headers["origin"]
        guard origin != nil || isPreflight, let policy = directory.crossOriginPolicy,
            let bucket = exchange.bucketOfHostOrPath
        else { return nil }
        guard let origin else {
            throw PlainFailure("BadRequest", "Insufficient information. Origin request header needed.")
        }
        let asked = head.headers["access-control-request-method"]
        if isPreflight, asked.map(CrossOrigin.methods.contains) != true {
            if isTrusted { return nil }
            throw PlainFailure("BadRequest", "Invalid Access-Control-Request-Method: \(asked ?? "null")")
        }
        let headers = isPreflight ? head.headers.all("access-control-request-headers") : []
        return await policy.verdict(
            on: CrossOriginRequest(
                bucket: bucket,
                origin: origin,
                method: isPreflight ? asked ?? "" : head.method,
                headers: headers.flatMap { $0.split(separator: ",").map { trimmed($0).lowercased() } }
                    .filter { !$0.isEmpty }
            )
        )
    }

    private static func failure(_ refusal: BrowserGuard.Refusal?) -> PlainFailure {
        PlainFailure(
            "AccessDenied",
            refusal?.message ?? "",
            httpStatus: refusal == .hostMissing ? 400 : 403
        )
    }

    /// The page of a bucket's website; nil when the host is not one of a website.
    private func website(_ exchange: inout Exchange) async throws -> WireResponse? {
        guard let host = exchange.virtualHost, host.isWebsite, let bucket = host.bucket,
            let websites = directory.websites
        else { return nil }
        guard let path = PercentCoding.decode(exchange.head.path) else { throw SignatureFailure.uriMalformed }
        exchange.caller = .anonymous(region: host.region ?? configuration.defaultRegion)
        let request = WebsiteRequest(
            bucket: bucket,
            method: exchange.head.method,
            path: path,
            query: exchange.head.query,
            authority: exchange.head.headers["host"] ?? host.bucket ?? ""
        )
        let page = await websites.page(request, call(exchange))
        exchange.errorCode = page.errorCode
        return WireResponse(
            status: page.status,
            headers: page.headers,
            body: exchange.head.method == "HEAD" ? .bytes([]) : .stream(page.body)
        )
    }
}
