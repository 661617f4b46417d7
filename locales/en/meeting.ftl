## The meeting pack

pack-title = Meeting pack
pack-lead = What a meeting has to look at: decisions wanted, what changed since the last one, what is red and why, the plan, what is awaited.
pack-filter = For whom, and since when
pack-since = Last meeting
pack-all = All partners
pack-decisions = Decisions wanted
pack-decisions-none = No decision is waited for.
pack-troubles = Red, grey and amber
pack-troubles-none = Nothing is red or amber.
pack-changes = Changed since the last meeting
pack-changes-none = Nothing changed since.
pack-actions = What is awaited
pack-actions-none = Nothing is awaited of either side.
pack-meetings = Meetings ahead
pack-meetings-none = No meeting is planned.
pack-met = The meeting
pack-since-unknown = (no meeting is recorded for this day)
pack-plan = Plan and progress
pack-rest =
    { $n ->
        [one] and one more in the file
       *[other] and { $n } more in the file
    }
pack-none = none
pack-from-to = { $field }: { $was } → { $became }
pack-part = Part
pack-what = What
pack-day = Day
pack-who = Who
pack-detail = Detail
pack-report-progress = Progress
pack-report-done = Reported done
pack-report-verified = Verified
pack-report-returned = Returned with a question
