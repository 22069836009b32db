/* The administrative units inside the program. */
#ifndef PLACES_DATA_H
#define PLACES_DATA_H

/* The bytes of units-2025.txt and their number. They live as long as the program. */
const unsigned char *_Nonnull pd_units(long *_Nonnull size);

#endif
