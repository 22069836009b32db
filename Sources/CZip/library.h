#ifndef CZIP_LIBRARY_H
#define CZIP_LIBRARY_H

#include <zip.h>
#include <stdbool.h>

// Every function of libzip that is called here; the library is opened when the first of them is needed.
#define LIBZIP_FUNCTIONS(USE) \
  USE(zip_close) USE(zip_discard) USE(zip_error_code_zip) USE(zip_error_fini) USE(zip_error_init) \
  USE(zip_fclose) USE(zip_file_add) USE(zip_file_get_error) USE(zip_file_get_external_attributes) \
  USE(zip_file_set_dostime) USE(zip_file_set_external_attributes) USE(zip_fopen_index) USE(zip_fread) \
  USE(zip_get_error) USE(zip_get_num_entries) USE(zip_open_from_source) USE(zip_set_file_compression) \
  USE(zip_source_buffer) USE(zip_source_buffer_create) USE(zip_source_close) USE(zip_source_free) \
  USE(zip_source_keep) USE(zip_source_open) USE(zip_source_read) USE(zip_source_stat) USE(zip_stat_index) \
  USE(zip_stat_init)

typedef struct {
#define PLACE(name) __typeof__(name) *name;
  LIBZIP_FUNCTIONS(PLACE)
#undef PLACE
} libzip_functions;

extern libzip_functions libzip;

/// Whether the library is there; to be asked before the first call.
bool libzip_is_there(void);

#endif
