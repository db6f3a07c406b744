#include "CPhoneNumber.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <string>

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

namespace {

constexpr const char *kRegion = "SE";
constexpr int kCountryCode = 46;

/// The library writes to standard output unless it is told not to.
const PhoneNumberUtil &quiet_util() {
  static const PhoneNumberUtil *util = [] {
    PhoneNumberUtil *instance = PhoneNumberUtil::GetInstance();
    instance->SetLogger(new NullLogger());
    return instance;
  }();
  return *util;
}

bool copy(const std::string &text, char *out, size_t size) {
  if (text.size() >= size) return false;
  text.copy(out, text.size());
  out[text.size()] = '\0';
  return true;
}

/// The library groups service numbers (020, 077, 0900) in a way that nobody uses.
bool has_settled_manner(PhoneNumberUtil::PhoneNumberType type) {
  return type == PhoneNumberUtil::FIXED_LINE || type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE ||
         type == PhoneNumberUtil::UAN;
}

bool parse(const char *text, cphonenumber *out) {
  const PhoneNumberUtil &util = quiet_util();
  PhoneNumber number;
  if (util.Parse(text, kRegion, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
  std::string dialled;
  std::string written;
  if (util.IsValidNumber(number)) {
    out->is_short = false;
    const PhoneNumberUtil::PhoneNumberType type = util.GetNumberType(number);
    out->is_mobile = type == PhoneNumberUtil::MOBILE;
    util.Format(number, PhoneNumberUtil::E164, &dialled);
    if (has_settled_manner(type))
      util.Format(number, number.country_code() == kCountryCode ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &written);
  } else {
    static const ShortNumberInfo *info = new ShortNumberInfo();
    if (!info->IsValidShortNumberForRegion(number, kRegion)) return false;
    out->is_short = true;
    out->is_mobile = false;
    util.GetNationalSignificantNumber(number, &dialled);
  }
  return copy(dialled, out->dialled, sizeof out->dialled) && copy(written, out->written, sizeof out->written);
}

}  // namespace

bool cphonenumber_parse(const char *text, cphonenumber *number) {
  try {
    return parse(text, number);
  } catch (...) {
    return false;
  }
}
