import HosuTesting
import Primitives
import Runs
import Synchronization
import Testing

@Suite struct LaterWorkTests {
    /// Counts how often the work was done, and tells of it.
    private final class Count: Sendable {
        private let count = Mutex(0)
        let done: AsyncStream<Int>
        private let report: AsyncStream<Int>.Continuation

        init() {
            (done, report) = AsyncStream<Int>.makeStream()
        }

        var value: Int { count.withLock { $0 } }

        func add() {
            report.yield(
                count.withLock { count in
                    count += 1
                    return count
                }
            )
        }
    }

    @Test("work that is asked for again and again is done once, when its delay is over")
    func delay() async throws {
        let clock = ManualClock()
        let count = Count()
        let work = LaterWork(after: .seconds(60), clock: clock) { count.add() }
        var done = count.done.makeAsyncIterator()

        for _ in 0..<3 { work.ask() }
        await clock.waitForSleepers(1)
        #expect(clock.sleeperCount == 1)
        clock.advance(by: .seconds(59))
        #expect(count.value == 0)
        clock.advance(by: .seconds(1))
        #expect(await done.next() == 1)

        work.ask()
        await clock.waitForSleepers(1)
        work.askNow()
        #expect(await done.next() == 2)
        await work.stop()
    }

    @Test("stopping does what was asked for and hears no more")
    func stop() async throws {
        let clock = ManualClock()
        let count = Count()
        let work = LaterWork(after: .seconds(60), clock: clock) { count.add() }

        work.ask()
        await work.stop()
        work.ask()
        work.askNow()

        #expect(count.value == 1)
        #expect(clock.sleeperCount == 0)
    }
}
