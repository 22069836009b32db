#include "CLate.h"
#include <dlfcn.h>
#include <stddef.h>

bool late_load(const char *const *files, const char *const *functions, void **places) {
  void *library = NULL;
  for (; *files != NULL && library == NULL; files++) library = dlopen(*files, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  size_t found = 0;
  while (functions[found] != NULL && (places[found] = dlsym(library, functions[found])) != NULL) found++;
  if (functions[found] == NULL) return true;
  for (size_t place = 0; place <= found; place++) places[place] = NULL;
  dlclose(library);
  return false;
}
