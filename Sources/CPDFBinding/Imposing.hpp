#pragma once

#include "Document.hpp"

namespace krisplan {

/// Puts the pages of a document on larger sheets. They stay what they are: each is drawn as a form, and its tags tell of the form's text.
class Imposing {
public:
  Imposing(QPDF &pdf, const std::vector<cpdf_sheet> &sheets, const std::vector<cpdf_placed> &placed, const std::vector<cpdf_line> &lines);

private:
  struct Place {
    Object sheet, form;
    double x, y;
  };

  QPDF &pdf;
  /// Where each of the old pages has come.
  std::map<QPDFObjGen, Place> places;

  const Place *place_of(Object page) const;
  Object form_of(Object page);
  void move_annotations(Object page, const Place &place);
  void move_destination(Object destination);
  void move_destinations();
  void move_bookmarks(Object item);
  void move_tags(Object element);
  Object moved(Object kid, Object page_of_element);
};

} // namespace krisplan
