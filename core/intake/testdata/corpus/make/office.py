"""Lets LibreOffice write files in its own hand."""
import os
import pathlib
import shutil
import subprocess
import tempfile


def convert(data, source, target, reader=""):
    """Converts bytes of a file with the extension source; target is LibreOffice's name of the result, such as docx or pdf."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"in.{source}"
        path.write_bytes(data)
        profile = os.environ.get("LO_PROFILE", folder + "/profile")
        subprocess.run([shutil.which("soffice"), f"-env:UserInstallation=file://{profile}", "--headless", *([f"--infilter={reader}"] if reader else []), "--convert-to", target, "--outdir",
                        folder + "/out", str(path)], check=True, capture_output=True, timeout=180)
        return next((pathlib.Path(folder) / "out").iterdir()).read_bytes()


def layout_text(pdf):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "in.pdf"
        path.write_bytes(pdf)
        return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode()
