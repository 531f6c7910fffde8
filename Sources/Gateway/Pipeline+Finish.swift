import Logging
import Primitives
import Shapes
import Wire

extension Pipeline {
    /// Adds the headers that every answer has: ids by protocol, date, server, and CORS for pages that may read it.
    func finish(_ response: inout WireResponse, _ exchange: Exchange) {
        let wireProtocol = exchange.codec?.wireProtocol ?? .restXML
        switch wireProtocol {
        case .restXML:
            // The codec has set both, as the document of a failure has them, but not on answers of the door's own; a
            // function's answer has the id of its invocation.
            if response.headers["x-amz-id-2"] == nil, response.headers["x-amzn-RequestId"] == nil {
                response.headers["x-amz-request-id"] = exchange.id
                response.headers["x-amz-id-2"] = exchange.extendedID
            }
        case .json, .restJSON, .query:
            if response.headers["x-amzn-RequestId"] == nil {
                response.headers["x-amzn-RequestId"] = exchange.id
            }
        }
        response.headers.append("Server", "Hosu")
        response.headers.append("Date", world.machineClock.now.httpDate)
        if let headers = exchange.crossOriginHeaders {
            for field in headers.fields { response.headers[field.name] = field.value }
        } else if let origin = exchange.head.headers["origin"],
            configuration.browserGuard.allows(origin: origin, host: exchange.head.headers["host"])
        {
            CrossOrigin.permit(&response, origin)
        }
    }

    func log(_ response: WireResponse, _ exchange: Exchange, since start: ContinuousClock.Instant) {
        guard logger.logLevel <= .info else { return }
        let record = AccessRecord(
            requestID: exchange.id,
            peer: exchange.peer ?? "-",
            method: exchange.head.method,
            path: exchange.head.path,
            service: exchange.codec?.model.metadata.name,
            operation: exchange.operation?.name,
            account: exchange.caller?.tenant.account,
            status: response.status,
            errorCode: exchange.errorCode,
            responseByteCount: response.byteCount,
            duration: ContinuousClock.now - start
        )
        logger.record(record)
    }
}
