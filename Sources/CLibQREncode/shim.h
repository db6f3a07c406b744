// QR codes, for the cards that lead to their page on the intranet.
#include <qrencode.h>
