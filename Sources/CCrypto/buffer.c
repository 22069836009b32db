#include "internal.h"
#include <limits.h>
#include <string.h>

void cc_buffer_free(cc_buffer *buffer) {
  OPENSSL_clear_free(buffer->bytes, buffer->count);
  buffer->bytes = NULL;
  buffer->count = 0;
}

cc_status cc_copy(const void *bytes, size_t count, cc_buffer *out) {
  uint8_t *copy = OPENSSL_malloc(count == 0 ? 1 : count);
  if (copy == NULL) return CC_INTERNAL;
  if (count != 0) memcpy(copy, bytes, count);
  out->bytes = copy;
  out->count = count;
  return CC_OK;
}

cc_status cc_copy_bio(BIO *bio, cc_buffer *out) {
  char *bytes = NULL;
  long count = BIO_get_mem_data(bio, &bytes);
  if (count <= 0 || bytes == NULL) return CC_INTERNAL;
  return cc_copy(bytes, (size_t)count, out);
}

BIO *cc_reader(const void *bytes, size_t count) {
  if (count > INT_MAX) return NULL;
  return BIO_new_mem_buf(count == 0 ? "" : bytes, (int)count);
}

int cc_no_password(char *buffer, int size, int writing, void *context) {
  (void)buffer, (void)size, (void)writing, (void)context;
  return -1;
}

void cc_last_error(char *text, size_t capacity) {
  if (capacity == 0) return;
  text[0] = 0;
  unsigned long code;
  const char *data = NULL;
  int flags = 0;
  size_t used = 0;
  while ((code = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0) {
    const char *reason = ERR_reason_error_string(code);
    const char *more = (flags & ERR_TXT_STRING) && data != NULL ? data : "";
    int n = BIO_snprintf(text + used, capacity - used, "%s%s%s%s", used == 0 ? "" : "; ",
                         reason == NULL ? "unknown" : reason, *more == 0 ? "" : ": ", more);
    if (n < 0) break;
    used += (size_t)n;
  }
  ERR_clear_error();
}
