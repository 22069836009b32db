// Shared by the files of this target only.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* What a signal handler needs to give the terminal back; filled in before nc_armed is set. */
extern volatile sig_atomic_t nc_armed;
extern struct termios nc_saved_tty;
extern char nc_goodbye[512];
extern size_t nc_goodbye_length;

/* Terminal strings (goodbye.c). */
#define NC_PASTE_ON "\033[?2004h"
#define NC_PASTE_OFF "\033[?2004l"
/* Presses and the wheel, as numbers in brackets that cannot be taken for keys. */
#define NC_MOUSE_ON "\033[?1000h\033[?1006h"
#define NC_MOUSE_OFF "\033[?1006l\033[?1000l"
void nc_say(const char *bytes);
int nc_describe(const char *term); /* NC_STARTED, NC_UNKNOWN_TERMINAL or NC_TOO_SIMPLE, without touching the screen */
void nc_prepare_goodbye(bool colours, bool pastes, bool mouse);
void nc_say_forget(void);          /* the screen and the saved lines, emptied */
void nc_say_again(void);           /* the alternate screen, after somebody may have left it */

/* Signals (signals.c). nc_signal_read is readable after one; its bytes are 'w' 'c' 't' 'h'. */
extern int nc_signal_read;
bool nc_signals_open(void);      /* the pipe; remembers the handlers there were */
void nc_signals_install(void);   /* after newterm, which installs its own */
void nc_signals_restore(void);

/* Standard error while the screen is up (held.c): kept aside, written when the terminal is back. */
void nc_hold_stderr(void);
void nc_release_stderr(void);    /* async-signal-safe */

#endif
