// What lies compressed in a Word file.
#include <zlib.h>
