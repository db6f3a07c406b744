#include "Imposing.hpp"

#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QUtil.hh>

#include <stdexcept>

namespace krisplan {

namespace {

std::string number(double value) { return QUtil::double_to_string(value, 3); }

/// Numbers in pairs of across and up.
void shift(Object numbers, double x, double y) {
  if (!numbers.isArray()) return;
  for (int place = 0; place < numbers.getArrayNItems(); ++place) {
    Object item = numbers.getArrayItem(place);
    if (item.isNumber()) numbers.setArrayItem(place, Object::newReal(item.getNumericValue() + (place % 2 == 0 ? x : y), 3));
  }
}

} // namespace

Imposing::Imposing(
  QPDF &pdf, const std::vector<cpdf_sheet> &sheets, const std::vector<cpdf_placed> &placed, const std::vector<cpdf_line> &lines)
    : pdf(pdf) {
  const std::vector<Object> pages = pdf.getAllPages();
  std::vector<Object> made, forms;
  std::vector<std::string> drawn(sheets.size());
  for (auto &sheet : sheets) {
    Object page = Object::newDictionary();
    page.replaceKey("/Type", name("/Page"));
    page.replaceKey("/MediaBox", Object::newArray(std::vector<Object>{
      Object::newInteger(0), Object::newInteger(0), Object::newReal(sheet.width, 3), Object::newReal(sheet.height, 3)}));
    // The order in which a key goes from field to field is that of the tags.
    page.replaceKey("/Tabs", name("/S"));
    made.push_back(pdf.makeIndirectObject(page));
    forms.push_back(Object::newDictionary());
  }
  // Where to cut is not read.
  for (auto &line : lines) {
    if (line.sheet >= sheets.size()) throw std::runtime_error("there is no such sheet");
    drawn[line.sheet] += "/Artifact BMC q 0.5 w " + number(line.x1) + " " + number(line.y1) + " m " + number(line.x2) + " " + number(line.y2) +
      " l S Q EMC\n";
  }
  for (auto &some : placed) {
    if (some.sheet >= sheets.size() || some.page >= pages.size()) throw std::runtime_error("there is no such page");
    Object page = pages[some.page];
    Object form = form_of(page);
    const std::string key = "/Page" + std::to_string(some.page + 1);
    forms[some.sheet].replaceKey(key, form);
    drawn[some.sheet] += "q 1 0 0 1 " + number(some.x) + " " + number(some.y) + " cm " + key + " Do Q\n";
    places.emplace(page.getObjGen(), Place{made[some.sheet], form, some.x, some.y});
  }
  for (size_t place = 0; place < sheets.size(); ++place) {
    Object resources = Object::newDictionary();
    resources.replaceKey("/XObject", forms[place]);
    made[place].replaceKey("/Resources", resources);
    made[place].replaceKey("/Contents", pdf.newStream(drawn[place]));
    made[place].replaceKey("/Annots", Object::newArray());
  }
  for (Object page : pages)
    if (const Place *place = place_of(page)) move_annotations(page, *place);
  move_destinations();
  if (Object tags = pdf.getRoot().getKey("/StructTreeRoot"); tags.isDictionary())
    for (Object element : parts_of(tags.getKey("/K"))) move_tags(element);
  pdf.getRoot().removeKey("/PageLabels");
  for (Object page : pages) pdf.removePage(page);
  for (Object page : made) {
    if (page.getKey("/Annots").getArrayNItems() == 0) page.removeKey("/Annots");
    pdf.addPage(page, false);
  }
}

const Imposing::Place *Imposing::place_of(Object page) const {
  if (!page.isIndirect()) return nullptr;
  auto found = places.find(page.getObjGen());
  return found == places.end() ? nullptr : &found->second;
}

/// What a page draws, with its fonts and with the key by which its text finds its tags.
Object Imposing::form_of(Object page) {
  Object contents = page.getKey("/Contents");
  if (contents.isArray() && contents.getArrayNItems() == 1) contents = contents.getArrayItem(0);
  if (!contents.isStream()) throw std::runtime_error("a page is not one drawing");
  Object form = contents.copyStream();
  Object facts = form.getDict();
  facts.replaceKey("/Type", name("/XObject"));
  facts.replaceKey("/Subtype", name("/Form"));
  facts.replaceKey("/BBox", page.getKey("/MediaBox"));
  if (Object resources = page.getKey("/Resources"); resources.isDictionary()) facts.replaceKey("/Resources", resources);
  if (Object group = page.getKey("/Group"); group.isDictionary()) facts.replaceKey("/Group", group);
  if (Object key = page.getKey("/StructParents"); key.isInteger()) facts.replaceKey("/StructParents", key);
  return form;
}

void Imposing::move_annotations(Object page, const Place &place) {
  Object sheet = place.sheet;
  for (Object annotation : parts_of(page.getKey("/Annots"))) {
    shift(annotation.getKey("/Rect"), place.x, place.y);
    shift(annotation.getKey("/QuadPoints"), place.x, place.y);
    if (annotation.hasKey("/P")) annotation.replaceKey("/P", sheet);
    move_destination(annotation.getKey("/Dest"));
    sheet.getKey("/Annots").appendItem(annotation);
  }
}

/// `[page /XYZ across up zoom]`, alone or under `/D`.
void Imposing::move_destination(Object destination) {
  if (destination.isDictionary()) return move_destination(destination.getKey("/D"));
  if (!destination.isArray() || destination.getArrayNItems() < 4) return;
  const Place *place = place_of(destination.getArrayItem(0));
  if (!place) return;
  destination.setArrayItem(0, place->sheet);
  for (int part : {2, 3}) {
    Object item = destination.getArrayItem(part);
    if (item.isNumber()) destination.setArrayItem(part, Object::newReal(item.getNumericValue() + (part == 2 ? place->x : place->y), 3));
  }
}

void Imposing::move_destinations() {
  Object names = pdf.getRoot().getKey("/Names");
  if (names.isDictionary() && names.getKey("/Dests").isDictionary())
    for (auto &[place, value] : QPDFNameTreeObjectHelper(names.getKey("/Dests"), pdf)) move_destination(value);
  move_bookmarks(pdf.getRoot().getKey("/Outlines"));
}

void Imposing::move_bookmarks(Object item) {
  if (!item.isDictionary()) return;
  for (Object kid = item.getKey("/First"); kid.isDictionary(); kid = kid.getKey("/Next")) {
    move_destination(kid.getKey("/Dest"));
    move_destination(kid.getKey("/A"));
    move_bookmarks(kid);
  }
}

void Imposing::move_tags(Object element) {
  if (!element.isDictionary()) return;
  Object page = element.getKey("/Pg");
  std::vector<Object> kids;
  for (Object kid : parts_of(element.getKey("/K"))) kids.push_back(moved(kid, page));
  if (!kids.empty()) element.replaceKey("/K", Object::newArray(kids));
  if (const Place *place = place_of(page)) element.replaceKey("/Pg", place->sheet);
}

/// A piece of text is told by its number in its form, on its sheet.
Object Imposing::moved(Object kid, Object page_of_element) {
  const bool is_dictionary = kid.isDictionary();
  Object own = is_dictionary ? kid.getKey("/Pg") : page_of_element;
  const Place *place = place_of(own.isNull() ? page_of_element : own);
  if (kid.isInteger() || (is_dictionary && is_name(kid.getKey("/Type"), "/MCR"))) {
    if (!place) return kid;
    Object text = Object::newDictionary();
    text.replaceKey("/Type", name("/MCR"));
    text.replaceKey("/Pg", place->sheet);
    text.replaceKey("/Stm", place->form);
    text.replaceKey("/MCID", is_dictionary ? kid.getKey("/MCID") : kid);
    return text;
  }
  if (is_dictionary && is_name(kid.getKey("/Type"), "/OBJR")) {
    if (place && kid.hasKey("/Pg")) kid.replaceKey("/Pg", place->sheet);
    return kid;
  }
  move_tags(kid);
  return kid;
}

} // namespace krisplan
