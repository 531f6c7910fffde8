/// Writes which operations of each service are answered.
enum CoverageFile {
    static func make(_ services: [ServiceList]) -> GeneratedFile {
        var lines = [
            "# Coverage", "",
            "Written by `modelgen` from the lists in `Models/`; do not edit. An operation that is not answered here fails by name:",
            "status 501, code `NotImplemented`.", "",
            "| service | answered | of |", "|---|---:|---:|",
        ]
        for service in services {
            lines.append(
                "| \(service.fullName) | \(service.operations.count) | \(service.allOperations.count) |"
            )
        }
        for service in services {
            lines += ["", "## \(service.fullName)", ""]
            let answered = Set(service.operations)
            lines += service.operations.map { name in
                "- \(name)" + (service.remarks[name].map { " (\($0))" } ?? "")
            }
            let rest = service.allOperations.filter { !answered.contains($0) }
            guard !rest.isEmpty else { continue }
            lines += [
                "", "<details><summary>Not answered: \(rest.count)</summary>", "", rest.joined(separator: ", "),
                "", "</details>",
            ]
        }
        return GeneratedFile(path: "COVERAGE.md", text: lines.joined(separator: "\n") + "\n")
    }
}
