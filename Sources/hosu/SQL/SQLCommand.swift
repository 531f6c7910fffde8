import ArgumentParser
import Foundation
import Primitives
import SQLSyntax

extension OutputFormat: ExpressibleByArgument {}

/// `hosu sql`: runs Athena SQL from a file, from the command line or at a prompt.
struct SQLCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Run Athena SQL: a script, a statement, or a prompt.",
        discussion: """
            With a statement or a script, runs it and ends; without, shows a prompt (.help lists its commands). It opens the \
            data directory itself, or talks to a running server with --endpoint.

              hosu sql "SELECT 1"
              hosu sql -f pipeline.sql --output csv > report.csv
              hosu sql --endpoint http://127.0.0.1:4566 --database customers

            Answers go to the standard output, as boxes on a terminal and as CSV elsewhere. What a statement scanned and how \
            long it took goes to the standard error. A script stops at its first failure, with exit code 1; Ctrl-C stops \
            the running query.
            """,
        aliases: ["query"]
    )

    @Argument(help: "Statements to run, with semicolons between them.")
    var statements: String?

    @Option(
        name: [.customShort("e"), .customLong("execute")],
        help: ArgumentHelp("The same, as an option.", valueName: "sql")
    )
    var execute: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The script to run; - is the standard input.", valueName: "path"),
        completion: .file(extensions: ["sql"])
    )
    var file: String?

    @Option(help: ArgumentHelp("The database of statements that name none.", valueName: "name"))
    var database: String?

    @Option(help: "How answers are printed: table, csv, json or markdown.")
    var output: OutputFormat?

    @Option(help: ArgumentHelp("The workgroup to run in.", valueName: "name"))
    var workgroup: String?

    @Option(
        help: ArgumentHelp(
            "Where Athena keeps results; a bucket of its own in the caller's account when not given.",
            valueName: "s3://..."
        )
    )
    var outputLocation: String?

    @Flag(
        help:
            "List the functions of Athena and what becomes of each; a statement is then a part of their names."
    )
    var functions = false

    @OptionGroup var lake: LakeOptions

    func validate() throws {
        guard [statements, execute, file].compactMap({ $0 }).count <= 1 else {
            throw ValidationError("Give one of a statement, --execute and --file.")
        }
        if let outputLocation, !outputLocation.hasPrefix("s3://") {
            throw ValidationError("--output-location must begin with s3://.")
        }
    }

    func run() async throws {
        guard !functions else { return listFunctions() }
        let (text, source) = try scriptText()
        let connection = try await connect()
        let tenant = CallerEnvironment.current.tenant
        let client = QueryClient(
            lake: connection,
            database: database,
            workGroup: workgroup,
            outputLocation: outputLocation
                ?? "s3://aws-athena-query-results-\(tenant.account)-\(tenant.region)/hosu-sql/"
        )
        let format = output ?? (Terminal.isOutputTerminal ? .table : .csv)
        var session = SQLSession(client: client, format: format)
        do {
            if let text {
                try await session.run(Script(text), source: source)
            } else {
                var prompt = SQLPrompt(session: session)
                try await prompt.run()
            }
        } catch {
            await connection.close()
            throw report(error)
        }
        await connection.close()
    }

    private func listFunctions() {
        let page = FunctionsPage(matching: statements ?? execute)
        let format = output ?? (Terminal.isOutputTerminal ? .table : .csv)
        switch format {
        case .markdown: print(page.markdown, terminator: "")
        case .table, .csv, .json: print(page.table.text(format), terminator: "")
        }
    }

    /// The script and its name; no script means the prompt.
    private func scriptText() throws -> (text: String?, source: String?) {
        if let text = statements ?? execute { return (text, nil) }
        if let file, file != "-" {
            do {
                return (try String(contentsOfFile: file, encoding: .utf8), file)
            } catch {
                Terminal.say("\(file) cannot be read: \(error.localizedDescription)")
                throw ExitCode(66)
            }
        }
        guard file == "-" || !Terminal.isInputTerminal else { return (nil, nil) }
        let input = FileHandle.standardInput.readDataToEndOfFile()
        return (String(decoding: input, as: UTF8.self), nil)
    }

    private func connect() async throws -> any LakeConnection {
        do {
            return try await lake.connect()
        } catch {
            throw report(error)
        }
    }

    private func report(_ error: any Error) -> any Error {
        if error is ExitCode { return error }
        if error is Interrupted {
            Terminal.say("Cancelled.")
            return ExitCode(130)
        }
        Terminal.say(Style.error.red("\(error)"))
        return ExitCode.failure
    }
}
