package import Catalog
import GlueService
import Logging
package import Objects
import Primitives
import Runs
import S3Service
import STSService
import ServiceKit
import Store

/// The cores that services share, and the services made of them; the one place where all of them meet.
package struct Cores: Sendable {
    package let catalog: CatalogStore
    package let objects: ObjectStore
    private let store: any MetadataStore
    private let world: World
    private let logger: Logger

    /// Opens what lies in the data directory.
    static func open(
        _ configuration: Configuration,
        store: any MetadataStore,
        world: World,
        logger: Logger
    ) async throws -> Cores {
        var files = ObjectStore.Configuration(directory: configuration.directory + "/objects")
        files.isDurable = configuration.isDurable
        return Cores(
            catalog: CatalogStore(store: store, clock: world.clock),
            objects: try await ObjectStore.open(files, store: store, world: world, logger: logger),
            store: store,
            world: world,
            logger: logger
        )
    }

    /// Every service.
    func services(runs: RunRuntime) -> [any AWSService] {
        [
            GlueService(store: store, clock: world.clock),
            S3Service(objects: objects),
            STSService(),
        ]
    }

    /// The handler of every kind of run.
    func runHandlers(runs: RunRuntime) -> [any RunHandler] {
        []
    }

    func close() async {
        await objects.close()
    }
}
