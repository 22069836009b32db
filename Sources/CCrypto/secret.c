#include "internal.h"
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

// Pages that are not swapped out and not dumped, with guards on both sides; libcrypto keeps the numbers of private keys
// there too. All of it is a few hundred bytes a key, and no more than a handful are open at once.
enum { heap_size = 1 << 16, least_piece = 32 };

cc_secrecy cc_guard_process(void) {
  cc_secrecy got = {0};
  // No core file, whatever the pattern of the system pipes it to; nobody of the same user attaches a debugger or reads
  // /proc/PID/mem.
  got.not_dumpable = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  const struct rlimit none = {0, 0};
  got.no_core = setrlimit(RLIMIT_CORE, &none) == 0;
  // A crash reporter of the language runtime would print registers and memory.
  static const int crashes[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) signal(crashes[i], SIG_DFL);
  // 1: locked; 2: there is a heap, but the system locks no memory for this user.
  int heap = CRYPTO_secure_malloc_initialized() ? 0 : CRYPTO_secure_malloc_init(heap_size, least_piece);
  got.locks_memory = heap == 1;
  return got;
}

bool cc_wipe_freed(void) { return mallopt(M_PERTURB, 0xA5) == 1; }

uint8_t *cc_secret_copy(const uint8_t *bytes, size_t count) {
  uint8_t *copy = OPENSSL_secure_zalloc(count == 0 ? 1 : count);
  if (copy != NULL && count != 0) memcpy(copy, bytes, count);
  return copy;
}

void cc_secret_free(uint8_t *bytes, size_t count) { OPENSSL_secure_clear_free(bytes, count == 0 ? 1 : count); }

bool cc_secret_equal(const uint8_t *left, const uint8_t *right, size_t count) {
  return CRYPTO_memcmp(left, right, count) == 0;
}
