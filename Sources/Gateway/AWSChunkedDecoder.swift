/// The machine that takes `aws-chunked` bytes and gives the bytes inside the chunks.
///
/// A chunk is `size;chunk-signature=...` in hexadecimal, a line end, the bytes, a line end; one of no bytes is the last,
/// and trailing fields may follow it.
struct AWSChunkedDecoder: Sendable {
    private enum State {
        case sizeLine
        case data(remaining: Int64)
        /// The line end after the bytes of a chunk, of which that many characters were seen.
        case dataEnd(seen: Int)
        case trailer
    }

    /// The longest chunk header we read; AWS's own are under 100 bytes.
    private static let maximumLineLength = 1024
    private static let maximumTrailerLength = 16_384
    private static let minimumChunkLength = 8192

    private let decodedByteCount: Int64
    private let announcedTrailers: [String]
    private var signer: ChunkSigner?
    private var state = State.sizeLine
    /// The header line of a chunk, or all trailing lines, as far as they have come.
    private var line: [UInt8] = []
    private var chunkSignature = ""
    private var chunkIndex = 0
    private var chunkByteCount: Int64 = 0
    private var delivered: Int64 = 0

    init(decodedByteCount: Int64, signer: ChunkSigner?, announcedTrailers: [String]) {
        self.decodedByteCount = decodedByteCount
        self.signer = signer
        self.announcedTrailers = announcedTrailers
    }

    /// Takes the next encoded bytes and returns the decoded ones, which may be none.
    mutating func decode(_ input: [UInt8]) throws(AWSChunkedFailure) -> [UInt8] {
        if case .data(let remaining) = state, remaining > input.count {
            try take(input[...], of: remaining)
            return input
        }
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var rest = input[...]
        while let byte = rest.first {
            switch state {
            case .sizeLine:
                rest = try readSizeLine(rest)
            case .data(let remaining):
                let part = rest.prefix(Int(min(remaining, Int64(rest.count))))
                output.append(contentsOf: part)
                try take(part, of: remaining)
                rest = rest.dropFirst(part.count)
            case .dataEnd(let seen):
                guard byte == (seen == 0 ? UInt8(ascii: "\r") : UInt8(ascii: "\n")) else {
                    throw .malformed("a chunk's bytes must end with a line end")
                }
                rest = rest.dropFirst()
                if seen == 0 { state = .dataEnd(seen: 1) } else { try endChunk() }
            case .trailer:
                guard line.count + rest.count <= Self.maximumTrailerLength else { throw .trailerMalformed }
                line.append(contentsOf: rest)
                rest = []
            }
        }
        return output
    }

    /// Takes the end of the encoded bytes and returns the trailing fields, names in lower case.
    mutating func finish() throws(AWSChunkedFailure) -> [String: String] {
        guard case .trailer = state, delivered == decodedByteCount else { throw .incomplete }
        var fields: [String: String] = [:]
        var signed = ""
        for part in line.split(separator: UInt8(ascii: "\n")) {
            guard
                let text = String(
                    validating: part.last == UInt8(ascii: "\r") ? part.dropLast() : part,
                    as: UTF8.self
                )
            else { throw .trailerMalformed }
            if trimmed(text).isEmpty { continue }
            let pair = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { throw .trailerMalformed }
            let name = trimmed(pair[0]).lowercased()
            let value = trimmed(pair[1])
            fields[name] = value
            if name != "x-amz-trailer-signature" { signed += "\(name):\(value)\n" }
        }
        let signature = fields.removeValue(forKey: "x-amz-trailer-signature")
        guard announcedTrailers.allSatisfy({ fields[$0] != nil }) else { throw .trailerMalformed }
        if signer != nil, !announcedTrailers.isEmpty {
            guard let signature else { throw .trailerMalformed }
            try signer?.verifyTrailer(signed, signature)
        }
        return fields
    }

    /// Reads up to the end of a chunk's header and returns what follows it.
    private mutating func readSizeLine(
        _ input: ArraySlice<UInt8>
    ) throws(AWSChunkedFailure) -> ArraySlice<UInt8> {
        guard let end = input.firstIndex(of: UInt8(ascii: "\n")) else {
            guard line.count + input.count <= Self.maximumLineLength else {
                throw .malformed("a chunk's header is too long")
            }
            line.append(contentsOf: input)
            return []
        }
        line.append(contentsOf: input[..<end])
        guard line.count <= Self.maximumLineLength, line.popLast() == UInt8(ascii: "\r") else {
            throw .malformed("a chunk's header must end with a line end")
        }
        try beginChunk()
        return input[(end + 1)...]
    }

    private mutating func beginChunk() throws(AWSChunkedFailure) {
        let parts = line.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
        line.removeAll(keepingCapacity: true)
        guard let first = parts.first, first.utf8.count <= 15, let size = Int64(first, radix: 16), size >= 0
        else { throw .malformed("a chunk's size must be a hexadecimal number") }
        if chunkIndex > 0, chunkByteCount < Self.minimumChunkLength, size > 0 {
            throw .chunkTooSmall(chunk: chunkIndex, byteCount: chunkByteCount)
        }
        guard delivered + size <= decodedByteCount else { throw .incomplete }
        let prefix = "chunk-signature="
        chunkSignature = parts.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) } ?? ""
        chunkIndex += 1
        chunkByteCount = size
        if size == 0 {
            try signer?.verifyChunk(chunkSignature)
            state = .trailer
        } else {
            state = .data(remaining: size)
        }
    }

    private mutating func take(
        _ bytes: ArraySlice<UInt8>,
        of remaining: Int64
    ) throws(AWSChunkedFailure) {
        signer?.hash(bytes)
        delivered += Int64(bytes.count)
        let left = remaining - Int64(bytes.count)
        state = left == 0 ? .dataEnd(seen: 0) : .data(remaining: left)
    }

    private mutating func endChunk() throws(AWSChunkedFailure) {
        try signer?.verifyChunk(chunkSignature)
        state = .sizeLine
    }
}
