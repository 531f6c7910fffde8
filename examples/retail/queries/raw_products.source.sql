SELECT product_cd, product_name, division_name, maincategory_name, subcategory_name,
       CASE WHEN is_pb THEN 'true' ELSE 'false' END, "Unit_Price", to_char("Updated_At", 'YYYY-MM-DD HH24:MI:SS.US')
FROM "RETAIL".products
ORDER BY product_cd COLLATE "C"
