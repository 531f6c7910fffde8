package import Primitives
package import Shapes

/// Every service of this process, by name; what the HTTP door and `ServiceInvoker` dispatch through.
package struct ServiceDirectory: Sendable {
    /// A service with its operations bound.
    package struct Entry: Sendable {
        package let model: ServiceModel
        package let operations: OperationTable
        private let service: any AWSService

        package init(_ service: some AWSService) {
            self.service = service
            model = type(of: service).model
            var table = OperationTable()
            service.register(in: &table)
            operations = table
        }

        /// Asks whether the caller may, validates `input` and performs the operation.
        ///
        /// `body` is the bytes of an upload, empty for all other operations. What is thrown is the service's refusal, the
        /// validator's failure, `notImplemented` for operations that are not on the service's list, or whatever the
        /// method throws.
        package func perform(
            _ operation: OperationModel,
            input: ShapeObject,
            body: BodyStream = .empty,
            call: Call
        ) async throws -> OperationReply {
            guard let handler = operations[operation.name] else {
                throw PlainFailure.notImplemented(operation: operation.name, service: model.metadata.fullName)
            }
            var call = call
            call.operation = operation.name
            try await service.authorize(operation.name, input, &call)
            if let shape = operation.input,
                let failure = Validator.failure(in: input, of: shape, code: model.metadata.validationCode)
            {
                throw failure
            }
            do {
                return try await handler(input, body, call)
            } catch {
                throw service.disclose(error, call)
            }
        }
    }

    private let entries: [String: Entry]
    /// The service whose resources have rules for web pages of other origins.
    package let crossOriginPolicy: (any CrossOriginPolicy)?
    /// The service that serves websites.
    package let websites: (any WebsiteHost)?
    /// The service that wants to know of requests.
    package let requestObserver: (any RequestObserver)?

    package init(_ services: [any AWSService]) {
        crossOriginPolicy = services.lazy.compactMap { $0 as? any CrossOriginPolicy }.first
        websites = services.lazy.compactMap { $0 as? any WebsiteHost }.first
        requestObserver = services.lazy.compactMap { $0 as? any RequestObserver }.first
        var entries: [String: Entry] = [:]
        for service in services {
            let entry = Entry(service)
            entries[entry.model.metadata.name] = entry
        }
        self.entries = entries
    }

    /// The names of the services, sorted: `athena`, `glue`, `s3`, `sts`.
    package var names: [String] { entries.keys.sorted() }

    /// The service of that name, which is `ServiceModel.Metadata.name`.
    package subscript(_ name: String) -> Entry? { entries[name] }
}
