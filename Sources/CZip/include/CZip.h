// The door to libzip. Only plain buffers and numbers cross it: no libzip type is visible here.
//
// Conventions
// - Every function that can fail returns a cz_status; outputs are written only when it is CZ_OK.
// - Bytes given to a function must live until it returns; those given to cz_open, until cz_close.
// - Nothing here touches the file system but to open the library, at the first cz_open or cz_write.
#ifndef CZIP_H
#define CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
  CZ_OK = 0,
  CZ_NO_MEMORY,
  CZ_BAD_ARGUMENT, // no file, a name that is empty, given twice or not ASCII
  CZ_DAMAGED,      // not a zip archive, or one whose parts do not fit together
  CZ_ENCRYPTED,    // the entry cannot be read without a password
  CZ_COMPRESSION,  // the entry is packed in a way that libzip here does not know
  CZ_SIZE,         // the entry does not hold as many bytes as it says
  CZ_INTERNAL,     // libzip failed otherwise
  CZ_NO_LIBRARY,   // libzip is not on this machine
} cz_status;

// Writing (write.c)

typedef struct {
  const char *name; // ASCII, NUL-terminated, `/` between folders
  const uint8_t *bytes;
  size_t count;
} cz_file;

typedef struct {
  uint8_t *bytes;
  size_t count;
} cz_buffer;

void cz_buffer_free(cz_buffer *buffer);

/// A whole archive in memory: the files in the order given, stored without compression, each dated 1980-01-01 12:00:00,
/// a regular file of mode 0644. The same files give the same bytes, whatever the time zone.
cz_status cz_write(const cz_file *files, size_t count, cz_buffer *archive);

// Reading (read.c)

typedef struct cz_archive cz_archive;

typedef enum { CZ_REGULAR, CZ_FOLDER, CZ_OTHER } cz_kind;

typedef struct {
  const char *name; // the bytes as they stand in the archive up to a NUL; lives until cz_close
  uint64_t size;    // unpacked, as the archive says
  cz_kind kind;     // by name and external attributes
  bool is_stored;   // not compressed
  bool is_encrypted;
} cz_entry;

cz_status cz_open(const uint8_t *bytes, size_t count, cz_archive **archive);
void cz_close(cz_archive *archive);
uint64_t cz_count(cz_archive *archive);
cz_status cz_entry_at(cz_archive *archive, uint64_t index, cz_entry *entry);
/// Unpacks an entry into `count` bytes, which must be the size it says, and checks its CRC-32. Never writes more.
cz_status cz_read(cz_archive *archive, uint64_t index, uint8_t *bytes, size_t count);

#endif
