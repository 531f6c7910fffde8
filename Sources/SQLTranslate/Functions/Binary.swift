import SQLAnalysis

extension FunctionTable {
    /// Source: Trino documentation, Binary functions and operators.
    static let binary: [FunctionRule] = [
        .native("crc32", .crc32),
        .rewritten("from_base64") { call in
            "from_base64(\(call.type(0) == .varbinary ? "decode(\(call[0]))" : call[0]))"
        },
        .rewritten("from_base64url") { call in
            let text = call.type(0) == .varbinary ? "decode(\(call[0]))" : call[0]
            let standard = "translate(\(text), '-_', '+/')"
            return "from_base64(rpad(\(standard), CAST((length(\(text)) + 3) // 4 * 4 AS INTEGER), '='))"
        },
        .refused("from_base32", because: "it needs a function of the engine that is not there"),
        .refused("to_base32", because: "it needs a function of the engine that is not there"),
        .rewritten("from_hex") { "unhex(\($0.type(0) == .varbinary ? "decode(\($0[0]))" : $0[0]))" },
        .refused("from_big_endian_32", because: "it needs a function of the engine that is not there"),
        .refused("from_big_endian_64", because: "it needs a function of the engine that is not there"),
        .refused("to_big_endian_32", because: "it needs a function of the engine that is not there"),
        .refused("to_big_endian_64", because: "it needs a function of the engine that is not there"),
        .refused("from_ieee754_32", because: "it needs a function of the engine that is not there"),
        .refused("from_ieee754_64", because: "it needs a function of the engine that is not there"),
        .refused("to_ieee754_32", because: "it needs a function of the engine that is not there"),
        .refused("to_ieee754_64", because: "it needs a function of the engine that is not there"),
        .rewritten("from_utf8", 1...1) { $0.native(.fromUTF8, [$0[0]]) },
        .refused("from_utf8", 2...2, because: "only the default replacement is available"),
        .native("hmac_md5", .hmacMD5),
        .native("hmac_sha1", .hmacSHA1),
        .native("hmac_sha256", .hmacSHA256),
        .native("hmac_sha512", .hmacSHA512),
        .rewritten("md5") { "unhex(md5(\($0[0])))" },
        .refused("murmur3", because: "it needs a function of the engine that is not there"),
        .rewritten("sha1") { "unhex(sha1(\($0[0])))" },
        .rewritten("sha256") { "unhex(sha256(\($0[0])))" },
        .native("sha512", .sha512),
        .refused("spooky_hash_v2_32", because: "it needs a function of the engine that is not there"),
        .refused("spooky_hash_v2_64", because: "it needs a function of the engine that is not there"),
        .rewritten("to_base64") { "to_base64(\($0[0]))" },
        .rewritten("to_base64url") { "translate(to_base64(\($0[0])), '+/', '-_')" },
        .rewritten("to_hex") { "hex(\($0[0]))" },
        .rewritten("to_utf8") { "encode(\($0[0]))" },
        .native("xxhash64", .xxhash64),
    ]

    /// Source: Trino documentation, URL functions.
    static let urls: [FunctionRule] = [
        .rewritten("url_decode") { "url_decode(replace(\($0[0]), '+', '%20'))" },
        .rewritten("url_encode") {
            "replace(replace(replace(url_encode(\($0[0])), '%20', '+'), '~', '%7E'), '%2A', '*')"
        },
        .rewritten("url_extract_fragment") { $0.native(.urlExtract, [$0[0], "'fragment'"]) },
        .rewritten("url_extract_host") { $0.native(.urlExtract, [$0[0], "'host'"]) },
        .native("url_extract_parameter", .urlParameter),
        .rewritten("url_extract_path") { $0.native(.urlExtract, [$0[0], "'path'"]) },
        .rewritten("url_extract_port") { "CAST(\($0.native(.urlExtract, [$0[0], "'port'"])) AS BIGINT)" },
        .rewritten("url_extract_protocol") { $0.native(.urlExtract, [$0[0], "'protocol'"]) },
        .rewritten("url_extract_query") { $0.native(.urlExtract, [$0[0], "'query'"]) },
    ]
}
