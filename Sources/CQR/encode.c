#include "CQR.h"
#include "library.h"
#include <errno.h>
#include <limits.h>
#include <stdlib.h>

void qr_free(uint8_t *modules) { free(modules); }

qr_status qr_encode(const uint8_t *bytes, size_t count, uint8_t **modules, size_t *size) {
  if (count == 0 || count > INT_MAX) return QR_TOO_LONG;
  if (!libqrencode_is_there()) return QR_NO_LIBRARY;
  errno = 0;
  QRcode *code = libqrencode.QRcode_encodeData((int)count, bytes, 0, QR_ECLEVEL_M);
  if (code == NULL) return errno == ERANGE ? QR_TOO_LONG : errno == ENOMEM ? QR_NO_MEMORY : QR_INTERNAL;
  size_t width = (size_t)code->width;
  uint8_t *made = malloc(width * width);
  if (made != NULL) {
    // The lowest bit is the colour; the others say what a module is for.
    for (size_t place = 0; place < width * width; place++) made[place] = code->data[place] & 1;
    *modules = made;
    *size = width;
  }
  libqrencode.QRcode_free(code);
  return made == NULL ? QR_NO_MEMORY : QR_OK;
}
