### Milestones under control: limits, overrides, dependencies, the partner, the trend

## Colours: rules, limits, overrides

ms-colour-shown = Колір
ms-rule-blue = Перевірено: повідомлено про виконання, і це перевірила інша особа.
ms-rule-green = За планом: очікується до базового строку, і ніщо, від чого вона залежить, не прострочено.
ms-rule-amber = Під загрозою: зсув до { $slip } днів, або строк протягом { $soon } і вістей немає { $quiet }, або прострочено те, від чого вона залежить, або заблоковано з планом, або партнер не підтвердив.
ms-rule-red = Прострочено: строк минув, або зсув понад { $slip } днів, або заблоковано без плану.
ms-rule-grey = Неможливо оцінити: немає відповідального, узгодженої дати або вістей понад { $stale } днів.
ms-rules-silent = Тихий зсув – це { $moves } зміни прогнозу або «За планом» без доказів { $days } днів.
ms-silent-evidence = { $n ->
    [one] тихий зсув: доказів немає { $n } день
    [few] тихий зсув: доказів немає { $n } дні
    [many] тихий зсув: доказів немає { $n } днів
   *[other] тихий зсув: доказів немає { $n } дня
}
ms-overridden = змінено рішенням до { $until }; обчислено: { $computed }
ms-override = Змінено рішенням
ms-override-do = Запропонувати інший колір
ms-override-do-text = Він діє, коли його затвердить інший керівник, і до останнього дня. Обчислений колір залишається видимим поруч. Кращий колір пропонує керівник.
ms-override-until = Останній день рішення
ms-override-hint = { $n ->
    [one] Щонайбільше { $n } день наперед; потім повертається обчислений колір
    [few] Щонайбільше { $n } дні наперед; потім повертається обчислений колір
    [many] Щонайбільше { $n } днів наперед; потім повертається обчислений колір
   *[other] Щонайбільше { $n } дня наперед; потім повертається обчислений колір
}
ms-override-end = Припинити рішення зараз
ms-lifted = припинено
ms-until = до { $date }
ms-pending-exit = Запропоновано: виконувати не будуть ({ $exit }).
ms-pending-override = Запропонований колір: { $rag },
ms-exit-proposed = Завершення
ms-leave-do-text = Це діє, коли затвердить інший керівник.
ms-refuse = Відхилити
ms-take-back = Відкликати
ms-refused-by = відхилено: { $by }
ms-error-override-same = Виберіть колір, інший за обчислений
ms-error-override-better = Кращий колір може запропонувати лише керівник
ms-error-override-long = Зазначте день щонайбільше за { $most } днів
ms-error-override-over = Останній день запропонованого рішення минув; його треба запропонувати знову.
ms-error-day = Зазначте повну дату: 2026-10-31 або 31.10.2026
ms-day-hint = Повна дата: 2026-10-31 або 31.10.2026
ms-limits = Межі кольорів
ms-limits-lead = Де змінюється колір, скільки діє рішення, за скільки наперед створюються контрольні точки.
ms-limits-history = Як змінювалися межі
ms-limits-unchanged = Жодної межі не змінено: діють типові.
ms-limits-who = Їх установлює адміністратор із зазначенням причини.
ms-limits-set = Установити межі
ms-limits-reason-hint = Кольори всіх контрольних точок зміняться одразу; причина залишається в історії.
ms-limit = Межа
ms-limit-bounds = Ціле число від { $least } до { $most }
ms-error-limit = Зазначте ціле число від { $least } до { $most }
ms-error-limit-order = «Немає вістей» має передувати «неможливо оцінити»: зазначте не більше днів
ms-error-limit-same = Змініть принаймні одну межу
limit-slip = Прострочено: зсув понад, днів
limit-soon = Незабаром: строк протягом, днів
limit-quiet = Тиша: вістей немає, днів
limit-stale = Неможливо оцінити: вістей немає понад, днів
limit-moves = Тихий зсув: зміни прогнозу
limit-unevidenced = Тихий зсув: за планом без доказів, днів
limit-override = Рішення діє щонайбільше, днів
limit-horizon = Випередження для повторюваних зобов’язань, днів

## What waits for what

