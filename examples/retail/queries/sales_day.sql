-- Sales of the day.
SELECT tr_date, receipts, quantity, amount, member_rows, own_brand_amount,
       date_format(last_recorded_at, '%Y-%m-%d %H:%i:%s')
FROM silver_sales_day
WHERE tr_date = ?
