#include "DemoData.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char session[] = {
#embed "../../fixtures/demo-session.json"
};

const unsigned char *demo_session(long *size) {
  *size = sizeof session;
  return session;
}
