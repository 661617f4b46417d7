### Accounts as an administrator sees them, one's own account, one's sessions

## The list, a new account, one account

accounts-lead = Люди, кожна особа з однією роллю. Адміністратор угод не читає.
account-new = Новий обліковий запис
account-new-lead = Наступна сторінка покаже посилання-запрошення лише один раз. Передайте його надійним шляхом.
account-new-do = Створити й показати посилання
account-name = Ім’я та прізвище
account-name-hint = Так, як воно стоятиме в журналі
account-email-needed = Вкажіть електронну адресу, наприклад name@ministry.example
account-email-taken = Обліковий запис із цією адресою вже є: відкрийте його
account-role-choose = Оберіть роль
account-role-needed = Оберіть роль
account-role-hint = Одна особа має одну роль. Ніхто не перевіряє власного запису.
account-rights-hint = Зміна ролі або рівня доступу завершує сеанси цієї особи.
account-clearance = Рівень доступу
account-clearance-hint = Найвищий гриф, який ця особа може бачити
account-clearance-needed = Оберіть рівень доступу
account-created = Обліковий запис від
account-status-head = Стан
account-status-invited = Запрошено
account-status-active = Чинний
account-status-disabled = Вимкнено
account-disable = Вимкнути
account-enable = Увімкнути
account-reset = Скинути парольну фразу
account-invite-again = Нове посилання-запрошення
account-turn-hint = Кожна з цих дій негайно завершує сеанси цієї особи.
account-own-note = Вашу роль змінює, а ваш обліковий запис вимикає чи скидає інший адміністратор.
account-own-refused = Зверніться до іншого адміністратора: ніхто не робить цього з власним обліковим записом
account-last-administrator = Спершу призначте іншого адміністратора: цей — останній чинний
account-disabled-refused = Спершу ввімкніть обліковий запис
account-conflict-who = Інший адміністратор

## What waits for a second administrator

account-grant-title = Чекає на іншого адміністратора
account-grant-by = Пропозиція: { $who }, { $when }
account-grant-admission = Запрошення: { $rights }
account-grant-confirm = Підтвердити
account-grant-withdraw = Відкликати
account-grant-withdraw-invited = Відкликання вимикає обліковий запис і припиняє дію його посилання.
account-grant-proposer = Це ваша пропозиція, тож підтверджує її інший адміністратор. Ви можете її відкликати.
account-grant-own = Це стосується вашого облікового запису: вирішують інші адміністратори.
account-grant-alone = Це ваша пропозиція, а іншого чинного адміністратора зараз немає: відкличте її та внесіть зміну знову.
account-grant-nobody = Ніхто інший зараз не може цього підтвердити: потрібен третій адміністратор або оператор на сервері. Ви можете відкликати пропозицію.
account-grant-tag = Чекає на підтвердження
account-grant-refused = Зверніться до іншого адміністратора: ніхто не підтверджує власної пропозиції
account-grant-changed = Перегляньте ще раз: обліковий запис або пропозиція змінилися, відколи відкрито цю сторінку
account-grant-link = Посилання відкриється лише після того, як інший адміністратор підтвердить обліковий запис.

## Links shown once

account-link-invitation = Посилання-запрошення
account-link-reset = Посилання на нову парольну фразу
account-link-lead = Його видно лише зараз, і діє воно один раз. Попередні посилання цієї особи більше не діють.
account-link-until = Діє до
account-link-done = Готово
link-gone-title = Це посилання більше не діє
link-gone-text = Його використано, строк його дії минув або його ніколи не було. Попросіть в адміністратора нове.
reset-title = Нова парольна фраза
reset-lead = Адміністратор скинув ваш обліковий запис. Посилання діє один раз.

## One's own account

account-own-lead = Що про вас бачать інші та як ви входите
passphrase-current-wrong = Введіть парольну фразу, яку маєте зараз
sessions-lead = Сеанс завершується після 30 хвилин без дій, а щонайпізніше — через 12 годин.
session-device = Браузер
session-device-unknown = Не розпізнано
session-address = Адреса
session-since = Від
session-seen = Востаннє
session-current = Цей сеанс
session-end = Завершити
session-end-head = Завершення
session-end-others = Вийти всюди, крім цього місця
set-up-token-refused = Токен використано, строк його дії минув або бракує символу. Перезапустіть сервер, щоб отримати новий.

## What the last form did

flash-set-up = Перший адміністратор має обліковий запис. Увійдіть.
flash-account-taken-up = Парольну фразу встановлено. Увійдіть.
flash-account-changed = Обліковий запис змінено.
flash-account-proposed = Інша роль або вищий рівень доступу чекає на підтвердження іншого адміністратора.
flash-grant-confirmed = Пропозицію підтверджено.
flash-grant-withdrawn = Пропозицію відкликано.
flash-account-disabled = Обліковий запис вимкнено, сеанси цієї особи завершено.
flash-account-enabled = Обліковий запис увімкнено.
flash-passphrase-changed = Парольну фразу змінено, усі інші сеанси завершено.
flash-session-ended = Той сеанс завершено.
flash-other-sessions-ended = Усі інші сеанси завершено.
