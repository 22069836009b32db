#include "CDisk.h"

#include <sys/timex.h>

int cd_clock_is_steered(void) {
  struct timex state = {0};
  int answer = adjtimex(&state);
  return answer < 0 ? -1 : answer != TIME_ERROR;
}
