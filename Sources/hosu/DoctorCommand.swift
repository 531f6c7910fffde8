import ArgumentParser
import DuckDB
import Foundation
import HosuServer
import Objects
import Sandbox
import Scripts

/// `hosu doctor`: looks for what would keep Hosu from working on this machine.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look for what is wrong with this machine or its configuration.",
        discussion:
            "Ends with 1 when something is wrong; what is merely worth knowing is marked with an exclamation mark."
    )

    @OptionGroup var data: DataDirectoryOption

    /// What one look found.
    struct Finding {
        enum Verdict {
            case good
            case notable
            case bad
        }

        let verdict: Verdict
        let subject: String
        let text: String
    }

    func run() async throws {
        var findings = [library()]
        findings += directory()
        findings.append(jobs())
        findings.append(await port())
        findings += remotes()
        findings += environment()
        findings.append(await sandbox())
        for finding in findings {
            let mark =
                switch finding.verdict {
                case .good: Style.output.green("✓")
                case .notable: Style.output.bold("!")
                case .bad: Style.output.red("✗")
                }
            Terminal.write("\(mark) \(DisplayWidth.padded(finding.subject, to: 18))\(finding.text)\n")
        }
        if findings.contains(where: { $0.verdict == .bad }) { throw ExitCode.failure }
    }

    /// What confines scripts here.
    private func sandbox() async -> Finding {
        let sandbox = await Sandbox.probe()
        guard let shortfall = sandbox.shortfall else {
            return Finding(verdict: .good, subject: "Sandbox", text: "scripts get namespaces of their own")
        }
        let given = sandbox.confinesFiles ? "limits and confined files" : "limits"
        let text = "scripts get \(given) alone: \(shortfall)"
        return Finding(verdict: .notable, subject: "Sandbox", text: text)
    }

    private func library() -> Finding {
        let version = Engine.libraryVersion
        let expected = "v1.5.5"
        return version == expected
            ? Finding(verdict: .good, subject: "DuckDB", text: version)
            : Finding(verdict: .notable, subject: "DuckDB", text: "\(version); Hosu is tested with \(expected)")
    }

    private func jobs() -> Finding {
        let subject = "Jobs"
        do {
            guard let shortcoming = try JobOptions.parse([]).configuration.shortcoming else {
                return Finding(verdict: .good, subject: subject, text: "Python and packages are there")
            }
            return Finding(verdict: .notable, subject: subject, text: shortcoming)
        } catch {
            return Finding(verdict: .bad, subject: subject, text: "\(error)")
        }
    }

    private func directory() -> [Finding] {
        let path = data.directory
        let subject = "Data directory"
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        if exists, !isDirectory.boolValue {
            return [Finding(verdict: .bad, subject: subject, text: "\(path) is a file")]
        }
        let place = Self.nearestFolder(path)
        guard FileManager.default.isWritableFile(atPath: place) else {
            return [Finding(verdict: .bad, subject: subject, text: "\(path) cannot be written by this user")]
        }
        var findings = [
            Finding(verdict: .good, subject: subject, text: exists ? path : "\(path) (not made yet)")
        ]
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place)
        if let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value {
            let isShort = free < 1_000_000_000
            findings.append(
                Finding(
                    verdict: isShort ? .notable : .good,
                    subject: "Disk",
                    text: "\(Amounts.bytes(Int(free))) free" + (isShort ? ", which is little for a lake" : "")
                )
            )
        }
        return findings
    }

    /// The folder itself, or the first above it that is there.
    static func nearestFolder(_ path: String) -> String {
        var place = path
        while !FileManager.default.fileExists(atPath: place), place.count > 1 {
            place = (place as NSString).deletingLastPathComponent
        }
        return place
    }

    /// Whether the port that `hosu serve` takes is free, and if not, who answers there.
    private func port() async -> Finding {
        let number = Variables.text("HOSU_PORT") ?? "4566"
        let subject = "Port \(number)"
        guard let endpoint = try? Endpoint("http://127.0.0.1:\(number)") else {
            return Finding(verdict: .bad, subject: "HOSU_PORT", text: "\(number) is no port")
        }
        let client = LoopbackClient(endpoint, patienceInSeconds: 2)
        defer { client.close() }
        do {
            let headers = [(name: "host", value: endpoint.authority)]
            let answer = try await client.send("GET", "/_hosu/health", headers: headers, body: [])
            if answer.status == 200 {
                return Finding(verdict: .good, subject: subject, text: "a Hosu answers on it")
            }
        } catch EndpointProblem.unreachable {
            return Finding(verdict: .good, subject: subject, text: "is free")
        } catch {
            // Whatever does not answer as HTTP is another program.
        }
        return Finding(
            verdict: .notable,
            subject: subject,
            text: "belongs to another program; start with --port"
        )
    }

    /// The remotes of the lake, and whether their credentials can be read.
    private func remotes() -> [Finding] {
        let file = RemoteFile(directory: data.directory, masterKey: MasterKeyOption.given(nil))
        do {
            return try file.remotes().map { remote in
                let text = "\(remote.endpoint), buckets \(remote.buckets.joined(separator: ", "))"
                do {
                    _ = try file.login(to: remote)
                    return Finding(verdict: .good, subject: "Remote \(remote.name)", text: text)
                } catch {
                    return Finding(verdict: .bad, subject: "Remote \(remote.name)", text: "\(error)")
                }
            }
        } catch {
            return [Finding(verdict: .bad, subject: "Remotes", text: "\(error)")]
        }
    }

    private func environment() -> [Finding] {
        guard let endpoint = Variables.text("AWS_ENDPOINT_URL") else {
            return [
                Finding(
                    verdict: .notable,
                    subject: "AWS_ENDPOINT_URL",
                    text: "is not set, so AWS clients talk to AWS; see `hosu env`"
                )
            ]
        }
        var findings = [Finding(verdict: .good, subject: "AWS_ENDPOINT_URL", text: endpoint)]
        for name in ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] where Variables.text(name) == nil {
            findings.append(
                Finding(
                    verdict: .notable,
                    subject: name,
                    text: "is not set; clients may find other credentials"
                )
            )
        }
        if Variables.text("AWS_REGION") == nil, Variables.text("AWS_DEFAULT_REGION") == nil {
            findings.append(
                Finding(
                    verdict: .notable,
                    subject: "AWS_DEFAULT_REGION",
                    text: "is not set; many clients need it"
                )
            )
        }
        return findings
    }
}
