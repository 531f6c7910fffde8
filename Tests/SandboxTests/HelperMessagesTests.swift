import CSandbox
import Foundation
import Testing

@Suite struct HelperMessagesTests {
    /// The next message of a socket, or its length where that is no message.
    private func receive(_ socket: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 64)
        var descriptors = [Int32](repeating: -1, count: Int(SANDBOX_DESCRIPTORS))
        var descriptorCount: Int32 = 0
        var sender: Int32 = 0
        let count = sandbox_receive(socket, &bytes, bytes.count, &descriptors, &descriptorCount, &sender)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : "\(count)"
    }

    @Test("the last words of a helper arrive, although it has left a question unread")
    func lastWords() throws {
        var pair: [Int32] = [-1, -1]
        try #require(sandbox_socket_pair(&pair) == 0)
        defer { close(pair[0]) }

        #expect(sandbox_send(pair[0], "K", 1) == 0)
        #expect(sandbox_send(pair[1], "Xc 0 1 1 1", 10) == 0)
        close(pair[1])

        #expect(receive(pair[0]) == "Xc 0 1 1 1")
        #expect(receive(pair[0]) == "0")
    }
}
