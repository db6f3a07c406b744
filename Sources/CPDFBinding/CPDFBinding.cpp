#include "CPDFBinding.h"

// The library warns of a pointer class of its own that is not used here.
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstring>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Object = QPDFObjectHandle;

/// What the templates mark by links that lead nowhere. They are taken away again.
const std::string kTableMark = "krisplan:table:";
const std::string kPlaceMark = "krisplan:to:";

Object name(const char *text) { return Object::newName(text); }

bool is_name(Object object, const char *text) { return object.isName() && object.getName() == text; }

bool begins(const std::string &text, const std::string &start) { return text.compare(0, start.size(), start) == 0; }

/// The parts of a value that may be one thing or an array of them.
std::vector<Object> parts_of(Object value) {
  if (value.isArray()) return value.getArrayAsVector();
  if (value.isNull()) return {};
  return {value};
}

/// The address that an annotation leads to, as the template wrote it; empty for others.
std::string address_of(Object annotation) {
  Object action = annotation.getKey("/A");
  if (!action.isDictionary()) return "";
  Object address = action.getKey("/URI");
  return address.isString() ? address.getStringValue() : "";
}

/// The tags of a document, with the annotations that they hold.
class Tags {
public:
  explicit Tags(QPDF &pdf) : pdf(pdf), root(pdf.getRoot().getKey("/StructTreeRoot")) {
    if (!root.isDictionary()) throw std::runtime_error("the document has no tags");
    for (Object element : parts_of(root.getKey("/K"))) read(element);
  }

  QPDF &pdf;
  Object root;
  std::vector<Object> elements;
  std::map<QPDFObjGen, Object> holders;

  /// The identities of elements are unique in a document, and listed.
  void list_identities() {
    std::map<std::string, Object> named;
    for (Object element : elements)
      if (Object identity = element.getKey("/ID"); identity.isString()) named.emplace(identity.getStringValue(), element);
    if (named.empty()) return root.removeKey("/IDTree");
    Object names = Object::newArray();
    for (auto &[identity, element] : named) {
      names.appendItem(Object::newString(identity));
      names.appendItem(element);
    }
    Object tree = Object::newDictionary();
    tree.replaceKey("/Names", names);
    root.replaceKey("/IDTree", pdf.makeIndirectObject(tree));
  }

private:
  void read(Object element) {
    if (!element.isDictionary() || !element.hasKey("/S")) return;
    elements.push_back(element);
    for (Object kid : parts_of(element.getKey("/K"))) {
      if (!kid.isDictionary()) continue;
      if (is_name(kid.getKey("/Type"), "/OBJR")) holders.emplace(kid.getKey("/Obj").getObjGen(), element);
      else read(kid);
    }
  }
};

