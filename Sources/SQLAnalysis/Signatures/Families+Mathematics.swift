extension FunctionCatalogue {
    /// Source: Trino documentation, Mathematical functions and operators.
    static let mathematics = """
        [scalar]
        abs(tinyint)->tinyint
        abs(smallint)->smallint
        abs(integer)->integer
        abs(bigint)->bigint
        abs(double)->double
        abs(real)->real
        abs(decimal(p,s))->decimal(p,s)
        acos(double)->double
        asin(double)->double
        atan(double)->double
        atan2(double,double)->double
        beta_cdf(double,double,double)->double
        cbrt(double)->double
        ceiling(tinyint)->tinyint
        ceiling(smallint)->smallint
        ceiling(integer)->integer
        ceiling(bigint)->bigint
        ceiling(double)->double
        ceiling(real)->real
        ceiling(decimal(p,s))->decimal(p - s + min(s,1),0)
        ceil = ceiling
        cos(double)->double
        cosh(double)->double
        cosine_distance(map(varchar,double),map(varchar,double))->double
        cosine_distance(array(double),array(double))->double
        cosine_similarity(map(varchar,double),map(varchar,double))->double
        cosine_similarity(array(double),array(double))->double
        degrees(double)->double
        dot_product(array(double),array(double))->double
        e()->double
        euclidean_distance(array(double),array(double))->double
        exp(double)->double
        floor(tinyint)->tinyint
        floor(smallint)->smallint
        floor(integer)->integer
        floor(bigint)->bigint
        floor(double)->double
        floor(real)->real
        floor(decimal(p,s))->decimal(p - s + min(s,1),0)
        from_base(varchar(x),bigint)->bigint
        infinity()->double
        inverse_beta_cdf(double,double,double)->double
        inverse_normal_cdf(double,double,double)->double
        is_finite(double)->boolean
        is_infinite(double)->boolean
        is_nan(double)->boolean
        is_nan(real)->boolean
        ln(double)->double
        log(double,double)->double
        log10(double)->double
        log2(double)->double
        mod(tinyint,tinyint)->tinyint
        mod(smallint,smallint)->smallint
        mod(integer,integer)->integer
        mod(bigint,bigint)->bigint
        mod(double,double)->double
        mod(real,real)->real
        mod(decimal(p1,s1),decimal(p2,s2))->decimal(min(p2 - s2,p1 - s1) + max(s1,s2),max(s1,s2))
        nan()->double
        normal_cdf(double,double,double)->double
        pi()->double
        power(double,double)->double
        pow = power
        radians(double)->double
        random()->double | nondeterministic
        random(tinyint)->tinyint | nondeterministic
        random(smallint)->smallint | nondeterministic
        random(integer)->integer | nondeterministic
        random(bigint)->bigint | nondeterministic
        random(tinyint,tinyint)->tinyint | nondeterministic
        random(smallint,smallint)->smallint | nondeterministic
        random(integer,integer)->integer | nondeterministic
        random(bigint,bigint)->bigint | nondeterministic
        rand = random
        round(tinyint)->tinyint
        round(smallint)->smallint
        round(integer)->integer
        round(bigint)->bigint
        round(double)->double
        round(real)->real
        round(decimal(p,s))->decimal(min(38,p - s + min(1,s)),0)
        round(tinyint,integer)->tinyint
        round(smallint,integer)->smallint
        round(integer,integer)->integer
        round(bigint,integer)->bigint
        round(double,integer)->double
        round(real,integer)->real
        round(decimal(p,s),integer)->decimal(min(38,p + 1),s)
        sign(tinyint)->tinyint
        sign(smallint)->smallint
        sign(integer)->integer
        sign(bigint)->bigint
        sign(double)->double
        sign(real)->real
        sign(decimal(p,s))->decimal(1,0)
        sin(double)->double
        sinh(double)->double
        sqrt(double)->double
        t_cdf(double,double)->double
        t_pdf(double,double)->double
        tan(double)->double
        tanh(double)->double
        to_base(bigint,bigint)->varchar(64)
        truncate(double)->double
        truncate(real)->real
        truncate(decimal(p,s))->decimal(max(p - s,1),0)
        truncate(decimal(p,s),integer)->decimal(p,s)
        width_bucket(double,double,double,bigint)->bigint
        width_bucket(double,array(double))->bigint
        wilson_interval_lower(bigint,bigint,double)->double
        wilson_interval_upper(bigint,bigint,double)->double
        """

    /// Source: Trino documentation, Bitwise functions.
    static let bits = """
        [scalar]
        bit_count(bigint,bigint)->bigint
        bitwise_and(bigint,bigint)->bigint
        bitwise_not(bigint)->bigint
        bitwise_or(bigint,bigint)->bigint
        bitwise_xor(bigint,bigint)->bigint
        bitwise_left_shift(tinyint,bigint)->tinyint
        bitwise_left_shift(smallint,bigint)->smallint
        bitwise_left_shift(integer,bigint)->integer
        bitwise_left_shift(bigint,bigint)->bigint
        bitwise_right_shift(tinyint,bigint)->tinyint
        bitwise_right_shift(smallint,bigint)->smallint
        bitwise_right_shift(integer,bigint)->integer
        bitwise_right_shift(bigint,bigint)->bigint
        bitwise_right_shift_arithmetic(tinyint,bigint)->tinyint
        bitwise_right_shift_arithmetic(smallint,bigint)->smallint
        bitwise_right_shift_arithmetic(integer,bigint)->integer
        bitwise_right_shift_arithmetic(bigint,bigint)->bigint
        """
}
