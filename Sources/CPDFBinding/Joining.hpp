#pragma once

#include "Tags.hpp"

namespace krisplan {

/// A document that takes in others, and puts them in the order of their places.
class Joining {
public:
  Joining();

  /// The part still has the marks of what leads to other parts.
  void add(QPDF &part, const Tags &tags, size_t place, const std::string &prefix);
  void finish(const std::string &name_of_links, cpdf_result *result);

private:
  struct Part {
    std::string prefix, version;
    std::vector<Object> pages;
    /// The outermost elements of its tags.
    std::vector<Object> tops;
    Object tree;
    Numbered parents;
    std::map<std::string, Object> places, identities;
    std::vector<Object> bookmarks;
    /// What it says of itself: the first part's is the whole's.
    std::map<std::string, Object> catalogue;
    Object facts;
  };

  QPDF whole;
  std::map<size_t, Part> parts;
  std::map<QPDFObjGen, Object> holders;
  std::map<std::string, Object> places;
  std::map<QPDFObjGen, std::string> page_labels;
  std::string link_name;

  Object copied(QPDF &part, Object object);
  void take_names(QPDF &pdf, Part &part);
  void take_catalogue(QPDF &pdf, Part &part);
  void rename(Object element, const std::string &prefix, Part &part);

  void say_facts();
  void write_pages();
  void write_tags();
  void write_bookmarks();
  std::set<long long> lead_to_places();
  bool lead(Object annotation, const std::string &label);
};

} // namespace krisplan
