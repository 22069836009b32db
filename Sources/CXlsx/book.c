#include "CXlsx.h"
#include "library.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const time_t created = 315532800; // 1980-01-01 00:00:00 UTC, as the entries of the archive have it

struct xl_book {
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *formats[XL_STYLES];
  lxw_format *numbers[XL_PLACES + 1]; // by places
  int memory; // the file in memory that the library writes to
};

static xl_status status_of(lxw_error error) {
  switch (error) {
  case LXW_NO_ERROR: return XL_OK;
  case LXW_ERROR_MEMORY_MALLOC_FAILED:
  case LXW_ERROR_CREATING_TMPFILE:
  case LXW_ERROR_ZIP_FILE_OPERATION: return XL_NO_MEMORY;
  case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
  case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
  case LXW_ERROR_128_STRING_LENGTH_EXCEEDED: return XL_BAD_ARGUMENT;
  default: return XL_INTERNAL;
  }
}

void xl_buffer_free(xl_buffer *buffer) {
  free(buffer->bytes);
  buffer->bytes = NULL;
  buffer->count = 0;
}

static lxw_format *add_format(xl_book *book) {
  lxw_format *format = libxlsxwriter.workbook_add_format(book->workbook);
  if (format == NULL) return NULL;
  libxlsxwriter.format_set_font_name(format, "Times New Roman");
  libxlsxwriter.format_set_font_size(format, 11);
  return format;
}

static xl_status add_number_formats(xl_book *book) {
  char digits[] = "0.000000000";
  for (int places = 0; places <= XL_PLACES; places++) {
    lxw_format *format = add_format(book);
    if (format == NULL) return XL_NO_MEMORY;
    char shown[sizeof digits];
    snprintf(shown, sizeof shown, "%.*s", places == 0 ? 1 : places + 2, digits);
    libxlsxwriter.format_set_num_format(format, shown);
    libxlsxwriter.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    libxlsxwriter.format_set_align(format, LXW_ALIGN_RIGHT);
    libxlsxwriter.format_set_border(format, LXW_BORDER_THIN);
    book->numbers[places] = format;
  }
  return XL_OK;
}

static xl_status add_formats(xl_book *book) {
  for (int style = 0; style < XL_STYLES; style++) {
    lxw_format *format = add_format(book);
    if (format == NULL) return XL_NO_MEMORY;
    libxlsxwriter.format_set_align(format, style == XL_HEADER ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (style == XL_HEADER) {
      libxlsxwriter.format_set_bold(format);
      libxlsxwriter.format_set_align(format, LXW_ALIGN_CENTER);
    }
    if (style == XL_DIGITS) libxlsxwriter.format_set_align(format, LXW_ALIGN_RIGHT);
    if (style == XL_HEADER || style == XL_WRAPPED) libxlsxwriter.format_set_text_wrap(format);
    // A text that looks like a formula, a day or a number stays a text when somebody edits it.
    if (style != XL_DIGITS) libxlsxwriter.format_set_num_format(format, "@");
    if (style != XL_NOTE) libxlsxwriter.format_set_border(format, LXW_BORDER_THIN);
    book->formats[style] = format;
  }
  return add_number_formats(book);
}

xl_status xl_create(const char *title, xl_book **book) {
  if (!libxlsxwriter_is_there()) return XL_NO_LIBRARY;
  xl_book *made = calloc(1, sizeof *made);
  if (made == NULL) return XL_NO_MEMORY;
  made->memory = memfd_create("xlsx", MFD_CLOEXEC);
  if (made->memory < 0) {
    xl_status status = errno == ENOMEM ? XL_NO_MEMORY : XL_INTERNAL;
    free(made);
    return status;
  }
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", made->memory);
  lxw_workbook_options options = {.constant_memory = LXW_FALSE, .tmpdir = "/dev/shm", .use_zip64 = LXW_FALSE};
  made->workbook = libxlsxwriter.workbook_new_opt(path, &options);
  lxw_doc_properties properties = {.title = (char *)title, .created = created};
  xl_status status = made->workbook == NULL ? XL_NO_MEMORY : add_formats(made);
  if (status == XL_OK) status = status_of(libxlsxwriter.workbook_set_properties(made->workbook, &properties));
  if (status == XL_OK) *book = made;
  else xl_discard(made);
  return status;
}

void xl_discard(xl_book *book) {
  if (book->workbook != NULL) libxlsxwriter.lxw_workbook_free(book->workbook);
  close(book->memory);
  free(book);
}

xl_status xl_add_sheet(xl_book *book, const char *name) {
  lxw_error fault = libxlsxwriter.workbook_validate_sheet_name(book->workbook, name);
  if (fault != LXW_NO_ERROR) return fault == LXW_ERROR_MEMORY_MALLOC_FAILED ? XL_NO_MEMORY : XL_BAD_ARGUMENT;
  book->sheet = libxlsxwriter.workbook_add_worksheet(book->workbook, name);
  if (book->sheet == NULL) return XL_NO_MEMORY;
  libxlsxwriter.worksheet_set_landscape(book->sheet);
  libxlsxwriter.worksheet_set_paper(book->sheet, 9); // A4
  libxlsxwriter.worksheet_fit_to_pages(book->sheet, 1, 0);
  // Digits that are a text, as in a product's code, are meant to be one.
  return status_of(libxlsxwriter.worksheet_ignore_errors(book->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

// What the library does for a name of its own, but with the sheet's name in quotes always: it leaves them out for one
// like "SP01", which a spreadsheet takes for a cell.
static xl_status define(xl_book *book, const char *name, const char *area) {
  char full_name[LXW_DEFINED_NAME_LENGTH], formula[LXW_DEFINED_NAME_LENGTH];
  int name_length = snprintf(full_name, sizeof full_name, "'%s'!%s", book->sheet->name, name);
  int formula_length = snprintf(formula, sizeof formula, "='%s'!%s", book->sheet->name, area);
  if (name_length >= (int)sizeof full_name || formula_length >= (int)sizeof formula) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.workbook_define_name(book->workbook, full_name, formula));
}

xl_status xl_set_header(xl_book *book, uint32_t row) {
  if (book->sheet == NULL || row + 1 >= LXW_ROW_MAX) return XL_BAD_ARGUMENT;
  libxlsxwriter.worksheet_freeze_panes(book->sheet, row + 1, 0);
  char rows[32];
  snprintf(rows, sizeof rows, "$%u:$%u", row + 1, row + 1);
  return define(book, "_xlnm.Print_Titles", rows);
}

xl_status xl_set_print_area(xl_book *book, uint32_t last_row, uint16_t last_column) {
  if (book->sheet == NULL || last_row >= LXW_ROW_MAX || last_column >= LXW_COL_MAX) return XL_BAD_ARGUMENT;
  char letters[4] = "", area[32];
  for (int rest = last_column + 1, length = 0; rest > 0 && length < 3; rest = (rest - 1) / 26, length++) {
    memmove(letters + 1, letters, (size_t)length);
    letters[0] = (char)('A' + (rest - 1) % 26);
  }
  snprintf(area, sizeof area, "$A$1:$%s$%u", letters, last_row + 1);
  return define(book, "_xlnm.Print_Area", area);
}

xl_status xl_set_filter(xl_book *book, uint32_t header, uint32_t last_row, uint16_t last_column) {
  if (book->sheet == NULL) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_autofilter(book->sheet, header, 0, last_row, last_column));
}

xl_status xl_set_column(xl_book *book, uint16_t column, double width, xl_style style) {
  if (book->sheet == NULL || !(width >= 0 && width <= 255)) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_set_column(book->sheet, column, column, width, book->formats[style]));
}

xl_status xl_set_row(xl_book *book, uint32_t row, double height) {
  if (book->sheet == NULL || !(height >= 0 && height <= 409)) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_set_row(book->sheet, row, height, NULL));
}

