// Libraries that are opened when they are first needed, not when the program starts (docs/decisions/0023).
#ifndef CLATE_H
#define CLATE_H

#include <stdbool.h>

/// Opens the first of these files that is there, for as long as the process lives, and puts the address of every
/// function at its place.
/// files, functions: names, each list ended by NULL. places: one for every function, in the same order.
/// Returns false, with nothing at any place, where no file is there or a function is not in it.
bool late_load(const char *const *files, const char *const *functions, void **places);

#endif
