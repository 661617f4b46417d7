### Partner extracts: prepared, released, answered

extract-title = Витяги для партнерів
extract-lead = Контрольні точки, які може бачити інше міністерство, зафіксовані з власним хешем, щоб підтвердити чи заперечити їх рядок за рядком.
extract-new = Новий витяг
extract-none = Витягів ще немає
extract-none-text = Витяг готують для одного партнера, дозволяє його інша особа, а друге міністерство відповідає файлом.
extract-seen = Витяг бачить той, хто може бачити всі угоди в ньому. Номер випадковий, щоб жодна прогалина не видавала інших витягів.
extract-number = Номер
extract-as-of = Станом на
extract-lines = Рядки
extract-line = Рядок
extract-made-by = Підготовка
extract-decided-by = Рішення
extract-answers = Відповіді
extract-marking = Найвищий гриф у витязі
extract-ceiling = Передається до грифа
extract-owed = Хто зобов’язаний
extract-done = виконано

## Preparing

extract-new-lead = Оберіть партнера й обсяг. Перш ніж щось підготувати, ви бачите, що було б передано, а що ні.
extract-for = Для кого і в якому обсязі
extract-for-name = Для: { $partner }
extract-would = Що було б передано
extract-included = { $n ->
    [one] { $n } контрольна точка
    [few] { $n } контрольні точки
    [many] { $n } контрольних точок
   *[other] { $n } контрольної точки
}
extract-would-none = Нічого не можна передати.
extract-would-text = Назва, угода, хто зобов’язаний, строки і стан, як показано. Без імен наших людей, без звітів, кольорів і пояснень.
extract-not = Не передається
extract-not-none = Передається все.
extract-left-out = { $n ->
    [one] Ще { $n } контрольну точку не розглянуто: оберіть одну угоду або напрям.
    [few] Ще { $n } контрольні точки не розглянуто: оберіть одну угоду або напрям.
    [many] Ще { $n } контрольних точок не розглянуто: оберіть одну угоду або напрям.
   *[other] Ще { $n } контрольної точки не розглянуто: оберіть одну угоду або напрям.
}
extract-frozen = Зміст фіксується, коли ви готуєте витяг. Дозволяє його інший керівник; доти жодного файлу не можна взяти.
extract-prepare = Підготувати витяг
extract-error-none = Оберіть принаймні одну контрольну точку, яку можна передати
extract-error-withheld = Щось із обраного вже не можна передати: перегляньте перелік ще раз
extract-withheld-parties = угода має інші сторони
extract-withheld-pointer = реєстр лише вказує на неї
extract-withheld-draft = ще не зареєстровано
extract-withheld-closed = угоду анульовано або закрито
extract-withheld-named = доступ мають лише названі особи
extract-withheld-marking = гриф вищий, ніж передається
extract-withheld-left = виконувати вже не треба

## Releasing

extract-state-prepared = Чекає на дозвіл іншої особи
extract-state-released = Передано
extract-state-refused = Відхилено або відкликано
extract-waits = Нічого ще не залишило міністерства. Порівняйте рядки; з дозволом файли можна взяти, а партнера вважають запитаним.
extract-own = Те, що ви підготували, дозволяє інший керівник.
extract-changed-before = Реєстр відтоді змінився: витяг показує стан на свій день. Щоб надіслати теперішній стан, відкличте його й підготуйте новий.
extract-release = Дозволити передачу партнерові
extract-changed = відтоді змінено в реєстрі: { $fields }
extract-error-no-longer = Ці рядки вже не можна передати: { $lines }. Нічого не передано.
extract-hash-note = Файл JSON – це саме ті байти, з яких обчислено хеш: sha256sum файлу дає це значення. Ті самі дані є у PDF.
extract-field-title = назва
extract-field-agreement = угода
extract-field-article = стаття
extract-field-owed-by = хто зобов’язаний
extract-field-carried-out-by = виконавець
extract-field-baseline = базовий строк
extract-field-forecast = прогноз
extract-field-done-on = дата виконання
extract-field-state = стан

## Answers

