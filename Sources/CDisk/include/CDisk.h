/* Moves that glibc offers to C with _GNU_SOURCE only. Both return 0, or -1 with errno set. */
#ifndef CDISK_H
#define CDISK_H

/* Moves `from` to `to`; EEXIST where something stands there. */
int cd_move_new(const char *_Nonnull from, const char *_Nonnull to);

/* Lets `a` and `b` change places in one step. */
int cd_exchange(const char *_Nonnull a, const char *_Nonnull b);

#endif
