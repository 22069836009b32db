#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"
#include "shim.h"

_Static_assert(sizeof(wchar_t) == 4, "wchar_t is UTF-32");
_Static_assert(CCHARW_MAX == NC_CELL_MAX, "a cell holds a base and four marks");

static SCREEN *screen;
static bool colours, pastes, mouse;

static bool in_utf8(void) {
  setlocale(LC_CTYPE, "");     /* LC_CTYPE alone: numbers and sorting stay those of "C" */
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool is_kind(const char *name, const char *prefix) { return strncmp(name, prefix, strlen(prefix)) == 0; }

static void follow_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (size.ws_row != LINES || size.ws_col != COLS) resize_term(size.ws_row, size.ws_col);
  clearok(curscr, TRUE);
}

static void start_colours(bool wanted) {
  colours = wanted && has_colors() && start_color() == OK;
  if (!colours) return;
  int background = use_default_colors() == OK ? -1 : COLOR_BLACK;
  for (short colour = 1; colour < 8; colour++) init_pair(colour, colour, (short)background);
}

/* What the program wants of the terminal beside the screen; said again when others may have changed it. */
static void ask_for_more(void) {
  if (pastes) nc_say(NC_PASTE_ON);
  if (mouse) nc_say(NC_MOUSE_ON);
}

int nc_start(const char *term, bool colour, bool with_mouse) {
  static bool registered;
  if (screen != NULL) return NC_ALREADY_STARTED;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NC_NOT_A_TERMINAL;
  if (!in_utf8()) return NC_NO_UTF8;
  if (term == NULL) term = getenv("TERM");
  if (term == NULL || *term == 0) return NC_UNKNOWN_TERMINAL;
  int kind = nc_describe(term);
  if (kind != NC_STARTED) return kind;
  if (tcgetattr(STDIN_FILENO, &nc_saved_tty) != 0) return NC_NOT_A_TERMINAL;
  if (!nc_signals_open()) return NC_NO_RESOURCES;
  screen = newterm((char *)term, stdout, stdin);
  if (screen == NULL) {
    nc_signals_restore();
    tcsetattr(STDIN_FILENO, TCSANOW, &nc_saved_tty);
    return NC_UNKNOWN_TERMINAL;
  }
  set_term(screen);
  typeahead(-1);
  raw();
  noecho();
  nonl();
  start_colours(colour);
  const char *name = termname();
  pastes = !is_kind(name, "linux") && !is_kind(name, "vt") && !is_kind(name, "dumb");
  mouse = with_mouse && pastes;
  nc_prepare_goodbye(colours, pastes, mouse);
  nc_armed = 1;
  nc_signals_install();
  nc_hold_stderr();
  ask_for_more();
  follow_size();
  if (!registered) registered = atexit(nc_stop) == 0;
  return NC_STARTED;
}

void nc_stop(void) {
  if (screen == NULL) return;
  if (nc_armed) {
    erase();
    clearok(curscr, TRUE);
    curs_set(1);
    refresh();
    if (mouse) nc_say(NC_MOUSE_OFF);
    if (pastes) nc_say(NC_PASTE_OFF);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &nc_saved_tty);
    nc_armed = 0;
  }
  SCREEN *old = screen;
  screen = NULL;
  delscreen(old);
  nc_signals_restore();
  nc_release_stderr();
}

const char *nc_terminal_name(void) { return screen == NULL ? "" : termname(); }
int nc_colours(void) { return colours && screen != NULL ? COLORS : 0; }

void nc_pair(int colour, int number, int ground) {
  if (nc_colours() <= number || nc_colours() <= ground || colour < 1 || colour > 7) return;
  short text, background;
  if (pair_content((short)colour, &text, &background) != OK) return;
  init_pair((short)colour, (short)number, ground < 0 ? background : (short)ground);
}

void nc_size(int *rows, int *columns) {
  *rows = screen == NULL ? 0 : LINES;
  *columns = screen == NULL ? 0 : COLS;
}

void nc_erase(void) {
  if (screen != NULL) erase();
}

