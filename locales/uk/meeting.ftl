## Матеріали до зустрічі

pack-title = Матеріали до зустрічі
pack-lead = Що має розглянути зустріч: потрібні рішення, зміни від попередньої, що червоне і чому, план, на що очікується.
pack-filter = Для кого і відколи
pack-since = Попередня зустріч
pack-all = Усі партнери
pack-decisions = Потрібні рішення
pack-decisions-none = Жодного рішення не очікується.
pack-troubles = Червоні, сірі та жовті
pack-troubles-none = Немає нічого червоного чи жовтого.
pack-changes = Зміни від попередньої зустрічі
pack-changes-none = Відтоді нічого не змінилося.
pack-actions = На що очікується
pack-actions-none = Від жодної зі сторін нічого не очікується.
pack-meetings = Заплановані засідання
pack-meetings-none = Жодного засідання не заплановано.
pack-met = Засідання
pack-since-unknown = (на цей день засідання не записано)
pack-plan = План і виконання
pack-rest =
    { $n ->
        [one] і ще { $n } рядок у файлі
        [few] і ще { $n } рядки у файлі
        [many] і ще { $n } рядків у файлі
       *[other] і ще { $n } рядка у файлі
    }
pack-none = немає
pack-from-to = { $field }: { $was } → { $became }
pack-part = Частина
pack-what = Що
pack-day = День
pack-who = Хто
pack-detail = Подробиці
pack-report-progress = Хід виконання
pack-report-done = Повідомлено про виконання
pack-report-verified = Перевірено
pack-report-returned = Повернено із запитанням
