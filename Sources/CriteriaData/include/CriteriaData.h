/* The files of criteria inside the program. */
#ifndef CRITERIA_DATA_H
#define CRITERIA_DATA_H
#include <stddef.h>

/* The bytes of the file of that name ("qd26-2026/sets/11.json") and its size, or NULL. They live as long as the program. */
const unsigned char *_Nullable cd_file(const char *_Nonnull name, long *_Nonnull size);

#endif
