#include "internal.h"
#include <errno.h>
#include <limits.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <stdlib.h>
#include <unistd.h>

// The direct SHA256_* calls are used because they cannot fail: no provider is fetched, no memory taken.

void cc_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]) {
  SHA256_CTX context;
  SHA256_Init(&context);
  if (count != 0) SHA256_Update(&context, bytes, count);
  SHA256_Final(digest, &context);
  OPENSSL_cleanse(&context, sizeof context);
}

cc_status cc_sha256_fd(int fd, uint8_t digest[32], int *error_number) {
  enum { chunk = 64 * 1024 };
  uint8_t *bytes = OPENSSL_malloc(chunk);
  if (bytes == NULL) return CC_INTERNAL;
  SHA256_CTX context;
  SHA256_Init(&context);
  cc_status status = CC_OK;
  for (;;) {
    ssize_t n = read(fd, bytes, chunk);
    if (n == 0) break;
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      *error_number = errno;
      status = CC_IO;
      break;
    }
    SHA256_Update(&context, bytes, (size_t)n);
  }
  if (status == CC_OK) SHA256_Final(digest, &context);
  OPENSSL_cleanse(&context, sizeof context);
  OPENSSL_clear_free(bytes, chunk);
  return status;
}

cc_status cc_random(uint8_t *bytes, size_t count) {
  ERR_clear_error();
  if (count == 0) return CC_OK;
  if (count > INT_MAX) return CC_BAD_ARGUMENT;
  return RAND_bytes(bytes, (int)count) == 1 ? CC_OK : CC_RANDOM;
}
