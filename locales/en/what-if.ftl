## "What if?": the clock's answer to what nobody has done

what-if = What if?
what-if-link = What if? Try an act or another day
what-if-lead = Suppose an act that nobody has done, or another day, and see what the legal clock would say.
what-if-field-on = Asked for the day
what-if-on-hint = Today if left empty
what-if-on-whole = Write a whole date, as 2027-03-01
what-if-field-kind = Suppose this act
what-if-no-act = No act: only another day
what-if-kind = Choose the act to which these dates belong
what-if-date = Give a date on which it would be done, received or take effect
what-if-field-new-end = New end
what-if-new-end-hint = For an extension: the last day of the extended term
what-if-scope-hint = For a suspension
what-if-ask = Ask the clock
what-if-answer = The two answers
what-if-on = On { $date }
what-if-nothing = nothing is recorded
what-if-standing = Standing
what-if-col-date = Date
what-if-col-recorded = As recorded
what-if-col-supposed = As supposed
what-if-then-nothing = Nothing is changed, recorded or remembered.
what-if-then-link = The address of the answer holds what you supposed: send it to whoever may read this record.
what-if-any = Ask the clock about any case, as JSON

calculator-title = The legal clock
calculator-lead = Asks the clock about any case, as the command “entente clock” does. Nothing is kept.
calculator-field = Cases
calculator-hint = JSON, one case or one after the other; up to 50
calculator-empty = Write at least one case
calculator-refused = A case was refused: its message names the field
calculator-case = Case { $n }
calculator-case-refused = refused
calculator-json = The answer as JSON
