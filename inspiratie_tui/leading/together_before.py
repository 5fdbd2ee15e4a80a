"""Who was with whom in other sessions of the year, and who are not to be together: what a proposal of groups is for."""

from inspiratie_tui.core.actions.form_groups import history_here
from inspiratie_tui.core.people.group import SmallGroups
from inspiratie_tui.core.people.pairs import PairHistory
from inspiratie_tui.core.people.private_page import PrivatePage
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.disk.errors import reason_of
from inspiratie_tui.store.port import SessionRef, Store, TooNew


class TogetherBefore:
    """What the store knows of the year, read when groups are asked for."""

    def __init__(self, store: Store | None, ref: SessionRef) -> None:
        """Take what `store` knows beside the session `ref`; None: it knows nothing. Nothing is read yet."""
        self._store = store
        self._ref = ref
        self._earlier: tuple[SmallGroups, ...] = ()
        self._page = PrivatePage()
        self.unread: str | None = None
        """Why some of it could not be read, as `disk.errors.reason_of` says or `TOO_NEW`; None when all was."""

    def remember(self) -> None:
        """Read it anew. For a thread: it may read files."""
        self.unread = None
        if self._store is None:
            return
        try:
            self._earlier = self._store.archive.formed(self._ref.group, besides=self._ref)
            self._page = self._store.groups.private_page(self._ref.group)
        except FileNotFoundError:
            self._page = PrivatePage()  # nobody keeps this group: it has no page
        except OSError as error:
            self.unread = reason_of(error)
        except TooNew:
            self.unread = "TOO_NEW"

    def history(self, session: Session) -> PairHistory:
        """Return what is known where `session` is, its own groups of before included."""
        return history_here(session, self._earlier, self._page.apart)
