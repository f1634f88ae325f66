"""The design that travels inside a proposal: read back from the PDF, with the same care as a file.

What a PDF holds is nobody's promise: it is unpacked within the limits of a design's file, and what
comes out goes through the same strict reader.
"""

from __future__ import annotations

import io
import logging
import zlib

from topodesk.storage.errors import DesignError
from topodesk.storage.json_text import LARGEST_FILE

NAME = "design.topodesk.json"
KIND = "application/vnd.topodesk+json"
SAYS = "Editable TopoDesk design"
START = b"%PDF-"
"""What a PDF begins with."""

LARGEST_PDF = 128 * 1024 * 1024
"""Bytes of a PDF that is looked into."""

MOST_ATTACHMENTS = 100

_DAMAGE = (LookupError, ValueError, TypeError, AttributeError, RecursionError, OSError, zlib.error)
"""What reading a damaged file may end with, beside the reader's own errors."""


def is_pdf(data: bytes) -> bool:
    """Whether the bytes of a file are those of a PDF."""
    return data[:1024].lstrip().startswith(START)


def design_inside(data: bytes, where: str) -> bytes:
    """The bytes of the design inside a PDF; DesignError when there is none to be had."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # What is wrong with a file is said in a sentence here, not line by line in a log.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if len(data) > LARGEST_PDF:
        most = LARGEST_PDF // 1024**2
        raise DesignError(f"{where} is a PDF larger than {most} MB; TopoDesk does not look inside.")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise DesignError(f"{where} is protected with a password. Open an unprotected copy.")
        for number, file in enumerate(reader.attachment_list):
            if number >= MOST_ATTACHMENTS:
                break
            if file.name == NAME:
                found: bytes = file.content
                break
        else:
            raise DesignError(
                f"{where} holds no design. A proposal exported by TopoDesk holds one, unless it "
                "was left out or the PDF was printed anew by another program."
            )
    except (PyPdfError, *_DAMAGE) as error:
        raise DesignError(f"{where} is a damaged PDF; its design cannot be read.") from error
    if len(found) > LARGEST_FILE:
        most = LARGEST_FILE // 1024**2
        raise DesignError(f"The design inside {where} is larger than {most} MB.")
    return found
