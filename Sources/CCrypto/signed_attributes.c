#include "signed_attributes.h"
#include <stdlib.h>
#include <string.h>

// NULL unless the attribute is there once, with one value, of that type (-3 asks libcrypto for just that).
static void *only_value(CMS_SignerInfo *signer, int nid, int type) {
  return CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), -3, type);
}

static cc_status read_signing_time(CMS_SignerInfo *signer, int64_t *signing_time) {
  const ASN1_TIME *time = only_value(signer, NID_pkcs9_signingTime, V_ASN1_UTCTIME);
  if (time == NULL) time = only_value(signer, NID_pkcs9_signingTime, V_ASN1_GENERALIZEDTIME);
  if (time == NULL || cc_seconds(time, signing_time) != CC_OK || !cc_is_moment(*signing_time))
    return CC_NO_SIGNING_TIME;
  return CC_OK;
}

cc_status cc_check_attributes(CMS_SignerInfo *signer, int64_t *signing_time) {
  const ASN1_OBJECT *type = only_value(signer, NID_pkcs9_contentType, V_ASN1_OBJECT);
  if (type == NULL || OBJ_obj2nid(type) != NID_pkcs7_data) return CC_NO_CONTENT_TYPE;
  const ASN1_OCTET_STRING *digest = only_value(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
  if (digest == NULL || ASN1_STRING_length(digest) != 32) return CC_NO_MESSAGE_DIGEST;
  cc_status status = read_signing_time(signer, signing_time);
  if (status != CC_OK) return status;
  if (only_value(signer, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE) == NULL)
    return CC_NO_SIGNING_CERTIFICATE;
  return CC_OK;
}

cc_status cc_check_digest(CMS_SignerInfo *signer, const uint8_t *content, size_t count) {
  const ASN1_OCTET_STRING *digest = only_value(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
  if (digest == NULL || ASN1_STRING_length(digest) != 32) return CC_NO_MESSAGE_DIGEST;
  uint8_t computed[32];
  cc_sha256(content, count, computed);
  return memcmp(computed, ASN1_STRING_get0_data(digest), 32) == 0 ? CC_OK : CC_CONTENT_DIFFERS;
}

typedef struct {
  uint8_t *bytes;
  int count;
} piece;

static int der_order(const void *left, const void *right) {
  const piece *a = left, *b = right;
  int common = a->count < b->count ? a->count : b->count;
  int order = memcmp(a->bytes, b->bytes, (size_t)common);
  return order != 0 ? order : a->count - b->count;
}

static cc_status join(const piece *pieces, int count, cc_buffer *out) {
  CC_AUTO(BIO) writer = BIO_new(BIO_s_mem());
  if (writer == NULL) return CC_INTERNAL;
  for (int i = 0; i < count; i++) {
    if (BIO_write(writer, pieces[i].bytes, pieces[i].count) != pieces[i].count) return CC_INTERNAL;
  }
  return cc_copy_bio(writer, out);
}

cc_status cc_write_attributes(CMS_SignerInfo *signer, cc_buffer *out) {
  int count = CMS_signed_get_attr_count(signer);
  if (count <= 0) return CC_MALFORMED;
  piece *pieces = OPENSSL_zalloc((size_t)count * sizeof(piece));
  if (pieces == NULL) return CC_INTERNAL;
  cc_status status = CC_OK;
  for (int i = 0; i < count && status == CC_OK; i++) {
    pieces[i].count = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, i), &pieces[i].bytes);
    if (pieces[i].count <= 0) status = CC_INTERNAL;
  }
  if (status == CC_OK) {
    qsort(pieces, (size_t)count, sizeof(piece), der_order);
    status = join(pieces, count, out);
  }
  for (int i = 0; i < count; i++) OPENSSL_free(pieces[i].bytes);
  OPENSSL_free(pieces);
  return status;
}

cc_status cc_write_issuer_and_serial(X509 *certificate, cc_buffer *out) {
  piece pieces[2] = {0};
  pieces[0].count = i2d_X509_NAME(X509_get_issuer_name(certificate), &pieces[0].bytes);
  pieces[1].count = i2d_ASN1_INTEGER(X509_get0_serialNumber(certificate), &pieces[1].bytes);
  cc_status status = pieces[0].count > 0 && pieces[1].count > 0 ? join(pieces, 2, out) : CC_INTERNAL;
  OPENSSL_free(pieces[0].bytes);
  OPENSSL_free(pieces[1].bytes);
  return status;
}
