// The system's bzip2 library, which Debian has in libbz2-dev.
#pragma once

#include <bzlib.h>
