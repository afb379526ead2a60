# The Django that tests compare with: an environment made once, in the build folder, by the first test that
# asks for the fixture `django`.
find_package(Python3 COMPONENTS Interpreter REQUIRED)

set(YOKE_TESTS_VENV ${PROJECT_BINARY_DIR}/venv)
string(FIND ${PROJECT_BINARY_DIR} ${PROJECT_SOURCE_DIR}/build/ place)
if(place EQUAL 0) # build/gcc, build/sanitize, ... share one
  set(YOKE_TESTS_VENV ${PROJECT_SOURCE_DIR}/build/venv)
endif()

add_test(NAME python_environment
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/tools/django_environment.py
    ${YOKE_TESTS_VENV})
set_tests_properties(python_environment PROPERTIES FIXTURES_SETUP django TIMEOUT 600)
