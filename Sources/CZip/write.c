#include "CZip.h"
#include "library.h"
#include <stdlib.h>

// 1980-01-01 12:00:00 as MS-DOS has it. libzip takes the time through the local time zone and back: noon is a time that
// no zone leaves out.
static const zip_uint16_t dos_date = 1 << 5 | 1, dos_time = 12 << 11;
static const zip_uint32_t regular_0644 = (zip_uint32_t)0100644 << 16;

void cz_buffer_free(cz_buffer *buffer) {
  free(buffer->bytes);
  buffer->bytes = NULL;
  buffer->count = 0;
}

static bool is_ascii_name(const char *name) {
  if (name == NULL || *name == 0) return false;
  for (; *name != 0; name++)
    if (*name < 0x21 || *name > 0x7E) return false;
  return true;
}

static cz_status add(zip_t *zip, const cz_file *file) {
  if (!is_ascii_name(file->name)) return CZ_BAD_ARGUMENT;
  // The bytes are borrowed until zip_close.
  zip_source_t *bytes = libzip.zip_source_buffer(zip, file->count == 0 ? NULL : file->bytes, file->count, 0);
  if (bytes == NULL) return CZ_NO_MEMORY;
  zip_int64_t index = libzip.zip_file_add(zip, file->name, bytes, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    libzip.zip_source_free(bytes);
    return libzip.zip_error_code_zip(libzip.zip_get_error(zip)) == ZIP_ER_EXISTS ? CZ_BAD_ARGUMENT : CZ_NO_MEMORY;
  }
  zip_uint64_t place = (zip_uint64_t)index;
  if (libzip.zip_set_file_compression(zip, place, ZIP_CM_STORE, 0) != 0 ||
      libzip.zip_file_set_dostime(zip, place, dos_time, dos_date, 0) != 0 ||
      libzip.zip_file_set_external_attributes(zip, place, 0, ZIP_OPSYS_UNIX, regular_0644) != 0)
    return CZ_INTERNAL;
  return CZ_OK;
}

// Takes out what zip_close left in the source.
static cz_status copy_out(zip_source_t *source, cz_buffer *archive) {
  zip_stat_t facts;
  if (libzip.zip_source_stat(source, &facts) != 0 || !(facts.valid & ZIP_STAT_SIZE) || facts.size > SIZE_MAX / 2)
    return CZ_INTERNAL;
  size_t count = (size_t)facts.size;
  uint8_t *bytes = malloc(count == 0 ? 1 : count);
  if (bytes == NULL) return CZ_NO_MEMORY;
  if (libzip.zip_source_open(source) != 0) {
    free(bytes);
    return CZ_INTERNAL;
  }
  zip_int64_t read = libzip.zip_source_read(source, bytes, count);
  libzip.zip_source_close(source);
  if (read < 0 || (zip_uint64_t)read != count) {
    free(bytes);
    return CZ_INTERNAL;
  }
  archive->bytes = bytes;
  archive->count = count;
  return CZ_OK;
}

cz_status cz_write(const cz_file *files, size_t count, cz_buffer *archive) {
  if (count == 0) return CZ_BAD_ARGUMENT;
  if (!libzip_is_there()) return CZ_NO_LIBRARY;
  zip_error_t error;
  libzip.zip_error_init(&error);
  zip_source_t *target = libzip.zip_source_buffer_create(NULL, 0, 0, &error);
  zip_t *zip = target == NULL ? NULL : libzip.zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  libzip.zip_error_fini(&error);
  if (zip == NULL) {
    libzip.zip_source_free(target);
    return CZ_NO_MEMORY;
  }
  // One reference of ours: zip_close and zip_discard give up libzip's.
  libzip.zip_source_keep(target);
  cz_status status = CZ_OK;
  for (size_t index = 0; index < count && status == CZ_OK; index++) status = add(zip, &files[index]);
  if (status == CZ_OK && libzip.zip_close(zip) != 0)
    status = libzip.zip_error_code_zip(libzip.zip_get_error(zip)) == ZIP_ER_MEMORY ? CZ_NO_MEMORY : CZ_INTERNAL;
  else if (status == CZ_OK)
    zip = NULL;
  if (zip != NULL) libzip.zip_discard(zip);
  if (status == CZ_OK) status = copy_out(target, archive);
  libzip.zip_source_free(target);
  return status;
}
