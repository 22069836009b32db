#include "internal.h"
#include <stdlib.h>

CC_DROP(EVP_PKEY_CTX, EVP_PKEY_CTX_free)

// The context is made ready once: fetching what verifies costs as much as a few signatures.
struct cc_public_key {
  EVP_PKEY_CTX *context;
};

cc_status cc_public_key_of(const uint8_t *certificate, size_t count, cc_public_key **out) {
  ERR_clear_error();
  CC_AUTO(X509) parsed = NULL;
  cc_status status = cc_parse_certificate(certificate, count, &parsed);
  if (status != CC_OK) return status;
  EVP_PKEY *key = X509_get0_pubkey(parsed);
  if (key == NULL || !cc_is_p256(key)) return CC_WRONG_ALGORITHM;
  CC_AUTO(EVP_PKEY_CTX) context = EVP_PKEY_CTX_new(key, NULL);
  if (context == NULL || EVP_PKEY_verify_init(context) != 1 ||
      EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) != 1)
    return CC_INTERNAL;
  cc_public_key *made = malloc(sizeof *made);
  if (made == NULL) return CC_INTERNAL;
  made->context = context;
  context = NULL;
  *out = made;
  return CC_OK;
}

void cc_public_key_free(cc_public_key *key) {
  if (key == NULL) return;
  EVP_PKEY_CTX_free(key->context);
  free(key);
}

bool cc_public_key_verifies(const cc_public_key *key, const uint8_t *message, size_t count, const uint8_t *signature,
                            size_t signature_count) {
  ERR_clear_error();
  uint8_t digest[32];
  cc_sha256(message, count, digest);
  return EVP_PKEY_verify(key->context, signature, signature_count, digest, sizeof digest) == 1;
}
