#include "CAllocator.h"

// Large pages of memory: of small ones a plan takes thousands, and the system clears each when it is first written to. Each processor has its own
// store, so threads need not wait for one another.
const char *malloc_conf = "thp:always,metadata_thp:auto,percpu_arena:percpu";
