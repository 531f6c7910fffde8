/// Why a query over an object is refused or ended, as S3 Select names it.
///
/// Source: Amazon S3 API Reference, SELECT Object Content error codes.
package struct SelectFailure: Error, Equatable, Sendable {
    package let code: String
    package let message: String

    package init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}
