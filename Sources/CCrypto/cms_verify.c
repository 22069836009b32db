#include "internal.h"
#include "signed_attributes.h"
#include <limits.h>
#include <openssl/cmserr.h>

static bool is_algorithm(const X509_ALGOR *algorithm, int nid) {
  const ASN1_OBJECT *object = NULL;
  X509_ALGOR_get0(&object, NULL, NULL, algorithm);
  return OBJ_obj2nid(object) == nid;
}

static cc_status parse(const uint8_t *der, size_t count, CMS_ContentInfo **cms) {
  if (count == 0 || count > INT_MAX) return CC_MALFORMED;
  const uint8_t *end = der;
  CC_AUTO(CMS_ContentInfo) parsed = d2i_CMS_ContentInfo(NULL, &end, (long)count);
  if (parsed == NULL || end != der + count) return CC_MALFORMED;
  if (OBJ_obj2nid(CMS_get0_type(parsed)) != NID_pkcs7_signed || CMS_is_detached(parsed) != 1 ||
      OBJ_obj2nid(CMS_get0_eContentType(parsed)) != NID_pkcs7_data)
    return CC_MALFORMED;
  *cms = parsed;
  parsed = NULL;
  return CC_OK;
}

static cc_status only_signer(CMS_ContentInfo *cms, CMS_SignerInfo **signer) {
  STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(cms);
  if (sk_CMS_SignerInfo_num(signers) != 1) return CC_NOT_ONE_SIGNER;
  *signer = sk_CMS_SignerInfo_value(signers, 0);
  return CC_OK;
}

// The certificate found stays owned by `cms`.
static cc_status check_algorithms(CMS_ContentInfo *cms, CMS_SignerInfo *signer, X509 **certificate) {
  EVP_PKEY *key = NULL;
  X509_ALGOR *digest = NULL, *signature = NULL;
  CMS_SignerInfo_get0_algs(signer, NULL, NULL, &digest, &signature);
  if (!is_algorithm(digest, NID_sha256) || !is_algorithm(signature, NID_ecdsa_with_SHA256)) return CC_WRONG_ALGORITHM;
  if (CMS_set1_signers_certs(cms, NULL, 0) != 1) return CC_NO_SIGNER_CERTIFICATE;
  CMS_SignerInfo_get0_algs(signer, &key, certificate, NULL, NULL);
  if (key == NULL || *certificate == NULL) return CC_NO_SIGNER_CERTIFICATE;
  return cc_is_p256(key) ? CC_OK : CC_WRONG_ALGORITHM;
}

static bool may_sign(X509 *certificate) {
  const uint32_t wanted = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
  return X509_check_ca(certificate) == 0 && (X509_get_extension_flags(certificate) & EXFLAG_KUSAGE) != 0 &&
         (X509_get_key_usage(certificate) & wanted) != 0;
}

// Nothing that the signature carries helps to build the chain: it is the signer and the authority, or nothing.
static cc_status check_chain(X509_STORE *store, X509 *certificate, int64_t moment) {
  X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), (time_t)moment);
  CC_AUTO(X509_STORE_CTX) context = X509_STORE_CTX_new();
  if (context == NULL || X509_STORE_CTX_init(context, store, certificate, NULL) != 1) return CC_INTERNAL;
  if (X509_verify_cert(context) == 1)
    return sk_X509_num(X509_STORE_CTX_get0_chain(context)) == 2 && may_sign(certificate) ? CC_OK : CC_UNTRUSTED;
  switch (X509_STORE_CTX_get_error(context)) {
  case X509_V_ERR_CERT_NOT_YET_VALID: return CC_NOT_YET_VALID;
  case X509_V_ERR_CERT_HAS_EXPIRED: return CC_EXPIRED;
  case X509_V_ERR_OUT_OF_MEM: return CC_INTERNAL;
  default: return CC_UNTRUSTED;
  }
}

