#include "PlacesData.h"
/* #embed is C23; the compiler of the Swift toolchain has it. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units[] = {
#embed "units-2025.txt"
};

const unsigned char *pd_units(long *size) {
  *size = sizeof units;
  return units;
}
