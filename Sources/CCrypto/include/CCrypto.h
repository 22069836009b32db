// The door to libcrypto (OpenSSL 3.0). Only plain buffers and numbers cross it: no OpenSSL type is visible here.
//
// Conventions
// - Every function that can fail returns a cc_status; outputs are written only when it is CC_OK.
// - A cc_buffer filled here belongs to the caller, who gives it back with cc_buffer_free (which wipes it).
// - Certificates cross as DER, keys as encrypted PEM. PINs are raw bytes; copies made here are wiped.
// - Times are seconds since 1970-01-01T00:00:00Z.
#ifndef CCRYPTO_H
#define CCRYPTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
  CC_OK = 0,
  CC_INTERNAL,                    // libcrypto failed; cc_last_error has its words
  CC_BAD_ARGUMENT,                // a length, time or cost that the library cannot take
  CC_IO,                          // read(2) failed; the errno is in the out parameter
  CC_RANDOM,                      // no random bytes available
  CC_DAMAGED_KEY,                 // not an encrypted PKCS#8 P-256 key, or the halves of the pair do not fit
  CC_WRONG_PIN,                   // the key does not open
  CC_DAMAGED_CERTIFICATE,         // not one DER (or PEM) certificate
  CC_BAD_NAME,                    // a subject field that X.520 refuses (empty, too long, not UTF-8)
  CC_KEY_MISMATCH,                // the certificate is for another key
  CC_MALFORMED,                   // not a detached CMS SignedData
  CC_NOT_ONE_SIGNER,              // no signer, or several
  CC_NO_SIGNER_CERTIFICATE,       // the signature does not carry its signer's certificate
  CC_NO_CONTENT_TYPE,             // signed attribute missing, repeated or of another value
  CC_NO_MESSAGE_DIGEST,           //   "
  CC_NO_SIGNING_TIME,             //   "
  CC_NO_SIGNING_CERTIFICATE,      //   " (id-aa-signingCertificateV2)
  CC_WRONG_ALGORITHM,             // not ECDSA P-256 with SHA-256
  CC_UNTRUSTED,                   // the signer's certificate was not issued by that authority
  CC_NOT_YET_VALID,               // a certificate was not valid yet at the time asked
  CC_EXPIRED,                     // a certificate was no longer valid at the time asked
  CC_BAD_SIGNATURE,               // the signature does not fit the signed attributes
  CC_CONTENT_DIFFERS,             // the signature is sound, but over other content
  CC_SIGNING_CERTIFICATE_DIFFERS, // the signed attribute names another certificate than the one carried
} cc_status;

typedef struct {
  uint8_t *bytes;
  size_t count;
} cc_buffer;

/// Wipes and frees. Safe on an empty buffer.
void cc_buffer_free(cc_buffer *buffer);

/// Writes what libcrypto has to say about the last failure of this thread, NUL-terminated; empties its queue.
void cc_last_error(char *text, size_t capacity);

// Hashes and random bytes (hash.c)

/// SHA-256 of `count` bytes into 32 bytes.
void cc_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]);
/// SHA-256 of everything from the descriptor's position to its end, in chunks of 64 KiB.
cc_status cc_sha256_fd(int fd, uint8_t digest[32], int *error_number);
cc_status cc_random(uint8_t *bytes, size_t count);

// Secrets in memory (secret.c)

typedef struct {
  bool not_dumpable; // PR_SET_DUMPABLE 0
  bool no_core;      // RLIMIT_CORE 0
  bool locks_memory; // secrets stand on pages that are not swapped out
} cc_secrecy;

/// Before the first secret: no core files, no debugger of the same user, a locked heap for secrets. What the system refuses is said and does not stop the program.
cc_secrecy cc_guard_process(void);
/// From now on all memory that is given back is overwritten (M_PERTURB). It costs a third of the time of a verification, so
/// only where secrets are typed.
bool cc_wipe_freed(void);
/// A copy on the heap for secrets; NULL where there is no memory.
uint8_t *cc_secret_copy(const uint8_t *bytes, size_t count);
/// Wipes and frees.
void cc_secret_free(uint8_t *bytes, size_t count);
/// In a time that does not depend on where they differ.
bool cc_secret_equal(const uint8_t *left, const uint8_t *right, size_t count);

// Keys (key.c): P-256, PKCS#8 PEM under AES-256-CBC with scrypt (N = 2^log2_n, r = 8, p).
// libcrypto 3.0 opens PKCS#8 keys only up to 32 MiB of scrypt memory: log2_n is at most 14.

