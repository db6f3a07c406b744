#include "CPDFBinding.h"

#include "Imposing.hpp"
#include "Joining.hpp"
#include "Selecting.hpp"

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

using namespace krisplan;

struct cpdf_document {
  explicit cpdf_document(cpdf_source source) : pdf(open(source)), tags(*pdf) { tags.mend_tables(); }
  std::unique_ptr<QPDF> pdf;
  Tags tags;
};

struct cpdf_joining {
  Joining joining;
};

cpdf_document *cpdf_open(cpdf_source document, cpdf_result *result) {
  cpdf_document *opened = nullptr;
  attempt(result, [&] { opened = new cpdf_document(document); });
  return opened;
}

void cpdf_close(cpdf_document *document) { delete document; }

bool cpdf_finish(cpdf_document *document, cpdf_result *result) {
  return attempt(result, [&] {
    document->tags.leave_places();
    document->tags.list_identities();
    write(*document->pdf, result);
  });
}

cpdf_joining *cpdf_joining_new(void) { return new cpdf_joining; }

void cpdf_joining_free(cpdf_joining *joining) { delete joining; }

bool cpdf_add(cpdf_joining *joining, const cpdf_document *document, size_t place, const char *prefix, cpdf_result *result) {
  return attempt(result, [&] { joining->joining.add(*document->pdf, document->tags, place, prefix); });
}

bool cpdf_joined(cpdf_joining *joining, const char *link_name, cpdf_result *result) {
  return attempt(result, [&] { joining->joining.finish(link_name, result); });
}

bool cpdf_select(cpdf_source document, const size_t *kept, size_t count, cpdf_result *result) {
  return attempt(result, [&] {
    std::unique_ptr<QPDF> pdf = open(document);
    const std::vector<size_t> places(kept, kept + count);
    Selecting selecting(*pdf, places);
    write(*pdf, result);
  });
}

bool cpdf_impose(
  cpdf_source document, const cpdf_sheet *sheets, size_t sheet_count, const cpdf_placed *placed, size_t placed_count, const cpdf_line *lines,
  size_t line_count, cpdf_result *result) {
  return attempt(result, [&] {
    std::unique_ptr<QPDF> pdf = open(document);
    Imposing imposing(
      *pdf, {sheets, sheets + sheet_count}, {placed, placed + placed_count}, {lines, lines + line_count});
    write(*pdf, result);
  });
}

size_t cpdf_page_count(cpdf_source document) {
  cpdf_result result;
  size_t count = 0;
  attempt(&result, [&] { count = open(document)->getAllPages().size(); });
  return count;
}

bool cpdf_attachment(cpdf_source document, const char *name, cpdf_result *result) {
  return attempt(result, [&] {
    std::unique_ptr<QPDF> pdf = open(document);
    auto file = QPDFEmbeddedFileDocumentHelper(*pdf).getEmbeddedFile(name);
    if (!file) throw std::runtime_error("the document carries no such file");
    keep(file->getEmbeddedFileStream().getStreamData(qpdf_dl_generalized), result);
  });
}

void cpdf_free(cpdf_result *result) {
  delete[] result->bytes;
  result->bytes = nullptr;
}
