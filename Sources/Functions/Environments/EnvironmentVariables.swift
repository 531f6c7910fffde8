import Primitives
import Scripts

/// The variables of an environment.
///
/// Source: Lambda Developer Guide, Defined runtime environment variables.
struct EnvironmentVariables {
    let function: FunctionSpecification
    let interpreter: Interpreters.Interpreter
    /// As the function sees them: `/var/task`, `/opt`, `/var/runtime` where it has a file system of its own.
    let task: String
    let layers: String
    let runtime: String
    let apiPort: Int
    let serverPort: Int
    let stream: String
    let keys: ScriptSurroundings.Keys
    let isProvisioned: Bool
    /// Where it may write, where that is not `/tmp`.
    let temporary: String?

    var all: [String: String] {
        // Those that a configuration may set otherwise, then its own, then those that are reserved.
        changeable.merging(function.environment) { $1 }.merging(reserved) { $1 }
    }

    /// What a process must have from its start, whatever its function.
    static func ofProcess(
        _ interpreter: Interpreters.Interpreter,
        task: String,
        layers: String,
        runtime: String
    ) -> [String: String] {
        [
            "PATH":
                ([interpreter.program.map(folder)].compactMap { $0 }
                + ["/usr/local/bin", "/usr/bin", "/bin", layers + "/bin"]).joined(separator: ":"),
            "LD_LIBRARY_PATH": [runtime, runtime + "/lib", task, task + "/lib", layers + "/lib"]
                .joined(separator: ":"),
            "LANG": "en_US.UTF-8",
            "TZ": ":UTC",
        ]
    }

    private var changeable: [String: String] {
        var variables = Self.ofProcess(interpreter, task: task, layers: layers, runtime: runtime)
        variables["AWS_ENDPOINT_URL"] = "http://127.0.0.1:\(serverPort)"
        variables["AWS_EC2_METADATA_DISABLED"] = "true"
        variables["AWS_XRAY_CONTEXT_MISSING"] = "LOG_ERROR"
        if let temporary { variables["TMPDIR"] = temporary }
        switch function.runtime.family {
        case .python:
            variables["PYTHONPATH"] = runtime
        case .node:
            let major = interpreter.title.dropFirst("nodejs:".count)
            variables["NODE_PATH"] = [
                "\(layers)/nodejs/node\(major)/node_modules", "\(layers)/nodejs/node_modules",
                runtime + "/node_modules", runtime, task,
            ].joined(separator: ":")
        case .provided: break
        }
        return variables
    }

    private var reserved: [String: String] {
        let key = function.key
        var variables = [
            "_HANDLER": function.handler,
            "AWS_LAMBDA_RUNTIME_API": "127.0.0.1:\(apiPort)",
            "AWS_LAMBDA_FUNCTION_NAME": key.name,
            "AWS_LAMBDA_FUNCTION_VERSION": key.version,
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "\(function.memoryInMegabytes)",
            "AWS_LAMBDA_INITIALIZATION_TYPE": isProvisioned ? "provisioned-concurrency" : "on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME": function.logging.group,
            "AWS_LAMBDA_LOG_STREAM_NAME": stream,
            "AWS_LAMBDA_LOG_FORMAT": function.logging.format.rawValue,
            "AWS_REGION": key.tenant.region,
            "AWS_DEFAULT_REGION": key.tenant.region,
            "AWS_ACCESS_KEY_ID": keys.accessKeyID,
            "AWS_SECRET_ACCESS_KEY": keys.secret,
            "LAMBDA_TASK_ROOT": task,
            "LAMBDA_RUNTIME_DIR": runtime,
        ]
        if let token = keys.sessionToken { variables["AWS_SESSION_TOKEN"] = token }
        if function.logging.format == .json {
            variables["AWS_LAMBDA_LOG_LEVEL"] = function.logging.applicationLevel.rawValue
        }
        switch function.runtime.family {
        case .python, .node:
            variables["AWS_EXECUTION_ENV"] = "AWS_Lambda_\(function.runtime)"
            // What the shell leaves that starts these runtimes.
            variables["PWD"] = task
            variables["SHLVL"] = "0"
        // Custom runtimes set it themselves.
        case .provided: break
        }
        return variables
    }

    private static func folder(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }
}