static X509_STORE *store_of(X509 *authority) {
  CC_AUTO(X509_STORE) store = X509_STORE_new();
  if (store == NULL || X509_STORE_add_cert(store, authority) != 1 ||
      X509_STORE_set_purpose(store, X509_PURPOSE_ANY) != 1 ||
      X509_STORE_set_flags(store, X509_V_FLAG_X509_STRICT | X509_V_FLAG_CHECK_SS_SIGNATURE) != 1)
    return NULL;
  X509_STORE *made = store;
  store = NULL;
  return made;
}

// The whole check of libcrypto once more; what is new in it is that signingCertificateV2 (CMS_CADES) names
// the certificate carried.
static cc_status check_all(CMS_ContentInfo *cms, X509_STORE *store, const uint8_t *content, size_t count,
                           int64_t signing_time) {
  X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), (time_t)signing_time);
  // CMS_verify copies a memory BIO and, on some refusals, loses the copy; behind a filter it reads ours instead.
  CC_AUTO(BIO) reader = BIO_new(BIO_f_null());
  BIO *memory = reader == NULL ? NULL : cc_reader(content, count);
  if (memory == NULL) return CC_INTERNAL;
  BIO_push(reader, memory);
  if (CMS_verify(cms, NULL, store, reader, NULL, CMS_BINARY | CMS_CADES) == 1) return CC_OK;
  return ERR_GET_LIB(ERR_peek_error()) == ERR_LIB_ESS ? CC_SIGNING_CERTIFICATE_DIFFERS : CC_BAD_SIGNATURE;
}

static cc_status copy_parts(CMS_SignerInfo *signer, X509 *certificate, cc_signer *out) {
  const ASN1_OCTET_STRING *signature = CMS_SignerInfo_get0_signature(signer);
  cc_status status = cc_copy(ASN1_STRING_get0_data(signature), (size_t)ASN1_STRING_length(signature), &out->signature);
  if (status == CC_OK) status = cc_write_certificate(certificate, &out->certificate);
  if (status == CC_OK) status = cc_write_attributes(signer, &out->signed_attributes);
  if (status == CC_OK) status = cc_write_issuer_and_serial(certificate, &out->issuer_and_serial);
  return status;
}

void cc_signer_free(cc_signer *signer) {
  cc_buffer_free(&signer->certificate);
  cc_buffer_free(&signer->issuer_and_serial);
  cc_buffer_free(&signer->signed_attributes);
  cc_buffer_free(&signer->signature);
}

cc_status cc_cms_verify(const uint8_t *content, size_t content_count, const uint8_t *der, size_t der_count,
                        const uint8_t *authority, size_t authority_count, bool has_moment, int64_t moment,
                        cc_signer *signer) {
  ERR_clear_error();
  if (content_count > INT_MAX || (has_moment && !cc_is_moment(moment))) return CC_BAD_ARGUMENT;
  CC_AUTO(X509) trusted = NULL;
  CC_AUTO(CMS_ContentInfo) cms = NULL;
  cc_signer found = {0};
  CMS_SignerInfo *info = NULL;
  X509 *certificate = NULL;
  cc_status status = cc_parse_certificate(authority, authority_count, &trusted);
  if (status == CC_OK) status = parse(der, der_count, &cms);
  if (status == CC_OK) status = only_signer(cms, &info);
  if (status == CC_OK) status = check_algorithms(cms, info, &certificate);
  if (status == CC_OK) status = cc_check_attributes(info, &found.signing_time);
  if (status != CC_OK) return status;

  CC_AUTO(X509_STORE) store = store_of(trusted);
  if (store == NULL) return CC_INTERNAL;
  status = check_chain(store, certificate, found.signing_time);
  if (status == CC_OK && has_moment) status = check_chain(store, certificate, moment);
  if (status == CC_OK && CMS_SignerInfo_verify(info) != 1) status = CC_BAD_SIGNATURE;
  if (status == CC_OK) status = cc_check_digest(info, content, content_count);
  if (status == CC_OK) status = check_all(cms, store, content, content_count, found.signing_time);
  if (status == CC_OK) status = copy_parts(info, certificate, &found);
  if (status == CC_OK) *signer = found;
  else cc_signer_free(&found);
  return status;
}
