"""What to say of a fault in the worker, without a word that might come from the export."""

from app.errors import UndershareError
from app.text import Sentence


def reason(fault: BaseException) -> Sentence:
    """What to tell the person: never words of the fault itself, which may quote the export."""
    if isinstance(fault, UndershareError):
        return fault.message
    if isinstance(fault, MemoryError):
        return Sentence("worker.memory")
    return Sentence("worker.broken", {"code": _code(fault)})


def _code(fault: BaseException) -> str:
    """The kind of fault, and the module and line of ours that it comes from."""
    place = ""
    trace = fault.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__"))
        if module.startswith(("app.", "nlp.")):
            place = f" {module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(fault).__name__ + place