int nc_put(int row, int column, const uint32_t *scalars, const uint8_t *counts, int cells, int attributes, int colour) {
  if (screen == NULL || cells < 1 || row < 0 || column < 0 || row >= LINES || column >= COLS) return -1;
  attr_t flags = A_NORMAL;
  if (attributes & NC_BOLD) flags |= A_BOLD;
  if (attributes & NC_DIM) flags |= A_DIM;
  if (attributes & NC_REVERSE) flags |= A_REVERSE;
  if (attributes & NC_UNDERLINE) flags |= A_UNDERLINE;
  short pair = (short)(colours && colour > 0 && colour < 8 ? colour : 0);
  cchar_t run[NC_RUN_MAX];
  if (cells > NC_RUN_MAX) cells = NC_RUN_MAX;
  for (int i = 0; i < cells; i++) {
    wchar_t text[NC_CELL_MAX + 1] = { 0 };
    int count = counts[i] < NC_CELL_MAX ? counts[i] : NC_CELL_MAX;
    for (int k = 0; k < count; k++) text[k] = (wchar_t)scalars[k];
    if (setcchar(&run[i], text, flags, pair, NULL) == ERR) setcchar(&run[i], L"?", flags, pair, NULL);
    scalars += counts[i];
  }
  return mvadd_wchnstr(row, column, run, cells) == ERR ? -1 : cells;
}

int nc_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void nc_flush(int row, int column) {
  if (screen == NULL) return;
  curs_set(row < 0 ? 0 : 1);
  if (row >= 0) move(row < LINES ? row : LINES - 1, column < COLS ? column : COLS - 1);
  refresh();
}

void nc_redraw(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

void nc_forget(void) {
  if (screen == NULL) return;
  nc_say_forget();
  clearok(curscr, TRUE);
}

/* Reads all signal bytes there are, so that a storm of resizes is one. */
static int take_signals(void) {
  char bytes[64];
  ssize_t length;
  int found = 0;
  while ((length = read(nc_signal_read, bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < length; i++) {
      if (bytes[i] == 'w') found |= NC_RESIZED;
      if (bytes[i] == 't') found |= NC_TERMINATE;
      if (bytes[i] == 'h') found |= NC_HANGUP;
      if (bytes[i] == 'c') {          /* after SIGSTOP others may have changed the modes and left the screen */
        reset_prog_mode();
        nc_say_again();
        ask_for_more();
        found |= NC_RESIZED | NC_RESUMED;
      }
    }
  }
  if (found & NC_RESIZED) follow_size();
  return found;
}

int nc_wait(int timeout_ms, const int *descriptors, bool *ready, int n) {
  enum { MOST = 16 };
  if (screen == NULL) return NC_HANGUP;
  if (n > MOST) n = MOST;
  struct pollfd list[2 + MOST];
  list[0] = (struct pollfd){ .fd = STDIN_FILENO, .events = POLLIN };
  list[1] = (struct pollfd){ .fd = nc_signal_read, .events = POLLIN };
  for (int i = 0; i < n; i++) {
    list[2 + i] = (struct pollfd){ .fd = descriptors[i], .events = POLLIN };
    ready[i] = false;
  }
  int count = poll(list, (nfds_t)(2 + n), timeout_ms);
  /* An interrupted wait has a byte in the pipe: look at it without waiting. */
  if (count < 0) return errno == EINTR ? take_signals() : NC_HANGUP;
  for (int i = 0; i < n; i++) ready[i] = list[2 + i].revents != 0;
  int found = list[1].revents & POLLIN ? take_signals() : 0;
  if (list[0].revents & POLLIN) found |= NC_INPUT;
  else if (list[0].revents & (POLLHUP | POLLERR | POLLNVAL)) found |= NC_HANGUP;
  return found;
}

long nc_read(uint8_t *buffer, long capacity) {
  struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
  if (poll(&input, 1, 0) <= 0 || !(input.revents & (POLLIN | POLLHUP))) return -1;
  ssize_t length = read(STDIN_FILENO, buffer, (size_t)capacity);
  if (length < 0) return errno == EINTR || errno == EAGAIN ? -1 : 0;
  return length;
}
