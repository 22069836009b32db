#include <sys/eventfd.h>

#include "CNcurses.h"

int nc_bell_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
void nc_bell_ring(int bell) { eventfd_write(bell, 1); }

bool nc_bell_take(int bell) {
  eventfd_t count;
  return eventfd_read(bell, &count) == 0;
}
