#include "library.h"
#include <CLate.h>
#include <pthread.h>

libqrencode_functions libqrencode;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there;

static void load(void) {
  static const char *const files[] = {"libqrencode.so.4", NULL};
#define NAME(name) #name,
  static const char *const functions[] = {LIBQRENCODE_FUNCTIONS(NAME) NULL};
#undef NAME
  is_there = late_load(files, functions, (void **)&libqrencode);
}

bool libqrencode_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}
