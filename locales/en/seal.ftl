error-424-title = The document is not sealed
error-424-text = PDFs leave this register only with the organisation’s seal, and it cannot be put on now. The reason is in the server’s log; the administrator can see it there. CSV and XLSX leave without a seal.
