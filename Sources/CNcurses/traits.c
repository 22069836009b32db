#include "CNcurses.h"

#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <string.h>

static bool has(const char *capability) { return capability != NULL && capability != (const char *)-1; }

int nc_attributes(void) {
  if (*nc_terminal_name() == 0) return 0;
  return (has(enter_bold_mode) ? NC_BOLD : 0) | (has(enter_dim_mode) ? NC_DIM : 0)
    | (has(enter_reverse_mode) ? NC_REVERSE : 0) | (has(enter_underline_mode) ? NC_UNDERLINE : 0);
}

bool nc_is_console(void) {
  enum { UNDERLINE = 2 }; /* as no_color_video counts */
  const char *name = nc_terminal_name();
  if (*name == 0) return false;
  return strncmp(name, "linux", 5) == 0 || (no_color_video > 0 && (no_color_video & UNDERLINE) != 0);
}
