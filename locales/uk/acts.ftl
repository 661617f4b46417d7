### Recording, correcting and disputing acts

## What acts are about

act-group-conclusion = Укладення
act-group-consent = Згода на обов’язковість
act-group-force = Чинність
act-group-change = Зміна
act-group-pause = Зупинення
act-group-end = Припинення
act-group-publication = Опублікування і реєстрація
act-group-party = Сторони, гриф, контакти

## The forms

backdating-hint = Потрібно, якщо дію вчинено понад п’ять робочих днів тому. Зберігається при дії для аудитора.
backdating-none = Запис не спізнено
backdating-words-hint = Потрібно для іншої причини; інакше лише тоді, коли є що додати.
backdating-history = Внесення історичних даних
backdating-late-evidence = Доказ надійшов із запізненням
backdating-other = Інша причина
receipt-counts = Для цієї дії важить день отримання: без нього годинник чекає.
new-end-hint = День, до якого включно продовжено договір.
new-end-date = Продовжено до { $date }
extent-hint = За часткового зупинення договір лишається чинним.
extent-full = Увесь договір
extent-partial = Частина договору
act-new-end = Зазначте, до якого дня продовжено
act-end-before = Новий кінець не може бути раніше за дію, яка його встановлює
act-not-of-kind = Цей вид дії не має такого поля: очистьте його або оберіть інший вид
correct-act = Виправити
correct-act-lead = Нова дія заступає стару. Стара лишається читаною, перекресленою, і обидві посилаються одна на одну.
corrects-act = Заступає дію:
correction-hint = Наприклад: нота датована 12 березня, а не 21 березня.
act-corrected = виправлено
act-corrected-by = пізнішим записом
act-corrects = Заступає попередній запис
act-dispute-reason = Спірно: { $reason }
act-set-aside = не діє за рішенням
dispute-act-title = Позначення дії як спірної
dispute-act-lead = Вона лишається і враховується, доки не переважить інша дія або її не виправлять; сумнів видно всюди, де її вжито.
dispute-act-hint = Наприклад: офіційний вісник подає 18 вересня, міністерство — 19 вересня.
dispute-act-submit = Позначити як спірну
field-backdating = Чому запис зроблено лише тепер
field-correction-reason = Що було хибним
field-dispute-reason = Причина спору
field-set-aside-by = Відхилено рішенням
field-new-end = Продовжено до
field-extent = Обсяг
flash-act-corrected = Виправлення записано; стара дія лишається, перекреслена.
