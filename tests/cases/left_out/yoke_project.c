/* Made by yoke 0.1.0. Changes here are lost. */
#include "yoke_project.h"

static const yoke_app *const project_needs[] = {
    &people, &shop,
};

const yoke_app yoke_project = {
    .label = "yoke_project", .needs = project_needs, .need_count = 2, .abi = YOKE_ABI,
};
