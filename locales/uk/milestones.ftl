### Milestones: the list, one milestone, its forms

## List and queue

ms-views = Подання
ms-view-review = Чекають на мене
ms-view-list = Список
ms-view-overdue = Прострочені
ms-overdue-only = Лише прострочені
ms-all = Усі
ms-states = За станом
ms-filter = Відібрати контрольні точки
ms-words = Слова назви
ms-partner = Партнер
ms-due = Строк
ms-due-within = { $n ->
    [one] Протягом { $n } дня
    [few] Протягом { $n } днів
    [many] Протягом { $n } днів
   *[other] Протягом { $n } дня
}
ms-undated = Без дати
ms-owner-me = Мої
ms-owner-none = Без відповідального
ms-none = Контрольних точок ще немає
ms-none-text = Їх не має жодна доступна вам угода. Контрольну точку планують на сторінці угоди.
ms-none-found = За цим відбором нічого немає
ms-none-found-text = Контрольні точки є, але жодна не відповідає всім умовам разом.
ms-none-here = Контрольних точок немає
ms-none-here-text = За цією угодою нічого не заплановано, тож реєстр не може сказати, наскільки її виконано.
ms-in-list = Показати їх у списку
ms-review-own = Ваших власних звітів тут немає: їх перевіряє інша особа.
ms-review-none = Вас нічого не чекає
ms-review-none-text = Жоден звіт іншої особи не чекає на перевірку.
ms-review-managers = Звіти перевіряють керівники
ms-review-managers-text = Те, про що ви звітували, лишається у списку, доки його не перевірить інша особа.
ms-review-reported = Повідомлено, не перевірено
ms-reported-by-at = Звіт: { $by }, { $at }

## Columns and particulars

ms-milestone = Контрольна точка
ms-agreement = Угода
ms-owner = Відповідальний
ms-state = Стан
ms-baseline = Базовий строк
ms-baseline-none = не узгоджено
ms-baseline-no = Базовий строк № { $number }
ms-forecast = Прогноз
ms-forecast-done = Прогноз, виконання
ms-forecast-none = прогнозу немає
ms-done-reported = виконано, повідомлено
ms-done-verified = виконано, перевірено
ms-slip = Зсув, днів
ms-colour = Обчислено
ms-ministry = Виконує
ms-ministry-none = Не вказано
ms-confirmation = Підтвердження партнера
ms-weight = Вага
ms-illustrative = Ілюстративно
ms-empty = нічого
ms-particulars = Відомості
ms-dates = Строки і стан

## Why it has its colour

ms-why-verified = виконано й перевірено іншою особою
ms-why-left = виконувати вже не треба
ms-why-overdue = { $n ->
    [one] прострочено на { $n } день
    [few] прострочено на { $n } дні
    [many] прострочено на { $n } днів
   *[other] прострочено на { $n } дня
}
ms-why-slips = { $n ->
    [one] зсув на { $n } день
    [few] зсув на { $n } дні
    [many] зсув на { $n } днів
   *[other] зсув на { $n } дня
}
ms-why-stale = { $n ->
    [one] немає вістей { $n } день
    [few] немає вістей { $n } дні
    [many] немає вістей { $n } днів
   *[other] немає вістей { $n } дня
}
ms-due-in = { $n ->
    [one] строк за { $n } день
    [few] строк за { $n } дні
    [many] строк за { $n } днів
   *[other] строк за { $n } дня
}
ms-why-quiet = { $n ->
    [one] вістей немає { $n }
    [few] вістей немає { $n }
    [many] вістей немає { $n }
   *[other] вістей немає { $n }
}
ms-why-blocked-without-plan = заблоковано: { $cause }; плану немає
ms-why-blocked-with-plan = заблоковано: { $cause }; план є
ms-why-no-baseline = строку не узгоджено
ms-why-no-owner = немає відповідального
ms-why-dependency = прострочено те, від чого вона залежить
ms-why-partner-pending = партнер ще не підтвердив
ms-why-partner-disputes = партнер це заперечує
ms-why-reported = повідомлено про виконання, ще не перевірено
ms-why-in-time = у строк
ms-silent-slip = { $n ->
    [one] тихий зсув: { $n } зміна прогнозу
    [few] тихий зсув: { $n } зміни прогнозу
    [many] тихий зсув: { $n } змін прогнозу
   *[other] тихий зсув: { $n } зміни прогнозу
}
ms-rules = Як обчислено, у днях: «Прострочено» – строк минув, або зсув понад { $slip }, або заблоковано без плану; «Під загрозою» – менший зсув, або строк протягом { $soon } і вістей немає { $quiet }, або партнер не підтвердив; «Неможливо оцінити» – немає відповідального, дати або вістей понад { $stale }.

## Planning and editing

ms-new = Запланувати контрольну точку
ms-edit = Зберегти контрольну точку
ms-title-en = Назва англійською
ms-title-pl = Назва польською
ms-title-uk = Назва українською
ms-title-hint = Що буде, коли її виконають. Досить однієї мови.
ms-date-hint = Наскільки відомо: 2026-10-31, 31.10.2026, 2026-10 або 2026
ms-baseline-hint = Дата, яку узгоджено: 2026-10-31, 31.10.2026, 2026-10 або 2026. Лишіть порожнім, якщо її не узгоджено.
ms-frozen = Базовий строк фіксується під час збереження. Далі він змінюється лише з поясненням причини й за згодою іншої особи; очікування записують у прогноз.
ms-owner-hint = Хто за неї відповідає.
ms-weight-hint = Від 1 до 100; більшість має вагу 1.
ms-illustrative-hint = Вигадана, щоб показати роботу реєстру; всюди так і позначена.
ms-choose = Оберіть
ms-error-title = Напишіть назву принаймні однією мовою
ms-error-weight = Напишіть ціле число від 1 до 100
ms-error-choose = Оберіть зі списку
ms-error-date = Напишіть дату як 2026-10-31, 31.10.2026, 2026-10 або 2026
ms-error-same = Напишіть іншу дату, ніж та, що діє зараз
ms-error-past = Напишіть дату, яка ще не минула
ms-error-future = Напишіть день виконання, а не майбутній
ms-error-question = Напишіть запитання, з яким повертаєте

