/// Functions that SQL cannot express and the engine must have registered under these names.
///
/// The meaning of each is written where the engine implements it.
package enum NativeFunction: String, CaseIterable, Sendable {
    case castBigint = "hosu_cast_bigint"
    case castBoolean = "hosu_cast_boolean"
    case castDate = "hosu_cast_date"
    case castDouble = "hosu_cast_double"
    case castInteger = "hosu_cast_integer"
    case castReal = "hosu_cast_real"
    case castSmallint = "hosu_cast_smallint"
    case castTinyint = "hosu_cast_tinyint"
    /// Text to timestamp with time zone, `STRUCT(u TIMESTAMP, z VARCHAR)`.
    case castZoned = "hosu_cast_timestamp_with_time_zone"
    case crc32 = "hosu_crc32"
    case dateFormat = "hosu_date_format"
    case dateParse = "hosu_date_parse"
    case divideHalfUp = "hosu_divide_half_up"
    case doubleText = "hosu_double_text"
    case formatDatetime = "hosu_format_datetime"
    case fromUTF8 = "hosu_from_utf8"
    case hamming = "hosu_hamming"
    case hmacMD5 = "hosu_hmac_md5"
    case hmacSHA1 = "hosu_hmac_sha1"
    case hmacSHA256 = "hosu_hmac_sha256"
    case hmacSHA512 = "hosu_hmac_sha512"
    case jsonArrayGet = "hosu_json_array_get"
    case jsonArrayLength = "hosu_json_array_length"
    case jsonExtract = "hosu_json_extract"
    case jsonExtractScalar = "hosu_json_extract_scalar"
    case jsonParse = "hosu_json_parse"
    case jsonSize = "hosu_json_size"
    case levenshtein = "hosu_levenshtein"
    case normalize = "hosu_normalize"
    case parseBigint = "hosu_parse_bigint"
    case parseBoolean = "hosu_parse_boolean"
    case parseDate = "hosu_parse_date"
    case parseDouble = "hosu_parse_double"
    case parseInteger = "hosu_parse_integer"
    case parseReal = "hosu_parse_real"
    case parseSmallint = "hosu_parse_smallint"
    case parseTinyint = "hosu_parse_tinyint"
    /// The same as `castZoned`, NULL in place of a failure.
    case parseZoned = "hosu_parse_timestamp_with_time_zone"
    case realText = "hosu_real_text"
    case sha512 = "hosu_sha512"
    case urlExtract = "hosu_url_extract"
    case urlParameter = "hosu_url_parameter"
    case xxhash64 = "hosu_xxhash64"

    package var name: String { rawValue }
}

/// Table functions that the engine must have registered under these names.
enum NativeTableFunction: String, Sendable {
    /// Delimited lines of files; `(paths, types of the fields, code of the delimiter, text of NULL, lines to skip)`.
    case readText = "hosu_read_text"

    var name: String { rawValue }
}
