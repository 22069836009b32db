#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "shim.h"

/* A stray line on standard error would tear the picture, and the words of a crash would vanish with the alternate
   screen. So descriptor 2 is a memory file while the screen is up. */
static volatile sig_atomic_t held = -1, real = -1;

void nc_hold_stderr(void) {
  if (!isatty(STDERR_FILENO)) return;
  int file = memfd_create("held", MFD_CLOEXEC);
  int copy = file < 0 ? -1 : dup(STDERR_FILENO);
  if (copy < 0 || dup2(file, STDERR_FILENO) < 0) {
    if (file >= 0) close(file);
    if (copy >= 0) close(copy);
    return;
  }
  held = file;
  real = copy;
}

void nc_release_stderr(void) {
  if (held < 0) return;
  int file = held, terminal = real;
  held = -1;
  real = -1;
  dup2(terminal, STDERR_FILENO);
  char part[1024];
  long length;
  off_t from = lseek(file, 0, SEEK_END) - 64 * 1024;
  lseek(file, from > 0 ? from : 0, SEEK_SET);
  while ((length = read(file, part, sizeof part)) > 0) {
    if (write(STDERR_FILENO, part, (size_t)length) < 0) break;
  }
  close(file);
  close(terminal);
}
