import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Binary functions and operators.
    static let binary: [FunctionRule] = [
        .native("crc32", .crc32),
        .rewritten("from_base32") { $0.native(.fromBase32, [asText($0)]) },
        .rewritten("from_base64") { $0.native(.fromBase64, [asText($0)]) },
        .rewritten("from_base64url") { $0.native(.fromBase64URL, [asText($0)]) },
        .native("from_big_endian_32", .fromBigEndian32),
        .native("from_big_endian_64", .fromBigEndian64),
        .rewritten("from_hex") { $0.native(.fromHex, [asText($0)]) },
        .native("from_ieee754_32", .fromFloat32),
        .native("from_ieee754_64", .fromFloat64),
        .native("from_utf8", .fromUTF8, 1...1),
        .rewritten("from_utf8", 2...2) { call in
            call.native(call.type(1).isText ? .fromUTF8Text : .fromUTF8Code, [call[0], call[1]])
        },
        .native("hmac_md5", .hmacMD5),
        .native("hmac_sha1", .hmacSHA1),
        .native("hmac_sha256", .hmacSHA256),
        .native("hmac_sha512", .hmacSHA512),
        .rewritten("md5") { "unhex(md5(\($0[0])))" },
        .native("murmur3", .murmur3),
        .rewritten("sha1") { "unhex(sha1(\($0[0])))" },
        .rewritten("sha256") { "unhex(sha256(\($0[0])))" },
        .native("sha512", .sha512),
        .native("spooky_hash_v2_32", .spookyHash32),
        .native("spooky_hash_v2_64", .spookyHash64),
        .native("to_base32", .toBase32),
        .rewritten("to_base64") { "to_base64(\($0[0]))" },
        .rewritten("to_base64url") { "translate(to_base64(\($0[0])), '+/', '-_')" },
        .native("to_big_endian_32", .toBigEndian32),
        .native("to_big_endian_64", .toBigEndian64),
        .rewritten("to_hex") { "hex(\($0[0]))" },
        .native("to_ieee754_32", .toFloat32),
        .native("to_ieee754_64", .toFloat64),
        .rewritten("to_utf8") { "encode(\($0[0]))" },
        .native("xxhash64", .xxhash64),
    ]

    /// Bytes that are the characters of an encoding.
    private static func asText(_ call: FunctionCall) -> String {
        call.type(0) == .varbinary ? call.native(.fromUTF8, [call[0]]) : call[0]
    }

    /// Source: Trino documentation, URL functions.
    static let urls: [FunctionRule] = [
        .native("url_decode", .urlDecode),
        .native("url_encode", .urlEncode),
        .rewritten("url_extract_fragment") { $0.native(.urlExtract, [$0[0], "'fragment'"]) },
        .rewritten("url_extract_host") { $0.native(.urlExtract, [$0[0], "'host'"]) },
        .native("url_extract_parameter", .urlParameter),
        .rewritten("url_extract_path") { $0.native(.urlExtract, [$0[0], "'path'"]) },
        .rewritten("url_extract_port") { "CAST(\($0.native(.urlExtract, [$0[0], "'port'"])) AS BIGINT)" },
        .rewritten("url_extract_protocol") { $0.native(.urlExtract, [$0[0], "'protocol'"]) },
        .rewritten("url_extract_query") { $0.native(.urlExtract, [$0[0], "'query'"]) },
    ]
}
