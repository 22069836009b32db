// The signed attributes of CAdES-BES: reading and insisting.
#ifndef CCRYPTO_SIGNED_ATTRIBUTES_H
#define CCRYPTO_SIGNED_ATTRIBUTES_H

#include "internal.h"

/// Insists on contentType, messageDigest, signingTime and signingCertificateV2, once each and with one value.
cc_status cc_check_attributes(CMS_SignerInfo *signer, int64_t *signing_time);
/// Compares messageDigest with the SHA-256 of the content.
cc_status cc_check_digest(CMS_SignerInfo *signer, const uint8_t *content, size_t count);
/// Every signed attribute as DER, one after the other, in the order of a DER set.
cc_status cc_write_attributes(CMS_SignerInfo *signer, cc_buffer *out);
/// Issuer name and serial number as DER, one after the other.
cc_status cc_write_issuer_and_serial(X509 *certificate, cc_buffer *out);

#endif
