"""What the tests of functions share."""

import io
import uuid
import zipfile

ROLE = "arn:aws:iam::000000000000:role/functions"


def package(files, modes=()):
    """A zip file as functions and layers come in: of texts by the names of their files, or of one text as app.py."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (files if isinstance(files, dict) else {"app.py": files}).items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o100000 | dict(modes).get(name, 0o600)) << 16
            archive.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def create(functions, code, **settings):
    """Makes a function of Python that begins in app.handler, where `settings` say nothing else; gives what it became."""
    return functions.create_function(
        **{
            "FunctionName": f"f-{uuid.uuid4().hex[:12]}",
            "Runtime": "python3.12",
            "Role": ROLE,
            "Handler": "app.handler",
            "Code": {"ZipFile": code if isinstance(code, bytes) else package(code)},
            "Timeout": 30,
            **settings,
        }
    )


def let_anybody_call(functions, name):
    """Opens the address of a function, which has no authentication, to everybody."""
    functions.add_permission(
        FunctionName=name,
        StatementId="open",
        Action="lambda:InvokeFunctionUrl",
        Principal="*",
        FunctionUrlAuthType="NONE",
    )
