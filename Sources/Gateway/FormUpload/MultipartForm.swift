import Primitives

/// A form that a browser posts, `multipart/form-data`, read as it flows: fields first, then one file.
///
/// What follows the file is read and left out, as S3 does. A class because reading changes it, and the file's bytes are
/// asked for long after the fields; unchecked because only one task reads it at a time.
///
/// Source: RFC 7578; Amazon S3 API Reference, "Browser-based uploads using POST".
final class MultipartForm: @unchecked Sendable {
    /// The file of the form.
    struct File: Sendable {
        /// The name without folders; empty where the browser gave none.
        let name: String
        let contentType: String?
    }

    /// The most bytes of all fields before the file together.
    ///
    /// Source: Amazon S3 API Reference, POST Object: the form data and boundaries, excluding the file, are limited to 20 KB.
    private static let fieldLimit = 20_480

    private var source: BodyStream.Iterator
    /// What has come and is not used yet.
    private var buffer: [UInt8] = Array("\r\n".utf8)
    private var isFileAtEnd = false
    private var fileByteCount: Int64 = 0
    private var fieldByteCount = 0
    /// A line end, two hyphens and the boundary.
    private let delimiter: [UInt8]

    /// The fields in the order in which they came, names in small letters.
    private(set) var fields: [(name: String, value: String)] = []
    private(set) var file: File?

    /// Nil when the content type is no form of this kind or names no boundary.
    init?(_ body: BodyStream, contentType: String) {
        guard contentType.hasPrefixIgnoringCase("multipart/form-data"),
            let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty
        else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        source = body.makeAsyncIterator()
    }

    /// Reads all fields up to the file's bytes.
    ///
    /// - Throws: `FormFailure` when the body is no such form, or has more fields than S3 takes.
    func readFields() async throws {
        _ = try await take(upTo: delimiter, limit: Self.fieldLimit)
        while file == nil {
            let ending = try await take(2)
            if ending == Array("--".utf8) { return }
            guard ending == Array("\r\n".utf8) else { throw FormFailure.malformed }
            let head = try await take(upTo: Array("\r\n\r\n".utf8), limit: Self.fieldLimit)
            try await readPart(String(decoding: head, as: UTF8.self))
        }
    }

    private func readPart(_ head: String) async throws {
        var disposition = ""
        var contentType: String?
        for line in head.split(separator: "\r\n") {
            let pair = line.split(separator: ":", maxSplits: 1)
            guard pair.count == 2 else { throw FormFailure.malformed }
            if pair[0].equalsIgnoringCase("content-disposition") { disposition = String(pair[1]) }
            if pair[0].equalsIgnoringCase("content-type") { contentType = trimmed(pair[1]) }
        }
        guard let name = Self.parameter("name", of: disposition)?.lowercased() else {
            throw FormFailure.malformed
        }
        if name == "file" {
            let path = Self.parameter("filename", of: disposition) ?? ""
            let start = path.lastIndex { $0 == "/" || $0 == "\\" }.map(path.index(after:)) ?? path.startIndex
            file = File(name: String(path[start...]), contentType: contentType)
            return
        }
        let value = try await take(upTo: delimiter, limit: Self.fieldLimit)
        fields.append((name, String(decoding: value, as: UTF8.self)))
    }

    /// The bytes of the file, which can be read once.
    ///
    /// The stream fails with `FormFailure` when they are fewer than `range` has, or more, or when the form breaks off.
    func fileBytes(within range: ClosedRange<Int64>?) -> BodyStream {
        BodyStream(byteCount: nil) { [self] in
            { [self] in
                guard let bytes = try await nextFileBytes() else {
                    if let range, fileByteCount < range.lowerBound {
                        throw FormFailure.tooSmall(fileByteCount, range.lowerBound)
                    }
                    return nil
                }
                fileByteCount += Int64(bytes.count)
                if let range, fileByteCount > range.upperBound {
                    throw FormFailure.tooLarge(fileByteCount, range.upperBound)
                }
                return bytes
            }
        }
    }

    private func nextFileBytes() async throws -> [UInt8]? {
        while !isFileAtEnd {
            if let end = Self.find(delimiter, in: buffer) {
                isFileAtEnd = true
                let bytes = Array(buffer[..<end])
                buffer = []
                try await skipRest()
                return bytes.isEmpty ? nil : bytes
            }
            let safe = buffer.count - (delimiter.count - 1)
            if safe > 0 {
                let bytes = Array(buffer[..<safe])
                buffer.removeFirst(safe)
                return bytes
            }
            try await fill()
        }
        return nil
    }

    private func skipRest() async throws {
        while try await source.next() != nil {}
    }

    // MARK: Bytes

    private func fill() async throws {
        guard let chunk = try await source.next() else { throw FormFailure.malformed }
        buffer += chunk
    }

    private func take(_ count: Int) async throws -> [UInt8] {
        while buffer.count < count { try await fill() }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    /// What comes before `mark`, which is taken too.
    private func take(upTo mark: [UInt8], limit: Int) async throws -> [UInt8] {
        while true {
            if let end = Self.find(mark, in: buffer) {
                let bytes = Array(buffer[..<end])
                buffer.removeFirst(end + mark.count)
                fieldByteCount += bytes.count + mark.count
                guard fieldByteCount <= limit else { throw FormFailure.fieldsTooLarge(limit) }
                return bytes
            }
            guard fieldByteCount + buffer.count <= limit + mark.count else {
                throw FormFailure.fieldsTooLarge(limit)
            }
            try await fill()
        }
    }

    /// Where `mark`, which begins with a line end, is first.
    private static func find(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            mark.withUnsafeBufferPointer { mark in
                var from = 0
                while from + mark.count <= bytes.count {
                    guard let start = bytes[from...].firstIndex(of: mark[0]), start + mark.count <= bytes.count
                    else { return nil }
                    if bytes[start..<(start + mark.count)].elementsEqual(mark) { return start }
                    from = start + 1
                }
                return nil
            }
        }
    }

    /// A parameter of a header field, such as `name` of `form-data; name="key"`.
    private static func parameter(_ name: String, of text: String) -> String? {
        var rest = text[...]
        while let mark = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: mark)...].drop { $0 == " " || $0 == "\t" }
            guard rest.hasPrefixIgnoringCase(name + "=") else { continue }
            let value = rest.dropFirst(name.count + 1)
            guard value.first == "\"" else { return trimmed(value.prefix { $0 != ";" }) }
            var result = ""
            var isEscaped = false
            for character in value.dropFirst() {
                if isEscaped {
                    // Browsers send folders of Windows with plain backslashes.
                    if character != "\"" { result.append("\\") }
                    result.append(character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    return result
                } else {
                    result.append(character)
                }
            }
            return nil
        }
        return nil
    }
}

/// What is wrong with a form that was posted.
enum FormFailure: Error, Equatable {
    case malformed
    case fieldsTooLarge(Int)
    case tooSmall(Int64, Int64)
    case tooLarge(Int64, Int64)
}
