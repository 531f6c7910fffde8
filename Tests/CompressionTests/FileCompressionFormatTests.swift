import Compression
import Primitives
import Testing

@Suite struct FileCompressionFormatTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let format: FileCompressionFormat
        let base64: String

        var testDescription: String { name }
    }

    private static let plain = (0..<40).map { "\($0),도시\($0 % 7),\($0 * 3)\n" }.joined()

    @Test("what other programs have compressed is read", arguments: cases)
    func whole(_ given: Case) throws {
        let bytes = try #require(Base64.decode(given.base64))

        #expect(String(decoding: try given.format.plain(ofStart: bytes), as: UTF8.self) == Self.plain)
    }

    @Test("of a file that is cut off, what comes before is read", arguments: cases)
    func cut(_ given: Case) throws {
        let bytes = try #require(Base64.decode(given.base64))

        for count in 12..<bytes.count {
            let start = try given.format.plain(ofStart: Array(bytes.prefix(count)))
            #expect(Array(Self.plain.utf8).starts(with: start))
        }
    }

    private static let formats = [FileCompressionFormat.snappy, .lz4, .zstandard]

    @Test("bytes that are something else are refused", arguments: formats)
    func damaged(_ format: FileCompressionFormat) {
        let bytes: [UInt8] = [0, 0, 0, 9, 0, 0, 0, 4, 5, 1, 0x60] + Array("zzz plainly no such file".utf8)

        #expect(throws: DecompressionFailure.self) { try format.plain(ofStart: bytes) }
    }

    /// Made by cramjam 2 of the text above, with Hadoop's sizes put around blocks of 400 bytes.
    private static let cases: [Case] = [
        Case(
            name: "snappy framed",
            format: .snappy,
            base64: "/wYAAHNOYVBwWQB6AQD/bPdrqAQwMCzrj4Tsi5wwLDAKMQ0MEDEsMwoyDQwQMiw2CjMNDBAzLDkKNA0MFDQs"
                + "MTIKNQ0NFDUsMTUKNg0NFDYsMTgKNw0NFDAsMjEKOA0NFDEsMjQKOQ0NFDIsMjcKMRF/FDMsMzAKMRGBFDQs"
                + "MzMKMRGDFDUsMzYKMRGFFDYsMzkKMRGHFDAsNDIKMRGIFDEsNDUKMRGJFDIsNDgKMRGKFDMsNTEKMRGLFDQs"
                + "NTQKMRGMFDUsNTcKMhGMFDYsNjAKMhGMFDAsNjMKMhGMFDEsNjYKMhGMFDIsNjkKMhGMFDMsNzIKMhGMFDQs"
                + "NzUKMhGMFDUsNzgKMhGMFDYsODEKMhGMFDAsODQKMhGMFDEsODcKMxGMFDIsOTAKMxGMFDMsOTMKMxGMFDQs"
                + "OTYKMxGMFDUsOTkKMxGMGDYsMTAyCjMRjRgwLDEwNQozEY4YMSwxMDgKMxGPGDIsMTExCjMRkFAzLDExNAoz"
                + "OSzrj4Tsi5w0LDExNwo="
        ),
        Case(
            name: "snappy hadoop",
            format: .snappy,
            base64: "AAABkAAAARCQAzAwLOuPhOyLnDAsMAoxDQwQMSwzCjINDBAyLDYKMw0MEDMsOQo0DQwUNCwxMgo1DQ0UNSwx"
                + "NQo2DQ0UNiwxOAo3DQ0UMCwyMQo4DQ0UMSwyNAo5DQ0UMiwyNwoxEX8UMywzMAoxEYEUNCwzMwoxEYMUNSwz"
                + "NgoxEYUUNiwzOQoxEYcUMCw0MgoxEYgUMSw0NQoxEYkUMiw0OAoxEYoUMyw1MQoxEYsUNCw1NAoxEYwUNSw1"
                + "NwoyEYwUNiw2MAoyEYwUMCw2MwoyEYwUMSw2NgoyEYwUMiw2OQoyEYwUMyw3MgoyEYwUNCw3NQoyEYwUNSw3"
                + "OAoyEYwUNiw4MQoyEYwwMCw4NAoyOSzrj4TsiwAAAJgAAAB7mAFUnDEsODcKMzAs64+E7IucMiw5MAozMQ0O"
                + "GDMsOTMKMzINDhg0LDk2CjMzDQ4YNSw5OQozNA0OHDYsMTAyCjM1DQ8cMCwxMDUKMzYNDxwxLDEwOAozNw0P"
                + "HDIsMTExCjM4DQ9QMywxMTQKMzks64+E7IucNCwxMTcK"
        ),
        Case(
            name: "lz4 frame",
            format: .lz4,
            base64: "BCJNGFRArkkBAADTMCzrj4Tsi5wwLDAKMQwAUzEsMwoyDABTMiw2CjMMAFMzLDkKNAwAYzQsMTIKNQ0AYzUs"
                + "MTUKNg0AZTYsMTgKN1cARTIxCjhYAEUyNAo5WQBVMjcKMTBbAFUzMAoxMV0AVTMzCjEyXgBVMzYKMTNfAFUz"
                + "OQoxNGAAVTQyCjE1YQBVNDUKMTZiAFU0OAoxN2IAVTUxCjE4YgBVNTQKMTliAFU1NwoyMGIAVTYwCjIxYgBV"
                + "NjMKMjJiAFY2NgoyMx0BRTkKMjRiAFU3MgoyNWIAVTc1CjI2YgBVNzgKMjdiAFU4MQoyOGIAVTg0CjI5YgBV"
                + "ODcKMzBiAFY5MAozMYEBRTMKMzJiAFU5NgozM2IAVjk5CjM0hQFVMDIKMzVjAGUxMDUKMzZkAGUxMDgKMzdl"
                + "AGUxMTEKMzhmAFQxMTQKM5EAYDQsMTE3CpXQjyIAAAAAbdOVqw=="
        ),
        Case(
            name: "lz4 hadoop",
            format: .lz4,
            base64: "AAABkAAAAQ7TMCzrj4Tsi5wwLDAKMQwAUzEsMwoyDABTMiw2CjMMAFMzLDkKNAwAYzQsMTIKNQ0AYzUsMTUK"
                + "Ng0AYzYsMTgKNw0AYzAsMjEKOA0AYzEsMjQKOQ0AZDIsMjcKMX8AZDMsMzAKMYEAZDQsMzMKMYMAZDUsMzYK"
                + "MYUAZDYsMzkKMYcAZDAsNDIKMYgAZDEsNDUKMYkAZDIsNDgKMYoAZDMsNTEKMYsAZDQsNTQKMYwAZDUsNTcK"
                + "MowAZDYsNjAKMowAZDAsNjMKMowAZDEsNjYKMowAZDIsNjkKMowAZDMsNzIKMowAZDQsNzUKMowAZDUsNzgK"
                + "MowAZDYsODEKMowA0DAsODQKMjks64+E7IsAAACYAAAAdvMHnDEsODcKMzAs64+E7IucMiw5MAozMQ4AczMs"
                + "OTMKMzIOAHM0LDk2CjMzDgBzNSw5OQozNA4AgzYsMTAyCjM1DwCDMCwxMDUKMzYPAIMxLDEwOAozNw8AgzIs"
                + "MTExCjM4DwCDMywxMTQKMzkPAGA0LDExNwo="
        ),
        Case(
            name: "zstd",
            format: .zstandard,
            base64: "KLUv/WAoAc0GAIJPIRbApdAB/v93vrbh/39he28pZUqcweHACy3nm5b/2tKfkLIfSSmfpaxvDNJXg/N98J8M"
                + "+guC9UZQvAqWJwLJo8DxHHhvFO1Vsd6L4kmxvECkbojTlfhODN3RsJ2H0o2zujqp+zmdXLpgemzMitWUMFFW"
                + "jUqiuZzZ4L+ivbOdUAIGAwIAAUonIDAjEREfICHmY4nxCDEdSwxHYkhBClKQkhRSkoIUpCSFFKQgBSmR8ogU"
                + "h6Q0TgoDUhaRopAUxEkxQAqhEeIVMxe5uFyg5kLlIuusc9ae+S8="
        ),
    ]
}