ms-network = Залежності
ms-network-note = що має бути раніше і що спричиняє зсув
ms-waits-for = Залежить від
ms-waits-for-none = Ні від чого не залежить.
ms-waiting = Що від неї залежить
ms-knock = Зсув посуває
ms-knock-text = Між двома контрольними точками реєстр зберігає час, запланований між їхніми базовими строками. Пізніший прогноз поглинає зсув. Нічий прогноз не змінюється сам: вирішує відповідальний.
ms-knock-none = Те, що від неї залежить, не виходить за власний прогноз.
ms-knock-through = Посуває
ms-knock-implied = Було б
ms-knock-days = Посунення, днів
ms-link-do = Додати залежність
ms-link-hint = Відкриті контрольні точки цієї угоди та пов’язаних, доступ до яких не вужчий.
ms-error-circle = Утворилося б коло: { $way }
ms-error-waits-already = Вона вже від цього залежить
ms-error-waits-most = Вона вже залежить від п’ятдесяти
ms-moved-from = Перенесено з
ms-moved-to = Перенесено до
ms-of-obligation = Зобов’язання

## The partner

ms-partner-none = Партнера не запитували.
ms-partner-do = Записати відповідь партнера
ms-partner-became = Про що запитали або що відповів партнер
ms-partner-on = Дата
ms-partner-note = Якими словами
ms-partner-note-hint = Хто і як це сказав; при запереченні обов’язково.
ms-partner-source = Джерело
ms-partner-source-none = Без джерела
ms-error-partner-order = Це не може бути наступним: відповідь потребує запитання
ms-error-partner-future = Зазначте дату, яка вже настала
ms-error-partner-note = Зазначте, що заперечує партнер

## The trend

ms-trend = Тренд контрольної точки
ms-trend-note = якої дати очікували якого дня
ms-trend-table = Чого і відколи очікували
ms-trend-reported = Станом на
ms-trend-expected = Очікувана дата
ms-trend-line = сам день: виконано там, де лінія його зустрічає
ms-trend-moves = { $n ->
    [one] { $n } зміна прогнозу
    [few] { $n } зміни прогнозу
    [many] { $n } змін прогнозу
   *[other] { $n } зміни прогнозу
}
ms-trend-summary = { $moves }; тепер { $date }, зсув { $slip } днів.

## Reports, lists, files

ms-period-from = Період від
ms-period-to = Період до
ms-error-period = Період завершується раніше, ніж починається
ms-error-period-future = Зазначте період, який уже настав
ms-area = Галузь
ms-view-silent = Тихий зсув
ms-silent-only = Лише тихі зсуви
ms-silent = Тихий зсув
ms-why = Чому
ms-agreement-title = Назва угоди
ms-baseline-number = Базовий строк №
ms-obligation-id = Зобов’язання, ідентифікатор
ms-id = Контрольна точка, ідентифікатор
ms-gantt = План і виконання
ms-gantt-caption = Контрольні точки з базовим строком, прогнозом або днем виконання, зсувом і рисунком; сьогодні { $today }
ms-gantt-drawn = Рисунок
ms-gantt-after = після: { $what }
ms-gantt-ahead = ще попереду
ms-gantt-waits = чекає на

## What was done

ms-deed-exit-proposed = Запропоновано завершення
ms-deed-override-proposed = Запропоновано інший колір
ms-deed-overridden = Затверджено інший колір
ms-deed-override-lifted = Рішення про колір припинено
ms-deed-proposal-refused = Пропозицію відхилено або відкликано
ms-deed-partner = Записано відповідь партнера
ms-deed-linked = Залежність додано
ms-deed-unlinked = Залежність вилучено
ms-deed-moved = Перенесено до наступника
flash-milestone-exit-proposed = Чекає на затвердження іншого керівника.
flash-milestone-override-proposed = Інший колір чекає на затвердження іншого керівника.
flash-milestone-override-lifted = Обчислений колір повернуто.
flash-milestone-approved = Затверджено: відтепер діє.
flash-milestone-refused = Пропозиція більше не чекає; причину збережено.
flash-milestone-partner = Відповідь партнера записано.
flash-milestone-linked = Залежність додано.
flash-milestone-unlinked = Залежність вилучено.
flash-limits-set = Відтепер діють нові межі.

ms-since = від
ms-turned = Нове від
ms-board = Дошка
ms-board-none = Нічого
ms-review-place = { $n } з { $total }
ms-review-beside = Сусідні звіти
ms-review-next = Наступний
ms-review-previous = Попередній
