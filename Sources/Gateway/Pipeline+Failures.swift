import Logging
import Primitives
import ServiceKit
import Shapes
import Wire

/// A service that this process does not have.
struct UnknownService: Error {
    let name: String
    /// Whether its clients read JSON.
    let isJSON: Bool
}

extension Pipeline {
    /// The answer for whatever was thrown, in the form that the service's clients read.
    func encode(_ error: any Error, _ exchange: inout Exchange) -> WireResponse {
        if let unknown = error as? UnknownService { return encode(unknown, &exchange) }
        let isJSON = exchange.codec == nil && exchange.head.headers["x-amz-target"] != nil
        let wireProtocol = exchange.codec?.wireProtocol ?? (isJSON ? .json : .restXML)
        let failure = failure(error, wireProtocol, exchange)
        exchange.errorCode = failure.code
        guard !isJSON, let codec = exchange.codec ?? fallbackCodec else {
            return json(failure.code, failure.message, status: failure.httpStatus)
        }
        return codec.encode(
            failure,
            of: exchange.operation,
            method: exchange.head.method,
            resource: exchange.resource,
            requestID: exchange.id
        )
    }

    /// What AWS calls the error; what it has no name for is a fault of ours, logged whole.
    private func failure(
        _ error: any Error,
        _ wireProtocol: ServiceModel.WireProtocol,
        _ exchange: Exchange
    ) -> any ServiceFailure {
        switch error {
        case let failure as any ServiceFailure: return failure
        case let failure as SignatureFailure: return failure.asFailure(wireProtocol)
        case let failure as AWSChunkedFailure: return failure.asFailure
        case let failure as BodyTooLarge:
            return PlainFailure(
                wireProtocol == .restXML ? "MaxMessageLengthExceeded" : "RequestEntityTooLarge",
                "Your request was too large: its body may have \(failure.limitInBytes) bytes.",
                httpStatus: wireProtocol == .restXML ? 400 : 413
            )
        case is BodyPausedTooLong:
            return PlainFailure(
                "RequestTimeout",
                "Your socket connection to the server was not read from or written to within the timeout "
                    + "period. Idle connections will be closed.",
                headers: ["Connection": "close"]
            )
        case is BodyEndedEarly:
            return PlainFailure(
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header.",
                headers: ["Connection": "close"]
            )
        case is CancellationError:
            return PlainFailure(
                wireProtocol == .restXML ? "ServiceUnavailable" : "ServiceUnavailableException",
                "The server is stopping. Please try again.",
                httpStatus: 503,
                headers: ["Connection": "close"]
            )
        default:
            logger.error(
                "request failed for a reason of our own",
                metadata: [
                    "id": "\(exchange.id)",
                    "service": "\(exchange.codec?.model.metadata.name ?? "-")",
                    "operation": "\(exchange.operation?.name ?? "-")",
                    "fault": "\(String(reflecting: error))",
                ]
            )
            guard wireProtocol == .restXML else { return PlainFailure.internalFailure }
            return PlainFailure(
                "InternalError",
                "We encountered an internal error. Please try again.",
                httpStatus: 500
            )
        }
    }

    private func encode(_ unknown: UnknownService, _ exchange: inout Exchange) -> WireResponse {
        exchange.errorCode = "NotImplemented"
        let names = directory.names.joined(separator: ", ")
        let message = "Hosu has no service \(unknown.name); it has \(names)."
        let failure = PlainFailure("NotImplemented", message, httpStatus: 501)
        guard !unknown.isJSON, let codec = queryCodec ?? fallbackCodec else {
            return json("NotImplementedException", message, status: 501)
        }
        return codec.encode(
            failure,
            method: exchange.head.method,
            resource: exchange.resource,
            requestID: exchange.id
        )
    }

    /// A failure as clients of the JSON protocols read it, for services of which there is no codec.
    private func json(_ code: String, _ message: String, status: Int) -> WireResponse {
        let body: JSONValue = ["__type": .string(code), "message": .string(message)]
        return WireResponse(
            status: status,
            headers: ["Content-Type": "application/x-amz-json-1.0"],
            body: .bytes(body.bytes)
        )
    }
}
