#include "Joining.hpp"

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include <stdexcept>

namespace krisplan {

namespace {

void shift(Object object, const char *key, long long offset) {
  if (object.isDictionary() && object.getKey(key).isInteger())
    object.replaceKey(key, Object::newInteger(object.getKey(key).getIntValue() + offset));
}

/// What the whole has of its own, whatever its first part has.
bool is_made_anew(const std::string &key) {
  return key == "/Type" || key == "/Pages" || key == "/StructTreeRoot" || key == "/Outlines" || key == "/PageLabels" || key == "/Dests";
}

} // namespace

Joining::Joining() { whole.emptyPDF(); }

void Joining::add(QPDF &pdf, const Tags &tags, size_t place, const std::string &prefix) {
  Part &part = parts[place];
  part.prefix = prefix;
  part.version = pdf.getPDFVersion();
  // References to pages hold only where all pages are there.
  pdf.pushInheritedAttributesToPage();
  for (Object page : pdf.getAllPages()) part.pages.push_back(whole.copyForeignObject(page));
  part.tree = copied(pdf, tags.root);
  part.parents = numbered(whole, part.tree.getKey("/ParentTree"));
  part.tops = parts_of(part.tree.getKey("/K"));
  // Two parts may have the same identities.
  const std::string identity = "part" + std::to_string(place) + "-";
  for (Object top : part.tops) rename(top, identity, part);
  take_names(pdf, part);
  if (Object outlines = copied(pdf, pdf.getRoot().getKey("/Outlines")); outlines.isDictionary())
    for (Object item = outlines.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) part.bookmarks.push_back(item);
  if (place == 0) take_catalogue(pdf, part);
}

Object Joining::copied(QPDF &part, Object object) {
  if (object.isNull()) return object;
  return whole.copyForeignObject(object.isIndirect() ? object : part.makeIndirectObject(object));
}

void Joining::take_names(QPDF &pdf, Part &part) {
  Object names = pdf.getRoot().getKey("/Names");
  if (!names.isDictionary() || !names.getKey("/Dests").isDictionary()) return;
  for (auto &[place, value] : QPDFNameTreeObjectHelper(names.getKey("/Dests"), pdf)) part.places.emplace(place, copied(pdf, value));
}

void Joining::take_catalogue(QPDF &pdf, Part &part) {
  for (auto &[key, value] : pdf.getRoot().getDictAsMap()) {
    if (is_made_anew(key)) continue;
    if (key != "/Names") {
      part.catalogue.emplace(key, copied(pdf, value));
      continue;
    }
    Object names = Object::newDictionary();
    for (auto &[kind, tree] : value.getDictAsMap())
      if (!is_made_anew(kind)) names.replaceKey(kind, copied(pdf, tree));
    part.catalogue.emplace(key, names);
  }
  part.facts = copied(pdf, pdf.getTrailer().getKey("/Info"));
}

void Joining::rename(Object element, const std::string &prefix, Part &part) {
  if (!element.isDictionary()) return;
  if (Object identity = element.getKey("/ID"); identity.isString()) {
    const std::string renamed = prefix + identity.getStringValue();
    element.replaceKey("/ID", Object::newString(renamed));
    part.identities.emplace(renamed, element);
  }
  for (Object some : parts_of(element.getKey("/A"))) {
    if (!some.isDictionary() || !some.getKey("/Headers").isArray()) continue;
    std::vector<Object> heads;
    for (Object head : some.getKey("/Headers").getArrayAsVector()) heads.push_back(Object::newString(prefix + head.getStringValue()));
    some.replaceKey("/Headers", Object::newArray(heads));
  }
  for (Object kid : parts_of(element.getKey("/K"))) {
    if (!kid.isDictionary()) continue;
    if (is_name(kid.getKey("/Type"), "/OBJR")) holders.emplace(kid.getKey("/Obj").getObjGen(), element);
    else rename(kid, prefix, part);
  }
}

void Joining::finish(const std::string &name_of_links, cpdf_result *result) {
  if (parts.empty() || !parts.count(0)) throw std::runtime_error("there is nothing to join");
  link_name = name_of_links;
  say_facts();
  write_pages();
  write_tags();
  write_bookmarks();
  write(whole, result, parts.begin()->second.version);
}

void Joining::say_facts() {
  Part &first = parts.begin()->second;
  for (auto &[key, value] : first.catalogue) whole.getRoot().replaceKey(key, value);
  if (first.facts.isDictionary()) whole.getTrailer().replaceKey("/Info", first.facts);
}

/// The pages of a part are counted by themselves: `4:1`, `4:2`; without a prefix in small roman numbers.
void Joining::write_pages() {
  Numbered labels;
  long long count = 0;
  for (auto &[place, part] : parts) {
    Object label = Object::newDictionary();
    label.replaceKey("/S", name(part.prefix.empty() ? "/r" : "/D"));
    if (!part.prefix.empty()) label.replaceKey("/P", Object::newUnicodeString(part.prefix));
    labels.emplace_back(count, label);
    for (size_t number = 0; number < part.pages.size(); ++number) {
      whole.addPage(part.pages[number], false);
      page_labels.emplace(part.pages[number].getObjGen(), part.prefix + std::to_string(number + 1));
    }
    count += static_cast<long long>(part.pages.size());
    for (auto &[place, value] : part.places) places.emplace(place, value);
  }
  whole.getRoot().replaceKey("/PageLabels", number_tree(whole, labels));
  if (places.empty()) return;
  Object catalogue = whole.getRoot();
  if (!catalogue.getKey("/Names").isDictionary()) catalogue.replaceKey("/Names", Object::newDictionary());
  catalogue.getKey("/Names").replaceKey("/Dests", name_tree(whole, places));
}

/// Each part is one below the whole.
void Joining::write_tags() {
  Object root = parts.begin()->second.tree;
  Object body = whole.makeIndirectObject(Object::newDictionary());
  body.replaceKey("/Type", name("/StructElem"));
  body.replaceKey("/S", name("/Document"));
  body.replaceKey("/P", root);
  Object roles = root.getKey("/RoleMap").isDictionary() ? root.getKey("/RoleMap") : Object::newDictionary();
  std::vector<Object> tops;
  std::map<std::string, Object> identities;
  Numbered parents;
  long long offset = 0;
  for (auto &[place, part] : parts) {
    for (Object top : part.tops) {
      top.replaceKey("/S", name("/Part"));
      top.replaceKey("/P", body);
      tops.push_back(top);
    }
    if (Object own = part.tree.getKey("/RoleMap"); own.isDictionary())
      for (auto &[role, standard] : own.getDictAsMap()) roles.replaceKey(role, standard);
    identities.insert(part.identities.begin(), part.identities.end());
    for (Object page : part.pages) {
      shift(page, "/StructParents", offset);
      for (Object annotation : parts_of(page.getKey("/Annots"))) shift(annotation, "/StructParent", offset);
    }
    long long last = offset - 1;
    for (auto &[key, value] : part.parents) {
      parents.emplace_back(key + offset, value);
      last = std::max(last, key + offset);
    }
    offset = last + 1;
  }
  body.replaceKey("/K", Object::newArray(tops));
  root.replaceKey("/K", body);
  if (!roles.getDictAsMap().empty()) root.replaceKey("/RoleMap", roles);
  const std::set<long long> gone = lead_to_places();
  Numbered left;
  for (auto &pair : parents)
    if (!gone.count(pair.first)) left.push_back(pair);
  root.replaceKey("/ParentTree", number_tree(whole, left));
  root.replaceKey("/ParentTreeNextKey", Object::newInteger(offset));
  if (identities.empty()) root.removeKey("/IDTree");
  else root.replaceKey("/IDTree", name_tree(whole, identities));
  whole.getRoot().replaceKey("/StructTreeRoot", root);
}

/// Makes the marks of places links. Those that lead nowhere are words; the keys that they had in the tree of parents come back.
std::set<long long> Joining::lead_to_places() {
  std::set<long long> gone;
  for (auto &[place, part] : parts) {
    for (Object page : part.pages) {
      Object annotations = page.getKey("/Annots");
      if (!annotations.isArray()) continue;
      std::vector<Object> kept;
      for (Object annotation : annotations.getArrayAsVector()) {
        std::string label;
        if (!leads_to_place(annotation, label) || lead(annotation, label)) {
          kept.push_back(annotation);
          continue;
        }
        unlink(annotation, holders);
        if (annotation.getKey("/StructParent").isInteger()) gone.insert(annotation.getKey("/StructParent").getIntValue());
      }
      if (kept.empty()) page.removeKey("/Annots");
      else if (kept.size() < static_cast<size_t>(annotations.getArrayNItems())) page.replaceKey("/Annots", Object::newArray(kept));
    }
  }
  return gone;
}

/// Makes a mark a link to its place, or to the page that the place is on; says no where there is neither.
bool Joining::lead(Object annotation, const std::string &label) {
  std::string place = label;
  if (!places.count(place)) place = label.substr(0, label.find('#'));
  auto found = places.find(place);
  if (found == places.end()) return false;
  annotation.removeKey("/A");
  annotation.replaceKey("/Dest", Object::newUnicodeString(place));
  Object target = found->second;
  if (target.isDictionary()) target = target.getKey("/D");
  if (target.isArray() && target.getArrayNItems() > 0) {
    auto page = page_labels.find(target.getArrayItem(0).getObjGen());
    if (page != page_labels.end()) annotation.replaceKey("/Contents", Object::newUnicodeString(link_name + page->second));
  }
  return true;
}

void Joining::write_bookmarks() {
  std::vector<Object> bookmarks;
  for (auto &[place, part] : parts) bookmarks.insert(bookmarks.end(), part.bookmarks.begin(), part.bookmarks.end());
  if (bookmarks.empty()) return;
  Object outlines = whole.makeIndirectObject(Object::newDictionary());
  outlines.replaceKey("/Type", name("/Outlines"));
  for (size_t place = 0; place < bookmarks.size(); ++place) {
    Object item = bookmarks[place];
    item.replaceKey("/Parent", outlines);
    item.removeKey("/Prev");
    item.removeKey("/Next");
    if (place > 0) item.replaceKey("/Prev", bookmarks[place - 1]);
    if (place + 1 < bookmarks.size()) item.replaceKey("/Next", bookmarks[place + 1]);
    // Only the parts are seen at first.
    if (Object count = item.getKey("/Count"); count.isInteger() && count.getIntValue() > 0)
      item.replaceKey("/Count", Object::newInteger(-count.getIntValue()));
  }
  outlines.replaceKey("/First", bookmarks.front());
  outlines.replaceKey("/Last", bookmarks.back());
  outlines.replaceKey("/Count", Object::newInteger(static_cast<long long>(bookmarks.size())));
  whole.getRoot().replaceKey("/Outlines", outlines);
}

} // namespace krisplan
