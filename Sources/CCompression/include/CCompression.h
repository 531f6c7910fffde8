#ifndef HOSU_CCOMPRESSION_H
#define HOSU_CCOMPRESSION_H

// The system's libraries, which Debian has in libbz2-dev and zlib1g-dev.
#include <bzlib.h>
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see; 47 reads gzip and zlib headers alike.
static inline int hosu_inflate_init(z_stream *stream) {
    return inflateInit2(stream, 47);
}

/// Deflate without header and check, both ways; 15 bits of window.
static inline int hosu_raw_inflate_init(z_stream *stream) {
    return inflateInit2(stream, -15);
}

static inline int hosu_raw_deflate_init(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

#endif
