import Logging
import Primitives
import Store
import Synchronization

extension RunRuntime {
    /// Makes a run known as its state says: waiting for a place, for a time or for a signal.
    func wake(_ run: Run) {
        switch run.state {
        case .ready: schedule.withLock { $0.enqueue(run) }
        case .awaiting: schedule.withLock { $0.setAwaiting(run.key) }
        case .asleep(let deadline): sleep(run, until: deadline)
        case .awaitingUntil(_, let deadline): keepWaiting(run, until: deadline)
        }
    }

    /// Starts as many waiting runs as there are places for.
    func begin() {
        while beginNext() {}
    }

    private func beginNext() -> Bool {
        schedule.withLock { schedule in
            guard let (run, handler) = schedule.claim() else { return false }
            let work = world.bustle.begin("\(run.key)")
            // The task cannot end before its place is written down: its last act needs the lock that is held here.
            let task = Task { [self] in
                await BusyWork.$current.withValue(work) { await perform(run, handler) }
                self.schedule.withLock { $0.leave(run.kind) }
                begin()
                work.end()
            }
            schedule.setActive(run.key, task)
            return true
        }
    }

    private func sleep(_ run: Run, until deadline: Timestamp) {
        schedule.withLock { schedule in
            let work = world.bustle.begin("\(run.key)")
            let task = Task { [self] in
                defer { work.end() }
                // The only error is cancellation: by the end of the run or of the runtime.
                guard (try? await world.clock.sleep(until: deadline, resting: work)) != nil else { return }
                var run = run
                run.state = .ready
                self.schedule.withLock { $0.enqueue(run) }
                begin()
            }
            schedule.setSleeping(run.key, task)
        }
    }

    /// Lets a run that waits for a signal go on at a time, unless the signal comes before.
    ///
    /// That the time has come is stored before the run goes on: a signal that is raised later finds a run that does not
    /// wait any more, and is remembered for it.
    private func keepWaiting(_ run: Run, until deadline: Timestamp) {
        schedule.withLock { schedule in
            let work = world.bustle.begin("\(run.key)")
            let task = Task { [self] in
                defer { work.end() }
                // The only error of the clock is cancellation: by the signal, or by the end of the run or of the runtime.
                guard (try? await world.clock.sleep(until: deadline, resting: work)) != nil else { return }
                do {
                    try await store.write { [self] view in
                        guard var current = try table.find(run.key, view), current.state == run.state else {
                            return
                        }
                        current.state = .ready
                        try table.put(current, view)
                        let next = current
                        view.afterCommit { [self] in
                            wake(next)
                            begin()
                        }
                    }
                } catch is CancellationError {
                    // The signal was faster.
                } catch {
                    logger.error("run cannot be stored", metadata: ["run": "\(run.key)", "error": "\(error)"])
                }
            }
            schedule.setSleeping(run.key, task)
        }
    }

    /// Does one step of a run and commits what it came to.
    private func perform(_ run: Run, _ handler: any RunHandler) async {
        do {
            var run = run
            if handler.policy.restartRule == .fail, !run.hasBegun {
                run.hasBegun = true
                let begun = run
                try await store.write { [self] view in
                    guard try table.find(begun.key, view) != nil else { throw RunIsOver() }
                    try table.put(begun, view)
                }
            }
            try Task.checkCancellation()
            let key = run.key
            let context = RunContext(world: world) { [self] view in
                guard let current = try table.find(key, view) else { throw RunIsOver() }
                try remove(current, view)
            }
            let step = try await handler.advance(run, context)
            if case .finished = step.next, !schedule.withLock({ $0.isKnown(key) }) { return }
            try await commit(run, step)
        } catch is RunIsOver {
            // Whoever ended it has stored how.
            let (_, watchers) = schedule.withLock { $0.forget(run.key) }
            for watcher in watchers { watcher.resume() }
        } catch {
            await fail(run, handler, error)
        }
    }

    /// Stores a step; throws `RunIsOver` when the run was ended meanwhile.
    private func commit(_ run: Run, _ step: RunStep) async throws {
        var next = run
        switch step.next {
        case .finished:
            try await finish(run, step.writes)
            return
        case .failed(let reason):
            logger.info("run failed", metadata: ["run": "\(run.key)", "reason": "\(reason)"])
            try await finish(run, step.writes)
            return
        case .again(let checkpoint):
            next.state = .ready
            next.checkpoint = checkpoint
        case .asleep(let deadline, let checkpoint):
            next.state = .asleep(until: deadline)
            next.checkpoint = checkpoint
        case .awaiting(let signal, let checkpoint):
            next.state = .awaiting(signal)
            next.checkpoint = checkpoint
        case .awaitingUntil(let signal, let deadline, let checkpoint):
            next.state = .awaitingUntil(signal, deadline: deadline)
            next.checkpoint = checkpoint
        }
        next.attempt = 1
        try await commit(next, step.writes)
    }

    private func finish(_ run: Run, _ writes: @escaping RunStep.Writes) async throws {
        try await store.write { [self] view in
            guard try table.find(run.key, view) != nil else { throw RunIsOver() }
            try writes(view)
            try remove(run, view)
        }
    }

    /// Stores the run with its domain writes and lets it wait for what its state says.
    ///
    /// Hooks run in the order of commits, so a cancellation that comes later finds the run where this leaves it.
    private func commit(_ run: Run, _ writes: @escaping RunStep.Writes) async throws {
        try await store.write { [self] view in
            guard try table.find(run.key, view) != nil else { throw RunIsOver() }
            try writes(view)
            var stored = run
            switch run.state {
            case .awaiting(let signal), .awaitingUntil(let signal, _):
                if try table.hasPassed(signal, view) { stored.state = .ready }
            case .ready, .asleep: break
            }
            try table.put(stored, view)
            let next = stored
            view.afterCommit { [self] in
                wake(next)
                begin()
            }
        }
    }

    /// Retries a run or ends it; leaves it to the next start when the runtime stops.
    private func fail(_ run: Run, _ handler: any RunHandler, _ error: any Error) async {
        guard schedule.withLock({ $0.isOpen }) else { return }
        let retry = handler.policy.retry
        do {
            guard run.attempt < retry.mostAttempts else {
                logger.warning("run failed", metadata: ["run": "\(run.key)", "error": "\(error)"])
                try await store.write { [self] view in
                    guard let current = try table.find(run.key, view) else { return }
                    try end(current, .failed(reason: "\(error)"), view)
                }
                return
            }
            let delay = retry.delay(afterAttempt: run.attempt, chance: world.chance)
            logger.warning(
                "run will be retried",
                metadata: ["run": "\(run.key)", "attempt": "\(run.attempt)", "error": "\(error)"]
            )
            var next = run
            next.attempt += 1
            next.state = .asleep(until: world.clock.now.advanced(by: delay))
            try await commit(next) { _ in }
        } catch is RunIsOver {
            // It was cancelled while it failed.
        } catch {
            // The store refuses writes: the run stays as it was and is taken over by the next start.
            logger.error("run cannot be stored", metadata: ["run": "\(run.key)", "error": "\(error)"])
        }
    }
}

/// A run was ended by somebody else while a step of it ran.
private struct RunIsOver: Error {}
