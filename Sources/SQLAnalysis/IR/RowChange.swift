extension ResolvedStatement {
    /// UPDATE, DELETE or MERGE: which rows of a table go, and which come.
    package struct RowChange: Sendable {
        package var kind: Kind
        package var target: CatalogTable
        /// The scan of the target, an index of `ResolvedStatement.scans`.
        package var targetScan: Int
        /// A row for each that is touched; the columns of `Column` first, then, unless rows are only deleted, those of the
        /// table with the values of the row that comes.
        ///
        /// Of a MERGE every pair of matching rows is there, those too that no clause applies to (their action is NULL), so
        /// that a row matched twice is seen.
        package var query: ResolvedQuery
        /// The condition of a DELETE; `nil` when it has none.
        package var filter: TypedExpression?

        package enum Kind: String, Sendable {
            case delete = "DELETE"
            case update = "UPDATE"
            case merge = "MERGE"
        }

        /// Positions of the columns that say what happens to a row.
        package enum Column: Int, CaseIterable, Sendable {
            /// An `Action`, integer.
            case action
            /// The data file of the row that goes; NULL for a row that only comes.
            case path
            /// The row's number in that file.
            case position
        }

        package enum Action: Int64, Sendable {
            case delete = 1
            case update = 2
            case insert = 3
        }

        /// Whether rows may come.
        package var writesRows: Bool { query.columns.count > Column.allCases.count }
    }

    /// `OPTIMIZE table REWRITE DATA USING BIN_PACK [WHERE ...]`.
    package struct Optimize: Sendable {
        package var target: CatalogTable
        package var targetScan: Int
        /// All columns of the table, of all rows.
        package var query: ResolvedQuery
        /// Over the columns of the scan.
        package var filter: TypedExpression?
    }
}
