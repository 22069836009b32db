#include "CNcurses.h"
#include "shim.h"

#include <langinfo.h>
#include <linux/kd.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int nc_probe_colours(const char *term) {
  int status = 0;
  if (setupterm(term, STDOUT_FILENO, &status) != OK) return -1;
  return max_colors > 0 ? max_colors : 0;
}

bool nc_probe_utf8(void) {
  setlocale(LC_CTYPE, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* The column in "ESC [ row ; column R", or -1 while there is none. */
static int column_in(const char *answer) {
  const char *start = strstr(answer, "\033[");
  int row, column;
  char end;
  return start && sscanf(start, "\033[%d;%d%c", &row, &column, &end) == 3 && end == 'R' ? column : -1;
}

static int ask_column(int timeout_ms) {
  char answer[64] = {0};
  size_t length = 0;
  static const char question[] = "\033[6n";
  if (write(STDOUT_FILENO, question, sizeof question - 1) < 0) return -1;
  while (length < sizeof answer - 1) {
    struct pollfd wait = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&wait, 1, timeout_ms) <= 0) return -1;
    ssize_t count = read(STDIN_FILENO, answer + length, 1);
    if (count <= 0) return -1;
    length += (size_t)count;
    int column = column_in(answer);
    if (column >= 0) return column;
  }
  return -1;
}

int nc_probe_width(const char *text, int timeout_ms) {
  struct termios before, raw;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &before) != 0) return -1;
  raw = before;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  if (tcsetattr(STDIN_FILENO, TCSANOW, &raw) != 0) return -1;
  int column = -1;
  if (write(STDOUT_FILENO, "\r", 1) == 1 && write(STDOUT_FILENO, text, strlen(text)) >= 0) column = ask_column(timeout_ms);
  static const char wipe[] = "\r\033[K";
  if (write(STDOUT_FILENO, wipe, sizeof wipe - 1) < 0) column = -1;
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
  return column < 1 ? -1 : column - 1;
}

int nc_probe_font(const uint32_t *scalars, int count, uint32_t *missing) {
  struct unimapdesc map = {.entry_ct = 0, .entries = NULL};
  char kind;
  if (ioctl(STDOUT_FILENO, KDGKBTYPE, &kind) != 0) return -1;
  /* The first call only tells how many there are. */
  ioctl(STDOUT_FILENO, GIO_UNIMAP, &map);
  if (map.entry_ct == 0 || (map.entries = calloc(map.entry_ct, sizeof *map.entries)) == NULL) return -1;
  int lacking = ioctl(STDOUT_FILENO, GIO_UNIMAP, &map) == 0 ? 0 : -1;
  for (int i = 0; lacking >= 0 && i < count; i++) {
    bool found = false;
    for (int j = 0; j < map.entry_ct && !found; j++) found = map.entries[j].unicode == scalars[i];
    if (!found) missing[lacking++] = scalars[i];
  }
  free(map.entries);
  return lacking;
}
