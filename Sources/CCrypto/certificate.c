#include "internal.h"
#include <limits.h>
#include <string.h>

bool cc_is_moment(int64_t seconds) { return seconds >= 0 && seconds <= INT64_C(253402300799); }

cc_status cc_seconds(const ASN1_TIME *time, int64_t *seconds) {
  CC_AUTO(ASN1_TIME) epoch = ASN1_TIME_set(NULL, 0);
  int days = 0, rest = 0;
  if (epoch == NULL) return CC_INTERNAL;
  if (time == NULL || ASN1_TIME_check(time) != 1 || ASN1_TIME_diff(&days, &rest, epoch, time) != 1)
    return CC_MALFORMED;
  *seconds = (int64_t)days * 86400 + rest;
  return CC_OK;
}

cc_status cc_parse_certificate(const uint8_t *der, size_t count, X509 **certificate) {
  if (count == 0 || count > INT_MAX) return CC_DAMAGED_CERTIFICATE;
  const uint8_t *end = der;
  CC_AUTO(X509) parsed = d2i_X509(NULL, &end, (long)count);
  if (parsed == NULL || end != der + count) return CC_DAMAGED_CERTIFICATE;
  *certificate = parsed;
  parsed = NULL;
  return CC_OK;
}

cc_status cc_write_certificate(X509 *certificate, cc_buffer *der) {
  uint8_t *bytes = NULL;
  int count = i2d_X509(certificate, &bytes);
  if (count <= 0) return CC_INTERNAL;
  cc_status status = cc_copy(bytes, (size_t)count, der);
  OPENSSL_free(bytes);
  return status;
}

cc_status cc_certificate_from_pem(const char *pem, size_t count, cc_buffer *der) {
  ERR_clear_error();
  CC_AUTO(BIO) reader = cc_reader(pem, count);
  if (reader == NULL) return CC_DAMAGED_CERTIFICATE;
  CC_AUTO(X509) certificate = PEM_read_bio_X509(reader, NULL, cc_no_password, NULL);
  if (certificate == NULL) return CC_DAMAGED_CERTIFICATE;
  return cc_write_certificate(certificate, der);
}

cc_status cc_certificate_to_pem(const uint8_t *der, size_t count, cc_buffer *pem) {
  ERR_clear_error();
  CC_AUTO(X509) certificate = NULL;
  cc_status status = cc_parse_certificate(der, count, &certificate);
  if (status != CC_OK) return status;
  CC_AUTO(BIO) writer = BIO_new(BIO_s_mem());
  if (writer == NULL || PEM_write_bio_X509(writer, certificate) != 1) return CC_INTERNAL;
  return cc_copy_bio(writer, pem);
}

static cc_status subject_field(const X509_NAME *subject, int nid, cc_buffer *out) {
  int place = X509_NAME_get_index_by_NID(subject, nid, -1);
  if (place < 0) return CC_OK;
  uint8_t *text = NULL;
  int count = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, place)));
  if (count < 0) return CC_DAMAGED_CERTIFICATE;
  cc_status status = cc_copy(text, (size_t)count, out);
  OPENSSL_free(text);
  return status;
}

static cc_status serial_number(const X509 *certificate, cc_buffer *out) {
  CC_AUTO(BIGNUM) number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), NULL);
  if (number == NULL || BN_num_bytes(number) > 64) return CC_DAMAGED_CERTIFICATE;
  uint8_t bytes[64];
  return cc_copy(bytes, (size_t)BN_bn2bin(number, bytes), out);
}

static cc_status read_facts(X509 *certificate, cc_certificate_facts *facts) {
  const X509_NAME *subject = X509_get_subject_name(certificate);
  cc_status status = subject_field(subject, NID_commonName, &facts->common_name);
  if (status == CC_OK) status = subject_field(subject, NID_organizationName, &facts->organization);
  if (status == CC_OK) status = subject_field(subject, NID_organizationalUnitName, &facts->unit);
  if (status == CC_OK) status = serial_number(certificate, &facts->serial);
  if (status == CC_OK) status = cc_seconds(X509_get0_notBefore(certificate), &facts->not_before);
  if (status == CC_OK) status = cc_seconds(X509_get0_notAfter(certificate), &facts->not_after);
  facts->is_authority = X509_check_ca(certificate) == 1;
  return status == CC_MALFORMED ? CC_DAMAGED_CERTIFICATE : status;
}

void cc_certificate_facts_free(cc_certificate_facts *facts) {
  cc_buffer_free(&facts->common_name);
  cc_buffer_free(&facts->organization);
  cc_buffer_free(&facts->unit);
  cc_buffer_free(&facts->serial);
}

cc_status cc_certificate_read(const uint8_t *der, size_t count, cc_certificate_facts *facts) {
  ERR_clear_error();
  CC_AUTO(X509) certificate = NULL;
  cc_status status = cc_parse_certificate(der, count, &certificate);
  if (status != CC_OK) return status;
  cc_certificate_facts found = {0};
  status = read_facts(certificate, &found);
  if (status == CC_OK) *facts = found;
  else cc_certificate_facts_free(&found);
  return status;
}

cc_status cc_certificate_issued_by(const uint8_t *der, size_t count, const uint8_t *issuer, size_t issuer_count,
                                   bool *answer) {
  ERR_clear_error();
  CC_AUTO(X509) certificate = NULL;
  CC_AUTO(X509) authority = NULL;
  cc_status status = cc_parse_certificate(der, count, &certificate);
  if (status == CC_OK) status = cc_parse_certificate(issuer, issuer_count, &authority);
  if (status != CC_OK) return status;
  *answer = X509_check_ca(authority) == 1 && X509_check_issued(authority, certificate) == X509_V_OK &&
            X509_verify(certificate, X509_get0_pubkey(authority)) == 1;
  return CC_OK;
}
