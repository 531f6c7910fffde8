extension FunctionCatalogue {
    /// Source: Trino documentation, JSON functions and operators.
    static let json = """
        [scalar]
        is_json_scalar(varchar(x))->boolean
        is_json_scalar(json)->boolean
        json_array_contains(varchar(x),boolean)->boolean
        json_array_contains(varchar(x),bigint)->boolean
        json_array_contains(varchar(x),double)->boolean
        json_array_contains(varchar(x),varchar(y))->boolean
        json_array_contains(json,boolean)->boolean
        json_array_contains(json,bigint)->boolean
        json_array_contains(json,double)->boolean
        json_array_contains(json,varchar(x))->boolean
        json_array_get(varchar(x),bigint)->json
        json_array_get(json,bigint)->json
        json_array_length(varchar(x))->bigint
        json_array_length(json)->bigint
        json_extract(varchar(x),varchar(y))->json
        json_extract(json,varchar(y))->json
        json_extract_scalar(varchar(x),varchar(y))->varchar(x)
        json_extract_scalar(json,varchar(y))->varchar
        json_format(json)->varchar
        json_parse(varchar(x))->json
        json_size(varchar(x),varchar(y))->bigint
        json_size(json,varchar(y))->bigint
        """

    /// Source: Trino documentation, URL functions.
    static let urls = """
        [scalar]
        url_decode(varchar(x))->varchar(x)
        url_encode(varchar(x))->varchar(min(2147483647,x * 12))
        url_extract_fragment(varchar(x))->varchar(x)
        url_extract_host(varchar(x))->varchar(x)
        url_extract_parameter(varchar(x),varchar(y))->varchar(x)
        url_extract_path(varchar(x))->varchar(x)
        url_extract_port(varchar(x))->bigint
        url_extract_protocol(varchar(x))->varchar(x)
        url_extract_query(varchar(x))->varchar(x)
        """

    /// Comparison, conversion, UUID, session and what else has no family.
    ///
    /// `format`, `typeof`, `if`, `nullif`, `coalesce` and `try` are typed by rules of their own.
    /// Source: Trino documentation, Comparison, Conversion, UUID, Session, IP address functions.
    static let conditionals = """
        [scalar]
        fail(varchar)->unknown
        format_number(bigint)->varchar
        format_number(double)->varchar
        greatest(E:orderable...)->E
        least(E:orderable...)->E
        parse_data_size(varchar(x))->decimal(38,0)
        parse_presto_data_size = parse_data_size
        uuid()->uuid | nondeterministic
        version()->varchar
        """

    /// Functions of Trino that are known by name and not available.
    static let refusals = """
        bar, color, render, rgb ! ANSI colors have no place in results
        classify, features, learn_classifier, learn_libsvm_classifier, learn_libsvm_regressor, learn_regressor, regress ! \
        machine learning functions are not part of Athena
        approx_set, empty_approx_set, merge ! HyperLogLog sketches cannot be stored yet; use approx_distinct
        qdigest_agg, tdigest_agg, value_at_quantile, values_at_quantiles, quantile_at_value ! \
        quantile digests cannot be stored yet; use approx_percentile
        make_set_digest, merge_set_digest, hash_counts, intersection_cardinality, jaccard_index ! \
        set digests cannot be stored yet
        st_area, st_asbinary, st_astext, st_boundary, st_buffer, st_centroid, st_contains, st_convexhull, \
        st_coorddim, st_crosses, st_difference, st_dimension, st_disjoint, st_distance, st_endpoint, st_envelope, \
        st_envelopeaspts, st_equals, st_exteriorring, st_geometries, st_geometryfromtext, st_geometryn, \
        st_geometrytype, st_geomfrombinary, st_geomfromkml, st_interiorringn, st_interiorrings, st_intersection, \
        st_intersects, st_isclosed, st_isempty, st_isring, st_issimple, st_isvalid, st_length, st_linefromtext, \
        st_linestring, st_multipoint, st_numgeometries, st_numinteriorring, st_numpoints, st_overlaps, st_point, \
        st_pointn, st_points, st_polygon, st_relate, st_startpoint, st_symdifference, st_touches, st_union, \
        st_within, st_x, st_xmax, st_xmin, st_y, st_ymax, st_ymin, to_geometry, to_spherical_geography, \
        geometry_from_hadoop_shape, geometry_invalid_reason, geometry_nearest_points, geometry_to_bing_tiles, \
        geometry_union, geometry_union_agg, great_circle_distance, line_interpolate_point, \
        line_interpolate_points, line_locate_point, simplify_geometry, spatial_partitioning, spatial_partitions, \
        convex_hull_agg, from_encoded_polyline, from_geojson_geometry, to_encoded_polyline, \
        to_geojson_geometry, bing_tile, bing_tile_at, bing_tile_coordinates, bing_tile_polygon, \
        bing_tile_quadkey, bing_tile_zoom_level, bing_tiles_around ! geospatial functions are not there yet
        objectid, objectid_timestamp, timestamp_objectid ! MongoDB identifiers belong to a connector that is not there
        exclude_columns ! table functions are not there yet
        """
}
