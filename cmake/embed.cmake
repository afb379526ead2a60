# yoke_embed(TARGET NAME FILE): compiles the text of FILE into TARGET as `const char NAME[]`, NUL-terminated.
function(yoke_embed target name file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${file})
  file(READ ${PROJECT_SOURCE_DIR}/${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1', " bytes "${bytes}")
  set(made ${PROJECT_BINARY_DIR}/embedded/${name}.c)
  file(CONFIGURE OUTPUT ${made} @ONLY CONTENT
    "/* Made from ${file}. */\nextern const char ${name}[];\nconst char ${name}[] = {${bytes}0};\n")
  target_sources(${target} PRIVATE ${made})
endfunction()
