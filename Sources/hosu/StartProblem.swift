import Gateway
import HosuServer

/// Why a server did not start, in words for the terminal, and the exit code that scripts see.
struct StartProblem {
    let message: String
    let exitCode: Int32

    /// A port or a directory that another process has.
    private static let unavailable: Int32 = 69

    init(_ error: any Error, _ configuration: Configuration) {
        let listening = configuration.listening
        switch AddressProblem(error) {
        case .inUse:
            message =
                "Port \(listening.port) of \(listening.host) is in use by another process; "
                + "choose another with --port, or 0 for a free one."
            exitCode = Self.unavailable
            return
        case .notAllowed:
            message = "Port \(listening.port) of \(listening.host) may not be used by this user."
            exitCode = 1
            return
        case .notHere:
            message = "\(listening.host) is no address of this machine."
            exitCode = 64
            return
        case nil:
            break
        }
        switch error {
        case let failure as ConfigurationFailure:
            message = failure.description
            exitCode = 64
        default:
            message = "\(error)"
            exitCode = HosuCore.isInUse(error) ? Self.unavailable : 1
        }
    }
}
