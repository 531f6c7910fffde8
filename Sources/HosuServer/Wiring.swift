import AthenaService
package import Catalog
import Deliveries
import DuckDB
import Events
import EventsService
import ForeignDatabases
package import Functions
import Gateway
import GlueService
import LambdaService
import LogEvents
import Logging
import LogsService
import ObjectSelect
package import Objects
import Outbound
import Primitives
import Queues
import Runs
package import S3Service
import SNSService
import SQSService
import STSService
package import Sandbox
import SchedulerService
import Scripts
import SecretsService
package import ServiceKit
import Shapes
import StatesService
import Store

/// The cores that services share, and the services made of them; the one place where all of them meet.
package struct Cores: Sendable {
    package let catalog: CatalogStore
    package let objects: ObjectStore
    private let select: ObjectSelect
    private let engine: Engine
    private let athena: AthenaState
    package let accessLogs: AccessLogs
    /// The tokens of scripts that run.
    package let tokens: LocalTokens
    /// Where scripts reach the server; whoever listens says so.
    let site: ServerSite
    /// What confines programs of users.
    package let sandboxes: SandboxSource
    private let scripts: ScriptRuntime
    private let scriptRunner: any ScriptRunning
    /// Runs functions, and keeps their code.
    package let functions: any FunctionInvoking
    package let packages: any CodeKeeping
    private let functionRuntime: FunctionRuntime
    private let codePackages: CodePackages
    private let jobStops = JobStops()
    private let jobConcurrency: Int
    private let foreign: ForeignDatabases
    private let stateMocksPath: String?
    /// Filled once all services are made, for those that call others.
    let invoker = LateInvoker()
    private let statesBells = StatesBells()
    private let ruleCache: RuleCache
    /// Tells those who wait at queues, requests and mappings alike.
    let queueSignals = QueueSignals()
    /// Where what is for people and not for programs lies, such as mails.
    private let directory: String
    let store: any MetadataStore
    let world: World
    let logger: Logger

    /// Opens what lies in the data directory.
    static func open(
        _ configuration: Configuration,
        keys: @escaping @Sendable (Tenant) async -> ScriptSurroundings.Keys,
        store: any MetadataStore,
        runs: RunRuntime,
        world: World,
        logger: Logger
    ) async throws -> Cores {
        var files = ObjectStore.Configuration(directory: configuration.directory + "/objects")
        files.isDurable = configuration.isDurable
        files.masterKey =
            configuration.encryption.masterKey ?? .ownFile(path: configuration.directory + "/master.key")
        files.encryptsByDefault = configuration.encryption.isDefault
        files.remotes = RemoteFile(
            directory: configuration.directory,
            masterKey: configuration.encryption.masterKey
        )
        let ruleCache = RuleCache()
        let bus = EventBus(deliveries: Deliveries(runs: runs), cache: ruleCache)
        let catalog = CatalogStore(
            store: store,
            clock: world.clock,
            observer: GlueEvents(ServiceEvents("aws.glue", bus: bus, ids: world.ids))
        )
        let objects = try await ObjectStore.open(files, store: store, world: world, logger: logger)
        let exports = configuration.directory + "/engine/exports"
        let engine = makeEngine(configuration, allowing: [files.directory, exports])
        let athena = try AthenaState(
            store: store,
            objects: objects,
            catalog: catalog,
            engine: engine,
            exportDirectory: exports,
            world: world,
            logger: logger,
            events: ServiceEvents("aws.athena", bus: bus, ids: world.ids)
        )
        let tokens = LocalTokens()
        let site = ServerSite()
        let sandboxes = SandboxSource(configuration.scripts.sandbox)
        let surroundings = ScriptSurroundings(
            objects: objects,
            catalog: catalog,
            logs: LogStore(store: store, clock: world.clock),
            tokens: tokens,
            site: site,
            sandboxes: sandboxes,
            dataDirectory: configuration.directory,
            keys: keys,
            world: world,
            logger: logger
        )
        let scripts = ScriptRuntime(configuration.scripts, surroundings)
        let packages = CodePackages(
            root: configuration.directory + "/functions",
            isDurable: configuration.isDurable
        )
        let functions = FunctionRuntime(
            configuration.functions,
            scripts: configuration.scripts,
            packages: packages,
            surroundings
        )
        return Cores(
            catalog: catalog,
            objects: objects,
            select: ObjectSelect(engine: engine, clock: world.clock),
            engine: engine,
            athena: athena,
            accessLogs: AccessLogs(
                objects: objects,
                interval: configuration.accessLogInterval,
                checksPermission: configuration.checksSignatures,
                world: world,
                logger: logger
            ),
            tokens: tokens,
            site: site,
            sandboxes: sandboxes,
            scripts: scripts,
            scriptRunner: configuration.scriptRunner ?? scripts,
            functions: configuration.functionRunner ?? functions,
            packages: configuration.functionRunner ?? packages,
            functionRuntime: functions,
            codePackages: packages,
            jobConcurrency: configuration.scripts.concurrency,
            foreign: makeForeignDatabases(configuration),
            stateMocksPath: configuration.stateMocksPath,
            ruleCache: ruleCache,
            directory: configuration.directory,
            store: store,
            world: world,
            logger: logger
        )
    }

    /// Engines that reach databases outside the lake; each is opened with the first call that needs it.
    private static func makeForeignDatabases(_ configuration: Configuration) -> ForeignDatabases {
        ForeignDatabases(
            EngineConfiguration(
                temporaryDirectory: configuration.directory + "/engine/foreign",
                memoryLimitInBytes: configuration.engine.memoryInBytes,
                threadCount: configuration.engine.threadCount
            )
        )
    }

    /// The SQL engine, which sees the given directories alone and is opened with the first query.
    private static func makeEngine(_ configuration: Configuration, allowing directories: [String]) -> Engine {
        Engine(
            EngineConfiguration(
                temporaryDirectory: configuration.directory + "/engine/temporary",
                allowedDirectories: directories,
                memoryLimitInBytes: configuration.engine.memoryInBytes,
                threadCount: configuration.engine.threadCount
            )
        )
    }

    /// Every service.
    func services(runs: RunRuntime, lambda: LambdaParts) -> [any AWSService] {
        [
            AthenaService(athena, runs: runs),
            EventsService(store: store, bus: eventBus(runs), runs: runs),
            GlueService(
                store: store,
                clock: world.clock,
                secrets: secrets,
                runs: runs,
                jobStops: jobStops,
                foreign: foreignAccess,
                observer: glueEvents(runs)
            ),
            LambdaService(lambda.core, pollers: lambda.pollers),
            LogsService(logs: LogStore(store: store, clock: world.clock)),
            S3Service(
                objects: objects,
                runs: runs,
                select: select,
                accessLogs: accessLogs,
                notifier: notifier(runs)
            ),
            topics(runs),
            SQSService(store: store, signals: queueSignals, runs: runs),
            STSService(),
            SchedulerService(store: store, runs: runs, invoker: invoker),
            SecretsService(store: store, secrets: secrets, rotations: rotations(runs)),
            StatesService(states(runs), runs: runs),
        ]
    }

    /// What is answered below `/_hosu/`.
    func localDoor(_ lambda: LambdaParts, operators: [any OperatorRoute]) -> LocalDoor {
        LocalDoor(
            routes: [bookmarkRoute, databaseRoute],
            publicRoutes: SNSService.pages(store: store, secrets: secrets),
            operators: operators,
            tokens: tokens,
            reporters: [SandboxHealth(source: sandboxes)],
            doors: [FunctionDoor(lambda.core)]
        )
    }

    /// Tells of what happens in buckets, from now on.
    private func notifier(_ runs: RunRuntime) -> BucketNotifier {
        let notifier = BucketNotifier(
            store: store,
            queues: QueueOutlet(signals: queueSignals),
            bus: eventBus(runs),
            runs: runs,
            invoker: invoker,
            world: world,
            logger: logger
        )
        objects.tell(notifier)
        return notifier
    }

    /// Topics, and what belongs to them.
    private func topics(_ runs: RunRuntime) -> SNSService {
        SNSService(
            store: store,
            deliveries: Deliveries(runs: runs),
            signals: queueSignals,
            secrets: secrets,
            site: { [site] in site.currentPort.map { "http://127.0.0.1:\($0)" } }
        )
    }

    private var bookmarkRoute: BookmarkRoute {
        BookmarkRoute(store: store, clock: world.clock)
    }

    private var databaseRoute: DatabaseRoute {
        DatabaseRoute(catalog: catalog, secrets: secrets, access: foreignAccess, world: world, logger: logger)
    }

    /// Databases outside the lake, with passwords from the lake's own secrets.
    private var foreignAccess: ForeignAccess {
        let invoker = ServiceInvoker(ServiceDirectory([SecretsService(store: store, secrets: secrets)]))
        return ForeignAccess(databases: foreign) { id, call in
            let reply = try await invoker.invoke(
                "secretsmanager",
                "GetSecretValue",
                ["SecretId": .string(id)],
                call: call
            )
            guard let text = reply["SecretString"]?.string else {
                throw PlainFailure("InvalidInputException", "The secret \(id) is no text.")
            }
            return text
        }
    }

    /// Secrets of services, sealed under the lake's master key.
    private var secrets: SecretBox {
        SecretBox(
            seal: { [objects] in try await objects.seal(secret: $0, for: $1) },
            open: { [objects] in try await objects.open(secret: $0, for: $1) }
        )
    }

    /// The handler of every kind of run.
    func runHandlers(runs: RunRuntime, lambda: LambdaParts) -> [any RunHandler] {
        let orchestration = orchestration(runs)
        return [
            QueryRunner(athena),
            CrawlRunner(
                catalog: catalog,
                objects: objects,
                databases: DatabaseCrawls(
                    secrets: secrets,
                    access: foreignAccess,
                    world: world,
                    logger: logger
                ),
                clock: world.clock,
                observers: [orchestration, glueEvents(runs)]
            ),
            CrawlScheduleRunner(catalog: catalog, runs: runs),
            JobRunner(
                store: store,
                runs: runs,
                stops: jobStops,
                scripts: scriptRunner,
                observers: [orchestration, glueEvents(runs)],
                concurrency: jobConcurrency,
                clock: world.clock
            ),
            LifecycleRunner(objects: objects),
            RestorationRunner(objects: objects),
            MoveTaskRunner(store: store, signals: queueSignals),
            ExecutionRunner(states(runs), world: world),
            MapRunRunner(states(runs), world: world),
            TriggerScheduleRunner(catalog: catalog, orchestration: orchestration),
            EventBatchRunner(store: store, orchestration: orchestration),
            deliveryRunner(runs),
            EventRunner(lambda.core),
            RotationRunner(store: store, rotations: rotations(runs), logger: logger),
            ScheduleRunner(store: store, runs: runs, clock: world.clock, logger: logger),
            RuleScheduleRunner(store: store, bus: eventBus(runs), clock: world.clock),
            ReplayRunner(store: store, bus: eventBus(runs)),
        ]
    }

    /// Calls that are made once the transactions that ask for them are durable.
    private func deliveryRunner(_ runs: RunRuntime) -> DeliveryRunner {
        DeliveryRunner(
            store: store,
            deliveries: Deliveries(runs: runs),
            invoker: invoker,
            performers: [
                BusForwarder(store: store, bus: eventBus(runs)),
                WorkflowEvents(store: store, runs: runs, orchestration: orchestration(runs)),
            ] + SNSService.performers(directory: directory + "/outbox", client: OutboundClient()),
            observers: [],
            logger: logger
        )
    }

    /// Where services put their events.
    private func eventBus(_ runs: RunRuntime) -> EventBus {
        EventBus(deliveries: Deliveries(runs: runs), cache: ruleCache)
    }

    private func states(_ runs: RunRuntime) -> StatesCore {
        StatesCore(
            store: store,
            runs: runs,
            invoker: invoker,
            bells: statesBells,
            parquet: ParquetItems(objects: objects, engine: engine),
            events: ServiceEvents("aws.states", bus: eventBus(runs), ids: world.ids),
            mockFile: stateMocksPath
        )
    }

    private func orchestration(_ runs: RunRuntime) -> Orchestration {
        Orchestration(runs: runs, stops: jobStops, ids: world.ids, logger: logger)
    }

    private func glueEvents(_ runs: RunRuntime) -> GlueEvents {
        GlueEvents(ServiceEvents("aws.glue", bus: eventBus(runs), ids: world.ids))
    }

    func close() async {
        await functionRuntime.close()
        await codePackages.close()
        await scripts.close()
        await accessLogs.close()
        await objects.close()
    }
}
