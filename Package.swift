// swift-tools-version: 6.2

import PackageDescription

/// Where `scripts/setup` puts DuckDB: `include/duckdb.h`, `lib/libduckdb.so` and the signed extensions.
let dependencies = Context.packageDirectory + "/.deps"

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Links Swift's libraries into the program.
///
/// Their calls are direct then: a small request takes a tenth less time, and a start a quarter less. The option
/// `--static-swift-stdlib` does the same, but only for those who know of it.
let staticRuntime = [
    "-static-stdlib", "-lCoreFoundation", "-l_FoundationCShims", "-l_FoundationCollections", "-l_FoundationICU",
    "-lswiftDispatch", "-lswiftSynchronization", "-lswift_Builtin_float",
]

/// Targets that every request passes.
///
/// Their asynchronous functions stay on the executor of their callers, for a change of executor at each call took a tenth
/// of the time of a small request.
let requestPath: Set = [
    "Primitives", "ServiceKit", "Wire", "Store", "StoreSQLite", "Objects", "S3Service", "Gateway",
]

func target(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: path,
        swiftSettings: requestPath.contains(name)
            ? settings + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")] : settings
    )
}

/// The tests of one target: with what they name, they have the values that every module needs.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.byName(name: name)] + (name == "Primitives" ? [] : ["Primitives"]) + dependencies,
        swiftSettings: settings
    )
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let grpcCore = Target.Dependency.product(name: "GRPCCore", package: "grpc-swift-2")
let grpcTransport = Target.Dependency.product(
    name: "GRPCNIOTransportHTTP2Posix",
    package: "grpc-swift-nio-transport"
)
let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let swiftASN1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")

