### What an instrument is, and how it stands

## What it is called and how it is made; a title proves nothing about binding force

kind-treaty = Договір
kind-intergovernmental-agreement = Міжурядова угода
kind-interministerial-agreement = Міжвідомчий договір
kind-framework-agreement = Рамкова угода
kind-implementing-arrangement = Виконавча домовленість
kind-technical-arrangement = Технічна домовленість
kind-project-arrangement = Проєктна домовленість
kind-mou = Меморандум про взаєморозуміння
kind-letter-of-intent = Лист про наміри
kind-joint-declaration = Спільна декларація
kind-joint-letter = Спільний лист
kind-exchange-of-notes = Обмін нотами
kind-exchange-of-letters = Обмін листами
kind-sofa = Угода про статус збройних сил
kind-supplementary-sofa = Додаткова угода про статус збройних сил
kind-acsa = Угода про взаємні постачання та послуги (ACSA)
kind-mlsa = Угода про взаємну логістичну підтримку
kind-gsa = Угода про взаємну охорону інформації з обмеженим доступом
kind-loan = Угода про тимчасове користування
kind-emta = Домовленість про передання техніки та майна
kind-annual-plan = Річний план двостороннього співробітництва
kind-amendment = Зміни
kind-protocol = Протокол
kind-annex = Додаток
kind-appendix = Доповнення
kind-minutes = Узгоджений протокол засідання
kind-other = Інший вид
kind-undetermined = Ще не визначено

## In whose name it is concluded

level-state = Державний
level-government = Урядовий
level-ministry = Відомчий
level-armed-forces-service = Збройних сил або їх виду
level-service = Збройних сил або їх виду
level-agency = Агентства

## How wide it is

scope-general = Загальний
scope-sector = Секторальний

## How far its conclusion is

stage-proposal = Пропозиція
stage-mandated = Дозвіл на переговори
stage-negotiation = Переговори
stage-text-agreed = Текст узгоджено
stage-cleared-for-signature = Дозвіл на підписання
stage-signed-partially = Підписано частково
stage-signed = Підписано
stage-internal-procedures = Внутрішньодержавні процедури
stage-concluded = Укладено
stage-abandoned = Припинено до підписання
stage-not-ratified = Не ратифіковано

## Legal status at a date; computed, never typed

standing-none = Без статусу
standing-signed-not-in-force = Підписана, не набрала чинності
standing-provisionally-applied = Тимчасово застосовується
standing-in-force = Чинна
standing-in-force-renewed = Чинна, подовжена
standing-operative = Діє
standing-operative-renewed = Діє, подовжено
standing-suspended = Зупинена
standing-termination-pending = Припиняється
standing-terminated = Припинена
standing-expired = Строк дії закінчився
standing-replaced = Замінена
standing-withdrawn = Відкликана до набрання чинності
standing-pointer = Запис-посилання
standing-unknown = Невідомо

## How far our own record is checked

record-draft = Чернетка
record-submitted = Подано, ще не перевірено
record-verified = Перевірено
record-locked = Закрито для змін
record-disputed = Спірний
record-voided = Анульовано

## Binding force as a side sees it

binding-binding = Обов’язкова
binding-non-binding = Необов’язкова
binding-mixed = Змішана
binding-undetermined = Не визначено

## Words that follow binding force: of a binding instrument

term-binding-party = Сторона
term-binding-parties = Сторони
term-binding-parties-and-signatories = Сторони та підписанти
term-binding-article = Стаття
term-binding-entry = Набрання чинності
term-binding-enters = набирає чинності
term-binding-remains = залишається чинною
term-binding-in-force = чинна
term-binding-shall = зобов’язується
term-binding-terminate = припинити дію
term-binding-termination = Припинення дії
term-binding-notice = Повідомлення про припинення дії
term-binding-powers = Повноваження

## Words that follow binding force: of a non-binding instrument

term-non-binding-party = Учасник
term-non-binding-parties = Учасники
term-non-binding-parties-and-signatories = Учасники та підписанти
term-non-binding-article = Пункт
term-non-binding-entry = Набуття дії
term-non-binding-enters = набуває дії
term-non-binding-remains = залишається дійовим
term-non-binding-in-force = діє
term-non-binding-shall = має намір
term-non-binding-terminate = припинити застосування
term-non-binding-termination = Припинення застосування
term-non-binding-notice = Повідомлення про припинення застосування
term-non-binding-powers = Лист-уповноваження

## Words that follow binding force: while it is undetermined

term-neutral-party = Сторона, що підписала
term-neutral-parties = Сторони, що підписали
term-neutral-parties-and-signatories = Сторони та підписанти
term-neutral-article = Положення
term-neutral-entry = Початок дії
term-neutral-enters = починає діяти
term-neutral-remains = продовжує діяти
term-neutral-in-force = застосовується
term-neutral-shall = має
term-neutral-terminate = припинити
term-neutral-termination = Припинення
term-neutral-notice = Повідомлення про припинення
term-neutral-powers = Повноваження на підписання

## Where a title comes from

title-kind-official = Офіційна назва
title-kind-working = Робоча назва
title-kind-press = За повідомленнями преси
title-kind-translation = Наш переклад
title-kind-cited = Як наведено в іншому офіційному тексті

## This instrument … the other

relation-implements = виконує
relation-supplements = доповнює
relation-amends = змінює
relation-extends = подовжує
relation-replaces = замінює
relation-suspends = зупиняє
relation-annex-of = є додатком до
relation-signed-with = підписано разом з
relation-refers-to = посилається на
relation-legal-basis-for = є правовою основою для
relation-continues = продовжує

## The same, read from the other end

relation-inverse-implements = виконується документом
relation-inverse-supplements = доповнено документом
relation-inverse-amends = змінено документом
relation-inverse-extends = подовжено документом
relation-inverse-replaces = замінено документом
relation-inverse-suspends = зупинено документом
relation-inverse-annex-of = має додаток
relation-inverse-signed-with = підписано разом з
relation-inverse-refers-to = згадується в
relation-inverse-legal-basis-for = має правову основу в
relation-inverse-continues = продовжено документом

## Who is on which side

side-ours = наша сторона
side-theirs = інша сторона
side-both = обидві сторони
side-third = третій орган

## How sure a date is

certainty-confirmed = підтверджено
certainty-reported = за повідомленнями
certainty-estimated = орієнтовно
certainty-computed = обчислено

## Kinds of final clauses

clause-entry-into-force = Набрання чинності або набуття дії
clause-provisional-application = Тимчасове застосування
clause-term = Строк дії
clause-initial-term = Початковий строк дії
clause-renewal = Подовження
clause-termination = Припинення дії
clause-suspension = Зупинення
clause-review = Перегляд
clause-amendment = Внесення змін
clause-survival = Зобов’язання, що зберігаються
clause-replacement = Заміна
clause-registration = Реєстрація
clause-publication = Опублікування
clause-settlement-of-disputes = Вирішення спорів
clause-language = Мови
clause-other = Інше

## Who may open the record

access-mode-open = Відкрито для осіб із допуском
access-mode-desk = Відкрито для підрозділу
access-mode-named = Лише для поіменно визначених осіб

## Markings; equivalence between states is set by treaty and is not implied by these words

marking-unclassified = Відкрита інформація
marking-restricted = Для службового користування
marking-confidential = Конфіденційно
marking-secret = Таємно
marking-top-secret = Цілком таємно
