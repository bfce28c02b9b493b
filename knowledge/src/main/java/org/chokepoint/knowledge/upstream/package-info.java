/**
 * Loads files as publishers ship them, so that a user can refresh the data: the USGS Mineral
 * Commodity Summaries release, UN Comtrade, CEPII BACI, the World Bank's governance indicators, and
 * tables of our own schema. Entry point: {@link org.chokepoint.knowledge.upstream.UpstreamLoading}.
 */
@NullMarked
package org.chokepoint.knowledge.upstream;

import org.jspecify.annotations.NullMarked;
