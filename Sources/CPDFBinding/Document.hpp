#pragma once

#include "CPDFBinding.h"

// The library warns of a pointer class of its own that is not used here.
#define POINTERHOLDER_TRANSITION 4

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What all that is done to a document shares: reading, writing, and the small questions that are put to its objects.
namespace krisplan {

using Object = QPDFObjectHandle;

/// Pairs of a number and what it stands for, as trees of numbers hold them.
using Numbered = std::vector<std::pair<long long, Object>>;

Object name(const char *text);
bool is_name(Object object, const char *text);
bool begins(const std::string &text, const std::string &start);

/// The parts of a value that may be one thing or an array of them.
std::vector<Object> parts_of(Object value);

/// The attributes of an element that one owner has, made where there are none.
Object attributes(Object element, const char *owner);

/// What a tree of numbers holds, in order.
Numbered numbered(QPDF &pdf, Object tree);

/// A tree of numbers in one node. Taking keys out of an old one by one would move all that follow each time.
Object number_tree(QPDF &pdf, const Numbered &pairs);

/// A tree of names in one node.
Object name_tree(QPDF &pdf, const std::map<std::string, Object> &named);

/// The document keeps its own copy of the bytes.
std::unique_ptr<QPDF> open(cpdf_source source);

/// The same document gives the same bytes; tags, of which there are many, are packed.
/// `version` is the least version of PDF that the document says it has.
void write(QPDF &pdf, cpdf_result *result, const std::string &version = "");

/// What is read from a buffer becomes a result.
void keep(const std::shared_ptr<Buffer> &buffer, cpdf_result *result);

/// Runs some work, and keeps what it says when it fails: no exception leaves C++.
bool attempt(cpdf_result *result, const std::function<void()> &work);

} // namespace krisplan
