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
act-is-corrected = виправлено
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

## Етапи укладення

move-mandate = Надати повноваження на переговори
move-open-negotiation = Розпочати переговори
move-agree-text = Зазначити, що текст узгоджено
move-reopen = Повернути текст до переговорів
move-clear-for-signature = Допустити до підписання
move-sign-partially = Позначити як підписаний частиною сторін
move-sign = Позначити як підписаний
move-begin-procedures = Розпочати внутрішні процедури
move-conclude = Завершити укладення
move-enter-signed = Внести як підписаний (історичні дані)
move-enter-concluded = Внести як укладений (історичні дані)
move-abandon = Відмовитися до підписання
move-not-ratify = Завершити без ратифікації
guard-earlier-stage = спершу має бути попередній етап
guard-kind = вид інструмента визначено
guard-two-parties = названо дві сторони
guard-owner = запис має відповідального
guard-lead-ministry = названо компетентне міністерство
guard-text-adopted = текст прийнято, парафовано або підписано
guard-text = названо джерело з офіційним текстом чи офіційною заявою або причину, чому тексту немає
guard-authentic-languages = названо автентичні мови
guard-binding = погляд кожної сторони на обов’язковість визначено, з підставою
guard-legal-authority = названо правову підставу (постанову, закон)
guard-entry-clause = положення про набрання чинності записано
guard-some-signed = одна зі сторін підписала
guard-all-signed = підписали всі сторони, у відомі дні
guard-powers = повноваження кожного підписанта відомі, а документ про повноваження має дату
guard-signatures-verified = друга особа перевірила кожне підписання
guard-originals = відомо, де оригінал
guard-procedures-needed = положення про набрання чинності вимагає внутрішніх процедур
guard-in-force = день набрання чинності відомий і настав
guard-force-verified = підписання, повідомлення і заяви перевірено, а дати не різняться або вирішено, яка з них діє
stage-who-officer = для виконавця або керівника
stage-who-approver = чекає на керівника, який не є автором запису
stage-who-manager = для керівника
stage-lead = Етап показує, як далеко зайшло укладення. Правового статусу ніколи не змінюють вручну.
stage-from = З етапу
stage-to = До етапу
stage-open = Невиконані умови
stage-not-yet = Ще ні: чого бракує, зазначено вище.
stage-no-longer = Із нинішнього етапу цей перехід закрито.
stage-refused = Запис уже на іншому етапі: цей крок тепер неможливий
stage-basis = На чому це ґрунтується
stage-basis-hint = Акт про згоду з номером і датою; для необов’язкового інструмента — чому згода не потрібна.
stage-reason-hint = Наприклад: партнер відкликав проєкт; рішення міністра з датою.
step-waits = не виконано: { $what }
step-notice-until = вчасно до { $date }
ask-back = Назад до запису

## Автоматичне продовження

renewal-title = Підтвердити автоматичне продовження
renewal-lead = Підтвердьте, що повідомлення про припинення не надсилали й не отримували. Дати лишаються такими, як їх дає положення.
renewal-hint = Наприклад: перевірено в посольстві та в архіві нот.
renewal-nothing = Немає продовження, яке треба підтвердити.
renewal-term = Продовження { $n }
renewal-starts = починається { $date }

## Яка дата діє

ruling-title = Вирішити, яка дата діє
ruling-lead = Заява і положення дають різні дні набрання чинності. Обидві дати лишаються в записі.
ruling-hint = Наприклад: офіційний вісник від 4 травня виправляє заяву міністерства.
ruling-holds = Яка дата діє
ruling-nothing = Дати не різняться.
ruling-done = Уже вирішено, яка з цих дат діє.
ruling-second = Хто записав заяву, той про неї не вирішує.
ruling-stated = За заявою
ruling-computed = За положенням
ruling-differ = Два дні набрання чинності.
ruling-settled = Вирішено, який із них діє.
rulings = Рішення
ruling-for-stated = Діє заява: { $stated }, а не { $computed } за положенням.
ruling-for-computed = Діє положення: { $computed }, а не { $stated } за заявою.
holds-stated = Заява
holds-computed = Положення; заяву позначають спірною і відхиляють

## Повідомлення цих форм

flash-stage-moved = Етап змінено.
flash-date-ruled = Рішення записано.
flash-renewal-confirmed = Продовження підтверджено.
