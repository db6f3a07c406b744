#pragma once

#include "Document.hpp"

#include <set>

namespace krisplan {

/// Leaves in a document only some of its pages, and in its structure only what they show.
class Selecting {
public:
  /// `kept` are places from 0, in rising order.
  Selecting(QPDF &pdf, const std::vector<size_t> &kept);

private:
  enum class Content { shown, gone, none };

  QPDF &pdf;
  const std::vector<size_t> &kept;
  std::set<QPDFObjGen> kept_pages, gone_annotations, kept_elements;
  /// The keys of the tree of parents that the kept pages and their annotations have.
  std::set<long long> parent_keys;
  /// The names of places on pages that are gone.
  std::set<std::string> gone_names;

  bool leads_away(Object destination) const;
  void keep_names(Object root);
  void keep_annotations(Object page);
  void keep_structure(Object tree);
  void keep_labels(Object root);
  Content prune(Object element, int depth, bool is_head);
  Content content(Object kid, Object page, int depth, bool is_head);
  bool is_kept(Object page) const { return page.isIndirect() && kept_pages.count(page.getObjGen()) > 0; }
};

} // namespace krisplan
