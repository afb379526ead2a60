/* IPv6 addresses in the one form in which they are stored: RFC 5952, as Python's ipaddress has it.
 * (What inet_ntop() writes differs where the first twelve bytes are zero.) */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

#include "record/stored.h"

enum { LONGEST = 39, GROUPS = 8 };

/* The zone behind a percent sign is checked, and left out of what is stored. */
static bool read_address(const char *text, uint8_t *bytes) {
  char address[LONGEST + 1];
  size_t size = strlen(text);
  if (size > LONGEST) return false;
  memcpy(address, text, size + 1);
  char *zone = strchr(address, '%');
  if (zone) {
    if (!zone[1] || strchr(zone + 1, '%')) return false;
    *zone = '\0';
  }
  return inet_pton(AF_INET6, address, bytes) == 1;
}

/* The first longest run of at least two groups of zeros; none: *ret_size is 0. */
static int find_zeros(const unsigned *groups, int *ret_size) {
  int best = 0;
  *ret_size = 0;
  for (int i = 0; i < GROUPS; i++) {
    int size = 0;
    while (i + size < GROUPS && groups[i + size] == 0)
      size++;
    if (size > 1 && size > *ret_size) {
      best = i;
      *ret_size = size;
    }
  }
  return best;
}

static void write_groups(const unsigned *groups, char *to) {
  int zero_count, zeros = find_zeros(groups, &zero_count);
  for (int i = 0; i < GROUPS; i++) {
    if (zero_count && i == zeros) {
      to += sprintf(to, "::");
      i += zero_count - 1;
      continue;
    }
    bool needs_colon = i > 0 && !(zero_count && i == zeros + zero_count);
    to += sprintf(to, "%s%x", needs_colon ? ":" : "", groups[i]);
  }
}

bool yoke_clean_ipv6(const char *text, bool unpack_ipv4, char *buffer) {
  static const uint8_t mapped[12] = {[10] = 0xff, [11] = 0xff};
  uint8_t bytes[2 * GROUPS];
  if (!read_address(text, bytes)) return false;
  if (memcmp(bytes, mapped, sizeof mapped) == 0) {
    snprintf(buffer, YOKE_IP_MAX, "%s%u.%u.%u.%u", unpack_ipv4 ? "" : "::ffff:", bytes[12],
             bytes[13], bytes[14], bytes[15]);
    return true;
  }
  unsigned groups[GROUPS];
  for (size_t i = 0; i < GROUPS; i++)
    groups[i] = (unsigned)bytes[2 * i] << 8 | bytes[2 * i + 1];
  write_groups(groups, buffer);
  return true;
}
