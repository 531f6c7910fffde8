{{ config(materialized='incremental', incremental_strategy='merge', unique_key='id', partitioned_by=['day(changed_at)'],
    on_schema_change='append_new_columns', delete_condition='src.amount < 0', format='parquet') }}
select id, customer, amount, cast(changed_at as timestamp(6)) as changed_at
    {% if is_incremental() %}, cast('later' as varchar) as note {% endif %}
from {{ ref('raw_orders') }}
