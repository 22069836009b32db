#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

volatile sig_atomic_t nc_armed;
struct termios nc_saved_tty;
char nc_goodbye[512];
size_t nc_goodbye_length;
int nc_signal_read = -1;

static volatile sig_atomic_t signal_write = -1;
/* Per signal: a session manager may send SIGTERM and SIGHUP at once, that is one wish. */
static volatile sig_atomic_t asked_to_leave[NSIG];

enum disposition { TOLD, FATAL, IGNORED };
static const struct { int number; enum disposition what; } table[] = {
  { SIGWINCH, TOLD }, { SIGCONT, TOLD }, { SIGTERM, TOLD }, { SIGINT, TOLD }, { SIGQUIT, TOLD }, { SIGHUP, TOLD },
  { SIGILL, FATAL }, { SIGTRAP, FATAL }, { SIGSEGV, FATAL }, { SIGBUS, FATAL }, { SIGFPE, FATAL }, { SIGABRT, FATAL },
  { SIGSYS, FATAL },
  /* A background process that gives the terminal back must not be stopped for it. Nobody gets from a seat to the
     shell of the machine by stopping the program, so SIGTSTP is ignored; SIGSTOP cannot be, see SIGCONT. */
  { SIGPIPE, IGNORED }, { SIGTTOU, IGNORED }, { SIGTSTP, IGNORED },
};
enum { COUNT = sizeof table / sizeof *table };
static struct sigaction before[COUNT];
static char alternate_stack[64 * 1024];

/* Only write, tcsetattr, signal and raise: safe in a handler. Leaves by the signal's own default, so that whoever
   waits for the process sees what ended it. */
static void on_fatal(int number) {
  if (nc_armed) {
    nc_armed = 0;
    (void)!write(STDOUT_FILENO, nc_goodbye, nc_goodbye_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &nc_saved_tty);
    nc_release_stderr();
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void on_told(int number) {
  int kept = errno;
  char byte = 't';
  if (number == SIGWINCH) byte = 'w';
  if (number == SIGCONT) byte = 'c';
  if (number == SIGHUP) byte = 'h';
  if (byte == 't' || byte == 'h') {
    if (asked_to_leave[number]) {
      on_fatal(number);
      return;
    }
    asked_to_leave[number] = 1;
  }
  (void)!write(signal_write, &byte, 1);
  errno = kept;
}

bool nc_signals_open(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  nc_signal_read = ends[0];
  signal_write = ends[1];
  for (int i = 0; i < NSIG; i++) asked_to_leave[i] = 0;
  for (int i = 0; i < COUNT; i++) sigaction(table[i].number, NULL, &before[i]);
  return true;
}

void nc_signals_install(void) {
  stack_t stack = { .ss_sp = alternate_stack, .ss_size = sizeof alternate_stack };
  stack_t old;
  if (sigaltstack(NULL, &old) == 0 && (old.ss_flags & SS_DISABLE)) sigaltstack(&stack, NULL);
  for (int i = 0; i < COUNT; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    switch (table[i].what) {
      case TOLD: action.sa_handler = on_told; action.sa_flags = SA_RESTART; break;
      case FATAL: action.sa_handler = on_fatal; action.sa_flags = SA_ONSTACK; break;
      case IGNORED: action.sa_handler = SIG_IGN; break;
    }
    sigaction(table[i].number, &action, NULL);
  }
}

void nc_signals_restore(void) {
  if (nc_signal_read < 0) return;
  for (int i = 0; i < COUNT; i++) sigaction(table[i].number, &before[i], NULL);
  int write_end = signal_write;
  signal_write = -1;
  close(nc_signal_read);
  close(write_end);
  nc_signal_read = -1;
}
