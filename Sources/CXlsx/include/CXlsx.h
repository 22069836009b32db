// The door to libxlsxwriter. Only texts and numbers cross it: no type of the library is visible here.
//
// Conventions
// - Every function that can fail returns an xl_status; outputs are written only when it is XL_OK.
// - Texts are UTF-8, NUL-terminated, without control characters, and need to live only until the function returns.
// - Rows and columns count from 0.
// - The finished file is in memory. While it is made, temporary files without a name stand in /dev/shm, or where that
//   cannot be written to in $TMPDIR, /tmp or the working folder. The library does not look whether they took what it
//   wrote: after XL_OK the parts of the file must be checked for being whole.
#ifndef CXLSX_H
#define CXLSX_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  XL_OK = 0,
  XL_NO_MEMORY,    // nor room for the temporary files
  XL_BAD_ARGUMENT, // a sheet's name that may not be, no sheet yet, a place outside the sheet, a text that is too long
  XL_INTERNAL,     // libxlsxwriter failed otherwise
  XL_NO_LIBRARY,   // libxlsxwriter is not on this machine
} xl_status;

/// How a cell looks. Every one is in Times New Roman 11 and, but for a note, has a thin border; but for digits, what is
/// typed into it is a text.
typedef enum {
  XL_TEXT,    // left, top
  XL_WRAPPED, // the same, broken into lines at the column's width
  XL_DIGITS,  // right, top
  XL_HEADER,  // bold, centred, broken into lines
  XL_NOTE,    // left, top; no border, runs on over empty cells
} xl_style;

enum { XL_STYLES = XL_NOTE + 1 };

/// How many places behind the comma a number can show.
enum { XL_PLACES = 9 };

typedef struct xl_book xl_book;

typedef struct {
  uint8_t *bytes;
  size_t count;
} xl_buffer;

void xl_buffer_free(xl_buffer *buffer);

/// A workbook without sheets, said to be made at 1980-01-01 00:00:00 UTC. It ends with xl_finish or xl_discard.
xl_status xl_create(const char *title, xl_book **book);
void xl_discard(xl_book *book);

/// A further sheet, printed on A4 across, one page wide; the functions below are about the last one. The name: 1 to 31
/// UTF-16 units, unlike all before whatever the case, none of []:*?/\!'.
xl_status xl_add_sheet(xl_book *book, const char *name);
/// The row stays in sight with all above it, and is printed on every page.
xl_status xl_set_header(xl_book *book, uint32_t row);
/// The sheet is printed from its first row to this one and from its first column to this one.
xl_status xl_set_print_area(xl_book *book, uint32_t last_row, uint16_t last_column);
/// Rows can be chosen by what stands below the header, down to that row. Not for a sheet whose name a spreadsheet could
/// take for a cell: the library writes it without quotes into the filter's own name.
xl_status xl_set_filter(xl_book *book, uint32_t header, uint32_t last_row, uint16_t last_column);
/// Width in characters, up to 255; the style is for cells that people fill in later.
xl_status xl_set_column(xl_book *book, uint16_t column, double width, xl_style style);

/// Height in points, up to 409.
xl_status xl_set_row(xl_book *book, uint32_t row, double height);

/// Always a text, never a formula or a link; "_xHHHH_" in it stands for that character. Up to 32,767 characters.
xl_status xl_write_text(xl_book *book, uint32_t row, uint16_t column, const char *text, xl_style style);
/// Exact for up to 15 digits.
xl_status xl_write_number(xl_book *book, uint32_t row, uint16_t column, int64_t number, xl_style style);
/// With 0 to XL_PLACES places.
xl_status xl_write_decimal(xl_book *book, uint32_t row, uint16_t column, double number, int places);
/// A formula that begins with "=", and the number that it gives.
xl_status xl_write_formula(xl_book *book, uint32_t row, uint16_t column, const char *formula, double number, int places);
xl_status xl_write_empty(xl_book *book, uint32_t row, uint16_t column, xl_style style);

/// The file; `book` is gone afterwards, whatever is returned.
xl_status xl_finish(xl_book *book, xl_buffer *file);

#endif
