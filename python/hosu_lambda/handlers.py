"""Finds the function that a configuration names: `app.handler`, `folder/app.handler`, `folder.app.handler`."""

import importlib

from hosu_lambda.errors import Failure, text


def load(name):
    """Imports the module and answers its function; what the module itself raises is raised."""
    module_name, dot, function = name.rpartition(".")
    if not dot or not module_name:
        raise Failure(
            "Runtime.MalformedHandlerName",
            "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % name,
        )
    path = module_name.replace("/", ".")
    if any(not part for part in path.split(".")):
        raise Failure(
            "Runtime.MalformedHandlerName",
            "Bad handler '%s': the name of the module is empty in a part" % name,
        )
    try:
        module = importlib.import_module(path)
    except ImportError as error:
        # As on AWS, without a stack.
        raise Failure(
            "Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module_name, text(error))
        ) from error
    except SyntaxError as error:
        place = ['  File "%s" Line %s\n    %s' % (error.filename, error.lineno, (error.text or "").strip())]
        raise Failure(
            "Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (module_name, text(error)), place
        ) from error
    handler = getattr(module, function, None)
    if handler is None:
        raise Failure("Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function, module_name))
    return handler
