import Logging
import Objects
import Primitives
package import ServiceKit
import Shapes

/// Buckets as websites: index documents, error documents and redirects, with pages where programs get XML.
///
/// Source: Amazon S3 User Guide, Hosting a static website using Amazon S3.
extension S3Service: WebsiteHost {
    package func page(_ request: WebsiteRequest, _ call: Call) async -> WebsitePage {
        let visit = WebsiteVisit(service: self, request: request, call: call)
        do {
            return try await visit.page()
        } catch {
            return visit.errorPage(visit.named(error))
        }
    }
}

/// One request for a page of a website, and what is found out on the way to it.
private struct WebsiteVisit {
    let service: S3Service
    let request: WebsiteRequest
    let call: Call

    /// What the path names, without the slash it begins with.
    private var key: String { String(request.path.dropFirst()) }

    func page() async throws -> WebsitePage {
        guard ["GET", "HEAD"].contains(request.method) else {
            throw S3.MethodNotAllowed(method: request.method, resourceType: "OBJECT")
        }
        let bucket = try await service.answering(bucket: request.bucket) {
            try await service.objects.bucket(request.bucket)
        }
        guard let website = try bucket.configuration(S3.WebsiteConfiguration.self) else {
            throw S3.NoSuchWebsiteConfiguration(bucketName: request.bucket)
        }
        if let target = website.redirectAllRequestsTo {
            let query = request.query.isEmpty ? "" : "?" + request.query
            let scheme = target.protocol?.rawValue ?? "http"
            return redirect(to: "\(scheme)://\(target.hostName)/\(encoded(key))\(query)", status: 301)
        }
        let rules = website.routingRules ?? []
        if let rule = rules.first(where: { $0.applies(to: key, status: nil) }) { return redirect(by: rule) }
        let suffix = website.indexDocument?.suffix ?? ""
        do {
            let isFolder = key.isEmpty || key.hasSuffix("/")
            return try await object(isFolder ? key + suffix : key)
        } catch {
            let failure = named(error)
            guard failure.httpStatus >= 400 else { throw error }
            if failure.code == "NoSuchKey" || failure.code == "AccessDenied", !key.isEmpty, !key.hasSuffix("/"),
                await exists(key + "/" + suffix)
            {
                return redirect(to: "/\(encoded(key))/", status: 302)
            }
            if let rule = rules.first(where: { $0.applies(to: key, status: failure.httpStatus) }) {
                return redirect(by: rule)
            }
            return await customErrorPage(failure, website.errorDocument?.key)
        }
    }

    // MARK: Objects

    /// The object as a page, or the redirect that it stands for.
    private func object(_ key: String, status: Int? = nil) async throws -> WebsitePage {
        var input: ShapeObject = ["Bucket": .string(request.bucket), "Key": .string(key)]
        // An error document comes whole, whatever the request was conditional on.
        if status == nil {
            for (member, header) in Self.conditions {
                if let text = call.headers[header] { input[member] = .string(text) }
            }
            for (member, header) in Self.moments {
                if let moment = call.headers[header].flatMap(Timestamp.init(httpDate:)) {
                    input[member] = .timestamp(moment)
                }
            }
        }
        var call = call
        call.operation = "GetObject"
        try await service.authorize("GetObject", input, &call)
        let found: Streamed<S3.GetObjectOutput>
        do {
            found = try await service.getObject(try ObjectReader.read(input), call)
        } catch {
            throw service.disclose(error, call)
        }
        let output = found.output
        if status == nil, let location = output.websiteRedirectLocation {
            return redirect(to: location, status: 301)
        }
        var headers: HeaderList = ["Content-Type": output.contentType ?? "binary/octet-stream"]
        headers["Content-Length"] = output.contentLength.map(String.init)
        headers["ETag"] = output.eTag
        headers["Last-Modified"] = output.lastModified?.httpDate
        headers["Cache-Control"] = output.cacheControl
        headers["Content-Disposition"] = output.contentDisposition
        headers["Content-Encoding"] = output.contentEncoding
        headers["Content-Language"] = output.contentLanguage
        headers["Content-Range"] = output.contentRange
        headers["Expires"] = output.expires
        headers["x-amz-version-id"] = output.versionId
        for (name, value) in output.metadata ?? [:] { headers["x-amz-meta-\(name)"] = value }
        return WebsitePage(
            status: status ?? (output.contentRange == nil ? 200 : 206),
            headers: headers,
            body: found.body
        )
    }

    private static let conditions = [
        ("IfMatch", "if-match"), ("IfNoneMatch", "if-none-match"), ("Range", "range"),
    ]
    private static let moments = [
        ("IfModifiedSince", "if-modified-since"), ("IfUnmodifiedSince", "if-unmodified-since"),
    ]