xl_status xl_write_text(xl_book *book, uint32_t row, uint16_t column, const char *text, xl_style style) {
  if (book->sheet == NULL) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_write_string(book->sheet, row, column, text, book->formats[style]));
}

xl_status xl_write_number(xl_book *book, uint32_t row, uint16_t column, int64_t number, xl_style style) {
  if (book->sheet == NULL) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_write_number(book->sheet, row, column, (double)number, book->formats[style]));
}

xl_status xl_write_decimal(xl_book *book, uint32_t row, uint16_t column, double number, int places) {
  if (book->sheet == NULL || places < 0 || places > XL_PLACES) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_write_number(book->sheet, row, column, number, book->numbers[places]));
}

xl_status xl_write_formula(xl_book *book, uint32_t row, uint16_t column, const char *formula, double number, int places) {
  if (book->sheet == NULL || places < 0 || places > XL_PLACES || formula[0] != '=') return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_write_formula_num(
    book->sheet, row, column, formula, book->numbers[places], number));
}

xl_status xl_write_empty(xl_book *book, uint32_t row, uint16_t column, xl_style style) {
  if (book->sheet == NULL) return XL_BAD_ARGUMENT;
  return status_of(libxlsxwriter.worksheet_write_blank(book->sheet, row, column, book->formats[style]));
}

static xl_status copy_out(int memory, xl_buffer *file) {
  struct stat facts;
  if (fstat(memory, &facts) != 0 || facts.st_size <= 0) return XL_INTERNAL;
  size_t count = (size_t)facts.st_size, done = 0;
  uint8_t *bytes = malloc(count);
  if (bytes == NULL) return XL_NO_MEMORY;
  while (done < count) {
    ssize_t read = pread(memory, bytes + done, count - done, (off_t)done);
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) {
      free(bytes);
      return XL_INTERNAL;
    }
    done += (size_t)read;
  }
  file->bytes = bytes;
  file->count = count;
  return XL_OK;
}

xl_status xl_finish(xl_book *book, xl_buffer *file) {
  // A workbook of the library's has at least one sheet.
  xl_status status = book->sheet == NULL ? XL_BAD_ARGUMENT : status_of(libxlsxwriter.workbook_close(book->workbook));
  if (book->sheet != NULL) book->workbook = NULL;
  if (status == XL_OK) status = copy_out(book->memory, file);
  xl_discard(book);
  return status;
}
