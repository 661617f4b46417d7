error-424-title = Dokument nie został opieczętowany
error-424-text = Pliki PDF opuszczają ten rejestr wyłącznie z pieczęcią elektroniczną urzędu, a teraz nie można jej złożyć. Przyczynę zapisano w dzienniku serwera, gdzie sprawdzi ją administrator. Pliki CSV i XLSX wydaje się bez pieczęci.
