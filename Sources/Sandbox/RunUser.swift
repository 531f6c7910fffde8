import Synchronization

/// Users that no file of the machine belongs to, one for each program, so that neither files nor processes of others are
/// its own.
///
/// They can be taken only by a server that runs as root.
struct RunUser {
    /// The first of the users, and how many there are.
    struct Range: Sendable, Equatable {
        var first: UInt32
        var count: UInt32

        /// High enough that nobody has given the numbers away.
        static let high = Range(first: 0x6000_0000, count: 0x1000_0000)
        /// For containers that know 65536 users.
        static let low = Range(first: 30_000, count: 20_000)

        /// The range that a process may use whose map of users reads so: lines of first inside, first outside, count.
        init?(map: String) {
            for range in [Range.high, Range.low] {
                for line in map.split(separator: "\n") {
                    let numbers = line.split(separator: " ").compactMap { UInt64($0) }
                    guard numbers.count == 3 else { continue }
                    let end = UInt64(range.first) + UInt64(range.count)
                    if numbers[0] <= UInt64(range.first), numbers[0] + numbers[2] >= end {
                        self = range
                        return
                    }
                }
            }
            return nil
        }

        init(first: UInt32, count: UInt32) {
            self.first = first
            self.count = count
        }
    }

    private static let taken = Mutex<UInt32>(0)

    /// The next user; servers with different process ids begin at different ones.
    static func next(of range: Range, process: Int32) -> UInt32 {
        let turn = taken.withLock { taken in
            taken &+= 1
            return taken
        }
        return range.first + (UInt32(bitPattern: process) &* 1021 &+ turn) % range.count
    }
}
