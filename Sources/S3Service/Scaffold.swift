/// Holds the place of `S3Service` until its first type is written.
enum S3ServiceScaffold {}
