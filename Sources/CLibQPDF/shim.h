// Pages taken out of a tagged PDF, with its structure.
#include <qpdf/qpdf-c.h>
