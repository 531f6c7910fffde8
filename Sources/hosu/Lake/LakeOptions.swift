import ArgumentParser
import HosuServer

/// Which lake a command works on: a data directory that it opens itself, or a running server.
struct LakeOptions: ParsableArguments {
    @OptionGroup var data: DataDirectoryOption
    @OptionGroup var masterKey: MasterKeyOption

    @Option(
        help: ArgumentHelp(
            "The server to use instead of a data directory, such as http://127.0.0.1:4566. (HOSU_ENDPOINT)",
            valueName: "url"
        )
    )
    var endpoint: String?

    /// Connects; a directory that another process has is refused with a hint, and exit code 69.
    func connect() async throws -> any LakeConnection {
        if let endpoint = endpoint ?? (data.path == nil ? Variables.text("HOSU_ENDPOINT") : nil) {
            return try RemoteLake(endpoint: endpoint)
        }
        do {
            return try await EmbeddedLake.open(directory: data.directory, masterKey: masterKey.source)
        } catch {
            throw Self.complaint(error)
        }
    }

    /// Says why a data directory could not be opened, and gives the exit code.
    static func complaint(_ error: any Error) -> ExitCode {
        Terminal.say("\(error)")
        guard HosuCore.isInUse(error) else { return ExitCode.failure }
        Terminal.say("Use that server instead: give its address with --endpoint.")
        return ExitCode(69)
    }
}
