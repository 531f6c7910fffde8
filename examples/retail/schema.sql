-- The shop's database. Names stand in quotation marks where they are not PostgreSQL's lower case.
CREATE SCHEMA "RETAIL";

CREATE TABLE "RETAIL".products (
    product_cd        varchar(20) PRIMARY KEY,
    product_name      varchar(100) NOT NULL,
    division_cd       varchar(10) NOT NULL,
    division_name     varchar(50) NOT NULL,
    maincategory_cd   varchar(10) NOT NULL,
    maincategory_name varchar(50) NOT NULL,
    subcategory_cd    varchar(10) NOT NULL,
    subcategory_name  varchar(50) NOT NULL,
    is_pb             boolean NOT NULL,
    "Unit_Price"      numeric(12, 2) NOT NULL,
    "Updated_At"      timestamp NOT NULL
);

CREATE TABLE "RETAIL".transaction_order (
    tr_date         date NOT NULL,
    tr_time         varchar(10) NOT NULL,
    store_cd        varchar(10) NOT NULL,
    store_name      varchar(50) NOT NULL,
    pos_num         varchar(10) NOT NULL,
    receipt_num     varchar(10) NOT NULL,
    product_cd      varchar(20) NOT NULL REFERENCES "RETAIL".products,
    qty             integer NOT NULL,
    mount           numeric(12, 2) NOT NULL,
    "Member_Gender" varchar(1),
    "Member_Age"    integer,
    recorded_at     timestamp with time zone NOT NULL,
    PRIMARY KEY (tr_date, tr_time, pos_num, receipt_num, product_cd)
);

CREATE TABLE "RETAIL".balju_refund (
    balju_date   date NOT NULL,
    product_cd   varchar(20) NOT NULL REFERENCES "RETAIL".products,
    balju_qty    integer NOT NULL,
    refund_qty   integer NOT NULL,
    disposal_qty integer NOT NULL,
    "비고"       varchar(50),
    PRIMARY KEY (balju_date, product_cd)
);
