/* Preloaded: reports every search for a function through all loaded libraries that a library of
   JavaCPP begins, and makes it slow, so that whoever loads a library meanwhile really meets it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <link.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef int (*visitor)(struct dl_phdr_info *, size_t, void *);

struct search {
  visitor visit;
  void *data;
};

static int slowly(struct dl_phdr_info *library, size_t size, void *data) {
  struct search *search = data;
  usleep(5000);
  return search->visit(library, size, search->data);
}

int dl_iterate_phdr(visitor visit, void *data) {
  static int (*walk)(visitor, void *);
  if (!walk) {
    walk = dlsym(RTLD_NEXT, "dl_iterate_phdr");
  }
  Dl_info caller;
  if (!dladdr(__builtin_return_address(0), &caller) || !strstr(caller.dli_fname, "libjni")) {
    return walk(visit, data);
  }
  fprintf(stderr, "search for %s\n", *(const char **)data);
  struct search search = {visit, data};
  return walk(slowly, &search);
}
