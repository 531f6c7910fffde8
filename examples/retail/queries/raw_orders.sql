-- What the raw layer has of a day's orders, and what was noted beside them.
SELECT coalesce(note, '-'), count(*), sum(balju_qty), sum(refund_qty), sum(disposal_qty), min(product_cd), max(product_cd)
FROM raw_balju_refund
WHERE balju_date = ?
GROUP BY 1
ORDER BY 1
