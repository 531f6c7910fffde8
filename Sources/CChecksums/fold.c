// Cyclic redundancy checks by carry-less multiplication.
//
// Source: V. Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel, 2009: its
// mathematics; the code is ours.
//
// Bits are reflected: bit i of a 128-bit register stands for x^(127-i), so the bytes of a message are loaded as they
// lie. With L for the register's first 64 bits and H for the others, as polynomials, it is L*x^64 + H. To move it D bits
// forward modulo the check's polynomial, L is multiplied by x^(64+D) and H by x^D, each reduced before. The
// product of two reflected 64-bit values lies one bit too low, which is a factor of x, so the powers are one less.
// What has been moved is then added to the data that lies there. In the end sixteen bytes are left which have the
// remainder of all; the caller's table reduces them.
#include "CChecksums.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define NARROW __attribute__((target("pclmul,sse2")))
#define WIDE __attribute__((target("pclmul,vpclmulqdq,avx512f")))

NARROW static inline __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

NARROW static inline __m128i step_of(checksums_step step) {
    return _mm_set_epi64x((long long)step.second, (long long)step.first);
}

NARROW static inline __m128i moved(__m128i value, __m128i step) {
    return _mm_xor_si128(_mm_clmulepi64_si128(value, step, 0x00), _mm_clmulepi64_si128(value, step, 0x11));
}

NARROW static size_t fold_narrow(
    const uint8_t *bytes, size_t count, uint64_t state, const checksums_steps *steps, uint8_t folded[16]) {
    const __m128i by512 = step_of(steps->by512);
    const __m128i by128 = step_of(steps->by128);
    __m128i a = _mm_xor_si128(load(bytes), _mm_set_epi64x(0, (long long)state));
    __m128i b = load(bytes + 16);
    __m128i c = load(bytes + 32);
    __m128i d = load(bytes + 48);
    size_t taken = 64;
    for (; taken + 64 <= count; taken += 64) {
        a = _mm_xor_si128(moved(a, by512), load(bytes + taken));
        b = _mm_xor_si128(moved(b, by512), load(bytes + taken + 16));
        c = _mm_xor_si128(moved(c, by512), load(bytes + taken + 32));
        d = _mm_xor_si128(moved(d, by512), load(bytes + taken + 48));
    }
    b = _mm_xor_si128(moved(a, by128), b);
    c = _mm_xor_si128(moved(b, by128), c);
    d = _mm_xor_si128(moved(c, by128), d);
    for (; taken + 16 <= count; taken += 16) d = _mm_xor_si128(moved(d, by128), load(bytes + taken));
    _mm_storeu_si128((__m128i *)folded, d);
    return taken;
}

WIDE static inline __m512i load_wide(const uint8_t *bytes) { return _mm512_loadu_si512((const void *)bytes); }

WIDE static inline __m512i step_of_wide(checksums_step step) {
    const long long first = (long long)step.first;
    const long long second = (long long)step.second;
    return _mm512_set_epi64(second, first, second, first, second, first, second, first);
}

WIDE static inline __m512i moved_wide(__m512i value, __m512i step, __m512i data) {
    const __m512i first = _mm512_clmulepi64_epi128(value, step, 0x00);
    const __m512i second = _mm512_clmulepi64_epi128(value, step, 0x11);
    // The sum of the three.
    return _mm512_ternarylogic_epi64(first, second, data, 0x96);
}

