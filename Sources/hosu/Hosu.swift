import ArgumentParser
import Gateway

/// The command line.
///
/// The standard output is for data, the standard error for talk. A command ends with 0 when it did its work, 1 when it
/// failed, 64 when it was called wrongly, and 69 when a port or a data directory belongs to another process.
@main
struct Hosu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hosu",
        abstract: "A data lake on your machine: S3, Glue, Athena and more of AWS in one program.",
        discussion: """
            Start it with `hosu serve`, then point any AWS client at it:

              eval "$(hosu env)"
              aws s3 mb s3://lake

            `hosu demo` shows a pipeline, `hosu sql` runs Athena SQL, `hosu doctor` looks for what is wrong with a machine.
            `hosu --generate-completion-script bash` (or zsh, fish) prints completions for your shell.

            Every option that names a HOSU_ variable takes its default from it.
            """,
        version: HosuVersion.text,
        subcommands: [
            ServeCommand.self, CredentialsCommand.self, SQLCommand.self, DemoCommand.self, BackupCommand.self,
            RestoreCommand.self, RotateKeyCommand.self, ScrubCommand.self, CrawlCommand.self,
            RemotesCommand.self, ClockCommand.self, DoctorCommand.self, EnvCommand.self, GatewayCommand.self,
        ]
    )
}
