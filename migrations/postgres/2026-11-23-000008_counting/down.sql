DROP INDEX agreement_counted;
