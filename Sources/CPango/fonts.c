#include "fonts.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const files[PG_FACES] = {
    "LiberationSerif-Regular.ttf",    "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic.ttf", "DejaVuSans.ttf",           "DejaVuSans-Bold.ttf",
};

static char *found(const char *const *folders, const char *file) {
  for (; *folders != NULL; folders++) {
    char *path = NULL;
    if (asprintf(&path, "%s/%s", *folders, file) < 0) return NULL;
    if (access(path, R_OK) == 0) return path;
    free(path);
  }
  return NULL;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

// Where there is a current configuration, pango does not have the system's and the user's read.
static void set_empty_configuration(void) {
  FcConfig *config = libpango.FcConfigCreate();
  if (config == NULL) return;
  libpango.FcConfigSetCurrent(config);
  libpango.FcConfigDestroy(config);
}

// Letters stand where the font's own design puts them, not on the dots of a screen.
static void without_hints(FcPattern *pattern, gpointer unused) {
  (void)unused;
  libpango.FcPatternDel(pattern, FC_HINTING);
  libpango.FcPatternAddBool(pattern, FC_HINTING, FcFalse);
  libpango.FcPatternDel(pattern, FC_ANTIALIAS);
  libpango.FcPatternAddBool(pattern, FC_ANTIALIAS, FcTrue);
}

static pg_status add_face(pg_fonts *fonts, int face, const char *const *folders) {
  fonts->paths[face] = found(folders, files[face]);
  if (fonts->paths[face] == NULL) return face < PG_SANS ? PG_NO_SERIF : PG_NO_SYMBOLS;
  if (!libpango.FcConfigAppFontAddFile(fonts->config, (const FcChar8 *)fonts->paths[face])) return PG_INTERNAL;
  hb_blob_t *blob = libpango.hb_blob_create_from_file(fonts->paths[face]);
  fonts->faces[face] = libpango.hb_face_create(blob, 0);
  libpango.hb_blob_destroy(blob);
  if (libpango.hb_face_get_glyph_count(fonts->faces[face]) == 0) return PG_INTERNAL;
  if (face != PG_SANS) return PG_OK;
  hb_font_t *font = libpango.hb_font_create(fonts->faces[face]);
  libpango.hb_ot_font_set_funcs(font);
  libpango.hb_font_get_nominal_glyph(font, 0x25AF, &fonts->replacement);
  libpango.hb_font_destroy(font);
  return PG_OK;
}

pg_status pg_open(const char *const *folders, pg_fonts **fonts) {
  if (!libpango_is_there()) return PG_NO_LIBRARY;
  pthread_once(&once, set_empty_configuration);
  pg_fonts *made = calloc(1, sizeof *made);
  if (made == NULL) return PG_NO_MEMORY;
  made->config = libpango.FcConfigCreate();
  pg_status status = made->config == NULL ? PG_NO_MEMORY : PG_OK;
  for (int face = 0; face < PG_FACES && status == PG_OK; face++) status = add_face(made, face, folders);
  if (status == PG_OK) {
    made->map = libpango.pango_ft2_font_map_new();
    PangoFT2FontMap *map = (PangoFT2FontMap *)made->map;
    libpango.pango_fc_font_map_set_config((PangoFcFontMap *)made->map, made->config);
    libpango.pango_ft2_font_map_set_resolution(map, 72, 72); // a pixel is a point
    libpango.pango_fc_font_map_set_default_substitute((PangoFcFontMap *)made->map, without_hints, NULL, NULL);
    made->context = libpango.pango_font_map_create_context(made->map);
    libpango.pango_context_set_language(made->context, libpango.pango_language_from_string("vi"));
    libpango.pango_context_set_base_dir(made->context, PANGO_DIRECTION_LTR);
    libpango.pango_context_set_round_glyph_positions(made->context, FALSE);
    *fonts = made;
  } else {
    pg_close(made);
  }
  return status;
}

void pg_close(pg_fonts *fonts) {
  if (fonts->context != NULL) libpango.g_object_unref(fonts->context);
  if (fonts->map != NULL) libpango.g_object_unref(fonts->map);
  for (int face = 0; face < PG_FACES; face++) {
    if (fonts->faces[face] != NULL) libpango.hb_face_destroy(fonts->faces[face]);
    free(fonts->paths[face]);
  }
  if (fonts->config != NULL) libpango.FcConfigDestroy(fonts->config);
  free(fonts);
}

int pg_face_of(pg_fonts *fonts, PangoFont *font) {
  FcChar8 *path = NULL;
  FcPattern *pattern = libpango.pango_fc_font_get_pattern((PangoFcFont *)font);
  if (libpango.FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch) return PG_FACES;
  int face = 0;
  while (face < PG_FACES && strcmp(fonts->paths[face], (const char *)path) != 0) face++;
  return face;
}
