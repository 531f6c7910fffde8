-- The goods: codes, Korean names, prices and times.
SELECT product_cd, product_name, division_name, maincategory_name, subcategory_name, is_pb, unit_price,
       date_format(updated_at, '%Y-%m-%d %H:%i:%s.%f')
FROM raw_products
ORDER BY product_cd
