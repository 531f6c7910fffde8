/// One request to a function.
package struct Invocation: Sendable {
    /// A part of an answer that comes while the function works.
    package enum Part: Sendable, Equatable {
        /// Before the first bytes: `application/json` or what the function said, such as
        /// `application/vnd.awslambda.http-integration-response`.
        case contentType(String)
        case bytes([UInt8])
    }

    /// A UUID; what the context of the function calls `aws_request_id`.
    package var requestID: String
    /// At most 6 MB, which the service checks.
    package var payload: [UInt8]
    /// The ARN that the caller used, with its qualifier.
    package var invokedARN: String
    /// JSON, not in base64.
    package var clientContext: String?
    /// JSON as the Runtime API has it.
    package var cognitoIdentity: String?
    /// The value of `X-Amzn-Trace-Id`.
    package var traceID: String?
    /// Takes the answer as it comes, one part or many; the result's payload is empty then unless it is an error's.
    ///
    /// Nil collects it.
    package var receive: (@Sendable (Part) async throws -> Void)?

    package init(
        requestID: String,
        payload: [UInt8],
        invokedARN: String,
        clientContext: String? = nil,
        cognitoIdentity: String? = nil,
        traceID: String? = nil,
        receive: (@Sendable (Part) async throws -> Void)? = nil
    ) {
        self.requestID = requestID
        self.payload = payload
        self.invokedARN = invokedARN
        self.clientContext = clientContext
        self.cognitoIdentity = cognitoIdentity
        self.traceID = traceID
        self.receive = receive
    }
}

/// What a function answered.
package struct InvocationResult: Sendable, Equatable {
    /// What the header `X-Amz-Function-Error` says.
    package enum FunctionError: String, Sendable {
        case handled = "Handled"
        case unhandled = "Unhandled"
    }

    /// JSON where the function is well-behaved; where it failed, `errorMessage`, `errorType` and so on.
    package var payload: [UInt8]
    package var functionError: FunctionError?
    /// The last 4 KB of the log of this invocation, not in base64.
    package var logTail: [UInt8]
    /// The version that ran: `$LATEST` or a number.
    package var executedVersion: String
    package var report: InvocationReport

    package init(
        payload: [UInt8],
        functionError: FunctionError? = nil,
        logTail: [UInt8] = [],
        executedVersion: String = "$LATEST",
        report: InvocationReport = InvocationReport()
    ) {
        self.payload = payload
        self.functionError = functionError
        self.logTail = logTail
        self.executedVersion = executedVersion
        self.report = report
    }
}

/// What the line REPORT of an invocation says.
package struct InvocationReport: Sendable, Equatable {
    package var duration = Duration.zero
    /// How long the environment took to start; nil where it was there.
    package var initDuration: Duration?
    /// Whole milliseconds.
    package var billedDuration = Duration.zero
    package var memorySizeInMegabytes = 128
    package var maxMemoryUsedInMegabytes = 0

    package init() {}
}
