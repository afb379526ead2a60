# libyoke, static and shared, from the rooms of the run side; the tool; and what `make install` installs.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

function(yoke_library target type)
  set(objects "")
  foreach(room common dialect database record query object validate delete many)
    list(APPEND objects $<TARGET_OBJECTS:room_${room}>)
  endforeach()
  add_library(${target} ${type} ${objects})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME yoke
    ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}
    LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}
    VERSION ${PROJECT_VERSION}
    SOVERSION 0)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${target} PUBLIC SQLite::SQLite3 PkgConfig::PCRE2)
endfunction()

# CMake users know them as yoke::yoke and yoke::shared; the target "yoke" would be taken for the tool's file.
yoke_library(libyoke STATIC)
yoke_library(libyoke_shared SHARED)
set_target_properties(libyoke PROPERTIES EXPORT_NAME yoke)
set_target_properties(libyoke_shared PROPERTIES EXPORT_NAME shared)
add_library(yoke::yoke ALIAS libyoke)

add_executable(yoke_tool $<TARGET_OBJECTS:room_cli>)
target_link_libraries(yoke_tool PRIVATE room_cli)
set_target_properties(yoke_tool PROPERTIES
  OUTPUT_NAME yoke EXPORT_NAME tool RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
add_executable(yoke::tool ALIAS yoke_tool)

set(YOKE_CMAKE_DIR ${PROJECT_SOURCE_DIR}/cmake)
include(${YOKE_CMAKE_DIR}/YokeModels.cmake)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/yoke)
install(TARGETS libyoke libyoke_shared yoke_tool EXPORT yokeTargets)
install(EXPORT yokeTargets NAMESPACE yoke:: DESTINATION ${package})
install(DIRECTORY include/yoke DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
configure_package_config_file(
  cmake/yokeConfig.cmake.in ${PROJECT_BINARY_DIR}/yokeConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/yokeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/yokeConfig.cmake ${PROJECT_BINARY_DIR}/yokeConfigVersion.cmake
  cmake/YokeModels.cmake cmake/include_all.cmake DESTINATION ${package})
# Found from where the file is, so that an installed tree can be moved.
file(RELATIVE_PATH YOKE_PC_TO_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/yoke.pc.in ${PROJECT_BINARY_DIR}/yoke.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/yoke.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
if(EXISTS ${PROJECT_SOURCE_DIR}/man/yoke.1)
  install(FILES man/yoke.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
