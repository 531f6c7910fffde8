import Testing

@testable import hosu

@Suite struct CustomerRowsTests {
    private struct Row {
        let id: Int
        let email: String
        let fields: [Substring]
    }

    private func rows(_ count: Int) -> [Row] {
        let text = String(decoding: CustomerRows(count: count).csv(0..<count), as: UTF8.self)
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return Row(id: Int(fields[0]) ?? 0, email: String(fields[3]), fields: fields)
        }
    }

    @Test(
        "one row of ten is defective, in thirds, and the rest is what stays",
        arguments: [(1000, 33, 33, 34), (10, 0, 0, 1), (9, 0, 0, 0), (20_005, 666, 666, 668)]
    )
    func defects(count: Int, nulls: Int, duplicates: Int, malformed: Int) {
        let rows = rows(count)

        let emptyEmails = rows.filter(\.email.isEmpty)
        let badEmails = rows.filter { !$0.email.isEmpty && !$0.email.contains("@") }
        let kept = Set(rows.filter { $0.email.contains("@") }.map(\.id))
        #expect(rows.count == count)
        #expect(emptyEmails.count == nulls)
        #expect(rows.count - Set(rows.map(\.id)).count == duplicates)
        #expect(badEmails.count == malformed)
        #expect(kept.count == count - nulls - duplicates - malformed)
        let stated = CustomerRows(count: count).defects
        #expect(stated == (nulls, duplicates, malformed))
    }

    @Test("the same rows come out in one piece or in many")
    func pieces() {
        let rows = CustomerRows(count: 5000)

        let whole = rows.csv(0..<5000)
        let pieces = stride(from: 0, to: 5000, by: 700).flatMap { rows.csv($0..<min($0 + 700, 5000)) }

        #expect(whole == pieces)
    }

    @Test("a row has the seed's columns, a Korean name and plausible values")
    func columns() {
        #expect(
            String(decoding: CustomerRows.header, as: UTF8.self)
                == "customer_id,name,age,email,city,join_date\n"
        )
        for row in rows(1000) {
            #expect(row.fields.count == 6)
            #expect(row.fields[1].unicodeScalars.allSatisfy { (0xac00...0xd7a3).contains($0.value) })
            #expect((20...69).contains(Int(row.fields[2]) ?? 0))
            #expect(row.fields[5] >= "2020-01-01" && row.fields[5] <= "2025-12-31")
        }
    }
}
