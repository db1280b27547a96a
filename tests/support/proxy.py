"""A real nginx on loopback that runs docs/deploy/nginx.conf, and everything it leaves behind."""

import ipaddress
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support.ports import LOOPBACK, free_port
from tests.support.server import ROOT

CONF = (ROOT / "docs" / "deploy" / "nginx.conf").read_text()
PLACES = f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin"
NGINX = shutil.which("nginx", path=PLACES) if sys.platform == "linux" else None
"""Other systems have no second loopback address for a phone to come from."""
START_SECONDS, STOP_SECONDS = 10, 10
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
MAIN = """\
daemon off;
master_process off;
pid {prefix}/nginx.pid;
error_log {prefix}/error.log info;
events {{ worker_connections 512; }}
http {{
    access_log {prefix}/access.log;
    {temporary}
    include {prefix}/talkingpiece.conf;
}}
"""
"""As talkative as a distribution's own, and more: what keeps it quiet must be in our file."""


@dataclass
class Nginx:
    """One nginx in front of the server on port `behind`, with a folder of its own."""

    prefix: Path
    behind: int
    conf: str = CONF
    port: int = field(default_factory=free_port)
    plain_port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def origin(self) -> str:
        """What a browser calls it."""
        return f"https://{LOOPBACK}:{self.port}"

    def start(self) -> "Nginx":
        """Write everything down, start, and wait until it answers."""
        assert NGINX, "There is no nginx here: apt-get install nginx-light"
        self.prefix.mkdir()
        write_certificate(self.prefix)
        temporary = "".join(f"{name}_temp_path {self.prefix}/{name};" for name in TEMPORARY)
        (self.prefix / "talkingpiece.conf").write_text(self._here())
        (self.prefix / "nginx.conf").write_text(
            MAIN.format(prefix=self.prefix, temporary=temporary)
        )
        with (self.prefix / "output").open("wb") as output:
            command = [NGINX, "-p", str(self.prefix), "-c", str(self.prefix / "nginx.conf")]
            self.process = subprocess.Popen(command, stdout=output, stderr=output)
        self._wait()
        return self

    def stop(self) -> None:
        """Let it end what it is doing, and write what it has to write."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(STOP_SECONDS)

    def connect(self, address: str = LOOPBACK) -> ssl.SSLSocket:
        """A TLS connection from one of the addresses of this machine."""
        plain = socket.create_connection((LOOPBACK, self.port), 15, source_address=(address, 0))
        trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        return trusting.wrap_socket(plain)

    def _here(self) -> str:
        """Our file with this machine's ports and certificate in the place of the example's."""
        text = re.sub(r"listen \[::\].*\n", "", self.conf)
        text = text.replace("listen 80 ", f"listen {LOOPBACK}:{self.plain_port} ")
        text = text.replace("listen 443 ", f"listen {LOOPBACK}:{self.port} ")
        text = re.sub(r"/etc/letsencrypt/live/[^/]+", str(self.prefix), text)
        return text.replace(f"{LOOPBACK}:8420", f"{LOOPBACK}:{self.behind}")

    def _wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            assert self.process
            assert self.process.poll() is None, (self.prefix / "output").read_text()
            try:
                return self.connect().close()
            except OSError:
                time.sleep(0.05)
        raise AssertionError("nginx does not answer")


def write_certificate(folder: Path) -> None:
    """A certificate for this machine that nobody has signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "circle.example.org")])
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(LOOPBACK))])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(address, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(pem))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    )
