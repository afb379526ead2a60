# Writes SOURCE, which includes every C file of FOLDER.
file(GLOB files ${FOLDER}/*.c)
set(text "/* Every file that yoke compile wrote. */\n")
foreach(file ${files})
  get_filename_component(name ${file} NAME)
  string(APPEND text "#include \"../${name}\"\n")
endforeach()
file(WRITE ${SOURCE} "${text}")
