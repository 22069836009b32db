#include "CDisk.h"

#include <stdint.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { PLACES = IN_CREATE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE, ITSELF = IN_DELETE_SELF | IN_MOVE_SELF };

int cd_watch_open(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }

int cd_watch_add(int watch, const char *folder) {
  return inotify_add_watch(watch, folder, IN_ATTRIB | IN_CLOSE_WRITE | PLACES | ITSELF | IN_ONLYDIR);
}

void cd_watch_remove(int watch, int mark) { inotify_rm_watch(watch, mark); }

/* The write-ahead log of the file. */
static int is_log(const char *name, const char *file) {
  size_t length = strlen(file);
  return length > 0 && strncmp(name, file, length) == 0 && strcmp(name + length, "-wal") == 0;
}

int cd_watch_take(int watch, int mark, const char *file, int above, const char *folder) {
  _Alignas(struct inotify_event) char bytes[8192];
  ssize_t length;
  int found = 0;
  while ((length = read(watch, bytes, sizeof bytes)) > 0) {
    for (char *at = bytes; at < bytes + length;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      at += sizeof *event + event->len;
      const char *name = event->len > 0 ? event->name : "";
      if (event->mask & (IN_Q_OVERFLOW | ITSELF)) found |= CD_WRITTEN | CD_MOVED;
      else if (event->wd == mark && strcmp(name, file) == 0) found |= event->mask & PLACES ? CD_MOVED : CD_WRITTEN;
      else if (event->wd == mark && event->mask & IN_CLOSE_WRITE && is_log(name, file)) found |= CD_WRITTEN;
      else if (event->wd == above && event->mask & PLACES && (*folder == 0 || strcmp(name, folder) == 0))
        found |= CD_MOVED;
    }
  }
  return found;
}
