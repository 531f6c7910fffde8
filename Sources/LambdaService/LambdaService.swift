package import Deliveries
package import Functions
package import Logging
package import Objects
package import Primitives
package import Queues
package import Runs
import ServiceKit
import Shapes
package import Store

/// What everything about functions works with: the service, the queue of events, and what reads queues of SQS.
package struct LambdaCore: Sendable {
    let store: any MetadataStore
    let runs: RunRuntime
    let deliveries: Deliveries
    let runtime: any FunctionInvoking
    let packages: any CodeKeeping
    let objects: ObjectStore
    let queueSignals: QueueSignals
    let world: World
    let logger: Logger
    let tables = LambdaTables()
    let queues = QueueTable()
    let downloads: CodeDownloads
    /// Whether packages of code are being added or removed right now.
    let codeLock = CodeLock()

    package init(
        store: any MetadataStore,
        runs: RunRuntime,
        deliveries: Deliveries,
        runtime: any FunctionInvoking,
        packages: any CodeKeeping,
        objects: ObjectStore,
        queueSignals: QueueSignals,
        world: World,
        logger: Logger
    ) {
        self.store = store
        self.runs = runs
        self.deliveries = deliveries
        self.runtime = runtime
        self.packages = packages
        self.objects = objects
        self.queueSignals = queueSignals
        self.world = world
        self.logger = logger
        downloads = CodeDownloads(ids: world.ids)
    }
}

/// AWS Lambda: functions with versions, aliases and layers, how they are called, and what calls them.
///
/// What runs them is `FunctionInvoking`. Packages of code are zip files; images are refused by name, and so are code
/// signing, file systems, durable functions and managed instances.
///
/// Differs: execution roles are kept and not assumed; who may use a function is decided by its policy only for
/// addresses of functions that everybody may use.
package struct LambdaService: LambdaAPI {
    let core: LambdaCore
    let pollers: MappingPollers

    package init(_ core: LambdaCore, pollers: MappingPollers) {
        self.core = core
        self.pollers = pollers
    }

    var tables: LambdaTables { core.tables }
    var store: any MetadataStore { core.store }
}

extension LambdaService {
    /// Reads the function, version or alias that a request names.
    func resolve(_ reference: FunctionReference) async throws -> LambdaTables.Found {
        try await store.glance { [tables] view in try tables.resolve(reference, view) }
    }

    /// Changes the function that a request names, in one transaction.
    func change<Value: Sendable>(
        _ reference: FunctionReference,
        _ body: @escaping @Sendable (inout FunctionRecord, any WriteView) throws -> Value
    ) async throws -> Value {
        try await store.write { [tables] view in
            var function = try tables.require(reference, view)
            let value = try body(&function, view)
            try LambdaTables.functions.put(function, view)
            return value
        }
    }

    /// A page of a listing, by the names that Lambda gives its tokens.
    func page<Element: Sendable>(
        _ elements: [Element],
        _ marker: String?,
        _ limit: Int?,
        most: Int = 50,
        scope: String,
        position: (Element) -> String
    ) throws -> Page<Element> {
        try Page(
            of: elements,
            after: marker,
            limit: min(limit ?? most, most),
            scope: "lambda.\(scope)",
            position: position,
            invalidToken: Lambda.InvalidParameterValueException(
                message: "Invalid marker.",
                type: "User"
            )
        )
    }

    static var noSuchResource: Lambda.ResourceNotFoundException {
        .init(message: "The resource you requested does not exist.", type: "User")
    }

    static func invalid(_ message: String) -> Lambda.InvalidParameterValueException {
        .init(message: message, type: "User")
    }

    /// What the model's validator would say.
    static func violation(_ value: String, at path: String, _ constraint: String) -> PlainFailure {
        PlainFailure(
            "ValidationException",
            "1 validation error detected: Value '\(value)' at '\(path)' failed to satisfy constraint: \(constraint)"
        )
    }

    /// - Throws: `PreconditionFailedException` where somebody has changed what the request is about.
    static func check(
        revision: String?,
        is current: String,
        toldBy operation: String = "GetFunction/GetAlias"
    ) throws {
        guard let revision, revision != current else { return }
        throw Lambda.PreconditionFailedException(
            message:
                "The Revision Id provided does not match the latest Revision Id. Call the \(operation) API "
                + "to retrieve the latest Revision Id",
            type: "User"
        )
    }
}

extension Timestamp {
    /// As Lambda writes most moments: `2026-03-01T00:00:00.000+0000`.
    var lambdaText: String { String(iso8601(withMilliseconds: true).dropLast()) + "+0000" }
}
