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
static const unsigned char qd26_02[] = {
#embed "qd26-2026/sets/02.json"
};
static const unsigned char qd26_03[] = {
#embed "qd26-2026/sets/03.json"
};
static const unsigned char qd26_04[] = {
#embed "qd26-2026/sets/04.json"
};
static const unsigned char qd26_05[] = {
#embed "qd26-2026/sets/05.json"
};
static const unsigned char qd26_06[] = {
#embed "qd26-2026/sets/06.json"
};
static const unsigned char qd26_07[] = {
#embed "qd26-2026/sets/07.json"
};
static const unsigned char qd26_08[] = {
#embed "qd26-2026/sets/08.json"
};
static const unsigned char qd26_09[] = {
#embed "qd26-2026/sets/09.json"
};
static const unsigned char qd26_10[] = {
#embed "qd26-2026/sets/10.json"
};
static const unsigned char qd26_11[] = {
#embed "qd26-2026/sets/11.json"
};
static const unsigned char qd26_12[] = {
#embed "qd26-2026/sets/12.json"
};
static const unsigned char qd26_13[] = {
#embed "qd26-2026/sets/13.json"
};
static const unsigned char qd26_14[] = {
#embed "qd26-2026/sets/14.json"
};
static const unsigned char qd26_15[] = {
#embed "qd26-2026/sets/15.json"
};
static const unsigned char qd26_16[] = {
#embed "qd26-2026/sets/16.json"
};
static const unsigned char qd26_17[] = {
#embed "qd26-2026/sets/17.json"
};
static const unsigned char qd26_18[] = {
#embed "qd26-2026/sets/18.json"
};
static const unsigned char qd26_19[] = {
#embed "qd26-2026/sets/19.json"
};
static const unsigned char qd26_20[] = {
#embed "qd26-2026/sets/20.json"
};
static const unsigned char qd26_21[] = {
#embed "qd26-2026/sets/21.json"
};
static const unsigned char qd26_22[] = {
#embed "qd26-2026/sets/22.json"
};
static const unsigned char qd26_23[] = {
#embed "qd26-2026/sets/23.json"
};
static const unsigned char qd26_24[] = {
#embed "qd26-2026/sets/24.json"
};
static const unsigned char qd26_25[] = {
#embed "qd26-2026/sets/25.json"
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
    {"qd26-2026/sets/02.json", qd26_02, sizeof qd26_02},
    {"qd26-2026/sets/03.json", qd26_03, sizeof qd26_03},
    {"qd26-2026/sets/04.json", qd26_04, sizeof qd26_04},
    {"qd26-2026/sets/05.json", qd26_05, sizeof qd26_05},
    {"qd26-2026/sets/06.json", qd26_06, sizeof qd26_06},
    {"qd26-2026/sets/07.json", qd26_07, sizeof qd26_07},
    {"qd26-2026/sets/08.json", qd26_08, sizeof qd26_08},
    {"qd26-2026/sets/09.json", qd26_09, sizeof qd26_09},
    {"qd26-2026/sets/10.json", qd26_10, sizeof qd26_10},
    {"qd26-2026/sets/11.json", qd26_11, sizeof qd26_11},
    {"qd26-2026/sets/12.json", qd26_12, sizeof qd26_12},
    {"qd26-2026/sets/13.json", qd26_13, sizeof qd26_13},
    {"qd26-2026/sets/14.json", qd26_14, sizeof qd26_14},
    {"qd26-2026/sets/15.json", qd26_15, sizeof qd26_15},
    {"qd26-2026/sets/16.json", qd26_16, sizeof qd26_16},
    {"qd26-2026/sets/17.json", qd26_17, sizeof qd26_17},
    {"qd26-2026/sets/18.json", qd26_18, sizeof qd26_18},
    {"qd26-2026/sets/19.json", qd26_19, sizeof qd26_19},
    {"qd26-2026/sets/20.json", qd26_20, sizeof qd26_20},
    {"qd26-2026/sets/21.json", qd26_21, sizeof qd26_21},
    {"qd26-2026/sets/22.json", qd26_22, sizeof qd26_22},
    {"qd26-2026/sets/23.json", qd26_23, sizeof qd26_23},
    {"qd26-2026/sets/24.json", qd26_24, sizeof qd26_24},
    {"qd26-2026/sets/25.json", qd26_25, sizeof qd26_25},
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
