### The portfolio by partner and by area

pf-title = Portfolio
pf-lead = What is under way with each partner and in each area. Every number leads to its list.
pf-views = Divided by
pf-by-partner = By partner
pf-by-area = By area
pf-agreements = Agreements
pf-count = { $n }
pf-shares = Milestones by colour
pf-next-notice = Next notice
pf-none = Nothing to divide yet
pf-none-text = No agreement that you may see has a partner or an area.
pf-note = “{ $first }”: an agreement with several counts with each of them. The bar and the numbers beside it say the same.
