/* A disk that fails on demand, for LD_PRELOAD in front of a program under test.

   Only what lies under $FAULT_ROOT is looked at. $FAULT_STATE is a file of 4096 bytes shared with the harness:
   64-bit numbers in the order of `struct state`. $FAULT_LOG, where it is given, takes a record of everything that
   changes the disk and of every line on standard output; `cuts.py` reads it. One thread is assumed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

struct state {
  uint64_t operations; /* counted so far */
  uint64_t nth;        /* the one that fails, from 1; 0: none */
  uint64_t error;      /* errno; 0: a short write */
  uint64_t forgood;    /* everything after it fails as well */
  uint64_t quota;      /* bytes that files may hold together; 0: no end */
  uint64_t used;
  uint64_t failures; /* how many were given */
  uint64_t kind;     /* of the first failure: a letter */
};

enum { FILES = 4096 };
static struct state *state;
static struct state none;
static char root[PATH_MAX];
static size_t rootlength;
static int logfile = -1;
static char *folders[FILES]; /* the path of an open folder */
static char isours[FILES];

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  state = &none;
  const char *path = getenv("FAULT_ROOT");
  if (path) { snprintf(root, sizeof root, "%s", path); rootlength = strlen(root); }
  path = getenv("FAULT_STATE");
  int file = path ? REAL(open)(path, O_RDWR | O_CLOEXEC) : -1;
  if (file >= 0) {
    void *map = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (map != MAP_FAILED) state = map;
  }
  path = getenv("FAULT_LOG");
  if (path) logfile = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) {
  return rootlength > 0 && strncmp(path, root, rootlength) == 0 && (path[rootlength] == '/' || path[rootlength] == 0);
}

static int known(int file) { return file >= 0 && file < FILES && isours[file]; }

/* Counts one; 1 where it must fail, with errno set (0: cut it short). */
static int fails(char kind, int changes) {
  uint64_t number = ++state->operations;
  if (state->nth == 0) return 0;
  if (state->forgood ? number < state->nth : number != state->nth) return 0;
  if (state->error == 0 && kind != 'w') return 0;
  /* A disk that is full or read-only is still read. */
  if (state->forgood && !changes && (state->error == ENOSPC || state->error == EROFS)) return 0;
  if (state->forgood && kind == 'u' && state->error == ENOSPC) return 0;
  if (state->failures++ == 0) state->kind = kind;
  errno = (int)state->error;
  return 1;
}

static void record(char kind, uint64_t inode, uint64_t at, const char *path, const void *bytes, size_t length) {
  if (logfile < 0) return;
  int saved = errno;
  struct { uint32_t kind, path; uint64_t inode, at, length; } head = {(unsigned char)kind, 0, inode, at, length};
  head.path = path ? (uint32_t)strlen(path) : 0;
  struct iovec parts[] = {{&head, sizeof head}, {(void *)(path ? path : ""), head.path}, {(void *)bytes, length}};
  if (writev(logfile, parts, 3) < 0) abort();
  errno = saved;
}

static struct stat facts(int file) {
  struct stat found = {0};
  fstat(file, &found);
  return found;
}

static int opened(int file, const char *path, int flags, int wasthere, uint64_t oldsize) {
  if (file < 0 || file >= FILES) return file;
  free(folders[file]);
  folders[file] = NULL;
  isours[file] = 0;
  if (!ours(path)) return file;
  isours[file] = 1;
  struct stat found = facts(file);
  if (S_ISDIR(found.st_mode)) folders[file] = strdup(path);
  else if (flags & O_CREAT && !wasthere) record('C', found.st_ino, 0, path, NULL, 0);
  else if (flags & O_TRUNC) {
    state->used -= oldsize < state->used ? oldsize : state->used;
    record('T', found.st_ino, 0, path, NULL, 0);
  }
  return file;
}

static int anyopen(const char *name, const char *path, int flags, mode_t mode) {
  int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))real(name);
  if (!ours(path)) return opened(next(path, flags, mode), path, flags, 1, 0);
  struct stat before = {0};
  int wasthere = lstat(path, &before) == 0;
  int changes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT && !wasthere);
  if (fails('o', changes)) {
    if (state->error != 0) return -1;
  }
  return opened(next(path, flags, mode), path, flags, wasthere, (uint64_t)before.st_size);
}

