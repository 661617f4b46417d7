### Checkpoints of the log, and how to check it elsewhere

checkpoints-newest = The newest checkpoint
checkpoints-lead = These lines say how many events the log has and what they come to, signed. Whoever keeps them outside the register can tell later whether anything before them was changed, removed or put in.
checkpoints-since = Events added since: { $count }
checkpoints-none = No checkpoint yet
checkpoints-none-text = The first one is signed when serving begins.
checkpoints-how = How to check the log without trusting the register
checkpoints-how-keep = Copy the lines above, or take them from the daily mail or the last page of a PDF, and keep them where the register’s administrators cannot change them.
checkpoints-how-bundle = Take the whole log along. Words that you may not see are left out; the chain can be checked all the same.
checkpoints-bundle = Bundle of the log (ZIP)
checkpoints-how-run = Check it on any computer with Python, offline:
checkpoints-limits = A good answer says that nothing was changed before the checkpoint you kept. It does not say that a recorded fact is true, nor anything about events after it.
checkpoints-keys = Keys
checkpoints-keys-caption = Public keys of the log, the present one first
checkpoints-fingerprint = SHA-256 of the key:
checkpoints-list = Checkpoints
checkpoints-caption = Checkpoints, newest first
checkpoints-note = Signed lines
checkpoints-shown = The newest { $shown } of { $total }
col-events = Events
col-why = Why
col-witnesses = Witnesses
col-note = Note
col-from-event = From event
col-how = How it came
col-key = Public key

## Why a checkpoint was signed

checkpoint-start = serving began
checkpoint-count = a thousand events
checkpoint-time = five minutes
checkpoint-export = before an export
checkpoint-key = change of the key
checkpoint-operator = asked for by the operator

## How a key came

key-how-first = the first key
key-how-rotated = signed in by the key before it
key-how-lost = the key before it was lost: nobody vouches for this one

## The daily letter to auditors

mail-checkpoint-subject = Entente: checkpoint of the log, { $size } events
mail-checkpoint-lead = This is the newest signed checkpoint of the audit log. Keep this letter: with it you can show later whether any event before it was changed or removed.
mail-checkpoint-key = The public key of the log:
mail-checkpoint-how = How to check the log against it: { $url }
