### Final clauses: the tab, the forms, the dates on the overview

## The dates of the clock on the overview

legal-dates = Дати, що випливають із положень і дій
legal-dates-note = Відкрийте дату, щоб побачити правило й підстави
legal-flags = Варто перевірити
legal-indefinite = безстроково
legal-missing = Що це з’ясувало б: { $what }
legal-rule = Правило: { $rule }
legal-rests-on = Підстави: { $facts }
legal-act = записана дія: { $act }
legal-rule-decision = власний час на рішення
legal-rule-replaced = заміна іншим документом
headline-since-between = від дня між { $first } і { $last }
headline-on-between = у день між { $first } і { $last }
headline-waits = · очікується: { $what }

## The tab of clauses

tab-clauses = Положення
clauses-caption = Прикінцеві положення та їхні правила
clauses-none = Прикінцевих положень не записано
clauses-none-text = Правовий годинник рахує за положеннями про набрання чинності, строк, подовження й припинення.
clause-add = Додати положення
clause-add-lead = Те, що каже сам текст; годинник покаже всі дати до збереження.
clause-choose = Яке правило встановлює положення?
clause-choose-lead = Оберіть правило; форма спитає лише те, що йому потрібно.
clause-choose-next = Далі
clause-other-rule = Обрати інше правило
clause-preview = Переглянути дати
clause-save = Зберегти положення
clause-preview-heading = З цим положенням запис казав би
clause-preview-none = Ще нічого не збережено.
clause-then-second = Інша особа порівнює його з текстом.
clause-then-append = Помилкове положення анулюють із причиною і записують знову.
clause-then-clock = Стан і строки змінюються відразу.
clause-own = Записано вами: перевіряє інша особа.
void-clause = Анулювати
void-clause-title = Анулювати положення
void-clause-lead = Воно лишається читабельним і більше не враховується.
void-clause-submit = Анулювати положення
col-article = Стаття
col-rule = Положення і правило
col-rule-text = Текст або його виклад
error-clause-second = Положення про це вже записано: спершу анулюйте його
error-clause-number = Впишіть ціле число
error-clause-length = Щонайбільше тисяча років
error-clause-nothing = Подовження повинне мати тривалість
error-clause-term = Вкажіть або тривалість, або дату кінця
error-clause-unit = Оберіть дні, місяці або роки
error-clause-snap = Вкажіть номер місяця, від 1 до 1200
error-clause-text = Впишіть слова положення принаймні однією мовою
error-clause-rule = Правило не можна так прочитати
field-clause = Положення
field-clause-kind = Про що положення
field-article = Стаття
field-rule = Правило
field-texts = Слова
field-text-en = Слова англійською
field-text-pl = Слова польською
field-text-uk = Слова українською
field-basis = Рахується від
field-offset-n = Через який час
field-offset-unit = Одиниця цього часу
field-snap = Перенесення
field-snap-n = Номер місяця
field-date = Дата в тексті
field-from = Рахується від
field-n = Як довго
field-unit = Одиниця
field-end = Або: дата кінця в тексті
field-period-n = На скільки подовжується
field-period-unit = Одиниця подовження
field-times = Скільки разів
field-notice-n = Повідомлення до кінця строку
field-notice-unit = Одиниця повідомлення
field-effective = Набирає дії
field-event = Подія
field-label = Що слід зробити
field-subject = Який обов’язок діє далі
field-until = До якого дня
clause-offset-hint = Лишіть порожнім, якщо рахується від самого дня.
clause-times-hint = Лишіть порожнім, якщо обмеження немає.
clause-notice-hint = Лишіть порожнім, якщо текст не називає строку.
clause-until-hint = Лишіть порожнім, якщо діє безстроково.
clause-text-hint = Як у тексті або в його викладі.
choice-received = отримання
choice-sent = надсилання
choice-signature = підписання
choice-date = дати в тексті
choice-note = отримання ноти
choice-days = дні
choice-months = місяці
choice-years = роки
choice-none = без перенесення
choice-first-of-next-month = на перший день наступного місяця
choice-first-of-nth-month = на перший день пізнішого місяця
choice-offset = коли спливе строк повідомлення
choice-end-of-month = наприкінці того місяця
choice-end-of-term = наприкінці строку
choice-entry-into-force = набрання чинності чи дії
flash-clause-recorded = Положення записано.
flash-clause-verified = Положення перевірено.
flash-clause-disputed = Положення позначено: джерела суперечать.
flash-clause-voided = Положення анульовано; воно лишається читабельним.

## The dossier

dossier-by-clock = Обчислено із записаних дій і положень

field-roll-kind = У неробочий день
field-roll-calendar = За календарем
choice-following = рахується наступний робочий день
choice-preceding = рахується попередній робочий день
choice-pl = Польща: неробочі дні за законом, 2011–2028
error-clause-roll = Виберіть і напрям, і календар або нічого