## What can be done

ms-act = Що далі
ms-start = Роботу розпочато
ms-unblock = Роботу відновлено
ms-report-done-do = Повідомити про виконання
ms-done-on = Дата виконання
ms-done-note = Що зроблено
ms-done-note-hint = Це прочитає й перевірить інша особа.
ms-progress-do = Повідомити про перебіг
ms-progress-note = Що сталося дотепер
ms-forecast-do = Змінити прогноз
ms-move-code = Вид причини
ms-move-reason = Причина
ms-move-scope-change = Змінився обсяг
ms-move-correction = Дату записано помилково
ms-block-do = Роботу заблоковано
ms-blocked-cause = Чинник
ms-blocked-plan = План
ms-blocked-plan-hint = Що з цим роблять і до якого часу. Без плану контрольна точка вважається простроченою.
ms-blocked-by = Заблоковано: { $cause }.
ms-blocked-no-plan = Плану ніхто не записав.
ms-baseline-do = Запропонувати новий базовий строк
ms-baseline-do-text = Діє, коли його затвердить інший керівник.
ms-baseline-new = Новий базовий строк
ms-pending = Запропоновано новий базовий строк:
ms-pending-own = Вашу пропозицію затверджує інший керівник.
ms-approve = Затвердити
ms-leave-do = Виконувати не будуть
ms-exit = Чим закінчується
ms-verdict = Ваше рішення
ms-verdict-text = Звітували не ви, тож можете перевірити. Рішення потрапляє до журналу з вашим іменем.
ms-remark = Зауваження; щоб повернути – запитання
ms-verify = Перевірено: виконано
ms-return = Повернути із запитанням
ms-verdict-you-reported = Звітували ви: перевіряє інший керівник.
ms-verdict-managers = Чекає на перевірку керівником.

## Refusals: what stands in the way, what to do

ms-refused-already = Вона вже в цьому стані.
ms-refused-blocked = Роботу заблоковано: спершу позначте, що її відновлено.
ms-refused-not-blocked = Роботу не заблоковано.
ms-refused-waits = Про виконання повідомлено; чекає на перевірку.
ms-refused-nothing-reported = Немає звіту, який можна було б перевірити чи повернути.
ms-refused-verified = Виконання перевірено: це остаточно.
ms-refused-left = Скасовано, замінено або не застосовується: це остаточно.
ms-refused-closed = Угоду анульовано чи закрито, або реєстр лише вказує на неї. Нічого не змінено.
ms-refused-same-person = Перший крок зробили ви, тож другий має зробити інший керівник. Нічого не змінено.
ms-conflict = Поки ви писали, з’явилася версія { $version } ({ $who }). Вашого не збережено; ваші слова лишилися у формі нижче. Прочитайте, що змінилося, і надішліть ще раз, якщо це досі чинне.

## Reports, moves, history

ms-reports = Звіти
ms-reports-none = Ще не звітували.
ms-report-progress = Перебіг
ms-report-done = Повідомлено про виконання
ms-report-verified = Перевірено
ms-report-returned = Повернуто із запитанням
ms-accepted-by = перевірка: { $by }
ms-moves = Як змінювалися строки
ms-moves-note = кожна зміна лишається в реєстрі
ms-moves-none = Жодного строку не змінено.
ms-when = Коли
ms-what = Що
ms-was = Було
ms-now = Стало
ms-not-approved = запропоновано, не затверджено
ms-approved-by = затвердження: { $by }
ms-history = Історія
ms-deed-planned = Заплановано
ms-deed-edited = Змінено
ms-deed-forecast = Змінено прогноз
ms-deed-started = Роботу розпочато
ms-deed-blocked = Заблоковано
ms-deed-unblocked = Відновлено
ms-deed-progress = Повідомлено про перебіг
ms-deed-reported = Повідомлено про виконання
ms-deed-verified = Виконання перевірено
ms-deed-returned = Повернуто із запитанням
ms-deed-left = Завершено без виконання
ms-deed-baseline-proposed = Запропоновано новий базовий строк
ms-deed-rebaselined = Затверджено новий базовий строк
ms-deed-other = Змінено

## What was done

flash-milestone-planned = Контрольну точку заплановано.
flash-milestone-saved = Контрольну точку збережено.
flash-milestone-forecast = Прогноз змінено; попередній лишається в реєстрі.
flash-milestone-reported = Звіт записано.
flash-milestone-verified = Перевірено: контрольну точку виконано.
flash-milestone-returned = Повернуто з вашим запитанням.
flash-milestone-started = Роботу розпочато.
flash-milestone-blocked = Роботу над контрольною точкою заблоковано.
flash-milestone-unblocked = Роботу над контрольною точкою відновлено.
flash-milestone-proposed = Новий базовий строк чекає на затвердження іншим керівником.
