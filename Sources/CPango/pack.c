#include "CPango.h"
#include "library.h"
#include <stdlib.h>

pg_status pg_pack(const uint8_t *bytes, size_t count, pg_buffer *packed) {
  if (!libpango_is_there()) return PG_NO_LIBRARY;
  uLongf room = libz.compressBound((uLong)count);
  uint8_t *made = malloc(room);
  if (made == NULL) return PG_NO_MEMORY;
  int status = libz.compress2(made, &room, bytes, (uLong)count, 1);
  if (status != Z_OK) {
    free(made);
    return status == Z_MEM_ERROR ? PG_NO_MEMORY : PG_INTERNAL;
  }
  packed->bytes = made;
  packed->count = room;
  return PG_OK;
}
