#include "CriteriaData.h"
#include <string.h>
/* #embed is C23; the compiler of the Swift toolchain has it. Names are relative to this file. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char qd26_regime[] = {
#embed "qd26-2026/regime.json"
};
static const unsigned char qd26_wording[] = {
#embed "qd26-2026/wording.json"
};
static const unsigned char qd26_01[] = {
#embed "qd26-2026/sets/01.json"
};
static const unsigned char qd26_11[] = {
#embed "qd26-2026/sets/11.json"
};
static const unsigned char qd26_26[] = {
#embed "qd26-2026/sets/26.json"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  long size;
} files[] = {
    {"qd26-2026/regime.json", qd26_regime, sizeof qd26_regime},
    {"qd26-2026/wording.json", qd26_wording, sizeof qd26_wording},
    {"qd26-2026/sets/01.json", qd26_01, sizeof qd26_01},
    {"qd26-2026/sets/11.json", qd26_11, sizeof qd26_11},
    {"qd26-2026/sets/26.json", qd26_26, sizeof qd26_26},
};

const unsigned char *cd_file(const char *name, long *size) {
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    if (strcmp(files[i].name, name) == 0) {
      *size = files[i].size;
      return files[i].bytes;
    }
  }
  return NULL;
}
