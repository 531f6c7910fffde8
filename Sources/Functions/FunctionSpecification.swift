package import Primitives

/// Which version of which function, whatever its code and configuration are at the moment.
package struct FunctionKey: Hashable, Sendable {
    package var tenant: Tenant
    package var name: String
    /// `$LATEST` or a number.
    package var version: String

    package init(tenant: Tenant, name: String, version: String) {
        self.tenant = tenant
        self.name = name
        self.version = version
    }
}

/// All that an environment of one version of a function is made of; environments are shared by invocations whose
/// specifications are equal.
package struct FunctionSpecification: Hashable, Sendable {
    package var key: FunctionKey
    package var runtime: FunctionRuntimeName
    /// Such as `app.handler`; runtimes of `provided` get it in `_HANDLER`.
    package var handler: String
    package var code: CodeDigest
    /// In the order of the configuration: files of later layers replace those of earlier ones.
    package var layers: [CodeDigest] = []
    /// The variables of the configuration.
    package var environment: [String: String] = [:]
    /// 128 to 10,240.
    package var memoryInMegabytes = 128
    package var timeout = Duration.seconds(3)
    /// The size of `/tmp`: 512 to 10,240.
    package var ephemeralStorageInMegabytes = 512
    package var logging: FunctionLogging
    /// How many invocations of all versions may work at once; nil where the function has no limit of its own.
    package var reservedConcurrency: Int?
    /// The ARN of the execution role, in which the function's calls are made.
    package var role = ""

    /// Source: Lambda API Reference, EphemeralStorage.
    static let leastStorageInMegabytes = 512
    /// How much memory a function may be given.
    ///
    /// Source: Lambda Developer Guide, Lambda quotas: memory.
    package static let mostMemoryInMegabytes = 10_240

    var memoryInBytes: Int64 { Int64(memoryInMegabytes) << 20 }

    /// The same without what does not matter to an environment.
    var sharingEnvironments: Self {
        var function = self
        function.reservedConcurrency = nil
        return function
    }

    package init(
        key: FunctionKey,
        runtime: FunctionRuntimeName,
        handler: String,
        code: CodeDigest,
        logging: FunctionLogging? = nil
    ) {
        self.key = key
        self.runtime = runtime
        self.handler = handler
        self.code = code
        self.logging = logging ?? FunctionLogging(group: "/aws/lambda/\(key.name)")
    }
}

/// Where and how a function's lines are logged.
///
/// Source: Lambda API Reference, LoggingConfig.
package struct FunctionLogging: Hashable, Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case text = "Text"
        case json = "JSON"
    }

    /// From least to most important.
    package enum Level: String, Sendable, CaseIterable {
        case trace = "TRACE"
        case debug = "DEBUG"
        case info = "INFO"
        case warn = "WARN"
        case error = "ERROR"
        case fatal = "FATAL"
    }

    package var group: String
    package var format = Format.text
    /// Which lines of the function's are kept; counts in JSON alone.
    package var applicationLevel = Level.info
    /// Which lines of the platform are kept (`DEBUG`, `INFO`, `WARN`); counts in JSON alone.
    package var systemLevel = Level.info

    package init(group: String) { self.group = group }
}

/// A runtime by the name that configurations have, such as `python3.13`.
package struct FunctionRuntimeName: Hashable, Sendable, CustomStringConvertible {
    /// What starts functions of a runtime.
    package enum Family: Sendable, CaseIterable {
        case python
        case node
        /// The code's own executable `bootstrap`.
        case provided
    }

    package let text: String
    package let family: Family

    package var description: String { text }

    /// Nil for names of runtimes that are not run here, such as `java21`.
    package init?(_ text: String) {
        self.text = text
        if text.hasPrefix("python3.") {
            family = .python
        } else if text.hasPrefix("nodejs") {
            family = .node
        } else if text == "provided" || text.hasPrefix("provided.al") {
            family = .provided
        } else {
            return nil
        }
    }
}
