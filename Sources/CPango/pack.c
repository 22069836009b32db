#include "CPango.h"
#include "library.h"
#include <stdlib.h>

struct pg_packer {
  z_stream stream;
};

pg_status pg_packer_open(pg_packer **packer) {
  if (!libpango_is_there()) return PG_NO_LIBRARY;
  pg_packer *made = calloc(1, sizeof *made);
  if (made == NULL) return PG_NO_MEMORY;
  if (libz.deflateInit_(&made->stream, 1, ZLIB_VERSION, (int)sizeof(z_stream)) != Z_OK) {
    free(made);
    return PG_NO_MEMORY;
  }
  *packer = made;
  return PG_OK;
}

void pg_packer_close(pg_packer *packer) {
  libz.deflateEnd(&packer->stream);
  free(packer);
}

pg_status pg_pack(pg_packer *packer, const uint8_t *bytes, size_t count, pg_buffer *packed) {
  z_stream *stream = &packer->stream;
  if (count > UINT32_MAX / 2 || libz.deflateReset(stream) != Z_OK) return PG_INTERNAL;
  size_t room = libz.deflateBound(stream, (uLong)count);
  uint8_t *made = malloc(room);
  if (made == NULL) return PG_NO_MEMORY;
  stream->next_in = (Bytef *)bytes;
  stream->avail_in = (uInt)count;
  stream->next_out = made;
  stream->avail_out = (uInt)room;
  if (libz.deflate(stream, Z_FINISH) != Z_STREAM_END) {
    free(made);
    return PG_INTERNAL;
  }
  packed->bytes = made;
  packed->count = room - stream->avail_out;
  return PG_OK;
}