    /// Whether the visitor could have the object.
    private func exists(_ key: String) async -> Bool {
        var call = call
        call.operation = "HeadObject"
        let input: ShapeObject = ["Bucket": .string(request.bucket), "Key": .string(key)]
        do {
            try await service.authorize("HeadObject", input, &call)
            _ = try await service.objects.head(request.bucket, key)
            return true
        } catch {
            return false
        }
    }

    // MARK: Redirects

    private func redirect(to location: String, status: Int) -> WebsitePage {
        WebsitePage(status: status, headers: ["Location": location, "Content-Length": "0"])
    }

    /// Source: Amazon S3 API Reference, Redirect: what is not given is taken from the request.
    private func redirect(by rule: S3.RoutingRule) -> WebsitePage {
        let redirect = rule.redirect
        var key = key
        if let whole = redirect.replaceKeyWith {
            key = whole
        } else if let prefix = redirect.replaceKeyPrefixWith {
            key = prefix + key.dropFirst(rule.condition?.keyPrefixEquals?.count ?? 0)
        }
        let host = redirect.hostName ?? request.authority
        let scheme = redirect.protocol?.rawValue ?? "http"
        let status = redirect.httpRedirectCode.flatMap(Int.init) ?? 301
        return self.redirect(to: "\(scheme)://\(host)/\(encoded(key))", status: status)
    }

    private func encoded(_ key: String) -> String { PercentCoding.encode(key, keeping: "/") }

    // MARK: Failures

    /// The failure as S3 names it.
    func named(_ error: any Error) -> any ServiceFailure {
        if let failure = error as? any ServiceFailure { return failure }
        call.logger.error("website page failed", metadata: ["error": "\(error)"])
        return S3.InternalError(message: "We encountered an internal error. Please try again.")
    }

    private func customErrorPage(_ failure: any ServiceFailure, _ document: String?) async -> WebsitePage {
        guard let document, (400..<500).contains(failure.httpStatus) else { return errorPage(failure) }
        do {
            var page = try await object(document, status: failure.httpStatus)
            page.errorCode = failure.code
            for field in Self.errorHeaders(failure).fields { page.headers[field.name] = field.value }
            return page
        } catch {
            return errorPage(failure, whileAnswering: named(error))
        }
    }

    /// The page that S3 shows where the bucket has none for the failure.
    func errorPage(
        _ failure: any ServiceFailure,
        whileAnswering second: (any ServiceFailure)? = nil
    ) -> WebsitePage {
        guard failure.httpStatus >= 400 else {
            return WebsitePage(status: failure.httpStatus, headers: failure.headers)
        }
        let title = "\(failure.httpStatus) \(Self.reason(failure.httpStatus))"
        var lines = [
            "<html>", "<head><title>\(title)</title></head>", "<body>", "<h1>\(title)</h1>", "<ul>",
        ]
        lines += items(of: failure)
        lines += ["<li>RequestId: \(call.requestID)</li>", "</ul>"]
        if let second {
            lines += [
                "<h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>", "<ul>",
            ]
            lines += items(of: second) + ["</ul>"]
        }
        lines += ["<hr/>", "</body>", "</html>", ""]
        let bytes = Array(lines.joined(separator: "\n").utf8)
        var headers = Self.errorHeaders(failure)
        headers["Content-Type"] = "text/html; charset=utf-8"
        headers["Content-Length"] = "\(bytes.count)"
        return WebsitePage(
            status: failure.httpStatus,
            headers: headers,
            body: BodyStream(bytes),
            errorCode: failure.code
        )
    }

    private func items(of failure: any ServiceFailure) -> [String] {
        ["<li>Code: \(failure.code)</li>", "<li>Message: \(Self.escaped(failure.message))</li>"]
            + failure.members.fields.compactMap { field in
                field.value.string.map { "<li>\(field.name): \(Self.escaped($0))</li>" }
            }
    }

    private static func errorHeaders(_ failure: any ServiceFailure) -> HeaderList {
        ["x-amz-error-code": failure.code, "x-amz-error-message": failure.message]
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 412: "Precondition Failed"
        case 416: "Requested Range Not Satisfiable"
        case 500...: "Internal Server Error"
        default: "Error"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}

extension S3.RoutingRule {
    /// Whether the rule is for the key, before it is looked for (`status` is nil) or after that failed.
    fileprivate func applies(to key: String, status: Int?) -> Bool {
        if let wanted = condition?.httpErrorCodeReturnedEquals {
            guard let status, Int(wanted) == status else { return false }
        } else if status != nil {
            return false
        }
        return condition?.keyPrefixEquals.map(key.hasPrefix) ?? true
    }
}
