DROP TABLE evidence;
DROP TABLE document_label;
DROP TABLE document_version;
DROP TABLE document;
DROP TABLE document_word;
DROP TABLE document_passage;
DROP TABLE document_content;
