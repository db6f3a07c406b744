#ifndef CPDFBINDING_H
#define CPDFBINDING_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A document in memory.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} cpdf_source;

/// A finished document, or why there is none. Freed with `cpdf_free`.
typedef struct {
  unsigned char *bytes;
  size_t count;
  char failure[256];
} cpdf_result;

/// Finishes a tagged document that stands alone: tables get the names and row headers that their marks tell, and what leads to other documents
/// is words only. The marks are gone.
bool cpdf_finish(cpdf_source document, cpdf_result *result);

/// Joins tagged documents to one with all their pages, tags, bookmarks and named places; what leads from one to another is a link. The facts and
/// attachments are those of the first. The pages of each document are counted by themselves after its prefix, in small roman numbers where it is
/// empty; `link_name` is what a link is called before the page that it leads to.
bool cpdf_join(const cpdf_source *documents, const char *const *prefixes, size_t count, const char *link_name, cpdf_result *result);

/// The file that a document carries under a name.
bool cpdf_attachment(cpdf_source document, const char *name, cpdf_result *result);

void cpdf_free(cpdf_result *result);

#ifdef __cplusplus
}
#endif

#endif
