// The release program has libqpdf inside it, which asks gnutls for checksums, and for what is encrypted. Finding gnutls with the eight libraries that it
// brings would take a quarter of the time in which the program starts, of every command, though only paper needs it: so it is found when it is first
// asked. These are the functions that libqpdf calls, as gnutls declares them.

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct {
  int (*hash_init)(void **handle, int algorithm);
  int (*hash)(void *handle, const void *text, size_t count);
  void (*hash_deinit)(void *handle, void *digest);
  int (*cipher_init)(void **handle, int cipher, const void *key, const void *start);
  void (*cipher_deinit)(void *handle);
  int (*cipher_encrypt2)(void *handle, const void *text, size_t text_count, void *secret, size_t secret_count);
  int (*cipher_decrypt2)(void *handle, const void *secret, size_t secret_count, void *text, size_t text_count);
  size_t (*cipher_get_key_size)(int cipher);
  int (*rnd)(int level, void *data, size_t count);
  const char *(*strerror)(int error);
} gnutls;

static pthread_once_t once = PTHREAD_ONCE_INIT;

#define FIND(name) *(void **)&gnutls.name = dlsym(library, "gnutls_" #name)

static void find(void) {
  void *library = dlopen("libgnutls.so.30", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  FIND(hash_init);
  FIND(hash);
  FIND(hash_deinit);
  FIND(cipher_init);
  FIND(cipher_deinit);
  FIND(cipher_encrypt2);
  FIND(cipher_decrypt2);
  FIND(cipher_get_key_size);
  FIND(rnd);
  FIND(strerror);
}

/// What gnutls itself answers where something is not known to it.
static const int kFailure = -1;

// Each use begins with one of these.

int gnutls_hash_init(void **handle, int algorithm) {
  pthread_once(&once, find);
  return gnutls.hash_init ? gnutls.hash_init(handle, algorithm) : kFailure;
}

int gnutls_cipher_init(void **handle, int cipher, const void *key, const void *start) {
  pthread_once(&once, find);
  return gnutls.cipher_init ? gnutls.cipher_init(handle, cipher, key, start) : kFailure;
}

size_t gnutls_cipher_get_key_size(int cipher) {
  pthread_once(&once, find);
  return gnutls.cipher_get_key_size ? gnutls.cipher_get_key_size(cipher) : 0;
}

int gnutls_rnd(int level, void *data, size_t count) {
  pthread_once(&once, find);
  return gnutls.rnd ? gnutls.rnd(level, data, count) : kFailure;
}

const char *gnutls_strerror(int error) {
  return gnutls.strerror ? gnutls.strerror(error) : "libgnutls.so.30 is not there";
}

// The rest goes on with what they began.

int gnutls_hash(void *handle, const void *text, size_t count) { return gnutls.hash(handle, text, count); }

void gnutls_hash_deinit(void *handle, void *digest) { gnutls.hash_deinit(handle, digest); }

void gnutls_cipher_deinit(void *handle) { gnutls.cipher_deinit(handle); }

int gnutls_cipher_encrypt2(void *handle, const void *text, size_t text_count, void *secret, size_t secret_count) {
  return gnutls.cipher_encrypt2(handle, text, text_count, secret, secret_count);
}

int gnutls_cipher_decrypt2(void *handle, const void *secret, size_t secret_count, void *text, size_t text_count) {
  return gnutls.cipher_decrypt2(handle, secret, secret_count, text, text_count);
}
