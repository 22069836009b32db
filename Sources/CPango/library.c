#include "library.h"
#include <CLate.h>
#include <pthread.h>

libpango_functions libpango;
libsubset_functions libsubset;
libz_functions libz;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there;

static void load(void) {
  static const char *const pango_files[] = {"libpangoft2-1.0.so.0", NULL};
  static const char *const subset_files[] = {"libharfbuzz-subset.so.0", NULL};
  static const char *const z_files[] = {"libz.so.1", NULL};
#define NAME(name) #name,
  static const char *const pango_functions[] = {LIBPANGO_FUNCTIONS(NAME) NULL};
  static const char *const subset_functions[] = {LIBSUBSET_FUNCTIONS(NAME) NULL};
  static const char *const z_functions[] = {LIBZ_FUNCTIONS(NAME) NULL};
#undef NAME
  is_there = late_load(pango_files, pango_functions, (void **)&libpango) &&
             late_load(subset_files, subset_functions, (void **)&libsubset) &&
             late_load(z_files, z_functions, (void **)&libz);
}

bool libpango_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}
