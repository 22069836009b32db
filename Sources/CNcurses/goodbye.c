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

/* A capability without its padding marks "$<5>", behind what is there; always with an end. */
static size_t add(char *to, size_t length, size_t room, const char *capability) {
  if (capability == NULL || capability == (const char *)-1) return length;
  for (const char *at = capability; *at && length + 1 < room; at++) {
    const char *end = at[0] == '$' && at[1] == '<' ? strchr(at, '>') : NULL;
    if (end != NULL) at = end;
    else to[length++] = *at;
  }
  to[length] = 0;
  return length;
}

/* What empties the lines that scrolled away. Descriptions often leave it out where the terminal knows it, and TERM is
   often wrong; a terminal that does not know it passes over it. */
static const char *saved_lines_off(void) {
  const char *known = tigetstr("E3");
  return known != NULL && known != (const char *)-1 ? known : "\033[3J";
}

static char forget[128], again[128];

void nc_prepare_goodbye(bool colours, bool pastes, bool mouse) {
  const char *parts[] = {
    mouse ? NC_MOUSE_OFF : NULL, pastes ? NC_PASTE_OFF : NULL, exit_attribute_mode, colours ? orig_pair : NULL,
    clear_screen, saved_lines_off(), /* what the council saw is not left in the alternate screen either */
    cursor_normal, exit_ca_mode, "\r",
  };
  nc_goodbye_length = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    nc_goodbye_length = add(nc_goodbye, nc_goodbye_length, sizeof nc_goodbye, parts[i]);
  /* In this order: some terminals save what is cleared. */
  size_t length = add(forget, 0, sizeof forget, exit_attribute_mode);
  length = add(forget, length, sizeof forget, clear_screen);
  add(forget, length, sizeof forget, saved_lines_off());
  again[0] = 0;
  add(again, 0, sizeof again, enter_ca_mode);
}

void nc_say_forget(void) { nc_say(forget); }
void nc_say_again(void) { nc_say(again); }
