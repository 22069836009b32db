/* Moves that glibc offers to C with _GNU_SOURCE only (both return 0, or -1 with errno set), a watch on files, a file in memory. */
#ifndef CDISK_H
#define CDISK_H

/* Moves `from` to `to`; EEXIST where something stands there. */
int cd_move_new(const char *_Nonnull from, const char *_Nonnull to);

/* Lets `a` and `b` change places in one step. */
int cd_exchange(const char *_Nonnull a, const char *_Nonnull b);

/* A descriptor that can be read when something happens in the watched folders; -1 with errno set. */
int cd_watch_open(void);

/* Watches what happens in a folder: the mark of this watch, or -1 with errno set. */
int cd_watch_add(int watch, const char *_Nonnull folder);
void cd_watch_remove(int watch, int mark);

/* What cd_watch_take found, as a set of bits. */
enum {
  CD_WRITTEN = 1,   /* touched, or closed by somebody who may have written */
  CD_MOVED = 2,     /* put there, taken away or replaced; so was the folder, or so much happened that some was lost */
};

/* Takes all that happened since the last time to `file` in the folder of `mark`, and to `folder` (any, when empty) in the
   folder `above` it. */
int cd_watch_take(
  int watch, int mark, const char *_Nonnull file, int above, const char *_Nonnull folder);

/* A file in memory, for reading and writing; -1 with errno set. */
int cd_memory_file(void);

/* Whether a time server steers the clock: 1, 0, or -1 where the kernel does not say. */
int cd_clock_is_steered(void);

#endif
