#include "CZip.h"
#include "library.h"
#include <string.h>
#include <sys/stat.h>

// cz_archive is libzip's zip_t, whose name stays here.
static zip_t *opened(cz_archive *archive) { return (zip_t *)archive; }

static cz_status status_of(int code) {
  switch (code) {
  case ZIP_ER_MEMORY: return CZ_NO_MEMORY;
  case ZIP_ER_NOPASSWD:
  case ZIP_ER_WRONGPASSWD:
  case ZIP_ER_ENCRNOTSUPP: return CZ_ENCRYPTED;
  case ZIP_ER_COMPNOTSUPP: return CZ_COMPRESSION;
  default: return CZ_DAMAGED;
  }
}

cz_status cz_open(const uint8_t *bytes, size_t count, cz_archive **archive) {
  if (count == 0) return CZ_DAMAGED;
  if (!libzip_is_there()) return CZ_NO_LIBRARY;
  zip_error_t error;
  libzip.zip_error_init(&error);
  zip_source_t *source = libzip.zip_source_buffer_create(bytes, count, 0, &error);
  zip_t *zip = source == NULL ? NULL : libzip.zip_open_from_source(source, ZIP_RDONLY, &error);
  cz_status status = zip != NULL ? CZ_OK : status_of(libzip.zip_error_code_zip(&error));
  libzip.zip_error_fini(&error);
  if (zip == NULL) libzip.zip_source_free(source);
  else *archive = (cz_archive *)zip;
  return status;
}

void cz_close(cz_archive *archive) { libzip.zip_discard(opened(archive)); }

uint64_t cz_count(cz_archive *archive) {
  zip_int64_t count = libzip.zip_get_num_entries(opened(archive), 0);
  return count < 0 ? 0 : (uint64_t)count;
}

static cz_kind kind_of(zip_t *zip, uint64_t index, const char *name) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (libzip.zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0) return CZ_OTHER;
  size_t length = strlen(name);
  bool named_folder = length > 0 && name[length - 1] == '/';
  // The upper half is a Unix mode wherever a program filled it in, whatever system it claims.
  switch (attributes >> 16 & S_IFMT) {
  case 0: return named_folder || (attributes & 0x10) ? CZ_FOLDER : CZ_REGULAR;
  case S_IFREG: return named_folder ? CZ_OTHER : CZ_REGULAR;
  case S_IFDIR: return CZ_FOLDER;
  default: return CZ_OTHER;
  }
}

cz_status cz_entry_at(cz_archive *archive, uint64_t index, cz_entry *entry) {
  zip_t *zip = opened(archive);
  zip_stat_t facts;
  libzip.zip_stat_init(&facts);
  if (libzip.zip_stat_index(zip, index, ZIP_FL_ENC_RAW, &facts) != 0)
    return status_of(libzip.zip_error_code_zip(libzip.zip_get_error(zip)));
  const zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if ((facts.valid & needed) != needed) return CZ_DAMAGED;
  entry->name = facts.name;
  entry->size = facts.size;
  entry->kind = kind_of(zip, index, facts.name);
  entry->is_stored = facts.comp_method == ZIP_CM_STORE;
  entry->is_encrypted = facts.encryption_method != ZIP_EM_NONE;
  return CZ_OK;
}

cz_status cz_read(cz_archive *archive, uint64_t index, uint8_t *bytes, size_t count) {
  zip_t *zip = opened(archive);
  zip_file_t *file = libzip.zip_fopen_index(zip, index, 0);
  if (file == NULL) return status_of(libzip.zip_error_code_zip(libzip.zip_get_error(zip)));
  cz_status status = CZ_OK;
  size_t done = 0;
  while (status == CZ_OK && done < count) {
    zip_int64_t read = libzip.zip_fread(file, bytes + done, count - done);
    if (read < 0) status = status_of(libzip.zip_error_code_zip(libzip.zip_file_get_error(file)));
    else if (read == 0) status = CZ_SIZE;
    else done += (size_t)read;
  }
  if (status == CZ_OK) {
    // libzip compares the CRC-32 when it meets the end.
    uint8_t further;
    zip_int64_t read = libzip.zip_fread(file, &further, 1);
    if (read < 0) status = status_of(libzip.zip_error_code_zip(libzip.zip_file_get_error(file)));
    else if (read > 0) status = CZ_SIZE;
  }
  libzip.zip_fclose(file);
  return status;
}
