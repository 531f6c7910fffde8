import Primitives
import ServiceKit
import Shapes
import Wire

/// A form's fields and what they make of its file: an upload by `PutObject`.
struct FormUpload: Sendable {
    let bucket: String
    let key: String
    let fields: [(name: String, value: String)]
    let values: [String: String]
    let file: MultipartForm.File

    /// - Throws: `InvalidArgument` when the key or the file is missing.
    init(_ form: MultipartForm, bucket: String) throws(PlainFailure) {
        guard let file = form.file else {
            throw PlainFailure(
                "InvalidArgument",
                "POST requires exactly one file upload per request.",
                members: ["ArgumentName": .string("file"), "ArgumentValue": .string("0")]
            )
        }
        let fields = form.fields.map { field in
            (name: field.name, value: field.value.replacing("${filename}", with: file.name))
        }
        let values = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
        guard let key = values["key"] else { throw PlainFailure.missingField("key") }
        guard !key.isEmpty else {
            throw PlainFailure(
                "InvalidArgument",
                "User key must have a length greater than 0.",
                members: ["ArgumentName": .string("key"), "ArgumentValue": .string("")]
            )
        }
        (self.bucket, self.key, self.fields, self.values, self.file) = (bucket, key, fields, values, file)
    }

    /// Fields that are headers of an upload under the same name.
    private static let headerFields: Set<String> = [
        "cache-control", "content-disposition", "content-encoding", "content-language", "content-type",
        "expires",
    ]

    /// Fields that belong to the signature, not to the object.
    private static let signatureFields: Set<String> = [
        "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-security-token", "x-amz-signature",
    ]

    /// The upload as `PutObject` has it in its headers.
    ///
    /// - Throws: `MalformedXML` for tags that cannot be read.
    func headers() throws(PlainFailure) -> HeaderList {
        var headers = HeaderList()
        for field in fields
        where Self.headerFields.contains(field.name)
            || field.name.hasPrefix("x-amz-") && !Self.signatureFields.contains(field.name)
        {
            headers[field.name] = field.value
        }
        if let acl = values["acl"] { headers["x-amz-acl"] = acl }
        if let tagging = values["tagging"] {
            headers["x-amz-tagging"] = try FormDocuments.tags(of: tagging)
                .map { PercentCoding.encode($0.key) + "=" + PercentCoding.encode($0.value) }
                .joined(separator: "&")
        }
        if headers["content-type"] == nil, let type = file.contentType { headers["content-type"] = type }
        return headers
    }
}

extension Pipeline {
    /// The answer to a form that was posted to a bucket of S3; nil where the request is something else.
    ///
    /// The file is not kept in memory: it flows into the object, which appears when all of it has come.
    ///
    /// Source: Amazon S3 API Reference, POST Object.
    func answerForm(_ exchange: inout Exchange) async throws -> WireResponse? {
        guard exchange.head.method == "POST", let codec = codec(of: "s3"), let entry = directory["s3"],
            let type = exchange.head.headers["content-type"], type.hasPrefixIgnoringCase("multipart/form-data"),
            let bucket = exchange.formBucket
        else { return nil }
        exchange.codec = codec
        guard let form = MultipartForm(exchange.body, contentType: type) else {
            throw FormFailure.malformed.asFailure
        }
        do {
            try await form.readFields()
            let upload = try FormUpload(form, bucket: bucket)
            exchange.notes?.note { $0.key = upload.key }
            let range = try await admit(upload, &exchange)
            let request = WireRequest(
                method: "PUT",
                path: "/\(bucket)/" + PercentCoding.encode(upload.key, keeping: "/"),
                headers: try upload.headers(),
                body: form.fileBytes(within: range)
            )
            let decoded = try await codec.decode(request)
            exchange.operation = decoded.operation
            var call = call(exchange)
            call.headers = request.headers
            let reply = try await entry.perform(
                decoded.operation,
                input: decoded.input,
                body: decoded.body,
                call: call
            )
            let stored = codec.encode(reply.output, of: decoded.operation, requestID: exchange.id)
            return answer(upload, stored, exchange)
        } catch let failure as FormFailure {
            throw failure.asFailure
        }
    }

    /// Proves who sent the form and that its policy lets it in, and returns how long its file may be.
    private func admit(_ upload: FormUpload, _ exchange: inout Exchange) async throws -> ClosedRange<Int64>? {
        let region = exchange.virtualHost?.region ?? configuration.defaultRegion
        guard let signature = try FormSignature(upload.values) else {
            var anonymous = Caller.anonymous(region: region)
            anonymous.signing.place = .form
            exchange.caller = anonymous
            return nil
        }
        exchange.caller = try await authenticator.authenticate(
            signature,
            region: signature.scope?.region ?? region
        )
        let policy = try PostPolicy(upload.values["policy"] ?? "")
        try policy.check(upload.fields, bucket: upload.bucket, now: world.machineClock.now)
        return policy.fileRange
    }

    /// The answer that the form asked for: nothing, a document, or the way to another page.
    private func answer(
        _ upload: FormUpload,
        _ stored: WireResponse,
        _ exchange: Exchange
    ) -> WireResponse {
        var response = stored
        let etag = stored.headers["ETag"] ?? ""
        let host = "http://" + (exchange.head.headers["host"] ?? "localhost")
        let path =
            (exchange.bucket == nil ? "/\(upload.bucket)/" : "/")
            + PercentCoding.encode(upload.key, keeping: "/")
        response.headers["Location"] = host + path
        response.status = 204
        if let target = upload.values["success_action_redirect"] ?? upload.values["redirect"],
            target.hasPrefix("http://") || target.hasPrefix("https://")
        {
            let values = [("bucket", upload.bucket), ("key", upload.key), ("etag", etag)]
            let query = values.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
            response.headers["Location"] = target + (target.contains("?") ? "&" : "?") + query
            response.status = 303
            return response
        }
        switch upload.values["success_action_status"] {
        case "200":
            response.status = 200
        case "201":
            response.status = 201
            response.headers["Content-Type"] = "application/xml"
            response.body = .bytes(
                FormDocuments.receipt(location: host + path, bucket: upload.bucket, key: upload.key, etag: etag)
            )
        default:
            break
        }
        return response
    }
}

extension Exchange {
    /// The bucket that a form is posted to, by its host or its path; nil where the path goes on.
    fileprivate var formBucket: String? {
        let rest = head.path.drop { $0 == "/" }
        if let bucket { return rest.isEmpty ? bucket : nil }
        let name = rest.prefix { $0 != "/" }
        return name.isEmpty || rest.count > name.count + 1 ? nil : PercentCoding.decode(name)
    }
}
