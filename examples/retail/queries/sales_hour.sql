-- Sales by hour, and how far the day had come.
SELECT tr_hour, receipts, quantity, amount, amount_so_far
FROM silver_sales_hour
WHERE tr_date = ?
ORDER BY tr_hour
