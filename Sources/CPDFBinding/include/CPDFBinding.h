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

/// A tagged document whose tables have the names and row headers that their marks tell. It still has the marks of what leads to other documents.
typedef struct cpdf_document cpdf_document;

/// Null where it cannot be read; the result then says why.
cpdf_document *cpdf_open(cpdf_source document, cpdf_result *result);
void cpdf_close(cpdf_document *document);

/// The document as it stands alone: what leads to other documents is words. Nothing can be done with it afterwards.
bool cpdf_finish(cpdf_document *document, cpdf_result *result);

/// A document that is being joined from others.
typedef struct cpdf_joining cpdf_joining;

cpdf_joining *cpdf_joining_new(void);
void cpdf_joining_free(cpdf_joining *joining);

/// Takes in a document as the part that has this place, from 0. Its pages are counted by themselves after its prefix, in small roman numbers where that
/// is empty. The same parts taken in in the same order give the same bytes.
bool cpdf_add(cpdf_joining *joining, const cpdf_document *document, size_t place, const char *prefix, cpdf_result *result);

/// One document of all parts, in the order of their places, with all their pages, tags, bookmarks and named places; what leads from one to another
/// is a link. The facts and attachments are those of the first. `link_name` is what a link is called before the page that it leads to. Nothing can
/// be added afterwards.
bool cpdf_joined(cpdf_joining *joining, const char *link_name, cpdf_result *result);

/// Some pages of a tagged document as a document that is tagged as well. A page alone has no structure: what says that something is a heading or a
/// cell stands once for the whole document. So the structure is pruned to what the kept pages show, and whatever led to a page that is gone leads
/// nowhere. `kept` are the places of the pages, from 0, in rising order.
bool cpdf_select(cpdf_source document, const size_t *kept, size_t count, cpdf_result *result);

/// A sheet that pages are put on. All measures are in points, from the lower left corner.
typedef struct {
  double width, height;
} cpdf_sheet;

/// Where on which sheet the lower left corner of a page comes. Places count from 0.
typedef struct {
  size_t sheet, page;
  double x, y;
} cpdf_placed;

/// A line on a sheet, to cut by.
typedef struct {
  size_t sheet;
  double x1, y1, x2, y2;
} cpdf_line;

/// The pages of a finished document on larger sheets, with its tags, links and bookmarks.
bool cpdf_impose(
  cpdf_source document, const cpdf_sheet *sheets, size_t sheet_count, const cpdf_placed *placed, size_t placed_count, const cpdf_line *lines,
  size_t line_count, cpdf_result *result);

/// How many pages a document has; 0 where it cannot be read.
size_t cpdf_page_count(cpdf_source document);

/// The file that a document carries under a name.
bool cpdf_attachment(cpdf_source document, const char *name, cpdf_result *result);

void cpdf_free(cpdf_result *result);

#ifdef __cplusplus
}
#endif

#endif
