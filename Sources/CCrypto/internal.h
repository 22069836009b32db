// Shared by the C files of this target only.
#ifndef CCRYPTO_INTERNAL_H
#define CCRYPTO_INTERNAL_H

#include "CCrypto.h"
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// `CC_AUTO(X509) x = …;` is freed on every way out of its scope, so no error path can leak.
#define CC_AUTO(type) __attribute__((cleanup(cc_drop_##type))) type *
#define CC_DROP(type, release) \
  static inline void cc_drop_##type(type **object) { release(*object); }

CC_DROP(ASN1_TIME, ASN1_TIME_free)
CC_DROP(BIGNUM, BN_free)
CC_DROP(BIO, BIO_free_all)
CC_DROP(CMS_ContentInfo, CMS_ContentInfo_free)
CC_DROP(EVP_PKEY, EVP_PKEY_free)
CC_DROP(PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free)
CC_DROP(X509, X509_free)
CC_DROP(X509_ALGOR, X509_ALGOR_free)
CC_DROP(X509_EXTENSION, X509_EXTENSION_free)
CC_DROP(X509_NAME, X509_NAME_free)
CC_DROP(X509_SIG, X509_SIG_free)
CC_DROP(X509_STORE, X509_STORE_free)
CC_DROP(X509_STORE_CTX, X509_STORE_CTX_free)

/// Copies into memory of its own.
cc_status cc_copy(const void *bytes, size_t count, cc_buffer *out);
/// Copies what was written to a memory BIO.
cc_status cc_copy_bio(BIO *bio, cc_buffer *out);
/// A read-only BIO over the bytes, or NULL when there are more than a BIO can hold.
BIO *cc_reader(const void *bytes, size_t count);
/// A password callback that never asks on the terminal.
int cc_no_password(char *buffer, int size, int writing, void *context);

bool cc_is_p256(const EVP_PKEY *key);
cc_status cc_open_key(const char *pem, size_t pem_count, const uint8_t *pin, size_t pin_count, EVP_PKEY **key);
cc_status cc_parse_certificate(const uint8_t *der, size_t count, X509 **certificate);
cc_status cc_write_certificate(X509 *certificate, cc_buffer *der);
cc_status cc_seconds(const ASN1_TIME *time, int64_t *seconds);
/// Whether an ASN1_TIME can hold the moment: years 1970 to 9999.
bool cc_is_moment(int64_t seconds);

#endif
