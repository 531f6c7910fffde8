/// Databases outside the lake.
package enum ForeignDatabases {}
