// A call of the kernel that Swift cannot make itself, because `syscall` takes any number of arguments.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Two files or folders change names in one step (RENAME_EXCHANGE). Returns 0, or -1 with `errno`.
static inline int exchange_names(const char *a, const char *b) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2u);
}
