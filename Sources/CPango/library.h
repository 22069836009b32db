#ifndef CPANGO_LIBRARY_H
#define CPANGO_LIBRARY_H

#include <hb-ot.h>
#include <hb-subset.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>
#include <stdbool.h>
#include <zlib.h>

// Every function that is called here; the libraries are opened when the first of them is needed. Those of fontconfig,
// GLib and HarfBuzz are found through libpangoft2, which is linked with them.
#define LIBPANGO_FUNCTIONS(USE) \
  USE(FcConfigAppFontAddFile) USE(FcConfigCreate) USE(FcConfigDestroy) USE(FcConfigSetCurrent) \
  USE(FcPatternAddBool) USE(FcPatternDel) USE(FcPatternGetString) USE(g_object_unref) \
  USE(hb_blob_create_from_file) USE(hb_blob_destroy) USE(hb_blob_get_data) USE(hb_blob_get_length) \
  USE(hb_face_collect_unicodes) USE(hb_face_create) USE(hb_face_destroy) USE(hb_face_get_glyph_count) \
  USE(hb_face_get_upem) USE(hb_face_reference_blob) USE(hb_font_create) USE(hb_font_destroy) \
  USE(hb_font_get_glyph_h_advance) USE(hb_font_get_h_extents) USE(hb_font_get_nominal_glyph) \
  USE(hb_font_set_scale) USE(hb_map_get) USE(hb_ot_font_set_funcs) USE(hb_ot_metrics_get_position) USE(hb_set_add) \
  USE(hb_set_create) USE(hb_set_destroy) USE(hb_set_next) USE(pango_attr_font_features_new) \
  USE(pango_attr_list_insert) USE(pango_attr_list_new) USE(pango_attr_list_unref) USE(pango_attr_style_new) \
  USE(pango_attr_weight_new) USE(pango_context_set_base_dir) USE(pango_context_set_language) \
  USE(pango_context_set_round_glyph_positions) USE(pango_fc_font_get_pattern) USE(pango_fc_font_map_set_config) \
  USE(pango_fc_font_map_set_default_substitute) USE(pango_font_description_free) USE(pango_font_description_new) \
  USE(pango_font_description_set_family_static) USE(pango_font_description_set_size) \
  USE(pango_font_map_create_context) USE(pango_ft2_font_map_new) USE(pango_ft2_font_map_set_resolution) \
  USE(pango_glyph_item_get_logical_widths) USE(pango_glyph_item_iter_init_start) \
  USE(pango_glyph_item_iter_next_cluster) USE(pango_language_from_string) USE(pango_layout_get_line_readonly) \
  USE(pango_layout_get_log_attrs_readonly) USE(pango_layout_new) USE(pango_layout_set_attributes) \
  USE(pango_layout_set_auto_dir) USE(pango_layout_set_font_description) \
  USE(pango_layout_set_single_paragraph_mode) USE(pango_layout_set_text)

#define LIBSUBSET_FUNCTIONS(USE) \
  USE(hb_subset_input_create_or_fail) USE(hb_subset_input_destroy) USE(hb_subset_input_glyph_set) \
  USE(hb_subset_input_set) USE(hb_subset_input_set_flags) USE(hb_subset_plan_create_or_fail) USE(hb_subset_plan_destroy) \
  USE(hb_subset_plan_execute_or_fail) USE(hb_subset_plan_old_to_new_glyph_mapping)

#define LIBZ_FUNCTIONS(USE) USE(deflate) USE(deflateBound) USE(deflateEnd) USE(deflateInit_) USE(deflateReset)

#define PLACE(name) __typeof__(name) *name;
typedef struct {
  LIBPANGO_FUNCTIONS(PLACE)
} libpango_functions;
typedef struct {
  LIBSUBSET_FUNCTIONS(PLACE)
} libsubset_functions;
typedef struct {
  LIBZ_FUNCTIONS(PLACE)
} libz_functions;
#undef PLACE

extern libpango_functions libpango;
extern libsubset_functions libsubset;
extern libz_functions libz;

/// Whether the libraries are there; to be asked before the first call.
bool libpango_is_there(void);

#endif
