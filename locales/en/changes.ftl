### What changed since a day

ch-title = What changed
ch-lead = Everything recorded since { $day } in the records that you may see, by agreement.
ch-since = Since
ch-since-visit = Since your last visit on { $day }
ch-none = Nothing has changed
ch-none-text = Since that day nothing that you may see was recorded.
ch-register = The register
ch-count = { $n ->
    [one] One change.
   *[other] { $n } changes.
}
ch-more = These are the newest; choose a later day, or read the history of an agreement.
