"""What goes wrong with a database, told in one line each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ssl import SSLCertVerificationError, SSLError

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    TransientError,
)

from verkosto.engines.bolt.address import Address
from verkosto.errors import EngineError, QueryError, QueryStopped

_TIMED_OUT = ("TransactionTimedOut", "LockClientStopped")
"""What the server says when a time limit ends a query, or the waiting for a lock."""

_NO_DATABASE = ("DatabaseNotFound", "DatabaseUnavailable")


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Turn the errors of the driver into ours; none of them holds a password."""
    try:
        yield
    except AuthError as error:
        raise EngineError(_unauthorized(address, error)) from None
    except (ClientError, TransientError) as error:
        raise _of_server(address, error) from None
    except (Neo4jError, DriverError, ConfigurationError, OSError, ValueError) as error:
        raise EngineError(f"{address.uri}: {_why(error)}") from None


def _unauthorized(address: Address, error: AuthError) -> str:
    if "RateLimit" in (error.code or ""):
        return f"{address.uri} refuses {address.user} for a while: too many wrong passwords"
    if "CredentialsExpired" in (error.code or ""):
        return f"{address.uri}: the password of {address.user} has expired: set a new one"
    return f"{address.uri} refuses {address.user}: wrong user or password, or not allowed"


def _of_server(address: Address, error: Neo4jError) -> EngineError | QueryError:
    code = error.code or ""
    if any(each in code for each in _NO_DATABASE):
        return EngineError(f"{address.uri} has no database {address.database!r}")
    if any(each in code for each in _TIMED_OUT):
        return QueryStopped("the query was stopped: its time was up")
    if code.startswith("Neo.ClientError.") and "Security" not in code:
        return QueryError(error.message or code)
    return EngineError(f"{address.uri}: {_first_line(error.message or code)}")


def _why(error: Exception) -> str:
    causes = list(_causes(error))
    if any(isinstance(each, SSLCertVerificationError) for each in causes):
        return "its certificate is not trusted: +ssc instead of +s accepts any"
    if any(isinstance(each, SSLError) for each in causes):
        return "no encrypted connection: bolt:// and neo4j:// are those to a server without encryption"
    if isinstance(error, (ServiceUnavailable, OSError)):
        return "no Neo4j answers there"
    return _first_line(str(error))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Give an error and all that have led to it."""
    if error is not None:
        yield error
        yield from _causes(error.__cause__ or error.__context__)
        for each in getattr(error, "exceptions", ()):  # what is tried at several addresses fails in a group
            yield from _causes(each)


def _first_line(text: str) -> str:
    return (text.strip().splitlines() or [""])[0]
