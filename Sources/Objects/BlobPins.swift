import Synchronization

/// Keeps files of blobs that somebody reads while what they belonged to is deleted.
///
/// Between reading a record and pinning its blobs a reader holds a gate; while any gate is open, nothing is removed.
/// A class because readers and deleters meet in it.
final class BlobPins: Sendable {
    fileprivate struct State {
        var openGates = 0
        var counts: [BlobID: Int] = [:]
        var doomed: Set<BlobID> = []
    }

    private let state = Mutex(State())
    private let remove: @Sendable ([BlobID]) -> Void

    /// Pins that hand blobs to `remove` as soon as nobody needs them.
    init(remove: @escaping @Sendable ([BlobID]) -> Void) {
        self.remove = remove
    }

    /// Whether files wait for their last reader to be removed.
    var isKeeping: Bool { state.withLock { !$0.doomed.isEmpty } }

    func openGate() {
        state.withLock { $0.openGates += 1 }
    }

    /// Pins the blobs and closes the gate; they stay until the lease goes.
    func closeGate(pinning blobs: [BlobID]) -> BlobLease {
        let free = state.withLock { state in
            for blob in blobs { state.counts[blob, default: 0] += 1 }
            state.openGates -= 1
            return state.takeFree()
        }
        if !free.isEmpty { remove(free) }
        return BlobLease(pins: self, blobs: blobs)
    }

    /// Removes blobs that nothing refers to, now or when the last reader has gone.
    func discard(_ blobs: [BlobID]) {
        guard !blobs.isEmpty else { return }
        let free = state.withLock { state in
            state.doomed.formUnion(blobs)
            return state.takeFree()
        }
        if !free.isEmpty { remove(free) }
    }

    fileprivate func unpin(_ blobs: [BlobID]) {
        let free = state.withLock { state in
            for blob in blobs {
                let rest = (state.counts[blob] ?? 1) - 1
                state.counts[blob] = rest == 0 ? nil : rest
            }
            return state.takeFree()
        }
        if !free.isEmpty { remove(free) }
    }
}

extension BlobPins.State {
    fileprivate mutating func takeFree() -> [BlobID] {
        guard openGates == 0, !doomed.isEmpty else { return [] }
        let free = doomed.filter { counts[$0] == nil }
        doomed.subtract(free)
        return Array(free)
    }
}

/// The right to read some blobs; a class because its end gives them free.
final class BlobLease: Sendable {
    private let pins: BlobPins
    private let blobs: [BlobID]

    init(pins: BlobPins, blobs: [BlobID]) {
        self.pins = pins
        self.blobs = blobs
    }

    deinit {
        if !blobs.isEmpty { pins.unpin(blobs) }
    }
}
