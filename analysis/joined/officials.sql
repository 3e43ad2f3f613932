-- appearances (one row a person of a document) and known (the lexicon's office-holders) -> the table `officials`, of
-- every `parts`-th person, so that what is worked on at a time is small; `unknown` and `met` are what it is ordered by.
-- `seq` is the order of reading: of equally common spellings, roles and reasons the first met stands first.
WITH
chosen AS NOT MATERIALIZED (SELECT * FROM appearances WHERE hash(official_id) % $parts = $part),
spellings AS (
    SELECT official_id, name, count(*) AS n, min(seq * 65536 + place) AS met
    FROM (SELECT official_id, seq, unnest(names) AS name, generate_subscripts(names, 1) AS place FROM chosen)
    GROUP BY official_id, name
),
given AS (
    SELECT official_id, role, count(*) AS n, min(seq * 65536 + place) AS met
    FROM (SELECT official_id, seq, unnest(roles) AS role, generate_subscripts(roles, 1) AS place FROM chosen)
    GROUP BY official_id, role
),
grounds AS (
    SELECT official_id, reason, count(*) AS n, min(seq * 65536 + place) AS met
    FROM (SELECT official_id, seq, unnest(reasons) AS reason, generate_subscripts(reasons, 1) AS place FROM chosen)
    GROUP BY official_id, reason
),
people AS (
    SELECT
        official_id,
        min(seq) AS seq,
        arg_min(person_class, seq) AS person_class,
        count(DISTINCT doc_id) AS documents,
        sum(len(names))::BIGINT AS mentions,
        sum(titles)::BIGINT AS title_mentions,
        min(day) AS first_seen,
        max(day) AS last_seen
    FROM chosen GROUP BY official_id
),
-- A full name before a clipped one, then the commonest, then the longest.
commonest AS (
    SELECT official_id, first(name ORDER BY contains(name, ' ') DESC, n DESC, length(name) DESC, met) AS name
    FROM spellings GROUP BY official_id
),
shown AS (
    SELECT c.official_id, coalesce(k.name_ar, c.name) AS name_ar, k.name_vi, k.name_latin, k.person_class
    FROM commonest c LEFT JOIN known k USING (official_id)
)
SELECT
    p.official_id,
    s.name_ar,
    s.name_vi,
    s.name_latin,
    coalesce(s.person_class, p.person_class) AS class,
    p.documents,
    p.mentions,
    p.title_mentions,
    p.first_seen,
    p.last_seen,
    coalesce(a.aliases, []) AS aliases,
    coalesce(r.roles, []) AS roles,
    coalesce(g.basis, $alone) AS basis,
    s.person_class IS NULL AS unknown,
    p.seq AS met
FROM people p
JOIN shown s USING (official_id)
LEFT JOIN (
    SELECT official_id, list(name ORDER BY n DESC, met) AS aliases
    FROM spellings JOIN shown USING (official_id) WHERE name <> name_ar GROUP BY official_id
) a USING (official_id)
LEFT JOIN (
    SELECT official_id, list(role ORDER BY n DESC, met) AS roles FROM given GROUP BY official_id
) r USING (official_id)
LEFT JOIN (
    SELECT official_id, array_to_string(list(reason ORDER BY n DESC, met)[1:3], '؛ ') AS basis
    FROM grounds GROUP BY official_id
) g USING (official_id)
