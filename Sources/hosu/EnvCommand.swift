import ArgumentParser

/// `hosu env`: what a shell must set for AWS clients to talk to Hosu.
struct EnvCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "env",
        abstract: "Print the variables that point AWS clients at Hosu.",
        discussion: """
            For `eval`: the endpoint, a region, and test/test as credentials. Variables that are set already for region \
            and credentials are left as they are.

              eval "$(hosu env)"
              hosu env --shell fish | source
              hosu env --shell powershell | Invoke-Expression
            """
    )

    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case posix
        case fish
        case powershell

        func assignment(_ name: String, _ value: String) -> String {
            switch self {
            case .posix: "export \(name)='\(value.replacing("'", with: "'\\''"))'"
            case .fish: "set -gx \(name) '\(value.replacing("'", with: "\\'"))'"
            case .powershell: "$env:\(name) = '\(value.replacing("'", with: "''"))'"
            }
        }
    }

    @Option(help: "The shell to write for: posix (bash, zsh), fish or powershell.")
    var shell = Shell.posix

    @Option(
        help: ArgumentHelp(
            "The server's address. (HOSU_ENDPOINT; default: http://127.0.0.1:4566)",
            valueName: "url"
        )
    )
    var endpoint: String?

    func run() throws {
        let endpoint = endpoint ?? Variables.text("HOSU_ENDPOINT") ?? "http://127.0.0.1:4566"
        for (name, value) in Self.variables(endpoint: endpoint, isSet: { Variables.text($0) != nil }) {
            Terminal.write(shell.assignment(name, value) + "\n")
        }
    }

    /// The variables to set, in order.
    static func variables(endpoint: String, isSet: (String) -> Bool) -> [(name: String, value: String)] {
        var variables = [(name: "AWS_ENDPOINT_URL", value: endpoint)]
        if !isSet("AWS_ACCESS_KEY_ID") || !isSet("AWS_SECRET_ACCESS_KEY") {
            variables += [("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test")]
        }
        if !isSet("AWS_REGION"), !isSet("AWS_DEFAULT_REGION") {
            variables.append(("AWS_DEFAULT_REGION", "us-east-1"))
        }
        return variables
    }
}
