import ArgumentParser
import Foundation
import Primitives

/// Turns service models into the generated sources of the services, and `COVERAGE.md`.
@main
struct Modelgen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modelgen",
        abstract: "Writes Sources/*Service/Generated/ and COVERAGE.md from the published service models.",
        discussion: "scripts/models fetches the models."
    )

    @Option(help: "The folder data/ of a botocore release; by default that of the one in .cache/.")
    var data: String?

    @Option(help: "The root of the repository.")
    var root = "."

    @Flag(help: "Write nothing; fail when a file is not what would be written.")
    var check = false

    func run() throws {
        let root = URL(fileURLWithPath: root)
        let data = try data.map { URL(fileURLWithPath: $0) } ?? Self.fetchedData(in: root)
        var files: [GeneratedFile] = []
        var services: [ServiceList] = []
        for name in try Self.serviceNames(in: root) {
            let list = try ServiceList(name: name, folder: root.appending(path: "Models"))
            let json = try Self.model(of: name, in: data)
            let service = try ServiceSource(list: list, json: json)
            files += service.files()
            services.append(service.list)
        }
        files.append(CoverageFile.make(services))
        try check ? Self.verify(files, root, services) : Self.write(files, root, services)
    }

    /// The release that `scripts/models` fetched last.
    private static func fetchedData(in root: URL) throws -> URL {
        let cache = root.appending(path: ".cache")
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: cache.path())) ?? []
        guard let newest = entries.filter({ $0.hasPrefix("botocore-") && !$0.hasSuffix(".gz") }).sorted().last
        else {
            throw ValidationError("There are no models in \(cache.path()); run scripts/models first.")
        }
        return cache.appending(path: newest).appending(path: "botocore/data")
    }

    /// The services with a list of operations, sorted.
    private static func serviceNames(in root: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Models").path())
            .filter { $0.hasSuffix(".operations") }
            .map { String($0.dropLast(".operations".count)) }
            .sorted()
    }

    /// The newest API version of a service.
    private static func model(of name: String, in data: URL) throws -> JSONValue {
        let folder = data.appending(path: name)
        let versions = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        guard let newest = versions.last else { throw ValidationError("\(folder.path()) has no versions.") }
        let file = folder.appending(path: newest).appending(path: "service-2.json")
        return try JSONValue(parsing: Array(try Data(contentsOf: file)))
    }

    private static func write(_ files: [GeneratedFile], _ root: URL, _ services: [ServiceList]) throws {
        for stale in staleFiles(files, root, services) {
            try FileManager.default.removeItem(at: root.appending(path: stale))
        }
        for file in files {
            let url = root.appending(path: file.path)
            if (try? Data(contentsOf: url)) == Data(file.text.utf8) { continue }
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.text.utf8).write(to: url)
            print("modelgen: wrote \(file.path)")
        }
    }

    private static func verify(_ files: [GeneratedFile], _ root: URL, _ services: [ServiceList]) throws {
        var drift = staleFiles(files, root, services)
        for file in files where (try? Data(contentsOf: root.appending(path: file.path))) != Data(file.text.utf8)
        {
            drift.append(file.path)
        }
        guard drift.isEmpty else {
            throw ValidationError(
                "Not what the models give: \(drift.joined(separator: ", ")). Run make models."
            )
        }
    }

    /// Files of the generated folders that would not be written.
    private static func staleFiles(_ files: [GeneratedFile], _ root: URL, _ services: [ServiceList]) -> [String]
    {
        let wanted = Set(files.map(\.path))
        return services.flatMap { service in
            let found = try? FileManager.default.contentsOfDirectory(
                atPath: root.appending(path: service.generatedFolder).path()
            )
            return (found ?? []).map { "\(service.generatedFolder)/\($0)" }.filter { !wanted.contains($0) }
        }.sorted()
    }
}

/// A file as it should be.
struct GeneratedFile {
    /// From the root of the repository.
    let path: String
    let text: String

    /// A Swift file with the heading that generated files have.
    static func swift(_ path: String, imports: [String], _ lines: [String]) -> GeneratedFile {
        var text =
            "// Written by modelgen from the published service model; do not edit.\n// swift-format-ignore-file\n\n"
        for name in imports { text += "\(name)\n" }
        text += "\n" + lines.joined(separator: "\n") + "\n"
        return GeneratedFile(path: path, text: text)
    }
}
