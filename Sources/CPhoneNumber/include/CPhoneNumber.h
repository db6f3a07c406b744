#ifndef CPHONENUMBER_H
#define CPHONENUMBER_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What libphonenumber says of a number that somebody in Sweden rings.
typedef struct {
  bool is_mobile;
  bool is_short;
  /// With the country's code: `+46701740605`; a short number as it is dialled: `11313`.
  char dialled[32];
  /// As it is written: in the Swedish manner within Sweden, otherwise with the country's code; empty where there is no one manner.
  char written[48];
} cphonenumber;

/// Fills `number`, or returns false where nobody can be reached by what `text` says.
bool cphonenumber_parse(const char *text, cphonenumber *number);

#ifdef __cplusplus
}
#endif

#endif
