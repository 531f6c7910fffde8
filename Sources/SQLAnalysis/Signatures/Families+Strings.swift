extension FunctionCatalogue {
    /// Source: Trino documentation, String functions and operators; Teradata functions.
    static let strings = """
        [scalar]
        char2hexint(varchar)->varchar
        chr(bigint)->varchar(1)
        codepoint(varchar(1))->integer
        concat(char(x),char(y))->char(x + y)
        concat(varchar,varchar...)->varchar
        concat(varbinary,varbinary...)->varbinary
        concat(array(E),array(E)...)->array(E)
        concat(array(E),E)->array(E)
        concat(E,array(E))->array(E)
        concat_ws(varchar,varchar...)->varchar
        concat_ws(varchar,array(varchar))->varchar
        from_utf8(varbinary)->varchar
        from_utf8(varbinary,varchar(x))->varchar
        from_utf8(varbinary,bigint)->varchar
        hamming_distance(varchar(x),varchar(y))->bigint
        index(varchar,varchar)->bigint
        length(varchar(x))->bigint
        length(char(x))->bigint
        length(varbinary)->bigint
        levenshtein_distance(varchar(x),varchar(y))->bigint
        lower(varchar(x))->varchar(x)
        lower(char(x))->char(x)
        lpad(varchar(x),bigint,varchar(y))->varchar
        lpad(varbinary,bigint,varbinary)->varbinary
        ltrim(varchar(x))->varchar(x)
        ltrim(char(x))->char(x)
        ltrim(varchar(x),varchar(y))->varchar(x)
        ltrim(char(x),varchar(y))->varchar(x)
        luhn_check(varchar(x))->boolean
        normalize(varchar(x),varchar(y))->varchar
        replace(varchar(x),varchar(y))->varchar(x)
        replace(varchar(x),varchar(y),varchar(z))->varchar(min(2147483647,x + z * (x + 1)))
        reverse(varchar(x))->varchar(x)
        reverse(varbinary)->varbinary
        reverse(array(E))->array(E)
        rpad(varchar(x),bigint,varchar(y))->varchar
        rpad(varbinary,bigint,varbinary)->varbinary
        rtrim(varchar(x))->varchar(x)
        rtrim(char(x))->char(x)
        rtrim(varchar(x),varchar(y))->varchar(x)
        rtrim(char(x),varchar(y))->varchar(x)
        soundex(varchar)->varchar(4)
        split(varchar(x),varchar(y))->array(varchar(x))
        split(varchar(x),varchar(y),bigint)->array(varchar(x))
        split_part(varchar(x),varchar(y),bigint)->varchar(x)
        split_to_map(varchar,varchar,varchar)->map(varchar,varchar)
        split_to_map(varchar,varchar,varchar,function(varchar,varchar,varchar,varchar))->map(varchar,varchar)
        split_to_multimap(varchar,varchar,varchar)->map(varchar,array(varchar))
        starts_with(varchar(x),varchar(y))->boolean
        strpos(varchar(x),varchar(y))->bigint
        strpos(varchar(x),varchar(y),bigint)->bigint
        substr(varchar(x),bigint)->varchar(x)
        substr(varchar(x),bigint,bigint)->varchar(x)
        substr(char(x),bigint)->varchar(x)
        substr(char(x),bigint,bigint)->varchar(x)
        substr(varbinary,bigint)->varbinary
        substr(varbinary,bigint,bigint)->varbinary
        substring = substr
        to_utf8(varchar(x))->varbinary
        to_utf8(char(x))->varbinary
        translate(varchar(x),varchar(y),varchar(z))->varchar
        trim(varchar(x))->varchar(x)
        trim(char(x))->char(x)
        trim(varchar(x),varchar(y))->varchar(x)
        trim(char(x),varchar(y))->varchar(x)
        upper(varchar(x))->varchar(x)
        upper(char(x))->char(x)
        word_stem(varchar(x))->varchar(x)
        word_stem(varchar(x),varchar(2))->varchar(x)
        """

    /// Source: Trino documentation, Regular expression functions.
    static let regularExpressions = """
        [scalar]
        regexp_count(varchar(x),varchar(y))->bigint
        regexp_extract(varchar(x),varchar(y))->varchar(x)
        regexp_extract(varchar(x),varchar(y),bigint)->varchar(x)
        regexp_extract_all(varchar(x),varchar(y))->array(varchar(x))
        regexp_extract_all(varchar(x),varchar(y),bigint)->array(varchar(x))
        regexp_like(varchar(x),varchar(y))->boolean
        regexp_position(varchar(x),varchar(y))->integer
        regexp_position(varchar(x),varchar(y),bigint)->integer
        regexp_position(varchar(x),varchar(y),bigint,bigint)->integer
        regexp_replace(varchar(x),varchar(y))->varchar(x)
        regexp_replace(varchar(x),varchar(y),varchar(z))->varchar(min(2147483647,x + max(x * z / 2,z) * (x + 1)))
        regexp_replace(varchar,varchar(y),function(array(varchar),varchar))->varchar
        regexp_split(varchar(x),varchar(y))->array(varchar(x))
        """

    /// Source: Trino documentation, Binary functions and operators.
    static let binary = """
        [scalar]
        crc32(varbinary)->bigint
        from_base32(varbinary)->varbinary
        from_base32(varchar(x))->varbinary
        from_base64(varchar(x))->varbinary
        from_base64(varbinary)->varbinary
        from_base64url(varchar(x))->varbinary
        from_base64url(varbinary)->varbinary
        from_big_endian_32(varbinary)->integer
        from_big_endian_64(varbinary)->bigint
        from_hex(varchar(x))->varbinary
        from_hex(varbinary)->varbinary
        from_ieee754_32(varbinary)->real
        from_ieee754_64(varbinary)->double
        hmac_md5(varbinary,varbinary)->varbinary
        hmac_sha1(varbinary,varbinary)->varbinary
        hmac_sha256(varbinary,varbinary)->varbinary
        hmac_sha512(varbinary,varbinary)->varbinary
        md5(varbinary)->varbinary
        murmur3(varbinary)->varbinary
        sha1(varbinary)->varbinary
        sha256(varbinary)->varbinary
        sha512(varbinary)->varbinary
        spooky_hash_v2_32(varbinary)->varbinary
        spooky_hash_v2_64(varbinary)->varbinary
        to_base32(varbinary)->varchar
        to_base64(varbinary)->varchar
        to_base64url(varbinary)->varchar
        to_big_endian_32(integer)->varbinary
        to_big_endian_64(bigint)->varbinary
        to_hex(varbinary)->varchar
        to_ieee754_32(real)->varbinary
        to_ieee754_64(double)->varbinary
        xxhash64(varbinary)->varbinary
        """
}
