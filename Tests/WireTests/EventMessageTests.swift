import Primitives
import Testing

@testable import Wire

@Suite struct EventMessageTests {
    @Test("a message is what the specification says, and is read as it was written")
    func roundTrip() throws {
        let message = EventMessage(
            headers: [":event-type": "End", ":message-type": "event"],
            payload: [1, 2, 3]
        )
        let bytes = message.bytes
        var rest = (bytes + bytes)[...]

        #expect(bytes.count == 16 + 18 + 22 + 3)
        #expect(Array(bytes.prefix(8)) == [0, 0, 0, UInt8(bytes.count), 0, 0, 0, 40])
        #expect(try EventMessage.take(from: &rest) == message)
        #expect(try EventMessage.take(from: &rest) == message)
        #expect(rest.isEmpty)
        #expect(try EventMessage.take(from: &rest) == nil)
    }

    @Test("a bit that was flipped anywhere is found", arguments: [0, 9, 13, 40, 56])
    func corruption(place: Int) {
        var bytes = EventMessage(
            headers: [":event-type": "End", ":message-type": "event"],
            payload: [1, 2, 3]
        ).bytes
        bytes[place] ^= 4
        var rest = bytes[...]

        #expect(throws: EventMessage.Malformed.checksumWrong) { try EventMessage.take(from: &rest) }
    }
}
