#include "internal.h"
#include <limits.h>

typedef struct {
  EVP_PKEY *key;
  const char *organization, *unit, *common_name;
  const uint8_t *serial;
  size_t serial_count;
  int64_t not_before, not_after;
} subject_of;

static bool add_field(X509_NAME *name, const char *field, const char *text) {
  return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, (const uint8_t *)text, -1, -1, 0) == 1;
}

static bool set_subject(X509 *certificate, const subject_of *subject) {
  CC_AUTO(X509_NAME) name = X509_NAME_new();
  return name != NULL && add_field(name, "C", "VN") && add_field(name, "O", subject->organization) &&
         (subject->unit == NULL || add_field(name, "OU", subject->unit)) &&
         add_field(name, "CN", subject->common_name) && X509_set_subject_name(certificate, name) == 1;
}

static bool set_serial(X509 *certificate, const subject_of *subject) {
  if (subject->serial_count == 0 || subject->serial_count > 20) return false; // RFC 5280, 4.1.2.2
  CC_AUTO(BIGNUM) number = BN_bin2bn(subject->serial, (int)subject->serial_count, NULL);
  return number != NULL && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != NULL;
}

static bool set_validity(X509 *certificate, const subject_of *subject) {
  return ASN1_TIME_set(X509_getm_notBefore(certificate), (time_t)subject->not_before) != NULL &&
         ASN1_TIME_set(X509_getm_notAfter(certificate), (time_t)subject->not_after) != NULL;
}

static bool add_extension(X509 *certificate, X509 *issuer, int nid, const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
  CC_AUTO(X509_EXTENSION) extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
  return extension != NULL && X509_add_ext(certificate, extension, -1) == 1;
}

static bool add_extensions(X509 *certificate, X509 *issuer) {
  bool is_authority = certificate == issuer;
  const char *constraints = is_authority ? "critical,CA:TRUE,pathlen:0" : "critical,CA:FALSE";
  const char *usage = is_authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,nonRepudiation";
  return add_extension(certificate, issuer, NID_basic_constraints, constraints) &&
         add_extension(certificate, issuer, NID_key_usage, usage) &&
         (is_authority || add_extension(certificate, issuer, NID_ext_key_usage, "emailProtection")) &&
         add_extension(certificate, issuer, NID_subject_key_identifier, "hash") &&
         add_extension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
}

static cc_status make(const subject_of *subject, X509 *authority, EVP_PKEY *authority_key, cc_buffer *der) {
  if (!cc_is_moment(subject->not_before) || !cc_is_moment(subject->not_after) ||
      subject->not_before >= subject->not_after)
    return CC_BAD_ARGUMENT;
  CC_AUTO(X509) certificate = X509_new();
  if (certificate == NULL || X509_set_version(certificate, X509_VERSION_3) != 1) return CC_INTERNAL;
  if (!set_subject(certificate, subject)) return CC_BAD_NAME;
  X509 *issuer = authority == NULL ? certificate : authority;
  if (!set_serial(certificate, subject) || !set_validity(certificate, subject) ||
      X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) != 1 ||
      X509_set_pubkey(certificate, subject->key) != 1 || !add_extensions(certificate, issuer) ||
      X509_sign(certificate, authority_key, EVP_sha256()) <= 0)
    return CC_INTERNAL;
  return cc_write_certificate(certificate, der);
}

cc_status cc_authority_make(const char *key_pem, size_t key_count, const uint8_t *pin, size_t pin_count,
                            const char *organization, const char *unit, const char *common_name,
                            const uint8_t *serial, size_t serial_count, int64_t not_before, int64_t not_after,
                            cc_buffer *der) {
  ERR_clear_error();
  CC_AUTO(EVP_PKEY) key = NULL;
  cc_status status = cc_open_key(key_pem, key_count, pin, pin_count, &key);
  if (status != CC_OK) return status;
  subject_of subject = {key, organization, unit, common_name, serial, serial_count, not_before, not_after};
  return make(&subject, NULL, key, der);
}

cc_status cc_certificate_issue(const uint8_t *spki, size_t spki_count, const char *organization, const char *unit,
                               const char *common_name, const uint8_t *serial, size_t serial_count,
                               int64_t not_before, int64_t not_after, const uint8_t *authority,
                               size_t authority_count, const char *authority_key_pem, size_t authority_key_count,
                               const uint8_t *authority_pin, size_t authority_pin_count, cc_buffer *der) {
  ERR_clear_error();
  if (spki_count > INT_MAX) return CC_BAD_ARGUMENT;
  CC_AUTO(X509) issuer = NULL;
  CC_AUTO(EVP_PKEY) issuer_key = NULL;
  cc_status status = cc_parse_certificate(authority, authority_count, &issuer);
  if (status != CC_OK) return status;
  status = cc_open_key(authority_key_pem, authority_key_count, authority_pin, authority_pin_count, &issuer_key);
  if (status != CC_OK) return status;
  if (X509_check_private_key(issuer, issuer_key) != 1) return CC_KEY_MISMATCH;
  const uint8_t *end = spki;
  CC_AUTO(EVP_PKEY) key = d2i_PUBKEY(NULL, &end, (long)spki_count);
  if (key == NULL || !cc_is_p256(key)) return CC_DAMAGED_KEY;
  subject_of subject = {key, organization, unit, common_name, serial, serial_count, not_before, not_after};
  return make(&subject, issuer, issuer_key, der);
}
