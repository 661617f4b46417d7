"""Opens files of rows with openpyxl and LibreOffice and counts the cells that they take for formulas.

    ENTENTE_SHEETS=/tmp/sheets cargo test --test it payload formula   # leaves the files there
    python3 scripts/inert_cells.py /tmp/sheets

Each CSV is opened with commas, with semicolons and with tabs, for spreadsheets cut it as their country does. Ends with 1 when any
cell is a formula or a file links to something outside. What is not installed (openpyxl, soffice) is skipped with a line.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

CUTS = {"commas": "44,34,76,1", "semicolons": "59,34,76,1", "tabs": "9,34,76,1"}


def formulas(openpyxl, path):
    """The places of formulas, and of links to elsewhere."""
    book = openpyxl.load_workbook(path)
    found = [
        f"{sheet.title}!{cell.coordinate} {str(cell.value)[:60]!r}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    with zipfile.ZipFile(path) as parts:
        found += [name for name in parts.namelist() if "externalLink" in name or "ddeLink" in name]
    return found


def through_libreoffice(soffice, path, out, cut=None):
    """The file as LibreOffice reads it, saved as a workbook."""
    command = [soffice, "--headless", f"-env:UserInstallation=file://{out}/profile", "--convert-to", "xlsx"]
    command += ["--outdir", str(out)] + ([f"--infilter=CSV:{cut}"] if cut else []) + [str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    made = out / (path.stem + ".xlsx")
    if done.returncode != 0 or not made.exists():
        sys.exit(f"LibreOffice does not open {path}: {done.stdout} {done.stderr}")
    return made


def main(folder):
    try:
        import openpyxl
    except ImportError:
        print("skipped: openpyxl is not installed")
        return 0
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        print("skipped: soffice is not installed; workbooks are opened with openpyxl alone")
    paths = sorted(path for path in pathlib.Path(folder).iterdir() if path.suffix in (".csv", ".xlsx"))
    if not paths:
        sys.exit(f"{folder} holds no CSV and no XLSX")
    bad = 0
    for path in paths:
        looks = []
        if path.suffix == ".xlsx":
            looks.append(("openpyxl", formulas(openpyxl, path)))
        with tempfile.TemporaryDirectory() as scratch:
            out = pathlib.Path(scratch)
            if soffice and path.suffix == ".csv":
                for name, cut in CUTS.items():
                    looks.append((f"LibreOffice, {name}", formulas(openpyxl, through_libreoffice(soffice, path, out, cut))))
            elif soffice:
                looks.append(("LibreOffice", formulas(openpyxl, through_libreoffice(soffice, path, out))))
        for name, found in looks:
            print(f"{path.name:<28} {name:<24} {len(found)} formulas")
            for place in found[:10]:
                print(f"    {place}")
            bad += len(found)
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
