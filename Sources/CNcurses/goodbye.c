#include "CNcurses.h"

#include <errno.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

void nc_say(const char *bytes) {
  size_t length = strlen(bytes);
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

int nc_describe(const char *term) {
  int found = 0;
  if (setupterm((char *)term, STDOUT_FILENO, &found) != OK) return NC_UNKNOWN_TERMINAL;
  bool places = cursor_address != NULL && cursor_address != (char *)-1;
  del_curterm(cur_term);
  return places ? NC_STARTED : NC_TOO_SIMPLE;
}

/* A capability without its padding marks "$<5>". */
static void add(const char *capability) {
  if (capability == NULL || capability == (const char *)-1) return;
  for (const char *at = capability; *at && nc_goodbye_length < sizeof nc_goodbye; at++) {
    const char *end = at[0] == '$' && at[1] == '<' ? strchr(at, '>') : NULL;
    if (end != NULL) at = end;
    else nc_goodbye[nc_goodbye_length++] = *at;
  }
}

void nc_prepare_goodbye(bool colours, bool pastes) {
  nc_goodbye_length = 0;
  if (pastes) add(NC_PASTE_OFF);
  add(exit_attribute_mode);
  if (colours) add(orig_pair);
  add(clear_screen); /* what the council saw is not left in the alternate screen either */
  add(cursor_normal);
  add(exit_ca_mode);
  add("\r");
}