cc_status cc_key_generate(const uint8_t *pin, size_t pin_count, int log2_n, int p, cc_buffer *pem);
cc_status cc_key_reseal(const char *pem, size_t pem_count, const uint8_t *pin, size_t pin_count,
                        const uint8_t *new_pin, size_t new_pin_count, int log2_n, int p, cc_buffer *new_pem);
/// Opens the key and gives its public half as DER SubjectPublicKeyInfo.
cc_status cc_key_public(const char *pem, size_t pem_count, const uint8_t *pin, size_t pin_count, cc_buffer *spki);

// Certificates (certificate.c, certificate_make.c)

typedef struct {
  cc_buffer common_name, organization, unit; // UTF-8, empty where the subject has none
  cc_buffer serial;                          // big-endian
  int64_t not_before, not_after;
  bool is_authority;
} cc_certificate_facts;

void cc_certificate_facts_free(cc_certificate_facts *facts);
cc_status cc_certificate_read(const uint8_t *der, size_t count, cc_certificate_facts *facts);
cc_status cc_certificate_from_pem(const char *pem, size_t count, cc_buffer *der);
cc_status cc_certificate_to_pem(const uint8_t *der, size_t count, cc_buffer *pem);
/// Whether the names, key identifiers and signature say that `issuer`, an authority, issued the certificate. No times.
cc_status cc_certificate_issued_by(const uint8_t *der, size_t count, const uint8_t *issuer, size_t issuer_count,
                                   bool *answer);

/// Subject C=VN with these fields, each 1 to 64 characters of NUL-terminated UTF-8; `unit` may be NULL.
/// Self-signed: CA:TRUE, pathlen:0, keyCertSign and cRLSign.
cc_status cc_authority_make(const char *key_pem, size_t key_count, const uint8_t *pin, size_t pin_count,
                            const char *organization, const char *unit, const char *common_name,
                            const uint8_t *serial, size_t serial_count, int64_t not_before, int64_t not_after,
                            cc_buffer *der);
/// For the public key `spki`: CA:FALSE, digitalSignature and nonRepudiation, emailProtection.
cc_status cc_certificate_issue(const uint8_t *spki, size_t spki_count, const char *organization, const char *unit,
                               const char *common_name, const uint8_t *serial, size_t serial_count,
                               int64_t not_before, int64_t not_after, const uint8_t *authority,
                               size_t authority_count, const char *authority_key_pem, size_t authority_key_count,
                               const uint8_t *authority_pin, size_t authority_pin_count, cc_buffer *der);

// A P-256 public key that verifies many signatures (public_key.c)

typedef struct cc_public_key cc_public_key;

/// The key of a certificate; CC_WRONG_ALGORITHM where it is none on P-256.
cc_status cc_public_key_of(const uint8_t *certificate, size_t count, cc_public_key **out);
void cc_public_key_free(cc_public_key *key);
/// Whether an ECDSA signature (DER) with SHA-256 is over the message.
bool cc_public_key_verifies(const cc_public_key *key, const uint8_t *message, size_t count, const uint8_t *signature,
                            size_t signature_count);

// Detached CMS signatures with CAdES-BES attributes (cms_sign.c, cms_verify.c)

/// Puts the signer's certificate and `authority` (may be NULL) into the signature; writes DER.
cc_status cc_cms_sign(const uint8_t *content, size_t content_count, const char *key_pem, size_t key_count,
                      const uint8_t *pin, size_t pin_count, const uint8_t *certificate, size_t certificate_count,
                      const uint8_t *authority, size_t authority_count, int64_t signing_time, cc_buffer *der);

typedef struct {
  cc_buffer certificate;       // DER of the signer's certificate
  cc_buffer issuer_and_serial; // DER of issuer name and serial number, one after the other
  cc_buffer signed_attributes; // DER of the signed attributes, one after the other, in the order of DER sets
  cc_buffer signature;         // the signature value
  int64_t signing_time;
} cc_signer;

void cc_signer_free(cc_signer *signer);

/// Verifies against one authority; certificates must be valid at the signing time and, when `has_moment`, at `moment`.
/// Insists on one signer, the four signed attributes of CAdES-BES, ECDSA P-256 with SHA-256, and direct issue.
cc_status cc_cms_verify(const uint8_t *content, size_t content_count, const uint8_t *der, size_t der_count,
                        const uint8_t *authority, size_t authority_count, bool has_moment, int64_t moment,
                        cc_signer *signer);

#endif
