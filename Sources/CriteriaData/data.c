#include "CriteriaData.h"
#include <string.h>
/* #embed is C23; the compiler of the Swift toolchain has it. Names are relative to this file. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char qd26_2026_regime[] = {
#embed "qd26-2026/regime.json"
};
static const unsigned char qd26_2026_wording[] = {
#embed "qd26-2026/wording.json"
};
static const unsigned char qd26_2026_01[] = {
#embed "qd26-2026/sets/01.json"
};
static const unsigned char qd26_2026_02[] = {
#embed "qd26-2026/sets/02.json"
};
static const unsigned char qd26_2026_03[] = {
#embed "qd26-2026/sets/03.json"
};
static const unsigned char qd26_2026_04[] = {
#embed "qd26-2026/sets/04.json"
};
static const unsigned char qd26_2026_05[] = {
#embed "qd26-2026/sets/05.json"
};
static const unsigned char qd26_2026_06[] = {
#embed "qd26-2026/sets/06.json"
};
static const unsigned char qd26_2026_07[] = {
#embed "qd26-2026/sets/07.json"
};
static const unsigned char qd26_2026_08[] = {
#embed "qd26-2026/sets/08.json"
};
static const unsigned char qd26_2026_09[] = {
#embed "qd26-2026/sets/09.json"
};
static const unsigned char qd26_2026_10[] = {
#embed "qd26-2026/sets/10.json"
};
static const unsigned char qd26_2026_11[] = {
#embed "qd26-2026/sets/11.json"
};
static const unsigned char qd26_2026_12[] = {
#embed "qd26-2026/sets/12.json"
};
static const unsigned char qd26_2026_13[] = {
#embed "qd26-2026/sets/13.json"
};
static const unsigned char qd26_2026_14[] = {
#embed "qd26-2026/sets/14.json"
};
static const unsigned char qd26_2026_15[] = {
#embed "qd26-2026/sets/15.json"
};
static const unsigned char qd26_2026_16[] = {
#embed "qd26-2026/sets/16.json"
};
static const unsigned char qd26_2026_17[] = {
#embed "qd26-2026/sets/17.json"
};
static const unsigned char qd26_2026_18[] = {
#embed "qd26-2026/sets/18.json"
};
static const unsigned char qd26_2026_19[] = {
#embed "qd26-2026/sets/19.json"
};
static const unsigned char qd26_2026_20[] = {
#embed "qd26-2026/sets/20.json"
};
static const unsigned char qd26_2026_21[] = {
#embed "qd26-2026/sets/21.json"
};
static const unsigned char qd26_2026_22[] = {
#embed "qd26-2026/sets/22.json"
};
static const unsigned char qd26_2026_23[] = {
#embed "qd26-2026/sets/23.json"
};
static const unsigned char qd26_2026_24[] = {
#embed "qd26-2026/sets/24.json"
};
static const unsigned char qd26_2026_25[] = {
#embed "qd26-2026/sets/25.json"
};
static const unsigned char qd26_2026_26[] = {
#embed "qd26-2026/sets/26.json"
};
static const unsigned char qd148_2023_regime[] = {
#embed "qd148-2023/regime.json"
};
static const unsigned char qd148_2023_wording[] = {
#embed "qd148-2023/wording.json"
};
static const unsigned char qd148_2023_01[] = {
#embed "qd148-2023/sets/01.json"
};
static const unsigned char qd148_2023_02[] = {
#embed "qd148-2023/sets/02.json"
};
static const unsigned char qd148_2023_03[] = {
#embed "qd148-2023/sets/03.json"
};
static const unsigned char qd148_2023_04[] = {
#embed "qd148-2023/sets/04.json"
};
static const unsigned char qd148_2023_05[] = {
#embed "qd148-2023/sets/05.json"
};
static const unsigned char qd148_2023_06[] = {
#embed "qd148-2023/sets/06.json"
};
static const unsigned char qd148_2023_07[] = {
#embed "qd148-2023/sets/07.json"
};
static const unsigned char qd148_2023_08[] = {
#embed "qd148-2023/sets/08.json"
};
static const unsigned char qd148_2023_09[] = {
#embed "qd148-2023/sets/09.json"
};
static const unsigned char qd148_2023_10[] = {
#embed "qd148-2023/sets/10.json"
};
static const unsigned char qd148_2023_11[] = {
#embed "qd148-2023/sets/11.json"
};
static const unsigned char qd148_2023_12[] = {
#embed "qd148-2023/sets/12.json"
};
static const unsigned char qd148_2023_13[] = {
#embed "qd148-2023/sets/13.json"
};
static const unsigned char qd148_2023_14[] = {
#embed "qd148-2023/sets/14.json"
};
static const unsigned char qd148_2023_15[] = {
#embed "qd148-2023/sets/15.json"
};
static const unsigned char qd148_2023_16[] = {
#embed "qd148-2023/sets/16.json"
};
static const unsigned char qd148_2023_17[] = {
#embed "qd148-2023/sets/17.json"
};
static const unsigned char qd148_2023_18[] = {
#embed "qd148-2023/sets/18.json"
};
static const unsigned char qd148_2023_19[] = {
#embed "qd148-2023/sets/19.json"
};
static const unsigned char qd148_2023_20[] = {
#embed "qd148-2023/sets/20.json"
};
static const unsigned char qd148_2023_21[] = {
#embed "qd148-2023/sets/21.json"
};
static const unsigned char qd148_2023_22[] = {
#embed "qd148-2023/sets/22.json"
};
static const unsigned char qd148_2023_23[] = {
#embed "qd148-2023/sets/23.json"
};
static const unsigned char qd148_2023_24[] = {
#embed "qd148-2023/sets/24.json"
};
static const unsigned char qd148_2023_25[] = {
#embed "qd148-2023/sets/25.json"
};
static const unsigned char qd148_2023_26[] = {
#embed "qd148-2023/sets/26.json"
};
static const unsigned char qd781_2020_regime[] = {
#embed "qd781-2020/regime.json"
};
static const unsigned char qd781_2020_wording[] = {
#embed "qd781-2020/wording.json"
};
static const unsigned char qd781_2020_01[] = {
#embed "qd781-2020/sets/01.json"
};
static const unsigned char qd781_2020_02[] = {
#embed "qd781-2020/sets/02.json"
};
static const unsigned char qd781_2020_03[] = {
#embed "qd781-2020/sets/03.json"
};
static const unsigned char qd781_2020_04[] = {
#embed "qd781-2020/sets/04.json"
};
static const unsigned char qd781_2020_05[] = {
#embed "qd781-2020/sets/05.json"
};
static const unsigned char qd781_2020_06[] = {
#embed "qd781-2020/sets/06.json"
};
static const unsigned char qd781_2020_07[] = {
#embed "qd781-2020/sets/07.json"
};
static const unsigned char qd781_2020_08[] = {
#embed "qd781-2020/sets/08.json"
};
static const unsigned char qd781_2020_09[] = {
#embed "qd781-2020/sets/09.json"
};
static const unsigned char qd781_2020_11[] = {
#embed "qd781-2020/sets/11.json"
};
static const unsigned char qd781_2020_12[] = {
#embed "qd781-2020/sets/12.json"
};
static const unsigned char qd781_2020_13[] = {
#embed "qd781-2020/sets/13.json"
};
static const unsigned char qd781_2020_14[] = {
#embed "qd781-2020/sets/14.json"
};
static const unsigned char qd781_2020_15[] = {
#embed "qd781-2020/sets/15.json"
};
static const unsigned char qd781_2020_16[] = {
#embed "qd781-2020/sets/16.json"
};
static const unsigned char qd781_2020_17[] = {
#embed "qd781-2020/sets/17.json"
};
static const unsigned char qd781_2020_18[] = {
#embed "qd781-2020/sets/18.json"
};
static const unsigned char qd781_2020_19[] = {
#embed "qd781-2020/sets/19.json"
};
static const unsigned char qd781_2020_20[] = {
#embed "qd781-2020/sets/20.json"
};
static const unsigned char qd781_2020_21[] = {
#embed "qd781-2020/sets/21.json"
};
static const unsigned char qd781_2020_22[] = {
#embed "qd781-2020/sets/22.json"
};
static const unsigned char qd781_2020_23[] = {
#embed "qd781-2020/sets/23.json"
};
static const unsigned char qd781_2020_24[] = {
#embed "qd781-2020/sets/24.json"
};
static const unsigned char qd781_2020_25[] = {
#embed "qd781-2020/sets/25.json"
};
static const unsigned char qd781_2020_26[] = {
#embed "qd781-2020/sets/26.json"
};

static const unsigned char qd26_2026_pairs_qd148[] = {
#embed "qd26-2026/pairs/qd148-2023.json"
};
static const unsigned char qd26_2026_pairs_qd781[] = {
#embed "qd26-2026/pairs/qd781-2020.json"
};
static const unsigned char qd148_2023_pairs_qd781[] = {
#embed "qd148-2023/pairs/qd781-2020.json"
};
static const struct {
  const char *name;
  const unsigned char *bytes;
  long size;
} files[] = {
    {"qd26-2026/regime.json", qd26_2026_regime, sizeof qd26_2026_regime},
    {"qd26-2026/wording.json", qd26_2026_wording, sizeof qd26_2026_wording},
    {"qd26-2026/sets/01.json", qd26_2026_01, sizeof qd26_2026_01},
    {"qd26-2026/sets/02.json", qd26_2026_02, sizeof qd26_2026_02},
    {"qd26-2026/sets/03.json", qd26_2026_03, sizeof qd26_2026_03},
    {"qd26-2026/sets/04.json", qd26_2026_04, sizeof qd26_2026_04},
    {"qd26-2026/sets/05.json", qd26_2026_05, sizeof qd26_2026_05},
    {"qd26-2026/sets/06.json", qd26_2026_06, sizeof qd26_2026_06},
    {"qd26-2026/sets/07.json", qd26_2026_07, sizeof qd26_2026_07},
    {"qd26-2026/sets/08.json", qd26_2026_08, sizeof qd26_2026_08},
    {"qd26-2026/sets/09.json", qd26_2026_09, sizeof qd26_2026_09},
    {"qd26-2026/sets/10.json", qd26_2026_10, sizeof qd26_2026_10},
    {"qd26-2026/sets/11.json", qd26_2026_11, sizeof qd26_2026_11},
    {"qd26-2026/sets/12.json", qd26_2026_12, sizeof qd26_2026_12},
    {"qd26-2026/sets/13.json", qd26_2026_13, sizeof qd26_2026_13},
    {"qd26-2026/sets/14.json", qd26_2026_14, sizeof qd26_2026_14},
    {"qd26-2026/sets/15.json", qd26_2026_15, sizeof qd26_2026_15},
    {"qd26-2026/sets/16.json", qd26_2026_16, sizeof qd26_2026_16},
    {"qd26-2026/sets/17.json", qd26_2026_17, sizeof qd26_2026_17},
    {"qd26-2026/sets/18.json", qd26_2026_18, sizeof qd26_2026_18},
    {"qd26-2026/sets/19.json", qd26_2026_19, sizeof qd26_2026_19},
    {"qd26-2026/sets/20.json", qd26_2026_20, sizeof qd26_2026_20},
    {"qd26-2026/sets/21.json", qd26_2026_21, sizeof qd26_2026_21},
    {"qd26-2026/sets/22.json", qd26_2026_22, sizeof qd26_2026_22},
    {"qd26-2026/sets/23.json", qd26_2026_23, sizeof qd26_2026_23},
    {"qd26-2026/sets/24.json", qd26_2026_24, sizeof qd26_2026_24},
    {"qd26-2026/sets/25.json", qd26_2026_25, sizeof qd26_2026_25},
    {"qd26-2026/sets/26.json", qd26_2026_26, sizeof qd26_2026_26},
    {"qd148-2023/regime.json", qd148_2023_regime, sizeof qd148_2023_regime},
    {"qd148-2023/wording.json", qd148_2023_wording, sizeof qd148_2023_wording},
    {"qd148-2023/sets/01.json", qd148_2023_01, sizeof qd148_2023_01},
    {"qd148-2023/sets/02.json", qd148_2023_02, sizeof qd148_2023_02},
    {"qd148-2023/sets/03.json", qd148_2023_03, sizeof qd148_2023_03},
    {"qd148-2023/sets/04.json", qd148_2023_04, sizeof qd148_2023_04},
    {"qd148-2023/sets/05.json", qd148_2023_05, sizeof qd148_2023_05},
    {"qd148-2023/sets/06.json", qd148_2023_06, sizeof qd148_2023_06},
    {"qd148-2023/sets/07.json", qd148_2023_07, sizeof qd148_2023_07},
    {"qd148-2023/sets/08.json", qd148_2023_08, sizeof qd148_2023_08},
    {"qd148-2023/sets/09.json", qd148_2023_09, sizeof qd148_2023_09},
    {"qd148-2023/sets/10.json", qd148_2023_10, sizeof qd148_2023_10},
    {"qd148-2023/sets/11.json", qd148_2023_11, sizeof qd148_2023_11},
    {"qd148-2023/sets/12.json", qd148_2023_12, sizeof qd148_2023_12},
    {"qd148-2023/sets/13.json", qd148_2023_13, sizeof qd148_2023_13},
    {"qd148-2023/sets/14.json", qd148_2023_14, sizeof qd148_2023_14},
    {"qd148-2023/sets/15.json", qd148_2023_15, sizeof qd148_2023_15},
    {"qd148-2023/sets/16.json", qd148_2023_16, sizeof qd148_2023_16},
    {"qd148-2023/sets/17.json", qd148_2023_17, sizeof qd148_2023_17},
    {"qd148-2023/sets/18.json", qd148_2023_18, sizeof qd148_2023_18},
    {"qd148-2023/sets/19.json", qd148_2023_19, sizeof qd148_2023_19},
    {"qd148-2023/sets/20.json", qd148_2023_20, sizeof qd148_2023_20},
    {"qd148-2023/sets/21.json", qd148_2023_21, sizeof qd148_2023_21},
    {"qd148-2023/sets/22.json", qd148_2023_22, sizeof qd148_2023_22},
    {"qd148-2023/sets/23.json", qd148_2023_23, sizeof qd148_2023_23},
    {"qd148-2023/sets/24.json", qd148_2023_24, sizeof qd148_2023_24},
    {"qd148-2023/sets/25.json", qd148_2023_25, sizeof qd148_2023_25},
    {"qd148-2023/sets/26.json", qd148_2023_26, sizeof qd148_2023_26},
    {"qd781-2020/regime.json", qd781_2020_regime, sizeof qd781_2020_regime},
    {"qd781-2020/wording.json", qd781_2020_wording, sizeof qd781_2020_wording},
    {"qd781-2020/sets/01.json", qd781_2020_01, sizeof qd781_2020_01},
    {"qd781-2020/sets/02.json", qd781_2020_02, sizeof qd781_2020_02},
    {"qd781-2020/sets/03.json", qd781_2020_03, sizeof qd781_2020_03},
    {"qd781-2020/sets/04.json", qd781_2020_04, sizeof qd781_2020_04},
    {"qd781-2020/sets/05.json", qd781_2020_05, sizeof qd781_2020_05},
    {"qd781-2020/sets/06.json", qd781_2020_06, sizeof qd781_2020_06},
    {"qd781-2020/sets/07.json", qd781_2020_07, sizeof qd781_2020_07},
    {"qd781-2020/sets/08.json", qd781_2020_08, sizeof qd781_2020_08},
    {"qd781-2020/sets/09.json", qd781_2020_09, sizeof qd781_2020_09},
    {"qd781-2020/sets/11.json", qd781_2020_11, sizeof qd781_2020_11},
    {"qd781-2020/sets/12.json", qd781_2020_12, sizeof qd781_2020_12},
    {"qd781-2020/sets/13.json", qd781_2020_13, sizeof qd781_2020_13},
    {"qd781-2020/sets/14.json", qd781_2020_14, sizeof qd781_2020_14},
    {"qd781-2020/sets/15.json", qd781_2020_15, sizeof qd781_2020_15},
    {"qd781-2020/sets/16.json", qd781_2020_16, sizeof qd781_2020_16},
    {"qd781-2020/sets/17.json", qd781_2020_17, sizeof qd781_2020_17},
    {"qd781-2020/sets/18.json", qd781_2020_18, sizeof qd781_2020_18},
    {"qd781-2020/sets/19.json", qd781_2020_19, sizeof qd781_2020_19},
    {"qd781-2020/sets/20.json", qd781_2020_20, sizeof qd781_2020_20},
    {"qd781-2020/sets/21.json", qd781_2020_21, sizeof qd781_2020_21},
    {"qd781-2020/sets/22.json", qd781_2020_22, sizeof qd781_2020_22},
    {"qd781-2020/sets/23.json", qd781_2020_23, sizeof qd781_2020_23},
    {"qd781-2020/sets/24.json", qd781_2020_24, sizeof qd781_2020_24},
    {"qd781-2020/sets/25.json", qd781_2020_25, sizeof qd781_2020_25},
    {"qd781-2020/sets/26.json", qd781_2020_26, sizeof qd781_2020_26},
    {"qd26-2026/pairs/qd148-2023.json", qd26_2026_pairs_qd148, sizeof qd26_2026_pairs_qd148},
    {"qd26-2026/pairs/qd781-2020.json", qd26_2026_pairs_qd781, sizeof qd26_2026_pairs_qd781},
    {"qd148-2023/pairs/qd781-2020.json", qd148_2023_pairs_qd781, sizeof qd148_2023_pairs_qd781},
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
