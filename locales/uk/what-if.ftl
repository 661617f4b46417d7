## «Що, якби?»: відповідь годинника на те, чого ніхто не зробив

what-if = Що, якби?
what-if-link = Що, якби? Спробувати іншу дію або інший день
what-if-lead = Припустіть дію, якої ніхто не вчинив, або інший день і подивіться, що сказав би правовий годинник.
what-if-field-on = Станом на день
what-if-on-hint = Порожнє поле означає сьогодні
what-if-on-whole = Напишіть повну дату, наприклад 2027-03-01
what-if-field-kind = Припустити дію
what-if-no-act = Без дії: лише інший день
what-if-kind = Виберіть дію, якої стосуються ці дати
what-if-date = Вкажіть день вчинення, одержання або настання наслідків
what-if-field-new-end = Новий кінець
what-if-new-end-hint = Для подовження: останній день подовженого строку
what-if-scope-hint = Для зупинення
what-if-ask = Запитати годинник
what-if-answer = Дві відповіді
what-if-on = Станом на { $date }
what-if-nothing = нічого не записано
what-if-standing = Статус
what-if-col-date = Дата
what-if-col-recorded = За записами
what-if-col-supposed = За припущенням
what-if-then-nothing = Нічого не змінюється, не записується і не запам’ятовується.
what-if-then-link = Адреса відповіді містить припущення: її можна надіслати тому, хто має право читати цей запис.
what-if-any = Запитати годинник про будь-який випадок у JSON

calculator-title = Правовий годинник
calculator-lead = Відповідає на будь-який випадок, як команда «entente clock». Нічого не зберігається.
calculator-field = Випадки
calculator-hint = JSON, один випадок або кілька поспіль; до 50
calculator-empty = Напишіть принаймні один випадок
calculator-refused = Випадок відхилено: повідомлення називає поле
calculator-case = Випадок { $n }
calculator-case-refused = відхилено
calculator-json = Відповідь у JSON
