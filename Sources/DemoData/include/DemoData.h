/* The demonstration session inside the program. */
#ifndef DEMO_DATA_H
#define DEMO_DATA_H

/* The bytes of fixtures/demo-session.json and their number; they live as long as the program. */
const unsigned char *_Nonnull demo_session(long *_Nonnull size);

#endif
