import Primitives
import ServiceKit

/// What a function is told of a request to its address: payload format 2.0.
///
/// Source: Lambda Developer Guide, "Invoking Lambda function URLs", Request payload format.
struct FunctionURLEvent: Sendable {
    let record: FunctionURLRecord
    /// As sent, percent-encoded.
    let path: String
    /// The request's, as the function's context has it too.
    let id: String
    let request: DirectRequest

    func json(_ call: Call) -> JSONValue {
        let now = call.world.clock.now
        let decoded = PercentCoding.decode(path) ?? path
        let host = request.headers["host"] ?? "\(record.id).lambda-url.\(record.tenant.region).localhost"
        var event = JSONObject([
            ("version", "2.0"), ("routeKey", "$default"), ("rawPath", .string(decoded)),
            ("rawQueryString", .string(request.query)),
        ])
        let cookies = request.headers.all("cookie").flatMap { $0.split(separator: ";") }
            .map { String($0).trimmingBlanks }
        if !cookies.isEmpty { event["cookies"] = .array(cookies.map { .string($0) }) }
        event["headers"] = headers(call)
        if let parameters { event["queryStringParameters"] = parameters }
        var context = JSONObject([
            ("accountId", .string(record.authType == "NONE" ? "anonymous" : record.tenant.account)),
            ("apiId", .string(record.id)),
        ])
        if record.authType == "AWS_IAM", let account = call.principal.account {
            context["authorizer"] = [
                "iam": [
                    "accessKey": .string(call.principal.accessKeyID ?? ""), "accountId": .string(account),
                    "callerId": .string(call.principal.userID ?? ""), "cognitoIdentity": nil,
                    "principalOrgId": nil,
                    "userArn": .string(call.principal.arn()?.description ?? ""),
                    "userId": .string(call.principal.userID ?? ""),
                ]
            ]
        }
        context["domainName"] = .string(host)
        context["domainPrefix"] = .string(record.id)
        context["http"] = [
            "method": .string(request.method), "path": .string(decoded), "protocol": "HTTP/1.1",
            "sourceIp": .string(sourceAddress(call)),
            "userAgent": .string(request.headers["user-agent"] ?? ""),
        ]
        context["requestId"] = .string(id)
        context["routeKey"] = "$default"
        context["stage"] = "$default"
        context["time"] = .string(now.logText)
        context["timeEpoch"] = .integer(now.epochMilliseconds)
        event["requestContext"] = .object(context)
        if !request.body.isEmpty {
            let text = isText ? String(validating: request.body, as: UTF8.self) : nil
            event["body"] = .string(text ?? Base64.encode(request.body))
            event["isBase64Encoded"] = .bool(text == nil)
        } else {
            event["isBase64Encoded"] = false
        }
        return .object(event)
    }

    private func sourceAddress(_ call: Call) -> String {
        guard let address = call.sourceAddress else { return "127.0.0.1" }
        // Without a port, where there is one.
        let colons = address.count { $0 == ":" }
        return colons == 1 ? String(address.prefix { $0 != ":" }) : address
    }

    /// Names in lower case; what came several times is joined by commas.
    ///
    /// Lambda adds from where and how the request came.
    private func headers(_ call: Call) -> JSONValue {
        var headers = JSONObject()
        for field in request.headers.fields where field.name.lowercased() != "cookie" {
            let name = field.name.lowercased()
            let known = headers[name]?.string.map { $0 + "," } ?? ""
            headers[name] = .string(known + field.value)
        }
        let hops = headers["x-forwarded-for"]?.string.map { $0 + ", " } ?? ""
        headers["x-forwarded-for"] = .string(hops + sourceAddress(call))
        let isSecure = call.endpoint.hasPrefix("https:")
        // An address of IPv6 has colons too, between brackets.
        let port = request.headers["host"]?.split(separator: ":").dropFirst().last.flatMap {
            $0.hasSuffix("]") ? nil : String($0)
        }
        headers["x-forwarded-proto"] = headers["x-forwarded-proto"] ?? .string(isSecure ? "https" : "http")
        headers["x-forwarded-port"] =
            headers["x-forwarded-port"] ?? .string(port ?? (isSecure ? "443" : "80"))
        return .object(headers)
    }

    /// Decoded; parameters that came several times are joined by commas.
    private var parameters: JSONValue? {
        guard !request.query.isEmpty else { return nil }
        var parameters = JSONObject()
        for item in request.query.split(separator: "&") {
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let texts = pair.map { PercentCoding.decode($0, plusIsBlank: true) ?? String($0) }
            let known = parameters[texts[0]]?.string.map { $0 + "," } ?? ""
            parameters[texts[0]] = .string(known + (texts.count == 2 ? texts[1] : ""))
        }
        return .object(parameters)
    }

    /// Bodies of other types come in base64.
    private var isText: Bool {
        if request.headers["content-encoding"].map({ $0 != "identity" }) == true { return false }
        guard let type = request.headers["content-type"]?.lowercased() else { return false }
        let name = String(type.prefix { $0 != ";" }).trimmingBlanks
        return name.hasPrefix("text/")
            || ["application/json", "application/xml", "application/javascript"].contains(name)
            || name.hasSuffix("+json") || name.hasSuffix("+xml")
    }
}
