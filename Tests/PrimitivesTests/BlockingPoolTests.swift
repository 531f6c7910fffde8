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
}
