# Home and help.
home-overdue = { $n ->
    [one] One milestone of yours is overdue
   *[other] { $n } milestones of yours are overdue
}
home-verify = { $n ->
    [one] One report waits for you to verify
   *[other] { $n } reports wait for you to verify
}
home-soon = { $n ->
    [one] One falls due within 30 days
   *[other] { $n } fall due within 30 days
}
home-grants = { $n ->
    [one] One proposal about an account waits for you to confirm
   *[other] { $n } proposals about accounts wait for you to confirm
}
home-nothing = Nothing waits for you
home-overdue-title = Mine, overdue
home-overdue-none = No milestone of yours is overdue.
home-soon-title = Mine, due within 30 days
home-soon-none = Nothing of yours falls due within 30 days.
home-verify-title = Waiting for you to verify
home-verify-none = No report waits. A milestone reported done by another person appears here.
home-records-title = Records not verified yet
home-records-none = Every record of others is verified.
home-deadlines-all = All deadlines
home-deadlines-title = Next deadlines
home-deadlines-none = No deadline lies ahead. The legal clock computes them from the clauses on record.
home-gaps-title = My records that lack most
home-gaps-none = You own no record with gaps.
home-all = All { $n }
home-no-content = An administrator reads no agreements
home-no-content-text = Accounts, roles and security events are yours; what the ministry has signed is not.
help-title = Help
help-standing = Standing is derived
help-standing-text = Nobody types “in force”. The standing follows from the recorded acts, and where they do not tell it is unknown, with what is missing. Signed is not in force, and “agreement” in a title does not make it binding.
help-dates = Dates as far as they are known
help-dates-text = Write 2025, 2025-09 or 2025-09-18 (or 18.09.2025). A date that is known only to the month stays so: the register invents no day.
help-eyes = Two pairs of eyes
help-eyes-text = Recorded is not verified, reported done is not verified done. The person who recorded or reported cannot verify.
help-void = Nothing is deleted
help-void-text = A record entered in error is voided with a reason. It stays readable with its number and its history.
help-search = Search in three scripts
help-search-text = Every word you type must begin a word of a title, a party or a signatory. Accents and scripts do not matter: Kyiv finds Київ, lodz finds Łódź.
help-keyboard-title = Keyboard
help-keyboard = Moving about
help-keyboard-text = Tab moves to the next control, Shift and Tab back, Enter follows a link, Space ticks a box and opens a menu, Escape closes it. The first Tab of a page offers to skip to the content.

## What a manager opens in the morning

home-watch = What to look at first
home-red = { $n ->
    [one] One milestone is late
   *[other] { $n } milestones are late
}
home-figure-late = { $n ->
    [one] late milestone
   *[other] late milestones
}
home-turned = { $n } of them since { $day }
home-turned-visit = { $n } of them since your last visit on { $day }
home-figure-ours = { $n ->
    [one] act is ours to do
   *[other] acts are ours to do
}
home-others-move = { $n ->
    [one] one waits for others
   *[other] { $n } wait for others
}
home-figure-windows = { $n ->
    [one] notice window within 180 days
   *[other] notice windows within 180 days
}
home-next-window = the next closes on { $day }
home-figure-ownerless = { $n ->
    [one] obligation without owner
   *[other] obligations without owner
}
home-figure-unreviewed = { $n ->
    [one] agreement nobody has reviewed
   *[other] agreements nobody has reviewed
}
home-oldest = the oldest since { $day }
home-figure-complete = of the data are there, on average
home-least = the least: { $percent }
home-late-title = What is late
home-late-none = No milestone that you may see is late.
home-since = New since
home-since-go = Show
home-board = Board
home-worst-title = Records that lack most
home-turned-meeting = { $n } of those with { $partner } since the meeting of { $day }
home-turned-partner = { $n } of those with { $partner } since { $day }
home-met-title = Since the last meeting with
home-next-meeting = the next meeting is planned for { $day }
home-met-turned = { $n ->
    [one] { $n } milestone turned red
   *[other] { $n } milestones turned red
}
home-figure-meetings = { $n ->
    [one] joint body is behind with its meetings
   *[other] joint bodies are behind with their meetings
}
