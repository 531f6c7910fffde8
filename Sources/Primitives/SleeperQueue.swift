/// Who sleeps until when: a value, which `VirtualClock` guards and performs.
struct SleeperQueue {
    struct Sleeper {
        let deadline: Timestamp
        /// A moment of the machine at which it wakes even if its deadline is still to come.
        let patience: Timestamp?
        let continuation: CheckedContinuation<Void, any Error>
        /// The work it belongs to, which is busy as soon as it wakes.
        let work: BusyWork?
    }

    private var sleepers: [Int: Sleeper] = [:]
    private var deadlines = MomentHeap()
    private var patiences = MomentHeap()

    var count: Int { sleepers.count }

    mutating func insert(_ sleeper: Sleeper, _ number: Int) {
        sleepers[number] = sleeper
        deadlines.insert(sleeper.deadline, number)
        if let patience = sleeper.patience { patiences.insert(patience, number) }
    }

    mutating func remove(_ number: Int) -> Sleeper? {
        guard let sleeper = sleepers.removeValue(forKey: number) else { return nil }
        // What is left in the heaps is passed over when its turn comes; it must not outgrow what is alive.
        if deadlines.count > 2 * sleepers.count + 64 { deadlines.keep { sleepers[$0] != nil } }
        if patiences.count > 2 * sleepers.count + 64 { patiences.keep { sleepers[$0] != nil } }
        return sleeper
    }

    /// The first deadline.
    mutating func nextDeadline() -> Timestamp? {
        while let first = deadlines.first, sleepers[first.number] == nil { deadlines.removeFirst() }
        return deadlines.first?.moment
    }

    /// The first moment of the machine at which somebody's patience ends.
    mutating func nextPatience() -> Timestamp? {
        while let first = patiences.first, sleepers[first.number] == nil { patiences.removeFirst() }
        return patiences.first?.moment
    }

    /// Takes out all whose time has come, by the order of their deadlines and then of their beginnings.
    mutating func takeDue(now: Timestamp, machine: Timestamp) -> [Sleeper] {
        var due: [Sleeper] = []
        while let next = nextDeadline(), next <= now, let first = deadlines.removeFirst() {
            if let sleeper = sleepers.removeValue(forKey: first.number) { due.append(sleeper) }
        }
        while let next = nextPatience(), next <= machine, let first = patiences.removeFirst() {
            if let sleeper = sleepers.removeValue(forKey: first.number) { due.append(sleeper) }
        }
        return due
    }
}

/// Moments with numbers, the earliest first and the lowest number among equals.
struct MomentHeap {
    struct Entry: Comparable {
        let moment: Timestamp
        let number: Int

        static func < (left: Entry, right: Entry) -> Bool {
            left.moment == right.moment ? left.number < right.number : left.moment < right.moment
        }
    }

    private var entries: [Entry] = []

    var count: Int { entries.count }
    var first: Entry? { entries.first }

    mutating func insert(_ moment: Timestamp, _ number: Int) {
        entries.append(Entry(moment: moment, number: number))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child] < entries[parent] else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    @discardableResult
    mutating func removeFirst() -> Entry? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        if !entries.isEmpty {
            entries[0] = last
            sink(0)
        }
        return first
    }

    mutating func keep(_ isAlive: (Int) -> Bool) {
        entries.removeAll { !isAlive($0.number) }
        for parent in stride(from: entries.count / 2 - 1, through: 0, by: -1) { sink(parent) }
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < entries.count && entries[child] < entries[least] {
                least = child
            }
            guard least != parent else { return }
            entries.swapAt(least, parent)
            parent = least
        }
    }
}
