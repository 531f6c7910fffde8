/// What an engine may use and touch.
package struct EngineConfiguration: Sendable {
    /// Where the engine spills to; made when it is needed.
    ///
    /// Nil keeps everything in memory.
    package var temporaryDirectory: String?
    /// The only directories whose files a statement can read or write, each with all below it.
    package var allowedDirectories: [String]
    /// Where `v1.5.5/linux_amd64/NAME.duckdb_extension` are; nil leaves the engine to what is built in.
    package var extensionDirectory: String?
    /// The most memory the engine takes for its work; nil is three quarters of the machine's.
    package var memoryLimitInBytes: Int64?
    /// How many threads work on queries, all together; nil is one a core.
    package var threadCount: Int?
    /// Files of extensions that are loaded when the engine is opened.
    package var extensions: [String] = []
    /// Buckets of other S3s that statements can read; the extension httpfs must be loaded.
    package var remotes: [RemoteAccess] = []
    /// Whether extensions may connect to other machines, and statements use all files of this one: for engines that run
    /// none of users' statements.
    package var reachesNetwork = false
    /// How many statements can be in a blocking call at the same moment; more wait.
    package var concurrentCallCount: Int

    package init(
        temporaryDirectory: String? = nil,
        allowedDirectories: [String] = [],
        extensionDirectory: String? = nil,
        memoryLimitInBytes: Int64? = nil,
        threadCount: Int? = nil,
        concurrentCallCount: Int = 8
    ) {
        self.temporaryDirectory = temporaryDirectory
        self.allowedDirectories = allowedDirectories
        self.extensionDirectory = extensionDirectory
        self.memoryLimitInBytes = memoryLimitInBytes
        self.threadCount = threadCount
        self.concurrentCallCount = concurrentCallCount
    }

    /// The options the database is opened with.
    var options: [(name: String, value: String)] {
        var options: [(name: String, value: String)] = [
            ("autoinstall_known_extensions", "false"),
            ("allow_community_extensions", "false"),
            ("allow_unsigned_extensions", "false"),
            ("allow_persistent_secrets", "false"),
            ("default_null_order", "nulls_last"),
            ("enable_external_file_cache", "true"),
            ("temp_directory", temporaryDirectory ?? ""),
        ]
        if let extensionDirectory { options.append(("extension_directory", extensionDirectory)) }
        if let memoryLimitInBytes { options.append(("memory_limit", "\(memoryLimitInBytes)B")) }
        if let threadCount { options.append(("threads", "\(threadCount)")) }
        return options
    }

    /// What is said once to the open database, in this order; after the last nothing can be changed.
    var lockdown: [String] {
        let directories =
            allowedDirectories.map { directory in
                RemoteAccess.quoted(directory.hasSuffix("/") ? directory : directory + "/")
            } + remotes.map { RemoteAccess.quoted($0.scope) }
        var statements = extensions.map { "LOAD \(RemoteAccess.quoted($0))" }
        if !remotes.isEmpty { statements += ["SET GLOBAL http_retries = 2", "SET GLOBAL http_timeout = 30"] }
        statements += remotes.enumerated().map { $0.element.statement(number: $0.offset) }
        statements += ["SET GLOBAL TimeZone = 'UTC'", "SET GLOBAL Calendar = 'gregorian'"]
        guard !reachesNetwork else {
            // Rows come from one connection at a time, so their order stays, and nothing waits for its turn.
            return statements + [
                "SET GLOBAL preserve_insertion_order = false", "SET GLOBAL lock_configuration = true",
            ]
        }
        return statements + [
            // Object files never change under their names, so what was read of one once is good for ever; others may.
            "SET GLOBAL parquet_metadata_cache = \(remotes.isEmpty)",
            "SET GLOBAL allowed_directories = [\(directories.joined(separator: ", "))]",
            "SET GLOBAL enable_external_access = false",
            "SET GLOBAL lock_configuration = true",
        ]
    }
}
