#ifndef CXLSX_LIBRARY_H
#define CXLSX_LIBRARY_H

#include <xlsxwriter.h>
#include <stdbool.h>

// Every function of libxlsxwriter that is called here; the library is opened when the first of them is needed.
#define LIBXLSXWRITER_FUNCTIONS(USE) \
  USE(format_set_align) USE(format_set_bold) USE(format_set_border) USE(format_set_font_name) \
  USE(format_set_font_size) USE(format_set_num_format) USE(format_set_text_wrap) USE(lxw_workbook_free) USE(workbook_add_format) \
  USE(workbook_add_worksheet) USE(workbook_close) USE(workbook_define_name) USE(workbook_new_opt) \
  USE(workbook_set_properties) USE(workbook_validate_sheet_name) USE(worksheet_autofilter) USE(worksheet_fit_to_pages) \
  USE(worksheet_freeze_panes) USE(worksheet_ignore_errors) USE(worksheet_set_column) \
  USE(worksheet_set_landscape) USE(worksheet_set_paper) USE(worksheet_set_row) USE(worksheet_write_blank) USE(worksheet_write_formula_num) \
  USE(worksheet_write_number) USE(worksheet_write_string)

typedef struct {
#define PLACE(name) __typeof__(name) *name;
  LIBXLSXWRITER_FUNCTIONS(PLACE)
#undef PLACE
} libxlsxwriter_functions;

extern libxlsxwriter_functions libxlsxwriter;

/// Whether the library is there; to be asked before the first call.
bool libxlsxwriter_is_there(void);

#endif
