"""The whole product with a clock that obeys and chance that counts: the same in every run.

Started as `python -m tests.privacy.clockwork --async-mode MODE FOLDER START`; prints its links. The
clock moves, and screens are looked at again, when somebody posts to /clockwork/SECONDS and at no
other time. START numbers the starts on one folder, so that no id is given twice.
"""

import json
import sys
from pathlib import Path

from talkingpiece import patching

MODE = patching.begin(sys.argv[1:])

from talkingpiece.app import create_app, demo_group  # noqa: E402
from talkingpiece.config import Config  # noqa: E402
from talkingpiece.product import Product  # noqa: E402
from talkingpiece.serve import new_socketio, prepare, serve  # noqa: E402
from tests.support.fakes import AN_EVENING_IN_NOVEMBER, CountingChance, FixedClock  # noqa: E402
from web.ticker import tick  # noqa: E402

ADDRESS = "http://circle.example"
SECRET = b"clockwork-secret-of-32-bytes-all"
IDS_OF_A_START = 1_000_000
SECONDS_OF_A_START = 60


def product_on(folder: Path, start: int) -> Product:
    """The product as it is served, on this folder."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    config = Config(data=folder, url=ADDRESS)
    config.secret_file.write_bytes(SECRET)
    chance = CountingChance()
    chance._given = start * IDS_OF_A_START
    clock = FixedClock(AN_EVENING_IN_NOVEMBER + start * SECONDS_OF_A_START)
    product = create_app(config, new_socketio(MODE), clock=clock, chance=chance)
    product.doors.bases = (ADDRESS,)
    demo_group(product.store)

    def goes_on(seconds: int) -> str:
        clock.advance(seconds)
        tick(product.publisher)
        return ""

    product.app.add_url_rule("/clockwork/<int:seconds>", view_func=goes_on, methods=["POST"])
    return product


def main(folder: Path, start: int) -> None:
    """Serve until told to stop."""
    prepare()
    product = product_on(folder, start)

    def ready(port: int) -> None:
        way_in = product.doors.enter(product.holders.new_link())
        sys.stdout.write(json.dumps({"url": f":{port}", "facilitator": way_in}) + "\n")
        sys.stdout.flush()

    serve(
        product.app,
        product.socketio,
        host="127.0.0.1",
        port=0,
        on_ready=ready,
        on_stop=product.store.close,
    )


if __name__ == "__main__":
    main(Path(sys.argv[-2]), int(sys.argv[-1]))
