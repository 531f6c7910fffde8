SELECT coalesce("비고", '-'), count(*), sum(balju_qty), sum(refund_qty), sum(disposal_qty), min(product_cd), max(product_cd)
FROM "RETAIL".balju_refund
WHERE balju_date = date :day
GROUP BY 1
ORDER BY coalesce("비고", '-') COLLATE "C"
