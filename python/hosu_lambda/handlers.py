"""Finds the function that a configuration names: `app.handler`, `folder/app.handler`, `folder.app.handler`."""

import importlib
import sys

from hosu_lambda.errors import Failure, text


def load(name):
    """Imports the module and answers its function; what the module itself raises is raised."""
    module_name, dot, function = name.rpartition(".")
    if not dot:
        raise Failure(
            "Runtime.MalformedHandlerName",
            "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % name,
        )
    if module_name.partition(".")[0] in sys.builtin_module_names:
        raise Failure(
            "Runtime.BuiltInModuleConflict",
            "Cannot use built-in module %s as a handler module" % module_name,
        )
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        # As on AWS, without a stack.
        raise Failure(
            "Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module_name, text(error))
        ) from error
    except SyntaxError as error:
        place = ['  File "%s" Line %s\n    %s' % (error.filename, error.lineno, error.text)]
        raise Failure(
            "Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (module_name, text(error)), place
        ) from error
    try:
        return getattr(module, function)
    except AttributeError:
        raise Failure(
            "Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function, module_name)
        ) from None
