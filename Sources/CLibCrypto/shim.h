// SHA-256 for the manifest of what was published.
#include <openssl/sha.h>
