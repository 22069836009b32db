#include "CDisk.h"

#include <sys/mman.h>

int cd_memory_file(void) { return memfd_create("hoidong", MFD_CLOEXEC); }
