/// How the time of a lake follows from that of the machine.
package struct ClockSetting: Equatable, Sendable {
    /// A moment of the machine, and the lake's time then.
    package var anchor: Timestamp
    package var moment: Timestamp
    /// How many seconds pass in the lake for each of the machine; 0 where its time stands still.
    package var rate: Double

    package init(anchor: Timestamp, moment: Timestamp, rate: Double) {
        self.anchor = anchor
        self.moment = moment
        self.rate = rate
    }

    /// The machine's own time.
    package static let machine = ClockSetting(
        anchor: Timestamp(epochMicroseconds: 0),
        moment: Timestamp(epochMicroseconds: 0),
        rate: 1
    )

    /// Rates that a lake may go at.
    package static let rates = 0.001...100_000.0

    package var isFrozen: Bool { rate == 0 }

    /// Whether the lake has the machine's time.
    package var isMachine: Bool { rate == 1 && anchor == moment }

    /// The lake's time at a moment of the machine.
    package func time(at machine: Timestamp) -> Timestamp {
        let passed = machine.epochMicroseconds - anchor.epochMicroseconds
        guard rate != 1 else { return Timestamp(epochMicroseconds: moment.epochMicroseconds + passed) }
        return Timestamp(epochMicroseconds: moment.epochMicroseconds + Int64(Double(passed) * rate))
    }

    /// The machine's time at a moment of the lake; nil where the lake never gets there.
    package func machineTime(of time: Timestamp) -> Timestamp? {
        let missing = time.epochMicroseconds - moment.epochMicroseconds
        guard rate != 1 else { return Timestamp(epochMicroseconds: anchor.epochMicroseconds + missing) }
        guard rate > 0 else { return nil }
        let wait = (Double(missing) / rate).rounded(.up)
        guard wait < 4e17 else { return nil }
        return Timestamp(epochMicroseconds: anchor.epochMicroseconds + Int64(wait))
    }

    /// The same time at another rate from a moment of the machine on.
    package func going(at rate: Double, from machine: Timestamp) -> ClockSetting {
        ClockSetting(anchor: machine, moment: time(at: machine), rate: rate)
    }
}
