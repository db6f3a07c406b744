#ifndef CALLOCATOR_H
#define CALLOCATOR_H

/// What jemalloc, which the release program takes its memory from, reads of itself when it starts.
extern const char *malloc_conf;

#endif
