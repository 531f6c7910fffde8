import ArgumentParser
import Foundation
import HosuServer
import Objects
import Primitives

/// `hosu scrub`: reads every byte of a lake's objects and names those that are damaged.
struct ScrubCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scrub",
        abstract: "Read every byte of a lake's objects and name those that are damaged.",
        discussion: """
            Every file is compared with the checks that were kept when it was written, encrypted ones too, without their \
            keys. Damaged objects answer with an error when they are read; this finds them before somebody does.

            A server that has the lake open goes on answering; until the scrub has ended it frees no space.

            Ends with 1 when something is damaged. What to do then: restore the object from a backup or upload it anew; \
            other versions of it are not affected.

              hosu scrub --data-dir ~/lake
              hosu scrub --json | jq -r '.damaged[] | "s3://\\(.bucket)/\\(.key)"'
            """
    )

    @OptionGroup var data: DataDirectoryOption

    @Flag(help: "Print what was found as JSON on the standard output.")
    var json = false

    func run() async throws {
        let report = try await scrub()
        if json {
            Terminal.write(report.json.text + "\n")
        } else {
            for damage in report.damages { Terminal.write(Style.output.red("✗") + " \(damage)\n") }
            Terminal.write(report.summary + "\n")
        }
        if !report.isWhole { throw ExitCode.failure }
    }

    private func scrub() async throws -> ScrubReport {
        let pool = BlockingPool(name: "scrub", threadCount: 1)
        defer { pool.close() }
        let scrub = LakeScrub(directory: data.directory)
        do {
            return try await pool.run {
                var last = ContinuousClock.now
                let report = try scrub.run { report in
                    guard Terminal.isErrorTerminal, ContinuousClock.now - last > .milliseconds(200) else {
                        return
                    }
                    last = ContinuousClock.now
                    Terminal.sayPart(
                        "\r\u{1b}[K\(report.fileCount) files, \(Amounts.bytes(Int(report.byteCount)))"
                    )
                }
                if Terminal.isErrorTerminal { Terminal.sayPart("\r\u{1b}[K") }
                return report
            }
        } catch {
            Terminal.say(Style.error.red("\(error)"))
            throw ExitCode.failure
        }
    }
}

extension ScrubReport {
    fileprivate var json: JSONValue {
        [
            "objects": .integer(objectCount),
            "files": .integer(fileCount),
            "bytes": .integer(byteCount),
            "damagedFiles": .integer(damagedFileCount),
            "uncheckedFiles": .integer(uncheckedFileCount),
            "damaged": .array(damages.map(\.json)),
        ]
    }

    fileprivate var summary: String {
        let read = "\(objectCount) objects, \(fileCount) files, \(Amounts.bytes(Int(byteCount))) read"
        let unchecked =
            uncheckedFileCount == 0
            ? "" : "; \(uncheckedFileCount) files of an earlier release have no checks and were only looked for"
        if isWhole { return "\(read): nothing is damaged\(unchecked)" }
        return "\(read): \(damages.count) damaged, in \(damagedFileCount) files\(unchecked)"
    }
}

extension ScrubReport.Damage: CustomStringConvertible {
    package var description: String {
        var name = "s3://\(bucket)/\(key)"
        if let versionID { name += " (version \(versionID))" }
        if let uploadID, let partNumber { name += " (part \(partNumber) of upload \(uploadID))" }
        return "\(name): \(reason)"
    }

    fileprivate var json: JSONValue {
        let members: [(String, JSONValue?)] = [
            ("bucket", .string(bucket)),
            ("key", .string(key)),
            ("versionId", versionID.map { .string($0) }),
            ("uploadId", uploadID.map { .string($0) }),
            ("partNumber", partNumber.map { .integer(Int64($0)) }),
            ("reason", .string(reason)),
        ]
        return .object(JSONObject(members.compactMap { name, value in value.map { (name, $0) } }))
    }
}
