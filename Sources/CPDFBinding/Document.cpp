#include "Document.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstring>
#include <exception>

namespace krisplan {

Object name(const char *text) { return Object::newName(text); }

bool is_name(Object object, const char *text) { return object.isName() && object.getName() == text; }

bool begins(const std::string &text, const std::string &start) { return text.compare(0, start.size(), start) == 0; }

std::vector<Object> parts_of(Object value) {
  if (value.isArray()) return value.getArrayAsVector();
  if (value.isNull()) return {};
  return {value};
}

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

Numbered numbered(QPDF &pdf, Object tree) {
  Numbered pairs;
  if (!tree.isDictionary()) return pairs;
  for (auto &[key, value] : QPDFNumberTreeObjectHelper(tree, pdf)) pairs.emplace_back(key, value);
  return pairs;
}

Object number_tree(QPDF &pdf, const Numbered &pairs) {
  std::vector<Object> list;
  list.reserve(pairs.size() * 2);
  for (auto &[key, value] : pairs) {
    list.push_back(Object::newInteger(key));
    list.push_back(value);
  }
  Object tree = Object::newDictionary();
  tree.replaceKey("/Nums", Object::newArray(list));
  return pdf.makeIndirectObject(tree);
}

Object name_tree(QPDF &pdf, const std::map<std::string, Object> &named) {
  std::vector<Object> list;
  list.reserve(named.size() * 2);
  for (auto &[key, value] : named) {
    list.push_back(Object::newUnicodeString(key));
    list.push_back(value);
  }
  Object tree = Object::newDictionary();
  tree.replaceKey("/Names", Object::newArray(list));
  return pdf.makeIndirectObject(tree);
}

std::unique_ptr<QPDF> open(cpdf_source source) {
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  auto bytes = std::make_unique<Buffer>(source.count);
  if (source.count > 0) std::memcpy(bytes->getBuffer(), source.bytes, source.count);
  pdf->processInputSource(std::make_shared<BufferInputSource>("document", bytes.release(), true));
  return pdf;
}

void keep(const std::shared_ptr<Buffer> &buffer, cpdf_result *result) {
  result->count = buffer->getSize();
  result->bytes = new unsigned char[result->count];
  std::memcpy(result->bytes, buffer->getBuffer(), result->count);
}

void write(QPDF &pdf, cpdf_result *result, const std::string &version) {
  QPDFWriter writer(pdf);
  if (!version.empty()) writer.setMinimumPDFVersion(version);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  // PDF/A asks for it.
  writer.setNewlineBeforeEndstream(true);
  writer.write();
  keep(writer.getBufferSharedPointer(), result);
}

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

} // namespace krisplan
