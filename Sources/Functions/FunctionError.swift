import Primitives
import Sandbox

/// What an invocation gives when its function did not answer.
struct FunctionError: Equatable {
    /// How the environment stands after it, in the words of REPORT.
    enum Status: String {
        case error
        case timeout
    }

    /// What stands for the id of a request where there is none yet.
    static let noRequest = "unknown"

    var type: String
    var payload: [UInt8]
    var status = Status.error
    /// Whether it is how the function answered an invocation, of which REPORT says nothing in text.
    var isAnswer = false

    /// An error that the runtime itself reported, as it reported it.
    ///
    /// Its type stands in a header or in the payload.
    init(reported payload: [UInt8], type: String?) {
        self.payload = payload
        self.type =
            type ?? (try? JSONValue(parsing: payload))?["errorType"]?.string ?? "Runtime.Unknown"
    }

    /// An error that the platform found.
    init(type: String, message: String, status: Status = .error) {
        self.type = type
        self.status = status
        payload = (["errorType": .string(type), "errorMessage": .string(message)] as JSONValue).bytes
    }

    /// Source: answers of Lambda as users have recorded them: `Sandbox.Timedout`.
    static func timeout(_ requestID: String, after seconds: Duration) -> Self {
        let text = "RequestId: \(requestID) Error: Task timed out after \(Self.seconds(seconds)) seconds"
        return Self(type: "Sandbox.Timedout", message: text, status: .timeout)
    }

    /// Source: the same: `Runtime.ExitError`, and `Runtime.OutOfMemory` for a process that took too much memory.
    static func exit(_ requestID: String, _ exit: SandboxedExit) -> Self {
        let (type, reason) = words(of: exit)
        return Self(type: type, message: "RequestId: \(requestID) Error: \(reason)")
    }

    /// Source: the same: `Function.ResponseSizeTooLarge`.
    static func tooLarge(limit: Int) -> Self {
        Self(
            type: "Function.ResponseSizeTooLarge",
            message: "Response payload size exceeded maximum allowed payload size (\(limit) bytes)."
        )
    }

    /// A streamed answer that its runtime broke off.
    static let truncated = Self(
        type: "Runtime.TruncatedResponse",
        message: "The runtime ended its response before it was whole."
    )

    /// There is nothing to start.
    static func invalidEntrypoint(_ requestID: String, _ reason: String) -> Self {
        Self(type: "Runtime.InvalidEntrypoint", message: "RequestId: \(requestID) Error: \(reason)")
    }

    /// Type and reason of a process that ended.
    static func words(of exit: SandboxedExit) -> (type: String, reason: String) {
        switch exit.cause {
        case .code(0): ("Runtime.ExitError", "Runtime exited without providing a reason")
        case .code(let code): ("Runtime.ExitError", "Runtime exited with error: exit status \(code)")
        case .signal(let number):
            ("Runtime.ExitError", "Runtime exited with error: signal: \(signalName(number))")
        case .memory: ("Runtime.OutOfMemory", "Runtime exited with error: signal: killed")
        case .processes, .stopped, .lost: ("Runtime.ExitError", "Runtime exited with error: signal: killed")
        }
    }

    /// As Go's runtime, in which the platform is written, names the signals of Linux.
    private static func signalName(_ number: Int32) -> String {
        switch number {
        case 4: "illegal instruction"
        case 6: "aborted"
        case 7: "bus error"
        case 8: "floating point exception"
        case 9: "killed"
        case 11: "segmentation fault"
        case 13: "broken pipe"
        case 15: "terminated"
        default: "signal \(number)"
        }
    }

    /// Seconds with two digits.
    static func seconds(_ duration: Duration) -> String {
        let hundredths = Int((duration / .milliseconds(10)).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
