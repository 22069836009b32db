#include "library.h"
#include <CLate.h>
#include <pthread.h>

libxlsxwriter_functions libxlsxwriter;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there;

static void load(void) {
  static const char *const files[] = {"libxlsxwriter.so." LXW_SOVERSION, NULL};
#define NAME(name) #name,
  static const char *const functions[] = {LIBXLSXWRITER_FUNCTIONS(NAME) NULL};
#undef NAME
  is_there = late_load(files, functions, (void **)&libxlsxwriter);
}

bool libxlsxwriter_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}
