import Testing

@testable import Functions

@Suite struct EnvironmentMachineTests {
    /// What a runtime does in a life, and what is commanded for the last of it.
    @Test(
        "each call of a runtime is answered by where its environment stands",
        arguments: [
            ([.next], [.keepNext, .freeze, .reportStart]),
            ([.startFailure], [.accept, .reportFailedStart]),
            ([.end], [.reportFailedStart]),
            ([.answer("1")], [.refuse(.requestID)]),
            ([.next, .invoke("1")], [.deliver]),
            ([.next, .invoke("1"), .answer("1")], [.accept]),
            ([.next, .invoke("1"), .answer("2")], [.refuse(.requestID)]),
            ([.next, .invoke("1"), .answer("1"), .answer("1")], [.refuse(.requestID)]),
            ([.next, .invoke("1"), .answer("1"), .next], [.keepNext, .freeze, .reportEnd]),
            ([.next, .invoke("1"), .next], [.refuse(.transition)]),
            ([.next, .invoke("1"), .startFailure], [.refuse(.transition)]),
            ([.next, .invoke("1"), .end], [.reportEnd]),
            ([.next, .invoke("1"), .answer("1"), .end], [.reportEnd]),
            ([.next, .end, .invoke("1")], [.reportLoss]),
            ([.startFailure, .next], [.refuse(.transition)]),
            ([.startFailure, .end], []),
        ] as [([EnvironmentMachine.Event], [EnvironmentMachine.Command])]
    )
    func calls(events: [EnvironmentMachine.Event], last: [EnvironmentMachine.Command]) {
        var machine = EnvironmentMachine()
        var commands: [EnvironmentMachine.Command] = []

        for event in events { commands = machine.receive(event) }

        #expect(commands == last)
    }
}
