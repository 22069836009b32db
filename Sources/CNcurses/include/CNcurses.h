// A narrow door to ncursesw. <curses.h> is not included here on purpose: its macros, variadic functions and mutable
// globals do not fit Swift. ncurses paints; keys are read as bytes and understood elsewhere.
// One thread only, except for the signal handlers inside.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

/* What nc_start answers. */
enum {
  NC_STARTED = 0,
  NC_NOT_A_TERMINAL = 1,     /* standard input or output is no terminal */
  NC_UNKNOWN_TERMINAL = 2,   /* no description of this kind of terminal; nothing was changed */
  NC_NO_UTF8 = 3,            /* no UTF-8 locale, not even C.UTF-8 */
  NC_NO_RESOURCES = 4,       /* no pipe; errno says why */
  NC_ALREADY_STARTED = 5,
  NC_TOO_SIMPLE = 6,         /* this kind of terminal cannot place its cursor (TERM=dumb); nothing was changed */
};

/* What nc_wait found, as a set of bits. */
enum {
  NC_INPUT = 1,              /* bytes to read, or the end of them */
  NC_RESIZED = 2,            /* the size may have changed, or the program was continued: draw again */
  NC_TERMINATE = 4,          /* SIGTERM, SIGINT or SIGQUIT: leave tidily; the same again ends the process at once */
  NC_HANGUP = 8,             /* the terminal is gone */
  NC_RESUMED = 16,           /* the program was stopped and goes on: somebody else may sit there now */
};

/* Attributes, mapped to those of ncurses inside. */
enum { NC_BOLD = 1, NC_DIM = 2, NC_REVERSE = 4, NC_UNDERLINE = 8 };

/* The most cells nc_put takes at once and the most scalars a cell holds. */
enum { NC_RUN_MAX = 256, NC_CELL_MAX = 5 };

/* Takes over the terminal of standard input and output: raw keys, alternate screen, bracketed paste, signal handlers.
   term: the kind of terminal; NULL means the environment's TERM. mouse: clicks and the wheel come as SGR sequences, on
   kinds that have any. Never exits the process. */
int nc_start(const char *term, bool colour, bool mouse);

/* Clears the screen and gives the terminal back exactly as it was. Does nothing when not started. */
void nc_stop(void);

/* The kind of terminal in force; "" when not started. Valid until nc_stop. */
const char *nc_terminal_name(void);

/* Colours in force: 0 or at least 8. */
int nc_colours(void);

/* What text of this colour (1...7, see nc_put) is painted with, and on what: numbers of the terminal's own palette; a
   ground below 0 is the terminal's own. */
void nc_pair(int colour, int number, int ground);

/* Which attributes the terminal has. */
int nc_attributes(void);

/* Whether a colour takes the place of underline and dim there, as on the Linux console. */
bool nc_is_console(void);

void nc_size(int *rows, int *columns);

/* Forgets what was drawn in this frame. */
void nc_erase(void);

/* Draws a run of cells from (row, column): the scalars of all cells in one row, counts[i] of them for cell i.
   colour: 0 none, 1...7 by nc_pair. Returns the cells drawn, or -1. */
int nc_put(int row, int column, const uint32_t *scalars, const uint8_t *counts, int cells, int attributes, int colour);

/* Columns the C library, and so ncurses, gives a scalar: -1 when it cannot print it. */
int nc_columns(uint32_t scalar);

/* Sends the difference to the terminal and puts the cursor there, or hides it (row < 0). */
void nc_flush(int row, int column);

/* The next nc_flush paints everything. */
void nc_redraw(void);

/* Empties the screen at once, and the lines that the terminal has saved; the next nc_flush paints everything. */
void nc_forget(void);

/* Waits for something to happen, at most timeout_ms (-1: for ever). ready[i] tells which of the n (at most 16) extra
   descriptors can be read. Returns bits as above, 0 on timeout or when only an extra descriptor is ready. */
int nc_wait(int timeout_ms, const int *descriptors, bool *ready, int n);

/* Reads the bytes there are, without waiting: their number, 0 at the end of input, -1 when there are none just now. */
long nc_read(uint8_t *buffer, long capacity);

/* A bell: a descriptor that any thread may ring and nc_wait may watch. -1 when there are no descriptors left. */
int nc_bell_open(void);
void nc_bell_ring(int bell);
bool nc_bell_take(int bell);       /* silences it; whether it had rung */

/* For a program without a screen: from now on SIGTERM, SIGHUP, SIGINT and SIGQUIT make this descriptor readable instead of
   ending the process. -1 when there are no descriptors left; then they end it as ever. */
int nc_leaving_open(void);

/* Questions about a terminal that is not taken over (probe.c); -1 where there is no answer. */

/* Colours that the description of this kind of terminal has. */
int nc_probe_colours(const char *term);

/* Whether the locale's text is UTF-8. */
bool nc_probe_utf8(void);

/* Columns that the terminal itself moves on for this text; the line is wiped again. */
int nc_probe_width(const char *text, int timeout_ms);

/* Which of these scalars the font of a Linux console lacks: their number; they are put into `missing`. */
int nc_probe_font(const uint32_t *scalars, int count, uint32_t *missing);

#endif
