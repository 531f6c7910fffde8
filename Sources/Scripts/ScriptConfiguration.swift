import Foundation
package import Sandbox

/// What an operator can choose of scripts.
package struct ScriptConfiguration: Sendable, Equatable {
    /// What computes data frames.
    package enum Engine: Hashable, Sendable {
        /// Sail, in the process of each script.
        case sail
        /// Spark Connect at an `sc://` address.
        case spark(remote: String)
    }

    /// The Python that runs scripts; nil looks for it beside the program and in the user's cache.
    package var python: String?
    /// The folder with `hosu_job` and `awsglue`; nil looks for it beside the program.
    package var packages: String?
    package var engine = Engine.sail
    package var sandbox = SandboxPolicy.preferred
    /// Of all processes of a run together; nil for no limit.
    package var memoryInBytes: Int64?
    /// How many processes wait for the next scripts, once one has run.
    package var warmCount = 1
    /// How many runs of jobs work at once.
    package var concurrency = 4

    package init() {}

    /// What is missing for scripts to run; nil where nothing is.
    package var shortcoming: String? {
        do throws(ScriptEnvironmentMissing) {
            _ = try ScriptEnvironment.find(self)
            return nil
        } catch {
            return error.description
        }
    }
}

/// The Python environment that scripts run in.
package struct ScriptEnvironment: Sendable {
    let python: String
    /// The folder with `hosu_job` and `awsglue`.
    let packages: String
    /// Folders without which that Python does not start.
    let readable: [String]

    /// Looks for what the configuration does not name.
    static func find(_ configuration: ScriptConfiguration) throws(ScriptEnvironmentMissing) -> Self {
        let python = try findPython(configuration)
        let packages = try findPackages(configuration)
        // An environment of Python is links to the one it was made from, which lies where it likes.
        let real = URL(fileURLWithPath: python).resolvingSymlinksInPath().path
        let homes = [python, real].map { parent(of: parent(of: $0)) }
        return Self(python: python, packages: packages, readable: homes + [packages])
    }

    /// The Python of an environment that has what scripts need.
    package static func findPython(
        _ configuration: ScriptConfiguration
    ) throws(ScriptEnvironmentMissing) -> String {
        let pythons =
            configuration.python.map { [$0] }
            ?? ancestors(of: program).map { $0 + "/.deps/jobs/bin/python" } + [cached]
        let found = pythons.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else { throw ScriptEnvironmentMissing(lookedFor: pythons) }
        return found
    }

    /// The folder with the packages of Hosu's own.
    package static func findPackages(
        _ configuration: ScriptConfiguration
    ) throws(ScriptEnvironmentMissing) -> String {
        let folders =
            configuration.packages.map { [$0] }
            ?? ancestors(of: program).flatMap { [$0 + "/python", $0 + "/share/hosu/python"] }
        let found = folders.first { FileManager.default.fileExists(atPath: $0 + "/hosu_job/run.py") }
        guard let found else { throw ScriptEnvironmentMissing(lookedFor: folders) }
        return found
    }

    /// Where the documentation says to make it.
    private static var cached: String {
        let variables = ProcessInfo.processInfo.environment
        let cache = variables["XDG_CACHE_HOME"] ?? (variables["HOME"] ?? "") + "/.cache"
        return cache + "/hosu/jobs/bin/python"
    }

    private static var program: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments.first ?? ""
    }

    /// The folders above the program, up to four.
    private static func ancestors(of path: String) -> [String] {
        var folders: [String] = []
        var folder = parent(of: path)
        while folders.count < 4, folder.count > 1 {
            folders.append(folder)
            folder = parent(of: folder)
        }
        return folders
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[..<slash])
    }
}

/// There is nothing that could run scripts.
package struct ScriptEnvironmentMissing: Error, Equatable, CustomStringConvertible {
    package let lookedFor: [String]

    package var description: String {
        "The Python environment of jobs is not there. Make it with: make python; or python3.11 -m venv ~/.cache/hosu/jobs && "
            + "~/.cache/hosu/jobs/bin/pip install -r python/requirements.txt; or name one with --job-python "
            + "(and --job-packages for the folder python/ of Hosu). Looked for: "
            + lookedFor.joined(separator: ", ") + "."
    }
}
