"""The journal's tables: dialogues, their answers, what was learned, private agreements, seals."""

from datetime import date, datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, MetaData, String, Text, false
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from reflect.storage.types import UtcDateTime

ID = String(64)
WORD = String(64)


class Base(DeclarativeBase):
    """Base of the tables; names every constraint, so that migrations can."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class ConversationRow(Base):
    """A dialogue, and what is being typed in it."""

    __tablename__ = "conversation"
    __table_args__ = (
        Index(None, "relationship", "finished"),
        Index(None, "finished", "begun"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    dialogue: Mapped[str] = mapped_column(WORD)
    relationship: Mapped[str] = mapped_column(ID)
    session: Mapped[str | None] = mapped_column(ID)
    seed: Mapped[int] = mapped_column(BigInteger)
    begun: Mapped[datetime] = mapped_column(UtcDateTime)
    finished: Mapped[datetime | None] = mapped_column(UtcDateTime)
    saved: Mapped[datetime] = mapped_column(UtcDateTime)
    """When anything of it was last kept."""
    draft: Mapped[str] = mapped_column(Text)
    holder: Mapped[str | None] = mapped_column(WORD)
    """The window that took it last; no other can write."""
    held: Mapped[bool]
    """Whether that window has it open, as far as it could say."""


class TurnRow(Base):
    """One answer."""

    __tablename__ = "turn"

    conversation: Mapped[str] = mapped_column(
        ID, ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """Its place in the dialogue, from 0."""
    step: Mapped[str] = mapped_column(WORD)
    item: Mapped[str | None] = mapped_column(ID)
    follow_up: Mapped[str | None] = mapped_column(WORD)
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    passed: Mapped[bool]
    cues: Mapped[list[str]] = mapped_column(JSON)
    privacy: Mapped[str] = mapped_column(WORD)
    forgotten: Mapped[bool] = mapped_column(default=False, server_default=false())
    withheld: Mapped[list[list[int]]] = mapped_column(JSON, default=list, server_default="[]")
    """Where the words of the answer begin and end that are not shared."""


class LessonRow(Base):
    """What the user made of one proposal; it goes with its dialogue."""

    __tablename__ = "lesson"

    number: Mapped[int] = mapped_column(primary_key=True)
    """The order in which lessons were learned."""
    id: Mapped[str] = mapped_column(ID, unique=True)
    conversation: Mapped[str] = mapped_column(
        ID, ForeignKey("conversation.id", ondelete="CASCADE"), index=True
    )
    on: Mapped[date]
    kind: Mapped[str] = mapped_column(WORD)
    act: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    whose: Mapped[str] = mapped_column(WORD)
    outcome: Mapped[str] = mapped_column(WORD)
    kept_as: Mapped[str | None] = mapped_column(WORD)
    made: Mapped[list[str]] = mapped_column(JSON)


class SealRow(Base):
    """What a dialogue or a private agreement amounts to, as it was last written."""

    __tablename__ = "seal"

    of: Mapped[str] = mapped_column(ID, primary_key=True)
    """The id of what is sealed."""
    digest: Mapped[str] = mapped_column(String(64))


class AgreementRow(Base):
    """An agreement that is the user's alone."""

    __tablename__ = "agreement"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    relationship: Mapped[str] = mapped_column(ID)
    number: Mapped[int] = mapped_column(unique=True)
    """What its short id ends with."""
    offered: Mapped[bool]
    """Whether it stands in the ledger since."""
    events: Mapped[str] = mapped_column(Text)
    """What happened to it, as JSON."""
    state: Mapped[str] = mapped_column(Text)
    """What that amounts to, as JSON, so that it can be listed without a library."""
