package import Catalog
package import Primitives
package import Store

/// A job: a script, what it is run with, and how often at once.
package struct Job: CatalogEntity, Hashable {
    package static let kind = CatalogFailure.EntityKind.job
    package static let tableName: TableName = "glue_jobs"

    package let name: String
    package var definition: JobDefinition
    package let createdAt: Timestamp
    package var updatedAt: Timestamp

    init(name: String, definition: JobDefinition, createdAt: Timestamp) {
        self.name = name
        self.definition = definition
        self.createdAt = createdAt
        updatedAt = createdAt
    }
}

/// What a job's author said of it; runs keep a copy, so that later changes do not touch them.
package struct JobDefinition: Codable, Hashable, Sendable {
    /// What runs a script.
    package struct Command: Codable, Hashable, Sendable {
        /// `glueetl`, `pythonshell`, `gluestreaming` or `glueray`.
        package var name: String
        package var scriptLocation: String?
        package var pythonVersion: String?
        package var runtime: String?
    }

    /// How much a run may take.
    package struct Capacity: Codable, Hashable, Sendable {
        /// Data processing units.
        package var units: Double
        /// Nil where the units were given without workers.
        package var workerType: String?
        package var numberOfWorkers: Int?
    }

    /// Where Glue Studio would keep the script; recorded.
    package struct SourceControl: Codable, Hashable, Sendable {
        package var provider: String?
        package var repository: String?
        package var owner: String?
        package var branch: String?
        package var folder: String?
        package var lastCommitID: String?
        package var authStrategy: String?
    }

    package var mode = "SCRIPT"
    package var isQueuing: Bool?
    package var description: String?
    package var logURI: String?
    package var role: String
    package var maxConcurrentRuns = 1
    package var command: Command
    package var defaultArguments: [String: String]
    package var nonOverridableArguments: [String: String]?
    package var connections: [String]?
    package var maxRetries = 0
    /// Nil for streaming jobs, which have no end.
    package var timeoutInMinutes: Int?
    package var capacity: Capacity
    package var securityConfiguration: String?
    package var notifyDelayAfterInMinutes: Int?
    package var glueVersion: String?
    package var executionClass: String?
    package var sourceControl: SourceControl?
    package var maintenanceWindow: String?
}

extension JobDefinition.Capacity {
    /// Data processing units of one worker.
    ///
    /// Source: AWS Glue Developer Guide, "Worker types".
    private static let unitsPerWorker: [String: Double] = [
        "G.025X": 0.25, "G.12X": 12, "G.16X": 16, "G.1X": 1, "G.2X": 2, "G.4X": 4, "G.8X": 8,
        "R.1X": 1, "R.2X": 2, "R.4X": 4, "R.8X": 8, "Standard": 1, "Z.2X": 2,
    ]

    static func isWorkerType(_ name: String) -> Bool { unitsPerWorker[name] != nil }

    init(workerType: String, numberOfWorkers: Int) {
        self.init(
            units: (Self.unitsPerWorker[workerType] ?? 1) * Double(numberOfWorkers),
            workerType: workerType,
            numberOfWorkers: numberOfWorkers
        )
    }
}
