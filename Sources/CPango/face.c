#include "fonts.h"
#include <stdlib.h>
#include <string.h>

void pg_facts_free(pg_facts *facts) {
  free(facts->advances);
  free(facts->scalars);
  memset(facts, 0, sizeof *facts);
}

void pg_buffer_free(pg_buffer *buffer) {
  free(buffer->bytes);
  buffer->bytes = NULL;
  buffer->count = 0;
}

static int32_t scaled(hb_face_t *face, int16_t units) {
  return units * 1000 / (int32_t)libpango.hb_face_get_upem(face);
}

// The box of all glyphs, from the table "head".
static void read_box(hb_face_t *face, int32_t *box) {
  hb_blob_t *file = libpango.hb_face_reference_blob(face);
  unsigned length = 0;
  const uint8_t *bytes = (const uint8_t *)libpango.hb_blob_get_data(file, &length);
  unsigned tables = length > 12 ? (unsigned)(bytes[4] << 8 | bytes[5]) : 0;
  for (unsigned table = 0; table < tables && 12 + 16 * (table + 1) <= length; table++) {
    const uint8_t *entry = bytes + 12 + 16 * table;
    if (memcmp(entry, "head", 4) != 0) continue;
    uint32_t at = (uint32_t)entry[8] << 24 | (uint32_t)entry[9] << 16 | (uint32_t)entry[10] << 8 | entry[11];
    if (at > length || length - at < 44) break;
    for (unsigned side = 0; side < 4; side++) {
      const uint8_t *value = bytes + at + 36 + 2 * side;
      box[side] = scaled(face, (int16_t)(value[0] << 8 | value[1]));
    }
  }
  libpango.hb_blob_destroy(file);
}

pg_status pg_face_facts(pg_fonts *fonts, int number, pg_facts *facts) {
  hb_face_t *face = fonts->faces[number];
  pg_facts made = {.glyph_count = libpango.hb_face_get_glyph_count(face)};
  made.advances = calloc(made.glyph_count + 1, sizeof *made.advances);
  made.scalars = calloc(made.glyph_count + 1, sizeof *made.scalars);
  if (made.advances == NULL || made.scalars == NULL) {
    pg_facts_free(&made);
    return PG_NO_MEMORY;
  }
  hb_font_t *font = libpango.hb_font_create(face);
  libpango.hb_ot_font_set_funcs(font);
  libpango.hb_font_set_scale(font, 1000000, 1000000);
  for (size_t glyph = 0; glyph < made.glyph_count; glyph++)
    made.advances[glyph] = libpango.hb_font_get_glyph_h_advance(font, (hb_codepoint_t)glyph);
  hb_set_t *scalars = libpango.hb_set_create();
  libpango.hb_face_collect_unicodes(face, scalars);
  for (hb_codepoint_t scalar = HB_SET_VALUE_INVALID, glyph = 0; libpango.hb_set_next(scalars, &scalar);)
    if (libpango.hb_font_get_nominal_glyph(font, scalar, &glyph) && glyph < made.glyph_count &&
        made.scalars[glyph] == 0)
      made.scalars[glyph] = scalar;
  libpango.hb_set_destroy(scalars);
  hb_font_extents_t extents = {0};
  libpango.hb_font_get_h_extents(font, &extents);
  made.ascent = extents.ascender / 1000;
  made.descent = extents.descender / 1000;
  hb_position_t height = 0;
  libpango.hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height);
  made.cap_height = height > 0 ? height / 1000 : made.ascent;
  libpango.hb_font_destroy(font);
  read_box(face, made.box);
  *facts = made;
  return PG_OK;
}

// Layout is done, names and characters are said by the PDF.
static const hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('F', 'F', 'T', 'M'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('L', 'T', 'S', 'H'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('m', 'e', 't', 'a'),
};

pg_status pg_subset(
    pg_fonts *fonts, int face, const uint32_t *glyphs, size_t count, uint32_t *places, pg_buffer *file) {
  hb_subset_input_t *input = libsubset.hb_subset_input_create_or_fail();
  if (input == NULL) return PG_NO_MEMORY;
  libsubset.hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t *wanted = libsubset.hb_subset_input_glyph_set(input);
  for (size_t index = 0; index < count; index++) libpango.hb_set_add(wanted, glyphs[index]);
  hb_set_t *without = libsubset.hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (size_t index = 0; index < sizeof dropped / sizeof *dropped; index++)
    libpango.hb_set_add(without, dropped[index]);
  hb_subset_plan_t *plan = libsubset.hb_subset_plan_create_or_fail(fonts->faces[face], input);
  hb_face_t *part = plan == NULL ? NULL : libsubset.hb_subset_plan_execute_or_fail(plan);
  pg_status status = PG_INTERNAL;
  if (part != NULL) {
    const hb_map_t *map = libsubset.hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (size_t index = 0; index < count; index++) places[index] = libpango.hb_map_get(map, glyphs[index]);
    hb_blob_t *blob = libpango.hb_face_reference_blob(part);
    unsigned length = 0;
    const char *bytes = libpango.hb_blob_get_data(blob, &length);
    uint8_t *copy = length == 0 ? NULL : malloc(length);
    if (copy != NULL) {
      memcpy(copy, bytes, length);
      *file = (pg_buffer){copy, length};
      status = PG_OK;
    }
    libpango.hb_blob_destroy(blob);
    libpango.hb_face_destroy(part);
  }
  if (plan != NULL) libsubset.hb_subset_plan_destroy(plan);
  libsubset.hb_subset_input_destroy(input);
  return status;
}
