#include "CBZip2.h"
