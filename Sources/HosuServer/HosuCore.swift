package import Gateway
import LambdaService
package import Logging
package import Primitives
package import Runs
package import ServiceKit
package import Store
import StoreSQLite

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// All services on one data directory, without a socket: what `hosu sql`, `hosu demo` and tests work with, and what
/// `HosuServer` puts behind a port.
///
/// A class because it owns the directory's lock and the store.
package final class HosuCore: Sendable {
    package let configuration: Configuration
    package let store: any MetadataStore
    package let runs: RunRuntime
    package let cores: Cores
    let lambda: LambdaParts
    package let directory: ServiceDirectory
    /// Answers HTTP requests, from a socket or from a test.
    package let pipeline: Pipeline
    package let world: World
    /// Moves the lake's time; nil where that is the world's.
    package let clock: ClockControl?
    package let logger: Logger
    private let lock: DataDirectoryLock?

    /// Opens the data directory, makes the services and takes up the work that was left.
    ///
    /// - Throws: `DataDirectoryInUse` when another process has the directory, `ConfigurationFailure` when it cannot be
    ///   made, `StoreFailure` when it holds something else.
    package static func open(
        _ configuration: Configuration,
        world: World = .system,
        logger: Logger
    ) async throws -> HosuCore {
        let path = configuration.directory
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw ConfigurationFailure.directoryUnusable(path: path, reason: reason(error))
        }
        let lock: DataDirectoryLock?
        let store: any MetadataStore
        let isNew = !FileManager.default.fileExists(atPath: path + "/hosu.sqlite")
        switch configuration.storage {
        case .directory:
            try LakeRestoration.checkFinished(path)
            lock = try DataDirectoryLock.acquire(directory: path)
            store = try SQLiteStore.open(
                path: path + "/hosu.sqlite",
                durability: configuration.isDurable ? .full : .relaxed
            )
        case .memory:
            lock = nil
            store = InMemoryStore()
        }
        let (world, clock) = try keepTime(configuration, of: world, isNew: isNew)
        let runs = RunRuntime(store: store, world: world, logger: logger)
        let (configuration, keys) = configuration.admittingScripts()
        let cores = try await Cores.open(
            configuration,
            keys: keys,
            store: store,
            runs: runs,
            world: world,
            logger: logger
        )
        let core = HosuCore(configuration, lock, store, runs, cores, world: world, clock: clock, logger: logger)
        try await runs.start(handlers: cores.runHandlers(runs: runs, lambda: core.lambda))
        try await core.lambda.pollers.start()
        return core
    }

    /// The world with the lake's own time, and what moves that.
    private static func keepTime(
        _ configuration: Configuration,
        of world: World,
        isNew: Bool
    ) throws -> (World, ClockControl?) {
        guard case .own(let beginning) = configuration.timekeeping else { return (world, nil) }
        let file = ClockFile(directory: configuration.directory)
        var setting = try file.setting()
        if let beginning, setting == nil {
            guard isNew else { throw ConfigurationFailure.beginningOfOldLake(path: configuration.directory) }
            let begun = ClockSetting(anchor: world.machineClock.now, moment: beginning, rate: 1)
            try file.write(begun)
            setting = begun
        }
        let (own, clock) = world.keepingTime(by: setting ?? .machine)
        return (own, ClockControl(clock: clock, world: own, file: file))
    }

    /// What the system says of a failed call, without Foundation's wrapping.
    private static func reason(_ error: any Error) -> String {
        guard let cause = (error as? CocoaError)?.underlying as? POSIXError else { return "\(error)" }
        return String(cString: strerror(cause.code.rawValue))
    }

    private init(
        _ configuration: Configuration,
        _ lock: DataDirectoryLock?,
        _ store: any MetadataStore,
        _ runs: RunRuntime,
        _ cores: Cores,
        world: World,
        clock: ClockControl?,
        logger: Logger
    ) {
        self.configuration = configuration
        self.lock = lock
        self.store = store
        self.runs = runs
        self.cores = cores
        self.world = world
        self.clock = clock
        self.logger = logger
        lambda = cores.lambdaParts(runs)
        directory = ServiceDirectory(cores.services(runs: runs, lambda: lambda))
        cores.invoker.fill(ServiceInvoker(directory))
        pipeline = Pipeline(
            directory: directory,
            configuration: configuration.gateway,
            local: cores.localDoor(lambda, operators: clock.map { [$0] } ?? []),
            world: world,
            logger: logger
        )
    }

    /// Performs operations by name without HTTP.
    package var invoker: ServiceInvoker { ServiceInvoker(directory) }

    /// A call of the account's root, for commands that work on the directory themselves.
    package func call(tenant: Tenant = .standard) -> Call {
        Call(
            tenant: tenant,
            principal: .root(account: tenant.account, accessKeyID: tenant.account),
            requestID: world.ids.uuid(),
            world: world,
            logger: logger
        )
    }

    /// Writes down where the server answers, for processes that are refused the directory.
    func announce(endpoint: String) {
        lock?.announce(endpoint: endpoint)
    }

    /// Interrupts work that is going on, which the next start takes up, and lets the directory go.
    package func close() async {
        await lambda.pollers.stop()
        await runs.stop()
        await cores.close()
        do {
            try await (store as? SQLiteStore)?.close()
        } catch {
            logger.warning("store did not close cleanly", metadata: ["cause": "\(error)"])
        }
        lock?.release()
    }
}

extension HosuCore {
    /// Whether the error says that another process has the data directory.
    package static func isInUse(_ error: any Error) -> Bool { error is DataDirectoryInUse }

    /// Where the server answers that has a data directory open; nil where none has it or none listens.
    package static func endpoint(ofServerOf directory: String) -> String? {
        guard FileManager.default.fileExists(atPath: directory + "/hosu.sqlite") else { return nil }
        do {
            try DataDirectoryLock.acquire(directory: directory).release()
            return nil
        } catch let failure as DataDirectoryInUse {
            return failure.holder.endpoint
        } catch {
            return nil
        }
    }
}
