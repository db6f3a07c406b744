#pragma once

#include "Document.hpp"

#include <set>

namespace krisplan {

/// The tags of a document, and what its templates have marked by links that lead nowhere.
class Tags {
public:
  explicit Tags(QPDF &pdf);

  QPDF &pdf;
  Object root;
  /// The element that holds an annotation.
  std::map<QPDFObjGen, Object> holders;

  /// Tables get the names and the heads of rows that their marks tell; the marks are gone.
  void mend_tables();
  /// What leads to other documents is words.
  void leave_places();
  /// The identities of elements are unique in a document, and listed.
  void list_identities();

private:
  std::vector<Object> elements;

  void read(Object element);
  /// Takes away every annotation for which it is not said that it is kept.
  void keep(const std::function<bool(Object, const std::string &)> &is_kept);
};

/// The label of the place in another document that an annotation leads to; nothing for other annotations.
bool leads_to_place(Object annotation, std::string &label);

/// What was a link is words.
void unlink(Object annotation, const std::map<QPDFObjGen, Object> &holders);

} // namespace krisplan