extract-answers-none = Партнер не відповів.
extract-blank = Заповнити партнерові:
extract-schema = схема відповіді
extract-file = Відповідь партнера
extract-file-hint = JSON або CSV, до 1 МБ. Нічого не позначається, доки її не застосує інший керівник.
extract-upload = Прийняти відповідь
extract-error-file = Оберіть файл, що є відповіддю на цей витяг
extract-faults = Цей файл не прийнято:
extract-answer-title = Відповідь партнера
extract-answer-file = Файл, як надійшов
extract-answered-on = Дата відповіді
extract-uploaded-by = Прийняття
extract-answer-waiting = Чекає, доки її застосує інша особа
extract-answer-applied = Застосовано
extract-answer-set-aside = Відкладено
extract-answer-own = Те, що ви прийняли, застосовує інший керівник.
extract-answered = Рядки з відповіддю
extract-answered-none = Жоден рядок не має відповіді.
extract-unanswered = Рядки без відповіді
extract-unanswered-none = На всі рядки є відповідь.
extract-says = Партнер
extract-their-forecast = очікує
extract-verdict-confirm = підтверджує
extract-verdict-dispute = заперечує
extract-outcome-marked = так позначається
extract-outcome-same = лишається, як є
extract-outcome-skipped = не позначено, за вибором
extract-outcome-closed = не можна позначити: угода не приймає змін
extract-outcome-left = не можна позначити: виконувати вже не треба
extract-outcome-not-asked = не можна позначити: запитання відкликано
extract-now = тепер у реєстрі
extract-changed-choice = Рядок { $line }: відповідь стосується значень витягу
extract-changed-mark = Позначити як відповідь про ті значення
extract-changed-skip = Не позначати
extract-apply-note = Кожен рядок із відповіддю позначає свою контрольну точку й лишає подію. Пізніша відповідь переважає; ця зберігається.
extract-apply = Застосувати відповідь
extract-set-aside = Відкласти
extract-error-overtaken = Відповідь, що надійшла пізніше, вже застосовано. Ця зберігається й нічого не позначає.

## What is wrong with a file

extract-fault-row = рядок файлу { $row }
extract-fault-none = файл не обрано
extract-fault-large = більший за 1 МБ
extract-fault-empty = файл порожній
extract-fault-utf8 = це не текст в UTF-8
extract-fault-json = це не один об’єкт JSON, або поле в ньому повторюється
extract-fault-csv = таблицю неможливо прочитати
extract-fault-format = напишіть «entente-answer/1»
extract-fault-number = це не номер цього витягу
extract-fault-hash = це не SHA-256 цього витягу
extract-fault-unknown = невідома назва
extract-fault-object = очікується об’єкт
extract-fault-list = очікується список
extract-fault-text = очікується текст
extract-fault-whole = очікується ціле число
extract-fault-missing = бракує
extract-fault-long = задовге
extract-fault-control = знак, який неможливо показати
extract-fault-day = напишіть дату як 2026-10-31
extract-fault-day-outside = до витягу або в майбутньому
extract-fault-date = напишіть дату як 2026-10-31, 2026-10 або 2026
extract-fault-no-line = у цьому витязі немає такого рядка
extract-fault-id = це не ідентифікатор цього рядка
extract-fault-twice = на рядок відповіли двічі
extract-fault-answer = напишіть confirm або dispute
extract-fault-remark = заперечення потребує зауваження
extract-fault-unsaid = зауваження чи дата без відповіді
extract-fault-cells = щось стоїть поруч із таблицею
extract-fault-no-head = бракує рядка з назвами стовпців
extract-fault-no-column = бракує стовпця
extract-fault-column-twice = стовпець повторюється
extract-fault-rows = забагато рядків або стовпців

flash-extract-prepared = Витяг зафіксовано; він чекає на іншого керівника.
flash-extract-released = Витяг передано; файли можна взяти.
flash-extract-refused = Витяг відхилено.
flash-extract-answer-uploaded = Відповідь збережено; вона чекає на іншого керівника.
flash-extract-answer-known = Цей файл надходив раніше; це та сама відповідь.
flash-extract-answer-applied = Відповідь застосовано.
flash-extract-answer-set-aside = Відповідь відкладено і збережено.
