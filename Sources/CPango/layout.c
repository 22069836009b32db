#include "fonts.h"
#include <stdlib.h>
#include <string.h>

void pg_layout_free(pg_layout *layout) {
  free(layout->glyphs);
  free(layout->lines);
  memset(layout, 0, sizeof *layout);
}

static void add(PangoAttrList *list, PangoAttribute *attribute, size_t start, size_t end) {
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  libpango.pango_attr_list_insert(list, attribute);
}

static size_t within(size_t place, size_t start, size_t end) {
  return (place < start ? start : place > end ? end : place) - start;
}

// Of the bytes from `start` to `end`.
static PangoAttrList *attributes(const pg_text *text, size_t start, size_t end) {
  PangoAttrList *list = libpango.pango_attr_list_new();
  // As a word processor sets it: a glyph for a letter, and no pairs moved.
  add(list, libpango.pango_attr_font_features_new("liga=0, clig=0, kern=0"), 0, end - start);
  for (size_t index = 0; index < text->span_count; index++) {
    const pg_span *span = &text->spans[index];
    size_t from = within(span->start, start, end), to = within(span->end, start, end);
    if (from >= to) continue;
    if (span->bold) add(list, libpango.pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
    if (span->italic) add(list, libpango.pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
  }
  return list;
}

// What no font has a picture of is as wide as the box that stands for it: pango measures a box of its own with whatever
// font is at hand, and another one when two threads do so at once.
static void measure_missing(PangoLayout *layout, int32_t size) {
  for (GSList *entry = libpango.pango_layout_get_line_readonly(layout, 0)->runs; entry != NULL; entry = entry->next) {
    PangoGlyphString *glyphs = ((PangoGlyphItem *)entry->data)->glyphs;
    for (int index = 0; index < glyphs->num_glyphs; index++) {
      PangoGlyphInfo *info = &glyphs->glyphs[index];
      if (info->glyph != PANGO_GLYPH_EMPTY && info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) info->geometry.width = size * 4 / 5;
    }
  }
}

// The bytes from `start` to `end` as one line. pango does not break it: its own breaking ends the program for some texts
// (an assertion in process_line), and looks through all of a long word again for every line.
static PangoLayout *one_line(pg_fonts *fonts, const pg_text *text, size_t start, size_t end) {
  PangoLayout *layout = libpango.pango_layout_new(fonts->context);
  PangoFontDescription *font = libpango.pango_font_description_new();
  libpango.pango_font_description_set_family_static(font, "Liberation Serif,DejaVu Sans");
  libpango.pango_font_description_set_size(font, text->size);
  libpango.pango_layout_set_font_description(layout, font);
  libpango.pango_font_description_free(font);
  libpango.pango_layout_set_auto_dir(layout, FALSE);
  libpango.pango_layout_set_single_paragraph_mode(layout, TRUE);
  libpango.pango_layout_set_text(layout, text->text + start, (int)(end - start));
  PangoAttrList *list = attributes(text, start, end);
  libpango.pango_layout_set_attributes(layout, list);
  libpango.pango_attr_list_unref(list);
  measure_missing(layout, text->size);
  return layout;
}

// What is to be drawn of a run, from `x` on; returns where the next begins. `text` is that of its line, which begins at
// `start` in the whole.
static int32_t add_run(pg_fonts *fonts, PangoGlyphItem *run, const char *text, size_t start, int32_t x, pg_layout *out) {
  int face = pg_face_of(fonts, run->item->analysis.font);
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
    uint32_t first = (uint32_t)(start + (size_t)iter.start_index), end = (uint32_t)(start + (size_t)iter.end_index);
    for (int index = from; index < to; index++) {
      out->glyphs[base + (size_t)index].start = first;
      out->glyphs[base + (size_t)index].end = end < first ? first : end;
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

static bool grow(void **list, size_t *capacity, size_t needed, size_t size) {
  if (needed <= *capacity) return true;
  void *more = realloc(*list, 2 * needed * size);
  if (more == NULL) return false;
  *list = more;
  *capacity = 2 * needed;
  return true;
}

// What is being laid out.
typedef struct {
  pg_fonts *fonts;
  const pg_text *text;
  pg_layout out;
  size_t glyph_capacity, line_capacity;
} setting;

static int32_t room_of_line(const setting *it) {
  if (it->text->width < 0) return INT32_MAX;
  int32_t room = it->text->width - (it->out.line_count == 0 ? it->text->indent : 0);
  return room < 1 ? 1 : room;
}

// The blanks between words take what is left of a line that is not the last.
static void justify(const setting *it, pg_line *line, int32_t left) {
  pg_glyph *glyphs = it->out.glyphs + line->first;
  int32_t blanks = 0, before = 0;
  for (uint32_t index = 0; index < line->count; index++) blanks += it->text->text[glyphs[index].start] == ' ';
  if (blanks == 0 || left <= 0) return;
  for (uint32_t index = 0; index < line->count; index++) {
    glyphs[index].x += (int32_t)((int64_t)left * before / blanks);
    before += it->text->text[glyphs[index].start] == ' ';
  }
  line->width += left;
}

static pg_status add_line(setting *it, size_t start, size_t end, bool is_last) {
  while (it->text->width >= 0 && end > start && it->text->text[end - 1] == ' ') end--;
  int32_t room = room_of_line(it), indent = it->out.line_count == 0 ? it->text->indent : 0;
  PangoLayout *layout = one_line(it->fonts, it->text, start, end);
  PangoLayoutLine *set = libpango.pango_layout_get_line_readonly(layout, 0);
  pg_status status = PG_NO_MEMORY;
  if (grow((void **)&it->out.glyphs, &it->glyph_capacity, it->out.glyph_count + glyphs_in(set) + 1, sizeof(pg_glyph)) &&
      grow((void **)&it->out.lines, &it->line_capacity, it->out.line_count + 1, sizeof(pg_line))) {
    pg_line *line = &it->out.lines[it->out.line_count];
    *line = (pg_line){.first = (uint32_t)it->out.glyph_count};
    for (GSList *run = set->runs; run != NULL; run = run->next)
      line->width = add_run(it->fonts, run->data, it->text->text + start, start, line->width, &it->out);
    line->count = (uint32_t)it->out.glyph_count - line->first;
    int32_t left = it->text->width < 0 ? 0 : room - line->width;
    line->x = indent;
    if (it->text->alignment == PG_CENTRE) line->x += left / 2;
    if (it->text->alignment == PG_TRAILING) line->x += left;
    if (it->text->alignment == PG_JUSTIFIED && !is_last) justify(it, line, left);
    it->out.line_count++;
    status = PG_OK;
  }
  libpango.g_object_unref(layout);
  return status;
}

static size_t next_character(const char *text, size_t place) {
  do place++;
  while (((unsigned char)text[place] & 0xC0) == 0x80);
  return place;
}

// How far each character of an unbroken line goes, at its first byte.
static void measure(PangoLayoutLine *line, const char *text, size_t length, int32_t *widths) {
  for (GSList *entry = line->runs; entry != NULL; entry = entry->next) {
    PangoGlyphItem *run = entry->data;
    int count = run->item->num_chars;
    int *own = calloc((size_t)count + 1, sizeof *own);
    if (own == NULL) continue;
    libpango.pango_glyph_item_get_logical_widths(run, text, own);
    size_t place = (size_t)run->item->offset;
    for (int index = 0; index < count && place < length; index++, place = next_character(text, place))
      widths[place] = own[index];
    free(own);
  }
}

// The lines of the bytes from `start` to `end`. Where the text goes on, the last of them is left to what follows.
// Returns in `start` where that begins.
static pg_status add_lines(setting *it, size_t *start, size_t end, int32_t *widths) {
  const char *text = it->text->text + *start;
  size_t count = end - *start, base = *start;
  bool goes_on = end < it->text->count;
  PangoLayout *layout = one_line(it->fonts, it->text, *start, end);
  memset(widths, 0, count * sizeof *widths);
  measure(libpango.pango_layout_get_line_readonly(layout, 0), text, count, widths);
  gint known = 0;
  const PangoLogAttr *facts = libpango.pango_layout_get_log_attrs_readonly(layout, &known);
  pg_status status = PG_OK;
  // Of the line: its beginning, the last place between words, and the last between letters.
  size_t first = 0, word = 0, letter = 0, word_number = 0, letter_number = 0;
  int64_t width = 0;
  size_t place = 0, number = 0;
  while (place < count && status == PG_OK) {
    if (place > first && number < (size_t)known) {
      if (facts[number].is_line_break) word = place, word_number = number;
      if (facts[number].is_cursor_position) letter = place, letter_number = number;
    }
    size_t cut = word > first ? word : letter;
    if (text[place] != ' ' && width + widths[place] > room_of_line(it) && cut > first) {
      status = add_line(it, base + first, base + cut, false);
      number = word > first ? word_number : letter_number;
      place = first = cut;
      width = 0;
      continue;
    }
    width += widths[place];
    place = next_character(text, place);
    number++;
  }
  // A piece that is not even a line is one all the same: the next begins after it.
  if (status == PG_OK && (!goes_on || first == 0)) {
    status = add_line(it, base + first, end, !goes_on);
    first = count;
  }
  libpango.g_object_unref(layout);
  *start = base + first;
  return status;
}

// Longer texts are measured in pieces of some lines at least.
enum { PIECE = 8192 };

pg_status pg_lay_out(pg_fonts *fonts, const pg_text *text, pg_layout *out) {
  setting it = {.fonts = fonts, .text = text};
  int32_t *widths = malloc((PIECE + 4) * sizeof *widths);
  pg_status status = widths == NULL || text->count > INT32_MAX / 2 ? PG_NO_MEMORY : PG_OK;
  for (size_t start = 0; start < text->count && status == PG_OK;) {
    size_t end = text->count - start > PIECE ? start + PIECE : text->count;
    while (end < text->count && ((unsigned char)text->text[end] & 0xC0) == 0x80) end--;
    status = add_lines(&it, &start, end, widths);
  }
  free(widths);
  if (status == PG_OK) *out = it.out;
  else pg_layout_free(&it.out);
  return status;
}
