import HosuTesting
import Primitives
import Runs
import Store
import Testing

/// Runs that wait for a signal and for a time at once.
@Suite struct PatientRunTests {
    private static let deadline = Timestamp(epochSeconds: 2_000_000_000)

    private func lab() async throws -> Lab {
        try await Lab { run, context in
            guard run.checkpoint.isEmpty else {
                let moment = context.world.clock.now
                return .finished { view in
                    try view.put([moment < Self.deadline ? 1 : 2], at: TupleKey("done"), in: "lab")
                }
            }
            return .awaiting(.named("go"), until: Self.deadline, [7])
        }
    }

    @Test("a signal wakes a run before its time")
    func signal() async throws {
        let lab = try await lab()
        let key = try await lab.submit("a")
        await lab.clock.waitForSleepers()

        try await lab.store.write { view in try lab.runtime.raise("go", view) }
        await lab.runtime.waitForEnd(of: key)

        #expect(try lab.value("done") == [1])
        await lab.runtime.stop()
    }

    @Test("its time wakes a run that no signal reached")
    func time() async throws {
        let lab = try await lab()
        let key = try await lab.submit("a")
        await lab.clock.waitForSleepers()

        lab.clock.advance(by: Self.deadline.since(lab.clock.now))
        await lab.runtime.waitForEnd(of: key)

        #expect(try lab.value("done") == [2])
        await lab.runtime.stop()
    }

    @Test("a signal that was raised before the run waited is not lost")
    func early() async throws {
        let lab = try await lab()
        try await lab.store.write { view in try lab.runtime.raise("go", view) }

        let key = try await lab.submit("a")
        await lab.runtime.waitForEnd(of: key)

        #expect(try lab.value("done") == [1])
        await lab.runtime.stop()
    }
}