#define OPEN(name)                                      \
  int name(const char *path, int flags, ...) {          \
    va_list rest;                                       \
    va_start(rest, flags);                              \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                       \
    return anyopen(#name, path, flags, mode);           \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  if (file >= 0 && file < FILES) isours[file] = 0;
  return REAL(close)(file);
}

/* How much may be written: less than `length` where the failure is a short write, -1 with errno where it fails. */
static ssize_t allowed(int file, uint64_t at, size_t length) {
  if (fails('w', 1)) {
    if (state->error != 0) return -1;
    return (ssize_t)((length + 1) / 2);
  }
  if (state->quota == 0) return (ssize_t)length;
  uint64_t size = (uint64_t)facts(file).st_size, end = at + length;
  uint64_t growth = end > size ? end - size : 0;
  if (growth > 0 && state->used + growth > state->quota) {
    uint64_t room = state->quota > state->used ? state->quota - state->used : 0;
    state->failures++;
    /* What is left is still filled, as a real disk does. */
    if (at < size || room > 0) {
      uint64_t part = (at < size ? size - at : 0) + room;
      if (part < length && part > 0) { state->used += room; return (ssize_t)part; }
    }
    errno = ENOSPC;
    return -1;
  }
  state->used += growth;
  return (ssize_t)length;
}

ssize_t write(int file, const void *bytes, size_t length) {
  ssize_t (*next)(int, const void *, size_t) = REAL(write);
  if (file == 1 && logfile >= 0) record('A', 0, 0, NULL, bytes, length);
  if (!known(file)) return next(file, bytes, length);
  uint64_t at = (uint64_t)lseek(file, 0, SEEK_CUR);
  ssize_t part = allowed(file, at, length);
  if (part < 0) return part;
  ssize_t written = next(file, bytes, (size_t)part);
  if (written > 0) record('W', facts(file).st_ino, at, NULL, bytes, (size_t)written);
  return written;
}

static ssize_t anypwrite(const char *name, int file, const void *bytes, size_t length, off_t at) {
  ssize_t (*next)(int, const void *, size_t, off_t) = (ssize_t(*)(int, const void *, size_t, off_t))real(name);
  if (!known(file)) return next(file, bytes, length, at);
  ssize_t part = allowed(file, (uint64_t)at, length);
  if (part < 0) return part;
  ssize_t written = next(file, bytes, (size_t)part, at);
  if (written > 0) record('W', facts(file).st_ino, (uint64_t)at, NULL, bytes, (size_t)written);
  return written;
}
ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { return anypwrite("pwrite", file, bytes, length, at); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off_t at) {
  return anypwrite("pwrite64", file, bytes, length, at);
}

static int anysync(const char *name, int file) {
  int (*next)(int) = (int (*)(int))real(name);
  if (!known(file)) return next(file);
  if (fails('s', 1)) {
    if (state->error != 0) return -1;
  }
  int result = next(file);
  if (result == 0) {
    if (folders[file]) record('D', 0, 0, folders[file], NULL, 0);
    else record('S', facts(file).st_ino, 0, NULL, NULL, 0);
  }
  return result;
}
int fsync(int file) { return anysync("fsync", file); }
int fdatasync(int file) { return anysync("fdatasync", file); }

static int anytruncate(const char *name, int file, off_t length) {
  int (*next)(int, off_t) = (int (*)(int, off_t))real(name);
  if (!known(file)) return next(file, length);
  if (fails('t', 1)) {
    if (state->error != 0) return -1;
  }
  struct stat found = facts(file);
  int result = next(file, length);
  if (result == 0) {
    if (length < found.st_size) {
      uint64_t freed = (uint64_t)(found.st_size - length);
      state->used -= freed < state->used ? freed : state->used;
    }
    record('T', found.st_ino, (uint64_t)length, NULL, NULL, 0);
  }
  return result;
}
int ftruncate(int file, off_t length) { return anytruncate("ftruncate", file, length); }
int ftruncate64(int file, off_t length) { return anytruncate("ftruncate64", file, length); }

static void recordtwo(char kind, const char *a, const char *b) { record(kind, 0, 0, a, b, strlen(b)); }

int rename(const char *a, const char *b) {
  if (!ours(a)) return REAL(rename)(a, b);
  if (fails('r', 1)) {
    if (state->error != 0) return -1;
  }
  int result = REAL(rename)(a, b);
  if (result == 0) recordtwo('R', a, b);
  return result;
}

int renameat2(int da, const char *a, int db, const char *b, unsigned int flags) {
  if (!ours(a)) return REAL(renameat2)(da, a, db, b, flags);
  if (fails('r', 1)) {
    if (state->error != 0) return -1;
  }
  int result = REAL(renameat2)(da, a, db, b, flags);
  if (result == 0) recordtwo(flags & RENAME_EXCHANGE ? 'X' : 'R', a, b);
  return result;
}

int link(const char *a, const char *b) {
  if (!ours(a)) return REAL(link)(a, b);
  if (fails('l', 1)) {
    if (state->error != 0) return -1;
  }
  int result = REAL(link)(a, b);
  if (result == 0) recordtwo('L', a, b);
  return result;
}

int unlink(const char *path) {
  if (!ours(path)) return REAL(unlink)(path);
  if (fails('u', 1)) {
    if (state->error != 0) return -1;
  }
  struct stat found = {0};
  lstat(path, &found);
  int result = REAL(unlink)(path);
  if (result == 0) {
    uint64_t size = (uint64_t)found.st_size;
    state->used -= size < state->used ? size : state->used;
    record('U', found.st_ino, 0, path, NULL, 0);
  }
  return result;
}

int mkdir(const char *path, mode_t mode) {
  if (!ours(path)) return REAL(mkdir)(path, mode);
  if (fails('m', 1)) {
    if (state->error != 0) return -1;
  }
  int result = REAL(mkdir)(path, mode);
  if (result == 0) record('M', 0, 0, path, NULL, 0);
  return result;
}

int rmdir(const char *path) {
  if (!ours(path)) return REAL(rmdir)(path);
  int result = REAL(rmdir)(path);
  if (result == 0) record('V', 0, 0, path, NULL, 0);
  return result;
}
