#include "Tags.hpp"

#include <stdexcept>

namespace krisplan {

namespace {

const std::string kTableMark = "krisplan:table:";
const std::string kPlaceMark = "krisplan:to:";

/// The address that an annotation leads to, as the template wrote it; empty for others.
std::string address_of(Object annotation) {
  Object action = annotation.getKey("/A");
  if (!action.isDictionary()) return "";
  Object address = action.getKey("/URI");
  return address.isString() ? address.getStringValue() : "";
}

Object enclosing_table(Object element) {
  for (int steps = 0; steps < 32 && element.isDictionary(); ++steps) {
    if (is_name(element.getKey("/S"), "/Table")) return element;
    element = element.getKey("/P");
  }
  return Object::newNull();
}

/// Each row's first cell becomes the head of its row, and the row's other cells say so.
void head_rows(Object group, int &count) {
  for (Object kid : parts_of(group.getKey("/K"))) {
    if (!kid.isDictionary()) continue;
    if (is_name(kid.getKey("/S"), "/TBody")) head_rows(kid, count);
    if (!is_name(kid.getKey("/S"), "/TR")) continue;
    std::vector<Object> cells = parts_of(kid.getKey("/K"));
    if (cells.empty() || !cells[0].isDictionary() || !is_name(cells[0].getKey("/S"), "/TD")) continue;
    std::string identity = "row" + std::to_string(++count);
    cells[0].replaceKey("/S", name("/TH"));
    cells[0].replaceKey("/ID", Object::newString(identity));
    attributes(cells[0], "/Table").replaceKey("/Scope", name("/Row"));
    for (size_t place = 1; place < cells.size(); ++place) {
      if (!cells[place].isDictionary()) continue;
      Object table = attributes(cells[place], "/Table");
      Object heads = table.getKey("/Headers").isArray() ? table.getKey("/Headers") : Object::newArray();
      heads.appendItem(Object::newString(identity));
      table.replaceKey("/Headers", heads);
    }
  }
}

/// `krisplan:table:rows:Name`, `krisplan:table::Name`.
void mend_table(Object table, const std::string &mark, int &count) {
  size_t end = mark.find(':');
  if (!table.isDictionary() || end == std::string::npos) return;
  std::string caption = mark.substr(end + 1);
  if (!caption.empty()) attributes(table, "/Table").replaceKey("/Summary", Object::newUnicodeString(caption));
  if (mark.substr(0, end) == "rows") head_rows(table, count);
}

} // namespace

bool leads_to_place(Object annotation, std::string &label) {
  std::string address = address_of(annotation);
  if (!begins(address, kPlaceMark)) return false;
  label = address.substr(kPlaceMark.size());
  return true;
}

void unlink(Object annotation, const std::map<QPDFObjGen, Object> &holders) {
  auto found = holders.find(annotation.getObjGen());
  if (found == holders.end()) return;
  Object element = found->second;
  std::vector<Object> kept;
  for (Object kid : parts_of(element.getKey("/K")))
    if (!(kid.isDictionary() && kid.getKey("/Obj").getObjGen() == annotation.getObjGen())) kept.push_back(kid);
  if (kept.empty()) {
    Object parent = element.getKey("/P");
    std::vector<Object> others;
    for (Object kid : parts_of(parent.getKey("/K")))
      if (kid.getObjGen() != element.getObjGen() || !kid.isIndirect()) others.push_back(kid);
    parent.replaceKey("/K", Object::newArray(others));
    return;
  }
  element.replaceKey("/K", Object::newArray(kept));
  bool is_link = false;
  for (Object kid : kept) is_link = is_link || (kid.isDictionary() && is_name(kid.getKey("/Type"), "/OBJR"));
  if (!is_link) element.replaceKey("/S", name("/Span"));
}

Tags::Tags(QPDF &pdf) : pdf(pdf), root(pdf.getRoot().getKey("/StructTreeRoot")) {
  if (!root.isDictionary()) throw std::runtime_error("the document has no tags");
  for (Object element : parts_of(root.getKey("/K"))) read(element);
}

void Tags::read(Object element) {
  if (!element.isDictionary() || !element.hasKey("/S")) return;
  elements.push_back(element);
  for (Object kid : parts_of(element.getKey("/K"))) {
    if (!kid.isDictionary()) continue;
    if (is_name(kid.getKey("/Type"), "/OBJR")) holders.emplace(kid.getKey("/Obj").getObjGen(), element);
    else read(kid);
  }
}

void Tags::mend_tables() {
  int rows = 0;
  keep([&](Object annotation, const std::string &address) {
    if (!begins(address, kTableMark)) return true;
    auto holder = holders.find(annotation.getObjGen());
    // A head that is repeated on the next page has its mark there too: once is enough.
    if (holder != holders.end()) mend_table(enclosing_table(holder->second), address.substr(kTableMark.size()), rows);
    return false;
  });
}

void Tags::leave_places() {
  keep([](Object, const std::string &address) { return !begins(address, kPlaceMark); });
}

void Tags::keep(const std::function<bool(Object, const std::string &)> &is_kept) {
  std::set<long long> gone;
  for (Object page : pdf.getAllPages()) {
    Object annotations = page.getKey("/Annots");
    if (!annotations.isArray()) continue;
    std::vector<Object> kept;
    for (Object annotation : annotations.getArrayAsVector()) {
      if (is_kept(annotation, address_of(annotation))) {
        kept.push_back(annotation);
        continue;
      }
      unlink(annotation, holders);
      if (annotation.getKey("/StructParent").isInteger()) gone.insert(annotation.getKey("/StructParent").getIntValue());
    }
    if (kept.empty()) page.removeKey("/Annots");
    else page.replaceKey("/Annots", Object::newArray(kept));
  }
  if (gone.empty()) return;
  Numbered left;
  for (auto &pair : numbered(pdf, root.getKey("/ParentTree")))
    if (!gone.count(pair.first)) left.push_back(pair);
  root.replaceKey("/ParentTree", number_tree(pdf, left));
}

void Tags::list_identities() {
  std::map<std::string, Object> named;
  for (Object element : elements)
    if (Object identity = element.getKey("/ID"); identity.isString()) named.emplace(identity.getStringValue(), element);
  if (named.empty()) return root.removeKey("/IDTree");
  root.replaceKey("/IDTree", name_tree(pdf, named));
}

} // namespace krisplan
