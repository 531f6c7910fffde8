import ArgumentParser
import Foundation
import HosuServer
import Primitives

/// `hosu backup`: copies a lake as it is at one moment, beside a running server or without one.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a lake as it is at one moment, while a server answers from it or not.",
        discussion: """
            Makes a new directory with all objects, tables and keys, and with a list of SHA-256 digests that \
            `sha256sum --check files.sha256` reads too. It appears under its name when it is whole and on disk.

            A server that has the lake open goes on answering; until the backup has ended it frees no space. On one file \
            system, files of objects are shared with the lake (they never change), so the copy takes little room: it guards \
            against mistakes, not against the loss of the disk. --copy writes all bytes anew; another disk always does.

            The copy holds what the lake holds, its secrets included: guard it alike.

              hosu backup /mnt/backups/2026-11-21
              hosu restore /mnt/backups/2026-11-21 --data-dir ~/lake
            """
    )

    @Argument(help: "The directory to make; its parent must be there.", completion: .directory)
    var target: String

    @OptionGroup var data: DataDirectoryOption

    @Flag(help: "Write all bytes anew instead of sharing files with the lake.")
    var copy = false

    @Flag(help: "Print what was made as JSON on the standard output.")
    var json = false

    func run() async throws {
        let world = World.system
        let backup = LakeBackup(
            source: data.directory,
            target: DataDirectoryOption.absolute(target),
            mayShareFiles: !copy,
            world: world
        )
        let manifest = try await BackupReport.perform { report in try backup.run(report) }
        if json { return Terminal.write(manifest.json.text + "\n") }
        let shared = manifest.sharedFileCount == 0 ? "" : ", \(manifest.sharedFileCount) shared with the lake"
        Terminal.write(
            "\(backup.target): \(manifest.fileCount) files, \(Amounts.bytes(Int(manifest.byteCount)))\(shared)\n"
        )
        Terminal.say("It holds all secrets of the lake" + BackupReport.naming(manifest.secrets))
    }
}

/// `hosu restore`: makes a data directory from a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a data directory from a backup.",
        discussion: """
            The data directory must be missing or empty. Every file is compared with the digest that the backup has of it; \
            where one differs, nothing is restored.

              hosu restore /mnt/backups/2026-11-21 --data-dir ~/lake
              hosu restore /mnt/backups/2026-11-21 --check
            """
    )

    @Argument(help: "The directory that `hosu backup` made.", completion: .directory)
    var source: String

    @OptionGroup var data: DataDirectoryOption

    @Flag(help: "Compare every file with its digest and write nothing.")
    var check = false

    @Flag(help: "Print what was found as JSON on the standard output.")
    var json = false

    func run() async throws {
        let restoration = LakeRestoration(
            source: DataDirectoryOption.absolute(source),
            target: data.directory,
            world: .system
        )
        let manifest = try await BackupReport.perform { [check] report in
            try check ? restoration.check(report) : restoration.run(report)
        }
        if json { return Terminal.write(manifest.json.text + "\n") }
        let amount = "\(manifest.fileCount) files, \(Amounts.bytes(Int(manifest.byteCount)))"
        let moment = manifest.madeAt.iso8601()
        Terminal.write(
            check
                ? "\(restoration.source): \(amount) of \(moment), all as they were backed up\n"
                : "\(restoration.target): \(amount) of \(moment)\n"
        )
        if !check, !manifest.secrets.isEmpty {
            Terminal.say("Secrets were restored" + BackupReport.naming(manifest.secrets))
        }
    }
}

/// What the two commands have in common: work on a thread that may block, progress, and complaints.
enum BackupReport {
    /// How many files pass between two lines of progress on what is no terminal.
    private static let filesPerLine: Int64 = 10_000

    static func perform(
        _ body: @escaping @Sendable (_ report: (BackupProgress) -> Void) throws -> BackupManifest
    ) async throws -> BackupManifest {
        let pool = BlockingPool(name: "backup", threadCount: 1)
        defer { pool.close() }
        do {
            return try await pool.run {
                var last = ContinuousClock.now
                let manifest = try body { progress in
                    show(progress, &last)
                }
                if Terminal.isErrorTerminal { Terminal.sayPart("\r\u{1b}[K") }
                return manifest
            }
        } catch {
            if Terminal.isErrorTerminal { Terminal.sayPart("\r\u{1b}[K") }
            Terminal.say(Style.error.red("\(error)"))
            throw ExitCode.failure
        }
    }

    private static func show(_ progress: BackupProgress, _ last: inout ContinuousClock.Instant) {
        let line = "\(progress.fileCount) files, \(Amounts.bytes(Int(progress.byteCount)))"
        if Terminal.isErrorTerminal {
            guard ContinuousClock.now - last > .milliseconds(200) else { return }
            last = ContinuousClock.now
            Terminal.sayPart("\r\u{1b}[K" + line)
        } else if progress.fileCount.isMultiple(of: filesPerLine) {
            Terminal.say(line)
        }
    }

    static func naming(_ secrets: [String]) -> String {
        secrets.isEmpty ? "." : ", in files of their own: \(secrets.joined(separator: ", ")) (mode 0600)."
    }
}
