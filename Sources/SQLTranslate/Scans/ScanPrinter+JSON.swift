import SQLAnalysis

extension ScanPrinter {
    /// The JSON SerDes: one object a line.
    ///
    /// Source: Athena User Guide, JSON SerDe libraries. A malformed line is a row of NULLs where OpenX's SerDe is told to
    /// ignore it.
    func printJSON(_ files: [ScanFile], _ compression: FileCompression) throws(TranslationFailure) -> String {
        let isOpenX = scan.table.storage.serializationLibrary.contains("openx")
        let parameters = scan.table.storage.serdeParameters
        let isLenient = isOpenX && parameters["ignore.malformed.json"]?.lowercased() == "true"
        let items = try jsonItems(files)
        let paths = DuckDBText.list(files.map(\.path))
        guard compression.isKnownToEngine else {
            let line = isLenient ? "TRY_CAST(line AS JSON)" : "CAST(line AS JSON)"
            return "SELECT \(items) FROM (SELECT file_index, \(line) AS json"
                + " FROM \(try lines(files, compression)) WHERE line <> '')"
        }
        let options =
            "\(Self.plannedOnce), compression = '\(compression.rawValue)'\(isLenient ? ", ignore_errors = true" : "")"
        return "SELECT \(items) FROM read_ndjson_objects(\(paths), \(options))"
    }

    /// The columns from the object `json`.
    private func jsonItems(_ files: [ScanFile]) throws(TranslationFailure) -> String {
        let parameters = scan.table.storage.serdeParameters
        let isExact = parameters["case.insensitive"]?.lowercased() == "false"
        let hasDots = parameters["dots.in.keys"]?.lowercased() == "true"
        let names = FreshNames()
        return try items(files) { (index, type) throws(TranslationFailure) in
            let name = scan.table.columns[index].name
            let key = parameters["mapping.\(name)"] ?? name
            let exact = "json_extract(json, \(DuckDBText.string("$.\"\(key)\"")))"
            let found: String
            if isExact, !hasDots {
                found = exact
            } else {
                let match = names.next("v")
                let spelled = hasDots ? "replace(\(match), '.', '_')" : match
                let known = isExact ? spelled : "lower(\(spelled))"
                let wanted = DuckDBText.string(isExact ? key : key.lowercased())
                let other = "list_filter(json_keys(json), lambda \(match): \(known) = \(wanted))[1]"
                found = "coalesce(\(exact), json_extract(json, '$.\"' || \(other) || '\"'))"
            }
            return try JSONFieldReader(names: names).value("CAST(\(found) AS VARCHAR)", type)
        }
    }

    /// CloudTrail's files: each is one object, whose `Records` are the rows.
    ///
    /// Source: Athena User Guide, CloudTrail SerDe.
    func printCloudTrail(
        _ files: [ScanFile],
        _ compression: FileCompression
    ) throws(TranslationFailure) -> String {
        guard compression.isKnownToEngine else {
            throw TranslationFailure(
                "NOT_SUPPORTED",
                "CloudTrail files compressed with \(compression.rawValue) are not supported by Hosu"
            )
        }
        let largest = files.map(\.byteCount).max() ?? 0
        let limit = compression == .none ? max(largest + 1, 1 << 24) : max(1 << 27, largest * 16)
        let index = needsFileIndex(files) ? "file_index, " : ""
        return
            "SELECT \(try jsonItems(files)) FROM (SELECT \(index)unnest(CAST(json_extract(json, '$.Records') AS JSON[]))"
            + " AS json FROM read_json_objects(\(DuckDBText.list(files.map(\.path))), format = 'unstructured',"
            + " \(Self.plannedOnce),"
            + " compression = '\(compression.rawValue)', maximum_object_size = \(limit)))"
    }
}
