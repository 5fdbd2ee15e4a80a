"""An application with one Static and nothing else: what Textual itself costs. It shows the last key."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("bare", markup=False)

    def on_key(self, event: Key) -> None:
        self.query_one(Static).update(f"key {event.key}")


if __name__ == "__main__":
    Bare().run()