WIDE static size_t fold_wide(
    const uint8_t *bytes, size_t count, uint64_t state, const checksums_steps *steps, uint8_t folded[16]) {
    const __m512i by2048 = step_of_wide(steps->by2048);
    const __m512i by512 = step_of_wide(steps->by512);
    const __m128i by128 = step_of(steps->by128);
    __m512i a = _mm512_xor_si512(load_wide(bytes), _mm512_set_epi64(0, 0, 0, 0, 0, 0, 0, (long long)state));
    __m512i b = load_wide(bytes + 64);
    __m512i c = load_wide(bytes + 128);
    __m512i d = load_wide(bytes + 192);
    size_t taken = 256;
    for (; taken + 256 <= count; taken += 256) {
        a = moved_wide(a, by2048, load_wide(bytes + taken));
        b = moved_wide(b, by2048, load_wide(bytes + taken + 64));
        c = moved_wide(c, by2048, load_wide(bytes + taken + 128));
        d = moved_wide(d, by2048, load_wide(bytes + taken + 192));
    }
    b = moved_wide(a, by512, b);
    c = moved_wide(b, by512, c);
    d = moved_wide(c, by512, d);
    for (; taken + 64 <= count; taken += 64) d = moved_wide(d, by512, load_wide(bytes + taken));
    __m128i rest = _mm512_extracti32x4_epi32(d, 0);
    rest = _mm_xor_si128(moved(rest, by128), _mm512_extracti32x4_epi32(d, 1));
    rest = _mm_xor_si128(moved(rest, by128), _mm512_extracti32x4_epi32(d, 2));
    rest = _mm_xor_si128(moved(rest, by128), _mm512_extracti32x4_epi32(d, 3));
    for (; taken + 16 <= count; taken += 16) rest = _mm_xor_si128(moved(rest, by128), load(bytes + taken));
    _mm_storeu_si128((__m128i *)folded, rest);
    return taken;
}

checksums_fold checksums_find(checksums_kernel kernel) {
    __builtin_cpu_init();
    switch (kernel) {
    case CHECKSUMS_WIDE_CARRYLESS:
        return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("vpclmulqdq")
                && __builtin_cpu_supports("avx512f")
            ? fold_wide
            : NULL;
    case CHECKSUMS_CARRYLESS: return __builtin_cpu_supports("pclmul") ? fold_narrow : NULL;
    }
    return NULL;
}

#elif defined(__aarch64__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

#include <arm_neon.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif

#define NARROW __attribute__((target("aes")))

NARROW static inline uint64x2_t load(const uint8_t *bytes) { return vreinterpretq_u64_u8(vld1q_u8(bytes)); }

NARROW static inline uint64x2_t product(uint64_t left, uint64_t right) {
    return vreinterpretq_u64_p128(vmull_p64((poly64_t)left, (poly64_t)right));
}

NARROW static inline uint64x2_t moved(uint64x2_t value, checksums_step step) {
    return veorq_u64(
        product(vgetq_lane_u64(value, 0), step.first), product(vgetq_lane_u64(value, 1), step.second));
}

NARROW static size_t fold_narrow(
    const uint8_t *bytes, size_t count, uint64_t state, const checksums_steps *steps, uint8_t folded[16]) {
    uint64x2_t a = veorq_u64(load(bytes), vsetq_lane_u64(state, vdupq_n_u64(0), 0));
    uint64x2_t b = load(bytes + 16);
    uint64x2_t c = load(bytes + 32);
    uint64x2_t d = load(bytes + 48);
    size_t taken = 64;
    for (; taken + 64 <= count; taken += 64) {
        a = veorq_u64(moved(a, steps->by512), load(bytes + taken));
        b = veorq_u64(moved(b, steps->by512), load(bytes + taken + 16));
        c = veorq_u64(moved(c, steps->by512), load(bytes + taken + 32));
        d = veorq_u64(moved(d, steps->by512), load(bytes + taken + 48));
    }
    b = veorq_u64(moved(a, steps->by128), b);
    c = veorq_u64(moved(b, steps->by128), c);
    d = veorq_u64(moved(c, steps->by128), d);
    for (; taken + 16 <= count; taken += 16) d = veorq_u64(moved(d, steps->by128), load(bytes + taken));
    vst1q_u8(folded, vreinterpretq_u8_u64(d));
    return taken;
}

static int has_product(void) {
#if defined(__linux__)
    // HWCAP_PMULL of the kernel's interface for this architecture.
    return (getauxval(AT_HWCAP) & (1UL << 4)) != 0;
#else
    return 1;
#endif
}

checksums_fold checksums_find(checksums_kernel kernel) {
    switch (kernel) {
    case CHECKSUMS_WIDE_CARRYLESS: return NULL;
    case CHECKSUMS_CARRYLESS: return has_product() ? fold_narrow : NULL;
    }
    return NULL;
}

#else

checksums_fold checksums_find(checksums_kernel kernel) {
    (void)kernel;
    return NULL;
}

#endif
