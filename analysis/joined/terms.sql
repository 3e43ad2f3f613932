-- term_mentions -> the table `terms`. Keyness is the mean weight of an occurrence, so that keyness times occurrences
-- ranks the terms of one document or of all. A term is shown in its commonest spelling, on one line; of equally common
-- ones the first in the alphabet.
WITH
spelled AS (
    SELECT term_id, trim(regexp_replace(surface, '\s+', ' ', 'g')) AS surface, count(*) AS n
    FROM term_mentions GROUP BY ALL
),
commonest AS (
    SELECT term_id, min(surface) AS term FROM (
        SELECT term_id, surface, n, max(n) OVER (PARTITION BY term_id) AS most FROM spelled
    ) WHERE n = most GROUP BY term_id
),
counted AS (
    SELECT term_id, count(*) AS n, count(DISTINCT doc_id) AS documents, sum(weight) AS weight
    FROM term_mentions GROUP BY term_id
)
SELECT
    term_id,
    term,
    len(term_id) - len(replace(term_id, ' ', '')) + 1 AS words,
    n AS count,
    documents,
    round(weight / n, 4) AS keyness,
    contains(term_id, ' ') AS is_multiword
FROM counted JOIN commonest USING (term_id)
ORDER BY count * keyness DESC, term_id
