### The close-out of an agreement

closing-title = Закриття
closing-checklist = Перелік умов
closing-checklist-note = усе це, перш ніж закрити
closing-holds = гаразд
closing-lacking = бракує
closing-go = Зробити
closing-item-ended = Угода припинилася
closing-item-evidence = Кінець показує перевірена дія або положення з джерелом
closing-item-obligations = Кожне зобов’язання припинено, або воно діє після угоди
closing-item-surviving = Обов’язки, що діють далі, перелічено, і вони мають відповідальних
closing-item-milestones = Відкриті контрольні точки закрито, або вони переходять до наступника
closing-item-reported = Жодне повідомлення не чекає на перевірку
closing-item-archive = Зазначено, де зберігаються документи
closing-item-lessons = Записано висновки
closing-open-obligations = { $n ->
    [one] { $n } відкрите, що не діє після угоди
    [few] { $n } відкриті, що не діють після угоди
    [many] { $n } відкритих, що не діють після угоди
   *[other] { $n } відкритого
}
closing-surviving-count = кількість: { $n }, без відповідального: { $without }
closing-open-milestones = { $n ->
    [one] { $n } відкрита
    [few] { $n } відкриті
    [many] { $n } відкритих
   *[other] { $n } відкритої
}
closing-reported = { $n ->
    [one] чекає { $n }
    [few] чекають { $n }
    [many] чекає { $n }
   *[other] чекає { $n }
}
closing-surviving-list = Що діє після угоди
closing-prepare = Підготувати закриття
closing-prepare-do = Передати іншій особі
closing-archive = Архівний шифр
closing-archive-hint = Де зберігаються оригінали та справа.
closing-surviving = Що діє далі
closing-surviving-hint = Які обов’язки тривають і хто за них відповідає; напишіть «немає», якщо жодних.
closing-successor = Наступник
closing-successor-hint = Відкриті контрольні точки переходять туди зі строками та відповідальними.
closing-successor-none = Немає: нічого не переноситься
closing-lessons = Висновки
closing-lessons-hint = Що наступній угоді варто повторити, а чого ні.
closing-prepared-by = підготовка: { $by }
closing-closed-by = закриття: { $by }
closing-reopened-by = повторне відкриття: { $by }
closing-own = Ви це підготували: закриває інший керівник.
closing-close = Закрити угоду
closing-incomplete = Ще не можна закрити: див. перелік.
closing-return = Повернути із запитанням
closing-question = Запитання
closing-reopen = Відкрити знову
closing-earlier = Попередні закриття
closing-closed-on = Закрито { $date }.
closing-see = Переглянути закриття
closing-ended-open = Угода припинилася, а її запис відкритий.
closing-do = Чого бракує для закриття
closing-error-missing = Чогось із переліку бракує. Нічого не змінено.
closing-error-conflict = Хтось був швидший: стан уже інший, ніж на цій сторінці. Нічого не змінено.
closing-state-prepared = Чекає на іншу особу
closing-state-returned = Повернуто
closing-state-closed = Закрито
closing-state-reopened = Відкрито знову
flash-closing-prepared = Закриття чекає на іншого керівника.
flash-closing-closed = Угоду закрито.
flash-closing-returned = Повернуто із запитанням.
flash-closing-reopened = Угоду відкрито знову.
