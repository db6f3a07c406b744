// Workbooks for Excel and LibreOffice. The library writes to a path; a file in memory has one too.
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// A file that lives in memory only, until it is closed. Returns its descriptor, or -1.
static inline int memory_file(void) { return (int)syscall(SYS_memfd_create, "workbook", 0u); }
