import Testing

@testable import S3Service

@Suite("Text in user metadata")
struct MetadataTextTests {
    @Test(
        "Encoded words become the characters they stand for",
        arguments: [
            ("plain", "plain"),
            ("=?UTF-8?B?7ISc7Jq4?=", "서울"),
            ("=?utf-8?b?7ISc7Jq4?=", "서울"),
            ("=?UTF-8?Q?caf=C3=A9_au_lait?=", "café au lait"),
            ("=?ISO-8859-1?Q?caf=E9?=", "café"),
            ("to =?UTF-8?B?7ISc7Jq4?= now", "to 서울 now"),
            ("=?UTF-8?B?7ISc?= =?UTF-8?B?7Jq4?=", "서울"),
            ("a=?b", "a=?b"),
            ("=?UTF-8?B?%%?=", "=?UTF-8?B?%%?="),
            ("=?EUC-KR?B?vK2/7w==?=", "=?EUC-KR?B?vK2/7w==?="),
        ]
    )
    func decodes(header: String, text: String) {
        #expect(MetadataText.decode(header) == text)
    }

    @Test("Text goes out as it is in ASCII and as an encoded word otherwise")
    func encodes() {
        #expect(MetadataText.encode("a b=?") == "a b=?")
        #expect(MetadataText.encode("서울") == "=?UTF-8?B?7ISc7Jq4?=")
        #expect(MetadataText.decode(MetadataText.encode("line\nbreak 호수")) == "line\nbreak 호수")
    }
}
