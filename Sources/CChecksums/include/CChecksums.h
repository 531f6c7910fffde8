#ifndef CCHECKSUMS_H
#define CCHECKSUMS_H

#include <stddef.h>
#include <stdint.h>

/// What moves a 128-bit remainder forward by some bits: the powers of x for its first and its second half.
///
/// Both are remainders modulo the check's polynomial, reflected, in the upper bits of 64.
typedef struct {
    uint64_t first;
    uint64_t second;
} checksums_step;

/// The steps a kernel takes, by how many bits they move.
typedef struct {
    checksums_step by2048;
    checksums_step by512;
    checksums_step by128;
} checksums_steps;

/// The fewest bytes a kernel takes.
#define CHECKSUMS_FOLD_MINIMUM 256

/// Folds bytes into sixteen that have the same remainder, and returns how many it took.
///
/// `state` is the check's state before the bytes. The state after those that were taken is that of the sixteen bytes
/// of `folded`, begun from zero. `count` is at least `CHECKSUMS_FOLD_MINIMUM`.
typedef size_t (*checksums_fold)(
    const uint8_t *bytes, size_t count, uint64_t state, const checksums_steps *steps, uint8_t folded[16]);

/// The kernels by the instructions they need, the best first.
typedef enum {
    /// VPCLMULQDQ on registers of 512 bits.
    CHECKSUMS_WIDE_CARRYLESS,
    /// PCLMULQDQ on x86-64, PMULL on arm64.
    CHECKSUMS_CARRYLESS,
} checksums_kernel;

/// The kernel, or NULL where this processor cannot run it.
checksums_fold checksums_find(checksums_kernel kernel);

#endif
