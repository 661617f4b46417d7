### Imports: catalogues of treaties

import = Import
import-lead = Records from the catalogues of ministries and parliaments, each with its source, its doubts and its place in the file.
import-how = How a file is imported
import-how-text = On the server, at the command line. A file cannot be sent through the browser yet.
import-step-preview = See what would happen. Every row is reported: created, skipped, refused and why. Nothing is written.
import-step-commit = Then import. The agreements are numbered, have no owner yet, and their dates are recorded, not verified.
import-file-word = FILE.csv
import-rule = A file is taken whole or not at all: one row with damaged text, a wrong date or an unknown state, and nothing is written. Rows that the profile does not take, such as agreements with organisations, are listed and left out. A file that is imported twice creates nothing twice.
import-batches = Imported files
import-none = No file was imported yet
import-none-text = What is imported is listed here with the fingerprint of its file.
import-at = Imported
import-by-command = command line
import-file = File
import-profile = Profile
import-created = Created
import-skipped = Held already
import-outside = Out of scope
import-profiles = Profiles
import-profiles-note = which catalogues can be read
import-columns = Columns that the file must have
import-licence = Licence of the catalogue
import-grade = Source