/// The attributes of an element that one owner has, made where there are none.
Object attributes(Object element, const char *owner) {
  std::vector<Object> all = parts_of(element.getKey("/A"));
  for (Object some : all)
    if (some.isDictionary() && is_name(some.getKey("/O"), owner)) return some;
  Object made = Object::newDictionary();
  made.replaceKey("/O", name(owner));
  all.push_back(made);
  element.replaceKey("/A", Object::newArray(all));
  return made;
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

/// What was a link is words.
void unlink(Object annotation, Tags &tags) {
  auto found = tags.holders.find(annotation.getObjGen());
  if (found == tags.holders.end()) return;
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

/// Takes away the marks of tables, and every annotation for which `is_kept` says no.
void mend(QPDF &pdf, Tags &tags, const std::function<bool(Object, const std::string &)> &is_kept) {
  int rows = 0;
  std::vector<long long> gone;
  for (Object page : pdf.getAllPages()) {
    Object annotations = page.getKey("/Annots");
    if (!annotations.isArray()) continue;
    std::vector<Object> kept;
    for (Object annotation : annotations.getArrayAsVector()) {
      std::string address = address_of(annotation);
      bool keeps = true;
      if (begins(address, kTableMark)) {
        keeps = false;
        auto holder = tags.holders.find(annotation.getObjGen());
        // A head that is repeated on the next page has its mark there too: once is enough.
        if (holder != tags.holders.end()) mend_table(enclosing_table(holder->second), address.substr(kTableMark.size()), rows);
      } else if (begins(address, kPlaceMark)) {
        keeps = is_kept(annotation, address.substr(kPlaceMark.size()));
      }
      if (keeps) {
        kept.push_back(annotation);
        continue;
      }
      unlink(annotation, tags);
      if (annotation.getKey("/StructParent").isInteger()) gone.push_back(annotation.getKey("/StructParent").getIntValue());
    }
    if (kept.empty()) page.removeKey("/Annots");
    else page.replaceKey("/Annots", Object::newArray(kept));
  }
  if (Object tree = tags.root.getKey("/ParentTree"); tree.isDictionary() && !gone.empty()) {
    QPDFNumberTreeObjectHelper numbers(tree, pdf);
    for (long long key : gone) numbers.remove(key);
  }
}

void keep(const std::shared_ptr<Buffer> &buffer, cpdf_result *result) {
  result->count = buffer->getSize();
  result->bytes = new unsigned char[result->count];
  std::memcpy(result->bytes, buffer->getBuffer(), result->count);
}

/// The same document gives the same bytes; tags, of which there are many, are packed.
void write(QPDF &pdf, cpdf_result *result) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  // PDF/A asks for it.
  writer.setNewlineBeforeEndstream(true);
  writer.write();
  keep(writer.getBufferSharedPointer(), result);
}

std::unique_ptr<QPDF> open(cpdf_source source) {
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->processMemoryFile("document", reinterpret_cast<const char *>(source.bytes), source.count);
  return pdf;
}

/// Runs some work, and keeps what it says when it fails: no exception leaves C++.
bool attempt(cpdf_result *result, const std::function<void()> &work) {
  *result = cpdf_result{};
  try {
    work();
    return true;
  } catch (const std::exception &failure) {
    std::strncpy(result->failure, failure.what(), sizeof result->failure - 1);
  } catch (...) {
    std::strncpy(result->failure, "unknown", sizeof result->failure - 1);
  }
  return false;
}

/// A document that takes in others, one after the other.
class Joining {
public:
  Joining(QPDF &whole, std::string prefix, std::string link_name) : whole(whole), link_name(std::move(link_name)) {
    number(whole.getAllPages(), prefix);
    root = whole.getRoot().getKey("/StructTreeRoot");
    std::vector<Object> top = parts_of(root.getKey("/K"));
    if (top.size() != 1) throw std::runtime_error("the document has not one outermost tag");
    // Each part is one below the whole.
    body = whole.makeIndirectObject(Object::newDictionary());
    body.replaceKey("/Type", name("/StructElem"));
    body.replaceKey("/S", name("/Document"));
    body.replaceKey("/P", root);
    body.replaceKey("/K", Object::newArray());
    root.replaceKey("/K", body);
    adopt(top[0]);
    take_parents(whole, root.getKey("/ParentTree"), 0);
    next_key = last_key + 1;
    take_names(whole, whole.getRoot());
    take_bookmarks(whole.getRoot().getKey("/Outlines"));
  }

  void add(QPDF &part, const std::string &prefix) {
    const std::string identity = "part" + std::to_string(labels.getArrayNItems()) + "-";
    // References to pages hold only where all pages are there.
    std::vector<Object> added;
    for (Object page : part.getAllPages()) {
      whole.addPage(page, false);
      added.push_back(whole.getAllPages().back());
    }
    number(added, prefix);
    long long offset = next_key;
    for (Object page : added) {
      shift(page, "/StructParents", offset);
      for (Object annotation : parts_of(page.getKey("/Annots"))) shift(annotation, "/StructParent", offset);
    }
    Object tags = copied(part, part.getRoot().getKey("/StructTreeRoot"));
    take_parents(whole, tags.getKey("/ParentTree"), offset);
    next_key = last_key + 1;
    for (auto &role : tags.getKey("/RoleMap").isDictionary() ? tags.getKey("/RoleMap").ditems() : Object::newDictionary().ditems())
      roles().replaceKey(role.first, role.second);
    for (Object top : parts_of(tags.getKey("/K"))) {
      rename(top, identity);
      adopt(top);
    }
    take_names(part, part.getRoot());
    take_bookmarks(copied(part, part.getRoot().getKey("/Outlines")));
  }

  void finish() {
    Object tree = Object::newDictionary();
    Object numbers = Object::newArray();
    for (auto &[key, value] : parents) {
      numbers.appendItem(Object::newInteger(key));
      numbers.appendItem(value);
    }
    tree.replaceKey("/Nums", numbers);
    root.replaceKey("/ParentTree", whole.makeIndirectObject(tree));
    root.replaceKey("/ParentTreeNextKey", Object::newInteger(next_key));
    write_places();
    write_labels();
    write_bookmarks();
    Tags tags(whole);
    mend(whole, tags, [this](Object annotation, const std::string &label) { return lead(annotation, label); });
    tags.list_identities();
  }

private:
  QPDF &whole;
  std::string link_name;
  Object labels = Object::newArray();
  std::map<QPDFObjGen, std::string> page_labels;
  Object root, body;
  std::map<long long, Object> parents;
  std::map<std::string, Object> places;
  std::vector<Object> bookmarks;
  long long last_key = -1, next_key = 0;

  Object copied(QPDF &part, Object object) {
    if (object.isNull()) return object;
    return whole.copyForeignObject(object.isIndirect() ? object : part.makeIndirectObject(object));
  }

  Object roles() {
    if (!root.getKey("/RoleMap").isDictionary()) root.replaceKey("/RoleMap", Object::newDictionary());
    return root.getKey("/RoleMap");
  }

  void adopt(Object element) {
    element.replaceKey("/S", name("/Part"));
    element.replaceKey("/P", body);
    body.getKey("/K").appendItem(element);
  }

  static void shift(Object object, const char *key, long long offset) {
    if (object.isDictionary() && object.getKey(key).isInteger())
      object.replaceKey(key, Object::newInteger(object.getKey(key).getIntValue() + offset));
  }

  void take_parents(QPDF &pdf, Object tree, long long offset) {
    if (!tree.isDictionary()) return;
    for (auto &[key, value] : QPDFNumberTreeObjectHelper(tree, pdf)) {
      parents.insert_or_assign(key + offset, value);
      last_key = std::max(last_key, key + offset);
    }
  }

  /// Two parts may have the same identities.
  void rename(Object element, const std::string &prefix) {
    if (!element.isDictionary()) return;
    if (Object identity = element.getKey("/ID"); identity.isString())
      element.replaceKey("/ID", Object::newString(prefix + identity.getStringValue()));
    for (Object some : parts_of(element.getKey("/A"))) {
      if (!some.isDictionary() || !some.getKey("/Headers").isArray()) continue;
      std::vector<Object> heads;
      for (Object head : some.getKey("/Headers").getArrayAsVector()) heads.push_back(Object::newString(prefix + head.getStringValue()));
      some.replaceKey("/Headers", Object::newArray(heads));
    }
    for (Object kid : parts_of(element.getKey("/K"))) rename(kid, prefix);
  }

  void take_names(QPDF &pdf, Object catalogue) {
    Object names = catalogue.getKey("/Names");
    if (!names.isDictionary() || !names.getKey("/Dests").isDictionary()) return;
    for (auto &[place, value] : QPDFNameTreeObjectHelper(names.getKey("/Dests"), pdf))
      places.emplace(place, &pdf == &whole ? value : copied(pdf, value));
  }

  void take_bookmarks(Object outlines) {
    if (!outlines.isDictionary()) return;
    for (Object item = outlines.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) bookmarks.push_back(item);
  }

  void write_places() {
    if (places.empty()) return;
    Object list = Object::newArray();
    for (auto &[place, value] : places) {
      list.appendItem(Object::newUnicodeString(place));
      list.appendItem(value);
    }
    Object tree = Object::newDictionary();
    tree.replaceKey("/Names", list);
    Object catalogue = whole.getRoot();
    if (!catalogue.getKey("/Names").isDictionary()) catalogue.replaceKey("/Names", Object::newDictionary());
    catalogue.getKey("/Names").replaceKey("/Dests", whole.makeIndirectObject(tree));
  }

  /// The pages of a part are counted by themselves: `4:1`, `4:2`; without a prefix in small roman numbers.
  void number(const std::vector<Object> &pages, const std::string &prefix) {
    Object label = Object::newDictionary();
    label.replaceKey("/S", name(prefix.empty() ? "/r" : "/D"));
    if (!prefix.empty()) label.replaceKey("/P", Object::newUnicodeString(prefix));
    labels.appendItem(Object::newInteger(static_cast<long long>(whole.getAllPages().size() - pages.size())));
    labels.appendItem(label);
    for (size_t place = 0; place < pages.size(); ++place) {
      Object page = pages[place];
      page_labels.emplace(page.getObjGen(), prefix + std::to_string(place + 1));
    }
  }

  void write_labels() {
    Object tree = Object::newDictionary();
    tree.replaceKey("/Nums", labels);
    whole.getRoot().replaceKey("/PageLabels", tree);
  }

  void write_bookmarks() {
    if (bookmarks.empty()) return;
    Object outlines = whole.makeIndirectObject(Object::newDictionary());
    outlines.replaceKey("/Type", name("/Outlines"));
    long long open = 0;
    for (size_t place = 0; place < bookmarks.size(); ++place) {
      Object item = bookmarks[place];
      item.replaceKey("/Parent", outlines);
      item.removeKey("/Prev");
      item.removeKey("/Next");
      if (place > 0) item.replaceKey("/Prev", bookmarks[place - 1]);
      if (place + 1 < bookmarks.size()) item.replaceKey("/Next", bookmarks[place + 1]);
      // Only the tabs are seen at first.
      if (Object count = item.getKey("/Count"); count.isInteger() && count.getIntValue() > 0)
        item.replaceKey("/Count", Object::newInteger(-count.getIntValue()));
      ++open;
    }
    outlines.replaceKey("/First", bookmarks.front());
    outlines.replaceKey("/Last", bookmarks.back());
    outlines.replaceKey("/Count", Object::newInteger(open));
    whole.getRoot().replaceKey("/Outlines", outlines);
  }

  /// Makes a mark a link to its place, or to the page that the place is on; says no where there is neither.
  bool lead(Object annotation, const std::string &label) {
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
};

} // namespace

bool cpdf_finish(cpdf_source document, cpdf_result *result) {
  return attempt(result, [&] {
    std::unique_ptr<QPDF> pdf = open(document);
    Tags tags(*pdf);
    mend(*pdf, tags, [](Object, const std::string &) { return false; });
    tags.list_identities();
    write(*pdf, result);
  });
}

bool cpdf_join(const cpdf_source *documents, const char *const *prefixes, size_t count, const char *link_name, cpdf_result *result) {
  return attempt(result, [&] {
    if (count == 0) throw std::runtime_error("there is nothing to join");
    std::vector<std::unique_ptr<QPDF>> parts;
    for (size_t place = 0; place < count; ++place) parts.push_back(open(documents[place]));
    Joining joining(*parts[0], prefixes[0], link_name);
    for (size_t place = 1; place < count; ++place) joining.add(*parts[place], prefixes[place]);
    joining.finish();
    write(*parts[0], result);
  });
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
