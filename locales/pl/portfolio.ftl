### Portfel według partnerów i dziedzin

pf-title = Portfel
pf-lead = Co jest w toku z każdym partnerem i w każdej dziedzinie. Każda liczba prowadzi do swojej listy.
pf-views = Podział
pf-by-partner = Według partnerów
pf-by-area = Według dziedzin
pf-agreements = Umowy
pf-count = { $n }
pf-shares = Kamienie milowe według kolorów
pf-next-notice = Najbliższe wypowiedzenie
pf-none = Nie ma jeszcze czego dzielić
pf-none-text = Żadna widoczna dla Ciebie umowa nie ma partnera ani dziedziny.
pf-note = „{ $first }”: umowa z kilkoma liczy się przy każdym z nich. Pasek i liczby obok mówią to samo.
