#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Lets all threads take memory from one heap. By itself the GNU C library gives threads heaps of their own, and what was
/// let go of in one of them is of no use to the others; tasks change threads all the time, so that a long run would hold
/// half as much again as it needs. Call it before there is a second thread. Elsewhere it does nothing.
static inline void use_one_heap(void) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}
