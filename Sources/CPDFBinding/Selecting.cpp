#include "Selecting.hpp"

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include <stdexcept>

namespace krisplan {

namespace {

/// No structure is nested deeper.
const int kDepthLimit = 200;

} // namespace

Selecting::Selecting(QPDF &pdf, const std::vector<size_t> &kept) : pdf(pdf), kept(kept) {
  const std::vector<Object> pages = pdf.getAllPages();
  if (kept.empty() || kept.back() >= pages.size()) throw std::runtime_error("there is no such page");
  for (size_t place : kept) kept_pages.insert(pages[place].getObjGen());
  Object root = pdf.getRoot();
  keep_names(root);
  for (size_t place : kept) keep_annotations(pages[place]);
  keep_structure(root.getKey("/StructTreeRoot"));
  keep_labels(root);
  // What the bookmarks lead to is mostly gone.
  root.removeKey("/Outlines");
  for (const Object &page : pages)
    if (!is_kept(page)) pdf.removePage(page);
}

// What leads to pages

bool Selecting::leads_away(Object destination) const {
  if (destination.isDictionary()) return leads_away(destination.getKey("/D"));
  if (destination.isArray()) return destination.getArrayNItems() == 0 || !is_kept(destination.getArrayItem(0));
  return destination.isString() && gone_names.count(destination.getUTF8Value()) > 0;
}

void Selecting::keep_names(Object root) {
  Object names = root.getKey("/Names");
  if (!names.isDictionary() || !names.getKey("/Dests").isDictionary()) return;
  std::map<std::string, Object> left;
  for (auto &[place, value] : QPDFNameTreeObjectHelper(names.getKey("/Dests"), pdf)) {
    if (leads_away(value)) gone_names.insert(place);
    else left.emplace(place, value);
  }
  names.replaceKey("/Dests", name_tree(pdf, left));
}

void Selecting::keep_annotations(Object page) {
  if (Object parents = page.getKey("/StructParents"); parents.isInteger()) parent_keys.insert(parents.getIntValue());
  std::vector<Object> left;
  for (Object annotation : parts_of(page.getKey("/Annots"))) {
    Object action = annotation.getKey("/A");
    Object destination = action.isDictionary() ? action.getKey("/D") : annotation.getKey("/Dest");
    if (!destination.isNull() && leads_away(destination)) {
      gone_annotations.insert(annotation.getObjGen());
      continue;
    }
    if (Object parent = annotation.getKey("/StructParent"); parent.isInteger()) parent_keys.insert(parent.getIntValue());
    left.push_back(annotation);
  }
  if (left.empty()) page.removeKey("/Annots");
  else page.replaceKey("/Annots", Object::newArray(left));
}

// The structure

void Selecting::keep_structure(Object tree) {
  if (!tree.isDictionary()) return;
  prune(tree, 0, false);
  Numbered parents;
  for (auto &pair : numbered(pdf, tree.getKey("/ParentTree")))
    if (parent_keys.count(pair.first)) parents.push_back(pair);
  tree.replaceKey("/ParentTree", number_tree(pdf, parents));
  if (!tree.getKey("/IDTree").isDictionary()) return;
  std::map<std::string, Object> identities;
  for (auto &[identity, element] : QPDFNameTreeObjectHelper(tree.getKey("/IDTree"), pdf))
    if (kept_elements.count(element.getObjGen())) identities.emplace(identity, element);
  tree.replaceKey("/IDTree", name_tree(pdf, identities));
}

/// Leaves in an element only what the kept pages show of it. A table's head stays with its rows, although its words are on a page before.
Selecting::Content Selecting::prune(Object element, int depth, bool is_head) {
  if (depth >= kDepthLimit) return Content::none;
  Object page = element.getKey("/Pg");
  is_head = is_head || is_name(element.getKey("/S"), "/THead");
  std::vector<Object> left;
  bool is_shown = false, lost = false, lost_link = false, has_link = false;
  for (Object kid : parts_of(element.getKey("/K"))) {
    const Content found = content(kid, page, depth, is_head);
    const bool is_link = kid.isDictionary() && is_name(kid.getKey("/Type"), "/OBJR");
    if (found == Content::gone) {
      lost = true;
      lost_link = lost_link || is_link;
    } else {
      has_link = has_link || is_link;
      is_shown = is_shown || found == Content::shown;
      left.push_back(kid);
    }
  }
  if (!is_shown && lost && !is_head) return Content::gone;
  kept_elements.insert(element.getObjGen());
  if (left.empty()) element.removeKey("/K");
  else if (lost) element.replaceKey("/K", Object::newArray(left));
  if (!page.isNull() && !is_kept(page)) element.removeKey("/Pg");
  // Words that led somewhere are words; a link that is broken over two pages leads there from the kept one still.
  if (lost_link && !has_link && is_name(element.getKey("/S"), "/Link")) element.replaceKey("/S", name("/Span"));
  return is_shown ? Content::shown : Content::none;
}

Selecting::Content Selecting::content(Object kid, Object page, int depth, bool is_head) {
  if (kid.isInteger()) return is_kept(page) ? Content::shown : Content::gone;
  if (!kid.isDictionary()) return Content::gone;
  Object own = kid.getKey("/Pg");
  Object type = kid.getKey("/Type");
  if (is_name(type, "/MCR")) return is_kept(own.isNull() ? page : own) ? Content::shown : Content::gone;
  if (is_name(type, "/OBJR"))
    return is_kept(own.isNull() ? page : own) && !gone_annotations.count(kid.getKey("/Obj").getObjGen()) ? Content::shown : Content::gone;
  return prune(kid, depth + 1, is_head);
}

// The pages' own numbers

void Selecting::keep_labels(Object root) {
  const Numbered labels = numbered(pdf, root.getKey("/PageLabels"));
  if (labels.empty()) return;
  Numbered numbers;
  for (size_t place = 0; place < kept.size(); ++place) {
    const long long page = static_cast<long long>(kept[place]);
    const std::pair<long long, Object> *last = nullptr;
    for (auto &label : labels)
      if (label.first <= page) last = &label;
    if (!last) continue;
    Object old = last->second;
    Object made = Object::newDictionary();
    for (const char *part : {"/S", "/P"})
      if (!old.getKey(part).isNull()) made.replaceKey(part, old.getKey(part));
    const long long first = old.getKey("/St").isInteger() ? old.getKey("/St").getIntValue() : 1;
    made.replaceKey("/St", Object::newInteger(first + page - last->first));
    numbers.emplace_back(static_cast<long long>(place), made);
  }
  root.replaceKey("/PageLabels", number_tree(pdf, numbers));
}

} // namespace krisplan
