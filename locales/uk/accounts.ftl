### Signing in, the first administrator, invitations, passphrases

## Signing in

sign-in = Вхід
sign-in-do = Увійти
sign-in-lead = Кожен вхід, зокрема невдалий, записується до журналу реєстру.
sign-in-not-done = Вхід не виконано
sign-in-refused = Адреса й парольна фраза не відкривають жодного облікового запису. Перевірте обидві.
sign-in-wait = Забагато спроб. Спробуйте знову через { $seconds } с.
sign-in-passkey = Скористатися ключем доступу
sign-in-ministry = Обліковий запис міністерства
or = або
email = Електронна адреса
role = Роль
your-name = Ваше ім’я та прізвище
your-name-hint = Так, як воно стоятиме в журналі поруч із вашими записами.
demo-accounts = Демонстраційні облікові записи
demo-accounts-text = Вони існують лише там, де запущено «entente demo». Парольну фразу кожного подано у виводі цієї команди.

## Passphrases

passphrase = Парольна фраза
passphrase-hint = Від 15 до 128 символів; кілька слів краще за спеціальні знаки. Пробіли враховуються.
passphrase-too-short = Оберіть парольну фразу щонайменше з 15 символів
passphrase-too-long = Оберіть парольну фразу щонайбільше зі 128 символів
passphrase-common = Оберіть парольну фразу, яку важче вгадати
passphrase-personal = Оберіть парольну фразу без вашого імені, адреси та назви цієї програми
passphrase-current = Поточна парольна фраза
passphrase-new = Нова парольна фраза
passphrase-change = Змінити парольну фразу
passphrase-change-lead = Усі інші ваші сеанси буде завершено.
show-secret = Показати введене

## The first administrator

set-up = Перший адміністратор
set-up-lead = Ця сторінка діє один раз. Адміністратор створює облікові записи й налаштування, а угод не читає.
set-up-token = Токен першого запуску
set-up-token-hint = Сервер вивів його в консоль під час першого запуску.
set-up-do = Створити обліковий запис

## Invitations

invitation = Ваше запрошення
invitation-lead = Оберіть парольну фразу, і обліковий запис ваш. Посилання діє один раз.
invitation-do = Прийняти обліковий запис
