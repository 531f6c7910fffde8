package import Catalog
import GlueService
import Logging
import Primitives
import Runs
import STSService
import ServiceKit
import Store

/// The cores that services share, and the services made of them; the one place where all of them meet.
package struct Cores: Sendable {
    package let catalog: CatalogStore
    private let store: any MetadataStore
    private let world: World
    private let logger: Logger

    init(_ configuration: Configuration, store: any MetadataStore, world: World, logger: Logger) throws {
        self.store = store
        self.world = world
        self.logger = logger
        catalog = CatalogStore(store: store, clock: world.clock)
    }

    /// Every service.
    func services(runs: RunRuntime) -> [any AWSService] {
        [
            GlueService(store: store, clock: world.clock),
            STSService(),
        ]
    }

    /// The handler of every kind of run.
    func runHandlers(runs: RunRuntime) -> [any RunHandler] {
        []
    }
}
