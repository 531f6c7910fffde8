import Primitives
import ServiceKit
import Wire

extension Pipeline {
    /// Has notes taken of the request where somebody wants to know of it.
    func takeNotes(_ exchange: inout Exchange) async {
        guard let observer = directory.requestObserver, let bucket = exchange.addressedBucket else { return }
        exchange.notes = await observer.notes(
            onRequestFor: bucket,
            method: exchange.head.method,
            headers: exchange.head.headers
        )
        if exchange.notes != nil { exchange.receivedAt = world.clock.now }
    }

    /// Has the observer told when the answer has left; nothing where nobody wants to know.
    func observe(_ response: inout WireResponse, _ exchange: Exchange, since start: ContinuousClock.Instant) {
        guard let notes = exchange.notes, let observer = directory.requestObserver,
            let bucket = exchange.addressedBucket, let receivedAt = exchange.receivedAt
        else { return }
        let status = response.status
        let extendedID = response.headers["x-amz-id-2"] ?? exchange.extendedID
        let turnaround = ContinuousClock.now - start
        response.onceSent = { sentByteCount in
            let request = FinishedRequest(
                receivedAt: receivedAt,
                method: exchange.head.method,
                path: exchange.head.path,
                query: exchange.head.query,
                version: exchange.head.version,
                headers: exchange.head.headers,
                bucket: bucket,
                key: exchange.addressedKey,
                isForWebsite: exchange.virtualHost?.isWebsite ?? false,
                peer: exchange.peer,
                principal: exchange.caller?.principal ?? .anonymous,
                requestID: exchange.id,
                extendedID: extendedID,
                status: status,
                errorCode: exchange.errorCode,
                sentByteCount: sentByteCount,
                duration: ContinuousClock.now - start,
                turnaround: turnaround
            )
            observer.finished(request, notes)
        }
    }
}

extension Exchange {
    /// The bucket that host or path name, as sent; it need not be one.
    var addressedBucket: String? {
        if let bucket { return bucket }
        let path = head.path.utf8.dropFirst()
        let end = path.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
        return end == path.startIndex ? nil : String(head.path[path.startIndex..<end])
    }

    /// The key that the path names; nil where it names none.
    var addressedKey: String? {
        var path = head.path.dropFirst()
        if bucket == nil {
            guard let slash = path.firstIndex(of: "/") else { return nil }
            path = path[path.index(after: slash)...]
        }
        return path.isEmpty ? nil : PercentCoding.decode(path) ?? String(path)
    }
}
