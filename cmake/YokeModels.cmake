# yoke_models(NAME MODELS path... [APP label] [OPTIONS option...])
#
# A path is a file of models, the folder of an app, or of a project, as `yoke compile` takes them.
#
# Compiles Django models to C as part of the build and makes of them a static library NAME, which brings
# the generated headers and libyoke along:
#
#   find_package(yoke REQUIRED)
#   yoke_models(accounts_models MODELS accounts/models.py)
#   add_executable(site main.c)
#   target_link_libraries(site PRIVATE accounts_models)      # main.c: #include "accounts.h"
#
# Which files `yoke compile` writes depends on the models (auth.c comes along when a model names User),
# so one source that includes them all is what the library is built from.
function(yoke_models name)
  cmake_parse_arguments(MODELS "" "APP" "MODELS;OPTIONS" ${ARGN})
  if(NOT MODELS_MODELS)
    message(FATAL_ERROR "yoke_models(${name}): no MODELS given")
  endif()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name})
  set(source ${folder}/all/models.c)
  set(models "")
  set(read "") # every file that may change what is made
  set(headers "") # declared, so that a program is recompiled in the very build that changes them
  foreach(model ${MODELS_MODELS})
    get_filename_component(model ${model} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
    list(APPEND models ${model})
    if(IS_DIRECTORY ${model})
      file(GLOB_RECURSE files CONFIGURE_DEPENDS ${model}/*.py)
      list(APPEND read ${files})
    else()
      list(APPEND read ${model})
    endif()
    if(EXISTS ${model}/manage.py OR (EXISTS ${model}/apps.py AND NOT MODELS_APP))
      continue() # only its settings or its apps.py say which headers it has
    elseif(MODELS_APP)
      set(app ${MODELS_APP})
    elseif(IS_DIRECTORY ${model})
      get_filename_component(app ${model} NAME)
    else()
      string(REGEX REPLACE "/models(/[^/]*)?$|/[^/]*$" "" app ${model})
      get_filename_component(app ${app} NAME)
    endif()
    list(APPEND headers ${folder}/${app}.h)
  endforeach()
  list(REMOVE_DUPLICATES headers)
  if(MODELS_APP)
    list(APPEND MODELS_OPTIONS --app ${MODELS_APP})
  endif()
  add_custom_command(
    OUTPUT ${source}
    BYPRODUCTS ${headers}
    COMMAND yoke::tool compile ${models} -o ${folder} ${MODELS_OPTIONS}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DSOURCE=${source} -P ${YOKE_CMAKE_DIR}/include_all.cmake
    DEPENDS ${read} yoke::tool
    COMMENT "yoke compile ${MODELS_MODELS}"
    VERBATIM)
  add_library(${name} STATIC ${source})
  target_include_directories(${name} PUBLIC ${folder})
  target_link_libraries(${name} PUBLIC yoke::yoke)
endfunction()
