import ArgumentParser
import Foundation
import HosuServer
import Primitives

/// `hosu demo`: makes raw customers, runs the pipeline over them, and tells what came out.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Run a batch pipeline from raw files to gold tables, and show its result.",
        discussion: """
            Makes a CSV file of customers, one in ten with a defect, and runs examples/customers/pipeline.sql over it: the \
            same Athena SQL that runs on AWS. Running it again starts afresh. Progress goes to the standard error, the \
            report to the standard output.

              hosu demo
              hosu demo --rows 10000000 --data-dir ~/lake
            """
    )

    @Option(help: ArgumentHelp("How many customers are made.", valueName: "n"))
    var rows = 1000

    @Option(
        help: ArgumentHelp(
            "Write the raw customers to a file and do nothing else; - is the standard output.",
            valueName: "path"
        ),
        completion: .file(extensions: ["csv"])
    )
    var generateOnly: String?

    @OptionGroup var data: DataDirectoryOption
    @OptionGroup var masterKey: MasterKeyOption

    func validate() throws {
        guard rows >= 1 else { throw ValidationError("--rows must be at least 1.") }
    }

    func run() async throws {
        if let generateOnly {
            try write(to: generateOnly)
            return
        }
        let lake: EmbeddedLake
        do {
            lake = try await EmbeddedLake.open(directory: data.directory, masterKey: masterKey.source)
        } catch {
            throw LakeOptions.complaint(error)
        }
        do {
            let run = try await CustomersDemo(lake: lake, rows: CustomerRows(count: rows)).run()
            Terminal.write(run.report(directory: data.directory))
        } catch {
            await lake.close()
            Terminal.say(Style.error.red("\(error)"))
            throw ExitCode.failure
        }
        await lake.close()
    }

    private func write(to path: String) throws {
        let output: FileHandle
        if path == "-" {
            output = .standardOutput
        } else {
            guard FileManager.default.createFile(atPath: path, contents: nil),
                let file = FileHandle(forWritingAtPath: path)
            else {
                Terminal.say("\(path) cannot be written.")
                throw ExitCode(73)
            }
            output = file
        }
        let customers = CustomerRows(count: rows)
        try output.write(contentsOf: CustomerRows.header)
        for start in stride(from: 0, to: rows, by: CustomersDemo.chunkRowCount) {
            try output.write(contentsOf: customers.csv(start..<min(start + CustomersDemo.chunkRowCount, rows)))
        }
    }
}
