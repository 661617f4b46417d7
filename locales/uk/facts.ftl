### What several sources say of a fact

## Kinds of facts, parts, states

fact-kind-acted-on = дата вчинення
fact-kind-received-on = дата отримання
fact-kind-effective-on = дата набуття дії
fact-kind-place = місце
fact-kind-title = Офіційна назва
fact-kind-office = Посада на час підписання
fact-kind-instrument-kind = Вид інструмента
fact-part-leads = переважає
fact-part-leads-outranked = переважає, доки не перейнято краще джерело
fact-part-leads-undecided = переважає до рішення
fact-part-agrees = збігається
fact-part-proposed = краще джерело: перейняти
fact-part-equal = рівна оцінка, відрізняється
fact-part-lower = нижча оцінка, відрізняється
fact-part-set-aside = відхилено
fact-part-withdrawn = відкликано
fact-state-agreed = Джерела збігаються.
fact-state-ranked = Переважає джерело з найкращою оцінкою; інше подає інакше.
fact-state-outranked = Краще джерело чекає, щоб його перейняли.
fact-state-undecided = Не вирішено: джерела з однаковою оцінкою різняться.
fact-state-ruled = Вирішено; решту значень відхилено.
conflict-kind-all = Усі
conflict-kind-date = Дати
conflict-kind-title = Назви
conflict-kind-office = Посади
conflict-kind-kind = Види інструментів
conflict-kind-place = Місця
conflict-kind-act = Спірні дії
conflict-kind-entry = Набрання чинності
conflicts-kinds = Види суперечностей
conflicts-disputed = Спірні дії

## Side by side

fact-differ = { $n ->
    [one] { $n } джерело різниться
    [few] { $n } джерела різняться
    [many] { $n } джерел різняться
   *[other] { $n } джерела різняться
}
fact-open-count = { $n ->
    [one] джерела різняться щодо { $n } факту
    [few] джерела різняться щодо { $n } фактів
    [many] джерела різняться щодо { $n } фактів
   *[other] джерела різняться щодо { $n } факту
}
fact-better-waits = чекає краще джерело
fact-sentence = { $about }: переважає { $leads }; поряд { $others }
fact-ungraded = джерела не названо
fact-own-nothing = у записі нічого немає
fact-a-document = документ цього договору
fact-in-record = те, що стоїть у записі
fact-ruled = Діє { $value }: { $why }
fact-by-grade = джерело має кращу оцінку
fact-set-aside-because = відхилено, бо: { $why }
fact-withdrawn-by = відкликано: { $who }, { $on }: { $reason }
col-fact = Факт
col-leads = Переважає
col-beside = Поряд
col-state = Стан
col-value = Значення
col-recorded = Записано
col-part = Роль

## Pages

fact-sources-say = Що подають джерела
fact-sources-say-lead = Усі факти, про які можуть говорити кілька джерел. Переважає те, що стоїть у записі; краще джерело переймає друга особа, і нічого не губиться.
fact-differing = Джерела різняться
fact-differing-none = Жодне джерело не подає іншого, ніж запис.
fact-of-record = Вид і назви
fact-of-acts = Дії
fact-of-signatures = Підписи
fact-of-act = Факти цієї дії
fact-another = Інше джерело подає …
fact-another-lead = Те, що воно подає, стає поряд із записом і саме нічого не змінює.
fact-see = Що подають джерела
fact-side-by-side = Значення поряд
fact-note-hint = Де це стоїть: сторінка, абзац, хвилина запису.
fact-record-claim = Записати, що воно подає
fact-take-over = Перейняти
fact-rule = Вирішити, що діє
fact-rule-lead = Обране значення переважає; якщо запис подає інше, його виправляють із зазначенням джерела. Решта лишається, відхилена.
fact-holds = Яке значення діє
fact-reason-hint = Наприклад: стаття плутає підписання з голосуванням попереднього дня.
fact-second = Хто записав значення, не вирішує на його користь: це робить інший керівник.
fact-rulings = Що вирішено
fact-withdraw = Відкликати
fact-withdraw-title = Відкликання того, що приписано джерелу
fact-withdraw-lead = Лишається читаним, перекресленим, і більше не враховується.
fact-withdraw-hint = Наприклад: стаття говорить про інший договір.

## Errors, flashes, history

fact-source-missing = Оберіть джерело або назвіть нове
fact-claim-held = Це джерело вже записано з тим самим значенням
fact-not-proposed = Це значення вже не чекає, щоб його перейняли
fact-nothing-to-rule = Нема чого вирішувати: джерела збігаються або вже вирішено
flash-fact-claimed = Те, що подає джерело, стоїть тепер поряд із записом.
flash-fact-taken-over = Тепер переважає значення з кращого джерела; те, що стояло в записі, лишається поряд.
flash-fact-ruled = Рішення записано; решта значень лишається, відхилена.
flash-fact-claim-withdrawn = Відкликано; лишається читаним.
deed-fact-claimed = записано, що подає інше джерело
deed-fact-claim-withdrawn = відкликано те, що подавало джерело
deed-fact-ruled = вирішено, яке значення діє
deed-fact-taken-over = перейнято значення з кращого джерела
field-claim = Що подає джерело
field-fact-ruling = Рішення щодо факту
field-value = Значення
field-holds = Яке значення діє
field-withdrawn-reason = Причина відкликання