let package = Package(
    name: "hosu",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "hosu", targets: ["hosu"]),
        .executable(name: "modelgen", targets: ["modelgen"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // With swift-certificates and swift-nio-ssl among those that grpc-swift-nio-transport needs anyway.
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.15.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/grpc/grpc-swift-2", from: "2.4.3"),
        .package(url: "https://github.com/grpc/grpc-swift-nio-transport", from: "2.9.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        // Values every module needs, and checksums by instructions of the processor.
        .target(name: "CChecksums"),
        target("Primitives", ["CChecksums", "CPlatform", crypto]),

        // Facts of AWS as data, and the protocols that carry them.
        target("Shapes", ["Primitives"]),
        target("Wire", ["Primitives", "Shapes"]),
        target("ServiceKit", ["Primitives", "Shapes", logging]),

        // State and time.
        target("Store", ["Primitives"]),
        target("StoreSQLite", ["Primitives", "Store", grdb, sqlite]),
        target("Runs", ["Primitives", "Store", logging]),

        // Cores.
        .target(name: "CPlatform"),
        target("Objects", ["CPlatform", "Primitives", "Store", crypto, logging]),
        target("Catalog", ["Primitives", "Store"]),
        target("Queues", ["Primitives", "Store"]),
        target("LogEvents", ["Primitives", "Store", "Regexp"]),

        // Calls to be made later, and the events that ask for them.
        target("Deliveries", ["Primitives", "Shapes", "ServiceKit", "Store", "Runs", logging]),
        target("Events", ["Primitives", "Store", "Deliveries", "EventPatterns"]),

        // Calls of HTTP to whom a user names.
        target("Outbound", ["Primitives", nioCore, nioHTTP1, nioPosix, nioSSL]),

        // Regular expressions in Java's language, and patterns of log lines that become such.
        target("Regexp", []),
        target("Grok", ["Regexp"]),

        // What may follow a schema of data: pure from two definitions to an answer.
        target("SchemaCompatibility", ["Primitives", "Avro"]),

        // What crawlers make of files: pure from samples to tables.
        target("Crawling", ["Primitives", "Avro", "Catalog", "Grok", "Regexp"]),

        // Policies: pure from a request to a decision.
        target("AccessPolicies", ["Primitives"]),

        // SQL: pure from text to text.
        target("SQLSyntax", []),
        target("SQLAnalysis", ["Primitives", "SQLSyntax"]),
        target("SQLTranslate", ["Primitives", "Grok", "SQLSyntax", "SQLAnalysis"]),

        // The engine.
        .target(
            name: "CDuckDB",
            linkerSettings: [
                .linkedLibrary("duckdb"),
                .unsafeFlags([
                    "-L", dependencies + "/lib",
                    "-Xlinker", "-rpath", "-Xlinker", dependencies + "/lib",
                ]),
            ]
        ),
        target("DuckDB", ["Primitives", "Compression", "Regexp", "CDuckDB", crypto]),

        // Queries over one object.
        .target(name: "CCompression", linkerSettings: [.linkedLibrary("bz2"), .linkedLibrary("z")]),
        target("Compression", ["CCompression"]),
        target("Avro", ["Primitives", "Compression"]),
        target("Iceberg", ["Primitives", "Avro"]),
        target("ObjectSelect", ["Primitives", "Compression", "DuckDB"]),

        // Programs of users: what confines them, and the engine of their data frames.
        .target(name: "CSandbox"),
        target("Sandbox", ["CSandbox", "Primitives", logging]),
        target(
            "SparkConnect",
            ["Primitives", "Catalog", "Objects", "Store", grpcCore, grpcTransport, protobuf, logging]
        ),
        target(
            "Scripts",
            ["Primitives", "ServiceKit", "Catalog", "Objects", "LogEvents", "Sandbox", "SparkConnect", logging]
        ),

        // Functions of Lambda: their processes, and the interface that these speak to.
        target(
            "Functions",
            [
                "Primitives", "Compression", "LogEvents", "Sandbox", "Scripts", crypto, logging, nioCore,
                nioHTTP1, nioPosix,
            ]
        ),

        // Databases outside the lake.
        target("ForeignDatabases", ["Primitives", "DuckDB", logging]),

        // Languages of state machines: pure from a definition and an input to what follows.
        target("JSONata", ["CPlatform", "Primitives", crypto]),
        target("StatesLanguage", ["Primitives", "JSONata", crypto]),
        target("EventPatterns", ["Primitives"]),

        // Services.
        target(
            "S3Service",
            [
                "Primitives", "Shapes", "ServiceKit", "Store", "Runs", "Objects", "AccessPolicies",
                "Deliveries", "Events", "ObjectSelect", "Queues", logging,
            ]
        ),
        target("STSService", ["Primitives", "Shapes", "ServiceKit"]),
        target(
            "SecretsService",
            ["Primitives", "Shapes", "ServiceKit", "Store", "Runs", "EventPatterns", logging]
        ),
        target("LogsService", ["Primitives", "Shapes", "ServiceKit", "LogEvents"]),
        target("SQSService", ["Primitives", "Shapes", "ServiceKit", "Store", "Queues", "Runs"]),
        target(
            "EventsService",
            [
                "Primitives", "Shapes", "ServiceKit", "Store", "Runs", "Deliveries", "EventPatterns", "Events",
                logging,
            ]
        ),
        target(
            "SchedulerService",
            ["Primitives", "Shapes", "ServiceKit", "Store", "Runs", "Deliveries", "EventPatterns", logging]
        ),
        target(
            "SNSService",
            [
                "Primitives", "Shapes", "ServiceKit", "Store", "Deliveries", "EventPatterns", "Outbound",
                "Queues", crypto, cryptoExtras, swiftASN1, x509, logging,
            ]
        ),
        target(
            "LambdaService",
            [
                "Primitives", "Shapes", "ServiceKit", "Store", "Runs", "Deliveries", "EventPatterns",
                "Functions", "Objects", "Queues", crypto, logging,
            ]
        ),
        target(
            "StatesService",
            [
                "Primitives", "Shapes", "ServiceKit", "Store", "Runs", "Compression", "Events",
                "StatesLanguage", logging,
            ]
        ),
        target(
            "GlueService",
            [
                "Primitives", "Shapes", "ServiceKit", "Store", "Runs", "Objects", "Catalog", "Deliveries",
                "Events", "Compression", "Crawling", "ForeignDatabases", "Grok", "Iceberg",
                "SchemaCompatibility", "Scripts", logging,
            ]
        ),
        target(
            "AthenaService",
            [
                "Primitives", "Shapes", "ServiceKit", "Store", "Runs", "Objects", "Catalog", "Events", "Avro",
                "Iceberg", "SQLSyntax", "SQLAnalysis", "SQLTranslate", "DuckDB", logging,
            ]
        ),

        // Doors.
        target(
            "Gateway",
            [
                "Primitives", "Shapes", "Wire", "ServiceKit", crypto, httpTypes, hummingbirdCore, logging,
                nioCore, nioHTTP1, nioPosix,
            ]
        ),
        target(
            "HosuServer",
            [
                "CPlatform", "Primitives", "Shapes", "ServiceKit", "Store", "StoreSQLite", "Runs", "Objects",
                "Catalog", "DuckDB", "ForeignDatabases", "ObjectSelect", "Sandbox", "Scripts", "S3Service",
                "STSService", "SQSService", "SecretsService", "StatesService", "LogEvents", "LogsService",
                "GlueService", "Deliveries", "Events", "EventsService", "Functions", "Outbound", "Queues",
                "LambdaService", "SNSService", "SchedulerService", "AthenaService", "Gateway", logging,
            ]
        ),
        .executableTarget(
            name: "hosu",
            dependencies: [
                "Primitives", "Catalog", "Crawling", "GlueService", "Shapes", "ServiceKit", "Objects", "DuckDB",
                "Gateway", "HosuServer", "Sandbox", "Scripts", "SparkConnect", "SQLSyntax",
                "SQLTranslate",
                argumentParser, logging,
            ],
            resources: [.embedInCode("Demo/pipeline.sql")],
            swiftSettings: settings,
            linkerSettings: [.unsafeFlags(staticRuntime, .when(platforms: [.linux], configuration: .release))]
        ),
        .executableTarget(
            name: "modelgen",
            dependencies: ["Primitives", "Shapes", argumentParser],
            swiftSettings: settings
        ),

        // Tests.
        target(
            "HosuTesting",
            ["Primitives", "Wire", "ServiceKit", "Store", "Gateway", "Functions", "HosuServer", logging]
        ),
        tests("Primitives"),
        tests("Regexp"),
        tests("Grok"),
        tests("Shapes"),
        tests("Wire", ["Shapes"]),
        tests("ServiceKit", ["Shapes", logging]),
        tests("Store", ["HosuTesting"]),
        tests("StoreSQLite", ["Store", "HosuTesting"]),
        tests("Runs", ["Store", "HosuTesting"]),
        tests("AccessPolicies"),
        tests("Objects", ["Store", "HosuTesting"]),
        tests("Catalog", ["Store"]),
        tests("Compression"),
        tests("SchemaCompatibility"),
        tests("Crawling", ["Avro", "Catalog", "Grok"]),
        tests("Avro"),
        tests("Iceberg"),
        tests("SQLSyntax"),
        tests("SQLAnalysis", ["SQLSyntax"]),
        tests("SQLTranslate", ["SQLSyntax", "SQLAnalysis", "DuckDB"]),
        tests("DuckDB"),
        tests("ObjectSelect", ["DuckDB"]),
        tests("Sandbox", ["CSandbox"]),
        tests(
            "SparkConnect",
            ["Catalog", "Objects", "Store", "HosuTesting", grpcCore, grpcTransport, protobuf, logging]
        ),
        tests("Scripts", ["LogEvents", "Sandbox", "Store", "HosuTesting"]),
        tests("ForeignDatabases"),
        tests("JSONata"),
        tests("EventPatterns"),
        tests("Queues", ["Store"]),
        tests("Deliveries", ["ServiceKit", "Store", "Runs", "HosuTesting", logging]),
        tests("Events", ["Store", "Deliveries", "Runs", "HosuTesting", logging]),
        tests("Outbound"),
        tests("EventsService", ["Shapes", "ServiceKit", "Runs", "Deliveries", "HosuServer", "HosuTesting"]),
        tests(
            "SchedulerService",
            [
                "Shapes", "ServiceKit", "Store", "Runs", "Deliveries", "EventPatterns", "SQSService",
                "HosuTesting", logging,
            ]
        ),
        tests("SNSService", ["Shapes", "ServiceKit", "Queues", "HosuTesting"]),
        tests(
            "Functions",
            ["Compression", "LogEvents", "Sandbox", "Scripts", "HosuServer", "HosuTesting", logging]
        ),
        tests("LambdaService", ["Shapes", "ServiceKit", "Functions", "HosuServer", "HosuTesting"]),
        tests("SQSService", ["Shapes", "ServiceKit", "Store", "Queues", "Runs", "HosuTesting", logging]),
        tests("StatesLanguage"),
        tests("S3Service", ["Shapes", "ServiceKit", "Objects", "HosuServer", "HosuTesting"]),
        tests("STSService", ["HosuTesting"]),
        tests("LogEvents"),
        tests("LogsService", ["Shapes", "ServiceKit", "HosuTesting"]),
        tests("StatesService", ["ServiceKit", "Shapes", "Runs", "HosuServer", "HosuTesting"]),
        tests("SecretsService", ["ServiceKit", "Shapes", "HosuTesting"]),
        tests(
            "GlueService",
            ["Shapes", "ServiceKit", "Store", "Runs", "Events", "Scripts", "HosuServer", "HosuTesting"]
        ),
        tests("AthenaService", ["Shapes", "ServiceKit", "Runs", "Objects", "HosuServer", "HosuTesting"]),
        tests("Gateway", ["Shapes", "Wire", "ServiceKit", "HosuServer", "HosuTesting", crypto, logging]),
        tests("HosuServer", ["ServiceKit", "Objects", "Gateway", "HosuTesting", logging]),
        tests("hosu", ["SQLSyntax", "Gateway", "HosuServer", "HosuTesting"]),
        tests("modelgen"),
    ]
)
