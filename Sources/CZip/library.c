#include "library.h"
#include <CLate.h>
#include <pthread.h>

libzip_functions libzip;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there;

static void load(void) {
  static const char *const files[] = {"libzip.so.4", "libzip.so.5", NULL};
#define NAME(name) #name,
  static const char *const functions[] = {LIBZIP_FUNCTIONS(NAME) NULL};
#undef NAME
  is_there = late_load(files, functions, (void **)&libzip);
}

bool libzip_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}
