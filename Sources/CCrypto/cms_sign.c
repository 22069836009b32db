#include "internal.h"
#include <limits.h>

// CMS_final adds a signingTime of its own from the clock only where there is none yet, so the caller's moment
// goes in first: the clock is an input of this program.
static bool add_signing_time(CMS_SignerInfo *signer, int64_t moment) {
  CC_AUTO(ASN1_TIME) time = ASN1_TIME_set(NULL, (time_t)moment);
  return time != NULL && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time, -1) == 1;
}

cc_status cc_cms_sign(const uint8_t *content, size_t content_count, const char *key_pem, size_t key_count,
                      const uint8_t *pin, size_t pin_count, const uint8_t *certificate, size_t certificate_count,
                      const uint8_t *authority, size_t authority_count, int64_t signing_time, cc_buffer *der) {
  ERR_clear_error();
  if (!cc_is_moment(signing_time)) return CC_BAD_ARGUMENT;
  CC_AUTO(BIO) reader = cc_reader(content, content_count);
  if (reader == NULL) return CC_BAD_ARGUMENT;
  CC_AUTO(X509) own = NULL;
  CC_AUTO(X509) issuer = NULL;
  CC_AUTO(EVP_PKEY) key = NULL;
  cc_status status = cc_parse_certificate(certificate, certificate_count, &own);
  if (status == CC_OK && authority != NULL) status = cc_parse_certificate(authority, authority_count, &issuer);
  if (status == CC_OK) status = cc_open_key(key_pem, key_count, pin, pin_count, &key);
  if (status != CC_OK) return status;
  if (X509_check_private_key(own, key) != 1) return CC_KEY_MISMATCH;

  const unsigned int flags = CMS_BINARY | CMS_DETACHED | CMS_PARTIAL | CMS_NOSMIMECAP | CMS_CADES;
  CC_AUTO(CMS_ContentInfo) cms = CMS_sign(NULL, NULL, NULL, NULL, flags);
  if (cms == NULL) return CC_INTERNAL;
  CMS_SignerInfo *signer = CMS_add1_signer(cms, own, key, EVP_sha256(), flags);
  if (signer == NULL || !add_signing_time(signer, signing_time)) return CC_INTERNAL;
  if (issuer != NULL && CMS_add1_cert(cms, issuer) != 1) return CC_INTERNAL;
  if (CMS_final(cms, reader, NULL, flags) != 1) return CC_INTERNAL;
  CC_AUTO(BIO) writer = BIO_new(BIO_s_mem());
  if (writer == NULL || i2d_CMS_bio(writer, cms) != 1) return CC_INTERNAL;
  return cc_copy_bio(writer, der);
}
