#ifndef CPANGO_FONTS_H
#define CPANGO_FONTS_H

#include "CPango.h"
#include "library.h"

struct pg_fonts {
  FcConfig *config;
  PangoFontMap *map;
  PangoContext *context;
  hb_face_t *faces[PG_FACES];
  char *paths[PG_FACES];
  uint32_t replacement; // the glyph of U+25AF, an empty box, in PG_SANS
};

/// PG_FACES where it is none of ours.
int pg_face_of(pg_fonts *fonts, PangoFont *font);

#endif
