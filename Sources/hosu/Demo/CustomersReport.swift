import Primitives

extension CustomersDemo.Outcome {
    /// The report: what was wrong, what was kept, the gold tables, and what to do next.
    func report(directory: String) -> String {
        let quality = row(withColumn: "null_emails")
        let run = row(withColumn: "quality_score")
        var text = "\n" + Style.output.bold("Customers: from raw files to gold tables") + "\n\n"
        text += """
            Rows read        \(run["rows_read"] ?? "?")
              null e-mails   \(quality["null_emails"] ?? "?")
              duplicate ids  \(quality["duplicate_ids"] ?? "?")
              malformed      \(quality["malformed_emails"] ?? "?")
              issues in all  \(quality["total_issues"] ?? "?")
            Rows kept        \(run["rows_kept"] ?? "?")
            Quality score    \(run["quality_score"] ?? "?") %  (rows kept / rows read)


            """
        for (title, table) in answers
        where !table.columns.contains(where: { Self.summarized.contains($0.name) }) {
            text +=
                Style.output.bold(heading(title, table)) + "\n" + table.text(.table, width: Terminal.width)
                + "\n"
        }
        let seconds = Double(duration / .milliseconds(1)) / 1000
        let hundredths = Int((seconds * 100).rounded())
        text += """
            The pipeline took \(hundredths / 100).\(padded(hundredths % 100)) s and scanned \(Amounts.bytes(scannedByteCount)). The lake is kept in
              \(directory)

            Start a server on it, and look around with any AWS client:
              \(program) serve --data-dir \(directory)
              eval "$(\(program) env)"
              aws s3 ls s3://\(CustomersDemo.bucket)/ --recursive
              aws glue get-tables --database-name customers --query 'TableList[].Name'
              aws s3 cp s3://\(CustomersDemo.bucket)/curated/ . --recursive     # Parquet files, which pandas reads
            Or ask it directly:
              \(program) sql --data-dir \(directory) --database customers "SELECT city, count(*) FROM silver_customers GROUP BY city"

            """
        return text
    }

    /// The program as it was called, for it may be in no directory of PATH.
    private var program: String { CommandLine.arguments.first ?? "hosu" }

    /// Columns of the answers that the summary at the top tells.
    private static let summarized: Set = ["quality_score", "null_emails"]

    private func row(withColumn name: String) -> [String: String] {
        guard let table = answers.first(where: { $0.table.columns.contains { $0.name == name } })?.table,
            let row = table.rows.first
        else { return [:] }
        return Dictionary(zip(table.columns, row).map { ($0.name, $1 ?? "NULL") }) { $1 }
    }

    private func heading(_ title: String, _ table: QueryTable) -> String {
        switch table.columns.first?.name {
        case "city": "Gold: customers by city"
        case "age_group": "Gold: customers by age group"
        case "email_domain": "Gold: top e-mail domains"
        case "total_customers": "Gold: statistics"
        default: title
        }
    }
}
