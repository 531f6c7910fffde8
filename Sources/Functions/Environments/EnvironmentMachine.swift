/// How far the life of one environment is, as its runtime tells it; `FunctionEnvironment` performs the commands.
///
/// Source: Lambda Developer Guide, Using the Lambda runtime API for custom runtimes.
struct EnvironmentMachine {
    enum State: Equatable {
        /// The runtime loads the function.
        case starting
        /// It said that it cannot; its process is about to end.
        case startFailed
        /// It has asked for the next invocation.
        case idle
        case working(String)
        /// It has answered, and has not asked for the next one yet.
        case answered(String)
        case over
    }

    enum Event: Equatable {
        case next
        case invoke(String)
        /// An answer or an error, whole or its beginning.
        case answer(String)
        case startFailure
        /// Its process has ended.
        case end
    }

    enum Command: Equatable {
        /// Keep the request for the next invocation open.
        case keepNext
        /// Let the processes stand still; nobody may invoke before the next command.
        case freeze
        /// Answer the request that was kept.
        case deliver
        /// Answer that it was taken.
        case accept
        case refuse(Refusal)
        /// Tell who waits for the start.
        case reportStart
        case reportFailedStart
        /// Tell who waits for the invocation: nothing more comes of it.
        case reportEnd
        /// Tell who wants to invoke that this environment is gone.
        case reportLoss
    }

    /// What a runtime is told that calls out of turn.
    enum Refusal: String, Sendable {
        case requestID = "InvalidRequestID"
        case transition = "InvalidStateTransition"
    }

    private(set) var state = State.starting

    /// Takes one event and returns the commands it calls for, in order.
    mutating func receive(_ event: Event) -> [Command] {
        switch (state, event) {
        case (.starting, .next):
            state = .idle
            return [.keepNext, .freeze, .reportStart]
        case (.starting, .startFailure):
            state = .startFailed
            return [.accept, .reportFailedStart]
        case (.starting, .end):
            state = .over
            return [.reportFailedStart]
        case (.idle, .next):
            return [.keepNext]
        case (.idle, .invoke(let id)):
            state = .working(id)
            return [.deliver]
        case (.working(let expected), .answer(let id)):
            guard id == expected else { return [.refuse(.requestID)] }
            state = .answered(id)
            return [.accept]
        case (.answered, .next):
            state = .idle
            return [.keepNext, .freeze, .reportEnd]
        case (.working, .end), (.answered, .end):
            state = .over
            return [.reportEnd]
        case (.startFailed, .end), (.idle, .end), (.over, .end):
            state = .over
            return []
        case (.idle, .answer), (.answered, .answer), (.starting, .answer):
            return [.refuse(.requestID)]
        case (.starting, .invoke), (.startFailed, .invoke), (.working, .invoke), (.answered, .invoke),
            (.over, .invoke):
            return [.reportLoss]
        case (.working, .next), (.working, .startFailure), (.idle, .startFailure), (.answered, .startFailure),
            (.startFailed, .next), (.startFailed, .answer), (.startFailed, .startFailure), (.over, .next),
            (.over, .answer), (.over, .startFailure):
            return [.refuse(.transition)]
        }
    }
}
