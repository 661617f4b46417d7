### Журнал: діяння, об’єкти, результати

## The log

audit-log = Журнал
audit-security = Події безпеки
audit-parts = Частини аудиту
audit-filter = Фільтрувати журнал
audit-caption = Події, найновіші спершу
audit-from = Від дня
audit-to = До дня
audit-head = Ланцюг із { $seq } подій, вершина
audit-head-note = Виявляє втручання, а не запобігає йому: випишіть число і вершину, щоб порівняти згодом · журнал { $log }
audit-shown = Події від { $newest } до { $oldest }, з доступних вам
audit-none = Подій немає
audit-none-text = Ніщо з доступного вам не відповідає фільтру.
col-seq = №
col-when = Коли
col-who = Хто
col-role = Роль
col-deed = Діяння
col-object = Об’єкт
col-outcome = Результат

## Outcomes

outcome-done = виконано
outcome-denied = відмовлено
outcome-failed = не вдалося

## What was acted upon

object-account = обліковий запис
object-action = сторінка чи форма
object-agreement = угода
object-alert = сповіщення
object-export = експорт
object-import = імпорт
object-installation = установка
object-mail = лист
object-milestone = контрольна точка
object-ministry = міністерство
object-official = посадова особа
object-sign-in = вхід
object-register = реєстр
object-session = сеанс
object-states = перелік держав
object-setting = налаштування

## Deeds

deed-log-opened = відкрито журнал
deed-schema-migrated = оновлено схему
deed-installation-set-up = створено першого адміністратора
deed-session-signed-in = вхід
deed-session-sign-in-refused = у вході відмовлено
deed-session-signed-out = вихід
deed-session-revoked = сеанс завершено
deed-account-password-changed = змінено парольну фразу
deed-account-invited = створено обліковий запис
deed-account-activated = обліковий запис активовано
deed-account-changed = обліковий запис змінено
deed-account-role-proposed = запропоновано роль, рівень доступу чи обліковий запис
deed-account-role-confirmed = підтверджено роль, рівень доступу чи обліковий запис
deed-account-role-withdrawn = відкликано пропозицію ролі, рівня доступу чи облікового запису
deed-account-disabled = обліковий запис вимкнено
deed-account-enabled = обліковий запис увімкнено
deed-account-reset = створено посилання для скидання
deed-account-preference-changed = змінено мову чи вигляд
deed-account-mail-frequency = обрано, як часто надходять листи
deed-account-feed-made = створено календар строків
deed-account-feed-revoked = закрито календар строків
deed-access-denied = спробу відхилено
deed-setting-changed = змінено налаштування
deed-directory-states-loaded = завантажено перелік держав
deed-directory-ministry-added = додано міністерство
deed-directory-ministry-edited = змінено міністерство
deed-directory-official-added = додано посадову особу
deed-directory-official-edited = змінено посадову особу
deed-agreement-drafted = створено чернетку
deed-agreement-edited = запис змінено
deed-agreement-registered = зареєстровано
deed-agreement-verified = запис перевірено
deed-agreement-voided = запис анульовано
deed-act-recorded = дію записано
deed-act-corrected = дію виправлено
deed-agreement-stage-moved = етап укладення змінено
deed-agreement-date-ruled = вирішено, яка дата діє
deed-act-verified = дію перевірено
deed-act-disputed = дію позначено спірною
deed-act-voided = дію анульовано
deed-register-recomputed = перераховано статуси та строки
deed-decision-recorded = зафіксовано рішення
deed-clause-recorded = положення записано
deed-clause-verified = положення перевірено
deed-clause-disputed = положення позначено спірним
deed-clause-voided = положення анульовано
deed-signature-recorded = підпис записано
deed-relation-recorded = зв’язок записано
deed-relation-removed = зв’язок прибрано
deed-access-granted = доступ надано
deed-access-withdrawn = доступ відкликано
deed-milestone-planned = контрольну точку заплановано
deed-milestone-edited = контрольну точку змінено
deed-milestone-forecast = прогноз пересунуто
deed-milestone-reported = повідомлено про виконання
deed-milestone-verified = виконання перевірено
deed-milestone-returned = звіт повернуто
deed-milestone-rebaselined = базовий план змінено
deed-milestone-baseline-proposed = запропоновано новий базовий план
deed-milestone-blocked = контрольну точку заблоковано
deed-milestone-unblocked = контрольну точку розблоковано
deed-milestone-started = контрольну точку розпочато
deed-milestone-progress = повідомлено про поступ
deed-milestone-left = контрольну точку залишено
deed-alert-raised = сповіщення створено
deed-alert-reopened = сповіщення створено знову
deed-alert-acknowledged = сповіщення підтверджено
deed-alert-escalated = сповіщення передано керівникам
deed-alert-closed = сповіщення закрито
deed-mail-sent = лист надіслано
deed-mail-dropped = лист не надіслано, бо адресат не може або не мусить його мати
deed-mail-given-up = від надсилання листа відмовлено після кількох спроб
deed-import-committed = файл імпортовано
deed-export-made = виконано експорт
deed-demonstration-loaded = завантажено демонстраційний реєстр
