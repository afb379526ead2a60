/* What the headers need of the C compiler: null safety a build can see, and quiet keyword
 * arguments. */
#ifndef YOKE_COMPILER_H
#define YOKE_COMPILER_H

#ifdef __cplusplus
#error "Yoke's headers are C: include them in a C file, and give C++ functions of your own"
#endif

/* YOKE_NULLABLE marks a pointer that may be missing in normal use (a user without a profile);
 * YOKE_NONNULL one that the model requires. Clang's nullability checker reads them:
 *   clang --analyze -Xclang -analyzer-checker=nullability program.c
 * A YOKE_NONNULL result is still NULL when the database fails: yoke_error() then says why. */
#if defined(__clang__)
#define YOKE_NULLABLE _Nullable
#define YOKE_NONNULL _Nonnull
#define YOKE_HEADER_BEGIN                                                                          \
  _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wnullability-extension\"") \
      _Pragma("clang diagnostic ignored \"-Wnullability-completeness\"")
#define YOKE_HEADER_END _Pragma("clang diagnostic pop")
#define YOKE_QUIET_BEGIN                                                                           \
  _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Winitializer-overrides\"")
#define YOKE_QUIET_END _Pragma("clang diagnostic pop")
#else
#define YOKE_NULLABLE
#define YOKE_NONNULL
#define YOKE_HEADER_BEGIN
#define YOKE_HEADER_END
#define YOKE_QUIET_BEGIN                                                                           \
  _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Woverride-init\"")             \
      _Pragma("GCC diagnostic ignored \"-Woverride-init-side-effects\"")
#define YOKE_QUIET_END _Pragma("GCC diagnostic pop")
#endif

/* The functions between these two are what libyoke exports: the rest of it is hidden. */
#define YOKE_API_BEGIN _Pragma("GCC visibility push(default)")
#define YOKE_API_END _Pragma("GCC visibility pop")

#endif
