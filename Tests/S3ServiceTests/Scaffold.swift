/// Holds the place of the tests of `S3Service`.
enum S3ServiceTestsScaffold {}
