package import Primitives

/// A failure that AWS names; what a service throws and a codec renders.
package protocol ServiceFailure: Error {
    /// The code clients tell failures apart by, such as `NoSuchKey`.
    var code: String { get }

    /// A complete sentence that names the thing.
    var message: String { get }

    /// 400 to 599, or 301, 304 and 307 for what HTTP calls no error.
    var httpStatus: Int { get }

    /// The members of the error's shape besides its message, by their model names; for failures without a shape, what
    /// the answer shall carry, as strings.
    var members: ShapeObject { get }

    /// Header fields the answer shall have.
    var headers: HeaderList { get }
}

extension ServiceFailure {
    package var members: ShapeObject { .empty }
    package var headers: HeaderList { HeaderList() }

    /// Whether the server, not the caller, is at fault.
    package var isServerFault: Bool { httpStatus >= 500 }
}

/// A failure without a shape of its own: what doors, codecs and the validator find wrong.
package struct PlainFailure: ServiceFailure, Equatable {
    package var code: String
    package var message: String
    package var httpStatus: Int
    package var members: ShapeObject
    package var headers: HeaderList

    package init(
        _ code: String,
        _ message: String,
        httpStatus: Int = 400,
        members: ShapeObject = .empty,
        headers: HeaderList = HeaderList()
    ) {
        self.code = code
        self.message = message
        self.httpStatus = httpStatus
        self.members = members
        self.headers = headers
    }
}

extension PlainFailure {
    /// The same failure with more header fields.
    package init(_ failure: any ServiceFailure, headers: HeaderList) {
        self.init(
            failure.code,
            failure.message,
            httpStatus: failure.httpStatus,
            members: failure.members,
            headers: HeaderList(failure.headers.fields + headers.fields)
        )
    }
}

extension ServiceFailure where Self == PlainFailure {
    /// An operation the service has, which Hosu does not answer yet.
    ///
    /// Source: Amazon S3 API Reference, Error responses: `NotImplemented`, status 501.
    package static func notImplemented(operation: String, service: String) -> PlainFailure {
        PlainFailure(
            "NotImplemented",
            "The \(operation) operation of \(service) is not implemented by Hosu.",
            httpStatus: 501
        )
    }

    /// Something broke that is not the caller's fault; the cause stands in the log.
    package static var internalFailure: PlainFailure {
        PlainFailure(
            "InternalFailure",
            "The request processing has failed because of an unknown error, exception or failure.",
            httpStatus: 500
        )
    }
}
