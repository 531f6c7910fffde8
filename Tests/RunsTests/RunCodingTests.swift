import Foundation
import Primitives
import Store
import Testing

@testable import Runs

@Suite struct RunCodingTests {
    private static let key = RunKey(kind: "other", tenant: .standard, id: "o\"1")
    private static let moment = Timestamp(epochMicroseconds: 1_772_000_000_000_123)

    @Test(
        "a run is written as its members are called, so that older releases and operators can read it",
        arguments: [
            Run.State.ready, .asleep(until: moment), .awaiting(.named("x/y")), .awaiting(.ended(key)),
            .awaitingUntil(.named("x"), deadline: moment), .awaitingUntil(.ended(key), deadline: moment),
        ]
    )
    func forms(state: Run.State) throws {
        var run = Run(
            id: "r",
            kind: "states.execution",
            tenant: .standard,
            subject: "m:é",
            createdAt: Self.moment,
            checkpoint: [0, 255]
        )
        run.state = state
        run.attempt = 3
        run.hasBegun = true

        let bytes = try Run.coder.encode(run)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]

        #expect(
            String(decoding: bytes.dropFirst(), as: UTF8.self)
                == String(decoding: try encoder.encode(run), as: UTF8.self)
        )
        #expect(try Run.coder.decode(bytes, of: "runs") == run)
    }
}
