// The door to libqrencode. Only bytes cross it: no type of the library is visible here.
#ifndef CQR_H
#define CQR_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  QR_OK = 0,
  QR_NO_MEMORY,
  QR_TOO_LONG,   // or nothing at all
  QR_INTERNAL,   // libqrencode failed otherwise
  QR_NO_LIBRARY, // libqrencode is not on this machine
} qr_status;

/// The bytes as one segment of bytes, error correction level M, the smallest version that holds them.
/// modules: row by row, `size * size` bytes, 1 for a dark one; to be given to qr_free. Both outputs only with QR_OK.
qr_status qr_encode(const uint8_t *bytes, size_t count, uint8_t **modules, size_t *size);
void qr_free(uint8_t *modules);

#endif
