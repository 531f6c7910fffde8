import Primitives

/// Which runs this process knows, which wait for a place and which have one.
///
/// A value; `RunRuntime` guards it with a mutex and performs what it returns.
struct RunSchedule {
    private struct Lane {
        let handler: any RunHandler
        var waiting: [Run] = []
        var head = 0
        var activeCount = 0

        mutating func next() -> Run? {
            guard head < waiting.count else { return nil }
            let run = waiting[head]
            head += 1
            if head > 64, head * 2 > waiting.count {
                waiting.removeFirst(head)
                head = 0
            }
            return run
        }
    }

    private enum Place {
        case waiting
        case active(Task<Void, Never>)
        case sleeping(Task<Void, Never>)
        case awaiting
    }

    private var lanes: [RunKind: Lane] = [:]
    private var places: [RunKey: Place] = [:]
    var isOpen = false
    /// Who waits for the ends of runs, each by a number of its own.
    var watchers: [RunKey: [Int: RunWatcher]] = [:]
    private var lastWatcher = 0

    mutating func add(_ handler: any RunHandler) {
        lanes[type(of: handler).kind] = Lane(handler: handler)
    }

    func handler(of kind: RunKind) -> (any RunHandler)? { lanes[kind]?.handler }

    func isKnown(_ key: RunKey) -> Bool { places[key] != nil }

    /// How many runs of a kind have a place or wait for one.
    func load(of kind: RunKind) -> Int {
        lanes[kind].map { $0.activeCount + $0.waiting.count - $0.head } ?? 0
    }

    /// Puts a ready run behind those of its kind that wait.
    mutating func enqueue(_ run: Run) {
        guard lanes[run.kind] != nil else { return }
        if case .sleeping(let task) = places[run.key] { task.cancel() }
        places[run.key] = .waiting
        lanes[run.kind]?.waiting.append(run)
    }

    mutating func setAwaiting(_ key: RunKey) { places[key] = .awaiting }

    mutating func setSleeping(_ key: RunKey, _ task: Task<Void, Never>) { places[key] = .sleeping(task) }

    /// The next run for which its kind has a place, and that place taken.
    mutating func claim() -> (Run, any RunHandler)? {
        guard isOpen else { return nil }
        for kind in lanes.keys {
            guard var lane = lanes[kind] else { continue }
            defer { lanes[kind] = lane }
            while lane.activeCount < lane.handler.policy.concurrency, let run = lane.next() {
                // One that was cancelled while it waited is no longer known.
                guard case .waiting = places[run.key] else { continue }
                lane.activeCount += 1
                return (run, lane.handler)
            }
        }
        return nil
    }

    /// Keeps the task of the run that was claimed last.
    mutating func setActive(_ key: RunKey, _ task: Task<Void, Never>) { places[key] = .active(task) }

    /// Gives the place of an active run back.
    mutating func leave(_ kind: RunKind) {
        lanes[kind]?.activeCount -= 1
    }

    mutating func nextWatcher() -> Int {
        lastWatcher += 1
        return lastWatcher
    }

    /// Drops all that is known of a run; what must be cancelled and who must be told.
    mutating func forget(_ key: RunKey) -> (Task<Void, Never>?, [RunWatcher]) {
        let watchers = Array((watchers.removeValue(forKey: key) ?? [:]).values)
        switch places.removeValue(forKey: key) {
        case .active(let task): return (task, watchers)
        case .sleeping(let task): return (task, watchers)
        case .waiting, .awaiting, nil: return (nil, watchers)
        }
    }

    /// Lets no run begin any more; the tasks of those that are active or asleep.
    mutating func close() -> [Task<Void, Never>] {
        isOpen = false
        return places.values.compactMap { place in
            switch place {
            case .active(let task): task
            case .sleeping(let task): task
            case .waiting, .awaiting: nil
            }
        }
    }
}

/// Who waits for the end of a run.
struct RunWatcher {
    let continuation: CheckedContinuation<Void, Never>
    /// The work that rests meanwhile.
    let work: BusyWork?

    func resume() {
        work?.wake()
        continuation.resume()
    }
}
