#include "fonts.h"
#include <stdlib.h>
#include <string.h>

void pg_layout_free(pg_layout *layout) {
  free(layout->glyphs);
  free(layout->lines);
  memset(layout, 0, sizeof *layout);
}

static void add(PangoAttrList *list, PangoAttribute *attribute, uint32_t start, uint32_t end) {
  attribute->start_index = start;
  attribute->end_index = end;
  libpango.pango_attr_list_insert(list, attribute);
}

static PangoAttrList *attributes(const pg_text *text) {
  PangoAttrList *list = libpango.pango_attr_list_new();
  uint32_t end = (uint32_t)text->count;
  add(list, libpango.pango_attr_insert_hyphens_new(FALSE), 0, end);
  // As a word processor sets it: a glyph for a letter, and no pairs moved.
  add(list, libpango.pango_attr_font_features_new("liga=0, clig=0, kern=0"), 0, end);
  for (size_t index = 0; index < text->span_count; index++) {
    const pg_span *span = &text->spans[index];
    if (span->bold) add(list, libpango.pango_attr_weight_new(PANGO_WEIGHT_BOLD), span->start, span->end);
    if (span->italic) add(list, libpango.pango_attr_style_new(PANGO_STYLE_ITALIC), span->start, span->end);
  }
  return list;
}

// A word that is longer than many lines: pango would look through all of it again for every line.
static bool has_endless_word(const pg_text *text) {
  size_t length = 0;
  for (size_t place = 0; place < text->count; place++) {
    length = text->text[place] == ' ' ? 0 : length + 1;
    if (length > 1000) return true;
  }
  return false;
}

static PangoLayout *prepared(pg_fonts *fonts, const pg_text *text) {
  PangoLayout *layout = libpango.pango_layout_new(fonts->context);
  PangoFontDescription *font = libpango.pango_font_description_new();
  libpango.pango_font_description_set_family_static(font, "Liberation Serif,DejaVu Sans");
  libpango.pango_font_description_set_size(font, text->size);
  libpango.pango_layout_set_font_description(layout, font);
  libpango.pango_font_description_free(font);
  libpango.pango_layout_set_auto_dir(layout, FALSE);
  libpango.pango_layout_set_single_paragraph_mode(layout, TRUE);
  libpango.pango_layout_set_wrap(layout, has_endless_word(text) ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR);
  libpango.pango_layout_set_width(layout, text->width < 0 ? -1 : text->width);
  libpango.pango_layout_set_indent(layout, text->indent);
  libpango.pango_layout_set_justify(layout, text->alignment == PG_JUSTIFIED);
  libpango.pango_layout_set_alignment(layout, text->alignment == PG_CENTRE     ? PANGO_ALIGN_CENTER
                                              : text->alignment == PG_TRAILING ? PANGO_ALIGN_RIGHT
                                                                               : PANGO_ALIGN_LEFT);
  libpango.pango_layout_set_text(layout, text->text, (int)text->count);
  PangoAttrList *list = attributes(text);
  libpango.pango_layout_set_attributes(layout, list);
  libpango.pango_attr_list_unref(list);
  return layout;
}

// What is to be drawn of a run, from `x` on; returns where the next begins. `text` is the whole one.
static int32_t add_run(pg_fonts *fonts, PangoGlyphItem *run, const char *text, int32_t x, pg_layout *out) {
  int face = pg_face_of(fonts, run->item->analysis.font);
  if (fonts->known_count < 32 && face < PG_FACES) {
    bool is_known = false;
    for (unsigned place = 0; place < fonts->known_count; place++) is_known |= fonts->known[place] == run->item->analysis.font;
    if (!is_known) {
      fonts->known[fonts->known_count] = run->item->analysis.font;
      fonts->known_face[fonts->known_count++] = (uint8_t)face;
    }
  }
  size_t base = out->glyph_count;
  int count = run->glyphs->num_glyphs;
  for (int index = 0; index < count; index++) {
    PangoGlyphInfo *info = &run->glyphs->glyphs[index];
    pg_glyph *glyph = &out->glyphs[base + (size_t)index];
    *glyph = (pg_glyph){.glyph = info->glyph, .face = (uint8_t)face, .x = x + info->geometry.x_offset,
                        .y = -info->geometry.y_offset};
    if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG || face >= PG_FACES) {
      *glyph = (pg_glyph){.glyph = fonts->replacement, .face = PG_SANS, .is_missing = true, .x = x};
    }
    x += info->geometry.width;
  }
  PangoGlyphItemIter iter;
  for (gboolean more = libpango.pango_glyph_item_iter_init_start(&iter, run, text); more;
       more = libpango.pango_glyph_item_iter_next_cluster(&iter)) {
    bool left_to_right = iter.start_glyph < iter.end_glyph;
    int from = left_to_right ? iter.start_glyph : iter.end_glyph + 1;
    int to = left_to_right ? iter.end_glyph : iter.start_glyph + 1;
    for (int index = from; index < to; index++) {
      out->glyphs[base + (size_t)index].start = (uint32_t)iter.start_index;
      out->glyphs[base + (size_t)index].end = (uint32_t)iter.end_index;
    }
  }
  // Without a picture and without width: nothing to draw.
  size_t kept = base;
  for (size_t index = base; index < base + (size_t)count; index++)
    if (out->glyphs[index].glyph != PANGO_GLYPH_EMPTY) out->glyphs[kept++] = out->glyphs[index];
  out->glyph_count = kept;
  return x;
}

static size_t glyphs_in(PangoLayoutLine *line) {
  size_t count = 0;
  for (GSList *run = line->runs; run != NULL; run = run->next)
    count += (size_t)((PangoGlyphItem *)run->data)->glyphs->num_glyphs;
  return count;
}

pg_status pg_lay_out(pg_fonts *fonts, const pg_text *text, pg_layout *out) {
  if (text->count > INT32_MAX / 2) return PG_NO_MEMORY;
  PangoLayout *layout = prepared(fonts, text);
  size_t lines = (size_t)libpango.pango_layout_get_line_count(layout), capacity = 0;
  pg_layout made = {.lines = calloc(lines + 1, sizeof(pg_line))};
  pg_status status = made.lines == NULL ? PG_NO_MEMORY : PG_OK;
  PangoLayoutIter *iter = libpango.pango_layout_get_iter(layout);
  for (size_t index = 0; index < lines && status == PG_OK; index++) {
    PangoLayoutLine *line = libpango.pango_layout_iter_get_line_readonly(iter);
    size_t needed = made.glyph_count + glyphs_in(line);
    if (needed > capacity) {
      capacity = needed * 2;
      pg_glyph *more = realloc(made.glyphs, capacity * sizeof *more);
      if (more == NULL) status = PG_NO_MEMORY;
      else made.glyphs = more;
    }
    if (status != PG_OK) break;
    PangoRectangle extents;
    libpango.pango_layout_iter_get_line_extents(iter, NULL, &extents);
    pg_line *place = &made.lines[made.line_count++];
    place->first = (uint32_t)made.glyph_count;
    place->x = extents.x;
    place->width = extents.width;
    int32_t x = 0;
    for (GSList *run = line->runs; run != NULL; run = run->next) x = add_run(fonts, run->data, text->text, x, &made);
    place->count = (uint32_t)made.glyph_count - place->first;
    libpango.pango_layout_iter_next_line(iter);
  }
  libpango.pango_layout_iter_free(iter);
  libpango.g_object_unref(layout);
  // The fonts may go with the layout, and others come to lie where they were.
  fonts->known_count = 0;
  if (status == PG_OK) *out = made;
  else pg_layout_free(&made);
  return status;
}
