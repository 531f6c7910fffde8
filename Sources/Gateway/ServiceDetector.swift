import Primitives
package import Shapes
package import Wire

/// Finds which service a request is for.
///
/// In this order: what `X-Amz-Target` names, the service a signature is scoped to, the first label of the host, the API
/// version of a query or form; and S3 for all the rest, for its requests need carry none of these.
package struct ServiceDetector: Sendable {
    package enum Finding: Sendable, Equatable {
        /// The name of a service that is there.
        case service(String)
        /// A service that Hosu has not, and whether its requests look like JSON.
        case unknown(String, isJSON: Bool)
    }

    private let services: [ServiceModel.Metadata]

    package init(_ services: [ServiceModel.Metadata]) {
        self.services = services
    }

    /// Whether clients of the service that a signature is scoped to may post forms.
    func takesQueries(_ signed: String?) -> Bool {
        services.contains { $0.signingName == signed && $0.takesQueries }
    }

    /// Finds the service; `form` are the fields of a form that was posted, where there was one.
    package func find(
        _ head: RequestHead,
        query: [QueryItem],
        scope: CredentialScope?,
        host: HostName?,
        form: [QueryItem]
    ) -> Finding {
        if let target = head.headers["x-amz-target"] {
            let prefix = target.prefix { $0 != "." }
            let service = services.first { !$0.targetPrefix.isEmpty && $0.targetPrefix == prefix }
            let name = scope?.service ?? String(prefix)
            return service.map { .service($0.name) } ?? .unknown(name, isJSON: true)
        }
        if let signed = scope?.service {
            let isForm = !form.isEmpty || query["Action"] != nil
            let isS3 = signed == "s3express" || signed == "s3"
            let service = services.first { isS3 ? $0.name == "s3" : $0.signingName == signed }
            return service.map { .service($0.name) } ?? .unknown(signed, isJSON: !isForm)
        }
        if let version = form["Version"] ?? query["Version"], (form["Action"] ?? query["Action"]) != nil,
            let service = services.first(where: { $0.takesQueries && $0.apiVersion == version })
        {
            return .service(service.name)
        }
        // Links of confirmation messages name neither a version nor a signature.
        if ["ConfirmSubscription", "Unsubscribe"].contains(query["Action"]), head.path == "/",
            let service = services.first(where: { $0.name == "sns" })
        {
            return .service(service.name)
        }
        if let label = host?.labels.first, let service = services.first(where: { $0.endpointPrefix == label }),
            service.name != "s3",
            head.headers["content-type"]?.hasPrefix("application/x-amz-json") == true
                || service.takesQueries
        {
            return .service(service.name)
        }
        return .service("s3")
    }
}

extension ServiceModel.Metadata {
    /// Whether its clients, or older ones, speak the query protocol.
    fileprivate var takesQueries: Bool { wireProtocol == .query || queryNamespace != nil }
}
