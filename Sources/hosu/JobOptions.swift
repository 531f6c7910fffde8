import ArgumentParser
import Sandbox
import Scripts

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How the scripts of jobs are run.
struct JobOptions: ParsableArguments {
    enum Engine: String, ExpressibleByArgument, CaseIterable, LosslessStringConvertible {
        case sail
        case spark

        init?(_ description: String) { self.init(rawValue: description) }

        var description: String { rawValue }
    }

    @Option(
        help: ArgumentHelp(
            "The Python that runs jobs, in an environment with python/requirements.txt. (HOSU_JOB_PYTHON; default: "
                + ".deps/jobs beside the program, then ~/.cache/hosu/jobs)",
            valueName: "path"
        ),
        completion: .file()
    )
    var jobPython: String?

    @Option(
        help: ArgumentHelp(
            "The folder python/ of Hosu, with hosu_job and awsglue. (HOSU_JOB_PACKAGES; default: beside the program)",
            valueName: "path"
        ),
        completion: .directory
    )
    var jobPackages: String?

    @Option(
        help: ArgumentHelp(
            "What computes the data frames of jobs: sail, or spark at SPARK_REMOTE. (HOSU_ENGINE; default: spark where "
                + "SPARK_REMOTE is set, else sail)"
        )
    )
    var engine: Engine?

    @Option(
        help: ArgumentHelp(
            "The most memory a run of a job may take, in MiB; 0 is no limit. (HOSU_JOB_MEMORY; default: half of the "
                + "machine's)",
            valueName: "mebibytes"
        )
    )
    var jobMemory: Int?

    @Option(
        help: ArgumentHelp(
            "How many processes are kept ready for the next runs, once a job has run. (HOSU_JOB_WARM; default: 1)",
            valueName: "count"
        )
    )
    var jobWarm: Int?

    @Option(
        help: ArgumentHelp(
            "How many runs of jobs work at once; others wait. (HOSU_JOB_CONCURRENCY; default: one a core, 2 to 8)",
            valueName: "count"
        )
    )
    var jobConcurrency: Int?

    @Option(
        help: ArgumentHelp(
            "What confines scripts: required refuses them where the machine gives no namespaces, preferred takes what it "
                + "gives, off sets limits alone. (HOSU_SANDBOX; default: preferred)",
            valueName: "policy"
        )
    )
    var sandbox: SandboxPolicy?

    var configuration: ScriptConfiguration {
        get throws {
            var scripts = ScriptConfiguration()
            scripts.python = jobPython ?? Variables.text("HOSU_JOB_PYTHON")
            scripts.packages = jobPackages ?? Variables.text("HOSU_JOB_PACKAGES")
            let remote = Variables.text("SPARK_REMOTE")
            switch try engine ?? Variables.value("HOSU_ENGINE", Engine.self) ?? (remote == nil ? .sail : .spark)
            {
            case .sail: scripts.engine = .sail
            case .spark:
                guard let remote else {
                    throw ValidationError("--engine spark needs SPARK_REMOTE, such as sc://localhost:15002.")
                }
                scripts.engine = .spark(remote: remote)
            }
            scripts.sandbox = try sandbox ?? Variables.value("HOSU_SANDBOX", SandboxPolicy.self) ?? .preferred
            let half = ProcessInfo.processInfo.physicalMemory >> 21
            let memory = try jobMemory ?? Variables.value("HOSU_JOB_MEMORY", Int.self) ?? Int(half)
            scripts.memoryInBytes = memory > 0 ? Int64(memory) << 20 : nil
            scripts.warmCount = try jobWarm ?? Variables.value("HOSU_JOB_WARM", Int.self) ?? 1
            let cores = min(8, max(2, ProcessInfo.processInfo.activeProcessorCount))
            scripts.concurrency =
                try jobConcurrency ?? Variables.value("HOSU_JOB_CONCURRENCY", Int.self) ?? cores
            guard scripts.warmCount >= 0, scripts.concurrency > 0 else {
                throw ValidationError("--job-warm must be 0 or more and --job-concurrency at least 1.")
            }
            return scripts
        }
    }
}

extension SandboxPolicy: ExpressibleByArgument, LosslessStringConvertible {
    package init?(_ description: String) { self.init(rawValue: description) }

    package var description: String { rawValue }
}
