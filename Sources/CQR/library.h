#ifndef CQR_LIBRARY_H
#define CQR_LIBRARY_H

#include <qrencode.h>
#include <stdbool.h>

// Every function of libqrencode that is called here; the library is opened when the first of them is needed.
#define LIBQRENCODE_FUNCTIONS(USE) USE(QRcode_encodeData) USE(QRcode_free)

typedef struct {
#define PLACE(name) __typeof__(name) *name;
  LIBQRENCODE_FUNCTIONS(PLACE)
#undef PLACE
} libqrencode_functions;

extern libqrencode_functions libqrencode;

/// Whether the library is there; to be asked before the first call.
bool libqrencode_is_there(void);

#endif
