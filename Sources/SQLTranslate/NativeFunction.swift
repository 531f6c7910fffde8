/// Functions that SQL cannot express and the engine must have registered under these names.
///
/// The meaning of each is written where the engine implements it.
package enum NativeFunction: String, CaseIterable, Sendable {
    case betaCDF = "hosu_beta_cdf"
    /// The number of ones in the lowest bits: `(value, bits)`.
    case bitCount = "hosu_bit_count"
    case castBigint = "hosu_cast_bigint"
    case castBoolean = "hosu_cast_boolean"
    case castDate = "hosu_cast_date"
    case castDouble = "hosu_cast_double"
    case castInteger = "hosu_cast_integer"
    case castIPAddress = "hosu_cast_ipaddress"
    case castReal = "hosu_cast_real"
    case castSmallint = "hosu_cast_smallint"
    case castTime = "hosu_cast_time"
    case castTimestamp = "hosu_cast_timestamp"
    case castTimeZoned = "hosu_cast_time_with_time_zone"
    case castTinyint = "hosu_cast_tinyint"
    /// Text to timestamp with time zone, `STRUCT(u TIMESTAMP, z VARCHAR)`.
    case castZoned = "hosu_cast_timestamp_with_time_zone"
    case cbrt = "hosu_cbrt"
    case char2hexint = "hosu_char2hexint"
    /// The bytes of Trino's checksum of a sum of hashes.
    case checksum = "hosu_checksum"
    case chr = "hosu_chr"
    /// The positions of all choices of some elements: `(length of the list, size)`.
    case combinations = "hosu_combinations"
    case containsSequence = "hosu_contains_sequence"
    case crc32 = "hosu_crc32"
    case dateDiff = "hosu_date_diff"
    case dateFormat = "hosu_date_format"
    case dateParse = "hosu_date_parse"
    case dateText = "hosu_date_text"
    case digestValue = "hosu_digest_value"
    case divideHalfUp = "hosu_divide_half_up"
    /// A number with so many digits, so many of them behind the point, as text.
    case doubleDigits = "hosu_double_digits"
    case doubleText = "hosu_double_text"
    /// Positions, counted from 1, of the first of all equal elements.
    case firstPositions = "hosu_first_positions"
    case formatDatetime = "hosu_format_datetime"
    case formatJava = "hosu_format"
    case formatNumber = "hosu_format_number"
    case fromBase = "hosu_from_base"
    case fromBase32 = "hosu_from_base32"
    case fromBase64 = "hosu_from_base64"
    case fromBase64URL = "hosu_from_base64url"
    case fromBigEndian32 = "hosu_from_big_endian_32"
    case fromBigEndian64 = "hosu_from_big_endian_64"
    case fromFloat32 = "hosu_from_ieee754_32"
    case fromFloat64 = "hosu_from_ieee754_64"
    case fromHex = "hosu_from_hex"
    case fromISODate = "hosu_from_iso8601_date"
    case fromISOTimestamp = "hosu_from_iso8601_timestamp"
    case fromUTF8 = "hosu_from_utf8"
    case fromUTF8Code = "hosu_from_utf8_code"
    case fromUTF8Text = "hosu_from_utf8_text"
    case hamming = "hosu_hamming"
    /// Trino's hash of a value of any type as BIGINT.
    case hash64 = "hosu_hash64"
    /// The hash by which Hive tells buckets, of a text.
    case hiveHash = "hosu_hive_hash"
    case hmacMD5 = "hosu_hmac_md5"
    case hmacSHA1 = "hosu_hmac_sha1"
    case hmacSHA256 = "hosu_hmac_sha256"
    case hmacSHA512 = "hosu_hmac_sha512"
    case humanReadableSeconds = "hosu_human_readable_seconds"
    case inverseBetaCDF = "hosu_inverse_beta_cdf"
    case inverseNormalCDF = "hosu_inverse_normal_cdf"
    case ipAddressText = "hosu_ipaddress_text"
    case isJSONScalar = "hosu_is_json_scalar"
    case jsonArrayContainsBigint = "hosu_json_array_contains_bigint"
    case jsonArrayContainsBoolean = "hosu_json_array_contains_boolean"
    case jsonArrayContainsDouble = "hosu_json_array_contains_double"
    case jsonArrayContainsVarchar = "hosu_json_array_contains_varchar"
    case jsonArrayGet = "hosu_json_array_get"
    case jsonArrayLength = "hosu_json_array_length"
    case jsonDouble = "hosu_json_double"
    case jsonElements = "hosu_json_elements"
    case jsonExists = "hosu_json_exists"
    case jsonExtract = "hosu_json_extract"
    case jsonExtractScalar = "hosu_json_extract_scalar"
    case jsonFields = "hosu_json_fields"
    /// Text that must be JSON, without blanks.
    case jsonInput = "hosu_json_input"
    case jsonMembers = "hosu_json_members"
    case jsonObject = "hosu_json_object"
    case jsonParse = "hosu_json_parse"
    case jsonQuery = "hosu_json_query"
    case jsonReal = "hosu_json_real"
    case jsonSize = "hosu_json_size"
    case jsonSorted = "hosu_json_sorted"
    case jsonString = "hosu_json_string"
    case jsonToBoolean = "hosu_json_to_boolean"
    case jsonToDecimal = "hosu_json_to_decimal"
    case jsonToDouble = "hosu_json_to_double"
    case jsonToInteger = "hosu_json_to_integer"
    case jsonToVarchar = "hosu_json_to_varchar"
    case jsonTryBoolean = "hosu_json_try_boolean"
    case jsonTryDecimal = "hosu_json_try_decimal"
    case jsonTryDouble = "hosu_json_try_double"
    case jsonTryInteger = "hosu_json_try_integer"
    case jsonTryVarchar = "hosu_json_try_varchar"
    /// A letter for the kind and the text of the scalar.
    case jsonValue = "hosu_json_value"
    case jsonValueText = "hosu_json_value_text"
    case levenshtein = "hosu_levenshtein"
    /// `LIKE ... ESCAPE` with an escape or a pattern that is not a constant.
    case like = "hosu_like"
    /// Texts with a separator, cut with a filler where they get too long: `(texts, separator, filler, with count)`.
    case listAggregation = "hosu_list_aggregation"
    case lpad = "hosu_lpad"
    case lpadBytes = "hosu_lpad_bytes"
    case luhnCheck = "hosu_luhn_check"
    case murmur3 = "hosu_murmur3"
    /// A double as a real, infinite where it is too large.
    case narrow = "hosu_double_real"
    case networkContains = "hosu_network_contains"
    case normalCDF = "hosu_normal_cdf"
    case normalize = "hosu_normalize"
    /// Doubles that lie side by side in bytes, as a list.
    case numbers = "hosu_numbers"
    /// Positions of elements that a second list does not have.
    case otherPositions = "hosu_other_positions"
    case parseBigint = "hosu_parse_bigint"
    case parseBoolean = "hosu_parse_boolean"
    case parseDataSize = "hosu_parse_data_size"
    case parseDate = "hosu_parse_date"
    case parseDatetime = "hosu_parse_datetime"
    case parseDouble = "hosu_parse_double"
    case parseDuration = "hosu_parse_duration"
    case parseInteger = "hosu_parse_integer"
    case parseIPAddress = "hosu_parse_ipaddress"
    case parseReal = "hosu_parse_real"
    case parseSmallint = "hosu_parse_smallint"
    case parseTime = "hosu_parse_time"
    case parseTimestamp = "hosu_parse_timestamp"
    case parseTimeZoned = "hosu_parse_time_with_time_zone"
    case parseTinyint = "hosu_parse_tinyint"
    /// The same as `castZoned`, NULL in place of a failure.
    case parseZoned = "hosu_parse_timestamp_with_time_zone"
    /// Lists of the positions of equal elements.
    case positionsByValue = "hosu_positions_by_value"
    case power = "hosu_power"
    case realDigits = "hosu_real_digits"
    case realText = "hosu_real_text"
    case regexpCount = "hosu_regexp_count"
    case regexpExtract = "hosu_regexp_extract"
    case regexpExtractAll = "hosu_regexp_extract_all"
    /// The groups of each match.
    case regexpGroups = "hosu_regexp_groups"
    case regexpLike = "hosu_regexp_like"
    case regexpPosition = "hosu_regexp_position"
    case regexpReplace = "hosu_regexp_replace"
    case regexpSplit = "hosu_regexp_split"
    /// Where an element is that was there before; 0 when there is none.
    case repeatedPosition = "hosu_repeated_position"
    case replace = "hosu_replace"
    case reverse = "hosu_reverse"
    case reverseBytes = "hosu_reverse_bytes"
    case roundBigint = "hosu_round_bigint"
    /// A decimal without its point, rounded to a power of ten: `(digits, power)`.
    case roundDigits = "hosu_round_digits"
    case roundInteger = "hosu_round_integer"
    case roundSmallint = "hosu_round_smallint"
    case roundTinyint = "hosu_round_tinyint"
    case rpad = "hosu_rpad"
    case rpadBytes = "hosu_rpad_bytes"
    case sha512 = "hosu_sha512"
    /// Positions of elements that a second list has too.
    case sharedPositions = "hosu_shared_positions"
    /// `(value, shift, width of the type in bits)`
    case shiftLeft = "hosu_shift_left"
    case shiftRight = "hosu_shift_right"
    case shiftRightArithmetic = "hosu_shift_right_arithmetic"
    case soundex = "hosu_soundex"
    case split = "hosu_split"
    case splitPart = "hosu_split_part"
    case splitToMap = "hosu_split_to_map"
    case splitToMultimap = "hosu_split_to_multimap"
    case spookyHash32 = "hosu_spooky_hash_v2_32"
    case spookyHash64 = "hosu_spooky_hash_v2_64"
    case strpos = "hosu_strpos"
    case studentCDF = "hosu_t_cdf"
    case studentDensity = "hosu_t_pdf"
    case substrBytes = "hosu_substr_bytes"
    case teradataFormat = "hosu_teradata_format"
    case teradataParse = "hosu_teradata_parse"
    case timestampText = "hosu_timestamp_text"
    case timeText = "hosu_time_text"
    case timeZonedText = "hosu_time_with_time_zone_text"
    case toBase = "hosu_to_base"
    case toBase32 = "hosu_to_base32"
    case toBigEndian32 = "hosu_to_big_endian_32"
    case toBigEndian64 = "hosu_to_big_endian_64"
    case toFloat32 = "hosu_to_ieee754_32"
    case toFloat64 = "hosu_to_ieee754_64"
    /// A moment as a clock in a zone shows it.
    case toLocal = "hosu_to_local"
    /// A local time, its zone, and the moment whose offset is kept where it fits.
    case toUTC = "hosu_to_utc"
    case translate = "hosu_translate"
    case truncateDigits = "hosu_truncate_digits"
    case upper = "hosu_upper"
    case urlDecode = "hosu_url_decode"
    case urlEncode = "hosu_url_encode"
    case urlExtract = "hosu_url_extract"
    case urlParameter = "hosu_url_parameter"
    /// `(kind, list, list)`: 0 dot product, 1 cosine similarity, 2 Euclidean distance.
    case vectors = "hosu_vectors"
    case widthBucket = "hosu_width_bucket"
    case widthBucketOf = "hosu_width_bucket_of"
    /// `(successes, trials, z-score, -1 for the lower bound or 1 for the upper)`
    case wilsonInterval = "hosu_wilson_interval"
    case wordStem = "hosu_word_stem"
    case xxhash64 = "hosu_xxhash64"
    /// The name of a zone as it is shown; fails for a zone nobody knows.
    case zone = "hosu_zone"
    case zoneOfOffset = "hosu_zone_of_offset"

    package var name: String { rawValue }

    func call(_ arguments: String...) -> String { "\(name)(\(arguments.joined(separator: ", ")))" }
}

/// Aggregates that the engine must have registered under these names.
enum NativeAggregate: String, Sendable {
    /// `(hash, standard error)`
    case approxDistinct = "hosu_approx_distinct"
    /// `(value, weight)`: bytes for `NativeFunction.digestValue`.
    case digest = "hosu_digest"
    /// `(buckets, value, weight)`: bytes for `NativeFunction.numbers`.
    case numericHistogram = "hosu_numeric_histogram"

    var name: String { rawValue }
}

/// Table functions that the engine must have registered under these names.
enum NativeTableFunction: String, Sendable {
    /// Delimited lines of files; `(paths, types of the fields, code of the delimiter, text of NULL, lines to skip)`.
    case readText = "hosu_read_text"

    var name: String { rawValue }
}
