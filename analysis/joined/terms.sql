-- term_mentions -> the table `terms`. Keyness is the mean weight of an occurrence, so that keyness times occurrences
-- ranks the terms of one document or of all. A term is shown in its commonest spelling, on one line; of equally common
-- ones the first in the alphabet.
WITH
spelled AS (
    SELECT term_id, trim(regexp_replace(surface, '\s+', ' ', 'g')) AS surface, count(*) AS n
    FROM term_mentions GROUP BY ALL
),
most AS (
    SELECT term_id, max(n) AS n FROM spelled GROUP BY term_id
),
commonest AS (
    SELECT term_id, min(surface) AS term FROM spelled JOIN most USING (term_id, n) GROUP BY term_id
),
-- Weights are added as millionths: the sum of whole numbers is the same in whatever order documents were read.
-- In two steps, since a plain grouping can be done on the disk and counting what is distinct cannot.
in_document AS (
    SELECT term_id, doc_id, count(*) AS n, sum((weight * 1e6)::BIGINT) AS weight FROM term_mentions GROUP BY ALL
),
counted AS (
    SELECT term_id, sum(n)::BIGINT AS n, count(*) AS documents, sum(weight) AS weight FROM in_document GROUP BY term_id
)
SELECT
    term_id,
    term,
    len(term_id) - len(replace(term_id, ' ', '')) + 1 AS words,
    n AS count,
    documents,
    round(weight / 1e6 / n, 4) AS keyness,
    contains(term_id, ' ') AS is_multiword
FROM counted JOIN commonest USING (term_id)
ORDER BY count * keyness DESC, term_id
