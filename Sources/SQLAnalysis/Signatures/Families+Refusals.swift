extension FunctionCatalogue {
    /// Functions that Trino documents and Athena's engine version 3 does not have, or that nothing here can be built on yet.
    ///
    /// Source: Trino documentation, List of functions and operators; a function with rows elsewhere is not refused by these.
    static let laterRefusals = """
        st_asewkb, st_asewkt, st_collect, st_force2d, st_force3d, st_geomfromewkt, st_linemerge, st_makeline, \
        st_makepolygon, st_minimumboundingcircle, st_multi, st_normalize, st_orientedenvelope, st_pointonsurface, \
        st_polygonize, st_reduceprecision, st_setsrid, st_srid, st_transform, st_voronoipolygons, st_z, \
        geometry_collect_agg ! geospatial functions are not there yet
        evaluate_classifier_predictions ! machine learning functions are not part of Athena
        destructure_tdigest, quantiles_at_values ! quantile digests cannot be stored yet; use approx_percentile
        theta_sketch_cardinality, theta_sketch_union ! Theta sketches belong to a connector that is not there
        random_string ! it belongs to a connector that is not there
        current_groups ! callers belong to no groups
        collect, element, fusion, intersection ! multisets came to Trino after Athena's engine version 3
        ends_with, json_scalar, json_serialize, timezone, title_case ! it came to Trino after Athena's engine version 3
        """
}
