{{ config(materialized='incremental', incremental_strategy='merge', unique_key='customer',
    merge_update_columns=['total'], merge_update_columns_rules={'total': 'cast(_new_ + _old_ as decimal(12,2))'},
    table_properties={'vacuum_min_snapshots_to_keep': '3', 'optimize_rewrite_delete_file_threshold': '2'}) }}
select customer, cast(sum(amount) as decimal(12,2)) as total, count(*) as n from {{ ref('raw_orders') }} group by customer
