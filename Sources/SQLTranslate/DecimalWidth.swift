/// How decimals are computed whose type has more than 18 digits while their operands have fewer.
///
/// Trino gives the product of two `decimal(15,2)` the type `decimal(30,4)`, and nearly no value needs it: prices times
/// discounts fit into 64 bits, which DuckDB multiplies and adds several times faster than 128. It also says when they did
/// not fit, so that nothing is ever answered wrongly.
package enum DecimalWidth: Sendable {
    /// In as many bits as the type has.
    case exact
    /// In 64 bits where operands have them. Whoever runs the statement translates it again, exactly, when it failed by
    /// `isOverflow`.
    case narrowFirst

    /// Whether the engine failed because 64 bits were too few.
    ///
    /// Source: DuckDB, `DecimalMultiplyOverflowCheck` and its neighbours for addition and subtraction.
    package static func isOverflow(_ message: String) -> Bool {
        message.contains("Overflow in ") && message.contains(" of DECIMAL(18) (")
    }
}
