import Foundation
import Primitives
import Testing

@Suite struct BlockingPoolTests {
    private final class Buffer: Sendable {}

    @Test("what a job held is freed when the job is done, while the pool lives on")
    func jobsAreFreed() async throws {
        let pool = BlockingPool(name: "test", threadCount: 1)
        weak var held: Buffer?

        do {
            let buffer = Buffer()
            held = buffer
            try await pool.run { withExtendedLifetime(buffer) {} }
        }
        // The thread lets the job go before it takes the next.
        try await pool.run {}

        #expect(held == nil)
        pool.close()
    }

    @Test("jobs of one thread run in the order they came, and give back what they return or throw")
    func order() async throws {
        struct Broken: Error {}
        let pool = BlockingPool(name: "test", threadCount: 1)

        let sum = try await pool.run { 1 + 1 }

        #expect(sum == 2)
        await #expect(throws: Broken.self) { try await pool.run { throw Broken() } }
        pool.close()
    }

    @Test("a short look runs on a thread of its own, for tasks that were sent to the pool of tasks as well")
    func glance() async throws {
        let pool = BlockingPool(name: "test", threadCount: 1)
        let look = { @Sendable in ObjectIdentifier(Thread.current) }

        let own = try await pool.run(look)
        let plain = try await pool.glance(look)
        let sent = try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await pool.glance(look)
        }

        #expect(plain == own)
        #expect(sent == own)
        pool.close()
    }
}
