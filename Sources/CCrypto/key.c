#include "internal.h"
#include <limits.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs12err.h>
#include <string.h>

enum { salt_count = 16, block_size = 8, max_log2_n = 14, max_p = 64 };

bool cc_is_p256(const EVP_PKEY *key) {
  char group[32] = {0};
  size_t count = 0;
  return EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group, sizeof group, &count) == 1 &&
         strcmp(group, "prime256v1") == 0;
}

static bool is_pair(EVP_PKEY *key) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, NULL);
  if (context == NULL) return false;
  bool sound = EVP_PKEY_pairwise_check(context) == 1;
  EVP_PKEY_CTX_free(context);
  return sound;
}

// PKCS8_decrypt fails alike for a wrong PIN (the padding, or the ASN.1 under it, is rubbish) and for an
// envelope it cannot use; its queue of errors tells which.
static cc_status decrypt_failure(void) {
  cc_status status = CC_DAMAGED_KEY;
  unsigned long code;
  while ((code = ERR_get_error()) != 0) {
    int reason = ERR_GET_REASON(code);
    if (reason == ERR_R_MALLOC_FAILURE) return CC_INTERNAL;
    bool is_rubbish = reason == PKCS12_R_PKCS12_CIPHERFINAL_ERROR || reason == PKCS12_R_DECODE_ERROR;
    if (ERR_GET_LIB(code) == ERR_LIB_PKCS12 && is_rubbish) status = CC_WRONG_PIN;
  }
  return status;
}

cc_status cc_open_key(const char *pem, size_t pem_count, const uint8_t *pin, size_t pin_count, EVP_PKEY **key) {
  if (pin_count > INT_MAX) return CC_BAD_ARGUMENT;
  CC_AUTO(BIO) reader = cc_reader(pem, pem_count);
  if (reader == NULL) return CC_BAD_ARGUMENT;
  CC_AUTO(X509_SIG) sealed = PEM_read_bio_PKCS8(reader, NULL, cc_no_password, NULL);
  if (sealed == NULL) return CC_DAMAGED_KEY;
  const X509_ALGOR *algorithm = NULL;
  X509_SIG_get0(sealed, &algorithm, NULL);
  const ASN1_OBJECT *scheme = NULL;
  X509_ALGOR_get0(&scheme, NULL, NULL, algorithm);
  if (OBJ_obj2nid(scheme) != NID_pbes2) return CC_DAMAGED_KEY;
  ERR_clear_error();
  CC_AUTO(PKCS8_PRIV_KEY_INFO) info = PKCS8_decrypt(sealed, (const char *)pin, (int)pin_count);
  if (info == NULL) return decrypt_failure();
  CC_AUTO(EVP_PKEY) opened = EVP_PKCS82PKEY(info);
  if (opened == NULL || !cc_is_p256(opened) || !is_pair(opened)) return CC_DAMAGED_KEY;
  *key = opened;
  opened = NULL;
  return CC_OK;
}

static cc_status seal(EVP_PKEY *key, const uint8_t *pin, size_t pin_count, int log2_n, int p, cc_buffer *pem) {
  if (log2_n < 1 || log2_n > max_log2_n || p < 1 || p > max_p || pin_count > INT_MAX) return CC_BAD_ARGUMENT;
  CC_AUTO(PKCS8_PRIV_KEY_INFO) info = EVP_PKEY2PKCS8(key);
  if (info == NULL) return CC_INTERNAL;
  CC_AUTO(X509_ALGOR) envelope = PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), NULL, salt_count, NULL,
                                                       (uint64_t)1 << log2_n, block_size, (uint64_t)p);
  if (envelope == NULL) return CC_INTERNAL;
  CC_AUTO(X509_SIG) sealed = PKCS8_set0_pbe((const char *)pin, (int)pin_count, info, envelope);
  if (sealed == NULL) return CC_INTERNAL;
  envelope = NULL; // owned by `sealed` from here
  CC_AUTO(BIO) writer = BIO_new(BIO_s_mem());
  if (writer == NULL || PEM_write_bio_PKCS8(writer, sealed) != 1) return CC_INTERNAL;
  return cc_copy_bio(writer, pem);
}

cc_status cc_key_generate(const uint8_t *pin, size_t pin_count, int log2_n, int p, cc_buffer *pem) {
  ERR_clear_error();
  CC_AUTO(EVP_PKEY) key = EVP_EC_gen("P-256");
  if (key == NULL) return CC_INTERNAL;
  return seal(key, pin, pin_count, log2_n, p, pem);
}

cc_status cc_key_reseal(const char *pem, size_t pem_count, const uint8_t *pin, size_t pin_count,
                        const uint8_t *new_pin, size_t new_pin_count, int log2_n, int p, cc_buffer *new_pem) {
  ERR_clear_error();
  CC_AUTO(EVP_PKEY) key = NULL;
  cc_status status = cc_open_key(pem, pem_count, pin, pin_count, &key);
  if (status != CC_OK) return status;
  return seal(key, new_pin, new_pin_count, log2_n, p, new_pem);
}

cc_status cc_key_public(const char *pem, size_t pem_count, const uint8_t *pin, size_t pin_count, cc_buffer *spki) {
  ERR_clear_error();
  CC_AUTO(EVP_PKEY) key = NULL;
  cc_status status = cc_open_key(pem, pem_count, pin, pin_count, &key);
  if (status != CC_OK) return status;
  uint8_t *der = NULL;
  int count = i2d_PUBKEY(key, &der);
  if (count <= 0) return CC_INTERNAL;
  status = cc_copy(der, (size_t)count, spki);
  OPENSSL_free(der);
  return status;
}
