// The door to pango (text to glyphs and lines), fontconfig (which font files there are) and HarfBuzz (what a font says;
// the part of it that a paper uses). Only texts, numbers and bytes cross it: no type of a library is visible here.
//
// Conventions
// - Every function that can fail returns a pg_status; outputs are written only when it is PG_OK.
// - Lengths are in 1/1024 of a point.
// - One pg_fonts is used by one thread at a time.
// - Nothing of the user's own is looked at: no configuration of fontconfig, no fonts but the files named here.
#ifndef CPANGO_H
#define CPANGO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
  PG_OK = 0,
  PG_NO_MEMORY,
  PG_NO_LIBRARY, // pango, or HarfBuzz's subsetting, is not on this machine
  PG_NO_SERIF,   // Liberation Serif is not installed
  PG_NO_SYMBOLS, // DejaVu Sans is not installed
  PG_INTERNAL,   // a library failed otherwise
} pg_status;

/// The font files, in this order everywhere.
enum { PG_SERIF, PG_SERIF_BOLD, PG_SERIF_ITALIC, PG_SERIF_BOLD_ITALIC, PG_SANS, PG_SANS_BOLD, PG_FACES };

typedef struct pg_fonts pg_fonts;

/// folders: where fonts may lie, ended by NULL; the first that has a file gives it.
pg_status pg_open(const char *const *folders, pg_fonts **fonts);
void pg_close(pg_fonts *fonts);

// Texts (layout.c)

typedef enum { PG_LEADING, PG_CENTRE, PG_TRAILING, PG_JUSTIFIED } pg_alignment;

/// Bytes of the text in one face.
typedef struct {
  uint32_t start, end;
  bool bold, italic;
} pg_span;

typedef struct {
  const char *text; // UTF-8, without control characters, and a NUL after its bytes
  size_t count;
  const pg_span *spans;
  size_t span_count;
  int32_t size;   // of the letters
  int32_t width;  // of the lines; below 0: one line, as long as it comes
  int32_t indent; // of the first line
  pg_alignment alignment;
} pg_text;

typedef struct {
  uint32_t glyph; // in its face
  uint8_t face;
  bool is_missing; // no face has a picture of what it stands for; `glyph` is an empty box
  int32_t x, y;    // from the beginning of the baseline to where it is drawn, y upwards
  uint32_t start, end; // bytes of the text that it and its neighbours with the same bytes stand for
} pg_glyph;

typedef struct {
  uint32_t first, count; // of the glyphs, from the left to the right
  int32_t x;             // where the line begins
  int32_t width;
} pg_line;

typedef struct {
  pg_glyph *glyphs;
  size_t glyph_count;
  pg_line *lines;
  size_t line_count;
} pg_layout;

/// Breaks where Unicode lets a line end (UAX 14), or within a word that is longer than a line; never with a hyphen.
/// Blanks at the end of a line are left out, but where there is no width. The last line is not justified. No text has no
/// lines.
pg_status pg_lay_out(pg_fonts *fonts, const pg_text *text, pg_layout *layout);
void pg_layout_free(pg_layout *layout);

// Font files (face.c)

typedef struct {
  size_t glyph_count;
  int32_t *advances;  // of every glyph, in millionths of the letters' size
  uint32_t *scalars;  // the lowest that the glyph is the picture of; 0: none
  int32_t ascent, descent, cap_height, box[4]; // in thousandths of the size; descent below 0
} pg_facts;

pg_status pg_face_facts(pg_fonts *fonts, int face, pg_facts *facts);
void pg_facts_free(pg_facts *facts);

typedef struct {
  uint8_t *bytes;
  size_t count;
} pg_buffer;

void pg_buffer_free(pg_buffer *buffer);

/// A TrueType font with these glyphs only, without hints and without what a PDF has no use for.
/// glyphs: without doubles. places: the number that each of them has in it.
pg_status pg_subset(pg_fonts *fonts, int face, const uint32_t *glyphs, size_t count, uint32_t *places, pg_buffer *file);

// Streams (pack.c)

typedef struct pg_packer pg_packer;

pg_status pg_packer_open(pg_packer **packer);
void pg_packer_close(pg_packer *packer);

/// The bytes as zlib packs them (FlateDecode); nothing of what was packed before counts.
pg_status pg_pack(pg_packer *packer, const uint8_t *bytes, size_t count, pg_buffer *packed);

#endif
