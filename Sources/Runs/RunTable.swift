import Store

/// The runs that have not ended, and signals that were raised before anybody waited.
struct RunTable: Sendable {
    private static let bySignal = TableIndex<Run>("signal") { run in
        switch run.state {
        case .awaiting(let signal), .awaitingUntil(let signal, _): [TupleKey(signal.name)]
        case .ready, .asleep: []
        }
    }

    private static let runs = Table<Run>("runs", coder: Run.coder, indexes: [bySignal]) { $0.key.tupleKey }
    private static let raised: TableName = "run_signals"

    func all(_ view: any ReadView) throws -> [Run] {
        try Self.runs.scan(.all, view)
    }

    func find(_ key: RunKey, _ view: any ReadView) throws -> Run? {
        try Self.runs.get(key.tupleKey, view)
    }

    func put(_ run: Run, _ view: any WriteView) throws {
        try Self.runs.put(run, view)
    }

    /// Removes an ended run and returns the runs that waited for its end, which are ready now.
    func remove(_ run: Run, _ view: any WriteView) throws -> [Run] {
        try Self.runs.delete(run.key.tupleKey, view)
        return try wake(waitingFor: .ended(run.key), view)
    }

    /// Makes the runs that wait for a named signal ready and returns them; remembers it where none waits.
    func raise(_ name: String, _ view: any WriteView) throws -> [Run] {
        let woken = try wake(waitingFor: .named(name), view)
        if woken.isEmpty { try view.put([], at: TupleKey(name), in: Self.raised) }
        return woken
    }

    /// Whether waiting for the signal is needless; a named one that was raised is used up by that.
    func hasPassed(_ signal: RunSignal, _ view: any WriteView) throws -> Bool {
        switch signal {
        case .ended(let key): return try find(key, view) == nil
        case .named(let name):
            guard try view.get(TupleKey(name), in: Self.raised) != nil else { return false }
            try view.delete(TupleKey(name), in: Self.raised)
            return true
        }
    }

    private func wake(waitingFor signal: RunSignal, _ view: any WriteView) throws -> [Run] {
        let waiting = try Self.runs.scan(Self.bySignal, .prefix(TupleKey(signal.name)), view)
        return try waiting.map { run in
            var run = run
            run.state = .ready
            try put(run, view)
            return run
        }
    }
}
