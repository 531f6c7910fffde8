import ArgumentParser
import Catalog
import Crawling
import GlueService
import HosuServer
import Objects

/// `hosu crawl`: shows what a crawler would make of the objects below a path.
struct CrawlCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crawl",
        abstract: "Show which tables a crawler would make, and why each file is taken or left.",
        discussion: """
            Looks into the objects as a crawler of Glue does and changes nothing. To have the tables made, create a crawler \
            (aws glue create-crawler) and start it.

              hosu crawl s3://lake/raw/ --dry-run
              hosu crawl s3://lake/raw/ --dry-run --exclude '**/_temporary/**' --table-level 3
            """
    )

    @OptionGroup var data: DataDirectoryOption
    @OptionGroup var masterKey: MasterKeyOption

    @Argument(help: "The folder, or the object, to look into: s3://bucket/path.")
    var path: String

    @Flag(help: "Change nothing. Without it the command does not run, for it does nothing else yet.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "A pattern of paths below the folder to leave out; may be repeated.",
            valueName: "glob"
        )
    )
    var exclude: [String] = []

    @Option(help: ArgumentHelp("The most files to look into in each folder.", valueName: "n"))
    var sampleSize: Int?

    @Option(help: ArgumentHelp("The level of folders at which tables lie; the bucket is at 1.", valueName: "n"))
    var tableLevel: Int?

    @Flag(help: "Make one table of files of the same format whose columns differ.")
    var combineCompatibleSchemas = false

    func validate() throws {
        guard dryRun else {
            throw ValidationError("Give --dry-run; tables are made by crawlers of Glue alone.")
        }
        guard path.hasPrefix("s3://") else { throw ValidationError("The path must begin with s3://.") }
    }

    func run() async throws {
        let lake: EmbeddedLake
        do {
            lake = try await EmbeddedLake.open(directory: data.directory, masterKey: masterKey.source)
        } catch {
            Terminal.say("\(error)")
            throw HosuCore.isInUse(error) ? ExitCode(69) : ExitCode.failure
        }
        do {
            let preview = try await CrawlPreview(
                of: CrawlTargets.ObjectTarget(path: path, exclusions: exclude, sampleSize: sampleSize),
                configuration: grouping,
                in: lake.core.cores.objects
            )
            for table in preview.tables { show(table) }
            for decision in preview.decisions { show(decision) }
            let taken = preview.decisions.count { $0.table != nil }
            Terminal.write(
                "\(preview.tables.count) tables of \(taken) files; \(preview.decisions.count - taken) files left out.\n"
            )
        } catch {
            await lake.close()
            Terminal.say(Style.error.red("\(error)"))
            throw ExitCode.failure
        }
        await lake.close()
    }

    /// The settings as a crawler's `Configuration` has them.
    private var grouping: String {
        var members: [String] = []
        if combineCompatibleSchemas { members.append(#""TableGroupingPolicy": "CombineCompatibleSchemas""#) }
        if let tableLevel { members.append("\"TableLevelConfiguration\": \(tableLevel)") }
        return #"{"Version": 1.0, "Grouping": {\#(members.joined(separator: ", "))}}"#
    }

    private func show(_ table: PlannedTable) {
        let kind = table.parameters["classification"] ?? "?"
        Terminal.write("\(Style.output.bold(table.name))  \(kind)  \(table.location)\n")
        for column in table.storage.columns {
            Terminal.write("  \(DisplayWidth.padded(column.name, to: 24))\(column.type ?? "?")\n")
        }
        guard !table.partitionKeys.isEmpty else { return }
        let keys = table.partitionKeys.map { "\($0.name) \($0.type ?? "?")" }.joined(separator: ", ")
        Terminal.write("  partitioned by \(keys): \(table.partitions.count) partitions\n")
    }

    private func show(_ decision: CrawlPlan.Decision) {
        if let table = decision.table {
            Terminal.write("\(Style.output.green("✓")) \(decision.file.url) → \(table)\n")
        } else {
            Terminal.write("\(Style.output.red("✗")) \(decision.file.url): \(decision.reason)\n")
        }
    }
}
