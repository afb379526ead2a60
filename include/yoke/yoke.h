/* Yoke: Django's model layer for C. Include the header that `yoke compile` wrote; it includes this.
 */
#ifndef YOKE_YOKE_H
#define YOKE_YOKE_H

#include "yoke/compiler.h"
#include "yoke/database.h"
#include "yoke/descriptor.h"
#include "yoke/error.h"
#include "yoke/lookup.h"
#include "yoke/model.h"
#include "yoke/value.h"

#endif
